//! The deeds, rule by rule.

use super::testing::{
    PASSWORD, browser, operator as first_operator, registration, signed_in, token,
};
use super::*;
use crate::base::{Email, Language, PersonName, Timestamp};
use crate::db::testing::{Fresh, fresh};
use crate::db::{Error, Tx};
use crate::outbox::{self, MailJob};

const ADA: &str = "ada@meadow.example";
const BELA: &str = "bela@harbour.example";
const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

fn noon() -> Timestamp {
    Timestamp::from_millis(1_795_435_200_000)
}

fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

/// Takes the waiting mails out of the outbox: `template to`.
fn mails(db: &Fresh) -> Vec<String> {
    taken(db)
        .iter()
        .map(|mail| format!("{} {}", mail.template, mail.to))
        .collect()
}

fn taken(db: &Fresh) -> Vec<MailJob> {
    db.write_now(|tx| {
        let mut mails = Vec::new();
        while let Some(job) = outbox::claim(tx, noon().plus_seconds(400 * DAY))? {
            outbox::finish(tx, job.id, noon())?;
            mails.push(serde_json::from_str(&job.payload).unwrap());
        }
        Ok::<_, Error>(mails)
    })
    .unwrap()
}

fn link_in(mail: &MailJob) -> TokenHash {
    Token::parse(&mail.args["token"]).unwrap().hash()
}

/// Runs deeds that cannot be refused.
fn write<T: Send + 'static>(
    db: &Fresh,
    deed: impl Fn(&mut Tx) -> Result<T, Error> + Send + 'static,
) -> T {
    db.write_now(deed).unwrap()
}

fn is_live(db: &Fresh, browser: &Browser, now: Timestamp) -> bool {
    let hash = browser.token.hash();
    db.read_now(|conn| session(conn, &hash, now))
        .unwrap()
        .is_some()
}

fn verified(db: &Fresh, address: &str) -> Verified {
    let found = db
        .read_now(|conn| credentials(conn, &email(address)))
        .unwrap();
    verify(PASSWORD, found.as_ref()).unwrap()
}

fn sign_in_anew(db: &Fresh, address: &str, now: Timestamp) -> (Browser, SignedIn) {
    let (by, browser) = (verified(db, address), browser());
    let sent = browser.clone();
    let signed_in = db
        .write_now(move |tx| sign_in(tx, &by, &sent, now))
        .unwrap();
    (browser, signed_in)
}

#[test]
fn a_person_registers_confirms_and_is_signed_in() {
    let db = fresh();
    write(&db, |tx| register(tx, &registration(ADA), &token(), noon()));
    let sent = taken(&db);
    assert_eq!((sent.len(), sent[0].template.as_str()), (1, "confirm"));
    let (link, browser) = (link_in(&sent[0]), browser());
    let cookie = browser.token.hash();
    let signed_in = db
        .write_now(move |tx| confirm(tx, &link, &browser, noon()))
        .unwrap();
    assert!(signed_in.account.is_confirmed());
    let found = db.read_now(|conn| session(conn, &cookie, noon())).unwrap();
    assert_eq!(found.as_ref(), Some(&signed_in));
}

#[test]
fn a_known_address_gets_a_reminder_and_nothing_else_changes() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    mails(&db);
    write(&db, |tx| {
        let mut again = registration(ADA);
        again.name = PersonName::parse("Mallory").unwrap();
        register(tx, &again, &token(), noon())
    });
    assert_eq!(mails(&db), ["already-registered ada@meadow.example"]);
    let account = db
        .read_now(|conn| find_by_email(conn, &email(ADA)))
        .unwrap();
    assert_eq!(account, Some(ada.account));
}

