//! The checklist of the shipped course on national legislation, filled in through its pages.

use crate::world::cast::Player;
use crate::world::person::Page;
use crate::world::{ADDRESS, Course, World, person::Person};
use lopdf::Document;
use pmast::base::Language;
use std::path::Path;

/// A note that runs the other way.
const ARABIC: &str = "لا يعرف أحد متى تدرج المواد الجديدة.";

fn published(world: &World) -> Course {
    let course = "courses/harbour-institute/assessing-national-legislation";
    world.publishes(&Path::new(env!("CARGO_MANIFEST_DIR")).join(course))
}

fn list(course: &Course) -> String {
    format!("/learn/{}/checklist", course.path())
}

fn opened(player: &mut Player<'_>, course: &Course, section: &str) -> Page {
    let address = format!("{}/{section}", list(course));
    player.person.opens(&address)
}

#[test]
fn a_learner_fills_the_checklist_in_and_sees_the_gaps_duties_first() {
    let world = World::new();
    let course = published(&world);
    let mut ada = world.ada();
    let gate = ada.person.get(&list(&course));
    assert_eq!(gate.location(), format!("/courses/{}", course.path()));
    ada.enrols(&course);
    assert!(ada.person.opens("/desk").has_link("/checklist"));

    let page = ada.person.opens(&list(&course));
    assert!(
        page.words().contains("0 of 60 answered"),
        "{}",
        page.words()
    );
    let advice = "A practice without a legal basis is “Partly”, not “Yes”.";
    assert!(page.words().contains(advice), "{}", page.words());
    let form = page.form("/checklist");
    let long = "x".repeat(121);
    let refused = ada.person.posts(&form, &[("country", &long)]);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains(&long), "what was typed is there");
    ada.person.submits(&form, &[("country", "Marenta")]);

    let page = opened(&mut ada, &course, "b");
    assert!(page.words().contains(advice), "{}", page.words());
    let filled = [
        ("a.b1", "no"),
        ("n.b1", "No empowering clause.\r\nAsk the ministry."),
        ("a.b3", "partly"),
        ("n.b3", ARABIC),
        ("a.b4", "no"),
        ("a.b2", "yes"),
    ];
    let form = page.form("/checklist/b");
    let saved = ada.person.posts(&form, &filled);
    assert_eq!(saved.location(), format!("{}/c?done=saved", list(&course)));
    assert_eq!(ada.person.posts(&form, &filled).status, 303, "sent twice");
    let again = opened(&mut ada, &course, "b");
    let text = &again.html;
    assert!(
        text.contains("No empowering clause.\nAsk the ministry.</textarea>"),
        "{text}"
    );
    assert!(
        text.contains("name=\"a.b4\" value=\"no\" checked"),
        "{text}"
    );
    gaps_are_shown(&mut ada, &course);
    gaps_are_written_in_every_language(&mut ada, &course);
}

fn gaps_are_shown(ada: &mut Player<'_>, course: &Course) {
    let gaps = ada.person.opens(&format!("/learn/{}/gaps", course.path()));
    let words = gaps.words();
    let place = |part: &str| {
        words
            .find(part)
            .unwrap_or_else(|| panic!("{part}: {words}"))
    };
    assert!(words.contains("Marenta"));
    let (duty, part, practice) = (place("B4 ·"), place("B3 ·"), place("B1 ·"));
    assert!(
        duty < part && part < practice,
        "duties first, a no before a partly"
    );
    assert!(
        !words.contains("B2 ·"),
        "what is answered with yes is no gap"
    );
    assert!(words.contains("Ask the ministry."));
    let gap = gaps.html.split("B3&nbsp;·").nth(1).unwrap();
    let gap = gap.split("</div>").next().unwrap();
    let lesson = format!(
        "/learn/{}/lessons/scheduling-and-definitions",
        course.path()
    );
    assert!(gap.contains(&format!("<a href=\"{lesson}\">")), "{gap}");
    assert!(gap.contains(ARABIC), "{gap}");
    assert_eq!(ada.person.get(&lesson).status, 200, "it leads there");

    let table = ada.person.get(&gaps.link("gaps.csv")).text();
    assert_eq!(
        table
            .lines()
            .filter(|line| line.contains("treaty-duty"))
            .count(),
        23
    );
    assert!(
        table.contains("B4,Scheduling mechanism,treaty-duty,"),
        "{table}"
    );
    let paper = ada.person.get(&gaps.link("gaps.pdf"));
    assert!(paper.body.starts_with(b"%PDF-1.7"));
    assert_eq!(paper.header("cache-control"), "private, no-store");
}

