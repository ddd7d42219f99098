//! A policy brief from the first word to the mark, through the pages: three learners, one staff.

use crate::world::cast::Player;
use crate::world::person::{Page, own_form};
use crate::world::site::Answer;
use crate::world::{Course, World, course_files};
use pmast::base::{CutScore, Key, Language, PerLanguage};
use pmast::courses::content::{Activity, Requirement};
use pmast::courses::{
    Assignment, AssignmentText, Criterion, CriterionText, Grade, Sample, SampleText,
};

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn in_english<T>(value: T) -> PerLanguage<T> {
    [(Language::En, value)].into_iter().collect()
}

/// Two criteria of 60 and 40 points; five to twenty-five words; two peers.
pub(super) fn assignment() -> Assignment {
    let criterion = |name: &str, levels: [u32; 3]| Criterion {
        key: key(name),
        texts: in_english(CriterionText {
            title: format!("About {name}"),
            about_html: String::new(),
        }),
        levels: levels
            .iter()
            .map(|points| Grade {
                points: *points,
                texts: in_english(format!("worth {points}")),
            })
            .collect(),
    };
    Assignment {
        key: key("brief"),
        slug: key("brief"),
        pass: CutScore::percent(60).unwrap(),
        words: 25,
        pages: 2,
        peers: 2,
        tolerance: 10,
        apart: 30,
        days: 7,
        texts: in_english(AssignmentText {
            title: "A policy brief".to_owned(),
            brief_html: "<p>Write to one reader.</p>".to_owned(),
        }),
        criteria: vec![
            criterion("evidence", [60, 40, 0]),
            criterion("form", [40, 20, 0]),
        ],
        samples: vec![Sample {
            key: key("marenta"),
            texts: in_english(SampleText {
                title: "A brief from Marenta".to_owned(),
                body_html: "<p>Marenta has a problem.</p>".to_owned(),
                reasons: vec!["CANARY evidence".to_owned(), "CANARY form".to_owned()],
            }),
            points: vec![40, 20],
        }],
    }
}

/// The test course, whose certificate asks for the brief alone, or for what it asked before.
fn course(world: &World, asks_for_it: bool) -> Course {
    world.publishes_changed(&course_files(), |content| {
        let last = content.modules.last_mut().unwrap();
        last.activities.push(Activity::Assignment(assignment()));
        if asks_for_it {
            content.certificate.requirements = vec![Requirement::Assignment(key("brief"))];
        }
    })
}

fn home(course: &Course) -> String {
    format!("/learn/{}/assignments/brief", course.path())
}

const TEXT: &str = "The clinic lost its licence in May and nobody counted the cost.";

impl Player<'_> {
    fn writes(&mut self, course: &Course, text: &str, deed: &str) -> Page {
        let page = self.person.opens(&home(course));
        let form = page.form("/assignments/brief");
        self.person
            .submits(&form, &[("text", text), ("deed", deed)])
    }

    fn uploads(&mut self, course: &Course, file: &[u8], deed: &str) -> Answer {
        let page = self.person.opens(&home(course));
        let form = page.form("/assignments/brief");
        let csrf = form.field("csrf").unwrap_or_default().to_owned();
        let mut body = Vec::new();
        for (name, value) in [("csrf", csrf.as_str()), ("text", TEXT), ("deed", deed)] {
            body.extend(
                format!(
                    "--x7\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
                )
                .bytes(),
            );
        }
        let head = "--x7\r\nContent-Disposition: form-data; name=\"file\"; \
                    filename=\"jane-doe.pdf\"\r\nContent-Type: application/pdf\r\n\r\n";
        body.extend(head.bytes());
        body.extend_from_slice(file);
        body.extend(b"\r\n--x7--\r\n");
        let mut headers = own_form();
        headers[0].1 = "multipart/form-data; boundary=x7";
        self.person.send("POST", &home(course), body, &headers)
    }

    fn peers(&mut self, course: &Course) -> Page {
        self.person.opens(&format!("{}/peers", home(course)))
    }

    /// Writes, hands in and marks the sample well.
    fn gets_ready(&mut self, course: &Course) {
        self.enrols(course);
        self.writes(course, TEXT, "hand-in");
        let page = self.peers(course);
        let marks = [("m.evidence", "40"), ("m.form", "20")];
        let page = self.person.submits(&page.form("/samples/"), &marks);
        assert!(page.words().contains("You can mark the briefs of others"));
    }

    /// Takes a brief and marks it.
    fn marks(&mut self, course: &Course, evidence: &str, form: &str) -> Page {
        let page = self.peers(course);
        let brief = self.person.submits(&page.form("/peers"), &[]);
        self.hands_in_review(&brief, evidence, form)
    }

    fn hands_in_review(&mut self, brief: &Page, evidence: &str, form: &str) -> Page {
        let comment = "It says who acts, but not what it costs or who pays.";
        let filled = [
            ("m.evidence", evidence),
            ("m.form", form),
            ("strength", comment),
            ("doubt", comment),
            ("suggestion", comment),
            ("deed", "hand-in"),
        ];
        self.person.submits(&brief.form("/reviews/"), &filled)
    }
}