#[test]
fn an_unconfirmed_account_is_replaced_and_only_the_newest_link_works() {
    let db = fresh();
    write(&db, |tx| {
        let mut first = registration(ADA);
        first.name = PersonName::parse("Mallory").unwrap();
        register(tx, &first, &token(), noon())?;
        register(tx, &registration(ADA), &token(), noon())
    });
    let links: Vec<TokenHash> = taken(&db).iter().map(link_in).collect();
    let (older, newer) = (links[0], links[1]);
    let refused = db.write_now(move |tx| confirm(tx, &older, &browser(), noon()));
    assert!(matches!(refused, Err(LinkError::Unknown)));
    let signed_in = db
        .write_now(move |tx| confirm(tx, &newer, &browser(), noon()))
        .unwrap();
    assert_eq!(signed_in.account.name.as_str(), "Ada");
}

#[test]
fn an_unconfirmed_account_cannot_sign_in() {
    let db = fresh();
    write(&db, |tx| register(tx, &registration(ADA), &token(), noon()));
    let by = verified(&db, ADA);
    let refused = db.write_now(move |tx| sign_in(tx, &by, &browser(), noon()));
    assert!(matches!(refused, Err(SignInError::Unconfirmed)));
}

#[test]
fn a_link_works_once_in_time_and_for_its_purpose() {
    let db = fresh();
    let made = token();
    let hash = made.hash();
    write(&db, move |tx| {
        register(tx, &registration(ADA), &made, noon())
    });
    let at = move |seconds| noon().plus_seconds(seconds);
    let look = |purpose, now| db.read_now(|conn| link(conn, &hash, purpose, now));
    assert!(matches!(
        look(Purpose::Reset, at(0)),
        Err(LinkError::Unknown)
    ));
    assert!(look(Purpose::Confirm, at(DAY - 1)).is_ok());
    assert!(matches!(
        look(Purpose::Confirm, at(DAY)),
        Err(LinkError::Expired { .. })
    ));
    db.write_now(move |tx| confirm(tx, &hash, &browser(), at(1)))
        .unwrap();
    let again = db.write_now(move |tx| confirm(tx, &hash, &browser(), at(2)));
    assert!(matches!(again, Err(LinkError::Used { used_at }) if used_at == at(1)));
}

#[test]
fn links_live_as_long_as_their_danger_allows() {
    assert_eq!(
        [
            Purpose::Confirm,
            Purpose::Reset,
            Purpose::ChangeEmail,
            Purpose::Operator
        ]
        .map(Purpose::lifetime),
        [DAY, 30 * MINUTE, DAY, DAY]
    );
}

#[test]
fn a_session_ends_after_30_days_or_14_idle_ones() {
    let db = fresh();
    signed_in(&db, ADA, noon());
    let (browser, signed_in) = sign_in_anew(&db, ADA, noon());
    let day = |days: i64| noon().plus_seconds(days * DAY);
    assert!(is_live(&db, &browser, noon().plus_seconds(14 * DAY - 1)));
    assert!(!is_live(&db, &browser, day(14)));
    let id = signed_in.session.id;
    for days in [13, 26] {
        write(&db, move |tx| touch(tx, id, day(days)));
    }
    assert!(is_live(&db, &browser, noon().plus_seconds(30 * DAY - 1)));
    assert!(!is_live(&db, &browser, day(30)));
}

#[test]
fn a_session_is_touched_at_most_once_an_hour() {
    let db = fresh();
    let session = signed_in(&db, ADA, noon()).session;
    assert!(!session.is_due_for_touch(noon().plus_seconds(HOUR - 1)));
    assert!(session.is_due_for_touch(noon().plus_seconds(HOUR)));
}

