//! A deed that may award, with the credentials of what it awards.

use super::ink::Ink;
use crate::app::App;
use crate::certificates::{House, Scribe, Sealer, Signatures, Wanted};
use crate::db::{self, Tx};
use std::sync::Arc;

/// How often a deed is run with what was signed for it. Each run but the last is undone; another is
/// needed when what it decides from has changed meanwhile.
const ROUNDS: u32 = 4;

/// Why a run was undone.
enum Undone<E> {
    Deed(E),
    Unsigned(Vec<Wanted>),
}

impl<E: From<db::Error>> From<db::Error> for Undone<E> {
    fn from(error: db::Error) -> Self {
        Self::Deed(error.into())
    }
}

/// One deed with what all its runs share.
struct Writing<F> {
    deed: Arc<F>,
    sealer: Sealer,
    house: House,
    signatures: Arc<Signatures>,
}

impl<F> Writing<F> {
    fn new(app: &App, deed: F) -> Self {
        Self {
            deed: Arc::new(deed),
            sealer: app.sealer.clone(),
            house: House {
                texts: Arc::clone(&app.texts),
                base_url: app.config.base_url.clone(),
            },
            signatures: Arc::default(),
        }
    }

    /// The transaction of the round; after the last round without credentials.
    fn run<T, E>(
        &self,
        round: u32,
    ) -> impl Fn(&mut Tx) -> Result<T, Undone<E>> + Send + 'static + use<T, E, F>
    where
        F: Fn(&mut Tx, &Scribe) -> Result<T, E> + Send + Sync + 'static,
    {
        let (deed, signatures) = (Arc::clone(&self.deed), Arc::clone(&self.signatures));
        let (sealer, house) = (self.sealer.clone(), self.house.clone());
        move |tx| {
            let scribe = match round {
                ROUNDS => Scribe::without(&sealer),
                _ => Scribe::new(sealer.clone(), house.clone(), Arc::clone(&signatures)),
            };
            let done = deed(tx, &scribe).map_err(Undone::Deed)?;
            match scribe.into_wanted() {
                wanted if wanted.is_empty() => Ok(done),
                wanted => Err(Undone::Unsigned(wanted)),
            }
        }
    }
}

/// Runs a deed that may award in a transaction, as `Db::write` does, and signs the credentials of
/// what it awards, which are committed with it. The deed may run several times and must choose the
/// same codes, ids and moments each time: they come with it. Where something cannot be signed, the
/// award is made without.
pub async fn write_awarding<T, E, F>(app: &App, deed: F) -> Result<T, E>
where
    F: Fn(&mut Tx, &Scribe) -> Result<T, E> + Send + Sync + 'static,
    T: Send + 'static,
    E: From<db::Error> + Send + 'static,
{
    let ink = Ink::of(app);
    write_with(app, deed, move |round, wanted, signatures| {
        sign(&ink, round, wanted, signatures);
    })
    .await
}

fn sign(ink: &Ink, round: u32, wanted: &[Wanted], signatures: &mut Signatures) {
    if round > 0 {
        ink.look_again(wanted);
    }
    ink.sign(wanted, signatures);
}

/// The same with another way of signing.
pub(super) async fn write_with<T, E, F, S>(app: &App, deed: F, sign: S) -> Result<T, E>
where
    F: Fn(&mut Tx, &Scribe) -> Result<T, E> + Send + Sync + 'static,
    T: Send + 'static,
    E: From<db::Error> + Send + 'static,
    S: Fn(u32, &[Wanted], &mut Signatures) + Clone + Send + 'static,
{
    let mut writing = Writing::new(app, deed);
    let mut round = 0;
    loop {
        let wanted = match app.db.write(writing.run(round)).await {
            Ok(done) => return Ok(done),
            Err(Undone::Deed(error)) => return Err(error),
            Err(Undone::Unsigned(wanted)) => wanted,
        };
        let (sign, mut signatures) = (sign.clone(), Signatures::clone(&writing.signatures));
        let signing = tokio::task::spawn_blocking(move || {
            sign(round, &wanted, &mut signatures);
            signatures
        });
        round += 1;
        match signing.await {
            Ok(signatures) => writing.signatures = Arc::new(signatures),
            Err(error) => {
                tracing::error!(%error, "signing ended badly; awards are made without");
                round = ROUNDS;
            }
        }
    }
}

/// The same as [`write_awarding`] for callers that may block: commands and tests.
pub fn write_awarding_now<T, E, F>(app: &App, deed: F) -> Result<T, E>
where
    F: Fn(&mut Tx, &Scribe) -> Result<T, E> + Send + Sync + 'static,
    T: Send + 'static,
    E: From<db::Error> + Send + 'static,
{
    let ink = Ink::of(app);
    let mut writing = Writing::new(app, deed);
    let mut round = 0;
    loop {
        match app.db.write_now(writing.run(round)) {
            Ok(done) => return Ok(done),
            Err(Undone::Deed(error)) => return Err(error),
            Err(Undone::Unsigned(wanted)) => {
                sign(&ink, round, &wanted, Arc::make_mut(&mut writing.signatures));
            }
        }
        round += 1;
    }
}
