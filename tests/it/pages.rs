//! Every page of the product, drawn with each of its samples in six languages; and whether the
//! samples reach every branch of the templates.

use crate::tidy::{File, files, report};
use crate::world::html;
use pmast::base::Language;
use pmast::texts::Texts;
use pmast::web::{Frame, LanguageLink, Page, Pages, SignedIn};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What all pages were drawn from: per template, the samples as values.
type Samples = BTreeMap<&'static str, Vec<Value>>;

fn frame(language: Language, signed_in: bool) -> Frame {
    let person = SignedIn {
        name: "Amina <b>& Söhne</b>".to_owned(),
        csrf: "00ff".repeat(16),
        is_operator: true,
        is_partner: true,
    };
    Frame {
        language: language.tag(),
        dir: language.direction(),
        house: "PMAST Academy".to_owned(),
        contact: "office@pmast.example".to_owned(),
        path: "/somewhere?x=1".to_owned(),
        languages: Language::ALL
            .map(|other| LanguageLink {
                tag: other.tag(),
                name: other.own_name(),
                href: format!("/somewhere?lang={other}"),
                is_current: other == language,
            })
            .into(),
        section: "courses",
        signed_in: signed_in.then_some(person),
        sign_in: "/sign-in?next=%2Fcourses".to_owned(),
        address: "https://academy.example/somewhere".to_owned(),
    }
}

fn draw<P: Page>(
    pages: &Pages,
    (into, problems): (&mut Samples, &mut Vec<String>),
    drawn: &mut dyn FnMut(&str, usize, Language, &str),
) {
    let samples = P::samples();
    if samples.is_empty() {
        problems.push(format!("{} has no sample", P::TEMPLATE));
    }
    for (number, sample) in samples.iter().enumerate() {
        for language in Language::ALL {
            let place = format!("{} sample {number} in {language}", P::TEMPLATE);
            match pages.render(sample, &frame(language, true)) {
                Ok(page) => {
                    look(&page, language, &place, problems);
                    drawn(P::TEMPLATE, number, language, &page);
                }
                Err(error) => problems.push(format!("{place}: {error}")),
            }
        }
        let value = serde_json::to_value(sample).expect("a page is plain values");
        into.entry(P::TEMPLATE).or_default().push(value);
    }
}

fn look(page: &str, language: Language, place: &str, problems: &mut Vec<String>) {
    let mut check = |holds: bool, words: &str| {
        if !holds {
            problems.push(format!("{place}: {words}"));
        }
    };
    let root = format!(
        "<html lang=\"{}\" dir=\"{}\"",
        language.tag(),
        language.direction()
    );
    check(
        page.contains(&root),
        "the root says neither language nor direction",
    );
    check(
        page.matches("<h1").count() == 1,
        "one main heading, not none and not two",
    );
    check(
        !page.contains('⟦') && !page.contains("{{") && !page.contains("{$"),
        "a message, a mark or a name of an argument is left",
    );
    check(
        !page.contains("<b>& Söhne"),
        "a name came through unescaped",
    );
    check(!html::first(page, "title").is_empty(), "no title");
    for tag in html::tags(page) {
        if let Some(wrong) = unnamed(&tag, page) {
            check(false, &wrong);
        }
    }
    for tag in [
        "section", "form", "table", "ul", "ol", "div", "p", "nav", "main", "fieldset",
    ] {
        let (opened, closed) = (opens(page, tag), page.matches(&format!("</{tag}>")).count());
        check(
            opened == closed,
            &format!("{opened} <{tag}> and {closed} </{tag}>"),
        );
    }
    for id in undescribed(page) {
        check(
            false,
            &format!("nothing points to the hint or the problem `{id}`"),
        );
    }
    let ids: Vec<String> = html::tags(page)
        .filter_map(|tag| html::attribute(&tag, "id"))
        .collect();
    let different: BTreeSet<&String> = ids.iter().collect();
    check(
        different.len() == ids.len(),
        &format!("an id stands twice: {ids:?}"),
    );
}