#[test]
fn sessions_are_listed_and_ended_by_their_owner_only() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    let bela = signed_in(&db, BELA, noon());
    let (phone, _) = sign_in_anew(&db, ADA, noon().plus_seconds(1));
    let (tablet, _) = sign_in_anew(&db, ADA, noon().plus_seconds(2));
    let list = db
        .read_now(|conn| sessions(conn, &ada.learner, noon()))
        .unwrap();
    assert_eq!(list.len(), 3);
    let id = list
        .iter()
        .find(|s| s.token_hash == phone.token.hash())
        .unwrap()
        .id;

    let stranger = bela.learner.clone();
    let ended = write(&db, move |tx| end_session(tx, &stranger, id, noon()));
    assert!(ended.is_empty() && is_live(&db, &phone, noon()));

    let owner = ada.learner.clone();
    let ended = write(&db, move |tx| end_session(tx, &owner, id, noon()));
    assert_eq!(ended, [phone.token.hash()]);
    assert!(!is_live(&db, &phone, noon()) && is_live(&db, &tablet, noon()));

    let by = ada.clone();
    let ended = write(&db, move |tx| end_other_sessions(tx, &by, noon()));
    assert_eq!(ended, [tablet.token.hash()]);
    let left = db
        .read_now(|conn| sessions(conn, &ada.learner, noon()))
        .unwrap();
    assert_eq!(left, [ada.session.clone()]);

    let by = ada.clone();
    assert_eq!(
        write(&db, move |tx| sign_out(tx, &by, noon())),
        [ada.session.token_hash]
    );
}

#[test]
fn asking_for_a_reset_writes_for_every_address_and_mails_only_known_ones() {
    let db = fresh();
    signed_in(&db, ADA, noon());
    mails(&db);
    let before = db
        .read_now(|conn| crate::journal::recent(conn, 100))
        .unwrap()
        .len();
    write(&db, |tx| request_reset(tx, &email(BELA), &token(), noon()));
    assert!(mails(&db).is_empty());
    write(&db, |tx| request_reset(tx, &email(ADA), &token(), noon()));
    assert_eq!(mails(&db), ["reset ada@meadow.example"]);
    let after = db
        .read_now(|conn| crate::journal::recent(conn, 100))
        .unwrap()
        .len();
    assert_eq!(after - before, 2);
}

#[test]
fn a_reset_sets_the_password_ends_every_session_and_tells_the_owner() {
    let db = fresh();
    signed_in(&db, ADA, noon());
    let (browser, _) = sign_in_anew(&db, ADA, noon());
    mails(&db);
    let made = token();
    let hash = made.hash();
    write(&db, move |tx| request_reset(tx, &email(ADA), &made, noon()));
    let reset = move |tx: &mut Tx| {
        let new = PasswordHash::cheap("eight loud oceans");
        reset_password(tx, &hash, &new, noon().plus_seconds(29 * MINUTE))
    };
    let ended = db.write_now(reset).unwrap();
    assert_eq!(ended.len(), 2);
    assert!(ended.contains(&browser.token.hash()) && !is_live(&db, &browser, noon()));
    assert!(matches!(db.write_now(reset), Err(LinkError::Used { .. })));
    assert_eq!(
        mails(&db),
        [
            "reset ada@meadow.example",
            "password-changed ada@meadow.example"
        ]
    );
    let now = db.read_now(|conn| credentials(conn, &email(ADA))).unwrap();
    assert!(verify(PASSWORD, now.as_ref()).is_none());
    assert!(verify("eight loud oceans", now.as_ref()).is_some());
}

#[test]
fn a_reset_link_expires_after_half_an_hour() {
    let db = fresh();
    signed_in(&db, ADA, noon());
    let made = token();
    let hash = made.hash();
    write(&db, move |tx| request_reset(tx, &email(ADA), &made, noon()));
    let late = db.write_now(move |tx| {
        let new = PasswordHash::cheap("eight loud oceans");
        reset_password(tx, &hash, &new, noon().plus_seconds(30 * MINUTE))
    });
    assert!(matches!(late, Err(LinkError::Expired { .. })));
}

