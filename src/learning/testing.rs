//! A small course and its people, for the tests of this room and of those above it.

use crate::accounts::Learner;
use crate::base::{
    AccountId, CourseId, CutScore, Date, Digest, EditionId, Language, PartnerId, Timestamp,
};
use crate::courses::content::{Author, CertificateRule, Level};
use crate::courses::{
    Activity, Content, CourseText, Edition, Heading, Lesson, LessonText, Module, ModuleText, Quiz,
    QuizText, Requirement,
};
use crate::db::testing::{Fresh, fresh};
use crate::db::{Error, db_fns};
use crate::items::testing::{item, key};
use crate::items::{ChoiceForm, Rule};
use diesel::prelude::*;

/// 2026-11-23T09:00:00Z and so many seconds.
pub fn at(seconds: i64) -> Timestamp {
    Timestamp::from_millis(1_795_424_400_000).plus_seconds(seconds)
}

/// Two learners, one published edition.
pub struct World {
    pub db: Fresh,
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
            requirements: vec![Requirement::Lessons, Requirement::Quiz(key("final"))],
            signatories: vec![key("director")],
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
        references: Vec::new(),
    }
}

fn in_english<T>(value: T) -> crate::base::PerLanguage<T> {
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
    let mut content = content();
    let last = content.modules.last_mut().unwrap();
    match last.activities.last_mut() {
        Some(Activity::Quiz(quiz)) => change(quiz),
        _ => unreachable!("the last activity of the sample is its quiz"),
    }
    let db = fresh();
    let edition = Edition {
        id: EditionId::new(),
        course: CourseId::new(),
        partner: PartnerId::new(),
        number: 1,
        version: content.version.clone(),
        source_digest: Digest::of(b"source"),
        content_digest: Digest::of(b"content"),
        published_at: at(-86_400),
        content,
    };
    let people = [AccountId::new(), AccountId::new()];
    let row = edition.clone();
    db.write_now(move |tx| -> Result<(), Error> {
        for (person, email) in people.into_iter().zip(["ada@x.example", "bela@x.example"]) {
            account(tx, person, email)?;
        }
        course(tx, &row)
    })
    .unwrap();
    let [ada, bela] = people.map(Learner::for_test);
    World {
        db,
        edition,
        ada,
        bela,
    }
}

/// The world as it is without a change.
pub fn world() -> World {
    world_with(|_| ())
}

/// One more edition of the same course, as a publication would make it.
pub fn next_edition(world: &World) -> Edition {
    let mut next = world.edition.clone();
    next.id = EditionId::new();
    next.number += 1;
    let row = next.clone();
    world
        .db
        .write_now(move |tx| edition(tx, &row).map(|_| ()))
        .unwrap();
    next
}

fn course(tx: &mut crate::db::Tx, row: &Edition) -> Result<(), Error> {
    partner(tx, row)?;
    course_row(tx, row)?;
    edition(tx, row).map(|_| ())
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

    fn partner(conn, row: &Edition) -> usize {
        use crate::db::schema::partners;
        diesel::insert_into(partners::table)
            .values((
                partners::id.eq(row.partner),
                partners::key.eq("harbour"),
                partners::slug.eq("harbour"),
                partners::profile.eq("{}"),
                partners::digest.eq(row.source_digest),
                partners::updated_at.eq(at(0)),
            ))
            .execute(conn)
    }

    fn course_row(conn, row: &Edition) -> usize {
        use crate::db::schema::courses;
        diesel::insert_into(courses::table)
            .values((
                courses::id.eq(row.course),
                courses::partner_id.eq(row.partner),
                courses::key.eq(&row.content.key),
                courses::slug.eq(&row.content.slug),
                courses::created_at.eq(at(0)),
            ))
            .execute(conn)
    }

    fn edition(conn, row: &Edition) -> usize {
        use crate::db::schema::editions;
        diesel::insert_into(editions::table)
            .values((
                editions::id.eq(row.id),
                editions::course_id.eq(row.course),
                editions::number.eq(i64::from(row.number)),
                editions::version.eq(&row.version),
                editions::format.eq(1_i64),
                editions::source_digest.eq(row.source_digest),
                editions::content_digest.eq(row.content_digest),
                editions::content.eq("{}"),
                editions::published_at.eq(row.published_at),
            ))
            .execute(conn)
    }
}
