//! A learner who has done everything, for the tests of this room and of those above it.

use super::{Award, AwardError, Certificate, Scribe, Sealer, award_if_earned};
use crate::accounts::{self, Account, Operator};
use crate::assessment::{self, Outcome};
use crate::base::{Digest, Key, Timestamp};
use crate::courses::{Edition, Participation, Requirement};
use crate::db::{Conn, Error, Tx, db_fns};
use crate::learning::testing::{World, at, edition_with, world};
use crate::learning::{self, Enrolment, Manner, Study};
use crate::partners::Partner;
use diesel::prelude::*;

/// The world of the learning tests, with Ada enrolled and nothing done.
pub struct Stage {
    pub world: World,
    pub sealer: Sealer,
    pub partner: Partner,
    pub enrolment: Enrolment,
    pub ada: Account,
    pub operator: Operator,
}

/// Ada is enrolled.
pub fn stage() -> Stage {
    let world = world();
    let (ada, edition) = (world.ada.clone(), world.edition.clone());
    let enrolment = world
        .db
        .write_now(move |tx| learning::enrol(tx, &ada, &edition, at(0)));
    let ada = world
        .db
        .read_now(|conn| accounts::find(conn, world.ada.id()))
        .unwrap()
        .unwrap();
    Stage {
        sealer: Sealer::new([42; 32]),
        partner: world.partner.clone(),
        enrolment: enrolment.unwrap(),
        ada,
        operator: Operator::for_test(world.bela.id()),
        world,
    }
}

/// Ada has done everything that the certificate requires.
pub fn finished() -> Stage {
    let stage = stage();
    let enrolment = stage.enrolment.clone();
    let done = stage.world.db.write_now(move |tx| -> Result<(), Error> {
        for (activity, manner) in [
            ("listing", Manner::Read),
            ("clock", Manner::Read),
            ("final", Manner::Passed),
        ] {
            let activity = Key::parse(activity).unwrap();
            learning::complete(tx, &enrolment, &activity, manner, at(60))?;
        }
        Ok(())
    });
    done.unwrap();
    stage
}

/// Another course like that of the world, which certifies participation too: the lessons, and the
/// quiz `final` handed in. Ada is enrolled.
pub fn two_levels(stage: &Stage) -> (Enrolment, Edition) {
    let key = |text: &str| Key::parse(text).unwrap();
    let edition = edition_with(&stage.world, "1.0.0", |content| {
        content.key = key("two-levels");
        content.slug = key("two-levels");
        content.certificate.valid_months = Some(36);
        content.certificate.participation = Some(Participation {
            requirements: vec![Requirement::Lessons, Requirement::Attempted(key("final"))],
            valid_months: None,
        });
    });
    let (ada, joined) = (stage.world.ada.clone(), edition.clone());
    let deed = move |tx: &mut Tx| learning::enrol(tx, &ada, &joined, at(10));
    (stage.world.db.write_now(deed).unwrap(), edition)
}

/// Ada has done these.
pub fn does(stage: &Stage, enrolment: &Enrolment, done: &'static [(&'static str, Manner)]) {
    let enrolment = enrolment.clone();
    let deed = move |tx: &mut Tx| -> Result<(), Error> {
        for (activity, manner) in done {
            let activity = Key::parse(activity).unwrap();
            learning::complete(tx, &enrolment, &activity, *manner, at(60))?;
        }
        Ok(())
    };
    stage.world.db.write_now(deed).unwrap();
}

/// Both lessons read.
pub const READ: &[(&str, Manner)] = &[("listing", Manner::Read), ("clock", Manner::Read)];

/// The quiz `final` passed.
pub const PASSED: &[(&str, Manner)] = &[("final", Manner::Passed)];

/// Ada hands in the quiz `final` without an answer.
pub fn attempts_final(stage: &Stage, (enrolment, edition): (&Enrolment, &Edition)) {
    let ada = stage.world.ada.clone();
    let (enrolment, edition) = (enrolment.clone(), edition.clone());
    let deed = move |tx: &mut Tx| -> Result<(), Error> {
        let study = Study::new(&ada, &enrolment, &edition).unwrap();
        let quiz = Key::parse("final").unwrap();
        let attempt = assessment::start(tx, &study, &quiz, chance(3), at(50)).unwrap();
        let submission = assessment::submit(tx, &ada, attempt.id, &edition, at(55)).unwrap();
        assert_eq!(submission.outcome, Outcome::Failed);
        Ok(())
    };
    stage.world.db.write_now(deed).unwrap();
}

/// Chance that is none: the same bytes give the same code.
pub fn chance(seed: u8) -> [u8; 32] {
    std::array::from_fn(|place| {
        seed.wrapping_mul(31)
            .wrapping_add(u8::try_from(place).unwrap())
    })
}