#[test]
fn a_reset_shows_that_the_mailbox_is_read_and_so_confirms_the_account() {
    let db = fresh();
    let (confirmation, made) = (token(), token());
    let (old_link, hash) = (confirmation.hash(), made.hash());
    write(&db, move |tx| {
        register(tx, &registration(ADA), &confirmation, noon())
    });
    write(&db, move |tx| request_reset(tx, &email(ADA), &made, noon()));
    db.write_now(move |tx| reset_password(tx, &hash, &PasswordHash::cheap(PASSWORD), noon()))
        .unwrap();
    let account = db
        .read_now(|conn| find_by_email(conn, &email(ADA)))
        .unwrap()
        .unwrap();
    assert!(account.is_confirmed());
    let stale = db.write_now(move |tx| confirm(tx, &old_link, &browser(), noon()));
    assert!(matches!(stale, Err(LinkError::Unknown)));
}

#[test]
fn a_changed_password_spares_only_the_session_that_changed_it() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    let (phone, _) = sign_in_anew(&db, ADA, noon());
    mails(&db);
    let (by, check) = (ada.clone(), verified(&db, ADA));
    let change = move |tx: &mut Tx| {
        change_password(
            tx,
            (&by, &check),
            &PasswordHash::cheap("eight loud oceans"),
            noon(),
        )
    };
    assert_eq!(db.write_now(change.clone()).unwrap(), [phone.token.hash()]);
    assert_eq!(mails(&db), ["password-changed ada@meadow.example"]);
    let left = db
        .read_now(|conn| sessions(conn, &ada.learner, noon()))
        .unwrap();
    assert_eq!(left, [ada.session]);
    // The check was made against the old password.
    assert!(matches!(db.write_now(change), Err(SignInError::Changed)));
}

#[test]
fn a_check_of_the_password_counts_for_its_owner_only() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    signed_in(&db, BELA, noon());
    let check = verified(&db, BELA);
    let refused = db.write_now(move |tx| {
        change_password(
            tx,
            (&ada, &check),
            &PasswordHash::cheap("eight loud oceans"),
            noon(),
        )
    });
    assert!(matches!(refused, Err(SignInError::Changed)));
}

#[test]
fn a_sign_in_is_refused_when_the_password_changed_during_the_check() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    let (slow, quick) = (verified(&db, ADA), verified(&db, ADA));
    let new = PasswordHash::cheap("eight loud oceans");
    db.write_now(move |tx| change_password(tx, (&ada, &quick), &new, noon()))
        .unwrap();
    let refused = db.write_now(move |tx| sign_in(tx, &slow, &browser(), noon()));
    assert!(matches!(refused, Err(SignInError::Changed)));
}

#[test]
fn an_outdated_hash_is_renewed_by_signing_in() {
    let db = fresh();
    signed_in(&db, ADA, noon());
    assert!(
        verified(&db, ADA).renewed.is_some(),
        "the cheap hash of tests is outdated"
    );
    sign_in_anew(&db, ADA, noon());
    assert!(verified(&db, ADA).renewed.is_none());
}

#[test]
fn a_new_address_is_confirmed_from_its_mailbox_and_both_are_told() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    mails(&db);
    let new = email("ada@new.example");
    let (by, check, to) = (ada.clone(), verified(&db, ADA), new.clone());
    db.write_now(move |tx| request_email_change(tx, (&by, &check), &to, &token(), noon()))
        .unwrap();
    let sent = taken(&db);
    let told: Vec<_> = sent
        .iter()
        .map(|m| (m.template.as_str(), m.to.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("email-change", "ada@new.example"),
            ("email-change-asked", ADA)
        ]
    );
    let link = link_in(&sent[0]);
    let account = db
        .write_now(move |tx| confirm_email_change(tx, &link, noon()))
        .unwrap();
    assert_eq!(account.email, new);
    assert_eq!(
        mails(&db),
        [
            "email-changed ada@meadow.example",
            "email-changed ada@new.example"
        ]
    );
    assert!(
        db.read_now(|conn| find_by_email(conn, &email(ADA)))
            .unwrap()
            .is_none()
    );
}

