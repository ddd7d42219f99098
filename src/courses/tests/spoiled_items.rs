//! What spoils a quiz of every kind, and the code that must be reported with its place.

use super::super::codes::Code;
use super::kinds_sample::{FR_KINDS, KINDS, SOURCE, START};
use super::sample::Edit::{Put, Swap};
use super::sample::seen;
use super::spoiled::Case;

const POST: &str = "en/01-start/96-post.quiz.md";
const BANKED: &str =
    "+++\nid = \"post\"\ntitle = \"After\"\npass = \"60%\"\nbank = \"kinds\"\n+++\nOnce more.\n";

/// Code; file; what is replaced by what.
pub(super) const ITEMS: &[(Code, &str, &str, &str)] = &[
    (Code::BadValue, KINDS, "page_size = 3", "page_size = 0"),
    (Code::BadValue, KINDS, "\"average\"", "\"best\""),
    (Code::BadValue, KINDS, "points = 2", "points = 0"),
    (
        Code::BadValue,
        KINDS,
        "grace_seconds = 60",
        "grace_seconds = 9000",
    ),
    (
        Code::WrongType,
        KINDS,
        "2027-03-01T12:00:00+01:00",
        "2027-03-01T12:00:00",
    ),
    (Code::BadId, KINDS, "{ clock = 1 }", "{ Clock = 1 }"),
    (Code::BadMark, KINDS, "[x 70%]", "[x 170%]"),
    (Code::BadMark, KINDS, "[x 70%]", "[x70%]"),
    (Code::PercentWithoutRule, KINDS, "rule = \"weighted\"\n", ""),
    (
        Code::SharesOfRight,
        KINDS,
        "- [x] The organization",
        "- [x 20%] The organization",
    ),
    (
        Code::ShareAgainstMark,
        KINDS,
        "[ -50%] The press",
        "[ 50%] The press",
    ),
    (
        Code::ShareAgainstMark,
        KINDS,
        "[ 50%] The police",
        "[ 100%] The police",
    ),
    (Code::ShareAgainstMark, KINDS, "[x 70%]", "[x 0%]"),
    (
        Code::EverythingTicked,
        KINDS,
        "[ -50%] The press",
        "[ ] The press",
    ),
    (Code::TrueFalseForm, KINDS, "- [ ] False", "- [~] False"),
    (
        Code::TooFewChoices,
        KINDS,
        "- [ 50%] The police",
        "- [~] The police",
    ),
    (
        Code::StrayAnswers,
        KINDS,
        "type = \"text\"",
        "type = \"single\"",
    ),
    (
        Code::TwoLists,
        KINDS,
        "= 50% chemical precursor\n",
        "```\n\n```answer\nmore\n",
    ),
    (
        Code::AnswersMissing,
        KINDS,
        "```answer\n180",
        "```other\n180",
    ),
    (
        Code::AnswersMissing,
        KINDS,
        "type = \"single\"",
        "type = \"matching\"",
    ),
    (
        Code::AnswersMissing,
        KINDS,
        "type = \"reflection\"",
        "type = \"scale\"",
    ),
    (
        Code::AnswersMissing,
        KINDS,
        "type = \"reflection\"",
        "type = \"ordering\"",
    ),
    (
        Code::AnswersMissing,
        KINDS,
        "precursor\n> Right, [@c71, art. 2].\n= 50% chemical precursor\n> Nearly.\n",
        "",
    ),
    (Code::TooFewParts, KINDS, "3. Vote {#c}\n", ""),
    (
        Code::TooFewParts,
        KINDS,
        "| *Psychotropic* Substances {#c} | 1971 {#y} |\n| | 1988 {#z} |\n",
        "",
    ),
    (
        Code::TooFewParts,
        KINDS,
        "- Somewhat {#some}\n- Very much {#much}\n",
        "",
    ),
    (Code::StrayAnswers, KINDS, "- Somewhat", "- [ ] Somewhat"),
    (Code::StrayAnswers, KINDS, "2. Review", "2. [x] Review"),
    (
        Code::StrayAnswers,
        KINDS,
        "Two sentences.",
        "```answer\nsecret\n```",
    ),
    (
        Code::StrayAnswers,
        KINDS,
        "Two sentences.",
        "- [x] a\n- [ ] b",
    ),
    (
        Code::StrayFeedback,
        KINDS,
        "- Somewhat {#some}",
        "- Somewhat {#some}\n  > Well.",
    ),
    (
        Code::StrayFeedback,
        KINDS,
        "> Right.\n= 50% 179.5",
        "> Right.\n> Again.\n= 50% 179.5",
    ),
    (Code::StrayFeedback, KINDS, "180\n> Right.", "> Right."),
    (Code::BadAnswer, KINDS, "precursor\n>", "…\n>"),
    (Code::BadAnswer, KINDS, "> Nearly.\n```", "> - Nearly.\n```"),
    (Code::SameAnswer, KINDS, "chemical precursor", "Précursor."),
    (Code::SameAnswer, KINDS, "179.5 +- 1.5", "180.0"),
    (Code::BadNumber, KINDS, "179.5 +- 1.5", "about 180"),
    (Code::BadNumber, KINDS, "179.5 +- 1.5", "1,250"),
    (Code::BadNumber, KINDS, "179.5 +- 1.5", "179.5 +- -1"),
    (Code::BadShare, KINDS, "= 50% chemical", "= half chemical"),
    (Code::BadShare, KINDS, "= 50% chemical", "= 0% chemical"),
    (Code::BadShare, KINDS, "= 50% 179.5 +- 1.5", "= 50%"),
    (
        Code::NoFullAnswer,
        KINDS,
        "precursor\n>",
        "= 90% precursor\n>",
    ),
    (Code::NoFullAnswer, KINDS, "180\n>", "= 90% 180\n>"),
    (Code::MatchingForm, KINDS, "| | 1988 {#z} |", "| More | |"),
    (
        Code::MatchingForm,
        KINDS,
        "| Treaty | Year |\n|---|---|",
        "| Treaty | Year | Day |\n|---|---|---|",
    ),
    (
        Code::TargetTwice,
        KINDS,
        "Its old text {#b} | 1961 |",
        "Its old text {#b} | 1961 {#w} |",
    ),
    (
        Code::TargetTwice,
        KINDS,
        "Its old text {#b} | 1961 |",
        "Its old text {#b} | 61 {#x} |",
    ),
    (Code::TargetTwice, KINDS, "| | 1988 {#z} |", "| | 1971 |"),
    (Code::SameChoice, KINDS, "Its old text", "single convention"),
    (Code::SameChoice, KINDS, "3. Vote", "3. Review"),
    (Code::SameChoice, KINDS, "- Somewhat", "- Not at all"),
    (Code::DuplicateId, KINDS, "3. Vote {#c}", "3. Vote {#m}"),
    (
        Code::DuplicateId,
        KINDS,
        "Psychotropic* Substances {#c}",
        "Psychotropic* Substances {#x}",
    ),
    (
        Code::PointsUnmarked,
        KINDS,
        "type = \"scale\"",
        "type = \"scale\"\npoints = 2",
    ),
    (Code::NeverDisclosed, KINDS, "attempts = 4\n", ""),
    (Code::DrawTooLarge, KINDS, "draw = 10", "draw = 12"),
    (
        Code::DrawTagsTooLarge,
        KINDS,
        "{ clock = 1 }",
        "{ clock = 2 }",
    ),
    (
        Code::DrawTagsTooLarge,
        KINDS,
        "{ clock = 1 }",
        "{ votes = 1 }",
    ),
    (
        Code::UnknownOutcome,
        KINDS,
        "outcomes = {clock = 1}",
        "outcomes = {clock = 1, votes = 2}",
    ),
    (
        Code::UnknownOutcome,
        KINDS,
        "outcomes = {clock = 1}",
        "outcomes = {clock = 100}",
    ),
    (
        Code::UnknownOutcome,
        KINDS,
        "tags = [\"clock\"]\npercent",
        "tags = [\"votes\"]\npercent",
    ),
    (
        Code::MinimumUndrawn,
        KINDS,
        "draw = 10\ndraw_tags = { clock = 1 }",
        "draw = 8",
    ),
    (
        Code::DrawUnmarked,
        KINDS,
        "draw = 10\ndraw_tags = { clock = 1 }",
        "draw = 2",
    ),
    (Code::BadValue, KINDS, "percent = 40", "percent = 0"),
    (
        Code::BadValue,
        KINDS,
        "tags = [\"clock\"]\npercent",
        "tags = []\npercent",
    ),
    (Code::MissingKey, KINDS, "percent = 40\n", ""),
    (Code::DrawUnmet, KINDS, "draw = 10", "draw = 11"),
    (Code::DrawUneven, KINDS, "draw = 10", "draw = 9"),
    (Code::CaseEmpty, KINDS, "A ship waits.\n", ""),
    (Code::CaseEmpty, KINDS, "# The port {#port}", "# {#port}"),
    (
        Code::CaseEmpty,
        KINDS,
        "# {#end}\n",
        "# Another {#another}\nWords.\n\n# {#end}\n",
    ),
    (Code::CaseHeading, KINDS, "# The port {#port}", "# {#end}"),
    (Code::CaseHeading, KINDS, "# {#end}\n", "# The end {#end}\n"),
    (
        Code::CaseHeading,
        KINDS,
        "# {#end}\n",
        "# {#end}\nMore words.\n",
    ),
    (
        Code::CaseHeading,
        KINDS,
        "# The port {#port}\n",
        "# The port {#port}\n+++\npoints = 2\n+++\n",
    ),
    (
        Code::UnknownCase,
        KINDS,
        "twin = \"vote\"",
        "case = \"ship\"",
    ),
    (
        Code::UnknownCase,
        KINDS,
        "# {#end}\n\n## Before the vote? {#before}\n+++\n",
        "# Two {#two}\nWords.\n\n## Before the vote? {#before}\n+++\ncase = \"port\"\n",
    ),
    (Code::TwinsInCase, KINDS, "# {#end}\n", ""),
    (Code::IdTells, KINDS, "Notice {#m}", "Notice {#a}"),
    (Code::IdTells, KINDS, "Yes {#yes}", "Yes {#right}"),
    (Code::TwinAlone, KINDS, "twin = \"vote\"\n", ""),
    (
        Code::PassUnreachable,
        KINDS,
        "pass = \"50%\"",
        "pass = \"0%\"",
    ),
    (
        Code::ChoiceIdRemoved,
        KINDS,
        "- [~] The league {#league}\n",
        "",
    ),
    (Code::ChoiceIdRemoved, KINDS, "| | 1988 {#z} |\n", ""),
    (
        Code::MarkInTranslation,
        FR_KINDS,
        "- La presse",
        "- [ -50%] La presse",
    ),
    (
        Code::MarkInTranslation,
        FR_KINDS,
        "- La ligue",
        "- [~] La ligue",
    ),
    (Code::StrayAnswers, FR_KINDS, "- Un peu", "- [x] Un peu"),
    (
        Code::NumberInTranslation,
        FR_KINDS,
        "> C’est cela.\n> Presque.",
        "180",
    ),
    (Code::ChoicesDiffer, FR_KINDS, "> Presque.\n", ""),
    (Code::ChoicesDiffer, FR_KINDS, "3. Vote", ""),
    (
        Code::ChoicesDiffer,
        FR_KINDS,
        "2. Examen {#b}",
        "2. Examen {#c}",
    ),
    (
        Code::ChoicesDiffer,
        FR_KINDS,
        "| | 1988 |",
        "| Plus | 1988 |",
    ),
    (Code::ChoicesDiffer, FR_KINDS, "| | 1988 |\n", ""),
    (
        Code::ChoicesDiffer,
        FR_KINDS,
        "Son ancien texte | 1961",
        "Son ancien texte | 1962",
    ),
    (Code::ChoicesDiffer, FR_KINDS, "| | 1988 |", "| | 1971 |"),
    (
        Code::ChoicesDiffer,
        FR_KINDS,
        "Convention unique {#a}",
        "Convention unique {#b}",
    ),
    (
        Code::SameAnswer,
        FR_KINDS,
        "précurseur\n",
        "précurseur\nPRÉCURSEUR\n",
    ),
    (Code::CasesDiffer, FR_KINDS, "{#port}", "{#ship}"),
    (
        Code::CasesDiffer,
        FR_KINDS,
        "# {#end}\n\n## Avant le vote ?",
        "## Avant le vote ?",
    ),
    (
        Code::SettingInTranslation,
        FR_KINDS,
        "title =",
        "page_size = 2\ntitle =",
    ),
];

