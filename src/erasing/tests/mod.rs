//! The deed against a database, with everything a person can leave behind. Stories through the
//! doors: `tests/it/journeys/erasing.rs`.

mod columns;

use self::columns::{COLUMNS, Fate};
use super::*;
use crate::accounts::Operator;
use crate::app::{App, Clock};
use crate::base::{CertificateId, Language, ShareLinkId, Token, TranscriptId};
use crate::certificates::testing::{Stage, chance, finished};
use crate::certificates::{
    self, Certificate, Correction, Corrector, Ending, Grounds, HoldReason, Note, RevokeError,
    Scribe, Suspension,
};
use crate::config::{Config, Settings};
use crate::db::{self, Error, Tx};
use crate::decisions::{self, NewName};
use crate::journal::{self, Object};
use crate::learning::testing::at;
use crate::outbox::{self, MailJob};
use crate::transcripts::{self, Order};
use crate::transparency::{self, Kind};
use crate::verification::{self, NameAnswer, NewLink, Question, Verdict, Viewer};
use std::collections::BTreeSet;
use std::sync::Arc;

struct House {
    stage: Stage,
    app: App,
    folder: tempfile::TempDir,
}

fn house() -> House {
    let stage = finished();
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        data_dir: Some(folder.path().to_string_lossy().into_owned()),
        base_url: Some("https://academy.example".to_owned()),
        seal_key: Some("2a".repeat(32)),
        ..Settings::default()
    };
    let config = Config::read(None, &settings).unwrap();
    let app = App::new(config, (*stage.world.db).clone(), Clock::fixed(at(900))).unwrap();
    House { stage, app, folder }
}

impl House {
    fn write<T: Send + 'static, E: From<Error> + Send + std::fmt::Debug + 'static>(
        &self,
        deed: impl Fn(&mut Tx, &crate::certificates::Sealer) -> Result<T, E> + Send + 'static,
    ) -> T {
        let sealer = self.stage.sealer.clone();
        let done = self.app.db.write_now(move |tx| deed(tx, &sealer));
        done.unwrap()
    }

    fn erases(&self, moment: i64) -> Result<Erased, EraseError> {
        let (operator, account) = (self.stage.operator.clone(), self.stage.ada.id);
        let by = By::Operator(operator, account, Reason::InWriting);
        let sealer = self.stage.sealer.clone();
        self.app
            .db
            .write_now(move |tx| erase(tx, &sealer, &by, &chance(200), at(moment)))
    }

    fn looks(&self, certificate: &Certificate, name: Option<&str>) -> verification::Answer {
        let question = Question {
            code: &certificate.code,
            name,
            viewer: Viewer::Stranger,
        };
        let sealer = &self.stage.sealer;
        self.stage
            .read(|conn| verification::look_up(conn, sealer, question, at(950)))
    }

    /// What every check of everything finds.
    fn findings(&self) -> Vec<String> {
        let (sealer, base) = (&self.stage.sealer, &self.app.config.base_url);
        let key = &self.app.log_key;
        self.stage.read(|conn| {
            let mut found = Vec::new();
            let all = certificates::verify_all(conn, sealer)?;
            found.extend(all.findings.iter().map(ToString::to_string));
            let log = transparency::verify_all(conn, key, base)?;
            found.extend(log.findings.iter().map(ToString::to_string));
            Ok(found)
        })
    }

    /// Columns with this text in any row.
    fn columns_with(&self, text: &str) -> Vec<String> {
        self.stage.read(|conn| {
            let mut found = Vec::new();
            for column in db::columns(conn)? {
                if column.kind == "text" && db::rows_with(conn, &column, text)? > 0 {
                    found.push(format!("{}.{}", column.table_name, column.column_name));
                }
            }
            Ok(found)
        })
    }

