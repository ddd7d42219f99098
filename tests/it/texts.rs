//! Interface text: six languages, the same keys, the same arguments, none missing, none unused.

use crate::tidy::{File, files, report};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource,
};
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// Keys that the program puts together: everything before the part that varies. Each is checked to
/// be used in the source as it stands here.
const PUT_TOGETHER: &[&str] = &[
    "month-",
    "language-",
    "error-",
    "journal-verb-",
    "country-",
    "occupation-",
    "han-forms-",
    "certificate-title-",
    "certificate-completed-",
    "credential-description-",
    "credential-criteria-",
    "issuer-keys-purpose-",
    "issuer-keys-state-",
    "verdict-",
    "reason-",
    "erasure-reason-",
    "hold-reason-",
    "by-hand-",
    "extent-",
    "sight-",
    "file-word-",
    "file-text-",
    "file-kind-",
    "file-check-",
    "file-gap-",
    "offline-",
    "exit-",
    "transcript-",
    "paper-key-",
    "item-form-",
    "flag-",
    "signal-title-",
    "signal-means-",
    "signal-not-",
    "signal-evidence-",
    "remedy-",
    "remedy-done-",
    "remedy-hint-",
    "assignment-file-",
    "assignment-trace-",
    "review-state-",
    "brief-standing-",
    "checklist-answer-",
    "checklist-basis-",
    "certainty-",
];

/// Key → names of its arguments.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages(language: &str) -> Messages {
    let mut all = Messages::new();
    for file in files(&format!("locales/{language}"), &[".ftl"]) {
        let resource = fluent_syntax::parser::parse(file.text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.path));
        for (key, args) in of_resource(&resource) {
            let twice = all.insert(key.clone(), args).is_some();
            assert!(
                !twice,
                "{}: `{key}` stands twice in this language",
                file.path
            );
        }
    }
    all
}

fn of_resource(resource: &Resource<&str>) -> Messages {
    let mut all = Messages::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let mut args = BTreeSet::new();
            if let Some(pattern) = &message.value {
                in_pattern(pattern, &mut args);
            }
            all.insert(message.id.name.to_owned(), args);
        }
    }
    all
}

fn in_pattern(pattern: &Pattern<&str>, args: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, args);
        }
    }
}

fn in_expression(expression: &Expression<&str>, args: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, args),
        Expression::Select { selector, variants } => {
            in_inline(selector, args);
            for variant in variants {
                in_pattern(&variant.value, args);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, args: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            args.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => in_call(arguments, args),
        InlineExpression::Placeable { expression } => in_expression(expression, args),
        _ => {}
    }
}

fn in_call(call: &CallArguments<&str>, args: &mut BTreeSet<String>) {
    for inline in &call.positional {
        in_inline(inline, args);
    }
    for named in &call.named {
        in_inline(&named.value, args);
    }
}

#[test]
fn all_six_languages_have_the_same_keys_with_the_same_arguments() {
    let english = messages("en");
    let mut problems = Vec::new();
    for language in LANGUAGES.iter().filter(|language| **language != "en") {
        let other = messages(language);
        for (key, args) in &english {
            match other.get(key) {
                None => problems.push(format!("locales/{language} lacks `{key}`")),
                // A language may leave the number out of one of its forms, not out of all.
                Some(found) if found != args => problems.push(format!(
                    "locales/{language} `{key}` speaks of {found:?}, English of {args:?}"
                )),
                Some(_) => {}
            }
        }
        for key in other.keys().filter(|key| !english.contains_key(*key)) {
            problems.push(format!("locales/{language} has `{key}`, English has not"));
        }
    }
    report("English is the source; the other five follow", &problems);
}

#[test]
fn all_six_languages_divide_their_texts_into_the_same_files() {
    let names = |language: &str| -> BTreeSet<String> {
        let folder = format!("locales/{language}/");
        let files = files(&folder, &[".ftl"]);
        files
            .iter()
            .map(|file| file.path.replace(&folder, ""))
            .collect()
    };
    for language in LANGUAGES {
        assert_eq!(names(language), names("en"), "{language}");
    }
}

/// `date-long` ends with an abbreviation there: `2 декабря 2026 г.`
#[test]
fn no_russian_sentence_has_a_second_full_stop_after_a_date() {
    let mut problems = Vec::new();
    for file in files("locales/ru", &[".ftl"]) {
        let twice = |line: &&str| line.contains("{ $date }.") || line.contains("{ $day }.");
        problems.extend(file.text.lines().filter(twice).map(str::to_owned));
    }
    report("a date in Russian ends its sentence by itself", &problems);
}

/// A line would begin with it. What credentials say stays as it was signed.
#[test]
fn no_french_sign_is_cut_off_from_its_word() {
    let is_cut_off = |line: &&str| {
        line.match_indices(' ').any(|(at, gap)| {
            line[..at].ends_with('«')
                || line[at + gap.len()..].starts_with([':', ';', '!', '?', '»'])
        })
    };
    let mut problems = Vec::new();
    for file in files("locales/fr", &[".ftl"]) {
        let lines = file.text.lines().filter(is_cut_off);
        let lines = lines.filter(|line| !line.starts_with("credential-criteria-"));
        problems.extend(lines.map(str::to_owned));
    }
    report(
        "the space before : ; ! ? and inside « » is one that does not break in French",
        &problems,
    );
}

