//! A file beside the register: what is in it, and whether it is, byte for byte, what we print.
//!
//! Papers are drawn for the comparison only when the file has an identifier of ours, or a
//! credential of ours inside: neither can be had without the file, or everything that stands on it.
//! And each comparison that fails counts as a wrong name for the number, so that nobody finds out a
//! name by drawing papers and sending their digests.

use super::verify::note;
use crate::admission::Limit;
use crate::app::App;
use crate::base::{Digest, VerificationCode};
use crate::certificates::{self, Certificate, State, pdf};
use crate::credentials::{Did, DidDocument, Owner};
use crate::db::{Conn, Error};
use crate::evidence::{self, Carried, Evidence, Finding, Judged, Kind, Paper};
use crate::partners;
use crate::verification::{self, Known};
use crate::web::paper_signer::{self, PaperSigner};
use crate::web::{Refusal, Visitor};
use actix_web::web::Data;

/// What became of a file.
#[derive(Debug, Clone)]
pub(super) struct Compared {
    pub(super) finding: Finding,
    pub(super) kind: Option<Kind>,
    pub(super) number: Option<VerificationCode>,
    /// Only where the file is as it was issued.
    pub(super) state: Option<State>,
    /// Keys of what was not checked.
    pub(super) gaps: Vec<&'static str>,
}

/// Compares a whole file.
pub(super) async fn file(visitor: &Visitor, bytes: Vec<u8>) -> Result<Compared, Refusal> {
    let read = tokio::task::spawn_blocking(move || evidence::read(&bytes));
    let read = read.await.map_err(|error| Refusal::fault(&error))?;
    let Ok(evidence) = read else {
        return Ok(Compared {
            finding: Finding::Unreadable,
            kind: None,
            number: None,
            state: None,
            gaps: Vec::new(),
        });
    };
    let (app, now) = (visitor.app.clone(), visitor.now);
    let carried = evidence.carried.clone();
    let of_file = evidence.number.clone();
    let look = move |conn: &mut Conn| -> Result<_, Error> {
        let judged = evidence::judge(&carried, |did| document(conn, &app, did))?;
        let (number, id) = judged.draft().map_or((None, None), evidence::names);
        let number = number.or(of_file);
        let found = verification::known(conn, &app.sealer, (number.as_ref(), id), now)?;
        Ok((judged, number, found))
    };
    let (judged, number, found) = visitor.app.db.read(look).await?;
    count(visitor, number.as_ref())?;
    let known = match found {
        Some(Err(altered)) => {
            note(&visitor.app, altered, now);
            None
        }
        Some(Ok(known)) => Some(known),
        None => None,
    };
    if let Some(known) = known.as_ref().filter(|known| is_erased(known)) {
        return Ok(of_erased(visitor, (&evidence, &judged), known, number));
    }
    let paper = match &known {
        Some(known) => compare(&visitor.app, &evidence, &judged, &known.certificate).await?,
        None => Paper::None,
    };
    let is_shown = known.as_ref().is_some_and(|known| known.is_shown);
    let state = known.map(|known| known.state);
    let finding = evidence::find(&evidence, &judged, paper, (state, is_shown));
    let is_issued = matches!(
        finding,
        Finding::Unchanged
            | Finding::Revoked
            | Finding::Replaced
            | Finding::Held
            | Finding::Expired
    );
    if is_issued {
        give_back(visitor, number.as_ref());
    }
    Ok(Compared {
        finding,
        kind: Some(evidence.kind),
        number,
        state: state.filter(|_| is_issued),
        gaps: gaps(evidence.kind, is_issued),
    })
}

fn is_erased(known: &Known) -> bool {
    known.certificate.face.erased.is_some()
}

/// What can be said of a file when the register has the name no more.
fn of_erased(
    visitor: &Visitor,
    (evidence, judged): (&Evidence, &Judged),
    known: &Known,
    number: Option<VerificationCode>,
) -> Compared {
    let name = judged.draft().map(|draft| draft.recipient.name.as_str());
    let is_name = known.is_erased_name(&visitor.app.sealer, name.unwrap_or_default());
    let shown = (known.state, known.is_shown);
    let kind = evidence.kind;
    let finding = evidence::find_erased(kind, judged, is_name == Some(true), shown);
    let is_genuine = finding == Finding::Erased || finding == Finding::of(known.state);
    if is_genuine {
        give_back(visitor, number.as_ref());
    }
    let mut gaps = gaps(kind, is_genuine);
    if is_genuine {
        gaps.insert(0, "file-gap-erased");
    }
    Compared {
        finding,
        kind: Some(kind),
        number,
        state: Some(known.state).filter(|_| is_genuine),
        gaps,
    }
}

