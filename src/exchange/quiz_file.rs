//! Questions as a quiz file of ours.

use super::clean::one_line;
use super::markdown;
use super::pictures::Picture;
use super::question::{Accepted, Answers, Choice, Pair, Quantity, Question};
use super::rich::{BlockKind, Rich};
use super::shares::Share;
use crate::base::{Digest, Key, Language};
use crate::courses::derived_key;
use std::collections::{BTreeMap, BTreeSet};

/// The most bytes of a quiz file.
const MOST_BYTES: usize = 1 << 20;

/// A quiz file and the pictures that belong beside it.
#[derive(Debug)]
pub struct QuizFile {
    pub text: String,
    /// File names in `media/` with their bytes: pictures that do not lie there yet, and sidecars.
    pub media: Vec<(String, Vec<u8>)>,
}

/// Writes a quiz file; `title` is what learners read, `id` its key, `language` that of its words.
/// Fails with a sentence when the file would be larger than a course folder allows, or when there
/// is no question.
pub fn write(
    questions: &[Question],
    pictures: &[Picture],
    title: &str,
    id: Option<&str>,
    language: Language,
) -> Result<QuizFile, String> {
    if questions.is_empty() {
        return Err("no question came across; nothing was written".to_owned());
    }
    let is_weighted = questions.iter().any(needs_weights);
    let title = one_line(title);
    let key = id.and_then(Key::parse).or_else(|| derived_key(&title));
    let key = key.map_or("imported-questions".to_owned(), |key| key.to_string());
    let mut text = format!("+++\nid = {}\ntitle = {}\n", toml(&key), toml(&title));
    let is_marked =
        |question: &Question| !matches!(question.answers, Answers::Reflection | Answers::Scale(_));
    text.push_str(match questions.iter().any(is_marked) {
        true => "# The source says nothing about passing; set what holds here.\npass = \"70%\"\n",
        false => "# Nothing is marked: handing in is enough.\npass = \"0%\"\n",
    });
    if is_weighted {
        text.push_str("rule = \"weighted\"\n");
    }
    text.push_str("+++\n");
    let mut ids = Ids::default();
    for (number, question) in questions.iter().enumerate() {
        let id = ids.next(question, number + 1);
        text.push('\n');
        text.push_str(&item(question, &id, is_weighted));
    }
    if text.len() > MOST_BYTES {
        return Err(format!(
            "the quiz file would have {} bytes; {MOST_BYTES} are allowed: split the source",
            text.len()
        ));
    }
    let media = pictures.iter().flat_map(|picture| {
        let is_new = !picture.is_there;
        let file = is_new.then(|| (picture.file_name(), picture.body.clone()));
        let sidecar = picture.sidecar(language).into_bytes();
        let sidecar = (format!("{}.toml", picture.key), sidecar);
        file.into_iter().chain([sidecar])
    });
    Ok(QuizFile {
        text,
        media: media.collect(),
    })
}

/// Ids given so far, with how often each was wanted.
#[derive(Default)]
struct Ids(BTreeMap<String, usize>);

impl Ids {
    fn next(&mut self, question: &Question, number: usize) -> String {
        let wanted = Key::parse(&question.id)
            .or_else(|| derived_key(&question.id))
            .or_else(|| derived_key(&question.name))
            .or_else(|| derived_key(&question.stem.words()));
        let wanted = wanted.map_or(format!("item-{number}"), |key| key.to_string());
        self.free(wanted)
    }

    /// The id that was written, else one made of words, else the kind with a hash of the words:
    /// ids are in the page, and the place of an element can be the answer.
    fn of_words(&mut self, written: &str, words: &str, kind: &str) -> String {
        let wanted = Key::parse(written).or_else(|| derived_key(words));
        let wanted = wanted.map_or_else(
            || format!("{kind}-{}", Digest::of(words.as_bytes()).short(8)),
            |key| key.to_string(),
        );
        self.free(wanted)
    }

    fn free(&mut self, wanted: String) -> String {
        let mut id = wanted.clone();
        loop {
            let times = self.0.entry(wanted.clone()).or_default();
            *times += 1;
            if *times > 1 {
                let short: String = wanted.chars().take(56).collect();
                id = format!("{}-{times}", short.trim_end_matches('-'));
                if self.0.contains_key(&id) {
                    continue;
                }
                self.0.insert(id.clone(), 1);
            }
            return id;
        }
    }
}

/// Whether marks without percentages say the same.
pub(super) fn plain(is_single: bool, choices: &[Choice]) -> bool {
    match is_single {
        true => {
            let full = choices.iter().filter(|one| one.share == Share::FULL);
            let is_even = |one: &Choice| one.share == Share::FULL || one.share == Share::NONE;
            full.count() == 1 && choices.iter().all(is_even)
        }
        false => plain_marks(choices),
    }
}

