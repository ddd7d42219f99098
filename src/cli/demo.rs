//! `pmast demo`: people at several stages in an empty data folder, made through the real deeds.

use super::{Failure, demo_class, out, serve};
use crate::accounts::{self, Browser, Password, Registration, SignedIn, Token};
use crate::app::App;
use crate::assessment;
use crate::base::{Email, Key, Language, PersonName, Timestamp};
use crate::certificates;
use crate::config::Config;
use crate::courses::{Activity, Edition, Offer, Quiz};
use crate::issuing::write_awarding_now;
use crate::items::Item;
use crate::learning::{self, Study};
use crate::partners::{self, Role};
use anyhow::{Context as _, bail};
use serde::Serialize;
use std::process::ExitCode;
use std::sync::Arc;

/// The same for everybody: this is a demonstration on the reader's own machine.
const PASSWORD: &str = "harbour lantern seven maps";

/// Fill an empty data folder with a cast of people and serve
#[derive(clap::Args)]
pub(super) struct Demo {
    /// Print the cast as JSON on one line, for scripts
    #[arg(long)]
    json: bool,
}

/// Somebody of the cast, as printed.
#[derive(Serialize)]
struct Member {
    role: &'static str,
    name: &'static str,
    email: &'static str,
    password: &'static str,
}

/// How far a learner of the cast is.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// Has an account and nothing else.
    Fresh,
    /// Has read the first lesson and is in the middle of its quiz.
    Begun,
    /// Has done half of the course.
    Halfway,
    /// Has the certificate.
    Done,
}

struct Person {
    role: &'static str,
    name: &'static str,
    latin: &'static str,
    email: &'static str,
    language: Language,
    stage: Stage,
}

const fn person(role: &'static str, name: &'static str, email: &'static str) -> Person {
    Person {
        role,
        name,
        latin: "",
        email,
        language: Language::En,
        stage: Stage::Fresh,
    }
}

const LEARNERS: [Person; 4] = [
    person("learner", "Ada Mensah", "ada@demo.example"),
    Person {
        language: Language::Fr,
        stage: Stage::Begun,
        ..person(
            "learner-begun",
            "Béatrice Ngo-Lemaire",
            "beatrice@demo.example",
        )
    },
    Person {
        language: Language::Es,
        stage: Stage::Halfway,
        ..person(
            "learner-halfway",
            "Bela Ñáñez Österberg",
            "bela@demo.example",
        )
    },
    Person {
        language: Language::Ar,
        latin: "Farida al-Amin",
        stage: Stage::Done,
        ..person("learner-certified", "فريدة الأمين", "farida@demo.example")
    },
];
const AUTHOR: Person = person("author", "Chen Wei", "chen@demo.example");
const ADMIN: Person = person("partner-admin", "Pia Lindqvist", "pia@demo.example");
const OPERATOR: Person = person("operator", "Olu Adeyemi", "olu@demo.example");

impl Demo {
    pub(super) fn run(&self, config: Config) -> Result<ExitCode, Failure> {
        let app = serve::ready(config)?;
        let is_empty = app.db.read_now(accounts::operators)?.is_empty();
        if !is_empty {
            bail!(
                "the data folder {} is in use; choose an empty one with PMAST_DATA_DIR",
                app.config.data_dir.display()
            );
        }
        let cast = fill(&app)?;
        let as_json = self
            .json
            .then(|| serde_json::to_string(&cast))
            .transpose()?;
        actix_web::rt::System::new().block_on(serve::until_told(app, move |address| {
            match as_json {
                Some(line) => out::say(&line),
                None => introduce(&cast),
            }
            out::say(&format!("serving on {address}"));
        }))
    }
}

fn introduce(cast: &[Member]) {
    out::say("The cast (everybody's password is the same):");
    for member in cast {
        out::say(&format!(
            "  {:18} {:28} {}",
            member.role, member.email, member.name
        ));
    }
    out::say(&format!("  password: {PASSWORD}"));
}

/// Makes everybody and lets them do what their stage says.
fn fill(app: &App) -> Result<Vec<Member>, Failure> {
    let operator = sign_up(app, &OPERATOR)?;
    let token = Token::new(app.chance());
    let (now, link, learner) = (app.now(), token.clone(), operator.learner.clone());
    app.db
        .write_now(move |tx| accounts::first_operator_link(tx, &link, now))?;
    let proof = app
        .db
        .write_now(move |tx| accounts::claim_as(tx, &learner, &token.hash(), now))?;
    let offers = app.db.read_now(|conn| app.library.offers(conn))?;
    let edition = shown(&offers).map(|offer| Arc::clone(&offer.edition));
    let edition = edition.context("no course is published: is there a courses folder?")?;
    for (member, role) in [(&AUTHOR, Role::Author), (&ADMIN, Role::Admin)] {
        let account = sign_up(app, member)?.account.id;
        let (by, pair) = (proof.clone(), (edition.partner, account));
        app.db
            .write_now(move |tx| partners::join(tx, &by, pair, role, now))?;
    }
    for learner in &LEARNERS {
        let signed_in = sign_up(app, learner)?;
        study(app, &signed_in, &edition, learner.stage)?;
    }
    demo_class::fill(app, &edition)?;
    let people = LEARNERS.iter().chain([&AUTHOR, &ADMIN, &OPERATOR]);
    let member = |person: &Person| Member {
        role: person.role,
        name: person.name,
        email: person.email,
        password: PASSWORD,
    };
    Ok(people.map(member).collect())
}

