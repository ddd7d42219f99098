//! What is read from a quiz with an item of every kind.

use super::super::codes::Code;
use super::super::content::Quiz;
use super::kinds_sample::{FR_KINDS, KINDS, SOURCE, START, TRANSLATION};
use super::sample::Edit::{self, Lock, Put, Remove, Swap};
use super::sample::seen;
use crate::base::{Language, Points};
use crate::courses::{Counts, Disclosure};
use crate::items::testing::{key, paired, ranked, typed};
use crate::items::{Body, Form, Item, Response, Rule, mark};

fn quizzes(edits: &[Edit<'_>]) -> Vec<Quiz> {
    let edits: Vec<_> = START.iter().chain(edits).copied().collect();
    let seen = seen(&edits);
    let package = seen.package;
    let package = package.unwrap_or_else(|| panic!("{:#?}", seen.diagnostics));
    package.content.quizzes().cloned().collect()
}

fn quiz(edits: &[Edit<'_>]) -> Quiz {
    let mut quizzes = quizzes(edits);
    quizzes.retain(|quiz| quiz.key == key("kinds"));
    quizzes.remove(0)
}

fn item<'a>(quiz: &'a Quiz, name: &str) -> &'a Item {
    quiz.items
        .iter()
        .find(|item| item.key == key(name))
        .unwrap()
}

fn choosing(choices: &[&str]) -> Response {
    Response::Choices {
        chosen: choices.iter().map(|choice| key(choice)).collect(),
    }
}

#[test]
fn a_quiz_of_every_kind_has_no_problem_and_every_form() {
    let seen = seen(&START);
    assert!(seen.diagnostics.is_empty(), "{:#?}", seen.diagnostics);
    let quiz = quiz(&[]);
    let forms: std::collections::BTreeSet<Form> =
        quiz.items.iter().map(|item| item.body.form()).collect();
    assert_eq!(forms.into_iter().collect::<Vec<_>>(), Form::ALL);
    for item in &quiz.items {
        match item.right_answer() {
            Some(right) => assert_eq!(mark(item, Some(&right)), item.points, "{}", item.key),
            None => assert_eq!(item.points, Points::ZERO, "{}", item.key),
        }
    }
}

#[test]
fn settings_are_read() {
    let quiz = quiz(&[]);
    let settings = &quiz.settings;
    assert_eq!((quiz.rule, quiz.draw), (Rule::Weighted, Some(10)));
    assert_eq!(settings.counts, Counts::Average);
    assert_eq!(settings.grace_seconds, 60);
    assert_eq!(
        settings.closes_at.unwrap().to_string(),
        "2027-03-01T11:00:00Z"
    );
    assert_eq!(settings.draw_tags, [(key("clock"), 1)].into());
    assert_eq!(settings.outcomes, [(key("clock"), 1)].into());
    let [minimum] = settings.minima.as_slice() else {
        panic!("{:?}", settings.minima);
    };
    assert_eq!(minimum.tags, [key("clock")]);
    assert_eq!(minimum.percent.value(), 40);
    assert_eq!(settings.page_size, Some(3));
    assert_eq!(settings.disclosure, Disclosure::AfterLastAttempt);
}

#[test]
fn weights_and_withdrawn_choices_are_read() {
    let quiz = quiz(&[]);
    let bodies = item(&quiz, "bodies");
    assert_eq!((bodies.revision, bodies.points), (3, Points::whole(2)));
    let Body::Choices { choices, .. } = &bodies.body else {
        panic!("{:?}", bodies.body);
    };
    let read: Vec<_> = choices
        .iter()
        .map(|choice| (choice.is_right, choice.weight, choice.is_withdrawn))
        .collect();
    assert_eq!(
        read,
        [
            (true, Some(700), false),
            (true, Some(300), false),
            (false, Some(-500), false),
            (false, None, true)
        ]
    );
    let earned = |choices: &[&str]| mark(bodies, Some(&choosing(choices))).thousandths();
    assert_eq!(earned(&["commission", "press"]), 400);
    let called = item(&quiz, "who-is-called");
    let earned = mark(called, Some(&choosing(&["police"]))).thousandths();
    assert_eq!(earned, 500);
}