/// Equal shares for what is right; wrong ones cost all the same share, or all nothing.
pub(super) fn plain_marks(choices: &[Choice]) -> bool {
    let is_right = |one: &&Choice| one.share > Share::NONE;
    let right = choices.iter().filter(is_right).count();
    let share = Share::of(right);
    let wrong: Vec<&Choice> = choices.iter().filter(|one| !is_right(one)).collect();
    let all = |wanted: Share| wrong.iter().all(|one| one.share.is_about(wanted));
    choices
        .iter()
        .filter(is_right)
        .all(|one| one.share.is_about(share))
        && (all(Share::NONE) || all(share.negated()))
}

/// Whether its marks need percentages.
pub(super) fn needs_weights(question: &Question) -> bool {
    match &question.answers {
        Answers::Single(choices) => !plain(true, choices),
        Answers::Multiple(choices) => !plain(false, choices),
        _ => false,
    }
}

fn toml(text: &str) -> String {
    toml_edit::Value::from(one_line(&super::clean::clean(text).0)).to_string()
}

/// The heading: the first paragraph when it is short, else the name.
pub(super) fn heading(question: &Question) -> String {
    match question.stem.split_first() {
        (Some(first), _) => markdown::block_line(&first),
        (None, _) => {
            let name = super::report::shortened(&question.name, 900);
            markdown::line(&Rich::plain(&one_line(&name)))
        }
    }
}

/// One item as it stands in the file.
pub(super) fn item(question: &Question, id: &str, is_weighted: bool) -> String {
    let mut text = format!("## {} {{#{id}}}\n", heading(question));
    text.push_str(&attributes(question));
    let (_, scenario) = question.stem.split_first();
    if !scenario.is_empty() {
        text.push('\n');
        text.push_str(&markdown::blocks(&scenario, ""));
        text.push('\n');
    }
    let body = match &question.answers {
        Answers::Single(choices) => choice_lines(choices, true, is_weighted),
        Answers::Multiple(choices) => choice_lines(choices, false, is_weighted),
        Answers::TrueFalse {
            is_true,
            if_true,
            if_false,
        } => {
            let mark = |is_right: bool| if is_right { "x" } else { " " };
            let feedback = |rich: &Rich| feedback(rich, "  > ");
            let (yes, no) = (mark(*is_true), mark(!*is_true));
            let (if_true, if_false) = (feedback(if_true), feedback(if_false));
            format!("- [{yes}] True {{#true}}\n{if_true}- [{no}] False {{#false}}\n{if_false}")
        }
        Answers::Text(accepted) => text_lines(accepted),
        Answers::Number(accepted) => number_lines(accepted),
        Answers::Matching { pairs, extra } => rows(pairs, extra),
        Answers::Ordering { steps, .. } => {
            // A numbered list before it would go on with the steps.
            let last = scenario.blocks.last().map(|block| block.kind);
            let sign = if last == Some(BlockKind::Numbered) {
                ")"
            } else {
                "."
            };
            list(steps, "step", |at| format!("{at}{sign}"))
        }
        Answers::Scale(points) => list(points, "point", |_| "-".to_owned()),
        Answers::Reflection => String::new(),
    };
    if !body.is_empty() {
        text.push('\n');
        text.push_str(&body);
    }
    if !question.explanation.is_empty() {
        let words = markdown::blocks(&question.explanation, "> ");
        text.push_str(&format!("\n> [!explanation]\n{words}\n"));
    }
    text
}

/// The block below the heading: kind, points, tags, and what the source said besides, as comments.
fn attributes(question: &Question) -> String {
    let mut lines = Vec::new();
    let remarks = [
        ("name", &question.name),
        ("id", &question.id),
        ("category", &question.category),
    ];
    for (word, value) in remarks.into_iter().filter(|(_, value)| !value.is_empty()) {
        lines.push(format!(
            "# {word}: {}",
            one_line(&super::clean::clean(value).0)
        ));
    }
    for comment in &question.comments {
        lines.push(format!("# {}", one_line(&super::clean::clean(comment).0)));
    }
    lines.push(format!("type = \"{}\"", question.answers.kind()));
    let is_marked = !matches!(question.answers, Answers::Reflection | Answers::Scale(_));
    if question.points != 1 && is_marked {
        lines.push(format!("points = {}", question.points));
    }
    let mut tags: Vec<String> = question
        .tags
        .iter()
        .filter_map(|tag| derived_key(tag))
        .map(|key| format!("\"{key}\""))
        .collect();
    tags.sort();
    tags.dedup();
    if !tags.is_empty() {
        lines.push(format!("tags = [{}]", tags.join(", ")));
    }
    format!("+++\n{}\n+++\n", lines.join("\n"))
}

