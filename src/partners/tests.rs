//! The deeds of this room against a database.

use super::*;
use crate::base::{
    Key, Language, Note, PartnerId, PerLanguage, PersonName, SignatoryId, Timestamp, Token,
    TokenHash,
};
use crate::db::testing::{Fresh, fresh};
use crate::db::{Conn, Db, Error, Tx};
use crate::learning::testing::{at, world};

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn profile(id: &str, slug: &str, name: &str) -> Profile {
    let named = |text: &str| PerLanguage::from_iter([(Language::En, text.to_owned())]);
    Profile {
        key: key(id),
        slug: key(slug),
        founded: Some(1987),
        demonstration: true,
        web: "https://harbour.example/".to_owned(),
        linkedin: None,
        logo_svg: None,
        emblem_svg: None,
        name: named(name),
        about: named("About"),
        signatories: vec![Signatory {
            key: key("director"),
            name: "Dr. Amara Okonkwo".to_owned(),
            office: named("Director"),
            signature_svg: None,
        }],
    }
}

#[test]
fn a_profile_is_kept_once_and_brought_up_to_date() {
    let db = fresh();
    let at = Timestamp::from_millis(1_000);
    let first = profile("harbour", "harbour", "Harbour");
    let one = db
        .write_now({
            let p = first.clone();
            move |tx| save(tx, &p, at)
        })
        .unwrap();
    let two = db
        .write_now({
            let p = first.clone();
            move |tx| save(tx, &p, at)
        })
        .unwrap();
    assert_eq!(one, two);
    let renamed = profile("harbour", "harbour-institute", "Harbour Institute");
    db.write_now({
        let p = renamed.clone();
        move |tx| save(tx, &p, at)
    })
    .unwrap();
    let found = db
        .read_now(|conn| find_by_slug(conn, &key("harbour-institute")))
        .unwrap()
        .unwrap();
    assert_eq!((found.id, found.profile), (one.id, renamed));
}

#[test]
fn an_address_belongs_to_one_partner() {
    let db = fresh();
    let at = Timestamp::from_millis(1_000);
    db.write_now(move |tx| save(tx, &profile("a", "same", "A"), at))
        .unwrap();
    let refused = db.write_now(move |tx| save(tx, &profile("b", "same", "B"), at));
    assert!(matches!(refused, Err(SaveError::SlugTaken { .. })));
}

#[test]
fn signatories_are_dated_and_a_change_begins_anew() {
    let db = fresh();
    let mut known = profile("harbour", "harbour", "Harbour");
    let partner = keep(&db, &known, 1);
    let seen = || {
        let (mut all, before) = signs(&db, partner.id);
        all.extend(before);
        let line = |one: &Tenure| (one.signatory.name.clone(), one.since, one.until);
        all.iter().map(line).collect::<Vec<_>>()
    };
    let first = "Dr. Amara Okonkwo".to_owned();
    assert_eq!(seen(), [(first.clone(), at(1), None)]);
    known.web = "https://elsewhere.example/".to_owned();
    keep(&db, &known, 2);
    db.write_now(move |tx| date_signatories(tx, at(2))).unwrap();
    assert_eq!(seen(), [(first.clone(), at(1), None)], "it is no change");

    "Prof. Amara Okonkwo".clone_into(&mut known.signatories[0].name);
    keep(&db, &known, 3);
    let second = "Prof. Amara Okonkwo".to_owned();
    let before = (first, at(1), Some(at(3)));
    assert_eq!(seen(), [(second.clone(), at(3), None), before.clone()]);
    known.signatories.clear();
    keep(&db, &known, 4);
    assert_eq!(seen(), [(second, at(3), Some(at(4))), before]);
}

/// Keeps a profile at so many seconds.
fn keep(db: &Db, profile: &Profile, now: i64) -> Partner {
    let profile = profile.clone();
    let save = move |tx: &mut Tx| save(tx, &profile, at(now));
    db.write_now(save).unwrap()
}

/// Who signs now, and who did.
fn signs(db: &Db, partner: PartnerId) -> (Vec<Tenure>, Vec<Tenure>) {
    db.read_now(|conn| Ok::<_, Error>((present(conn, partner)?, past(conn, partner)?)))
        .unwrap()
}

#[test]
fn who_signs_now_is_listed_however_often_another_changed() {
    let db = fresh();
    let mut known = profile("harbour", "harbour", "Harbour");
    let mut dean = known.signatories[0].clone();
    dean.key = key("dean");
    known.signatories.push(dean);
    let partner = keep(&db, &known, 0);
    for change in 1..=201 {
        known.signatories[1].name = format!("Dean {change}");
        keep(&db, &known, change);
    }
    let (now, before) = signs(&db, partner.id);
    let names: Vec<&str> = now.iter().map(|one| one.signatory.name.as_str()).collect();
    assert_eq!(names, ["Dean 201", "Dr. Amara Okonkwo"]);
    assert_eq!(before.len(), 200, "and the newest of those before");
    let waited_for = db.read_now(unapproved).unwrap();
    assert_eq!(waited_for, [partner.id, partner.id], "one for each");
}

