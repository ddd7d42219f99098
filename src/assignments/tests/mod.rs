//! The deeds of assignments against a database, and what files are taken.

mod files;
mod peers;

use super::*;
use crate::accounts::Learner;
use crate::base::{BriefId, CutScore, Key, Language, Note, ReviewId};
use crate::courses::{
    Activity, Assignment, AssignmentText, CourseAdmin, Criterion, CriterionText, Edition, Grade,
    Sample, SampleText,
};
use crate::db::Tx;
use crate::items::testing::key;
use crate::learning::testing::{World, at, crowd, edition_with, world};
use crate::learning::{self, Study};
use std::sync::Arc;

/// Two criteria: `evidence` (60, 40, 20, 0) and `form` (40, 30, 20, 10, 0); 60 percent pass. Fifty
/// words, two pages, two peers within ten points of a sample and thirty of each other, seven days.
pub(super) fn assignment() -> Assignment {
    fn english<T>(text: T) -> crate::base::PerLanguage<T> {
        [(Language::En, text)].into_iter().collect()
    }
    let criterion = |name: &str, levels: &[u32]| Criterion {
        key: key(name),
        texts: english(CriterionText {
            title: name.to_owned(),
            about_html: String::new(),
        }),
        levels: levels
            .iter()
            .map(|points| Grade {
                points: *points,
                texts: english(format!("worth {points}")),
            })
            .collect(),
    };
    let sample = |name: &str, points: [u32; 2]| Sample {
        key: key(name),
        texts: english(SampleText {
            title: name.to_owned(),
            body_html: "<p>A brief.</p>".to_owned(),
            reasons: vec!["Because.".to_owned(), "Because.".to_owned()],
        }),
        points: points.to_vec(),
    };
    Assignment {
        key: key("brief"),
        slug: key("brief"),
        pass: CutScore::percent(60).unwrap(),
        words: 50,
        pages: 2,
        peers: 2,
        tolerance: 10,
        apart: 30,
        days: 7,
        texts: english(AssignmentText {
            title: "A brief".to_owned(),
            brief_html: "<p>Write.</p>".to_owned(),
        }),
        criteria: vec![
            criterion("evidence", &[60, 40, 20, 0]),
            criterion("form", &[40, 30, 20, 10, 0]),
        ],
        samples: vec![sample("first", [40, 20]), sample("second", [20, 10])],
    }
}

/// A course with the assignment and so many learners in it.
struct Lab {
    world: World,
    edition: Edition,
    people: Vec<Learner>,
}

fn lab(people: u32) -> Lab {
    let world = world();
    let edition = edition_with(&world, "2.0.0", |content| {
        let last = content.modules.last_mut().unwrap();
        last.activities.push(Activity::Assignment(assignment()));
    });
    let people = crowd(&world, people);
    Lab {
        world,
        edition,
        people,
    }
}

fn marks(points: [u32; 2]) -> Marks {
    let given = [key("evidence"), key("form")].into_iter().zip(points);
    Marks::new(&assignment(), given).unwrap()
}

fn form(points: [u32; 2]) -> ReviewForm {
    let comment = |what: &str| format!("{what} {}", "and a little more of it ".repeat(3));
    ReviewForm {
        marks: marks(points),
        comments: Comments {
            strength: comment("This is good"),
            doubt: comment("This is doubtful"),
            suggestion: comment("This would help"),
        },
    }
}

