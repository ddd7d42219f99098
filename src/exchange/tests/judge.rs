//! Our own reader as judge, and what of a question must come through.

use crate::courses::{self, Quiz};
use crate::exchange::question::{Answers, Question};

/// A quiz file read by our own reader.
pub fn judged(quiz: &str) -> Result<Quiz, String> {
    let (quiz, problems) = courses::check_quiz(quiz, None);
    quiz.ok_or_else(|| format!("{problems:#?}"))
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
        Answers::Ordering { steps: all, .. } | Answers::Scale(all) => {
            gist.extend(all.iter().map(crate::exchange::rich::Rich::words));
        }
        Answers::Reflection => {}
    }
    gist
}
