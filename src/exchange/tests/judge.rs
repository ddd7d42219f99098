//! Our own reader as judge, and what of a question must come through.

use crate::courses::{self, Activity};
use crate::exchange::question::{Answers, Question};
use std::path::{Path, PathBuf};

/// A course with this quiz, read by our own reader.
pub fn judged(quiz: &str) -> Result<courses::Quiz, String> {
    let sample: PathBuf =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/courses/harbour-test");
    let (partner, _) = courses::read_partner(&sample);
    let folder = tempfile::tempdir().unwrap();
    let course = folder.path().join("imported");
    std::fs::create_dir_all(course.join("en/01-first")).unwrap();
    let manifest = "format = 1\nid = \"imported\"\nversion = \"1.0.0\"\nsource_language = \"en\"\n\
        languages = [\"en\"]\nlicence = \"CC-BY-4.0\"\nworkload_minutes = 60\n\
        content_as_of = 2026-11-20\n[[author]]\nname = \"Dora Petrov\"\n[certificate]\n\
        level = \"achievement\"\nrequire = [\"quiz:imported-quiz\"]\nsignatories = [\"director\"]\n\
        [certificate.title]\nen = \"Imported\"\n";
    let about = "+++\ntitle = \"Imported\"\nsummary = \"Imported questions.\"\n+++\nWords.\n\n\
        ## Outcomes {#outcomes}\n- know\n";
    let module = "+++\nid = \"first\"\ntitle = \"First\"\n+++\n";
    let lesson = "+++\nid = \"words\"\ntitle = \"Words\"\nminutes = 5\n+++\nSome words.\n";
    for (path, text) in [
        ("course.toml", manifest),
        ("en/_course.md", about),
        ("en/glossary.md", ""),
        ("en/01-first/_module.md", module),
        ("en/01-first/10-words.md", lesson),
        ("en/01-first/90-imported-quiz.quiz.md", quiz),
    ] {
        std::fs::write(course.join(path), text).unwrap();
    }
    let (package, problems) = courses::read_course(&course, &partner.unwrap());
    let package = package.ok_or_else(|| format!("{problems:#?}"))?;
    let activities = package
        .content
        .modules
        .into_iter()
        .flat_map(|one| one.activities);
    let mut quizzes = activities.filter_map(|activity| match activity {
        Activity::Quiz(quiz) => Some(quiz),
        Activity::Lesson(_) => None,
    });
    Ok(quizzes.next().unwrap())
}

/// What a question asks and takes, in words.
pub fn gist(question: &Question) -> Vec<String> {
    let mut gist = vec![
        question.answers.kind().to_owned(),
        question.stem.words(),
        question.explanation.words(),
    ];
    match &question.answers {
        Answers::Single(choices) | Answers::Multiple(choices) => {
            gist.extend(choices.iter().map(|one| {
                let (label, feedback) = (one.label.words(), one.feedback.words());
                format!("{} {label} / {feedback}", one.share)
            }));
        }
        Answers::TrueFalse {
            is_true,
            if_true,
            if_false,
        } => gist.push(format!(
            "{is_true} {} / {}",
            if_true.words(),
            if_false.words()
        )),
        Answers::Text(accepted) => gist.extend(accepted.iter().map(|one| {
            let feedback = one.feedback.words();
            format!("{} {} / {feedback}", one.share, one.text)
        })),
        Answers::Number(accepted) => gist.extend(accepted.iter().map(|one| {
            let (value, around) = (one.value, one.tolerance);
            format!("{} {value} {around} / {}", one.share, one.feedback.words())
        })),
        Answers::Matching { pairs, extra } => {
            let pair = |(prompt, target)| format!("{prompt} -> {target}");
            let pairs = pairs.iter().map(|one| (one.prompt.words(), &one.target));
            gist.extend(pairs.map(pair));
            gist.extend(extra.iter().cloned());
        }
        Answers::Ordering(all) | Answers::Scale(all) => {
            gist.extend(all.iter().map(crate::exchange::rich::Rich::words));
        }
        Answers::Reflection => {}
    }
    gist
}
