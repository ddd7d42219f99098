//! Signed papers get the timestamp of an authority (RFC 3161), where the settings name one.
//!
//! Beside the rounds and not in them: an authority that hangs keeps no mail waiting. Nobody waits
//! for a stamp: until there is one, the paper is downloaded without.

use super::pace::Pace;
use crate::app::App;
use crate::base::{CertificateId, Digest, Timestamp};
use crate::certificates::pdf::{Asked, Room, Stamp};
use crate::certificates::signing::{self, PaperKey, Stampable};
use crate::certificates::{self, Altered, Certificate, Kept};
use crate::db::{self, Conn};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// Between two looks.
const PAUSE: Duration = Duration::from_secs(15);
/// Seconds after which an authority that failed is tried again.
const RETRY_SECONDS: i64 = 300;
/// Papers of certificates that are younger get a stamp. An outage may last so long; older papers
/// stay as they were downloaded.
const YOUNG_SECONDS: i64 = 7 * 24 * 3600;
/// Certificates looked at in one query.
const BATCH: i64 = 50;
/// How long an authority may take for one stamp.
const PATIENCE: Duration = Duration::from_secs(10);
/// Seconds by which an authority's clock may differ from ours.
const CLOCKS_APART: i64 = 600;
/// So much is read of an answer, whoever sends it.
const LONGEST: u64 = 64 * 1024;