fn choice_lines(choices: &[Choice], is_single: bool, is_weighted: bool) -> String {
    let mut text = String::new();
    let mut ids = Ids::default();
    let rights = || choices.iter().filter(|one| one.share > Share::NONE);
    let right = rights().count();
    // In a weighted quiz, right minus wrong has to be said in percentages.
    let by_rule = is_weighted && !is_single && plain_marks(choices);
    // Right choices without a percentage share equally, and more exactly than in tenths.
    let is_exact = rights().all(|one| one.share.is_exact());
    for choice in choices {
        let id = ids.of_words(&choice.id, &choice.label.words(), "choice");
        let is_right = match is_single {
            true => choice.share == Share::FULL,
            false => choice.share > Share::NONE,
        };
        let share = match by_rule && !is_right {
            true => Share::of(right).negated(),
            false => choice.share,
        };
        let needs_percent = is_weighted && !(is_single && plain(true, choices));
        let percent = share.percent();
        let mark = match (needs_percent, is_right) {
            (true, true) if is_exact => format!("x {percent}%"),
            (true, false) if !percent.is_zero() => format!(" {percent}%"),
            (_, true) => "x".to_owned(),
            (_, false) => " ".to_owned(),
        };
        let label = markdown::line(&choice.label);
        text.push_str(&format!("- [{mark}] {label} {{#{id}}}\n"));
        text.push_str(&feedback(&choice.feedback, "  > "));
    }
    text
}

/// The rows of a matching. A target that stands there already needs no second id.
fn rows(pairs: &[Pair], extra: &[String]) -> String {
    let mut ids = Ids::default();
    let mut text = "| Prompt | Match |\n|---|---|\n".to_owned();
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let prompts: Vec<String> = pairs
        .iter()
        .map(|pair| {
            let id = ids.of_words("", &pair.prompt.words(), "prompt");
            format!("{} {{#{id}}}", markdown::line(&pair.prompt))
        })
        .collect();
    let targets = pairs.iter().map(|pair| &pair.target).chain(extra);
    for (at, target) in targets.enumerate() {
        let prompt = prompts.get(at).map_or("", String::as_str);
        let words = markdown::line(&Rich::plain(target));
        let cell = match known.insert(target) {
            true => format!("{words} {{#{}}}", ids.of_words("", target, "target")),
            false => words,
        };
        text.push_str(&format!("| {prompt} | {cell} |\n"));
    }
    text
}

/// A list, each line after the sign that `sign` gives its number.
fn list(all: &[Rich], kind: &str, sign: impl Fn(usize) -> String) -> String {
    let mut ids = Ids::default();
    let line = |(at, one): (usize, &Rich)| {
        let id = ids.of_words("", &one.words(), kind);
        format!("{} {} {{#{id}}}\n", sign(at + 1), markdown::line(one))
    };
    all.iter().enumerate().map(line).collect()
}

fn feedback(rich: &Rich, prefix: &str) -> String {
    match rich.is_empty() {
        true => String::new(),
        false => format!("{}\n", markdown::blocks(rich, prefix)),
    }
}

fn text_lines(accepted: &[Accepted]) -> String {
    let mut text = "```answer\n".to_owned();
    for one in accepted {
        // What could be read as a mark gets its percentage in front.
        let is_clear = one.text.starts_with(char::is_alphanumeric) && one.share == Share::FULL;
        match is_clear {
            true => text.push_str(&one.text),
            false => text.push_str(&format!("= {}% {}", one.share.percent(), one.text)),
        }
        text.push('\n');
        text.push_str(&answer_feedback(&one.feedback));
    }
    text + "```\n"
}

fn number_lines(accepted: &[Quantity]) -> String {
    let mut text = "```answer\n".to_owned();
    for one in accepted {
        if one.share != Share::FULL {
            text.push_str(&format!("= {}% ", one.share.percent()));
        }
        text.push_str(&one.value.to_string());
        if !one.tolerance.is_zero() {
            text.push_str(&format!(" +- {}", one.tolerance));
        }
        text.push('\n');
        text.push_str(&answer_feedback(&one.feedback));
    }
    text + "```\n"
}

fn answer_feedback(rich: &Rich) -> String {
    match rich.is_empty() {
        true => String::new(),
        false => format!("> {}\n", markdown::line(rich)),
    }
}