    fn rows_that_should_be_gone(&self) -> Vec<&'static str> {
        let gone = COLUMNS.iter().filter(|(_, fate)| *fate == Fate::Gone);
        self.stage.read(|conn| {
            let columns = db::columns(conn)?;
            let mut found = Vec::new();
            for (at, _) in gone {
                let is_it = |column: &&db::Column| {
                    format!("{}.{}", column.table_name, column.column_name) == *at
                };
                let column = columns.iter().find(is_it).expect("a column of the table");
                if db::rows_with(conn, column, "")? > 0 {
                    found.push(*at);
                }
            }
            Ok(found)
        })
    }

    fn holder(&self, id: CertificateId) -> certificates::Holder {
        let ada = self.stage.world.ada.clone();
        let holder = self.stage.read(|conn| certificates::holder(conn, &ada, id));
        holder.unwrap()
    }

    /// A corrected certificate, held, with a link, a wish and a transcript.
    fn leaves_traces(&self) -> (Certificate, Certificate) {
        let first = self.stage.certificate();
        let operator = self.stage.operator.clone();
        let id = first.id;
        let second = self.write(move |tx, sealer| {
            let correction = Correction {
                certificate: id,
                name: crate::base::PersonName::parse("Ada SECRET Byron").unwrap(),
                latin_name: None,
                name_forms: None,
                note: Note::parse("SECRET note").unwrap(),
                chance: chance(77),
            };
            let by = Corrector::Operator(&operator);
            certificates::replace(tx, &Scribe::without(sealer), by, &correction, at(100))
        });
        let (holder, ada) = (self.holder(second.id), self.stage.world.ada.clone());
        let (id, order) = (second.id, self.order(second.id));
        self.write(move |tx, sealer| -> Result<(), Error> {
            let link = NewLink {
                id: ShareLinkId::new(),
                token: Token::new(chance(5)).hash(),
                days: 7,
            };
            verification::share(tx, &holder, &link, at(110)).unwrap();
            verification::disclose(tx, &holder, verification::Disclosure::Public, at(110))?;
            let wish = NewName {
                id: crate::base::NameRequestId::new(),
                name: crate::base::PersonName::parse("Ada SECRET Wish").unwrap(),
                latin_name: None,
                name_forms: None,
                why: Note::parse("SECRET why").unwrap(),
            };
            decisions::ask_name(tx, sealer, &holder, &wish, at(111)).unwrap();
            transcripts::issue(tx, sealer, &ada, &order, at(112)).unwrap();
            Ok(())
        });
        let operator = self.stage.operator.clone();
        self.write(move |tx, sealer| {
            let suspension = Suspension {
                id: crate::base::HoldId::new(),
                certificate: id,
                reason: HoldReason::Inquiry,
                note: Note::parse("SECRET inquiry").unwrap(),
                chance: chance(78),
            };
            certificates::hold(tx, sealer, &operator, &suspension, at(120))
        });
        // A letter to an address that is not theirs yet, and perhaps never will be.
        let (ada, name) = (self.stage.ada.id, "Ada SECRET Byron".to_owned());
        self.write(move |tx, _| {
            let to = crate::base::Email::parse("new@meadow.example").unwrap();
            let letter = MailJob::new(&to, Language::En, "email-change")
                .about(ada)
                .with("name", &name);
            outbox::mail(tx, &letter, at(130))
        });
        (first, second)
    }

    fn order(&self, certificate: CertificateId) -> Order {
        Order {
            id: TranscriptId::new(),
            certificates: vec![certificate],
            language: Language::Fr,
            house: "Test House".to_owned(),
            chance: chance(9),
        }
    }
}

#[test]
fn nothing_of_a_person_stays_but_what_is_nobodys() {
    let house = house();
    let (first, second) = house.leaves_traces();
    assert_eq!(house.findings(), Vec::<String>::new());
    let before = house.columns_with("SECRET");
    assert!(before.len() > 5, "{before:?}");
    let (email, name) = (house.stage.ada.email.clone(), house.stage.ada.name.clone());

    let erased = house.erases(900).unwrap();
    assert_eq!(
        erased.certificates.iter().collect::<BTreeSet<_>>(),
        [first.id, second.id].iter().collect()
    );
    assert!(erased.is_new);
    assert_eq!(house.columns_with("SECRET"), Vec::<String>::new());
    // Nobody else has done anything here.
    assert_eq!(house.rows_that_should_be_gone(), Vec::<&str>::new());
    // The last letter has address and name until it is sent, and nothing else has.
    assert_eq!(house.columns_with(email.as_str()), ["jobs.payload"]);
    // Bela has the same name.
    let with_name = house.columns_with(name.as_str());
    assert_eq!(with_name, ["accounts.full_name", "jobs.payload"]);
    assert_eq!(house.findings(), Vec::<String>::new());
    assert_eq!(
        house.stage.read(db::integrity_problems),
        Vec::<String>::new()
    );
    for certificate in [&first, &second] {
        let leaves = house
            .stage
            .read(|conn| transparency::of_subject(conn, certificate.id.into()));
        let last = leaves.last().unwrap();
        assert_eq!(last.leaf.kind, Kind::Erased);
        let is_forgotten = |logged: &&transparency::Logged| logged.secret.is_none();
        assert_eq!(leaves.iter().filter(is_forgotten).count(), leaves.len() - 1);
    }
    let object = Object::new("account", house.stage.ada.id);
    let entries = house.stage.read(|conn| journal::of_object(conn, &object));
    let last = entries.last().unwrap();
    assert_eq!(
        (last.verb.as_str(), last.detail.as_str()),
        ("erased", "in-writing")
    );
}

