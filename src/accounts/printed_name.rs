//! The name as certificates print it, and its owner's word that it is right.

use super::account::{Account, Learner};
use super::store;
use crate::base::{Digest, HanForms, PersonName, Timestamp};
use crate::db::{Error, Tx};
use crate::journal::{self, Object, Verb};

/// A digest of a name as certificates print it: with its Latin form and the letter forms chosen.
pub(super) fn printed_form(
    name: &PersonName,
    latin_name: Option<&PersonName>,
    forms: Option<HanForms>,
) -> Digest {
    let latin_name = latin_name.map_or("", PersonName::as_str);
    let forms = forms.map_or("", HanForms::tag);
    Digest::of(format!("{name}\n{latin_name}\n{forms}").as_bytes())
}

impl Account {
    /// What its owner confirms with [`confirm_name`].
    pub fn printed_form(&self) -> Digest {
        printed_form(&self.name, self.latin_name.as_ref(), self.name_forms)
    }
}

/// The owner says that the name is right as it was `seen` printed. What was changed since, in
/// another window, is not confirmed; what was confirmed keeps its day until the name changes.
/// Answers whether it is confirmed now. No award waits for it.
pub fn confirm_name(
    tx: &mut Tx,
    by: &Learner,
    seen: Digest,
    now: Timestamp,
) -> Result<bool, Error> {
    let account = store::account(tx, by.id())?;
    let Some(account) = account.filter(|account| account.printed_form() == seen) else {
        return Ok(false);
    };
    if account.name_confirmed_at.is_none() {
        store::set_name_confirmed(tx, account.id, Some((now, seen)))?;
        let object = Object::new("account", account.id);
        journal::note_detail(
            tx,
            (Some(account.id), Verb::Confirmed),
            &object,
            "name",
            now,
        )?;
    }
    Ok(true)
}
