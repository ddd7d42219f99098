//! Every kind of problem a course file can have, in one table. `docs/diagnostics.md` is made of it.

pub use super::severity::Severity;
use std::fmt::Write as _;

macro_rules! codes {
    ($($name:ident $number:literal $severity:ident $title:literal $cure:literal;)+) => {
        /// A kind of problem. Its number never changes its meaning; a dropped number stays unused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = concat!("`", $number, "`")] $name,)+ }

        impl Code {
            /// All kinds in the order of the manual.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The stable number, `Q104`.
            pub const fn number(self) -> &'static str {
                match self { $(Self::$name => $number,)+ }
            }

            /// How much it matters.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }

            /// What is wrong, in one sentence.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)+ }
            }

            /// What the author does about it, in one sentence.
            pub const fn cure(self) -> &'static str {
                match self { $(Self::$name => $cure,)+ }
            }
        }
    };
}

codes! {
    TomlSyntax "M101" Error "The file or front matter is not valid TOML."
        "Correct the line; texts stand in quotation marks, days as 2026-11-20.";
    UnknownKey "M102" Error "A key is not part of the format."
        "Use the nearest known key or remove the line.";
    MissingKey "M103" Error "A key that must be there is missing."
        "Add the key.";
    WrongType "M104" Error "A value has the wrong type."
        "Write a text in quotation marks, a number without them, a list in square brackets.";
    BadValue "M105" Error "A value is outside what the format allows."
        "Use one of the values that the message names.";
    MissingFile "M106" Error "A file that must be there is missing."
        "Create the file.";
    EmptyText "M107" Error "A text that readers will see is empty."
        "Write the text, or remove the key if it is optional.";
    UnknownLanguage "M108" Error "A language is not one that the course is offered in."
        "Use ar, en, es, fr, ru or zh, and name it under `languages`.";
    SourceNotListed "M109" Error "The source language is missing from `languages`."
        "Name the source language under `languages`.";
    LanguageFolder "M110" Error "The folders of languages and the list `languages` do not agree."
        "Create the folder, or change the list.";
    UnknownRequirement "M111" Error "The certificate asks for something the course does not have."
        "Write `lessons`, `quiz:ID` or `assignment:ID` with an id of this course, or `certificate:ID` or `participation:ID` with that of another one.";
    UnknownSignatory "M112" Error "A signatory is not named in partner.toml."
        "Use an id of a `[[signatory]]` of partner.toml, or `FOLDER:ID` for one of another partner of the certificate.";
    UntranslatedTitle "M113" Error "A text lacks a language in which it will be printed."
        "Add the text in this language.";
    FolderName "M114" Error "A folder's name does not fit."
        "Rename the folder, or correct the slug in partner.toml.";
    WrongNumber "M115" Error "There are too few or too many of something."
        "Keep to the number that the message names.";
    EmptyCourse "M116" Error "A course or module contains no lesson, no quiz and no assignment."
        "Add a lesson `10-name.md` or a quiz `90-name.quiz.md`.";
    NamedTwice "M117" Error "The same thing is named twice in a list."
        "Remove one of the two.";
    NoFrontMatter "M118" Error "The front matter between two `+++` lines is missing or not closed."
        "Begin the file with a `+++` line, TOML, and another `+++` line.";
    YamlFrontMatter "M119" Error "The front matter is YAML."
        "Write TOML between `+++` lines instead of YAML between `---` lines.";
    NothingRequired "M120" Warning "The certificate confirms an achievement without asking for a quiz or an assignment."
        "Add a `quiz:ID` to `require`, or set the level to `participation`.";
    LockOutdated "M121" Warning "course.lock does not describe the files as they are."
        "Run `pmast lock` and commit the file.";
    WorkloadTooSmall "M122" Warning "The workload is shorter than the lessons together."
        "Correct `workload_minutes` or the minutes of the lessons.";
    SameNumber "M123" Error "Two entries of a folder have the same leading number."
        "Give each its own number, so that the order is certain.";
    NameWithoutNumber "M124" Error "A module, lesson, quiz or assignment has no leading number in its name."
        "Name it `10-short-name`, in lower-case letters, digits and hyphens.";
    UnknownCourse "M125" Error "The certificate rests on that of a course that is not in these folders."
        "Use the `id` of a course.toml beside this one, of this partner or another.";
    CircularProgramme "M126" Error "A certificate rests on itself."
        "Remove one of the entries `certificate:ID` or `participation:ID` that lead back to the course.";
    UnknownPartner "M127" Error "A partner of the certificate has no folder beside this one's."
        "Name under `partners` the folder of another partner, with its own partner.toml.";
    LogosTooLarge "M128" Error "The logos, the emblem and the signatures of a certificate are too large together."
        "Simplify the drawings: fewer points, fewer decimals.";
    NotPrintable "M129" Error "A partner's drawing cannot be printed on a certificate."
        "Use paths and basic shapes in plain colours; an emblem and a signature have one colour.";
    NotWeaker "M130" Error "A certificate of participation does not ask for less than the one beside it."
        "Name in `[certificate.participation]` a part of what `[certificate]` requires, or `attempted:ID` for a quiz that it wants passed.";

    BadId "I201" Error "An id has not the form of an id."
        "Use lower-case letters and digits, joined by single hyphens, at most 64 characters.";
    DuplicateId "I202" Error "The same id is used twice."
        "Give one of the two another id.";
    IdRemoved "I203" Error "An id of course.lock is gone from the course."
        "Bring it back, or enter it under `[retired]` in course.toml.";
    IdReused "I204" Error "A retired id is used again."
        "Choose a new id: old results still carry this one.";
    IdChanged "I205" Error "An id was changed."
        "Restore the old id, or enter it under `[retired]` with `replaced_by`.";
    UnknownReplacement "I206" Error "A retired id is replaced by an id that does not exist."
        "Name an id of this course under `replaced_by`.";
    IdNotFrozen "I207" Error "Something has no id yet."
        "Write an id, or run `pmast lock`, which derives and freezes one.";
    DuplicateAnchor "I208" Error "Two headings of a file have the same anchor."
        "Give one of the two another anchor: `## Heading {#other}`.";
    CourseIdChanged "I209" Error "The id of the course is not the one in course.lock."
        "Restore the id; a course with another id is another course.";
    ChoiceIdRemoved "I210" Error "A choice or another part of an item is gone that course.lock knows."
        "Bring it back; withdraw a choice with `- [~] …`, enter another part as `\"item/part\"` under `[retired]`.";
    RetiredForgotten "I211" Error "An id was retired before and is missing from `[retired]` now."
        "Enter it again, so that it is never reused.";

    EmptyLesson "L301" Error "A lesson has no text."
        "Write the lesson, or remove the file.";
    HeadingLevel "L302" Error "A heading has a level that does not fit."
        "Begin with `##` and go down one level at a time.";
    BrokenLessonLink "L303" Error "A link leads to a lesson that does not exist."
        "Use the id of a lesson of this course.";
    BrokenAnchor "L304" Error "A link leads to a heading that does not exist."
        "Use an anchor of that lesson.";
    LinkNotAllowed "L305" Error "A link has an address that is not allowed."
        "Use https:// or mailto:, `lesson:ID#anchor` or `glossary:ID`.";
    RawHtml "L306" Error "There is HTML in the text."
        "Write it as Markdown; `&lt;` shows the sign <.";
    UnknownTerm "L307" Error "A link leads to a glossary entry that does not exist."
        "Use an id of glossary.md, or add the entry.";
    UnknownMedium "L308" Error "A figure does not exist in media/."
        "Use the name of a picture in media/ without its ending.";
    UnknownBox "L309" Error "A box has an unknown mark."
        "Use [!note], [!case], [!warning] or [!monday].";
    FigureNotAlone "L310" Error "A figure does not stand alone in its paragraph."
        "Put empty lines before and after the figure.";
    HeadingAttribute "L311" Error "A heading carries attributes other than its id."
        "Keep only `{#id}`.";
    GlossaryForm "L312" Error "Something in glossary.md is no entry."
        "Write `Term {#id}` and on the next line `: Definition`.";
    ForeignPicture "L313" Error "A picture is not a figure of this course."
        "Put the picture into media/ and write `![](media:name)`.";
    UndefinedReference "L314" Error "A footnote or reference is used but not defined."
        "Define it, or remove it.";
    ReadingTime "L315" Remark "The minutes of a lesson do not fit its length."
        "Count about 100 to 250 words a minute.";
    UnusedFootnote "L316" Warning "A footnote is defined but not used."
        "Use it or remove it.";
    NoOutcomes "L317" Error "The course page has no outcomes."
        "Add `## Outcomes {#outcomes}` with a list to _course.md.";
    UnusedMedium "L318" Warning "A drawing is not used anywhere."
        "Use it or remove it with its sidecar.";
    BadGround "L319" Error "A link to a lesson or a footnote stands where it cannot work."
        "Link lessons from lessons, quizzes and the glossary; write footnotes in lessons only.";

    NoItems "Q101" Error "A quiz has no items."
        "Add `## Question {#id}` with choices below.";
    EmptyStem "Q102" Error "An item has no question."
        "Write the question into the heading.";
    TooFewChoices "Q103" Error "An item has fewer than two choices."
        "Offer at least two choices: `- [x] right` and `- [ ] wrong`.";
    NoRightChoice "Q104" Error "No choice of an item is marked as right."
        "Write `- [x]` before the right choice.";
    TooManyRight "Q105" Error "Several choices are right, but only one may be chosen."
        "Leave one `[x]`, or set `type = \"multiple\"`.";
    SameChoice "Q106" Error "Two choices of an item say the same."
        "Reword or remove one of them.";
    PositionChoice "Q107" Warning "A choice refers to the others by their place while choices are shuffled."
        "Reword it, or do not shuffle choices.";
    StrayFeedback "Q108" Error "A feedback belongs to no choice."
        "Indent it below its choice, or mark it `> [!explanation]`.";
    PassUnreachable "Q109" Error "The pass mark cannot be reached or asks for nothing."
        "Write a whole percentage from 1% to 100%.";
    DrawTooLarge "Q110" Error "The quiz draws more items than it has."
        "Lower `draw` or add items.";
    TrueFalseForm "Q111" Error "A true-false item does not have exactly the choices `true` and `false`."
        "Write two choices with the ids {#true} and {#false}, in this order.";
    UnmarkedChoice "Q112" Error "A choice has no box."
        "Begin each choice with `- [x]` or `- [ ]`.";
    FeedbackMissing "Q113" Warning "A choice has no feedback."
        "Add `> Why this is right or wrong.` below the choice.";
    ExplanationMissing "Q114" Remark "An item has no explanation."
        "Add `> [!explanation]` at the end of the item.";
    StrayContent "Q115" Error "There is text after the choices of an item."
        "Move it before the choices or into the explanation.";
    ItemLevel "Q116" Error "A heading in a quiz is neither a question nor a case."
        "Write each question as a heading with `##`, each case with `#`.";
    AllRight "Q117" Warning "Every choice of an item is right."
        "Add a choice that is wrong.";
    TwoLists "Q118" Error "An item has two lists of choices."
        "Keep one list; split the item if it asks two things.";
    ChoiceForm "Q119" Error "A choice holds more than a line of text and its feedback."
        "Move the longer text into the question or the feedback.";
    UnusedFact "Q120" Remark "An item names no fact that it rests on."
        "Add `facts = [\"…\"]`, so that a reviewer can trace the key.";
    BadMark "Q121" Error "A mark before a choice cannot be read."
        "Write `[x 50%]`, `[ -25%]` or `[~]`; percentages go from -100% to 100%, with one decimal at most.";
    PercentWithoutRule "Q122" Error "A mark has a percentage, but the quiz is not weighted."
        "Set `rule = \"weighted\"` in the front matter, or remove the percentage.";
    SharesOfRight "Q123" Error "Nobody can earn exactly all points: the right choices do not add up to 100%."
        "Change the percentages, or leave them out at right choices: these share equally what is left.";
    ShareAgainstMark "Q124" Error "A percentage contradicts its mark."
        "Right choices earn points; wrong ones earn less than all, and nothing where several may be ticked.";
    EverythingTicked "Q125" Error "Ticking every choice would earn all points."
        "Let wrong choices cost something: `[ -50%]`.";
    AnswersMissing "Q126" Error "An item lacks the answers that its type needs."
        "text, number: an `answer` block; matching: a table; ordering: a numbered list; scale: a bullet list.";
    TooFewParts "Q127" Error "An item has too few prompts, targets, elements or points."
        "Offer two prompts and two targets, three elements to order, or two points of a scale at least.";
    StrayAnswers "Q128" Error "An item has answers of another type than its own."
        "Set the `type` that the answers have, or remove them.";
    BadAnswer "Q129" Error "An `answer` block has a line that cannot count."
        "Write one answer a line, with a letter or digit, and close the block with three backticks.";
    BadNumber "Q130" Error "A number of an `answer` block cannot be read."
        "Write digits and a decimal point, and what may lie around it after `+-`: `179.5 +- 0.5`.";
    BadShare "Q131" Error "A share in an `answer` block cannot be read."
        "Write `= 50% words`, from 0.1% to 100%.";
    SameAnswer "Q132" Error "An answer is accepted twice."
        "Remove one of them: case, accents and the like do not count.";
    NoFullAnswer "Q133" Error "No accepted answer earns all points."
        "Write the best answer without a percentage.";
    MatchingForm "Q134" Error "The table of a matching has not the form of one."
        "Write two columns, the prompt and its target; only the first cell may be empty.";
    TargetTwice "Q135" Error "A target of a matching stands there twice and differs."
        "Give the same target the same words and the same id, and an extra target its own row.";
    PointsUnmarked "Q136" Error "An item that nobody marks has points."
        "Remove `points`: reflections and scales earn none.";
    NeverDisclosed "Q137" Error "Answers would never be shown."
        "Add `attempts` or `closes_at`, or choose another `disclosure`.";
    DrawTagsTooLarge "Q138" Error "The quiz draws more items of a tag than it can."
        "Lower `draw_tags`, raise `draw`, or add items with this tag.";
    DrawUnmet "Q139" Error "No draw can hold as many items as asked for, because of cases or twins."
        "Change `draw` or `draw_tags`, or split a case.";
    DrawUneven "Q140" Warning "Because of cases or twins some draws hold fewer items than asked for."
        "Choose a `draw` that fits the sizes of the cases, so that everybody answers as many.";
    UnknownBank "Q141" Error "A post-test draws from a quiz that it cannot draw from."
        "Name another quiz of this course under `bank`, one that has items of its own.";
    BesideBank "Q142" Error "A quiz with a bank says what the bank says."
        "Remove its items and its rule: both come from the bank.";
    CaseEmpty "Q143" Error "A case lacks its title, its scenario or its items."
        "Write `# Title {#id}`, the scenario below it, and then at least one item.";
    CaseHeading "Q144" Error "A heading of level 1 stands in a wrong place."
        "Begin a case with `# Title {#id}`, end it with `# {#end}`; attributes belong to items.";
    UnknownCase "Q145" Error "An item names a case that it cannot belong to."
        "Name a case of this quiz, or move the item below its heading.";
    TwinsInCase "Q146" Error "Two items of one case are twins of each other."
        "Put them into different cases: a case is drawn whole, twins never together.";
    TwinAlone "Q147" Warning "A twin has no twin."
        "Give the parallel item the same `twin`, or remove it.";
    IdTells "Q148" Warning "Ids give the answer away: they stand in the page."
        "Name what is said, not its place or worth: `{#vote}`, not `{#step-1}` or `{#right}`.";
    UnknownOutcome "Q149" Error "A quiz speaks of an outcome that is not there."
        "Say in `outcomes` which tag of its items is which outcome of _course.md, counted from 1.";
    MinimumUndrawn "Q150" Error "A minimum might ask for items that an attempt does not have."
        "Draw at least one item of its tags each time (`draw_tags`), or remove the minimum.";
    DrawUnmarked "Q151" Error "An attempt might hold no item that is marked, and could not be passed."
        "Draw more items than are not marked, or by a tag that only marked items have; or give reflections and scales a quiz of their own.";

    AssignmentEmpty "B101" Error "An assignment lacks its instructions, its rubric or a sample."
        "Write the instructions, `## Criterion {#id}` with its levels, and `# Sample {#id}` with a text.";
    LevelForm "B102" Error "A level of a criterion, or an expected mark, lacks its points or its words."
        "End the section with a list of at least two lines such as `- 20: what earns them`.";
    LevelOrder "B103" Error "The levels of a criterion are not in order."
        "Write the best level first and give each one fewer points than the one before.";
    SampleForm "B104" Error "The expected marks of a sample do not fit the rubric."
        "End the sample with one line for each criterion, in their order, each with the points of a level.";

    NoSource "T401" Error "A translated file has no source."
        "Rename it like the file it translates, or remove it.";
    MarkInTranslation "T402" Error "A translated quiz marks a right choice."
        "Remove the mark: what is right stands in the source only.";
    HeadingsDiffer "T403" Error "The headings of a translation differ from the source."
        "Keep number, order, levels and anchors of the headings.";
    ItemsDiffer "T404" Error "The items of a translated quiz differ from the source."
        "Translate every item, with the same ids in the same order.";
    ChoicesDiffer "T405" Error "The choices or other parts of a translated item differ from the source."
        "Translate every one, with the same ids in the same order.";
    SettingInTranslation "T406" Error "A translation sets something that only the source may set."
        "Remove the key.";
    FiguresDiffer "T407" Error "The figures of a translation differ from the source."
        "Keep the same figures in the same order.";
    CitationsDiffer "T408" Error "The citations of a translation differ from the source."
        "Cite the same sources as the source text.";
    Stale "T409" Warning "The source has changed since it was translated."
        "Revise this part, then run `pmast lock`; if it still holds, `pmast lock --still FILE`.";
    NotTranslated "T410" Remark "A file is not translated; readers see the source language."
        "Translate the file when you can.";
    TermsDiffer "T411" Error "The entries of a translated glossary differ from the source."
        "Translate entries that exist in the source, with the same ids.";
    TextNotTranslated "T412" Warning "A text of a figure lacks a language of the course."
        "Add the text in this language to the sidecar.";
    NumberInTranslation "T413" Error "A translation says which number is right."
        "Keep only the lines with feedback, `> …`; numbers stand in the source.";
    CasesDiffer "T414" Error "The cases of a translated quiz differ from the source."
        "Translate every case, with the same id and the same items below it.";
    StrayWords "T415" Error "An entry of `[[words]]` is no text of the drawing."
        "Write the text as it stands in the drawing, in the source language; or remove the entry.";
    RubricDiffers "T416" Error "The criteria, levels or samples of a translated assignment differ from the source."
        "Translate every one, with the same ids in the same order, and without points.";

    AltMissing "A501" Error "A figure has no text alternative."
        "Describe in `[alt]` what the figure says, or set `decorative = true`.";
    AltUnhelpful "A502" Warning "A text alternative says nothing."
        "Describe what the figure says; do not name the file or call it an image.";
    LinkTextUnclear "A503" Error "A link's text does not name its target."
        "Name the target, so that the link makes sense out of context.";
    TableHeader "A504" Error "A column of a table has no heading."
        "Name the column in the first row.";
    SidecarMissing "A505" Error "A picture has no sidecar."
        "Add `name.toml` with licence, source and alt beside it.";
    SvgUntitled "A506" Error "A drawing lacks <title> or <desc>."
        "Add both as first children of <svg>.";
    SvgViewBox "A507" Error "A drawing has no usable viewBox."
        "Add viewBox=\"0 0 WIDTH HEIGHT\" with positive numbers.";
    EmptyHeading "A508" Error "A heading is empty."
        "Write the heading, or remove it.";
    CaptionMissing "A509" Warning "A figure has no caption."
        "Say in `[caption]` in words what the figure shows.";

    UnknownCitation "R601" Error "A citation names no source of references.toml."
        "Use a key of references.toml, or add the source.";
    UncitedSource "R602" Remark "A source is not cited anywhere."
        "Cite it or remove it.";
    CitationForm "R603" Error "A citation is not well formed."
        "Write [@key, art. 2] or [@one, art. 3; @two, art. 2].";
    UndatedWebSource "R604" Warning "A web source has no day on which it was read."
        "Add `as_of = 2026-11-20`.";
    SourceMoved "R605" Warning "A source changed after a text was last checked against it."
        "Correct the text where it is out of date, then run `pmast lock --checked KEY`.";
    FactsFile "R606" Error "The facts beside the folders of partners cannot be read."
        "Correct facts.toml at the place named.";
    UnknownFact "R607" Error "A lesson or an item rests on a fact that facts.toml does not have."
        "Use an id of facts.toml, or add the fact.";
    UncertainFact "R608" Error "A graded item rests on an uncertain fact."
        "Rest it on a fact that is sure, or take the item out.";
    UndatedFigure "R609" Warning "A lesson gives a figure that moves and not when it was true."
        "Name in the text the year that facts.toml gives under `as_of`.";

    TooLarge "S701" Error "A file is larger than allowed."
        "Split it: texts have at most 1 MiB, pictures 5 MiB.";
    TooMany "S702" Error "The folder holds too many files or too much data."
        "A course has at most 2,000 files and 64 MiB.";
    TooDeep "S703" Error "Folders are nested too deeply."
        "Keep to course/language/module/file.";
    NotAFile "S704" Error "There is a symbolic link or special file."
        "Put the file itself into the folder.";
    NotUtf8 "S705" Error "A file is not UTF-8."
        "Save it as UTF-8.";
    ByteOrderMark "S706" Error "A file begins with a byte order mark."
        "Save it as UTF-8 without BOM.";
    BidiControl "S707" Error "There is a control character that reorders text."
        "Remove it; direction comes from the language of the text.";
    InvisibleCharacter "S708" Error "There is an invisible or control character."
        "Remove it.";
    NameNotPortable "S709" Error "A file name does not work on every system."
        "Use letters, digits, hyphens, underscores and dots only.";
    UnexpectedFile "S710" Warning "A file belongs to nothing in the course."
        "Remove it, or correct its name or place.";
    TooComplex "S711" Error "The Markup is nested or packed more than any reader could follow."
        "Break the line or paragraph, or flatten the lists.";
    Unreadable "S712" Error "A file or folder cannot be read."
        "Check that it exists and that you may read it.";
    TooManyProblems "S713" Error "A file has so many problems that not all are listed."
        "Correct the first ones and check again.";
    SvgUnsafe "S714" Error "A drawing contains something that could run or load something."
        "Remove scripts, event attributes, foreignObject and outside addresses.";
    SvgMalformed "S715" Error "A drawing is not well-formed XML, or not SVG."
        "Export it again as plain SVG.";
    NameClash "S716" Error "Two names differ only in capital letters."
        "Rename one: some systems take them for the same file.";
    PictureKind "S717" Error "A picture cannot be decoded, or is not what its name says."
        "Export it again as PNG, JPEG or WebP and let the name end with .png, .jpg or .webp.";
    PictureTooLarge "S718" Error "A picture has more dots than a page can use."
        "Scale it down: 16 million dots, 8,192 along a side; 200 million in all pictures.";
    PictureStill "S719" Warning "Of a moving picture only the first frame is shown."
        "Put the frame that is meant into media/ as a picture of its own.";
}