/// In Chinese a full stop holds its gap: `sentence-gap` is a space everywhere else.
#[test]
fn between_two_sentences_of_a_template_stands_the_gap_of_the_language() {
    let mut stops = BTreeSet::new();
    for file in files("locales/zh", &[".ftl"]) {
        let resource = fluent_syntax::parser::parse(file.text.as_str()).expect("it parses");
        let ending = resource.body.iter().filter_map(|entry| match entry {
            Entry::Message(message) => {
                let last = message.value.as_ref()?.elements.last()?;
                let is_stop = matches!(last, PatternElement::TextElement { value }
                    if value.ends_with(['。', '！', '？', '：', '；']));
                is_stop.then(|| message.id.name.to_owned())
            }
            _ => None,
        });
        stops.extend(ending);
    }
    let mut problems = Vec::new();
    for file in files("templates", &[".hbs"]) {
        for (at, mark) in file.text.match_indices("{{t \"") {
            let rest = &file.text[at + mark.len()..];
            let key = rest.split('"').next().unwrap_or_default();
            let after = rest.split_once("}}").map_or("", |(_, after)| after);
            let after = after.trim_start_matches("</b>");
            let is_followed = [" {{t ", " <b>{{t "]
                .iter()
                .any(|next| after.starts_with(next));
            if is_followed && stops.contains(key) {
                let line = file.text[..at].matches('\n').count() + 1;
                problems.push(format!("{}:{line} `{key}`", file.path));
            }
        }
    }
    report(
        "write {{t \"sentence-gap\"}} and no space after it",
        &problems,
    );
}

/// Sources that speak: everything that runs, and the templates.
fn speakers() -> Vec<File> {
    let mut all: Vec<File> = files("src", &[".rs"])
        .into_iter()
        .filter(|file| !file.path.ends_with("/tests.rs"))
        .collect();
    all.extend(files("templates", &[".hbs"]));
    all
}

/// Every text in quotes of a source, escapes left as they are.
fn quoted(text: &str) -> BTreeSet<&str> {
    text.split('"').collect()
}

fn is_key(text: &str) -> bool {
    text.contains('-')
        && text.starts_with(|sign: char| sign.is_ascii_lowercase())
        && text
            .chars()
            .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-')
}

#[test]
fn every_message_is_used() {
    let speakers = speakers();
    let said: BTreeSet<&str> = speakers
        .iter()
        .flat_map(|file| quoted(&file.text))
        .collect();
    let is_used =
        |key: &str| said.contains(key) || PUT_TOGETHER.iter().any(|prefix| key.starts_with(prefix));
    let problems: Vec<String> = messages("en")
        .into_keys()
        .filter(|key| !is_used(key))
        .map(|key| format!("`{key}`"))
        .collect();
    report("no source says this; remove it in all languages", &problems);
}

#[test]
fn every_key_that_is_put_together_is_put_together_somewhere() {
    let speakers = speakers();
    let problems: Vec<String> = PUT_TOGETHER
        .iter()
        .filter(|prefix| {
            !speakers.iter().any(|file| {
                file.text.contains(&format!("\"{prefix}{{"))
                    || file.text.contains(&format!("\"{prefix}\""))
            })
        })
        .map(|prefix| format!("`{prefix}`"))
        .collect();
    report(
        "PUT_TOGETHER in tests/it/texts.rs lists a beginning that no source uses",
        &problems,
    );
}

#[test]
fn no_message_is_missing() {
    let known = messages("en");
    let mut problems = Vec::new();
    for file in speakers() {
        for (at, key) in asked_for(&file) {
            let is_beginning = PUT_TOGETHER.contains(&key.split('{').next().unwrap_or_default());
            if !known.contains_key(&key) && !is_beginning {
                problems.push(format!("{}:{at} asks for `{key}`", file.path));
            }
        }
    }
    report("locales/en has no such message", &problems);
}

/// The first quoted text after each `{{t `, `(t `, `say(` and `for_page(`, with its line.
fn asked_for(file: &File) -> Vec<(usize, String)> {
    let is_template = file.path.ends_with(".hbs");
    let marks: &[&str] = if is_template {
        &["{{t ", "(t "]
    } else {
        &[".say(", ".for_page("]
    };
    let mut found = Vec::new();
    for mark in marks {
        for (at, _) in file.text.match_indices(mark) {
            let rest = &file.text[at + mark.len()..];
            // A key given by name (`{{t page.title_key}}`, `say(key, …)`) is no literal.
            let end = rest.find([';', '}']).unwrap_or(rest.len());
            let Some(key) = rest[..end].split('"').nth(1) else {
                continue;
            };
            let starts_late = is_template && !rest.starts_with('"');
            if !starts_late && (is_key(key) || key.contains('{') && key.contains('-')) {
                let line = file.text[..at].matches('\n').count() + 1;
                found.push((line, key.to_owned()));
            }
        }
    }
    found
}
