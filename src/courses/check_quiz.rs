//! One quiz file judged alone, as if it were all of a course.

use super::codes::Severity;
use super::content::Quiz;
use super::diagnostic::{Diagnostic, Problems};
use super::judge::course;
use super::source::Folder;
use super::stale::Looked;

const COURSE: &str = "format = 1\nid = \"course-of-one-quiz\"\nversion = \"1.0.0\"\n\
    source_language = \"en\"\nlanguages = [\"en\", \"fr\"]\nlicence = \"CC-BY-4.0\"\n\
    workload_minutes = 1\ncontent_as_of = 2026-11-20\n[[author]]\nname = \"Nobody\"\n\
    [certificate]\nlevel = \"participation\"\nrequire = [\"lessons\"]\n\
    signatories = [\"nobody\"]\n[certificate.title]\nen = \"None\"\nfr = \"Aucun\"\n";
const ABOUT: &str = "+++\ntitle = \"A course\"\nsummary = \"Of one quiz.\"\n+++\nWords.\n\n\
    ## Outcomes {#outcomes}\n";
const OUTCOME: &str = "- none\n";
const MODULE: &str = "+++\nid = \"course-of-one-quiz-module\"\ntitle = \"A module\"\n+++\n";
const SOURCE: &str = "en/01-module/90-quiz.quiz.md";
const TRANSLATION: &str = "fr/01-module/90-quiz.quiz.md";

/// What is wrong with a quiz file, and with a translation of it, by themselves; and the quiz if no
/// error is among it. Ids are derived where they are missing. Whatever the quiz refers to in a
/// course, such as lessons and pictures, is missing here.
pub fn check_quiz(source: &str, translation: Option<&str>) -> (Option<Quiz>, Vec<Diagnostic>) {
    let problems = Problems::default();
    // As many as a quiz can speak of.
    let about = format!("{ABOUT}{}", OUTCOME.repeat(100));
    let files = [
        ("course.toml", COURSE),
        ("en/_course.md", about.as_str()),
        ("fr/_course.md", about.as_str()),
        ("en/01-module/_module.md", MODULE),
        (SOURCE, source),
    ];
    let files = files
        .into_iter()
        .chain(translation.map(|text| (TRANSLATION, text)))
        .map(|(path, text)| (path, text.as_bytes()));
    let folder = Folder::of_texts("course", files, &problems);
    let outcome = course(&folder, (None, &[]), Some(&Looked::default()), &problems);
    let mut found = problems.finish();
    found.retain(|one| one.path.ends_with(".quiz.md"));
    let has_errors = found.iter().any(|one| one.severity() == Severity::Error);
    let quiz = outcome.filter(|_| !has_errors).and_then(|outcome| {
        let quizzes = outcome.package.content.quizzes().next();
        quizzes.cloned()
    });
    (quiz, found)
}
