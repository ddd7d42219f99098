//! Who looks after a course grants, extends, makes groups and looks up receipts; what was granted
//! holds on the learner's very next request.

mod editions;
mod grants;
mod minutes;
mod receipts;

use crate::world::cast::Player;
use crate::world::person::Page;
use crate::world::{Course, World, copy_of_course_files};
use pmast::accounts::Operator;
use std::fs;

const ADA: &str = "ada@meadow.example";

/// The test course with ten minutes for its first quiz.
fn timed(world: &World) -> Course {
    let folder = copy_of_course_files(world.folder());
    for (file, from, to) in [
        ("course.toml", "version = \"1.0.0\"", "version = \"1.1.0\""),
        (
            "en/01-the-clock/90-check.quiz.md",
            "attempts = 3",
            "attempts = 3\ntime_limit_minutes = 10",
        ),
    ] {
        let file = folder.join(file);
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(from), "{}", file.display());
        fs::write(&file, text.replace(from, to)).unwrap();
    }
    world.publishes(&folder)
}

/// Ada sits the quiz with ten minutes; Mina looks after the course.
struct Office<'w> {
    course: Course,
    olu: Operator,
    ada: Player<'w>,
    mina: Player<'w>,
    sitting: String,
}

fn office(world: &World) -> Office<'_> {
    let course = timed(world);
    let (_, olu) = world.olu();
    let mut ada = world.ada();
    ada.enrols(&course);
    let sitting = ada.sits(&course, "check-clock");
    assert!(
        sitting.words().contains("12:10 (UTC"),
        "{}",
        sitting.words()
    );
    let mina = world.mina(&course, &olu);
    Office {
        sitting: sitting.answer.path,
        course,
        olu,
        ada,
        mina,
    }
}

impl Office<'_> {
    fn at(&self, page: &str) -> String {
        format!("/partner/{}/{page}", self.course.path())
    }

    fn opens(&mut self, page: &str) -> Page {
        let path = self.at(page);
        self.mina.person.opens(&path)
    }

    /// What Ada's sitting says on her next request.
    fn ada_reads(&mut self) -> String {
        self.ada.person.opens(&self.sitting).words()
    }

    fn makes_a_group(&mut self, name: &str) -> Page {
        let groups = self.opens("groups");
        let form = groups.form("/groups");
        self.mina.person.submits(&form, &[("name", name)])
    }
}
