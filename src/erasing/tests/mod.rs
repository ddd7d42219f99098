//! The deed against a database, with everything a person can leave behind: what goes and stays in
//! `forgotten.rs`, what is asked again, too late or not granted in `repeated.rs`. Stories through
//! the doors: `tests/it/journeys/erasing.rs`.

mod columns;
mod forgotten;
mod repeated;

use self::columns::{COLUMNS, Fate};
use super::*;
use crate::app::{App, Clock};
use crate::base::{CertificateId, Language, ShareLinkId, Token, TranscriptId};
use crate::certificates::testing::{Stage, chance, finished};
use crate::certificates::{
    self, Certificate, Correction, Corrector, HandedOut, HoldReason, Note, Scribe, Suspension,
};
use crate::config::{Config, Settings};
use crate::db::{self, Error, Tx};
use crate::decisions::{self, NewName};
use crate::learning::testing::at;
use crate::outbox::{self, MailJob};
use crate::transcripts::{self, Order};
use crate::transparency;
use crate::verification::{self, NewLink, Question, Viewer};

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
                tells: true,
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
            let paper = HandedOut::new(id, b"a page with the name", at(113));
            certificates::hand_out(tx, sealer, &[paper])?;
            let paper = HandedOut::new(order.id, b"another", at(114));
            transcripts::hand_out(tx, sealer, &paper)?;
            Ok(())
        });
        let operator = self.stage.operator.clone();
        self.write(move |tx, sealer| {
            let suspension = Suspension {
                id: crate::base::HoldId::new(),
                certificate: id,
                reason: HoldReason::Inquiry,
                note: Note::parse("SECRET inquiry").unwrap(),
                tells: true,
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