/// The manual of codes as Markdown: `docs/diagnostics.md`.
pub fn manual() -> String {
    let groups = [
        ('M', "Manifests and front matter"),
        ('I', "Ids"),
        ('L', "Lessons and prose"),
        ('Q', "Quizzes"),
        ('B', "Assignments"),
        ('T', "Translations"),
        ('A', "Accessibility"),
        ('R', "References"),
        ('S', "Safety"),
    ];
    let mut text = String::from(
        "# Diagnostics\n\n`pmast check` reports these problems. An *error* stops publication, a \
         *warning* needs a reason, a *remark* needs nothing. Numbers never change their meaning. \
         This file is written from `src/courses/codes.rs`; a test compares the two.\n",
    );
    for (letter, title) in groups {
        let _ = write!(
            text,
            "\n## {title}\n\n| Code | Severity | Problem | What to do |\n"
        );
        text.push_str("|---|---|---|---|\n");
        for code in Code::ALL
            .iter()
            .filter(|code| code.number().starts_with(letter))
        {
            let (number, word) = (code.number(), code.severity().word());
            let _ = writeln!(
                text,
                "| {number} | {word} | {} | {} |",
                code.title().replace('<', "\\<"),
                code.cure().replace('<', "\\<"),
            );
        }
    }
    text
}
