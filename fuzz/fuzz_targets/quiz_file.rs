//! Quiz files of ours with a translation, `source\0translation`: every problem has a message, and
//! a quiz without errors holds what its types promise.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pmast::courses::check_quiz;
use pmast::items::{Body, ChoiceForm, mark};

fuzz_target!(|text: &str| {
    let (source, translation) = match text.split_once('\0') {
        Some((source, translation)) => (source, Some(translation)),
        None => (text, None),
    };
    let (quiz, problems) = check_quiz(source, translation);
    for problem in problems {
        assert!(!problem.message.is_empty());
    }
    let Some(quiz) = quiz else {
        return;
    };
    assert!(!quiz.items.is_empty());
    for item in &quiz.items {
        match &item.body {
            Body::Choices { form, choices, .. } => {
                let offered = choices.iter().filter(|choice| !choice.is_withdrawn);
                let right = offered.clone().filter(|choice| choice.is_right).count();
                assert!(offered.count() > 1 && right > 0);
                assert!(right == 1 || *form == ChoiceForm::Multiple);
            }
            Body::Text { accepted } => assert!(!accepted.is_empty()),
            Body::Number { accepted } => assert!(!accepted.is_empty()),
            Body::Matching {
                prompts, targets, ..
            } => assert!(prompts.len() > 1 && targets.len() > 1),
            Body::Ordering { elements, .. } => assert!(elements.len() > 2),
            Body::Scale { points } => assert!(points.len() > 1),
            Body::Reflection => {}
        }
        if let Some(right) = item.right_answer() {
            assert_eq!(mark(item, Some(&right)), item.points, "{item:?}");
        }
    }
});