/// What is asked is told first; what is too short is kept as it was typed.
fn writes_and_hands_in(ada: &mut Player<'_>, course: &Course) {
    ada.enrols(course);
    let page = ada.person.opens(&home(course));
    let words = page.words();
    for expected in ["no name and no address", "About evidence", "worth 60", "25"] {
        assert!(words.contains(expected), "{expected}: {words}");
    }
    // Too short is told, and kept as it was typed.
    let page = ada.writes(course, "Only three words.", "hand-in");
    assert_eq!(page.answer.status, 422);
    assert!(page.words().contains("at least 5"), "{}", page.words());
    let again = ada.person.opens(&home(course));
    let kept = again.form("/assignments/brief");
    assert_eq!(kept.field("text"), Some("Only three words."));
    ada.writes(course, TEXT, "save");
    let page = ada.writes(course, TEXT, "hand-in");
    assert!(page.words().contains("Receipt"), "{}", page.words());
    assert!(
        page.find_form("/assignments/brief").is_none(),
        "it is final"
    );
}

/// What is expected of a sample is told after it was marked, and never before.
fn practises_on_the_sample(ada: &mut Player<'_>, course: &Course) {
    // A sample first; what is expected is told afterwards alone.
    let page = ada.peers(course);
    assert!(!page.html.contains("CANARY"));
    let far = [("m.evidence", "0"), ("m.form", "40")];
    let page = ada.person.submits(&page.form("/samples/"), &far);
    assert!(page.html.contains("CANARY evidence"));
    assert!(
        page.find_form("/peers").is_none(),
        "nobody to mark yet: too far"
    );
    let near = [("m.evidence", "40"), ("m.form", "20")];
    let page = ada.person.submits(&page.form("/samples/"), &near);
    let page = ada.person.submits(&page.form("/peers"), &[]);
    assert!(
        page.words().contains("no brief to mark now"),
        "{}",
        page.words()
    );
}

/// Nobody is named; half a review is saved, not handed in.
fn marks_a_first_brief(ada: &mut Player<'_>, course: &Course) {
    let page = ada.peers(course);
    let brief = ada.person.submits(&page.form("/peers"), &[]);
    for name in ["Bela", "Brook", "Cyd", "River", "meadow.example"] {
        assert!(!brief.words().contains(name), "{name} is named");
    }
    assert!(brief.words().contains(TEXT));
    // Half a review is saved, not handed in.
    let half = brief.form("/reviews/");
    let filled = [
        ("m.evidence", "60"),
        ("strength", "Short."),
        ("deed", "hand-in"),
    ];
    let refused = ada.person.submits(&half, &filled);
    assert_eq!(refused.answer.status, 422);
    let typed = refused.form("/reviews/");
    assert_eq!(
        typed.field("strength"),
        Some("Short."),
        "nothing typed is lost"
    );
    let page = ada.hands_in_review(&brief, "60", "40");
    assert!(page.words().contains("1 of 2"), "{}", page.words());
}

#[test]
fn three_learners_write_mark_each_other_and_earn_the_certificate() {
    let world = World::new();
    let course = course(&world, true);
    let (mut ada, mut bela) = (world.ada(), world.bela());
    let mut cyd = world.somebody("cyd@meadow.example", "Cyd River");
    // The course page says that the certificate needs it.
    let page = ada.person.opens(&format!("/courses/{}", course.path()));
    assert!(
        page.words().contains("60% or more of the points"),
        "{}",
        page.words()
    );
    writes_and_hands_in(&mut ada, &course);
    practises_on_the_sample(&mut ada, &course);
    bela.gets_ready(&course);
    cyd.gets_ready(&course);
    marks_a_first_brief(&mut ada, &course);
    bela.marks(&course, "60", "20");
    bela.marks(&course, "40", "40");
    cyd.marks(&course, "60", "40");
    cyd.marks(&course, "60", "20");
    assert!(
        !ada.person
            .opens(&home(&course))
            .words()
            .contains("The mean of your readers")
    );
    ada.marks(&course, "60", "40");
    let page = ada.person.opens(&home(&course));
    assert!(page.words().contains("The mean of your readers") && page.words().contains("Reader 2"));
    for mut one in [ada, bela, cyd] {
        let desk = one.person.opens("/desk");
        assert!(desk.has_link("/my/certificates/"), "{}", desk.words());
    }
    assert_eq!(world.mailbox().len(), 3, "one letter each");
}

