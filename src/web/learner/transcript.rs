//! A learner puts certificates together on one paper.

use super::certificate::asked_paper;
use super::own_file::own_file;
use super::transcript_page::{self, Outcome, SIGHTS};
use crate::base::{CertificateId, Language, TranscriptId};
use crate::certificates::Holding;
use crate::certificates::pdf::{Paper, RenderError};
use crate::db::{Conn, Error, Tx};
use crate::transcripts::{self, IssueError, Order, Sealed, Transcript};
use crate::verification::Disclosure;
use crate::web::handing_out::hand_out_transcript;
use crate::web::{Fields, Learner, Refusal, paper_signer, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Path, ServiceConfig};

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route(paths::TRANSCRIPT, web::get().to(show))
        .route(paths::TRANSCRIPT, web::post().to(issue))
        .route("/my/transcript/{id}.pdf", web::get().to(print))
        .route("/my/transcript/{id}/disclosure", web::post().to(disclose))
        .route("/my/transcript/{id}/withdrawal", web::post().to(withdraw));
}

/// GET `/my/transcript`.
async fn show(learner: Learner) -> Result<HttpResponse, Refusal> {
    let outcome = Outcome {
        done_key: match learner.query("done").as_str() {
            "issued" => "transcript-made",
            "saved" => "transcript-saved",
            "withdrawn" => "transcript-gone",
            _ => "",
        },
        ..Outcome::default()
    };
    show_after(&learner, StatusCode::OK, outcome).await
}

async fn show_after(
    learner: &Learner,
    status: StatusCode,
    outcome: Outcome,
) -> Result<HttpResponse, Refusal> {
    let (sealer, by, now) = (
        learner.app.sealer.clone(),
        learner.proof().clone(),
        learner.now,
    );
    let read = move |conn: &mut Conn| -> Result<(Vec<Holding>, Vec<Transcript>), Error> {
        let holdings = transcripts::entries(conn, &sealer, &by, now)?;
        Ok((holdings, transcripts::of_account(conn, &sealer, &by)?))
    };
    let (holdings, issued) = learner.app.db.read(read).await?;
    let who = (learner.language, now);
    let page = transcript_page::page(&learner.app, who, (&holdings, &issued), outcome);
    learner.page_with(status, "desk", &page)
}

/// POST `/my/transcript`.
async fn issue(learner: Learner, fields: Fields) -> Result<HttpResponse, Refusal> {
    let chosen: Vec<String> = fields.all("certificate").map(str::to_owned).collect();
    let certificates: Option<Vec<CertificateId>> =
        chosen.iter().map(|id| CertificateId::parse(id)).collect();
    let order = Order {
        id: TranscriptId::parse(fields.text("order")).ok_or(Refusal::Malformed)?,
        certificates: certificates.ok_or(Refusal::Malformed)?,
        language: Language::parse(fields.text("language")).ok_or(Refusal::Malformed)?,
        house: learner.app.config.house_name.clone(),
        chance: learner.app.chance(),
    };
    let (sealer, by, now) = (
        learner.app.sealer.clone(),
        learner.proof().clone(),
        learner.now,
    );
    let issued = learner
        .app
        .db
        .write(move |tx| transcripts::issue(tx, &sealer, &by, &order, now))
        .await;
    let problem_key = match issued {
        Ok(_) => {
            let page = format!("{}?done=issued#issued", paths::TRANSCRIPT);
            return Ok(learner.go_to(&page));
        }
        Err(IssueError::Nothing) => "transcript-problem-nothing",
        Err(IssueError::TooLong) => "transcript-problem-too-long",
        Err(IssueError::Unfit) => "transcript-problem-unfit",
        Err(IssueError::NamesDiffer) => "transcript-problem-names-differ",
        Err(IssueError::TooMany) => "transcript-problem-too-many",
        Err(IssueError::Db(error)) => return Err(error.into()),
        Err(error @ (IssueError::Altered(_) | IssueError::NoCode)) => {
            return Err(Refusal::fault(&error));
        }
    };
    let outcome = Outcome {
        problem_key,
        chosen,
        ..Outcome::default()
    };
    show_after(&learner, StatusCode::UNPROCESSABLE_ENTITY, outcome).await
}