/// The course in which the cast works: the shortest one of several modules, so that every stage of
/// it can be looked at; else the one with most to do.
fn shown(offers: &[Offer]) -> Option<&Offer> {
    let steps = |offer: &&Offer| offer.edition.content.activities().count();
    let has_modules = |offer: &&Offer| offer.edition.content.modules.len() > 1;
    let several = offers.iter().filter(has_modules).min_by_key(steps);
    several.or_else(|| offers.iter().max_by_key(steps))
}

fn sign_up(app: &App, person: &Person) -> Result<SignedIn, Failure> {
    let name = PersonName::parse(person.name)?;
    let signed_in = join(app, (name, person.email), person.language, app.now())?;
    if !person.latin.is_empty() {
        let change = accounts::ProfileChange {
            name: signed_in.account.name.clone(),
            latin_name: Some(PersonName::parse_latin(person.latin)?),
            name_forms: None,
            language: person.language,
            certificate_language: None,
            country: None,
            occupation: None,
        };
        let (by, now) = (signed_in.learner.clone(), app.now());
        app.db
            .write_now(move |tx| accounts::update_profile(tx, &by, &change, now))?;
    }
    Ok(signed_in)
}

/// Makes an account and confirms its address.
pub(super) fn join(
    app: &App,
    (name, email): (PersonName, &str),
    language: Language,
    now: Timestamp,
) -> Result<SignedIn, Failure> {
    let email = Email::parse(email).context("an address of the cast is no address")?;
    let password = accounts::hash(&Password::parse(PASSWORD)?, &email, &name)?;
    let registration = Registration {
        email,
        name,
        language,
        password,
        next: String::new(),
    };
    let token = Token::new(app.chance());
    let link = token.clone();
    app.db
        .write_now(move |tx| accounts::register(tx, &registration, &link, now))?;
    let browser = Browser {
        token: Token::new(app.chance()),
        device: "demo".to_owned(),
    };
    app.db
        .write_now(move |tx| accounts::confirm(tx, &token.hash(), &browser, now))
        .map_err(Failure::from)
}

/// Lets somebody enrol and do the course up to their stage.
fn study(app: &App, by: &SignedIn, edition: &Arc<Edition>, stage: Stage) -> Result<(), Failure> {
    if stage == Stage::Fresh {
        return Ok(());
    }
    let activities: Vec<&Activity> = edition
        .content
        .activities()
        .map(|(_, activity)| activity)
        .collect();
    let steps = match stage {
        Stage::Fresh => 0,
        Stage::Begun => 2,
        Stage::Halfway => activities.len() / 2,
        Stage::Done => activities.len(),
    };
    for (place, activity) in activities.iter().take(steps).enumerate() {
        let hands_in = stage != Stage::Begun || place + 1 < steps;
        let walk = Walk {
            app,
            by,
            edition: Arc::clone(edition),
        };
        match activity {
            Activity::Lesson(lesson) => walk.reads(lesson.key.clone())?,
            Activity::Quiz(quiz) => walk.sits(quiz, hands_in)?,
            // It needs peers, and the people of the demonstration walk alone.
            Activity::Assignment(_) => {}
        }
    }
    Ok(())
}

/// One learner's way through an activity.
struct Walk<'a> {
    app: &'a App,
    by: &'a SignedIn,
    edition: Arc<Edition>,
}

impl Walk<'_> {
    fn reads(&self, lesson: Key) -> Result<(), Failure> {
        let (by, edition, now) = (
            self.by.learner.clone(),
            Arc::clone(&self.edition),
            self.now(),
        );
        let chance = self.app.chance();
        write_awarding_now(self.app, move |tx, scribe| -> Result<(), Failure> {
            let enrolment = learning::enrol(tx, &by, &edition, now)?;
            let study = Study::new(&by, &enrolment, &edition)?;
            learning::stop_at(tx, &study, &lesson, None, now)?;
            learning::read_lesson(tx, &study, &lesson, now)?;
            certificates::award_for(tx, scribe, (&enrolment, &edition), chance, now)?;
            Ok(())
        })
    }

    fn sits(&self, quiz: &Quiz, hands_in: bool) -> Result<(), Failure> {
        let (by, edition, now) = (
            self.by.learner.clone(),
            Arc::clone(&self.edition),
            self.now(),
        );
        let (chance, quiz) = (self.app.chance(), quiz.clone());
        write_awarding_now(self.app, move |tx, scribe| -> Result<(), Failure> {
            let enrolment = learning::enrol(tx, &by, &edition, now)?;
            let study = Study::new(&by, &enrolment, &edition)?;
            let attempt = assessment::start(tx, &study, &quiz.key, chance, now)?;
            let right = |item: &Item| Some((item.key.clone(), item.right_answer()?));
            let drawn = |item: &&Item| attempt.terms.sheet.find(&item.key).is_some();
            let limit = if hands_in { quiz.items.len() } else { 1 };
            let responses = quiz
                .items
                .iter()
                .filter(drawn)
                .filter_map(right)
                .take(limit)
                .collect();
            assessment::save(tx, &by, attempt.id, &responses, now)?;
            if hands_in {
                assessment::submit(tx, &by, attempt.id, &edition, now)?;
                certificates::award_for(tx, scribe, (&enrolment, &edition), chance, now)?;
            }
            Ok(())
        })
    }

    fn now(&self) -> Timestamp {
        self.app.now()
    }
}