/// The finding for a digest, if it is that of a paper we print under this number, and the number
/// alone may be known to lead somewhere.
pub(super) async fn digest(
    visitor: &Visitor,
    number: &VerificationCode,
    digest: Digest,
) -> Result<Option<Compared>, Refusal> {
    count(visitor, Some(number))?;
    let (app, wanted, now) = (visitor.app.clone(), number.clone(), visitor.now);
    let look = move |conn: &mut Conn| -> Result<_, Error> {
        let found = verification::known(conn, &app.sealer, (Some(&wanted), None), now)?;
        let credential = match &found {
            Some(Ok(known)) => certificates::credential(conn, known.certificate.id)?,
            Some(Err(_)) | None => None,
        };
        Ok((found, credential))
    };
    let (found, credential) = visitor.app.db.read(look).await?;
    let Some(Ok(Known {
        certificate,
        state,
        is_shown: true,
    })) = found
    else {
        return Ok(None);
    };
    if certificate.face.erased.is_some() {
        // Nothing can be drawn: the whole file is needed.
        return Ok(None);
    }
    // With the credential as it is now, and as it was printed before there was one.
    let mut attached = vec![None];
    attached.extend(credential.map(|kept| Some(kept.json.into_bytes())));
    let printed = printed(&visitor.app, &certificate, attached).await?;
    if !printed.contains(&digest) {
        return Ok(None);
    }
    give_back(visitor, Some(number));
    Ok(Some(Compared {
        finding: Finding::of(state),
        kind: Some(Kind::Pdf),
        number: Some(number.clone()),
        state: Some(state),
        gaps: gaps(Kind::Pdf, true),
    }))
}

fn count(visitor: &Visitor, number: Option<&VerificationCode>) -> Result<(), Refusal> {
    let Some(number) = number else { return Ok(()) };
    let limits = &visitor.app.limits;
    limits.count(Limit::VERIFICATION_PREFIX, number.prefix(), visitor.now)?;
    Ok(limits.count(Limit::CERTIFICATE_NAME, number.as_str(), visitor.now)?)
}

fn give_back(visitor: &Visitor, number: Option<&VerificationCode>) {
    if let Some(number) = number {
        let limits = &visitor.app.limits;
        limits.give_back(Limit::VERIFICATION_PREFIX, number.prefix());
        limits.give_back(Limit::CERTIFICATE_NAME, number.as_str());
    }
}

fn gaps(kind: Kind, is_issued: bool) -> Vec<&'static str> {
    match (is_issued, kind) {
        (false, _) => Vec::new(),
        (true, Kind::Png | Kind::Svg) => vec!["file-gap-picture", "file-gap-person"],
        (true, _) => vec!["file-gap-person"],
    }
}

/// The document of an issuer in this house.
fn document(conn: &mut Conn, app: &App, did: &Did) -> Result<Option<DidDocument>, Error> {
    let owner = match did.slug() {
        None => Some(Owner::Installation),
        Some(slug) => partners::find_by_slug(conn, &slug)?.map(|found| Owner::Partner(found.id)),
    };
    let ours = match did.slug() {
        None => Did::installation(app.authority()),
        Some(slug) => Did::partner(app.authority(), &slug),
    };
    let Some(owner) = owner.filter(|_| ours.as_ref() == Some(did)) else {
        return Ok(None);
    };
    let document = app.keyring.of(conn, owner)?.document(did);
    Ok(DidDocument::parse(document.as_bytes()))
}

async fn compare(
    app: &Data<App>,
    evidence: &Evidence,
    judged: &Judged,
    certificate: &Certificate,
) -> Result<Paper, Refusal> {
    if evidence.kind != Kind::Pdf {
        return Ok(Paper::None);
    }
    let has_our_id =
        evidence.document_id == Some(Digest::of(certificate.face.canonical().as_bytes()));
    if !has_our_id && !matches!(judged, Judged::Genuine(_)) {
        return Ok(Paper::Other);
    }
    let credential = match &evidence.carried {
        Carried::Json(json) => Some(json.clone().into_bytes()),
        Carried::Nothing | Carried::Several | Carried::Jwt(_) => None,
    };
    let printed = printed(app, certificate, vec![credential]).await?;
    Ok(match printed.contains(&evidence.digest) {
        true => Paper::Same,
        false if has_our_id => Paper::Changed,
        false => Paper::Other,
    })
}

/// The digests of every paper that we print for a certificate: both sizes, each with what is
/// attached, signed where a key was on when it was issued, and both as it was before its signature
/// was stamped and since.
async fn printed(
    app: &Data<App>,
    certificate: &Certificate,
    attached: Vec<Option<Vec<u8>>>,
) -> Result<Vec<Digest>, Refusal> {
    let signer = paper_signer::of_certificate(app, certificate).await?;
    let (app, face) = (app.clone(), certificate.face.clone());
    let draw = move || {
        let mut sheet = certificates::sheet(&face, &app.texts, &app.config.base_url);
        let mut digests = Vec::new();
        for credential in attached {
            let attach = |bytes| certificates::attached(&face, &app.texts, bytes);
            sheet.credential = credential.map(attach);
            for paper in pdf::Paper::ALL {
                sheet.paper = paper;
                match forms(&app, signer.as_ref(), &sheet) {
                    Ok(forms) => digests.extend(forms.iter().map(|bytes| Digest::of(bytes))),
                    Err(error) => tracing::warn!(%error, "a paper was not drawn for comparison"),
                }
            }
        }
        digests
    };
    let drawn = tokio::task::spawn_blocking(draw).await;
    drawn.map_err(|error| Refusal::fault(&error))
}

/// The files that one paper is or was.
fn forms(
    app: &App,
    signer: Option<&PaperSigner>,
    sheet: &pdf::Sheet,
) -> Result<Vec<Vec<u8>>, pdf::RenderError> {
    let Some(signer) = signer else {
        return Ok(vec![app.paper.render(sheet)?]);
    };
    let mut forms = vec![app.paper.render_signed(sheet, &signer.key)?];
    forms.extend(signer.draw_stamped(&app.paper, sheet)?);
    Ok(forms)
}
