//! Whether every character of what was awarded lately is in a font of ours: the operator is told
//! before a holder asks for a paper that cannot be drawn.

use super::pace::Pace;
use crate::app::App;
use crate::base::{CertificateId, Timestamp};
use crate::certificates::{self, Sealed, pdf};
use crate::db;
use std::sync::Arc;
use tokio::sync::watch;

/// Seconds between two looks.
const PAUSE_SECONDS: i64 = 30;
/// So long ago the first look after a start begins.
const DAY_SECONDS: i64 = 24 * 3600;
/// An award may be committed so many seconds after the moment in its id.
const LATE_SECONDS: i64 = 60;
/// Certificates looked at in one go.
const MOST: u32 = 100;

#[derive(Default)]
pub(super) struct Coverage {
    pace: Pace,
    after: Option<CertificateId>,
}

impl Coverage {
    /// Looks at what was awarded since the last look.
    pub(super) async fn look(
        &mut self,
        app: &Arc<App>,
        stop: &watch::Receiver<bool>,
    ) -> Result<(), db::Error> {
        let now = app.now();
        if !self.pace.is_due(now, PAUSE_SECONDS) {
            return Ok(());
        }
        let since = |seconds: i64| CertificateId::earliest(now.plus_seconds(-seconds));
        let first = since(DAY_SECONDS);
        let mut after = self.after.unwrap_or(first).max(first);
        while !*stop.borrow() {
            let Some(last) = note_unprintable(app, after).await? else {
                break;
            };
            after = last;
        }
        self.after = Some(after.min(since(LATE_SECONDS)).max(first));
        Ok(())
    }
}

/// Composes the papers of up to a hundred certificates after this one, and notes in the journal
/// which of them cannot be printed; answers the last of them.
pub async fn note_unprintable(
    app: &Arc<App>,
    after: CertificateId,
) -> Result<Option<CertificateId>, db::Error> {
    let page = app
        .db
        .read(move |conn| certificates::page(conn, Some(after), MOST))
        .await?;
    let Some(last) = page.last().map(|sealed| sealed.id) else {
        return Ok(None);
    };
    let (composing, now) = (Arc::clone(app), app.now());
    let missing = tokio::task::spawn_blocking(move || missing(&composing, &page));
    let missing = missing
        .await
        .map_err(|error| db::Error::Corrupt(error.to_string()))?;
    for (id, character, font_needed) in missing {
        tracing::warn!(certificate = %id, "a certificate that was awarded cannot be printed");
        note(app, (id, character, font_needed), now).await?;
    }
    Ok(Some(last))
}

fn missing(app: &App, page: &[Sealed]) -> Vec<(CertificateId, char, String)> {
    let unprintable = |sealed: &Sealed| {
        let certificate = app.sealer.open(sealed).ok()?;
        if certificate.face.erased.is_some() {
            return None;
        }
        let sheet = certificates::sheet(&certificate.face, &app.texts, &app.config.base_url);
        match app.paper.try_out(&sheet) {
            Err(pdf::RenderError::MissingGlyph {
                character,
                font_needed,
            }) => Some((sealed.id, character, font_needed)),
            // Whoever asks for the paper is told of any other fault.
            Ok(()) | Err(_) => None,
        }
    };
    page.iter().filter_map(unprintable).collect()
}

async fn note(
    app: &App,
    (id, character, font_needed): (CertificateId, char, String),
    now: Timestamp,
) -> Result<(), db::Error> {
    let missing = (character, font_needed);
    let deed =
        move |tx: &mut db::Tx| certificates::note_unprintable(tx, id, (missing.0, &missing.1), now);
    app.db.write(deed).await
}
