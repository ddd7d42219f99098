//! The lesson page in pieces is, byte for byte, the page that its template draws.

mod careful;

use super::lesson_page::{LessonPage, Personal};
use super::view::{Place, Speech};
use crate::base::{AccountId, Digest, EditionId, EnrolmentId, Key, Language, PartnerId, Timestamp};
use crate::courses::Edition;
use crate::items::testing::key;
use crate::learning::testing::{at, content};
use crate::learning::{Completion, Completions, Enrolment, Manner, Position, Standing, Studying};
use crate::texts::Texts;
use crate::web::segments::{Segments, Values};
use crate::web::{Frame, Page, Pages, SignedIn};
use std::io::Read as _;
use std::sync::Arc;

fn studying(read: &[&str], stopped: Option<(&str, Option<&str>)>) -> Studying {
    let content = content();
    let completion = |lesson: &&str| {
        let done = Completion {
            manner: Manner::Read,
            at: at(0),
        };
        (key(lesson), done)
    };
    let completions: Completions = read.iter().map(completion).collect();
    let edition = Edition {
        id: EditionId::new(),
        course: crate::base::CourseId::new(),
        partner: PartnerId::new(),
        number: 1,
        version: content.version.clone(),
        source_digest: Digest::of(b"s"),
        content_digest: Digest::of(b"c"),
        published_at: at(0),
        content,
    };
    Studying {
        enrolment: Enrolment {
            id: EnrolmentId::new(),
            account: AccountId::new(),
            course: edition.course,
            edition: edition.id,
            round: 1,
            enrolled_at: Timestamp::from_millis(0),
        },
        standing: Standing::of(&edition.content, &completions),
        edition: Arc::new(edition),
        completions,
        position: stopped.map(|(lesson, anchor)| Position {
            activity: key(lesson),
            anchor: anchor.map(str::to_owned),
            at: at(0),
        }),
    }
}

fn frame(language: Language, name: &str, csrf: &str) -> Frame {
    Frame {
        language: language.tag(),
        dir: language.direction(),
        house: "Academy".to_owned(),
        contact: "write@academy.example".to_owned(),
        path: "/learn/harbour/clock-course/lessons/listing".to_owned(),
        languages: Vec::new(),
        section: "desk",
        signed_in: Some(SignedIn {
            name: name.to_owned(),
            csrf: csrf.to_owned(),
            is_operator: false,
            is_partner: false,
        }),
        sign_in: String::new(),
        address: "https://academy.example/x".to_owned(),
    }
}

fn unzipped(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    let mut reader = flate2::read::GzDecoder::new(bytes);
    reader.read_to_end(&mut plain).unwrap();
    plain
}

#[test]
fn a_filled_lesson_page_is_the_page_the_template_draws() {
    let texts = Arc::new(Texts::load().unwrap());
    let pages = Pages::load(Arc::clone(&texts)).unwrap();
    let lessons: [&Key; 2] = [&key("listing"), &key("extra")];
    for (read, stopped) in [
        (&[][..], None),
        (&["listing"][..], Some(("listing", Some("end")))),
        (
            &["listing", "extra", "clock"][..],
            Some(("extra", Some("start"))),
        ),
        (&["extra"][..], Some(("listing", None))),
    ] {
        let studying = studying(read, stopped);
        for (language, name) in [
            (Language::En, "Amina <b>& Co"),
            (Language::Ar, "أمينة بنت محمد"),
            (Language::Zh, "O'Neill=\"`x`\""),
        ] {
            let speech = Speech {
                texts: &texts,
                language,
            };
            for lesson in lessons {
                let place = Place::find(&studying.edition.content, lesson).unwrap();
                let mut personal = Personal::in_words(speech, &studying, &place);
                personal.introduce(name, "00ff00ff");
                let whole = {
                    let page = LessonPage::new(speech, &place, &personal);
                    pages
                        .render(&page, &frame(language, name, "00ff00ff"))
                        .unwrap()
                };
                let marks = personal.marks();
                let page = LessonPage::new(speech, &place, &marks);
                let marked = frame(language, &marks.name(), &marks.csrf());
                let segments = Segments::split(&pages.render(&page, &marked).unwrap());
                let values = personal.values();
                let values = Values {
                    fresh: "00ff00ff",
                    kept: &values,
                };
                assert_eq!(String::from_utf8(segments.fill(values)).unwrap(), whole);
                let expected = Digest::of(whole.as_bytes());
                assert_eq!(Digest::of(&unzipped(&segments.fill_gzip(values))), expected);
            }
        }
    }
}

/// Draws every sample of a page in all languages.
fn draw_all<P: Page>(pages: &Pages) {
    for language in Language::ALL {
        for page in P::samples() {
            let html = pages.render(&page, &frame(language, "Ada", "00")).unwrap();
            assert!(!html.contains('⟦'), "{}", P::TEMPLATE);
        }
    }
}

#[test]
fn every_branch_of_the_learners_pages_can_be_drawn() {
    let pages = Pages::load(Arc::new(Texts::load().unwrap())).unwrap();
    draw_all::<super::DeskPage>(&pages);
    draw_all::<super::LessonPage>(&pages);
    draw_all::<super::PrintPage>(&pages);
    draw_all::<super::SamplePage>(&pages);
    draw_all::<super::QuizPage>(&pages);
    draw_all::<super::SittingPage>(&pages);
    draw_all::<super::SubmissionPage>(&pages);
    draw_all::<super::ResultPage>(&pages);
}