impl Lab {
    /// Does something as one of the people.
    fn does<T: Send + 'static, E: From<crate::db::Error> + Send + 'static>(
        &self,
        who: usize,
        deed: impl Fn(&mut Tx, &Study<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E> {
        let (learner, edition) = (self.people[who].clone(), self.edition.clone());
        self.world.db.write_now(move |tx| {
            let enrolment = learning::enrol(tx, &learner, &edition, at(0)).map_err(E::from)?;
            let study = Study::new(&learner, &enrolment, &edition).unwrap();
            deed(tx, &study)
        })
    }

    fn writes(&self, who: usize, words: usize) -> Result<Brief, WriteError> {
        let text = "word ".repeat(words);
        self.does(who, move |tx, study| {
            save_text(tx, study, &key("brief"), (Language::En, &text), at(10))
        })
    }

    fn hands_in(&self, who: usize, seconds: i64) -> Result<HandedIn, HandInError> {
        self.does(who, move |tx, study| {
            hand_in(tx, study, &key("brief"), false, at(seconds))
        })
    }

    fn calibrates(&self, who: usize, sample: &'static str, points: [u32; 2]) {
        let marked = self.does(who, move |tx, study| {
            let at_sample = (&key("brief"), &key(sample));
            calibrate(tx, study, at_sample, &marks(points), at(100))
        });
        marked.unwrap();
    }

    fn takes(&self, who: usize, seconds: i64) -> Result<ReviewId, ReviewError> {
        self.does(who, move |tx, study| {
            take(tx, study, &key("brief"), at(seconds))
        })
    }

    fn reviews(
        &self,
        who: usize,
        id: ReviewId,
        points: [u32; 2],
        seconds: i64,
    ) -> Result<Vec<Released>, ReviewError> {
        self.does(who, move |tx, study| {
            hand_in_review(tx, study, id, &form(points), at(seconds))
        })
    }

    fn duty(&self, who: usize, seconds: i64) -> Duty {
        let found: Result<_, crate::db::Error> = self.does(who, move |tx, study| {
            duty(tx, study.enrolment().id, &assignment(), at(seconds))
        });
        found.unwrap()
    }

    fn brief(&self, who: usize) -> Brief {
        let found: Result<_, crate::db::Error> = self.does(who, |tx, study| {
            brief(tx, study.enrolment().id, &key("brief"))
        });
        found.unwrap().unwrap()
    }

    fn sees(&self, who: usize) -> Option<Feedback> {
        let found: Result<_, crate::db::Error> = self.does(who, |tx, study| {
            let own = brief(tx, study.enrolment().id, &key("brief"))?.unwrap();
            feedback(tx, &assignment(), &own, at(1_000))
        });
        found.unwrap()
    }

    fn has_passed(&self, who: usize) -> bool {
        let found: Result<_, crate::db::Error> = self.does(who, |tx, study| {
            learning::completions(tx, study.enrolment().id)
        });
        found.unwrap().has(&key("brief"))
    }

    /// All the people have written, handed in (a second after each other) and marked a sample well.
    fn made_ready(self) -> Self {
        for (who, second) in (0..self.people.len()).zip(20..) {
            self.writes(who, 20).unwrap();
            self.hands_in(who, second).unwrap();
            self.calibrates(who, "first", [40, 20]);
        }
        self
    }

    fn staff(&self) -> CourseAdmin {
        CourseAdmin::for_test(self.edition.course, self.world.ada.id())
    }

    fn decides(
        &self,
        id: BriefId,
        points: [u32; 2],
        note: &'static str,
        seconds: i64,
    ) -> Result<Option<Released>, DecideError> {
        let (by, edition) = (self.staff(), self.edition.clone());
        self.world.db.write_now(move |tx| {
            let said = (&marks(points), &Note::parse(note).unwrap());
            decide(tx, &by, (id, &edition), said, at(seconds))
        })
    }

    /// Whose brief somebody has taken.
    fn taken(&self, who: usize, id: ReviewId) -> BriefId {
        let found: Result<_, crate::db::Error> =
            self.does(who, move |tx, study| review(tx, study.enrolment().id, id));
        found.unwrap().unwrap().1.id
    }

    /// Takes briefs until it is that of the author.
    fn takes_of(&self, who: usize, author: usize, seconds: i64) -> ReviewId {
        let wanted = self.brief(author).id;
        let mut taken = (0..2).map(|_| self.takes(who, seconds).unwrap());
        taken.find(|id| self.taken(who, *id) == wanted).unwrap()
    }

    /// Everything but the first brief is decided, so that whoever takes one takes that.
    fn leaves_the_first(&self) {
        for who in 1..self.people.len() {
            let id = self.brief(who).id;
            self.decides(id, [40, 30], "by hand", 150).unwrap();
        }
    }

    fn looked_at(&self, id: BriefId) -> StaffBrief {
        let by = self.staff();
        let found = self
            .world
            .db
            .read_now(move |conn| staff_brief(conn, &by, id));
        found.unwrap().unwrap()
    }
}

#[test]
fn a_brief_is_kept_as_it_stands_and_handed_in_once() {
    let lab = lab(1);
    assert!(matches!(lab.hands_in(0, 5), Err(HandInError::Nothing)));
    lab.writes(0, 60).unwrap();
    let too_long = lab.hands_in(0, 11);
    assert!(
        matches!(
            too_long,
            Err(HandInError::Length(Length::TooLong {
                words: 60,
                most: 50
            }))
        ),
        "{too_long:?}"
    );
    assert_eq!(lab.brief(0).words(), 60, "nothing typed is lost");
    lab.writes(0, 20).unwrap();
    let first = lab.hands_in(0, 12).unwrap();
    assert_eq!(lab.hands_in(0, 99).unwrap(), first, "the first receipt");
    assert!(matches!(lab.writes(0, 30), Err(WriteError::HandedIn)));
    assert_eq!(lab.brief(0).words(), 20);
    let other = lab.does(0, |tx, study| {
        save_text(tx, study, &key("essay"), (Language::En, ""), at(13))
    });
    assert!(matches!(other, Err(WriteError::UnknownAssignment(_))));
}

#[test]
fn a_file_counts_instead_of_the_text_until_it_is_removed() {
    let lab = lab(1);
    lab.writes(0, 5).unwrap();
    let kept = lab.does(0, |tx, study| {
        let file = examine(files::pdf(2, Some("Jane Doe"))).unwrap();
        save_file(tx, study, &key("brief"), (Language::En, &file), at(11))
    });
    kept.unwrap();
    let refused = lab.hands_in(0, 12);
    assert!(
        matches!(refused, Err(HandInError::NamesSomebody)),
        "{refused:?}"
    );
    lab.does(0, |tx, study| drop_file(tx, study, &key("brief"), at(12)))
        .unwrap();
    let too_short = lab.hands_in(0, 13);
    assert!(matches!(
        too_short,
        Err(HandInError::Length(Length::TooShort { .. }))
    ));
    let anonymous = lab.does(0, |tx, study| {
        let file = examine(files::pdf(2, None)).unwrap();
        save_file(tx, study, &key("brief"), (Language::En, &file), at(14))
    });
    anonymous.unwrap();
    lab.hands_in(0, 15).unwrap();
    assert_eq!(
        lab.brief(0).text,
        "",
        "the text beside the file is nobody's business"
    );
    let file: Result<_, crate::db::Error> = lab.does(0, |tx, study| {
        own_file(tx, study.enrolment().id, &key("brief"))
    });
    let (_, kind, bytes) = file.unwrap().unwrap();
    assert_eq!((kind, bytes), (FileKind::Pdf, files::pdf(2, None)));
}

#[test]
fn fifty_hand_in_at_once_and_two_take_the_last_place_once() {
    let lab = Arc::new(lab(51));
    for who in 0..51 {
        lab.writes(who, 20).unwrap();
    }
    let all: Vec<_> = (0..50)
        .flat_map(|who| [who, who])
        .map(|who| {
            let lab = Arc::clone(&lab);
            std::thread::spawn(move || lab.hands_in(who, 30).unwrap().receipt)
        })
        .collect();
    let receipts: Vec<_> = all.into_iter().map(|one| one.join().unwrap()).collect();
    let different: std::collections::HashSet<_> = receipts.iter().flatten().collect();
    assert_eq!(
        different.len(),
        50,
        "one receipt each, however often it was sent"
    );
    // The brief of 0 has one place left, all others none: two reach for it.
    for who in 0..4 {
        lab.calibrates(who, "first", [40, 20]);
    }
    let people: Vec<_> = (0..50).map(|who| lab.brief(who).id).collect();
    let edition = lab.edition.clone();
    let by = lab.staff();
    let rest = people.get(1..).unwrap().to_vec();
    lab.world
        .db
        .write_now(move |tx| -> Result<(), DecideError> {
            for id in &rest {
                let said = (&marks([40, 30]), &Note::parse("marked by hand").unwrap());
                decide(tx, &by, (*id, &edition), said, at(40))?;
            }
            Ok(())
        })
        .unwrap();
    lab.takes(1, 50).unwrap();
    let two: Vec<_> = [2, 3]
        .map(|who| {
            let lab = Arc::clone(&lab);
            std::thread::spawn(move || lab.takes(who, 60).is_ok())
        })
        .into_iter()
        .map(|one| one.join().unwrap())
        .collect();
    assert_eq!(
        two.iter().filter(|is_taken| **is_taken).count(),
        1,
        "{two:?}"
    );
    assert_eq!(lab.looked_at(people[0]).reviews.len(), 2);
}

#[test]
fn what_was_erased_leaves_points_without_a_person_and_no_words() {
    let lab = lab(3).made_ready();
    for (who, points) in [(1, [60, 40]), (2, [60, 30])] {
        let id = lab.takes_of(who, 0, 200);
        lab.reviews(who, id, points, 210).unwrap();
    }
    let id = lab.takes(0, 220).unwrap();
    lab.reviews(0, id, [40, 30], 221).unwrap();
    let (own, other) = (lab.brief(0).id, lab.taken(0, id));
    let account = lab.people[0].id();
    lab.world
        .db
        .write_now(move |tx| forget(tx, account))
        .unwrap();
    let found = lab
        .world
        .db
        .read_now(move |conn| -> Result<_, crate::db::Error> {
            Ok((
                store::brief(conn, own)?.unwrap(),
                store::reviews_of(conn, own)?,
            ))
        });
    let (brief, about) = found.unwrap();
    assert_eq!(
        (brief.enrolment, brief.text.as_str(), brief.file),
        (None, "", None)
    );
    assert!(brief.handed_in.unwrap().receipt.is_none());
    assert!(
        about
            .iter()
            .all(|review| review.comments == Comments::default())
    );
    assert_eq!(about.len(), 2, "the peers have done what they owed");
    let about_other = lab.looked_at(other).reviews;
    assert_eq!(
        (about_other[0].peer, &about_other[0].marks),
        (None, &marks([40, 30]))
    );
    assert_eq!(about_other[0].comments, Comments::default());
    assert_eq!(lab.duty(1, 300).done, 1);
    // Nobody is given the brief of somebody who is gone.
    let next = lab.takes(1, 310).unwrap();
    assert_ne!(lab.taken(1, next), own);
}

#[test]
fn a_key_of_another_edition_is_none_of_this_course() {
    let lab = lab(1).made_ready();
    let (by, id) = (lab.staff(), lab.brief(0).id);
    let other = lab.world.edition.clone();
    let refused = lab.world.db.write_now(move |tx| {
        let said = (&marks([40, 30]), &Note::parse("why").unwrap());
        decide(tx, &by, (id, &other), said, at(40))
    });
    assert!(matches!(refused, Err(DecideError::Unknown)));
    let stranger = CourseAdmin::for_test(crate::base::CourseId::new(), lab.world.ada.id());
    let found = lab
        .world
        .db
        .read_now(move |conn| staff_file(conn, &stranger, id));
    assert!(found.unwrap().is_none());
    let none: Vec<Key> = assignment()
        .criteria
        .into_iter()
        .map(|one| one.key)
        .collect();
    assert_eq!(Marks::default().missing(&assignment()).count(), none.len());
}