/// Why no stamp was made.
#[derive(Debug, thiserror::Error)]
pub enum StampingError {
    #[error(transparent)]
    Db(#[from] db::Error),
    /// The authority gives none, or something else.
    #[error("the timestamp authority: {0}")]
    Authority(String),
    #[error("a paper could not be drawn: {0}")]
    Drawing(String),
}

/// What is known from one look to the next.
#[derive(Default)]
struct Known {
    /// What will never have a stamp: papers that nobody signs, or that cannot be drawn.
    hopeless: BTreeSet<Stampable>,
    /// For stamps of this address. Papers must stay small, and a slot is twice as long in the file.
    room: Option<(String, Room)>,
}

/// Stamps papers until it is told to stop.
pub(super) async fn run(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    let (mut after_failure, mut known) = (Pace::default(), Known::default());
    let mut has_failed = false;
    while !*stop.borrow() {
        if !has_failed || after_failure.is_due(app.now(), RETRY_SECONDS) {
            let outcome = stamp_all(&app, &stop, &mut known).await;
            has_failed = outcome.is_err();
            match outcome {
                Ok(0) => {}
                Ok(stamped) => tracing::info!(stamped, "papers were stamped"),
                Err(error) => {
                    after_failure.is_due(app.now(), 0);
                    tracing::warn!(%error, "papers wait for their timestamp");
                }
            }
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => (),
            changed = stop.changed() => if changed.is_err() { return },
        }
    }
}

/// Has the papers of young certificates stamped that are signed and have no stamp yet; answers how
/// many were. Stops at the first failure of the authority.
///
/// # Errors
///
/// [`StampingError`]; what was stamped before stays so.
pub async fn stamp_missing(
    app: &Arc<App>,
    stop: &watch::Receiver<bool>,
) -> Result<u32, StampingError> {
    stamp_all(app, stop, &mut Known::default()).await
}

/// The same, without those that will never have one, which it adds to.
async fn stamp_all(
    app: &Arc<App>,
    stop: &watch::Receiver<bool>,
    known: &mut Known,
) -> Result<u32, StampingError> {
    let Some(url) = app.config.timestamp_url.clone() else {
        return Ok(0);
    };
    let keys = app.db.read(signing::paper_keys).await?;
    let mut after = CertificateId::earliest(app.now().plus_seconds(-YOUNG_SECONDS));
    known.hopeless.retain(|of| of.certificate > after);
    let mut stamped = 0;
    while !keys.is_empty() {
        let look = move |conn: &mut Conn| signing::stampable(conn, after, BATCH);
        let batch = app.db.read_slowly(look).await?;
        let Some(last) = batch.last() else { break };
        after = last.certificate;
        for of in batch {
            if *stop.borrow() {
                return Ok(stamped);
            }
            if known.hopeless.contains(&of) {
                continue;
            }
            match stamp(app, (&url, &mut known.room), of).await {
                Ok(true) => stamped += 1,
                Ok(false) => _ = known.hopeless.insert(of),
                // One key that does not open must not keep the stamps of others.
                Err(StampingError::Drawing(error)) => {
                    let certificate = of.certificate;
                    tracing::warn!(%certificate, error, "no stamp for a paper that cannot be drawn");
                    known.hopeless.insert(of);
                }
                Err(error) => return Err(error),
            }
        }
    }
    Ok(stamped)
}

/// What a paper is drawn and signed from.
struct Unstamped {
    certificate: Certificate,
    credential: Kept,
    key: PaperKey,
}

/// Has one paper stamped, if it is signed.
async fn stamp(
    app: &Arc<App>,
    (url, room): (&str, &mut Option<(String, Room)>),
    of: Stampable,
) -> Result<bool, StampingError> {
    let sealer = app.sealer.clone();
    let look = move |conn: &mut Conn| -> Result<Option<Result<_, Altered>>, db::Error> {
        let Some(sealed) = certificates::find_by_id(conn, of.certificate)? else {
            return Ok(None);
        };
        let certificate = match sealer.open(&sealed) {
            Ok(certificate) => certificate,
            Err(altered) => return Ok(Some(Err(altered))),
        };
        let key = signing::key_of_paper(conn, &certificate.face)?;
        let credential = certificates::credential(conn, of.certificate)?;
        // The paper of somebody who was erased is drawn no more.
        let is_drawn = certificate.face.erased.is_none();
        let credential = credential.filter(|kept| is_drawn && kept.version == of.version);
        Ok(key.zip(credential).map(|(key, credential)| {
            Ok(Unstamped {
                certificate,
                credential,
                key,
            })
        }))
    };
    // Whoever opens an altered one is told; nothing is made of it here.
    let Some(Ok(unstamped)) = app.db.read(look).await? else {
        return Ok(false);
    };
    let known = room.as_ref().filter(|(address, _)| address == url);
    let for_it = match known.map(|(_, room)| *room) {
        Some(room) => room,
        None => learnt(app, url).await?,
    };
    *room = Some((url.to_owned(), for_it));
    let (drawing, address) = (Arc::clone(app), url.to_owned());
    let asked = tokio::task::spawn_blocking(move || {
        let imprint = imprint(&drawing, &unstamped, for_it)?;
        ask(&address, imprint, (drawing.chance(), drawing.now()))
    });
    let stamp = asked
        .await
        .map_err(|error| StampingError::Drawing(error.to_string()))??;
    if let Err(error) = for_it.holds(&stamp) {
        // Its stamps are not all alike: from now until the next start there is room for any.
        *room = Some((url.to_owned(), Room::UNKNOWN));
        return Err(StampingError::Authority(error.to_string()));
    }
    let now = app.now();
    let keep = move |tx: &mut db::Tx| signing::keep_stamp(tx, of, &stamp, now);
    Ok(app.db.write(keep).await?)
}

/// The room for stamps of an authority, which it is asked for one about nothing.
async fn learnt(app: &Arc<App>, url: &str) -> Result<Room, StampingError> {
    let (address, fresh) = (url.to_owned(), (app.chance(), app.now()));
    let nothing = *Digest::of(b"").bytes();
    let asked = tokio::task::spawn_blocking(move || ask(&address, nothing, fresh));
    let stamp = asked
        .await
        .map_err(|error| StampingError::Authority(error.to_string()))??;
    Ok(Room::like(&stamp))
}

fn imprint(app: &App, unstamped: &Unstamped, room: Room) -> Result<[u8; 32], StampingError> {
    let failed = |error: String| StampingError::Drawing(error);
    let face = &unstamped.certificate.face;
    let signer = unstamped.key.signer(app.keyring.vault());
    let signer = signer.map_err(|error| failed(error.to_string()))?;
    let mut sheet = certificates::sheet(face, &app.texts, &app.config.base_url);
    let json = unstamped.credential.json.clone().into_bytes();
    sheet.credential = Some(certificates::attached(face, &app.texts, json));
    let imprint = app.paper.imprint(&sheet, (&signer, room));
    imprint.map_err(|error| failed(error.to_string()))
}

/// Asks the authority about a signature, and checks what it answers.
fn ask(
    url: &str,
    imprint: [u8; 32],
    (chance, now): ([u8; 32], Timestamp),
) -> Result<Stamp, StampingError> {
    let failed = |error: String| StampingError::Authority(error);
    let asked = Asked::new(imprint, chance).map_err(|error| failed(error.to_string()))?;
    let query = asked.query().map_err(|error| failed(error.to_string()))?;
    let config = ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        // The environment is no setting of ours.
        .proxy(None)
        // An authority answers itself; nobody sends us on, to inside our own network perhaps.
        .max_redirects(0)
        .build();
    let agent: ureq::Agent = config.into();
    let answer = agent
        .post(url)
        .header("content-type", "application/timestamp-query")
        .header("accept", "application/timestamp-reply")
        .send(query.as_slice());
    let mut answer = answer.map_err(|error| failed(error.to_string()))?;
    let body = answer.body_mut().with_config().limit(LONGEST).read_to_vec();
    let body = body.map_err(|error| failed(error.to_string()))?;
    let (stamp, moment) = asked
        .read(&body)
        .map_err(|error| failed(error.to_string()))?;
    let [from, until] =
        [-CLOCKS_APART, CLOCKS_APART].map(|apart| certificates::moment(now.plus_seconds(apart)));
    match (from..=until).contains(&moment) {
        true => Ok(stamp),
        false => Err(failed("its clock and ours are far apart".to_owned())),
    }
}
