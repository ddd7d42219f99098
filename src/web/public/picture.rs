//! GET `/v/{code}/picture.jpg`: what services that show links draw beside them (ogp.me).
//!
//! A certificate that its holder shows to everybody, and that counts, is shown as its paper. All
//! others, and numbers that do not exist, have one picture: an empty paper.

use super::machine::Document;
use crate::admission::Limit;
use crate::app::App;
use crate::base::{Language, Reading, VerificationCode};
use crate::certificates::{self, Face};
use crate::verification::{self, Question, Verdict, Viewer};
use crate::web::public::verify::count_network;
use crate::web::{Refusal, Visitor};
use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{self, Bytes, Data, Path, ServiceConfig};

/// A holder who takes a certificate back is followed within this time by whoever kept the picture.
const KEPT: &str = "public, max-age=300";

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/v/{code}/picture.jpg", web::get().to(show));
}

async fn show(visitor: Visitor, typed: Path<String>) -> Result<HttpResponse, Refusal> {
    count_network(&visitor)?;
    let face = public_face(&visitor, &typed).await?;
    let app = visitor.app.clone();
    let language = visitor.language;
    let key = match &face {
        Some(face) => face.code.as_str().to_owned(),
        None => language.tag().to_owned(),
    };
    let picture = match app.pictures.get(&key) {
        Some(picture) => picture,
        None => {
            // Twice asked at once, drawn once.
            let drawing = tokio::task::spawn_blocking(move || {
                let draw = || draw(&app, face.as_deref(), language);
                app.pictures.try_get_with(key, draw)
            });
            let drawn = drawing.await.map_err(|error| Refusal::fault(&error))?;
            drawn.map_err(|error| Refusal::fault(&error))?
        }
    };
    let document = Document {
        body: picture,
        media_type: "image/jpeg",
        kept: KEPT,
    };
    let mut response = document.answer(visitor.request());
    // An empty paper speaks the reader's language; the others say so too, to look alike.
    let varies = header::HeaderValue::from_static("Accept-Language, Cookie");
    response.headers_mut().insert(header::VARY, varies);
    Ok(response)
}

/// What everybody may see of a certificate that counts.
async fn public_face(visitor: &Visitor, typed: &str) -> Result<Option<Box<Face>>, Refusal> {
    let read = VerificationCode::read(typed).ok();
    // The number of samples is nobody's, and everybody has it.
    let Some(Reading { code, .. }) = read.filter(|read| !read.code.is_sample()) else {
        return Ok(None);
    };
    let limits = &visitor.app.limits;
    limits.count(Limit::VERIFICATION_PREFIX, code.prefix(), visitor.now)?;
    let prefix = code.prefix().to_owned();
    let (sealer, now) = (visitor.app.sealer.clone(), visitor.now);
    let look = move |conn: &mut crate::db::Conn| {
        let question = Question {
            code: &code,
            name: None,
            viewer: Viewer::Stranger,
        };
        verification::look_up(conn, &sealer, question, now)
    };
    let answer = visitor.app.db.read(look).await?;
    if answer.verdict.record().is_some() {
        // The picture of a number that many pass on is no guess.
        limits.give_back(Limit::VERIFICATION_PREFIX, &prefix);
    }
    Ok(match answer.verdict {
        Verdict::Valid(record) if record.is_whole => Some(Box::new(record.face)),
        _ => None,
    })
}

fn draw(
    app: &Data<App>,
    face: Option<&Face>,
    language: Language,
) -> Result<Bytes, certificates::pdf::RenderError> {
    let empty = || {
        let title = app.texts.say(language, "verify-title", &[]);
        app.paper.blank_picture(&title, language.tag())
    };
    let drawn = match face {
        Some(face) => {
            let sheet = certificates::sheet(face, &app.texts, &app.config.base_url);
            // What cannot be printed for want of a letter has no picture of its own either.
            app.paper.picture(&sheet).or_else(|_| empty())
        }
        None => empty(),
    };
    drawn.map(Bytes::from)
}