#[test]
fn texts_and_numbers_count_in_every_language() {
    let quiz = quiz(&[]);
    for (name, given, expected) in [
        ("made-of", "PRECURSOR", 1000),
        ("made-of", "Precurseur.", 1000),
        ("made-of", "chemical precursor", 500),
        ("made-of", "drug", 0),
        ("days", "180", 1000),
        ("days", "١٨٠", 1000),
        ("days", "181", 500),
        ("days", "182", 0),
    ] {
        let earned = mark(item(&quiz, name), Some(&typed(given))).thousandths();
        assert_eq!(earned, expected, "{name} {given}");
    }
    let Body::Text { accepted } = &item(&quiz, "made-of").body else {
        panic!();
    };
    let source = accepted.exact(Language::En).unwrap();
    assert!(source[0].feedback_html.starts_with("Right, "));
    let Body::Number { accepted } = &item(&quiz, "days").body else {
        panic!();
    };
    let words = |language| accepted[1].feedback.exact(language).unwrap().as_str();
    assert_eq!(words(Language::En), "<em>Nearly</em>.");
    assert_eq!(words(Language::Fr), "Presque.");
}

#[test]
fn matchings_orderings_and_scales_are_read() {
    let quiz = quiz(&[]);
    let years = item(&quiz, "years");
    assert_eq!(mark(years, Some(&paired("axbxcy"))), years.points);
    let Body::Matching {
        prompts, targets, ..
    } = &years.body
    else {
        panic!("{:?}", years.body);
    };
    assert_eq!((prompts.len(), targets.len()), (3, 3));
    let label = |texts: &crate::base::PerLanguage<crate::items::ChoiceText>| {
        texts.exact(Language::Fr).unwrap().label_html.clone()
    };
    assert_eq!(label(&prompts[2].texts), "Substances <em>psychotropes</em>");
    assert_eq!(label(&targets[2].texts), "1988");
    let steps = item(&quiz, "steps");
    assert_eq!(mark(steps, Some(&ranked("mbc"))), steps.points);
    let Body::Scale { points } = &item(&quiz, "helped").body else {
        panic!();
    };
    assert_eq!(label(&points[0].texts), "Pas du tout");
    let reflection = item(&quiz, "reflect");
    let text = reflection.texts.exact(Language::En).unwrap();
    assert!(text.scenario_html.contains("<blockquote>"));
}

#[test]
fn cases_hold_the_items_below_them() {
    let quiz = quiz(&[]);
    let in_case: Vec<_> = quiz
        .items
        .iter()
        .filter(|item| item.case == Some(key("port")))
        .map(|item| item.key.as_str())
        .collect();
    assert_eq!(in_case, ["who-is-called", "wait"]);
    let text = quiz.cases[0].texts.exact(Language::Fr).unwrap();
    assert_eq!(text.title, "Le port");
    assert_eq!(text.scenario_html, "<p>Un navire attend.</p>\n");
    let named = [Swap(KINDS, "twin = \"vote\"", "case = \"port\"")];
    let edits: Vec<_> = START.iter().chain(&named).copied().collect();
    assert!(seen(&edits).codes().contains(&Code::TwinAlone));
}

#[test]
fn a_post_test_has_the_items_of_its_bank() {
    let post = "+++\nid = \"post\"\ntitle = \"After\"\npass = \"60%\"\nbank = \"kinds\"\n\
        draw = 3\ndraw_tags = { clock = 1 }\n+++\nOnce more.\n";
    let fr = "+++\ntitle = \"Après\"\n+++\nEncore.\n";
    let quizzes = quizzes(&[
        Put("en/01-start/96-post.quiz.md", post),
        Put("fr/01-start/96-post.quiz.md", fr),
        Lock,
    ]);
    let [_, bank, post] = quizzes.as_slice() else {
        panic!("{}", quizzes.len());
    };
    assert_eq!((&post.items, &post.cases), (&bank.items, &bank.cases));
    assert_eq!(post.rule, Rule::Weighted);
    assert_eq!(post.texts.exact(Language::Fr).unwrap().title, "Après");
}