/// Cases with more than one change.
pub(super) const MORE: &[Case] = &[
    (
        Code::UnknownBank,
        &[Put(POST, BANKED), Swap(POST, "\"kinds\"", "\"other\"")],
    ),
    (
        Code::UnknownBank,
        &[Put(POST, BANKED), Swap(POST, "\"kinds\"", "\"post\"")],
    ),
    (
        Code::UnknownBank,
        &[
            Put(POST, BANKED),
            Put("en/01-start/97-third.quiz.md", BANKED),
            Swap("en/01-start/97-third.quiz.md", "\"kinds\"", "\"post\""),
            Swap(
                "en/01-start/97-third.quiz.md",
                "id = \"post\"",
                "id = \"third\"",
            ),
        ],
    ),
    (
        Code::BesideBank,
        &[
            Put(POST, BANKED),
            Swap(POST, "60%\"\n", "60%\"\nrule = \"weighted\"\n"),
        ],
    ),
    (
        Code::BesideBank,
        &[
            Put(POST, BANKED),
            Swap(
                POST,
                "more.\n",
                "more.\n\n## Own? {#own}\n- [x] a {#a}\n- [ ] b {#b}\n",
            ),
        ],
    ),
    (
        Code::DrawTooLarge,
        &[Put(POST, BANKED), Swap(POST, "bank", "draw = 12\nbank")],
    ),
    (
        Code::PassUnreachable,
        &[
            Put(POST, BANKED),
            Swap(POST, "bank = \"kinds\"\n", ""),
            Swap(
                POST,
                "more.\n",
                "more.\n\n## Own? {#own}\n+++\ntype = \"reflection\"\n+++\n",
            ),
        ],
    ),
    (
        Code::DrawUnmarked,
        &[
            Swap(
                KINDS,
                "draw = 10\ndraw_tags = { clock = 1 }",
                "draw_tags = { own = 1 }",
            ),
            Swap(
                KINDS,
                "type = \"reflection\"\n",
                "type = \"reflection\"\ntags = [\"own\"]\n",
            ),
        ],
    ),
    (
        Code::DrawUnmarked,
        &[Put(POST, BANKED), Swap(POST, "bank", "draw = 1\nbank")],
    ),
    (
        Code::NeverDisclosed,
        &[
            Swap(KINDS, "closes_at = 2027-03-01T12:00:00+01:00\n", ""),
            Swap(KINDS, "after-last-attempt", "after-closing"),
        ],
    ),
];