/// The learner's own transcript; anybody else's is not there.
async fn held(learner: &Learner, id: TranscriptId) -> Result<Sealed, Refusal> {
    let by = learner.proof().clone();
    let read = move |conn: &mut Conn| transcripts::held(conn, &by, id);
    learner.app.db.read(read).await?.ok_or(Refusal::NotFound)
}

/// GET `/my/transcript/{id}.pdf`: the paper; what was withdrawn is printed no more.
async fn print(learner: Learner, id: Path<String>) -> Result<HttpResponse, Refusal> {
    let id = TranscriptId::parse(&id).ok_or(Refusal::NotFound)?;
    let transcript = held(&learner, id)
        .await?
        .open(&learner.app.sealer)
        .map_err(|altered| Refusal::fault(&altered))?;
    if transcript.withdrawn_at.is_some() {
        return Ok(learner.go_to(paths::TRANSCRIPT));
    }
    match draw(&learner, &transcript, asked_paper(&learner)).await? {
        Ok(pdf) => {
            let pdf = hand_out_transcript(&learner.app, id, pdf).await?;
            let name = format!("inline; filename=\"transcript-{}.pdf\"", transcript.code);
            Ok(own_file("application/pdf", name, pdf))
        }
        Err(sign) => {
            let outcome = Outcome {
                missing_sign: sign.to_string(),
                ..Outcome::default()
            };
            show_after(&learner, StatusCode::UNPROCESSABLE_ENTITY, outcome).await
        }
    }
}

/// Draws the paper on a thread that may take its time. The inner `Err` is a sign that no font of
/// ours has.
async fn draw(
    learner: &Learner,
    transcript: &Transcript,
    paper: Paper,
) -> Result<Result<Vec<u8>, char>, Refusal> {
    let (app, face) = (learner.app.clone(), transcript.face.clone());
    let signer = paper_signer::of_house(&app, face.issued_at).await?;
    let drawn = tokio::task::spawn_blocking(move || {
        let place = (app.config.base_url.as_str(), paper);
        paper_signer::draw_transcript(&app, &face, place, signer.as_ref())
    });
    match drawn.await.map_err(|error| Refusal::fault(&error))? {
        Ok(pdf) => Ok(Ok(pdf)),
        Err(RenderError::MissingGlyph {
            character,
            font_needed,
        }) => {
            let (id, now) = (transcript.id, learner.now);
            let missing = (character, font_needed);
            let note = move |tx: &mut Tx| {
                transcripts::note_unprintable(tx, id, (missing.0, &missing.1), now)
            };
            learner.app.db.write(note).await?;
            Ok(Err(character))
        }
        Err(error) => Err(Refusal::fault(&error)),
    }
}

/// POST `/my/transcript/{id}/disclosure`.
async fn disclose(
    learner: Learner,
    id: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let id = TranscriptId::parse(&id).ok_or(Refusal::NotFound)?;
    let choice = Disclosure::parse(fields.text("disclosure"));
    let choice = choice.filter(|choice| SIGHTS.contains(choice));
    // Whose it is comes before what is wrong with the form: others learn nothing.
    held(&learner, id).await?;
    let choice = choice.ok_or(Refusal::Malformed)?;
    let now = learner.now;
    let deed = move |tx: &mut Tx, by: &_| transcripts::disclose(tx, by, (id, choice), now);
    done(&learner, deed, "saved").await
}

/// POST `/my/transcript/{id}/withdrawal`.
async fn withdraw(learner: Learner, id: Path<String>, _: Fields) -> Result<HttpResponse, Refusal> {
    let id = TranscriptId::parse(&id).ok_or(Refusal::NotFound)?;
    let now = learner.now;
    let deed = move |tx: &mut Tx, by: &_| transcripts::withdraw(tx, by, id, now);
    done(&learner, deed, "withdrawn").await
}

/// Runs a deed of the holder and goes back to the page.
async fn done(
    learner: &Learner,
    deed: impl Fn(&mut Tx, &crate::accounts::Learner) -> Result<bool, Error> + Send + 'static,
    word: &str,
) -> Result<HttpResponse, Refusal> {
    let by = learner.proof().clone();
    match learner.app.db.write(move |tx| deed(tx, &by)).await? {
        true => Ok(learner.go_to(&format!("{}?done={word}#issued", paths::TRANSCRIPT))),
        false => Err(Refusal::NotFound),
    }
}