#[test]
fn files_are_judged_by_their_bytes_and_served_under_a_code() {
    let world = World::new();
    let course = course(&world, false);
    let mut ada = world.ada();
    ada.enrols(&course);
    let refused = ada.uploads(&course, b"MZ this is a program", "save");
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("no PDF, DOCX or ODT"));
    let kept = ada.person.opens(&home(&course)).form("/assignments/brief");
    assert_eq!(kept.field("text"), Some(TEXT), "the text beside it is kept");

    let file = include_bytes!("../world/brief.pdf");
    let page = Page::of(ada.uploads(&course, file, "hand-in"));
    assert!(page.words().contains("Jane Doe"), "{}", page.words());
    let page = ada.person.opens(&home(&course));
    assert!(
        page.words().contains("Jane Doe"),
        "named until it is replaced"
    );
    let own = ada.person.get(&format!("{}/file", home(&course)));
    assert_eq!((own.status, own.body.as_slice()), (200, file.as_slice()));
    let name = own.header("content-disposition").to_owned();
    assert!(name.starts_with("attachment; filename=\"brief-"), "{name}");
    assert!(!name.contains("jane"), "{name}");
    assert_eq!(own.header("x-content-type-options"), "nosniff");
    // Nobody else's.
    let mut bela = world.bela();
    bela.enrols(&course);
    assert_eq!(
        bela.person.get(&format!("{}/file", home(&course))).status,
        404
    );
    let form = page.form("/assignments/brief");
    let page = ada
        .person
        .submits(&form, &[("sure", "1"), ("deed", "hand-in")]);
    assert!(page.words().contains("Receipt"), "{}", page.words());
    world.mailbox();
}

#[test]
fn the_staff_sees_what_waits_decides_and_withdraws() {
    let world = World::new();
    let course = course(&world, false);
    let (_, olu) = world.olu();
    let mut mina = world.mina(&course, &olu);
    let people = ["ada", "bela", "cyd"].map(|name| {
        let email = format!("{name}@meadow.example");
        let mut one = world.somebody(&email, "Some Body");
        one.gets_ready(&course);
        one
    });
    let [mut ada, mut bela, mut cyd] = people;
    bela.marks(&course, "60", "40");
    cyd.marks(&course, "60", "40");
    cyd.marks(&course, "0", "0");
    let briefs = format!("/partner/{}/briefs", course.path());
    let page = mina.person.opens(&briefs);
    assert!(
        page.words().contains("readers disagree"),
        "{}",
        page.words()
    );
    assert!(!page.words().contains("Some Body"), "codes alone");
    let mut rows = page.html.split("<tr>");
    let row = rows.find(|row| row.contains("readers disagree") && row.contains("/briefs/"));
    let first = row.and_then(|row| row.split("/briefs/").nth(1)).unwrap();
    let first = first.split('"').next().unwrap_or_default().to_owned();
    let page = mina.person.opens(&format!("{briefs}/{first}"));
    assert!(page.words().contains(TEXT));
    let path = format!("/briefs/{first}");
    let form = |page: &Page| {
        let forms = page.forms().into_iter();
        let mut own = forms.filter(|form| form.action.ends_with(&path));
        own.next().unwrap()
    };
    let marks = [("m.evidence", "40"), ("m.form", "20")];
    let refused = mina.person.submits(&form(&page), &marks);
    assert_eq!(refused.answer.status, 422, "a reason is needed");
    let reasoned = [marks.as_slice(), &[("note", "The second did not read it.")]].concat();
    let page = mina.person.submits(&form(&page), &reasoned);
    assert!(
        page.words().contains("Decisions so far"),
        "{}",
        page.words()
    );
    // The author sees the decision without having marked anybody, and not its reason.
    let seen = ada.person.opens(&home(&course)).words();
    assert!(
        seen.contains("Decided by the institution") && seen.contains("60 of 100"),
        "{seen}"
    );
    assert!(!seen.contains("did not read it"));
    // What was abusive goes.
    let page = mina.person.opens(&format!("{briefs}/{first}"));
    let withdrawn = mina.person.submits(&page.form("/withdrawal"), &[]);
    assert!(withdrawn.words().contains("withdrew this review"));
    let seen = ada.person.opens(&home(&course)).words();
    assert!(!seen.contains("Reader 2"), "{seen}");
    // An author of the partner, and another learner, have no business there.
    let mut chen = world.chen(&course, &olu);
    assert_eq!(chen.person.get(&briefs).status, 403);
    assert_eq!(bela.person.get(&briefs).status, 403);
    world.mailbox();
}