impl Stage {
    /// Runs the award in a transaction of its own.
    pub fn award(&self, seed: u8, now: Timestamp) -> Result<Option<Certificate>, AwardError> {
        let (edition, partner) = (self.world.edition.clone(), self.partner.clone());
        let (enrolment, recipient) = (self.enrolment.clone(), self.ada.clone());
        let sealer = self.sealer.clone();
        self.world.db.write_now(move |tx| {
            let award = Award {
                enrolment: &enrolment,
                edition: &edition,
                partner: &partner,
                recipient: &recipient,
                chance: chance(seed),
            };
            award_if_earned(tx, &Scribe::without(&sealer), &award, now)
        })
    }

    /// The certificate, awarded at 90 seconds.
    pub fn certificate(&self) -> Certificate {
        self.award(1, at(90)).unwrap().unwrap()
    }

    /// Writes to the database as somebody with a database tool would.
    pub fn tamper<T: Send + 'static>(
        &self,
        deed: impl Fn(&mut Tx) -> Result<T, Error> + Send + 'static,
    ) -> T {
        self.world.db.write_now(deed).unwrap()
    }

    /// Reads.
    pub fn read<T>(&self, query: impl FnOnce(&mut Conn) -> Result<T, Error>) -> T {
        self.world.db.read_now(query).unwrap()
    }
}

db_fns! {
    /// Changes the stored text of a face.
    pub fn change_face(conn, certificate: &Certificate, from: &str, to: &str) -> usize {
        use crate::db::schema::certificates;
        let row = certificates::table.find(certificate.id);
        let face: String = row.select(certificates::face).first(conn)?;
        diesel::update(row).set(certificates::face.eq(face.replace(from, to))).execute(conn)
    }

    /// Makes a revocation disappear.
    pub fn drop_revocations(conn) -> usize {
        diesel::delete(crate::db::schema::revocations::table).execute(conn)
    }

    /// Writes another note into every revocation.
    pub fn rewrite_revocations(conn, note: &str) -> usize {
        use crate::db::schema::revocations;
        diesel::update(revocations::table).set(revocations::note.eq(note)).execute(conn)
    }

    /// Takes the release of a hold back.
    pub fn drop_hold_release(conn, id: crate::base::HoldId) -> usize {
        use crate::db::schema::holds;
        diesel::update(holds::table.find(id))
            .set((
                holds::released_at.eq(None::<Timestamp>),
                holds::released_by.eq(None::<crate::base::AccountId>),
            ))
            .execute(conn)
    }

    /// Makes all holds disappear.
    pub fn drop_holds(conn) -> usize {
        diesel::delete(crate::db::schema::holds::table).execute(conn)
    }

    /// Makes everything disappear that the journal says.
    pub fn drop_journal(conn) -> usize {
        diesel::delete(crate::db::schema::journal::table).execute(conn)
    }

    /// As if the certificates were older than the log.
    pub fn drop_leaves(conn) -> usize {
        diesel::delete(crate::db::schema::log_entries::table).execute(conn)
    }

    /// Makes one certificate disappear.
    pub fn drop_certificate(conn, id: crate::base::CertificateId) -> usize {
        diesel::delete(crate::db::schema::certificates::table.find(id)).execute(conn)
    }

    /// Makes all certificates disappear, and what hangs on them.
    pub fn drop_certificates(conn) -> usize {
        diesel::delete(crate::db::schema::revocations::table).execute(conn)?;
        diesel::delete(crate::db::schema::replacements::table).execute(conn)?;
        diesel::delete(crate::db::schema::certificates::table).execute(conn)
    }

    /// As if a person had been erased, with everything else left as it was.
    pub fn mark_erased(conn, id: crate::base::AccountId, at: Timestamp) -> usize {
        use crate::db::schema::accounts;
        diesel::update(accounts::table.find(id)).set(accounts::erased_at.eq(at)).execute(conn)
    }

    /// How many certificates there are.
    pub fn count(conn) -> i64 {
        crate::db::schema::certificates::table.count().get_result(conn)
    }

    /// The payloads of the waiting jobs.
    pub fn jobs(conn) -> Vec<String> {
        use crate::db::schema::jobs;
        jobs::table.order(jobs::id.asc()).select(jobs::payload).load(conn)
    }

    /// Replaces the content of every edition, with or without its digest.
    pub fn set_editions(conn, content: &str, digest: Digest) -> usize {
        use crate::db::schema::editions;
        diesel::update(editions::table)
            .set((editions::content.eq(content), editions::content_digest.eq(digest)))
            .execute(conn)
    }
}