#[test]
fn the_letter_forms_of_a_name_go_with_it() {
    use crate::base::HanForms;
    let mut house = house();
    let (ada, forms) = (house.stage.world.ada.clone(), Some(HanForms::Traditional));
    let change = crate::accounts::ProfileChange {
        name: crate::base::PersonName::parse("直子").unwrap(),
        latin_name: None,
        name_forms: forms,
        language: Language::En,
        certificate_language: None,
        country: None,
        occupation: None,
    };
    let by = ada.clone();
    house.write(move |tx, _| crate::accounts::update_profile(tx, &by, &change, at(70)));
    let found = house
        .stage
        .read(|conn| crate::accounts::find(conn, ada.id()));
    house.stage.ada = found.unwrap();
    let certificate = house.stage.certificate();
    let (holder, order) = (house.holder(certificate.id), house.order(certificate.id));
    house.write(move |tx, sealer| -> Result<(), Error> {
        let wish = NewName {
            id: crate::base::NameRequestId::new(),
            name: crate::base::PersonName::parse("直海").unwrap(),
            latin_name: None,
            name_forms: forms,
            why: Note::parse("A slip.").unwrap(),
        };
        decisions::ask_name(tx, sealer, &holder, &wish, at(111)).unwrap();
        transcripts::issue(tx, sealer, &ada, &order, at(112)).unwrap();
        Ok(())
    });
    let before: BTreeSet<String> = house.columns_with("zh-Hant").into_iter().collect();
    let expected = [
        "accounts.name_forms",
        "certificates.face",
        "name_requests.name_forms",
        "transcripts.face",
    ];
    assert_eq!(before, BTreeSet::from(expected.map(str::to_owned)));
    house.erases(900).unwrap();
    assert_eq!(house.columns_with("zh-Hant"), Vec::<String>::new());
    let answer = house.looks(&certificate, Some("直子"));
    assert_eq!(answer.name, Some(NameAnswer::Match));
}

#[test]
fn a_typed_name_is_still_compared_and_nobody_is_shown_more_than_stayed() {
    let house = house();
    let (first, second) = house.leaves_traces();
    house.erases(900).unwrap();
    let answer = house.looks(&first, Some("test  PERSON"));
    let Verdict::Replaced { record, .. } = &answer.verdict else {
        panic!("{answer:?}");
    };
    assert_eq!(
        answer.name,
        house
            .looks(&first, Some(&house.stage.ada.name.to_string()))
            .name
    );
    assert!(!record.is_whole && record.face.name.is_empty());
    assert_eq!(record.face.course, first.face.course);
    assert_eq!(record.face.awarded_at, first.face.awarded_at);
    assert_eq!(record.erased_on(), Some(at(900).date()));
    for (name, expected) in [
        (Some("ada secret byron"), Some(NameAnswer::Match)),
        (Some("Ada Byron"), Some(NameAnswer::Differs)),
        (None, None),
    ] {
        let answer = house.looks(&second, name);
        assert_eq!(answer.name, expected);
        let Verdict::Held { record, .. } = answer.verdict else {
            panic!("{answer:?}");
        };
        assert!(!record.is_whole, "not even what was shown to everybody");
        assert_eq!(record.face.result_percent, None);
    }
}

#[test]
fn repeated_it_says_nothing_twice() {
    let house = house();
    house.leaves_traces();
    house.erases(900).unwrap();
    let jobs = house.stage.read(certificates::testing::jobs);
    let again = house.erases(1000).unwrap();
    assert_eq!(again, Erased::default());
    assert_eq!(house.stage.read(certificates::testing::jobs), jobs);
    assert_eq!(house.findings(), Vec::<String>::new());
}