/// Hints and problems of questions that no field names as its description.
fn undescribed(page: &str) -> Vec<String> {
    let described = html::tags(page).filter_map(|tag| html::attribute(&tag, "aria-describedby"));
    let described: BTreeSet<String> = described
        .flat_map(|ids| ids.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let items = page.split("<section class=\"item\"").skip(1);
    let items = items.filter_map(|rest| rest.split("</section>").next());
    let notes = items.flat_map(html::tags).filter(|tag| {
        let class = html::attribute(tag, "class").unwrap_or_default();
        // The count of letters is for the eye; the limit is in the hint.
        matches!(class.as_str(), "hint" | "err") && !tag.contains("data-count-of")
    });
    notes
        .map(|tag| html::attribute(&tag, "id").unwrap_or_else(|| tag.clone()))
        .filter(|id| !described.contains(id))
        .collect()
}

fn opens(page: &str, tag: &str) -> usize {
    let starts = |(at, mark): (usize, &str)| page[at + mark.len()..].starts_with([' ', '>', '\n']);
    page.match_indices(&format!("<{tag}"))
        .filter(|found| starts(*found))
        .count()
}

/// A picture without words, a field without a name.
fn unnamed(tag: &str, page: &str) -> Option<String> {
    let is_field =
        tag.starts_with("input ") || tag.starts_with("select ") || tag.starts_with("textarea ");
    let kind = html::attribute(tag, "type").unwrap_or_default();
    if tag.starts_with("img ") && !tag.contains("alt=") {
        return Some(format!("<{tag}> has no alt"));
    }
    if !is_field || matches!(kind.as_str(), "hidden" | "radio" | "checkbox" | "submit") {
        return None;
    }
    let id = html::attribute(tag, "id");
    let is_labelled =
        tag.contains("aria-label") || id.is_some_and(|id| page.contains(&format!("for=\"{id}\"")));
    (!is_labelled).then(|| format!("<{tag}> has no label"))
}

/// Draws everything; `drawn` is shown each page with its template, the number of its sample and the
/// language.
fn all_samples(
    problems: &mut Vec<String>,
    drawn: &mut dyn FnMut(&str, usize, Language, &str),
) -> Samples {
    let texts = Arc::new(Texts::load().expect("the locale files parse"));
    let pages = Pages::load(texts).expect("the templates compile");
    let mut samples = Samples::new();
    macro_rules! draw_all {
        ($($page:path),* $(,)?) => {
            $( draw::<$page>(&pages, (&mut samples, problems), drawn); )*
         };
    }
    pmast::every_page!(draw_all);
    samples
}

/// Writes every page with every sample into the folder, in English and Arabic, for a browser to
/// look at: `learner-quiz.0.en.html`.
pub(crate) fn write_samples(folder: &std::path::Path) {
    std::fs::create_dir_all(folder).expect("a folder for the samples");
    all_samples(&mut Vec::new(), &mut |template, number, language, page| {
        if matches!(language, Language::En | Language::Ar) {
            let name = format!("{}.{number}.{language}.html", template.replace('/', "-"));
            std::fs::write(folder.join(name), page).expect("a sample is written");
        }
    });
}

#[test]
fn every_page_is_drawn_with_every_sample_in_six_languages() {
    let mut problems = Vec::new();
    let samples = all_samples(&mut problems, &mut |_, _, _, _| {});
    assert!(samples.len() > 1, "pages are registered in src/web/mod.rs");
    report("each sample makes a whole page in each language", &problems);
}

#[test]
fn the_samples_reach_every_branch() {
    let samples = all_samples(&mut Vec::new(), &mut |_, _, _, _| {});
    let mut problems = Vec::new();
    for file in files("templates", &[".hbs"]) {
        let name = file
            .path
            .trim_start_matches("templates/")
            .trim_end_matches(".hbs");
        if let Some(samples) = samples.get(name) {
            problems.extend(
                branches(&file)
                    .into_iter()
                    .filter_map(|branch| branch.missed(samples)),
            );
        }
    }
    report(
        "add a sample for the branch that no sample takes",
        &problems,
    );
}

/// One `{{#if …}}`, `{{#unless …}}` or `{{#each …}}` of a template.
struct Branch {
    place: String,
    kind: String,
    /// The last name of the path asked about.
    name: String,
    /// What it is compared with, in `(eq path "word")`.
    word: Option<String>,
    has_else: bool,
}

fn branches(file: &File) -> Vec<Branch> {
    let mut found: Vec<Branch> = Vec::new();
    let mut open: Vec<Option<usize>> = Vec::new();
    for (at, _) in file.text.match_indices("{{") {
        let mark = file.text[at + 2..]
            .split("}}")
            .next()
            .unwrap_or_default()
            .trim_matches('~');
        if mark.trim() == "else" {
            if let Some(Some(branch)) = open.last() {
                found[*branch].has_else = true;
            }
        } else if mark.starts_with('/') {
            open.pop();
        } else if let Some(block) = mark.strip_prefix('#') {
            let branch = branch_of(block, file, at);
            open.push(branch.is_some().then_some(found.len()));
            found.extend(branch);
        }
    }
    found
}

fn branch_of(block: &str, file: &File, at: usize) -> Option<Branch> {
    let (kind, asked) = block.split_once(' ')?;
    if !matches!(kind, "if" | "unless" | "each") {
        return None;
    }
    let asked = asked.split(" as |").next().unwrap_or_default().trim();
    let (path, word) = match asked.strip_prefix("(eq ") {
        Some(pair) => {
            let (path, word) = pair.trim_end_matches(')').split_once(' ')?;
            (path, Some(word.trim_matches('"').to_owned()))
        }
        None => (asked, None),
    };
    // The layout's facts, positions in a list and parameters are not the page's own.
    let is_own = !path.contains("frame") && !path.starts_with('@') && !path.starts_with('(')
        || path.starts_with("@root.page");
    let name = path.rsplit(['.', '/']).next()?.to_owned();
    let line = file.text[..at].matches('\n').count() + 1;
    (is_own && word.as_deref() != Some("")).then(|| Branch {
        place: format!("{}:{line}", file.path),
        kind: kind.to_owned(),
        name,
        word,
        has_else: false,
    })
}

impl Branch {
    fn missed(&self, samples: &[Value]) -> Option<String> {
        let mut values = Vec::new();
        for sample in samples {
            named(sample, &self.name, &mut values);
        }
        let holds = |value: &&Value| match &self.word {
            Some(word) => value.as_str() == Some(word),
            None => is_true(value),
        };
        let (taken, left): (Vec<&Value>, Vec<&Value>) = values.into_iter().partition(holds);
        let wants_left = self.kind != "each" || self.has_else;
        let what = self
            .word
            .as_ref()
            .map_or(self.name.clone(), |word| format!("{} = {word}", self.name));
        match (taken.is_empty(), left.is_empty() && wants_left) {
            (true, true) => Some(format!(
                "{}: no sample has a value `{}`",
                self.place, self.name
            )),
            (true, _) => Some(format!("{}: no sample where `{what}`", self.place)),
            (_, true) => Some(format!("{}: no sample without `{what}`", self.place)),
            _ => None,
        }
    }
}

/// Every value of this name, wherever it stands.
fn named<'v>(value: &'v Value, name: &str, into: &mut Vec<&'v Value>) {
    match value {
        Value::Object(map) => {
            into.extend(map.get(name));
            map.values().for_each(|inner| named(inner, name, into));
        }
        Value::Array(list) => list.iter().for_each(|inner| named(inner, name, into)),
        _ => {}
    }
}

/// What Handlebars takes for true.
fn is_true(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(is) => *is,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Object(map) => !map.is_empty(),
    }
}
