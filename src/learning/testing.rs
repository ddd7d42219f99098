//! A small course and its people, for the tests of this room and of those above it.

use crate::accounts::Learner;
use crate::base::{AccountId, CutScore, Date, Digest, Language, PerLanguage, Timestamp};
use crate::courses::content::{Author, CertificateRule, Level, Reference};
use crate::courses::{
    self, Activity, Change, Content, CourseText, Edition, Heading, Lesson, LessonText, Module,
    ModuleText, Package, Publication, Quiz, QuizSettings, QuizText, Requirement, Signing,
};
use crate::db::testing::{Fresh, fresh};
use crate::db::{Db, Error, db_fns};
use crate::items::testing::{item, key};
use crate::items::{ChoiceForm, Rule};
use crate::partners::{self, Partner, Profile, Publisher};
use diesel::prelude::*;
use std::collections::BTreeMap;

/// 2026-11-23T09:00:00Z and so many seconds.
pub fn at(seconds: i64) -> Timestamp {
    Timestamp::from_millis(1_795_424_400_000).plus_seconds(seconds)
}

/// Two learners, one published edition.
pub struct World {
    pub db: Fresh,
    pub partner: Partner,
    pub edition: Edition,
    pub ada: Learner,
    pub bela: Learner,
}

/// Two modules: lessons `listing` and `extra` (optional) with quiz `warm-up`; lesson `clock` with
/// quiz `final`. The certificate requires the lessons and `final`.
pub fn content() -> Content {
    let english = |title: &str| CourseText {
        title: title.to_owned(),
        summary: "A course for tests.".to_owned(),
        audience: String::new(),
        about_html: String::new(),
        outcomes: Vec::new(),
    };
    Content {
        format: crate::courses::content::FORMAT,
        key: key("clock-course"),
        slug: key("clock-course"),
        partner: key("harbour"),
        version: "1.0.0".to_owned(),
        code: "T1".to_owned(),
        source_language: Language::En,
        languages: vec![Language::En],
        draft_languages: Vec::new(),
        licence: "CC-BY-4.0".to_owned(),
        workload_minutes: 60,
        ects: String::new(),
        content_as_of: Date::parse("2026-11-20").unwrap(),
        authors: vec![Author {
            name: "Chen".to_owned(),
            affiliation: String::new(),
        }],
        certificate: CertificateRule {
            level: Level::Achievement,
            title: in_english("The clock".to_owned()),
            valid_months: None,
            at_least: None,
            participation: None,
            requirements: vec![Requirement::Lessons, Requirement::Quiz(key("final"))],
            refresher: Vec::new(),
            partners: Vec::new(),
            signatories: vec![Signing {
                partner: None,
                key: key("director"),
            }],
            tags: Vec::new(),
            alignment: Vec::new(),
        },
        texts: in_english(english("The clock")),
        modules: vec![
            module(
                "one",
                vec![
                    lesson("listing", true),
                    lesson("extra", false),
                    Activity::Quiz(quiz("warm-up")),
                ],
            ),
            module(
                "two",
                vec![lesson("clock", true), Activity::Quiz(quiz("final"))],
            ),
        ],
        glossary: Vec::new(),
        references: vec![treaty()],
        facts: BTreeMap::new(),
        stale: Vec::new(),
        checklist: None,
    }
}

fn treaty() -> Reference {
    Reference {
        key: key("c88"),
        title: "The 1988 Convention".to_owned(),
        short: "1988".to_owned(),
        names: PerLanguage::default(),
        kind: "treaty".to_owned(),
        symbol: String::new(),
        url: String::new(),
        date: None,
        as_of: None,
        changes: Vec::new(),
    }
}

fn in_english<T>(value: T) -> PerLanguage<T> {
    [(Language::En, value)].into_iter().collect()
}