#[test]
fn what_a_session_that_had_ended_still_sends_is_not_written() {
    let house = house();
    let (certificate, _) = house.leaves_traces();
    house.erases(900).unwrap();
    let ada = house.stage.world.ada.clone();
    let change = crate::accounts::ProfileChange {
        name: crate::base::PersonName::parse("Ada SECRET Late").unwrap(),
        latin_name: None,
        name_forms: None,
        language: Language::Ru,
        certificate_language: Some(Language::Zh),
        country: None,
        occupation: None,
    };
    let by = ada.clone();
    house.write(move |tx, _| crate::accounts::update_profile(tx, &by, &change, at(901)));
    let holder = house
        .stage
        .read(|conn| certificates::holder(conn, &ada, certificate.id));
    assert_eq!(holder, None, "no wish, no link, no disclosure");
    assert_eq!(house.columns_with("SECRET"), Vec::<String>::new());
}

#[test]
fn a_form_sent_twice_leaves_its_person_on_the_list() {
    use crate::accounts::{credentials, testing, verify};
    let house = house();
    let signed_in = testing::signed_in(&house.app.db, "cleo@meadow.example", at(890));
    let email = crate::base::Email::parse("cleo@meadow.example").unwrap();
    let found = house.stage.read(|conn| credentials(conn, &email));
    let verified = verify(testing::PASSWORD, found.as_ref()).unwrap();
    let app = Arc::new(house.app);
    let by = || By::Own(Box::new(signed_in.clone()), verified.clone());
    let (one, two) = actix_web::rt::System::new().block_on(async {
        let one = carry_out(&app, by()).await;
        (one, carry_out(&app, by()).await)
    });
    assert!(one.unwrap().is_new);
    assert!(!two.unwrap().is_new);
    let listed = List::of(house.folder.path()).read().unwrap();
    assert_eq!(listed.ids, [signed_in.learner.id()]);
}

#[test]
fn the_address_is_free_and_nobody_signs_in_to_what_stayed() {
    let house = house();
    let (email, id) = (house.stage.ada.email.clone(), house.stage.ada.id);
    house.erases(900).unwrap();
    house.stage.read(|conn| {
        assert_eq!(crate::accounts::find(conn, id)?, None);
        assert_eq!(crate::accounts::find_by_email(conn, &email)?, None);
        assert!(crate::accounts::credentials(conn, &email)?.is_none());
        let nobody = crate::base::Email::parse(&format!("{id}@erased.invalid")).unwrap();
        assert!(crate::accounts::credentials(conn, &nobody)?.is_none());
        let ada = &house.stage.world.ada;
        assert!(crate::accounts::credentials_of(conn, ada)?.is_none());
        Ok(())
    });
}

#[test]
fn who_has_a_role_hands_it_over_first() {
    let house = house();
    let account = house.stage.ada.id;
    house.write(move |tx, _| -> Result<(), Error> {
        let by = Operator::for_test(account);
        crate::accounts::appoint_operator(tx, &by, account, at(50))
    });
    assert!(matches!(house.erases(900), Err(EraseError::HasRole)));
    assert!(matches!(
        house.stage.world.db.read_now(|conn| check(conn, account)),
        Err(EraseError::HasRole)
    ));
}

#[test]
fn what_was_altered_is_not_sealed_anew() {
    let house = house();
    let certificate = house.stage.certificate();
    let id = certificate.id;
    house
        .stage
        .tamper(move |tx| certificates::testing::change_face(tx, &certificate, "Test", "Best"));
    assert!(matches!(house.erases(900), Err(EraseError::Altered(altered)) if altered.id == id));
}

