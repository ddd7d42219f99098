//! A file that is a transcript: whether it is, byte for byte, what we handed out or print, and what
//! it is worth.
//!
//! As with certificates, papers are drawn only for a file with the identifier of the very paper,
//! which cannot be had without everything that stands on it.

use super::file_known::KnownAs;
use crate::app::App;
use crate::base::{Digest, Timestamp, VerificationCode};
use crate::certificates::{self, pdf};
use crate::db::{Conn, Error};
use crate::evidence::{Evidence, Finding};
use crate::transcripts::{self, Question, Transcript, Verdict};
use crate::verification::Viewer;
use crate::web::{Refusal, Visitor, paper_signer};
use actix_web::web::Data;

/// The finding for a file that was handed out as the paper of the transcript with this number;
/// `None` where nothing can be said of it, because the record is not as it was sealed.
pub(super) async fn handed_out(
    visitor: &Visitor,
    code: VerificationCode,
) -> Result<Option<Finding>, Refusal> {
    let (app, now) = (visitor.app.clone(), visitor.now);
    let look = move |conn: &mut Conn| verdict(conn, &app, &code, now);
    let verdict = visitor.app.db.read(look).await?;
    let finding = verdict.as_ref().map(finding);
    Ok(finding.filter(|finding| *finding != Finding::Altered))
}

/// The finding for a PDF that names a transcript of ours and was handed out as its paper or has its
/// identifier; else `None`.
pub(super) async fn compare(
    visitor: &Visitor,
    evidence: &Evidence,
    known_as: Option<KnownAs>,
) -> Result<Option<Finding>, Refusal> {
    let (Some(code), id) = (evidence.number.clone(), evidence.document_id) else {
        return Ok(None);
    };
    if known_as == Some(KnownAs::Transcript) {
        return handed_out(visitor, code).await;
    }
    let Some(id) = id else {
        return Ok(None);
    };
    let (app, now) = (visitor.app.clone(), visitor.now);
    let look = move |conn: &mut Conn| -> Result<_, Error> {
        let Some(sealed) = transcripts::find(conn, &code)? else {
            return Ok(None);
        };
        let transcript = sealed.open(&app.sealer).ok();
        let ours = |one: &Transcript| Digest::of(one.face.canonical().as_bytes()) == id;
        let Some(transcript) = transcript.filter(ours) else {
            return Ok(None);
        };
        let verdict = verdict(conn, &app, &code, now)?;
        let addresses = addresses(conn, &app, &transcript)?;
        Ok(verdict.map(|verdict| (transcript, verdict, addresses)))
    };
    let Some((transcript, verdict, addresses)) = visitor.app.db.read(look).await? else {
        return Ok(None);
    };
    let printed = printed(&visitor.app, &transcript, addresses).await?;
    Ok(Some(match printed.contains(&evidence.digest) {
        true => finding(&verdict),
        false => Finding::Altered,
    }))
}

/// What a stranger is told of it.
fn verdict(
    conn: &mut Conn,
    app: &App,
    code: &VerificationCode,
    now: Timestamp,
) -> Result<Option<Verdict>, Error> {
    let question = Question {
        code,
        name: None,
        viewer: Viewer::Stranger,
    };
    let answer = transcripts::look_up(conn, &app.sealer, question, now)?;
    Ok(answer.map(|answer| answer.verdict))
}

/// Of a file that is as it was issued.
fn finding(verdict: &Verdict) -> Finding {
    match verdict {
        Verdict::Issued(record) if record.is_current() => Finding::Unchanged,
        Verdict::Issued(_) => Finding::Ended,
        Verdict::Withdrawn { .. } => Finding::Withdrawn,
        Verdict::Altered(_) => Finding::Altered,
    }
}

/// Today's address, and those that we had when we signed for the certificates on it.
fn addresses(conn: &mut Conn, app: &App, transcript: &Transcript) -> Result<Vec<String>, Error> {
    let mut all = vec![app.config.base_url.clone()];
    for entry in &transcript.face.entries {
        for address in certificates::signed_under(conn, entry.certificate)? {
            if !all.contains(&address) {
                all.push(address);
            }
        }
    }
    Ok(all)
}

/// The digests of both sizes under each address, also as signed by keys that were distrusted since.
async fn printed(
    app: &Data<App>,
    transcript: &Transcript,
    addresses: Vec<String>,
) -> Result<Vec<Digest>, Refusal> {
    let signers = paper_signer::all_of_house(app, transcript.face.issued_at).await?;
    let (app, face) = (app.clone(), transcript.face.clone());
    let draw = move || {
        let mut digests = Vec::new();
        for address in &addresses {
            for paper in pdf::Paper::ALL {
                for signer in &signers {
                    let place = (address.as_str(), paper);
                    match paper_signer::draw_transcript(&app, &face, place, signer.as_ref()) {
                        Ok(bytes) => digests.push(Digest::of(&bytes)),
                        Err(error) => {
                            tracing::warn!(%error, "a transcript was not drawn for comparison");
                        }
                    }
                }
            }
        }
        digests
    };
    let drawn = tokio::task::spawn_blocking(draw).await;
    drawn.map_err(|error| Refusal::fault(&error))
}