fn module(name: &str, activities: Vec<Activity>) -> Module {
    Module {
        key: key(name),
        slug: key(name),
        texts: in_english(ModuleText {
            title: format!("Module {name}"),
            about_html: String::new(),
        }),
        activities,
    }
}

fn lesson(name: &str, is_required: bool) -> Activity {
    let heading = |anchor: &str| Heading {
        anchor: anchor.to_owned(),
        title: format!("About {anchor}"),
    };
    Activity::Lesson(Lesson {
        key: key(name),
        slug: key(name),
        minutes: 12,
        is_required,
        facts: Vec::new(),
        texts: in_english(LessonText {
            title: format!("Lesson {name}"),
            question: String::new(),
            body_html: format!("<h2 id=\"start\">{name}</h2><p>Words.</p>"),
            headings: vec![heading("start"), heading("end")],
            words: 1,
        }),
    })
}

/// Four items worth one point each: `q1` to `q3` single with `a` right, `q4` multiple with `a` and
/// `b` right of four. 75 percent passes, as often as one likes, no clock.
pub fn quiz(name: &str) -> Quiz {
    let single = (ChoiceForm::Single, Rule::RightMinusWrong);
    let multiple = (ChoiceForm::Multiple, Rule::RightMinusWrong);
    Quiz {
        key: key(name),
        slug: key(name),
        pass: CutScore::percent(75).unwrap(),
        attempts: None,
        wait_minutes: 0,
        time_limit_minutes: None,
        draw: None,
        shuffles_items: true,
        shuffles_choices: true,
        rule: Rule::RightMinusWrong,
        settings: QuizSettings::default(),
        cases: Vec::new(),
        texts: in_english(QuizText {
            title: format!("Quiz {name}"),
            intro_html: String::new(),
        }),
        items: vec![
            item("q1", single, "Abc"),
            item("q2", single, "Abc"),
            item("q3", single, "Abc"),
            item("q4", multiple, "ABcd"),
        ],
    }
}

/// Makes the world; `change` may alter the quiz `final` before it is published.
pub fn world_with(change: impl FnOnce(&mut Quiz)) -> World {
    world_of(|content| {
        let last = content.modules.last_mut().unwrap();
        match last.activities.last_mut() {
            Some(Activity::Quiz(quiz)) => change(quiz),
            _ => unreachable!("the last activity of the sample is its quiz"),
        }
    })
}

/// The same with anything of the content altered.
pub fn world_of(change: impl FnOnce(&mut Content)) -> World {
    let mut content = content();
    change(&mut content);
    let db = fresh();
    let people = [AccountId::new(), AccountId::new()];
    db.write_now(move |tx| -> Result<(), Error> {
        for (person, email) in people.into_iter().zip(["ada@x.example", "bela@x.example"]) {
            account(tx, person, email)?;
        }
        Ok(())
    })
    .unwrap();
    let partner = db
        .write_now(|tx| partners::save(tx, &profile(), at(-90_000)))
        .unwrap();
    let edition = publish(&db, &partner, content);
    let [ada, bela] = people.map(Learner::for_test);
    World {
        db,
        partner,
        edition,
        ada,
        bela,
    }
}

/// Publishes this content for the partner.
fn publish(db: &Db, partner: &Partner, content: Content) -> Edition {
    let source_digest = Digest::of(content.version.as_bytes());
    let package = Package {
        content,
        media: Vec::new(),
        source_digest,
    };
    let publisher = Publisher::of_installation(partner);
    let publication = db
        .write_now(move |tx| courses::publish(tx, &publisher, &package, at(-86_400)))
        .unwrap();
    let (Publication::Published { edition, .. } | Publication::Unchanged { edition }) = publication;
    db.read_now(|conn| courses::edition(conn, edition))
        .unwrap()
        .unwrap()
}

