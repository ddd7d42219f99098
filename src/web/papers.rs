//! The paper of a certificate, drawn for whoever may have it.

use super::error::Refusal;
use super::handing_out::Drawn;
use super::paper_signer;
use crate::app::App;
use crate::base::Digest;
use crate::certificates::pdf::{Paper, RenderError};
use crate::certificates::{self, Certificate, HandedOut, Kept};
use actix_web::web::Data;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

/// Papers drawn lately, by everything that is on them. Shared by all: a paper depends on its sheet
/// and on who signs it, and on nothing else.
static PAPERS: LazyLock<moka::sync::Cache<Digest, Drawn>> = LazyLock::new(|| {
    moka::sync::Cache::builder()
        .weigher(|_, drawn: &Drawn| u32::try_from(drawn.size()).unwrap_or(u32::MAX))
        .max_capacity(16 * 1024 * 1024)
        .time_to_idle(Duration::from_secs(600))
        .build()
});

/// Draws the paper on a thread that may take its time; twice asked at once, drawn once. The inner
/// `Err` is a sign that no font of ours has, and the font that has it.
pub async fn paper(
    app: &Data<App>,
    (certificate, credential): (&Certificate, Option<&Kept>),
    paper: Paper,
) -> Result<Result<Drawn, (char, String)>, Refusal> {
    // The moment before it is drawn: a credential that is signed meanwhile is not on it.
    let now = app.now();
    let face = &certificate.face;
    let mut sheet = certificates::sheet(face, &app.texts, &app.config.base_url);
    sheet.paper = paper;
    sheet.credential = credential.map(|kept| {
        let bytes = kept.json.clone().into_bytes();
        certificates::attached(face, &app.texts, bytes)
    });
    let attached = credential.map_or_else(String::new, |kept| kept.digest.to_string());
    let (base, facts) = (&app.config.base_url, face.canonical());
    let signer = paper_signer::of_certificate(app, certificate).await?;
    let signed_by = signer.as_ref().map_or_else(String::new, |signer| {
        let stamps = signer.stamps.iter().map(|stamp| stamp.imprint);
        format!("{} {:?}", signer.id, stamps.collect::<Vec<_>>())
    });
    let all = format!("{paper:?}\n{attached}\n{base}\n{signed_by}\n{facts}");
    let key = Digest::of(all.as_bytes());
    if let Some(drawn) = PAPERS.get(&key) {
        return Ok(Ok(drawn));
    }
    let (app, id) = (app.clone(), certificate.id);
    let drawn = tokio::task::spawn_blocking(move || {
        let draw = || match &signer {
            Some(signer) => signer.draw(app.paper.as_ref(), &sheet),
            None => app.paper.render(&sheet),
        };
        let drawn = |pdf: Vec<u8>| Drawn::new(HandedOut::new(id, &pdf, now), pdf);
        PAPERS.try_get_with(key, || draw().map(drawn))
    });
    let drawn = drawn.await.map_err(|error| Refusal::fault(&error))?;
    drawn
        .map(Ok)
        .or_else(|error: Arc<RenderError>| match &*error {
            RenderError::MissingGlyph {
                character,
                font_needed,
            } => {
                tracing::warn!(%error, "a certificate cannot be printed");
                Ok(Err((*character, font_needed.clone())))
            }
            RenderError::Logo { .. }
            | RenderError::Count { .. }
            | RenderError::Address
            | RenderError::Embedding(_)
            | RenderError::Writing(_)
            | RenderError::Signing(_) => Err(Refusal::fault(&error)),
        })
}
