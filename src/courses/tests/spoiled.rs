//! One spoiled course per code: the table proves that each code is found, and where.

use super::super::codes::Code;
use super::hostile;
use super::sample::{
    COURSE, DRAWING, Edit, Edit::*, FR_LESSON, FR_QUIZ, LESSON, QUIZ, SIDECAR, seen,
};
use std::collections::BTreeSet;

const LINE: &str = "See [above](lesson:first#clock)";
const REQUIRE: &str = "require = [\"lessons\", \"quiz:check\"]";

/// What spoils the course, and the code that must be reported.
const CASES: &[(Code, &[Edit<'static>])] = &[
    (Code::TomlSyntax, &[Swap(COURSE, "format = 1", "format = ")]),
    (
        Code::TomlSyntax,
        &[Swap(LESSON, "minutes = 5", "minutes 5")],
    ),
    (Code::UnknownKey, &[Swap(COURSE, "licence =", "licences =")]),
    (
        Code::UnknownKey,
        &[Swap(LESSON, "minutes = 5", "minutes = 5\nminuts = 5")],
    ),
    (Code::MissingKey, &[Swap(LESSON, "minutes = 5\n", "")]),
    (
        Code::WrongType,
        &[Swap(LESSON, "minutes = 5", "minutes = \"5\"")],
    ),
    (
        Code::BadValue,
        &[Swap(COURSE, "version = \"1.0.0\"", "version = \"1.0\"")],
    ),
    (
        Code::BadValue,
        &[Swap("references.toml", "https://", "http://")],
    ),
    (Code::MissingFile, &[Remove("en/01-start/_module.md")]),
    (Code::MissingFile, &[Remove("en/_course.md")]),
    (
        Code::EmptyText,
        &[Swap(LESSON, "title = \"First\"", "title = \" \"")],
    ),
    (
        Code::UnknownLanguage,
        &[Swap(COURSE, "[\"en\", \"fr\"]", "[\"en\", \"fr\", \"de\"]")],
    ),
    (
        Code::SourceNotListed,
        &[Swap(COURSE, "[\"en\", \"fr\"]", "[\"fr\"]")],
    ),
    (
        Code::LanguageFolder,
        &[Swap(COURSE, "[\"en\", \"fr\"]", "[\"en\", \"fr\", \"es\"]")],
    ),
    (Code::LanguageFolder, &[Put("ru/_course.md", "x")]),
    (
        Code::UnknownRequirement,
        &[Swap(COURSE, "quiz:check", "quiz:chek")],
    ),
    (
        Code::UnknownRequirement,
        &[Swap(COURSE, "\"lessons\"", "\"everything\"")],
    ),
    (
        Code::UnknownSignatory,
        &[Swap(COURSE, "[\"director\"]", "[\"dean\"]")],
    ),
    (
        Code::UntranslatedTitle,
        &[Swap(COURSE, "fr = \"Un petit cours\"\n", "")],
    ),
    (Code::WrongNumber, &[Swap(COURSE, "[\"director\"]", "[]")]),
    (
        Code::EmptyCourse,
        &[Put("en/02-more/_module.md", "+++\ntitle = \"More\"\n+++\n")],
    ),
    (
        Code::NamedTwice,
        &[Swap(
            COURSE,
            "[\"director\"]",
            "[\"director\", \"director\"]",
        )],
    ),
    (Code::NoFrontMatter, &[Put(LESSON, "Words.\n")]),
    (
        Code::NoFrontMatter,
        &[Put(LESSON, "+++\ntitle = \"First\"\n")],
    ),
    (
        Code::YamlFrontMatter,
        &[Put(LESSON, "---\ntitle: First\n---\nWords.\n")],
    ),
    (
        Code::NothingRequired,
        &[Swap(COURSE, REQUIRE, "require = [\"lessons\"]")],
    ),
    (Code::LockOutdated, &[Remove("course.lock")]),
    (Code::LockOutdated, &[Swap(LESSON, "votes", "decides")]),
    (Code::WorkloadTooSmall, &[Swap(COURSE, "= 60", "= 4")]),
    (
        Code::SameNumber,
        &[Put(
            "en/01-start/10-again.md",
            "+++\ntitle = \"A\"\nminutes = 1\n+++\nW.\n",
        )],
    ),
    (
        Code::NameWithoutNumber,
        &[Put(
            "en/01-start/more.md",
            "+++\ntitle = \"A\"\nminutes = 1\n+++\nW.\n",
        )],
    ),
    (
        Code::NameWithoutNumber,
        &[Put("en/start/_module.md", "+++\ntitle = \"A\"\n+++\nW.\n")],
    ),
    (
        Code::BadId,
        &[Swap(LESSON, "id = \"first\"", "id = \"First Lesson\"")],
    ),
    (Code::BadId, &[Swap(LESSON, "{#clock}", "{#outline}")]),
    (
        Code::DuplicateId,
        &[Swap(QUIZ, "id = \"check\"", "id = \"first\"")],
    ),
    (
        Code::DuplicateId,
        &[Swap(QUIZ, "{#secretariat}", "{#commission}")],
    ),
    (
        Code::DuplicateId,
        &[Swap(
            "en/glossary.md",
            ": The",
            ": A\n\nOther {#cnd}\n: The",
        )],
    ),
    (
        Code::IdRemoved,
        &[Swap(
            QUIZ,
            "## The Commission has 53 members. {#members}",
            "",
        )],
    ),
    (Code::IdReused, &[Swap(QUIZ, "{#members}", "{#gone}")]),
    (
        Code::IdChanged,
        &[Swap(QUIZ, "{#members}", "{#fifty-three}")],
    ),
    (
        Code::UnknownReplacement,
        &[Swap(
            COURSE,
            "replaced_by = \"first\"",
            "replaced_by = \"none\"",
        )],
    ),
    (
        Code::IdNotFrozen,
        &[Remove("course.lock"), Swap(QUIZ, " {#secretariat}", "")],
    ),
    (
        Code::IdNotFrozen,
        &[Remove("course.lock"), Swap(LESSON, "id = \"first\"\n", "")],
    ),
    (
        Code::DuplicateAnchor,
        &[Swap(LESSON, "> [!case]", "## Again {#clock}\n\n> [!case]")],
    ),
    (
        Code::CourseIdChanged,
        &[Swap(COURSE, "id = \"small\"", "id = \"little\"")],
    ),
    (
        Code::ChoiceIdRemoved,
        &[Swap(QUIZ, "{#secretariat}", "{#office}")],
    ),
    (
        Code::RetiredForgotten,
        &[Lock, Swap(COURSE, "gone =", "went =")],
    ),
    (
        Code::EmptyLesson,
        &[Put(
            LESSON,
            "+++\nid = \"first\"\ntitle = \"First\"\nminutes = 5\n+++\n",
        )],
    ),
    (
        Code::HeadingLevel,
        &[Swap(LESSON, "## The clock", "# The clock")],
    ),
    (
        Code::HeadingLevel,
        &[Swap(LESSON, "## The clock", "### The clock")],
    ),
    (
        Code::BrokenLessonLink,
        &[Swap(LESSON, "lesson:first#clock", "lesson:frist#clock")],
    ),
    (
        Code::BrokenLessonLink,
        &[Swap(QUIZ, "\"first#clock\"", "\"second\"")],
    ),
    (
        Code::BrokenAnchor,
        &[Swap(LESSON, "lesson:first#clock", "lesson:first#watch")],
    ),
    (
        Code::BrokenAnchor,
        &[Swap(QUIZ, "\"first#clock\"", "\"first#watch\"")],
    ),
    (
        Code::LinkNotAllowed,
        &[Swap(LESSON, "https://a.example/", "http://a.example/")],
    ),
    (
        Code::LinkNotAllowed,
        &[Swap(LESSON, "https://a.example/", "javascript:alert(1)")],
    ),
    (
        Code::LinkNotAllowed,
        &[Swap(LESSON, "https://a.example/", "data:text/html,x")],
    ),
    (Code::RawHtml, &[Swap(LESSON, "See ", "See <b>this</b> ")]),
    (
        Code::RawHtml,
        &[Swap(LESSON, LINE, "<script>alert(1)</script>\n\nSee it")],
    ),
    (
        Code::UnknownTerm,
        &[Swap(LESSON, "glossary:cnd", "glossary:cdn")],
    ),
    (
        Code::UnknownMedium,
        &[Swap(LESSON, "media:path", "media:way")],
    ),
    (Code::UnknownBox, &[Swap(LESSON, "[!case]", "[!danger]")]),
    (
        Code::FigureNotAlone,
        &[Swap(LESSON, "![](media:path)", "Look: ![](media:path)")],
    ),
    (
        Code::HeadingAttribute,
        &[Swap(LESSON, "{#clock}", "{#clock .wide}")],
    ),
    (
        Code::GlossaryForm,
        &[Put(
            "en/glossary.md",
            "Commission {#cnd}\n: Words.\n\nStray words.\n",
        )],
    ),
    (
        Code::GlossaryForm,
        &[Put("en/glossary.md", "Commission\n: Words.\n")],
    ),
    (
        Code::ForeignPicture,
        &[Swap(LESSON, "media:path", "https://a.example/x.png")],
    ),
    (
        Code::UndefinedReference,
        &[Swap(LESSON, "[^late]\n", "[^soon]\n")],
    ),
    (
        Code::UndefinedReference,
        &[Swap(LESSON, LINE, "See [the treaty][text]")],
    ),
    (
        Code::ReadingTime,
        &[Swap(LESSON, "minutes = 5", "minutes = 90")],
    ),
    (
        Code::UnusedFootnote,
        &[Swap(LESSON, "late.[^late]", "late.")],
    ),
    (
        Code::NoOutcomes,
        &[Swap("en/_course.md", "{#outcomes}", "{#aims}")],
    ),
    (
        Code::UnusedMedium,
        &[
            Swap(LESSON, "![](media:path)\n", ""),
            Swap(FR_LESSON, "![](media:path)\n", ""),
        ],
    ),
    (
        Code::BadGround,
        &[Swap("en/_course.md", "About it", "See [it](lesson:first)")],
    ),
    (
        Code::BadGround,
        &[Swap(
            "en/_course.md",
            "About it",
            "About it.[^a]\n\n[^a]: Note",
        )],
    ),
    (
        Code::NoItems,
        &[Put(
            QUIZ,
            "+++\nid = \"check\"\ntitle = \"Check\"\npass = \"70%\"\n+++\nNothing.\n",
        )],
    ),
    (
        Code::EmptyStem,
        &[Swap(QUIZ, "## Who decides? {#who}", "## {#who}")],
    ),
    (
        Code::TooFewChoices,
        &[Swap(
            QUIZ,
            "- [ ] The secretariat {#secretariat}\n  > No.\n",
            "",
        )],
    ),
    (
        Code::NoRightChoice,
        &[Swap(QUIZ, "- [x] The Commission", "- [ ] The Commission")],
    ),
    (
        Code::TooManyRight,
        &[Swap(QUIZ, "- [ ] The secretariat", "- [x] The secretariat")],
    ),
    (
        Code::SameChoice,
        &[Swap(QUIZ, "The secretariat", "the Commission.")],
    ),
    (
        Code::PositionChoice,
        &[Swap(QUIZ, "The secretariat", "None of the above")],
    ),
    (
        Code::StrayFeedback,
        &[Swap(QUIZ, "> [!explanation]\n> Article", "> Article")],
    ),
    (Code::PassUnreachable, &[Swap(QUIZ, "70%", "120%")]),
    (Code::PassUnreachable, &[Swap(QUIZ, "70%", "0%")]),
    (Code::DrawTooLarge, &[Swap(QUIZ, "draw = 2", "draw = 3")]),
    (Code::TrueFalseForm, &[Swap(QUIZ, "{#true}", "{#yes}")]),
    (
        Code::UnmarkedChoice,
        &[Swap(QUIZ, "- [ ] The secretariat", "- The secretariat")],
    ),
    (
        Code::FeedbackMissing,
        &[Swap(QUIZ, "{#secretariat}\n  > No.\n", "{#secretariat}\n")],
    ),
    (
        Code::ExplanationMissing,
        &[Swap(QUIZ, "> [!explanation]\n> Article 17.\n", "")],
    ),
    (
        Code::StrayContent,
        &[Swap(
            QUIZ,
            "> [!explanation]\n> Article 17.\n",
            "After that.\n",
        )],
    ),
    (Code::ItemLevel, &[Swap(QUIZ, "## Who", "### Who")]),
    (
        Code::AllRight,
        &[
            Swap(QUIZ, "- [ ] The secretariat", "- [x] The secretariat"),
            Swap(QUIZ, "type = \"single\"", "type = \"multiple\""),
        ],
    ),
    (
        Code::TwoLists,
        &[Swap(
            QUIZ,
            "> [!explanation]",
            "Also:\n\n- [ ] More {#more}\n\n> [!explanation]",
        )],
    ),
    (
        Code::ChoiceForm,
        &[Swap(QUIZ, "  > No.\n", "  > No.\n\n  More words.\n")],
    ),
    (Code::UnusedFact, &[Swap(QUIZ, "facts = [\"S-01\"]\n", "")]),
    (
        Code::NoSource,
        &[Put(
            "fr/01-start/20-second.md",
            "+++\ntitle = \"Deux\"\n+++\nMots.\n",
        )],
    ),
    (
        Code::MarkInTranslation,
        &[Swap(FR_QUIZ, "- La Commission", "- [x] La Commission")],
    ),
    (
        Code::HeadingsDiffer,
        &[Swap(FR_LESSON, "## Le délai", "### Le délai")],
    ),
    (
        Code::HeadingsDiffer,
        &[Swap(FR_LESSON, "## Le délai", "Le délai")],
    ),
    (Code::ItemsDiffer, &[Swap(FR_QUIZ, "{#who}", "{#qui}")]),
    (
        Code::ItemsDiffer,
        &[Swap(FR_QUIZ, "## La Commission a", "La Commission a")],
    ),
    (
        Code::ChoicesDiffer,
        &[Swap(FR_QUIZ, "{#commission}", "{#la-commission}")],
    ),
    (
        Code::ChoicesDiffer,
        &[Swap(FR_QUIZ, "- Le secrétariat\n  > Non.\n", "")],
    ),
    (
        Code::SettingInTranslation,
        &[Swap(FR_LESSON, "title =", "minutes = 5\ntitle =")],
    ),
    (
        Code::SettingInTranslation,
        &[Swap(FR_QUIZ, "{#who}\n", "{#who}\n+++\npoints = 2\n+++\n")],
    ),
    (
        Code::FiguresDiffer,
        &[Swap(FR_LESSON, "![](media:path)\n", "")],
    ),
    (
        Code::CitationsDiffer,
        &[Swap(FR_LESSON, " [@c71, art. 17(2)]", "")],
    ),
    (
        Code::Stale,
        &[Swap(
            LESSON,
            "The [Commission](glossary:cnd) votes",
            "The Commission never votes",
        )],
    ),
    (Code::NotTranslated, &[Remove(FR_LESSON)]),
    (
        Code::TermsDiffer,
        &[Swap("fr/glossary.md", "{#cnd}", "{#ocs}")],
    ),
    (
        Code::TextNotTranslated,
        &[Swap(SIDECAR, "fr = \"En mots.\"\n", "")],
    ),
    (
        Code::AltMissing,
        &[Swap(SIDECAR, "en = \"Four steps to effect\"\n", "")],
    ),
    (
        Code::AltUnhelpful,
        &[Swap(SIDECAR, "Four steps to effect", "Image of four steps")],
    ),
    (
        Code::LinkTextUnclear,
        &[Swap(LESSON, "[the site]", "[here]")],
    ),
    (Code::TableHeader, &[Swap(LESSON, "| Treaty |", "| |")]),
    (Code::SidecarMissing, &[Remove(SIDECAR)]),
    (
        Code::SvgUntitled,
        &[Swap(DRAWING, "<desc>From notice to effect.</desc>", "")],
    ),
    (
        Code::SvgViewBox,
        &[Swap(DRAWING, "0 0 420 140.5", "0 0 0 140")],
    ),
    (
        Code::EmptyHeading,
        &[Swap(LESSON, "## The clock {#clock}", "## {#clock}")],
    ),
    (
        Code::CaptionMissing,
        &[Swap(
            SIDECAR,
            "en = \"In words: notice, vote, effect.\"\n",
            "",
        )],
    ),
    (
        Code::UnknownCitation,
        &[Swap(LESSON, "[@c71, art. 17(2)]", "[@c17, art. 17(2)]")],
    ),
    (
        Code::UncitedSource,
        &[Swap(
            "references.toml",
            "[c71]",
            "[c61]\ntitle = \"S\"\nshort = \"1961\"\nkind = \"treaty\"\n[c71]",
        )],
    ),
    (
        Code::CitationForm,
        &[Swap(
            LESSON,
            "[@c71, art. 17(2)]",
            "[@c71, art. 17(2); art. 3]",
        )],
    ),
    (
        Code::UndatedWebSource,
        &[Swap("references.toml", "\"treaty\"", "\"web\"")],
    ),
    (Code::NotUtf8, &[Bytes(LESSON, b"+++\ntitle = \"\xff\"\n")]),
    (
        Code::ByteOrderMark,
        &[Put("README.md", "\u{feff}For authors.\n")],
    ),
    (
        Code::BidiControl,
        &[Swap(QUIZ, "The secretariat", "The \u{202e}secretariat")],
    ),
    (
        Code::InvisibleCharacter,
        &[Swap(QUIZ, "{#who}", "{#wh\u{200b}o}")],
    ),
    (Code::UnexpectedFile, &[Put("notes.txt", "x")]),
    (Code::UnexpectedFile, &[Put("media/photo.jpg", "x")]),
    (
        Code::SvgUnsafe,
        &[Swap(DRAWING, "<path", "<script>alert(1)</script><path")],
    ),
    (
        Code::SvgUnsafe,
        &[Swap(DRAWING, "<path", "<path onload=\"alert(1)\"")],
    ),
    (
        Code::SvgUnsafe,
        &[Swap(DRAWING, "<path", "<foreignObject/><path")],
    ),
    (
        Code::SvgUnsafe,
        &[Swap(DRAWING, "fill:#123", "fill:url(https://a.example/x)")],
    ),
    (
        Code::SvgUnsafe,
        &[Swap(DRAWING, "<style>", "<style>@import 'x.css';")],
    ),
    (
        Code::SvgUnsafe,
        &[Swap(DRAWING, "<path", "<use href=\"other.svg#a\"/><path")],
    ),
    (
        Code::SvgUnsafe,
        &[Swap(DRAWING, "<path", "<image href=\"x.png\"/><path")],
    ),
    (Code::SvgMalformed, &[Swap(DRAWING, "</svg>", "")]),
    (
        Code::SvgMalformed,
        &[Swap(
            DRAWING,
            "<svg xmlns=\"http://www.w3.org/2000/svg\"",
            "<svg",
        )],
    ),
    (
        Code::SvgMalformed,
        &[Swap(
            DRAWING,
            "<svg",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg",
        )],
    ),
    (Code::FolderName, &[]),
    (Code::TooLarge, &[]),
    (Code::TooMany, &[]),
    (Code::TooDeep, &[]),
    (Code::NotAFile, &[]),
    (Code::NameNotPortable, &[]),
    (Code::TooComplex, &[]),
    (Code::Unreadable, &[]),
    (Code::TooManyProblems, &[]),
    (Code::NameClash, &[]),
];

#[test]
fn the_valid_course_has_no_problem() {
    let seen = seen(&[]);
    assert!(seen.diagnostics.is_empty(), "{:#?}", seen.diagnostics);
    assert!(seen.package.is_some());
}

#[test]
fn every_code_is_found_in_a_course_that_has_the_problem() {
    for (code, edits) in CASES.iter().filter(|(_, edits)| !edits.is_empty()) {
        let seen = seen(edits);
        let found = seen.codes();
        assert!(
            found.contains(code),
            "{} not found, but {found:?}",
            code.number()
        );
        for diagnostic in &seen.diagnostics {
            assert!(
                !diagnostic.message.is_empty() && !diagnostic.message.ends_with('.'),
                "{diagnostic:?}"
            );
            assert!(
                diagnostic.path.starts_with("courses/harbour/small"),
                "{diagnostic:?}"
            );
        }
    }
}

#[test]
fn no_code_is_without_its_case() {
    let mut proven: BTreeSet<Code> = CASES
        .iter()
        .filter(|(_, edits)| !edits.is_empty())
        .map(|(code, _)| *code)
        .collect();
    proven.extend(hostile::PROVEN);
    let missing: Vec<_> = Code::ALL
        .iter()
        .filter(|code| !proven.contains(code))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn numbers_of_codes_are_unique_and_in_groups() {
    let mut numbers = BTreeSet::new();
    for code in Code::ALL {
        assert!(numbers.insert(code.number()), "{}", code.number());
        assert!(
            code.number()
                .starts_with(['M', 'I', 'L', 'Q', 'T', 'A', 'R', 'S'])
        );
    }
}

#[test]
fn all_problems_of_all_files_come_in_one_run_in_order() {
    let seen = seen(&[
        Swap(COURSE, "licence =", "licences ="),
        Swap(LESSON, "lesson:first#clock", "lesson:frist"),
        Swap(LESSON, "glossary:cnd", "glossary:cdn"),
        Swap(QUIZ, "- [x] The Commission", "- [ ] The Commission"),
    ]);
    let found: Vec<_> = seen
        .diagnostics
        .iter()
        .filter_map(|one| {
            Some((
                one.code,
                one.place.as_ref()?.line,
                one.place.as_ref()?.column,
            ))
        })
        .collect();
    let expected = [
        (Code::MissingKey, 1, 1),
        (Code::UnknownKey, 7, 1),
        (Code::UnknownTerm, 8, 5),
        (Code::BrokenLessonLink, 12, 5),
        (Code::NoRightChoice, 11, 1),
    ];
    for one in expected {
        assert!(found.contains(&one), "{one:?} is not among {found:?}");
    }
    assert!(seen.package.is_none());
}

#[test]
fn a_misspelt_key_is_answered_with_the_nearest_one() {
    let seen = seen(&[Swap(LESSON, "minutes = 5", "minuts = 5")]);
    let help = seen
        .diagnostics
        .iter()
        .find(|one| one.code == Code::UnknownKey)
        .unwrap();
    assert_eq!(help.cure(), "did you mean `minutes`?");
}