fn profile() -> Profile {
    serde_json::from_value(serde_json::json!({
        "key": "harbour",
        "slug": "harbour",
        "founded": null,
        "demonstration": true,
        "web": "https://harbour.example/",
        "logo_svg": null,
        "name": {"en": "Harbour Institute of Public Law", "fr": "Institut Harbour"},
        "about": {"en": "A fictional institute."},
        "signatories": [
            {"key": "dean", "name": "Prof. Jean Béranger", "office": {"en": "Dean"}},
            {"key": "director", "name": "Dr. Amara Okonkwo", "office": {"en": "Director"}},
        ],
    }))
    .unwrap()
}

/// The world as it is without a change.
pub fn world() -> World {
    world_with(|_| ())
}

/// One more edition of the same course.
pub fn next_edition(world: &World) -> Edition {
    edition_of(world, "99.0.0")
}

/// One more edition of the same course, in which this many percent pass the quiz `final`.
pub fn edition_with_mark(world: &World, version: &str, percent: u32) -> Edition {
    let mut content = world.edition.content.clone();
    content.version = version.to_owned();
    for activity in content
        .modules
        .iter_mut()
        .flat_map(|one| &mut one.activities)
    {
        if let Activity::Quiz(quiz) = activity
            && quiz.key == key("final")
        {
            quiz.pass = CutScore::percent(percent).unwrap();
        }
    }
    publish(&world.db, &world.partner, content)
}

/// Another course with this key and other requirements, published.
pub fn course_of(world: &World, name: &str, requirements: Vec<Requirement>) -> Edition {
    let mut content = world.edition.content.clone();
    content.key = key(name);
    content.slug = key(name);
    content.certificate.requirements = requirements;
    publish(&world.db, &world.partner, content)
}

/// The same content published as this version.
pub fn edition_of(world: &World, version: &str) -> Edition {
    edition_with(world, version, |_| ())
}

/// One more edition of the same course, changed.
pub fn edition_with(world: &World, version: &str, change: impl FnOnce(&mut Content)) -> Edition {
    let mut content = world.edition.content.clone();
    content.version = version.to_owned();
    change(&mut content);
    publish(&world.db, &world.partner, content)
}

/// The same content published as this version, its source changed on these days.
pub fn edition_with_changes(world: &World, version: &str, days: &[&str]) -> Edition {
    let mut content = world.edition.content.clone();
    content.version = version.to_owned();
    let change = |day: &&str| Change {
        date: Date::parse(day).unwrap(),
        articles: Vec::new(),
        what: in_english(format!("What happened on {day}.")),
        lessons: vec![key("listing")],
    };
    for source in &mut content.references {
        source.changes = days.iter().map(change).collect();
    }
    publish(&world.db, &world.partner, content)
}

/// One more person with an account.
pub fn somebody(world: &World, name: &str) -> Learner {
    let (id, email) = (AccountId::new(), format!("{name}@x.example"));
    world
        .db
        .write_now(move |tx| account(tx, id, &email))
        .unwrap();
    Learner::for_test(id)
}

/// So many more learners.
pub fn crowd(world: &World, size: u32) -> Vec<Learner> {
    let people: Vec<AccountId> = (0..size).map(|_| AccountId::new()).collect();
    let made = people.clone();
    let make = move |tx: &mut crate::db::Tx| -> Result<(), Error> {
        for (person, number) in made.iter().zip(0..) {
            account(tx, *person, &format!("learner-{number}@x.example"))?;
        }
        Ok(())
    };
    world.db.write_now(make).unwrap();
    people.into_iter().map(Learner::for_test).collect()
}

db_fns! {
    fn account(conn, id: AccountId, email: &str) -> usize {
        use crate::db::schema::accounts;
        diesel::insert_into(accounts::table)
            .values((
                accounts::id.eq(id),
                accounts::email.eq(email),
                accounts::password_hash.eq("-"),
                accounts::full_name.eq("Test Person"),
                accounts::language.eq("en"),
                accounts::confirmed_at.eq(at(0)),
                accounts::created_at.eq(at(0)),
            ))
            .execute(conn)
    }
}
