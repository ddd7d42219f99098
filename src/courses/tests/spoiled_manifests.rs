//! Manifests and ids.
//! What spoils the sample course, and the code that must be reported.

use super::super::codes::Code;
use super::sample::Edit::{Lock, Put, Remove, Swap};
use super::sample::{COURSE, LESSON, QUIZ};
use super::spoiled::Case;

const REQUIRE: &str = "require = [\"lessons\", \"quiz:check\"]";

pub(super) const MANIFESTS: &[Case] = &[
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
        Code::WrongNumber,
        &[Swap(
            COURSE,
            REQUIRE,
            "require = [\"lessons\"]\nat_least = 1",
        )],
    ),
    (
        Code::WrongNumber,
        &[Swap(
            COURSE,
            REQUIRE,
            "require = [\"certificate:a\", \"certificate:b\"]\nat_least = 3",
        )],
    ),
    (
        Code::BadValue,
        &[Swap(
            COURSE,
            REQUIRE,
            "require = [\"certificate:a\"]\nat_least = 0",
        )],
    ),
    (
        Code::UnknownRequirement,
        &[Swap(
            COURSE,
            REQUIRE,
            "require = [\"certificate:A course\"]",
        )],
    ),
    (
        Code::NamedTwice,
        &[Swap(
            COURSE,
            REQUIRE,
            "require = [\"certificate:a\", \"certificate:a\"]",
        )],
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
    (
        Code::NotWeaker,
        &[Swap(
            COURSE,
            "[certificate.title]",
            "[certificate.participation]\nrequire = [\"attempted:other\"]\n[certificate.title]",
        )],
    ),
    (
        Code::UnknownRequirement,
        &[Swap(COURSE, "\"quiz:check\"", "\"attempted:check\"")],
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
];
