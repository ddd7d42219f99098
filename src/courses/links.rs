//! What prose points at: links, citations, footnotes, figures; and the last filter over the HTML.

use super::codes::Code;
use super::direction::kept_whole;
use super::media::Drawing;
use super::render::{Ground, Writer, escaped};
use crate::base::Key;
use ammonia::Builder;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

/// Texts of links that say nothing without their sentence.
const EMPTY_WORDS: [&str; 7] = [
    "here",
    "click here",
    "this",
    "link",
    "this link",
    "read more",
    "more",
];

/// The second line of defence (the first is that the writer knows no other markup): what is not
/// listed here does not leave the house.
static FILTER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let tags = [
        "a",
        "aside",
        "b",
        "blockquote",
        "br",
        "code",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "section",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    let classes: [(&str, &[&str]); 10] = [
        ("a", &["term"]),
        ("aside", &["note"]),
        ("b", &["n"]),
        ("div", &["with", "notes", "scroll"]),
        ("figure", &["fig"]),
        ("p", &["long"]),
        ("section", &["case", "note-box", "warn-box", "monday-box"]),
        ("span", &["cite"]),
        ("td", &["num"]),
        ("th", &["num"]),
    ];
    let attributes: [(&str, &[&str]); 8] = [
        ("a", &["href", "rel", "role", "title"]),
        ("aside", &["role"]),
        ("div", &["tabindex", "role", "aria-labelledby"]),
        (
            "img",
            &["src", "alt", "width", "height", "loading", "decoding"],
        ),
        ("ol", &["start"]),
        ("pre", &["tabindex"]),
        ("section", &["aria-labelledby"]),
        ("th", &["scope"]),
    ];
    let set = |words: &[&'static str]| words.iter().copied().collect::<HashSet<_>>();
    let mut builder = Builder::empty();
    builder
        .tags(set(&tags))
        .clean_content_tags(set(&["script", "style"]))
        .generic_attributes(set(&["id", "lang", "dir"]))
        .tag_attributes(
            attributes
                .into_iter()
                .map(|(tag, all)| (tag, set(all)))
                .collect(),
        )
        .allowed_classes(
            classes
                .into_iter()
                .map(|(tag, all)| (tag, set(all)))
                .collect::<HashMap<_, _>>(),
        )
        .url_schemes(set(&["https", "mailto"]))
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(None);
    builder
});

/// The HTML with everything removed that the list does not name.
pub(super) fn sanitised(html: &str) -> String {
    if html.is_empty() {
        String::new()
    } else {
        FILTER.clean(html).to_string()
    }
}

