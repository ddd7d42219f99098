//! An assignment in two languages, what is read from it, and what can be wrong with it.

use super::super::codes::Code;
use super::super::content::{Activity, Content, Requirement};
use super::sample::Edit::{self, Lock, Put, Remove, Swap};
use super::sample::{COURSE, seen};
use crate::base::Language;
use crate::courses::Assignment;
use crate::items::testing::key;

const BRIEF: &str = "en/01-start/95-brief.assignment.md";
const FR_BRIEF: &str = "fr/01-start/95-brief.assignment.md";

/// The codes that are proven here.
pub(super) const PROVEN: [Code; 5] = [
    Code::AssignmentEmpty,
    Code::LevelForm,
    Code::LevelOrder,
    Code::SampleForm,
    Code::RubricDiffers,
];

const SOURCE: &str = r#"+++
id = "brief"
title = "A brief"
pass = "60%"
words = 800
apart = 25
+++
Write to **one** reader.

## Evidence {#evidence}

Is it dated?

- 20: Two dated figures.
- 10: One figure.
- 0: None.

## Form {#form}

- 10: Short and *clear*.
- 4: Long.

# A brief from Marenta {#marenta}

Marenta has a problem.

- a list of the brief

It ends here.

- 10: One figure, of 2026.
- 4: Three pages.
"#;

const FRENCH: &str = r"+++
title = 'Une note'
+++
Écrivez à **un** lecteur.

## Preuves {#evidence}

Est-ce daté ?

- Deux chiffres datés.
- Un chiffre.
- Aucun.

## Forme

- Brève et *claire*.
- Longue.

# Une note de Marenta {#marenta}

Marenta a un problème.

- Un chiffre, de 2026.
- Trois pages.
";

fn with(more: &[Edit<'_>]) -> super::sample::Seen {
    let french = FRENCH.replace('\'', "\"");
    let edits = [&[Put(BRIEF, SOURCE), Put(FR_BRIEF, &french), Lock], more].concat();
    seen(&edits)
}

fn assignment(content: &Content) -> &Assignment {
    content.assignments().next().unwrap()
}

#[test]
fn an_assignment_is_read_with_its_rubric_and_samples_in_both_languages() {
    let found = with(&[]);
    assert!(found.diagnostics.is_empty(), "{:#?}", found.diagnostics);
    let content = found.package.unwrap().content;
    let read = assignment(&content);
    assert_eq!((read.key.as_str(), read.pass.value()), ("brief", 60));
    let rules = (
        read.words,
        read.pages,
        read.peers,
        read.tolerance,
        read.apart,
        read.days,
    );
    assert_eq!(rules, (800, 2, 2, 5, 25, 7), "what is not written is usual");
    let points = |at: usize| {
        let levels = read.criteria[at].levels.iter();
        levels.map(|level| level.points).collect::<Vec<_>>()
    };
    assert_eq!((points(0), points(1)), (vec![20, 10, 0], vec![10, 4]));
    assert_eq!((read.most(), &read.samples[0].points), (30, &vec![10, 4]));
    let english = read.texts.exact(Language::En).unwrap();
    assert_eq!(
        english.brief_html.trim(),
        "<p>Write to <strong>one</strong> reader.</p>"
    );
    let first = &read.criteria[0];
    assert_eq!(first.texts.exact(Language::Fr).unwrap().title, "Preuves");
    assert_eq!(
        first.levels[1].texts.exact(Language::Fr).unwrap(),
        "Un chiffre."
    );
    let level = read.criteria[1].levels[0]
        .texts
        .exact(Language::En)
        .unwrap();
    assert_eq!(level, "Short and <em>clear</em>.");
    let sample = read.samples[0].texts.exact(Language::En).unwrap();
    assert!(
        sample.body_html.contains("a list of the brief"),
        "{}",
        sample.body_html
    );
    assert_eq!(sample.reasons, ["One figure, of 2026.", "Three pages."]);
    let written = serde_json::to_string(&content).unwrap();
    assert_eq!(serde_json::from_str::<Content>(&written).unwrap(), content);
}

#[test]
fn a_course_without_an_assignment_is_stored_as_it_was() {
    let content = seen(&[]).package.unwrap().content;
    let written = serde_json::to_string(&content).unwrap();
    assert!(!written.contains("assignment"), "{written}");
    let is_known = |activity: &Activity| !matches!(activity, Activity::Assignment(_));
    assert!(content.activities().all(|(_, activity)| is_known(activity)));
}

#[test]
fn the_certificate_may_ask_for_an_assignment_that_is_there() {
    let asks = |edits: &[Edit<'_>]| {
        let require = Swap(COURSE, "\"quiz:check\"", "\"assignment:brief\"");
        with(&[edits, &[require]].concat())
    };
    let content = asks(&[Lock]).package.unwrap().content;
    let required = &content.certificate.requirements;
    assert!(
        required.contains(&Requirement::Assignment(key("brief"))),
        "{required:?}"
    );
    let missing = asks(&[Remove(BRIEF), Remove(FR_BRIEF)]);
    assert!(
        missing.codes().contains(&Code::UnknownRequirement),
        "{:?}",
        missing.codes()
    );
}

#[test]
fn what_is_wrong_with_an_assignment_is_said_where_it_stands() {
    for (edit, code, line) in [
        (
            Swap(BRIEF, "Write to **one** reader.\n", ""),
            Code::AssignmentEmpty,
            1,
        ),
        (Swap(BRIEF, "- 20: Two", "- Two"), Code::LevelForm, 14),
        (
            Swap(BRIEF, "- 20: Two dated figures.", "- 20:"),
            Code::LevelForm,
            14,
        ),
        (Swap(BRIEF, "- 4: Long.\n", ""), Code::LevelForm, 18),
        (Swap(BRIEF, "- 20: Two", "- 10: Two"), Code::LevelOrder, 10),
        (Swap(BRIEF, "- 4: Three pages.\n", ""), Code::SampleForm, 23),
        (
            Swap(BRIEF, "- 4: Three", "- 5: Three"),
            Code::SampleForm,
            32,
        ),
        (Swap(BRIEF, "## Form", "### Form"), Code::HeadingLevel, 18),
        (Swap(BRIEF, "60%", "0%"), Code::PassUnreachable, 4),
        (Swap(BRIEF, "words = 800", "words = 8"), Code::BadValue, 5),
        (Swap(BRIEF, "apart =", "aparts ="), Code::UnknownKey, 6),
        (Swap(FR_BRIEF, "- Aucun.\n", ""), Code::RubricDiffers, 6),
        (
            Swap(FR_BRIEF, "{#marenta}", "{#talira}"),
            Code::RubricDiffers,
            19,
        ),
        (
            Swap(FR_BRIEF, "- Deux", "- 20: Deux"),
            Code::SettingInTranslation,
            10,
        ),
        (
            Swap(FR_BRIEF, "title =", "words = 9\ntitle ="),
            Code::SettingInTranslation,
            2,
        ),
        (Swap(BRIEF, "{#evidence}", "{#facts}"), Code::IdChanged, 10),
    ] {
        let found = with(&[edit]);
        let place = |one: &&super::super::diagnostic::Diagnostic| {
            one.code == code && one.place.as_ref().is_some_and(|place| place.line == line)
        };
        assert!(
            found.diagnostics.iter().any(|one| place(&one)),
            "{} in line {line} after {edit:?}: {:#?}",
            code.number(),
            found.diagnostics
        );
    }
}