#[test]
fn a_taken_address_is_not_told_apart_and_its_owner_is_reminded() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    signed_in(&db, BELA, noon());
    mails(&db);
    let check = verified(&db, ADA);
    db.write_now(move |tx| {
        request_email_change(tx, (&ada, &check), &email(BELA), &token(), noon())
    })
    .unwrap();
    assert_eq!(
        mails(&db),
        [
            "already-registered bela@harbour.example",
            "email-change-asked ada@meadow.example"
        ]
    );
}

#[test]
fn an_unconfirmed_registration_does_not_block_an_address() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    let check = verified(&db, ADA);
    let made = token();
    let hash = made.hash();
    db.write_now(move |tx| request_email_change(tx, (&ada, &check), &email(BELA), &made, noon()))
        .unwrap();
    write(&db, |tx| {
        register(tx, &registration(BELA), &token(), noon())
    });
    let account = db
        .write_now(move |tx| confirm_email_change(tx, &hash, noon()))
        .unwrap();
    assert_eq!(account.email, email(BELA));
}

#[test]
fn an_address_confirmed_by_somebody_else_meanwhile_is_theirs() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    let check = verified(&db, ADA);
    let made = token();
    let hash = made.hash();
    db.write_now(move |tx| request_email_change(tx, (&ada, &check), &email(BELA), &made, noon()))
        .unwrap();
    signed_in(&db, BELA, noon());
    let refused = db.write_now(move |tx| confirm_email_change(tx, &hash, noon()));
    assert!(matches!(refused, Err(LinkError::Unknown)));
}

#[test]
fn a_profile_says_what_its_owner_wants_to_say() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon()).learner;
    let change = ProfileChange {
        name: PersonName::parse("أمينة بنت محمد").unwrap(),
        latin_name: Some(PersonName::parse_latin("Amina bint Mohammed").unwrap()),
        language: Language::Ar,
        country: Country::parse("JO"),
        occupation: Some(Occupation::Parliamentarian),
    };
    let (by, sent) = (ada.clone(), change.clone());
    write(&db, move |tx| update_profile(tx, &by, &sent, noon()));
    let account = db.read_now(|conn| find(conn, ada.id())).unwrap().unwrap();
    assert_eq!(
        (account.name, account.latin_name),
        (change.name.clone(), change.latin_name.clone())
    );
    assert_eq!(
        (account.country, account.occupation),
        (change.country, change.occupation)
    );
    let by = ada.clone();
    let silent = ProfileChange {
        country: None,
        occupation: None,
        latin_name: None,
        ..change
    };
    write(&db, move |tx| update_profile(tx, &by, &silent, noon()));
    let account = db.read_now(|conn| find(conn, ada.id())).unwrap().unwrap();
    assert_eq!(
        (account.country, account.occupation, account.latin_name),
        (None, None, None)
    );
}

#[test]
fn the_first_operator_comes_by_a_link_and_there_is_no_second_first() {
    let db = fresh();
    let (stale, fresh_link) = (token(), token());
    let (old, new) = (stale.hash(), fresh_link.hash());
    assert!(write(&db, move |tx| first_operator_link(
        tx,
        &stale,
        noon()
    )));
    assert!(write(&db, move |tx| first_operator_link(
        tx,
        &fresh_link,
        noon()
    )));
    let claim = |hash: TokenHash| {
        move |tx: &mut Tx| claim_operator(tx, &hash, &registration(ADA), &browser(), noon())
    };
    let refused = db.write_now(claim(old));
    assert!(matches!(refused, Err(ClaimError::Link(LinkError::Unknown))));
    let ada = db.write_now(claim(new)).unwrap();
    assert!(ada.account.is_confirmed());
    assert!(
        db.read_now(|conn| operator(conn, &ada.learner))
            .unwrap()
            .is_some()
    );
    let again = db.write_now(claim(new));
    assert!(matches!(
        again,
        Err(ClaimError::Link(LinkError::Used { .. }))
    ));
    assert!(!write(&db, |tx| first_operator_link(tx, &token(), noon())));
}