#[test]
fn a_quiz_in_which_nothing_is_marked_is_passed_by_handing_in() {
    let survey = "+++\nid = \"survey\"\ntitle = \"Survey\"\npass = \"0%\"\n+++\n\
        ## It helped me. {#it-helped}\n+++\ntype = \"scale\"\n+++\n- No {#no}\n- Yes {#yes}\n";
    let quizzes = quizzes(&[Put("en/01-start/97-survey.quiz.md", survey), Lock]);
    assert_eq!(quizzes[2].pass.value(), 0);
}

fn revision(edits: &[Edit<'_>], name: &str) -> u32 {
    item(&quiz(edits), name).revision
}

#[test]
fn revisions_go_on_when_the_key_changes_and_only_then() {
    for (name, from, to, expected) in [
        ("bodies", "The press", "The papers", 3),
        ("bodies", "[x 70%]", "[x 60%]", 4),
        ("wait", "It must wait.", "It has to wait.", 1),
        ("made-of", "precursor\n>", "precursors\n>", 2),
        ("days", "179.5 +- 1.5", "179.5 +- 2.5", 2),
        ("days", "179.5 +- 1.5", "179.50 ± 1.5", 1),
        (
            "years",
            "Its old text {#b} | 1961 |",
            "Its old text {#b} | 1971 |",
            2,
        ),
        (
            "steps",
            "Notice {#m}\n2. Review {#b}",
            "Notice {#b}\n2. Review {#m}",
            2,
        ),
        ("steps", "Notice", "A notice", 1),
        ("helped", "Somewhat", "A little", 1),
    ] {
        let edits = [Remove(FR_KINDS), Swap(KINDS, from, to)];
        assert_eq!(revision(&edits, name), expected, "{from} → {to}");
    }
}

#[test]
fn ids_left_out_are_derived_and_frozen() {
    let bare = SOURCE
        .replace(" {#x}", "")
        .replace(" {#y}", "")
        .replace(" {#z}", "")
        .replace(" {#port}", "")
        .replace("Notice {#m}", "Notice")
        .replace("Not at all {#no}", "Not at all");
    let quiz = quiz(&[Remove(FR_KINDS), Remove(KINDS), Put(KINDS, &bare)]);
    let years = item(&quiz, "years");
    assert_eq!(
        mark(years, Some(&paired("axbxcy"))),
        years.points,
        "recalled"
    );
    let dropped = seen(&[Put(KINDS, &bare)]);
    assert!(dropped.codes().contains(&Code::IdNotFrozen));
    let frozen = seen(&[Put(KINDS, &bare), Lock]);
    let package = frozen.package.unwrap();
    let quiz = package.content.quizzes().nth(1).unwrap();
    assert_eq!(quiz.cases[0].key, key("the-port"));
    let Body::Matching { targets, .. } = &item(quiz, "years").body else {
        panic!();
    };
    let keys: Vec<_> = targets.iter().map(|target| target.key.as_str()).collect();
    assert_eq!(keys, ["1961", "1971", "1988"]);
    assert!(frozen.lock.contains("id = \"the-port\"\nkind = \"case\""));
}

#[test]
fn crlf_does_not_matter() {
    let (source, translation) = (
        SOURCE.replace('\n', "\r\n"),
        TRANSLATION.replace('\n', "\r\n"),
    );
    let read = quiz(&[Put(KINDS, &source), Put(FR_KINDS, &translation)]);
    assert_eq!(read, quiz(&[]));
}
