//! The deed with everything around it: the list before, the caches after.

use super::erase::{By, EraseError, Erased, check, erase};
use super::list::List;
use crate::accounts;
use crate::app::{App, SESSION_CACHE};
use crate::base::AccountId;
use crate::certificates;
use crate::db::{self, Conn};
use crate::learning;
use std::io;
use std::sync::Arc;
use std::time::Duration;

/// One after the other: what is put on the list and taken off again must not cross.
static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// How long other machines, and requests under way, may still write for a session that has ended:
/// twice as long as a session is believed.
const LAST_WRITES: Duration = SESSION_CACHE.saturating_mul(2);

/// Erases for a page: puts the account on the list, does the deed, has the caches forget, and looks
/// once more when no request can be under way any longer. Where the deed comes to nothing, somebody
/// who is still there is taken off the list again; only where the database cannot even be asked
/// they stay on it, and the next start does what was asked for. A browser that goes away stops
/// nothing.
pub async fn carry_out(app: &Arc<App>, by: By) -> Result<Erased, EraseError> {
    let app = Arc::clone(app);
    let done = actix_web::rt::spawn(async move {
        let account = by.account();
        let erased = erase_listed(&app, by).await?;
        actix_web::rt::spawn(erase_again(app, account));
        Ok(erased)
    });
    done.await
        .map_err(|error| db::Error::Unavailable(format!("the erasure stopped: {error}")))?
}

/// The deed with the list.
async fn erase_listed(app: &App, by: By) -> Result<Erased, EraseError> {
    let account = by.account();
    app.db.read(move |conn| check(conn, account)).await?;
    let list = List::of(&app.config.data_dir);
    let _alone = ONE_AT_A_TIME.lock().await;
    on_disk(list.clone(), move |list| list.add(account)).await?;
    let (sealer, chance, now) = (app.sealer.clone(), app.chance(), app.now());
    let deed = move |tx: &mut db::Tx| erase(tx, &sealer, &by, &chance, now);
    match app.db.write(deed).await {
        Ok(erased) => {
            for token in &erased.ended {
                app.sessions.invalidate(token);
            }
            app.studies.forget_all();
            app.pictures.invalidate_all();
            app.handed_out.invalidate_all();
            app.work.notify_one();
            Ok(erased)
        }
        Err(refusal) => {
            // Another request, or a commit whose answer was lost, may have done it.
            let look = move |conn: &mut Conn| accounts::find(conn, account);
            if app.db.read(look).await?.is_some() {
                on_disk(list, move |list| list.take_off(account)).await?;
            }
            Err(refusal)
        }
    }
}

/// What a session that had ended wrote meanwhile goes as well.
async fn erase_again(app: Arc<App>, account: AccountId) {
    actix_web::rt::time::sleep(LAST_WRITES).await;
    let (sealer, chance, now) = (app.sealer.clone(), app.chance(), app.now());
    let deed = move |tx: &mut db::Tx| erase(tx, &sealer, &By::List(account), &chance, now);
    if let Err(error) = app.db.write(deed).await {
        tracing::error!(%account, %error, "an erasure could not be looked at once more");
    }
}

async fn on_disk(
    list: List,
    write: impl FnOnce(&List) -> io::Result<()> + Send + 'static,
) -> Result<(), db::Error> {
    let written = tokio::task::spawn_blocking(move || write(&list)).await;
    let failed = |cause: String| db::Error::Unavailable(format!("the list of erasures: {cause}"));
    written
        .map_err(|error| failed(error.to_string()))?
        .map_err(|error| failed(error.to_string()))
}

/// What applying the list did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// Ids on the list.
    pub listed: usize,
    /// Accounts that were there and are erased now.
    pub erased: usize,
    /// Who could not be erased, and why.
    pub refused: Vec<(AccountId, String)>,
    /// Lines that cannot be read.
    pub odd: Vec<usize>,
}

/// Erases whoever is on the list and in the database: at every start, and after a backup was
/// restored. An id that the database does not know is of a time that the backup did not see.
/// Blocks: for the start and for commands.
pub fn apply_list(app: &App, list: &List) -> Result<Applied, db::Error> {
    let read = list.read();
    let listed = read.map_err(|error| {
        db::Error::Unavailable(format!("{} cannot be read: {error}", list.path().display()))
    })?;
    let mut applied = Applied {
        listed: listed.ids.len(),
        odd: listed.odd,
        ..Applied::default()
    };
    for id in listed.ids {
        if app.db.read_now(|conn| is_done(conn, id))? {
            continue;
        }
        let (sealer, chance, now) = (app.sealer.clone(), app.chance(), app.now());
        let deed = move |tx: &mut db::Tx| erase(tx, &sealer, &By::List(id), &chance, now);
        match app.db.write_now(deed) {
            Ok(erased) => applied.erased += usize::from(erased.is_new),
            Err(EraseError::Unknown) => {}
            // One row that cannot be read must not keep the house shut.
            Err(EraseError::Db(error @ db::Error::Corrupt(_))) => {
                applied.refused.push((id, error.to_string()));
            }
            Err(EraseError::Db(error)) => return Err(error),
            Err(refusal) => applied.refused.push((id, refusal.to_string())),
        }
    }
    Ok(applied)
}

/// Whether nothing of an account is left to erase: the list grows, and a start must stay short.
/// What a browser on another machine could still send in the moment of the erasure went seconds
/// later; had the power gone between, an enrolment that no certificate names would tell.
fn is_done(conn: &mut Conn, id: AccountId) -> Result<bool, db::Error> {
    if accounts::find(conn, id)?.is_some() {
        return Ok(false);
    }
    for enrolment in learning::all_enrolments(conn, id)? {
        if certificates::of_enrolment(conn, enrolment)?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}