#[test]
fn an_operators_link_never_sets_the_password_of_an_account_that_exists() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon());
    let made = token();
    let hash = made.hash();
    write(&db, move |tx| operator_link(tx, &made, noon()));
    let refused =
        db.write_now(move |tx| claim_operator(tx, &hash, &registration(ADA), &browser(), noon()));
    assert!(matches!(refused, Err(ClaimError::AddressInUse)));
    // The refusal undid the use of the link.
    let by = ada.learner.clone();
    let proof = db
        .write_now(move |tx| claim_as(tx, &by, &hash, noon()))
        .unwrap();
    assert_eq!(proof.id(), ada.learner.id());
}

#[test]
fn an_operator_appoints_another_and_twice_is_harmless() {
    let db = fresh();
    let olu = first_operator(&db, "olu@house.example", noon());
    let ada = signed_in(&db, ADA, noon()).learner;
    assert!(db.read_now(|conn| operator(conn, &ada)).unwrap().is_none());
    for _ in 0..2 {
        let (by, id) = (olu.clone(), ada.id());
        write(&db, move |tx| appoint_operator(tx, &by, id, noon()));
    }
    assert!(db.read_now(|conn| operator(conn, &ada)).unwrap().is_some());
    assert_eq!(db.read_now(operators).unwrap(), [olu.id(), ada.id()]);
}

#[test]
fn a_refused_sign_in_is_noted_alike_for_known_and_unknown_addresses() {
    let db = fresh();
    let ada = signed_in(&db, ADA, noon()).learner.id();
    write(&db, move |tx| refuse_sign_in(tx, Some(ada), noon()));
    write(&db, |tx| refuse_sign_in(tx, None, noon()));
    let entries = db.read_now(|conn| crate::journal::recent(conn, 2)).unwrap();
    assert!(entries.iter().all(|entry| entry.verb == "sign-in refused"));
    assert_eq!(
        (entries[0].object.as_str(), &entries[1].object),
        ("unknown", &ada.to_string())
    );
}

#[test]
fn a_sweep_removes_what_is_over_and_nothing_else() {
    let db = fresh();
    signed_in(&db, ADA, noon());
    write(&db, |tx| {
        register(tx, &registration(BELA), &token(), noon())
    });
    let at = |seconds| noon().plus_seconds(seconds);
    let early = write(&db, move |tx| sweep(tx, at(7 * DAY)));
    assert_eq!(
        early,
        Swept {
            sessions: 0,
            links: 0,
            accounts: 0
        }
    );
    // Both confirmation links died a day after noon; the week of grace is over.
    let links = write(&db, move |tx| sweep(tx, at(8 * DAY + 1)));
    assert_eq!(
        links,
        Swept {
            sessions: 0,
            links: 2,
            accounts: 0
        }
    );
    let late = write(&db, move |tx| sweep(tx, at(14 * DAY + 1)));
    assert_eq!(
        late,
        Swept {
            sessions: 1,
            links: 0,
            accounts: 1
        }
    );
    assert!(
        db.read_now(|conn| find_by_email(conn, &email(ADA)))
            .unwrap()
            .is_some()
    );
}

#[test]
fn no_journal_entry_carries_an_address_or_a_name() {
    let db = fresh();
    first_operator(&db, "olu@house.example", noon());
    signed_in(&db, ADA, noon());
    write(&db, |tx| request_reset(tx, &email(ADA), &token(), noon()));
    let entries = db
        .read_now(|conn| crate::journal::recent(conn, 100))
        .unwrap();
    assert!(entries.len() >= 7);
    let all = format!("{entries:?}");
    for personal in ["example", "Ada", "Olu", "ada@"] {
        assert!(!all.contains(personal), "{personal}");
    }
}
