//! What a person says about themselves.

use super::account::{Learner, Occupation};
use super::country::Country;
use super::printed_name::printed_form;
use super::store;
use crate::base::{HanForms, Language, PersonName, Timestamp};
use crate::db::{Error, Tx};
use crate::journal::{self, Object, Verb};

/// The whole profile as it shall be. Certificates that were awarded keep the
/// name, its letter forms and the language they print.
#[derive(Debug, Clone)]
pub struct ProfileChange {
    pub name: PersonName,
    pub latin_name: Option<PersonName>,
    /// None: not said; only for a name in which they matter.
    pub name_forms: Option<HanForms>,
    pub language: Language,
    /// None: certificates are printed in the language of the pages.
    pub certificate_language: Option<Language>,
    /// None: prefers not to say.
    pub country: Option<Country>,
    /// None: prefers not to say.
    pub occupation: Option<Occupation>,
}

/// Puts the profile in force. Another name, Latin form or letter form is not confirmed yet.
pub fn update_profile(
    tx: &mut Tx,
    by: &Learner,
    change: &ProfileChange,
    now: Timestamp,
) -> Result<(), Error> {
    let before = store::account(tx, by.id())?;
    store::set_profile(tx, by.id(), change)?;
    let form = printed_form(&change.name, change.latin_name.as_ref(), change.name_forms);
    if before.is_some_and(|account| account.printed_form() != form) {
        store::set_name_confirmed(tx, by.id(), None)?;
    }
    let object = Object::new("account", by.id());
    journal::note_detail(tx, (Some(by.id()), Verb::Changed), &object, "profile", now)
}