impl Writer<'_> {
    pub(super) fn open_link(&mut self, address: &str, span: &Range<usize>) {
        let opening = self.link(address, span);
        let closing = if opening.is_some() { "</a>" } else { "" };
        self.out.push_str(&opening.unwrap_or_default());
        self.open_links
            .push((closing, self.out.len(), span.clone()));
    }

    /// The opening tag of a link; `None` after reporting that it cannot be one.
    fn link(&self, address: &str, span: &Range<usize>) -> Option<String> {
        if let Some(id) = address.strip_prefix("glossary:") {
            return self.term_link(id, span);
        }
        if let Some(target) = address.strip_prefix("lesson:") {
            return self.lesson_link(target, span);
        }
        if let Some(section) = address.strip_prefix("checklist:") {
            return self.checklist_link(section, span);
        }
        if let Some(anchor) = address
            .strip_prefix('#')
            .filter(|_| self.ground == Ground::Lesson)
        {
            let message = format!("write `lesson:ID#{anchor}`, also within the same lesson");
            self.complain(Code::LinkNotAllowed, span, message);
            return None;
        }
        let is_mail = address
            .strip_prefix("mailto:")
            .is_some_and(|rest| crate::base::Email::parse(rest).is_some());
        if is_mail || is_web_address(address) {
            let rel = if is_mail { "" } else { " rel=\"noopener\"" };
            return Some(format!("<a href=\"{}\"{rel}>", escaped(address)));
        }
        let message = format!("the address `{}` is not allowed", clipped(address));
        self.complain(Code::LinkNotAllowed, span, message);
        None
    }

    fn term_link(&self, id: &str, span: &Range<usize>) -> Option<String> {
        let Some(key) = Key::parse(id).filter(|key| self.scope.terms.contains(key)) else {
            let message = format!("the glossary has no entry `{}`", clipped(id));
            self.complain(Code::UnknownTerm, span, message);
            return None;
        };
        let href = match self.ground {
            Ground::Lesson | Ground::Quiz => format!("../glossary#{key}"),
            Ground::Glossary => format!("#{key}"),
            Ground::Course | Ground::Module => format!("{}/glossary#{key}", self.scope.address),
        };
        Some(format!("<a class=\"term\" href=\"{href}\">"))
    }

    fn lesson_link(&self, target: &str, span: &Range<usize>) -> Option<String> {
        let (id, anchor) = target
            .split_once('#')
            .map_or((target, None), |(id, at)| (id, Some(at)));
        let found = Key::parse(id).and_then(|key| self.scope.lessons.get_key_value(&key));
        let Some((key, anchors)) = found else {
            let message = format!("there is no lesson `{}`", clipped(id));
            self.complain(Code::BrokenLessonLink, span, message);
            return None;
        };
        if let Some(anchor) = anchor.filter(|anchor| !anchors.contains(*anchor)) {
            let message = format!("the lesson `{key}` has no heading `#{}`", clipped(anchor));
            self.complain(Code::BrokenAnchor, span, message);
            return None;
        }
        let folder = match self.ground {
            Ground::Lesson | Ground::Quiz => "../lessons",
            Ground::Glossary => "lessons",
            Ground::Course | Ground::Module => {
                let message = "the course page is read before enrolling: no lesson can be linked";
                self.complain(Code::BadGround, span, message);
                return None;
            }
        };
        let anchor = anchor
            .map(|anchor| format!("#{anchor}"))
            .unwrap_or_default();
        Some(format!("<a href=\"{folder}/{key}{anchor}\">"))
    }

    /// `checklist:` leads to the course's checklist, `checklist:SECTION` to a section of it.
    fn checklist_link(&self, section: &str, span: &Range<usize>) -> Option<String> {
        let is_known = match section {
            "" => !self.scope.sections.is_empty(),
            id => Key::parse(id).is_some_and(|key| self.scope.sections.contains(&key)),
        };
        if !is_known {
            let message = format!("the course has no checklist `{}`", clipped(section));
            self.complain(Code::BrokenLessonLink, span, message);
            return None;
        }
        if !matches!(self.ground, Ground::Lesson | Ground::Quiz) {
            let message = "a checklist is filled in after enrolling: only lessons lead to it";
            self.complain(Code::BadGround, span, message);
            return None;
        }
        let slash = if section.is_empty() { "" } else { "/" };
        Some(format!("<a href=\"../checklist{slash}{section}\">"))
    }

    pub(super) fn close_link(&mut self) {
        let Some((closing, start, span)) = self.open_links.pop() else {
            return;
        };
        let text = self
            .out
            .get(start..)
            .unwrap_or_default()
            .trim()
            .to_lowercase();
        if text.is_empty() || EMPTY_WORDS.contains(&text.as_str()) || text.starts_with("https://") {
            self.complain(
                Code::LinkTextUnclear,
                &span,
                "the text of the link names no target",
            );
        }
        self.out.push_str(closing);
    }

    pub(super) fn figure(&mut self, address: &str, span: &Range<usize>) {
        let Some(id) = address.strip_prefix("media:") else {
            let message = format!("`{}` is no figure of this course", clipped(address));
            return self.complain(Code::ForeignPicture, span, message);
        };
        let found = Key::parse(id).and_then(|key| self.scope.drawings.get_key_value(&key));
        let Some((key, drawing)) = found else {
            let message = format!("media/ has no drawing `{}`", clipped(id));
            return self.complain(Code::UnknownMedium, span, message);
        };
        self.scope.used.borrow_mut().insert(key.clone());
        self.result.figures.push(key.to_string());
        let html = self.figure_html(drawing);
        self.out.push_str(&html);
    }

    fn figure_html(&self, drawing: &Drawing) -> String {
        let text = |texts: &crate::base::PerLanguage<String>| {
            let found = texts.find(self.scope.language, self.scope.source)?;
            Some((found.0, escaped(&kept_whole(found.1, found.0))))
        };
        let alt = text(&drawing.alt).filter(|_| !drawing.is_decorative);
        let lang = |language: crate::base::Language| {
            if language == self.scope.language {
                String::new()
            } else {
                format!(" lang=\"{language}\" dir=\"{}\"", language.direction())
            }
        };
        let alt_lang = alt
            .as_ref()
            .map(|(language, _)| lang(*language))
            .unwrap_or_default();
        let alt = alt.map(|(_, text)| text).unwrap_or_default();
        let medium = drawing.medium_in(self.scope.language);
        let mut html = format!(
            "<figure class=\"fig\"><img src=\"/media/{}.{}\" alt=\"{alt}\"{alt_lang} width=\"{}\" \
             height=\"{}\" loading=\"lazy\" decoding=\"async\">",
            medium.digest,
            medium.ending(),
            drawing.size.width,
            drawing.size.height,
        );
        let caption = text(&drawing.caption);
        let long = text(&drawing.long);
        if caption.is_some() || long.is_some() {
            html.push_str("<figcaption>");
            if let Some((language, caption)) = caption {
                html.push_str(&format!("<span{}>{caption}</span>", lang(language)));
            }
            if let Some((language, long)) = long {
                html.push_str(&format!(
                    "<details><summary{alt_lang}>{alt}</summary><p class=\"long\"{}>{long}</p></details>",
                    lang(language),
                ));
            }
            html.push_str("</figcaption>");
        }
        html.push_str("</figure>\n");
        html
    }
}

/// Whether a text is an https address with a host.
pub fn is_web_address(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_alphanumeric())
            && rest.len() <= 2_000
            && !rest.contains(|c: char| c.is_whitespace() || "<>\"'`\\{}|^".contains(c))
    })
}

pub(super) fn clipped(text: &str) -> String {
    text.chars().take(80).collect()
}
