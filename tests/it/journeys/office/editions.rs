//! What is granted to learners who stay on an older edition is looked up there: when its quizzes
//! close, and which it has.

use super::ADA;
use crate::world::cast::Player;
use crate::world::html::Form;
use crate::world::person::Page;
use crate::world::{Course, World, course_files};
use pmast::base::{Date, Key};
use pmast::courses::{Activity, Content};

const BELA: &str = "bela@meadow.example";
/// A quiz that only the older edition has.
const DROPPED: &str = "check-dropped";

/// The test course whose first quiz closes at 18:00 UTC on this day.
fn closing(world: &World, version: &str, day: &str, is_older: bool) -> Course {
    world.publishes_changed(&course_files(), |content: &mut Content| {
        content.version = version.to_owned();
        let closes_at = Date::parse(day).unwrap().start().plus_seconds(18 * 3600);
        let mut dropped = None;
        for activity in content.modules.iter_mut().flat_map(|m| &mut m.activities) {
            if let Activity::Quiz(quiz) = activity
                && quiz.key.as_str() == "check-clock"
            {
                let mut twin = quiz.clone();
                twin.key = Key::parse(DROPPED).unwrap();
                twin.slug = twin.key.clone();
                dropped = Some(twin);
                quiz.settings.closes_at = Some(closes_at);
            }
        }
        if is_older {
            let dropped = dropped.expect("the test course has this quiz");
            content.modules[0].activities.push(Activity::Quiz(dropped));
        }
    })
}

struct Office<'w> {
    course: Course,
    ada: Player<'w>,
    mina: Player<'w>,
}

/// Ada is on the edition that closes on 1 December, Bela on the one on offer, 20 December.
fn office(world: &World) -> Office<'_> {
    let course = closing(world, "2.0.0", "2026-12-01", true);
    let (_olu, operator) = world.olu();
    let (mut ada, mut bela) = (world.ada(), world.bela());
    ada.enrols(&course);
    let newer = closing(world, "3.0.0", "2026-12-20", false);
    bela.enrols(&newer);
    let mina = world.mina(&course, &operator);
    Office { course, ada, mina }
}

impl Office<'_> {
    fn opens(&mut self, page: &str) -> Page {
        let path = format!("/partner/{}/{page}", self.course.path());
        self.mina.person.opens(&path)
    }

    /// The form that grants; others on the page end what was granted.
    fn granting(&mut self) -> Form {
        let page = self.opens("accommodations");
        let mut forms = page.forms().into_iter();
        let found = forms.find(|form| form.field("id").is_some());
        found.expect("the page has a form that grants")
    }

    /// Fills the form for one person; answers the page after it.
    fn grants(&mut self, email: &str, more: &[(&str, &str)]) -> (u16, String) {
        let form = self.granting();
        let mut filled = vec![("to", "person"), ("email", email), ("reason", "duty")];
        filled.extend(more);
        let answer = self.mina.person.posts(&form, &filled);
        (answer.status, Page::of(answer).words())
    }
}

const LATER: [(&str, &str); 3] = [
    ("quiz", "check-clock"),
    ("closes_date", "2026-12-10"),
    ("closes_time", "18:00"),
];

#[test]
fn a_later_closing_is_compared_with_that_of_the_edition_somebody_is_on() {
    let world = World::new();
    let mut office = office(&world);
    let words = office.opens("accommodations").words();
    for told in [
        "(Edition 1, version 2.0.0): 1 December 2026, 18:00 UTC",
        "(Edition 2, version 3.0.0): 20 December 2026, 18:00 UTC",
    ] {
        assert!(words.contains(told), "no “{told}” in {words}");
    }
    let (status, words) = office.grants(BELA, &LATER);
    assert_eq!(status, 422, "she has until 20 December anyway: {words}");
    assert!(
        words.contains("holds anyway, 20 December 2026, 18:00 UTC"),
        "{words}"
    );
    let (status, words) = office.grants(ADA, &LATER);
    assert_eq!(status, 303, "{words}");
    let quiz = format!("/learn/{}/quizzes/check-clock", office.course.path());
    let words = office.ada.person.opens(&quiz).words();
    assert!(words.contains("10 December 2026, 18:00 UTC"), "{words}");
    let earlier = [LATER[0], ("closes_date", "2026-11-30"), LATER[2]];
    let (status, words) = office.grants(ADA, &earlier);
    assert_eq!(status, 422, "{words}");
    assert!(
        words.contains("holds anyway, 1 December 2026, 18:00 UTC"),
        "{words}"
    );
}

#[test]
fn a_quiz_that_the_newer_edition_dropped_is_granted_where_it_is_still_taken() {
    let world = World::new();
    let mut office = office(&world);
    let more = [("quiz", DROPPED), ("time", "25")];
    for page in ["accommodations", "extensions"] {
        let offered = format!("value=\"{DROPPED}\"");
        assert!(office.opens(page).html.contains(&offered), "{page}");
    }
    let (status, words) = office.grants(ADA, &more);
    assert_eq!(status, 303, "{words}");
    let (status, words) = office.grants(BELA, &more);
    assert_eq!(status, 422, "{words}");
    assert!(
        words.contains("not in the edition of the course"),
        "{words}"
    );
    let (_, words) = office.grants(BELA, &[("quiz", "no-such-quiz"), ("time", "25")]);
    assert!(words.contains("not in the course any more"), "{words}");
}

#[test]
fn a_group_has_the_quizzes_and_closings_of_all_its_members() {
    let world = World::new();
    let mut office = office(&world);
    let groups = office.opens("groups");
    let form = groups.form("/groups");
    let group = office.mina.person.submits(&form, &[("name", "Staff")]);
    let both = format!("{ADA}\n{BELA}");
    let form = group.form("/groups/");
    office.mina.person.submits(&form, &[("addresses", &both)]);
    let to = group.answer.path.rsplit('/').next().unwrap().to_owned();
    for more in [
        [("quiz", DROPPED), ("time", "25"), ("closes_date", "")],
        LATER,
    ] {
        let form = office.granting();
        let mut filled = vec![("to", to.as_str()), ("email", ""), ("reason", "duty")];
        filled.extend(more);
        let answer = office.mina.person.posts(&form, &filled);
        assert_eq!(answer.status, 303, "{more:?}");
    }
}