fn gaps_are_written_in_every_language(ada: &mut Player<'_>, course: &Course) {
    let checklist = course.edition.content.checklist.as_ref().unwrap();
    let mut sections = checklist.sections.iter();
    let section = sections.find(|one| one.key.as_str() == "b").unwrap();
    let gaps = format!("/learn/{}/gaps", course.path());
    for language in Language::ALL {
        let table = ada.person.get(&format!("{gaps}.csv?lang={language}"));
        assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
        let table = table.text();
        let title = section.title.exact(language).unwrap();
        let line = table.lines().find(|line| line.starts_with("B3,")).unwrap();
        let lesson = "lessons/scheduling-and-definitions";
        let address = format!(",{ADDRESS}/learn/{}/{lesson}", course.path());
        assert!(line.ends_with(&address), "{language}: {line}");
        let beginning = format!("B3,{title},treaty-duty,");
        assert!(line.starts_with(&beginning), "{language}: {line}");
        assert!(
            line.contains(&format!(",partly,{ARABIC},")),
            "{language}: {line}"
        );

        let paper = ada.person.get(&format!("{gaps}.pdf?lang={language}"));
        assert_eq!(
            (paper.status, paper.header("content-type")),
            (200, "application/pdf")
        );
        let paper = Document::load_mem(&paper.body).unwrap();
        let written = paper.catalog().unwrap().get(b"Lang").unwrap();
        assert_eq!(written.as_str().unwrap(), language.tag().as_bytes());
        let page = ada.person.opens(&format!("{gaps}?lang={language}"));
        let lessons = lessons(&page.html);
        assert!(lessons.len() > 10, "{language}: {lessons:?}");
        let first = [format!("{ADDRESS}{}", list(course))];
        let expected: Vec<String> = first.into_iter().chain(lessons).collect();
        assert_eq!(addresses(&paper), expected, "{language}");
    }
}

/// The lessons that a page links to, with their whole addresses.
fn lessons(html: &str) -> Vec<String> {
    let links = html.split("href=\"").skip(1);
    let links = links.filter_map(|part| part.split('"').next());
    let lessons = links.filter(|link| link.contains("/lessons/"));
    lessons.map(|link| format!("{ADDRESS}{link}")).collect()
}

/// Where the links of a paper lead, page by page.
fn addresses(paper: &Document) -> Vec<String> {
    let pages = paper.get_pages().into_values();
    let links = pages.flat_map(|page| paper.get_page_annotations(page).unwrap());
    let addresses = links.map(|link| {
        let action = link.get(b"A").unwrap().as_dict().unwrap();
        let address = action.get(b"URI").unwrap().as_str().unwrap();
        String::from_utf8(address.to_vec()).unwrap()
    });
    addresses.collect()
}

/// The lessons are not there in Arabic: their titles say so and keep their direction, inside the
/// Arabic sentence.
#[test]
fn the_title_of_a_lesson_in_another_language_is_marked_within_its_sentence() {
    let world = World::new();
    let course = published(&world);
    let mut ada = world.ada();
    ada.enrols(&course);
    let section = format!("{}/b?lang=ar", list(&course));
    let page = ada.person.opens(&section).html;
    let marked = "\u{2068}<span lang=\"en\" dir=\"ltr\">Scheduling and definitions</span>\u{2069}";
    assert!(page.contains(&format!("الدرس المفيد: {marked}")), "{page}");
}

#[test]
fn what_another_page_saved_meanwhile_is_shown_and_nothing_typed_is_lost() {
    let world = World::new();
    let course = published(&world);
    let mut ada = world.ada();
    ada.enrols(&course);
    let older = opened(&mut ada, &course, "a").form("/checklist/a");
    let newer = opened(&mut ada, &course, "a").form("/checklist/a");
    ada.person.posts(
        &newer,
        &[("a.a1", "yes"), ("n.a1", "Treaty collection, 3 May")],
    );
    let refused = ada
        .person
        .posts(&older, &[("a.a1", "no"), ("n.a1", "typed on the old page")]);
    assert_eq!(refused.status, 409);
    let page = Page::of(refused);
    let words = page.words();
    for part in [
        "typed on the old page",
        "Treaty collection, 3 May",
        "Saved now: Yes",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
    // The page that says so can be sent again, knowingly.
    let form = page.form("/checklist/a");
    assert_eq!(ada.person.posts(&form, &[]).status, 303);
    let kept = opened(&mut ada, &course, "a");
    assert!(kept.html.contains("typed on the old page"));

    let long = "ж".repeat(2_001);
    let form = kept.form("/checklist/a");
    let refused = ada.person.posts(&form, &[("n.a2", &long)]);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains(&long));
    assert_eq!(ada.person.posts(&form, &[("a.a1", "perhaps")]).status, 400);
}

#[test]
fn nobody_else_sees_the_answers() {
    let world = World::new();
    let course = published(&world);
    let mut ada = world.ada();
    ada.enrols(&course);
    let form = opened(&mut ada, &course, "j").form("/checklist/j");
    ada.person
        .posts(&form, &[("a.j1", "no"), ("n.j1", "canary-note")]);
    let mut bela = world.bela();
    bela.enrols(&course);
    for page in ["checklist", "checklist/j", "gaps", "gaps.csv"] {
        let address = format!("/learn/{}/{page}", course.path());
        assert!(
            !bela.person.get(&address).text().contains("canary-note"),
            "{page}"
        );
        let answer = Person::stranger(&world).get(&address);
        assert_eq!(answer.status, 303, "{page}");
    }
    let unknown = format!("{}/z", list(&course));
    assert_eq!(bela.person.get(&unknown).status, 404);
    // A course without a checklist has no such pages.
    let other = world.publishes_the_test_course();
    bela.enrols(&other);
    assert_eq!(bela.person.get(&list(&other)).status, 404);
}