/// The first of two who sign is asked, and what they say to the link is taken at so many seconds.
struct Asking {
    db: Fresh,
    partner: Partner,
    id: SignatoryId,
    by: Asker,
}

impl Asking {
    fn new() -> Self {
        let world = world();
        let by = PartnerAdmin::for_test(world.partner.id, world.bela.id());
        let (now, _) = signs(&world.db, world.partner.id);
        Self {
            id: now[0].id,
            by: Asker::Admin(by),
            partner: world.partner,
            db: world.db,
        }
    }

    fn asks(&self, seed: u8, now: i64) -> Result<(), ApprovalError> {
        let (by, link) = (self.by.clone(), (self.id, link(seed)));
        let ask = move |tx: &mut Tx| ask_approval(tx, &by, link, at(now));
        self.db.write_now(ask)
    }

    fn says(
        &self,
        seed: u8,
        (said, reason): (Answer, &str),
        now: i64,
    ) -> Result<(), ApprovalError> {
        let reply = Reply {
            answer: said,
            name: PersonName::parse("Amara Okonkwo").unwrap(),
            reason: Note::parse(reason).unwrap(),
        };
        let take = move |tx: &mut Tx| answer(tx, link(seed), &reply, at(now));
        self.db.write_now(take)
    }

    fn kept(&self) -> Option<Answered> {
        self.tenure().answer
    }

    fn tenure(&self) -> Tenure {
        let found = |conn: &mut Conn| store::tenure(conn, self.id);
        self.db.read_now(found).unwrap().unwrap()
    }

    /// Asked by this link, they approve.
    fn approved_by(&self, seed: u8, now: i64) {
        self.asks(seed, now).unwrap();
        self.says(seed, (Answer::Approved, ""), now).unwrap();
    }

    /// What was approved by this link is taken back on their behalf.
    fn withdraws(&self, seed: u8, reason: &str, now: i64) -> Result<(), ApprovalError> {
        let (by, approval) = (self.by.clone(), (self.id, link(seed)));
        let reason = Note::parse(reason).unwrap();
        let deed = move |tx: &mut Tx| withdraw_approval(tx, &by, approval, &reason, at(now));
        self.db.write_now(deed)
    }

    /// The same by the link itself.
    fn withdraws_own(&self, seed: u8, reason: &str, now: i64) -> Result<(), ApprovalError> {
        let name = PersonName::parse("Amara Okonkwo").unwrap();
        let reason = Note::parse(reason).unwrap();
        let deed =
            move |tx: &mut Tx| withdraw_own_approval(tx, link(seed), (&name, &reason), at(now));
        self.db.write_now(deed)
    }

    /// Whether their approval counts, in every way that this is asked.
    fn counts(&self) -> bool {
        let look = |conn: &mut Conn| -> Result<_, Error> {
            let signs = &self.partner.profile.signatories[0];
            let has_approved = has_approved(conn, &self.partner, signs)?;
            Ok((has_approved, unapproved(conn)?.len()))
        };
        let (has_approved, missing) = self.db.read_now(look).unwrap();
        let tenure = self.tenure();
        assert_eq!(tenure.is_approved(), has_approved);
        assert_eq!(tenure.approval().is_some(), has_approved);
        assert_eq!(missing, if has_approved { 1 } else { 2 });
        has_approved
    }

    /// By whom, why and when approvals were taken back, the newest first.
    fn taken_back(&self) -> Vec<(WithdrawnBy, String, Timestamp)> {
        let all = |conn: &mut Conn| withdrawals(conn, self.partner.id);
        let all = self.db.read_now(all).unwrap().into_iter();
        all.map(|one| (one.by, one.reason, one.at)).collect()
    }
}

fn link(seed: u8) -> TokenHash {
    Token::new([seed; 32]).hash()
}

#[test]
fn a_link_takes_one_answer_and_the_same_again_changes_nothing() {
    let asking = Asking::new();
    let (yes, no) = ((Answer::Approved, ""), (Answer::Declined, "Not my title."));
    asking.asks(1, 10).unwrap();
    let without = asking.says(1, (Answer::Declined, ""), 11);
    assert!(matches!(without, Err(ApprovalError::NoReason)));
    assert_eq!(asking.kept(), None);
    asking.says(1, yes, 12).unwrap();
    let first = asking.kept().unwrap();
    assert_eq!((first.answer, first.at), (Answer::Approved, at(12)));
    asking.says(1, yes, 13).unwrap();
    let other = asking.says(1, no, 14);
    assert!(matches!(other, Err(ApprovalError::Answered)));
    assert_eq!(asking.kept(), Some(first), "as it was said first");
    let again = asking.asks(2, 15);
    assert!(matches!(again, Err(ApprovalError::Answered)));
}

