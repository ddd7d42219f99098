//! Quizzes and translations.
//! What spoils the sample course, and the code that must be reported.

use super::super::codes::Code;
use super::sample::Edit::{Put, Remove, Swap};
use super::sample::{FR_LESSON, FR_QUIZ, LESSON, QUIZ, SIDECAR};
use super::spoiled::Case;

pub(super) const QUIZZES: &[Case] = &[
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
];