#[test]
fn every_spoiled_item_is_found_where_it_is() {
    let singles = ITEMS
        .iter()
        .map(|(code, file, from, to)| (*code, vec![Swap(file, from, to)]));
    let more = MORE.iter().map(|(code, edits)| (*code, edits.to_vec()));
    let mut missed = Vec::new();
    for (code, edits) in singles.chain(more) {
        let all: Vec<_> = START.iter().chain(&edits).copied().collect();
        let seen = seen(&all);
        let found = seen.diagnostics.iter().find(|one| one.code == code);
        let Some(found) = found else {
            missed.push((code.number(), edits, seen.codes()));
            continue;
        };
        assert!(
            !found.message.is_empty() && !found.message.ends_with('.'),
            "{found:?}"
        );
        let counts = [Code::CasesDiffer, Code::ItemsDiffer];
        assert!(found.place.is_some() || counts.contains(&code), "{found:?}");
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn a_problem_is_placed_on_its_line() {
    let line = |text: &str, from: &str| {
        let (before, _) = text.split_once(from).unwrap();
        before.matches('\n').count() + 1
    };
    for (code, from, to) in [
        (Code::BadNumber, "= 50% 179.5 +- 1.5", "= 50% about"),
        (Code::BadShare, "= 50% chemical", "= half chemical"),
        (Code::BadMark, "- [x 70%]", "- [x 170%]"),
        (Code::ShareAgainstMark, "- [ -50%]", "- [ 50%]"),
        (Code::TargetTwice, "| | 1988 {#z} |", "| | 1971 |"),
    ] {
        let edits = [START.as_slice(), &[Swap(KINDS, from, to)]].concat();
        let seen = seen(&edits);
        let found = seen
            .diagnostics
            .iter()
            .find(|one| one.code == code)
            .unwrap();
        let place = found.place.as_ref().unwrap();
        assert_eq!(place.line, line(SOURCE, from), "{found:?}");
    }
}