#[test]
fn who_declined_is_asked_anew_and_a_link_dies_with_the_next_and_with_time() {
    let asking = Asking::new();
    let (yes, no) = ((Answer::Approved, ""), (Answer::Declined, "Not my title."));
    asking.asks(1, 10).unwrap();
    asking.says(1, no, 11).unwrap();
    assert_eq!(asking.kept().unwrap().reason, "Not my title.");
    asking.asks(2, 20).unwrap();
    assert_eq!(asking.kept(), None, "the answer before counts no more");
    let end = 20 + APPROVAL_DAYS * 86_400;
    for (seed, now) in [(1, 21), (2, end), (3, 21)] {
        let dead = asking.says(seed, yes, now);
        assert!(matches!(dead, Err(ApprovalError::Unknown)), "{seed} {now}");
    }
    asking.says(2, yes, end - 1).unwrap();
    assert_eq!(asking.kept().unwrap().answer, Answer::Approved);
}

#[test]
fn an_approval_is_taken_back_once_and_the_signatory_asked_anew() {
    let asking = Asking::new();
    let Asker::Admin(admin) = asking.by.clone() else {
        panic!("an administrator asks");
    };
    asking.withdraws(1, "Nothing was asked.", 9).unwrap();
    asking.asks(1, 10).unwrap();
    asking.withdraws(1, "Nothing was answered.", 10).unwrap();
    asking.says(1, (Answer::Approved, ""), 10).unwrap();
    assert!(asking.counts());
    let without = asking.withdraws(1, " ", 11);
    assert!(matches!(without, Err(ApprovalError::NoReason)));
    assert!(asking.counts() && asking.taken_back().is_empty());

    asking.withdraws(1, "She left.", 12).unwrap();
    asking.withdraws(1, "Again.", 13).unwrap();
    asking.withdraws(1, "", 13).unwrap();
    assert!(!asking.counts());
    let by = WithdrawnBy::Account(admin.account());
    let first = (by, "She left.".to_owned(), at(12));
    assert_eq!(asking.taken_back(), std::slice::from_ref(&first));
    // The link took its one answer; it does not take another.
    asking.says(1, (Answer::Approved, ""), 14).unwrap();
    assert!(!asking.counts());

    // The clock may stand still: an approval is known by its link, not by its time.
    asking.approved_by(2, 10);
    assert!(asking.counts());
    asking.withdraws(1, "An old page.", 15).unwrap();
    assert!(asking.counts(), "that one was taken back before");
    assert_eq!(asking.taken_back(), [first], "and this stays on file");
}

#[test]
fn whoever_approved_takes_it_back_by_the_link_while_it_works() {
    let asking = Asking::new();
    asking.asks(1, 10).unwrap();
    asking.withdraws_own(1, "Nothing yet.", 10).unwrap();
    asking.says(1, (Answer::Approved, ""), 11).unwrap();
    let end = 10 + APPROVAL_DAYS * 86_400;
    for (seed, now) in [(2, 12), (1, end)] {
        let dead = asking.withdraws_own(seed, "x", now);
        assert!(matches!(dead, Err(ApprovalError::Unknown)), "{seed} {now}");
    }
    let without = asking.withdraws_own(1, "", 12);
    assert!(matches!(without, Err(ApprovalError::NoReason)));
    assert!(asking.counts());
    asking.withdraws_own(1, "Not my title.", end - 1).unwrap();
    asking.withdraws_own(1, "Again.", end - 1).unwrap();
    assert!(!asking.counts());
    let by = WithdrawnBy::Link("Amara Okonkwo".to_owned());
    let first = (by, "Not my title.".to_owned(), at(end - 1));
    assert_eq!(asking.taken_back(), [first]);
    assert_eq!(
        asking.kept().unwrap().at,
        at(11),
        "who approved is known still"
    );
    asking.approved_by(3, end + 1);
    assert!(asking.counts());
    assert_eq!(asking.taken_back().len(), 1);
}

#[test]
fn administrators_of_another_partner_take_nothing_back() {
    let mut asking = Asking::new();
    asking.approved_by(1, 10);
    let elsewhere = keep(&asking.db, &profile("quay", "quay", "Quay"), 1);
    let own = asking.by.clone();
    asking.by = Asker::Admin(PartnerAdmin::for_test(elsewhere.id, own.account()));
    let refused = asking.withdraws(1, "She left.", 12);
    assert!(matches!(refused, Err(ApprovalError::Unknown)));
    asking.by = own;
    assert!(asking.tenure().is_approved());
}

#[test]
fn administrators_of_another_partner_ask_nobody() {
    let mut asking = Asking::new();
    let elsewhere = keep(&asking.db, &profile("quay", "quay", "Quay"), 1);
    let Asker::Admin(admin) = &asking.by else {
        panic!("an administrator asks");
    };
    asking.by = Asker::Admin(PartnerAdmin::for_test(elsewhere.id, admin.account()));
    let refused = asking.asks(1, 10);
    assert!(matches!(refused, Err(ApprovalError::Unknown)));
}
