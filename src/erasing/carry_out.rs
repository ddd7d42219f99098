//! The deed with everything around it: the list before, the caches after.

use super::erase::{By, EraseError, Erased, check, erase};
use super::list::List;
use crate::accounts;
use crate::app::App;
use crate::base::AccountId;
use crate::certificates;
use crate::db::{self, Conn};
use crate::learning;
use std::io;

/// Erases for a page: puts the account on the list, does the deed, has the caches forget. Where the
/// deed is refused the account is taken off the list again; where the database fails it stays, and
/// the next start does what was asked for.
pub async fn carry_out(app: &App, by: By) -> Result<Erased, EraseError> {
    let account = by.account();
    app.db.read(move |conn| check(conn, account)).await?;
    let list = List::of(&app.config.data_dir);
    on_disk(list.clone(), move |list| list.add(account)).await?;
    let (sealer, chance, now) = (app.sealer.clone(), app.chance(), app.now());
    let deed = move |tx: &mut db::Tx| erase(tx, &sealer, &by, &chance, now);
    match app.db.write(deed).await {
        Ok(erased) => {
            for token in &erased.ended {
                app.sessions.invalidate(token);
            }
            app.studies.forget_all();
            app.work.notify_one();
            Ok(erased)
        }
        Err(EraseError::Db(error)) => Err(error.into()),
        Err(refusal) => {
            on_disk(list, move |list| list.take_off(account)).await?;
            Err(refusal)
        }
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
            Err(EraseError::Db(error)) => return Err(error),
            Err(refusal) => applied.refused.push((id, refusal.to_string())),
        }
    }
    Ok(applied)
}

/// Whether nothing of an account is left to erase: the list grows, and a start must stay short.
/// What a browser on another machine could still send in the moment of the erasure is an enrolment
/// that no certificate names.
fn is_done(conn: &mut Conn, id: AccountId) -> Result<bool, db::Error> {
    if accounts::find(conn, id)?.is_some() {
        return Ok(false);
    }
    for enrolment in learning::enrolments(conn, id)? {
        if certificates::of_enrolment(conn, enrolment.id)?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}