#[test]
fn an_erasure_in_the_rows_alone_is_found_and_so_is_one_in_the_log_alone() {
    let house = house();
    let certificate = house.stage.certificate();
    let id = certificate.id;
    // Whoever has the key forgets what the leaf was made of, to alter the face in silence.
    house
        .stage
        .tamper(move |tx| transparency::forget(tx, id.into()));
    assert_eq!(house.findings().len(), 1, "{:?}", house.findings());
    // The log says erased, and the row still has the name: an older row was brought back.
    house.write(move |tx, _| {
        let happening = transparency::Happening {
            subject: id.into(),
            kind: Kind::Erased,
            document: crate::base::Digest::of(b"reduced"),
            salt: transparency::Salt::from_chance(chance(3)),
        };
        transparency::add(tx, &happening, at(901))
    });
    let found = house.findings();
    let says = |words: &str| found.iter().any(|finding| finding.contains(words));
    assert!(
        says("erased according to the transparency log"),
        "{found:?}"
    );
}

#[test]
fn an_erased_certificate_can_be_revoked_and_not_corrected() {
    let house = house();
    let certificate = house.stage.certificate();
    let id = certificate.id;
    house.erases(900).unwrap();
    let jobs = house.stage.read(certificates::testing::jobs);
    let (operator, sealer) = (house.stage.operator.clone(), house.stage.sealer.clone());
    let correction = Correction {
        certificate: id,
        name: crate::base::PersonName::parse("Somebody Else").unwrap(),
        latin_name: None,
        name_forms: None,
        note: Note::none(),
        chance: chance(77),
    };
    let corrected = house.app.db.write_now(move |tx| {
        let by = Corrector::Operator(&operator);
        certificates::replace(tx, &Scribe::without(&sealer), by, &correction, at(910))
    });
    assert!(matches!(corrected, Err(certificates::ReplaceError::Erased)));
    let (operator, ending) = (
        house.stage.operator.clone(),
        Ending {
            certificate: id,
            grounds: Grounds::typed("misconduct", "").unwrap(),
            chance: chance(55),
        },
    );
    house.write(move |tx, sealer| -> Result<_, RevokeError> {
        certificates::revoke(tx, sealer, &operator, &ending, at(920))
    });
    assert!(matches!(
        house.looks(&certificate, None).verdict,
        Verdict::Revoked { .. }
    ));
    assert_eq!(
        house.stage.read(certificates::testing::jobs),
        jobs,
        "no letter to nobody"
    );
    assert_eq!(house.findings(), Vec::<String>::new());
}

#[test]
fn an_award_that_comes_too_late_awards_nothing() {
    let house = house();
    house.erases(80).unwrap();
    let (edition, enrolment) = (
        house.stage.world.edition.clone(),
        house.stage.enrolment.clone(),
    );
    let awarded = house.write(move |tx, sealer| {
        let scribe = Scribe::without(sealer);
        certificates::award_for(tx, &scribe, (&enrolment, &edition), chance(1), at(90))
    });
    assert_eq!(awarded, None);
}

#[test]
fn the_list_erases_again_who_came_back_and_only_those() {
    let house = house();
    let certificate = house.stage.certificate();
    let list = List::of(house.folder.path());
    assert_eq!(apply_list(&house.app, &list).unwrap(), Applied::default());
    // As after a restore: the database has the person, the list says that they were erased.
    let unknown = crate::base::AccountId::new();
    list.add(unknown).unwrap();
    list.add(house.stage.ada.id).unwrap();
    let applied = apply_list(&house.app, &list).unwrap();
    assert_eq!((applied.listed, applied.erased), (2, 1));
    assert_eq!(
        house.stage.read(certificates::testing::jobs).len(),
        0,
        "nobody is written to again"
    );
    let again = apply_list(&house.app, &list).unwrap();
    assert_eq!((again.listed, again.erased), (2, 0));
    assert_eq!(house.findings(), Vec::<String>::new());
    let answer = house.looks(&certificate, Some(&house.stage.ada.name.to_string()));
    assert_eq!(answer.name, Some(NameAnswer::Match));
}

#[test]
fn a_refused_deed_is_taken_off_the_list() {
    let house = house();
    let certificate = house.stage.certificate();
    house
        .stage
        .tamper(move |tx| certificates::testing::change_face(tx, &certificate, "Test", "Best"));
    let by = By::Operator(
        house.stage.operator.clone(),
        house.stage.ada.id,
        Reason::InPerson,
    );
    let app = Arc::new(house.app);
    let done = actix_web::rt::System::new().block_on(carry_out(&app, by));
    assert!(matches!(done, Err(EraseError::Altered(_))));
    let list = List::of(house.folder.path()).read().unwrap();
    assert_eq!(list, Listed::default());
}
