//! Lessons, prose and references.
//! What spoils the sample course, and the code that must be reported.

use super::super::codes::Code;
use super::sample::Edit::{Put, Swap};
use super::sample::{FR_LESSON, LESSON, QUIZ};
use super::spoiled::Case;

const LINE: &str = "See [above](lesson:first#clock)";

pub(super) const PROSE: &[Case] = &[
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
        Code::SourceMoved,
        &[Swap(
            "references.toml",
            "example/1971\"\n",
            "example/1971\"\n[[c71.change]]\ndate = 2026-12-03\n\
             what = { en = \"More votes.\", fr = \"Plus de voix.\" }\n",
        )],
    ),
    (
        Code::UndatedWebSource,
        &[Swap("references.toml", "\"treaty\"", "\"web\"")],
    ),
];
