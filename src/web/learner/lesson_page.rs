//! The lesson page, split into what its edition says and what is personal.

use super::view::{Place, Speech, Step, StepWords, activity_title, checklist_path, course_title};
use crate::base::Language;
use crate::courses::{Activity, Heading};
use crate::learning::{Position, Studying};
use crate::web::moved::MovedLine;
use crate::web::segments::{mark, unmarked};
use crate::web::words::{Said, Tongue};
use crate::web::{Frame, LanguageLink, Learner, Page, paths};
use serde::Serialize;

/// A lesson for who is enrolled.
#[derive(Debug, Clone, Serialize)]
pub struct LessonPage {
    pub course: Said,
    pub course_href: String,
    pub module: Said,
    pub module_number: usize,
    /// Of the lesson within its module, and of how many.
    pub number: usize,
    pub count: usize,
    pub title: Said,
    pub minutes: u32,
    /// The day the content was checked, in words.
    pub checked: String,
    /// How its sources changed after it was last checked in this language.
    pub moved: Vec<MovedLine>,
    /// Empty when there is none.
    pub question: String,
    pub body_html: String,
    pub sections: Vec<Section>,
    pub outline: Vec<OutlineEntry>,
    pub previous: Option<Step>,
    pub next: Option<Step>,
    pub path: String,
    pub module_print: String,
    /// The course's checklist; empty if it has none.
    pub checklist_href: String,
    /// What the course cites; empty if it cites nothing.
    pub sources_href: String,
    pub lessons: u32,
    pub is_read: bool,
    pub has_position: bool,
    pub done: String,
    pub tally: String,
    pub read_words: String,
    pub position_href: String,
    pub position_words: String,
}

/// A section of the lesson.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    pub anchor: String,
    pub label: String,
}

/// A line of the module's outline.
#[derive(Debug, Clone, Serialize)]
pub struct OutlineEntry {
    pub href: String,
    pub label: Said,
    pub is_here: bool,
    /// Class of the ring; empty for what is not done.
    pub state: String,
    /// The state in words.
    pub words: String,
}

/// What is personal on the page. `is_read` and `has_position` decide branches of the template, the
/// rest are values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Personal {
    pub is_read: bool,
    pub has_position: bool,
    csrf: String,
    name: String,
    done: String,
    tally: String,
    read_words: String,
    position_href: String,
    position_words: String,
    /// State and words of each entry of the outline.
    outline: Vec<(String, String)>,
}

impl Personal {
    pub(super) fn of(learner: &Learner, studying: &Studying, place: &Place<'_>) -> Self {
        Self {
            name: learner.session.signed_in.account.name.to_string(),
            ..Self::in_words(learner.speech(), studying, place)
        }
    }

    /// Everything but the token and the name.
    pub(super) fn in_words(speech: Speech<'_>, studying: &Studying, place: &Place<'_>) -> Self {
        let read = studying.completions.find(place.activity.key());
        let position = stopped(studying, place);
        let tally = studying.standing.lessons;
        let state = |activity: &Activity| match studying.completions.has(activity.key()) {
            true => ("d".to_owned(), speech.say("outline-done", &[])),
            false => (String::new(), speech.say("outline-open", &[])),
        };
        Self {
            is_read: read.is_some(),
            has_position: position.is_some(),
            csrf: String::new(),
            name: String::new(),
            done: tally.done.to_string(),
            tally: speech.say(
                "lessons-read",
                &[("done", tally.done.into()), ("count", tally.of.into())],
            ),
            read_words: read.map_or_else(String::new, |completion| {
                let date = speech.texts.date(speech.language, completion.at.date());
                speech.say("lesson-read-on", &[("date", date.into())])
            }),
            position_href: position
                .map_or_else(String::new, |(heading, _)| format!("#{}", heading.anchor)),
            position_words: position.map_or_else(String::new, |(heading, minutes)| {
                let args = [
                    ("section", heading.title.clone().into()),
                    ("minutes", minutes.into()),
                ];
                speech.say("lesson-stopped-at", &args)
            }),
            outline: place.module.activities.iter().map(state).collect(),
        }
    }

    #[cfg(test)]
    pub(super) fn introduce(&mut self, name: &str, csrf: &str) {
        name.clone_into(&mut self.name);
        csrf.clone_into(&mut self.csrf);
    }

    #[cfg(test)]
    pub(super) fn name(&self) -> String {
        self.name.clone()
    }

    #[cfg(test)]
    pub(super) fn csrf(&self) -> String {
        self.csrf.clone()
    }

    /// The values in the order of their numbers, without the token, which is made for each answer.
    pub(super) fn values(self) -> Vec<String> {
        let fixed = [
            self.name,
            self.done,
            self.tally,
            self.read_words,
            self.position_href,
            self.position_words,
        ];
        let outline = self
            .outline
            .into_iter()
            .flat_map(|(state, words)| [state, words]);
        fixed.into_iter().chain(outline).collect()
    }

    /// The same with a mark in place of each value.
    pub(super) fn marks(&self) -> Self {
        let mut numbers = (0..).map(mark);
        let mut next = || numbers.next().unwrap_or_default();
        Self {
            is_read: self.is_read,
            has_position: self.has_position,
            csrf: next(),
            name: next(),
            done: next(),
            tally: next(),
            read_words: next(),
            position_href: next(),
            position_words: next(),
            outline: self.outline.iter().map(|_| (next(), next())).collect(),
        }
    }
}

/// The section where the learner stopped in this lesson, and about how many minutes are left.
fn stopped<'a>(studying: &Studying, place: &Place<'a>) -> Option<(&'a Heading, u32)> {
    let Position {
        activity,
        anchor: Some(anchor),
        ..
    } = studying.position.as_ref()?
    else {
        return None;
    };
    let lesson = place.lesson().filter(|lesson| &lesson.key == activity)?;
    // Anchors are the same in every language; the words of the source serve where one is missing.
    let (_, text) = lesson
        .texts
        .find(place.content.source_language, place.content.source_language)?;
    let at = text
        .headings
        .iter()
        .position(|heading| &heading.anchor == anchor)?;
    let (at, count) = (
        u32::try_from(at).ok()?,
        u32::try_from(text.headings.len()).ok()?,
    );
    let left = lesson
        .minutes
        .saturating_mul(count.saturating_sub(at))
        .div_ceil(count.max(1));
    Some((text.headings.get(usize::try_from(at).ok()?)?, left))
}

impl LessonPage {
    pub(super) fn new(speech: Speech<'_>, place: &Place<'_>, personal: &Personal) -> Self {
        let content = place.content;
        let tongue = Tongue::of(speech.language, content);
        let lesson = place.lesson();
        let texts = lesson.and_then(|lesson| lesson.texts.find(tongue.page, tongue.source));
        let title = activity_title(place.activity, tongue);
        let siblings = || {
            place
                .module
                .activities
                .iter()
                .filter(|a| matches!(a, Activity::Lesson(_)))
        };
        let number = siblings().position(|a| a.key() == place.activity.key());
        let (previous, next) = place.neighbours();
        let step = |activity: &Activity| Step::to(content, activity, tongue);
        let (partner, course) = (&content.partner, &content.slug);
        Self {
            course: course_title(content, tongue),
            course_href: paths::course(partner, course),
            module: Said::of(&place.module.texts, tongue, |text| &text.title),
            module_number: place.module_number,
            number: number.map_or(0, |at| at + 1),
            count: siblings().count(),
            minutes: lesson.map_or(0, |lesson| lesson.minutes),
            checked: speech.texts.date(speech.language, content.content_as_of),
            moved: moved(speech, place, texts.map(|(language, _)| language)),
            title,
            question: texts.map_or_else(String::new, |(_, text)| text.question.clone()),
            body_html: texts.map_or_else(String::new, |(_, text)| unmarked(&text.body_html)),
            sections: texts.map_or_else(Vec::new, |(_, text)| sections(&text.headings)),
            outline: outline(speech, place, tongue, personal),
            previous: previous.map(step),
            next: next.map(step),
            path: paths::lesson(partner, course, place.activity.key()),
            module_print: paths::module_print(partner, course, &place.module.key),
            checklist_href: checklist_path(content),
            sources_href: paths::cited(content),
            lessons: u32::try_from(content.lessons().count()).unwrap_or(u32::MAX),
            is_read: personal.is_read,
            has_position: personal.has_position,
            done: personal.done.clone(),
            tally: personal.tally.clone(),
            read_words: personal.read_words.clone(),
            position_href: personal.position_href.clone(),
            position_words: personal.position_words.clone(),
        }
    }
}

fn moved(speech: Speech<'_>, place: &Place<'_>, shown: Option<Language>) -> Vec<MovedLine> {
    let (content, key) = (place.content, place.activity.key());
    let changes = shown.map_or_else(Vec::new, |shown| content.changes_since(key, shown));
    let said = (speech.texts, speech.language);
    let lines = changes.iter();
    lines
        .map(|one| MovedLine::new(said, content, one))
        .collect()
}

fn sections(headings: &[Heading]) -> Vec<Section> {
    let section = |heading: &Heading| Section {
        anchor: heading.anchor.clone(),
        label: heading.title.clone(),
    };
    headings.iter().map(section).collect()
}

fn outline(
    speech: Speech<'_>,
    place: &Place<'_>,
    tongue: Tongue,
    personal: &Personal,
) -> Vec<OutlineEntry> {
    let activities = place.module.activities.iter().zip(&personal.outline);
    let entry = |(activity, (state, words)): (&Activity, &(String, String))| {
        let is_here = activity.key() == place.activity.key();
        let Step {
            href, title: label, ..
        } = Step::to(place.content, activity, tongue);
        // Where one is, is the same for everybody who is here.
        let (state, words) = match is_here {
            true => ("h".to_owned(), speech.say("outline-here", &[])),
            false => (state.clone(), words.clone()),
        };
        OutlineEntry {
            href,
            label,
            is_here,
            state,
            words,
        }
    };
    activities.map(entry).collect()
}

/// The layout's frame for a lesson: the address without any query, so that it is the same for all.
pub(super) fn frame(learner: &Learner, place: &Place<'_>, personal: &Personal) -> Frame {
    let mut frame = learner.frame("desk");
    let content = place.content;
    let path = paths::lesson(&content.partner, &content.slug, place.activity.key());
    frame.languages = Language::ALL
        .map(|other| LanguageLink {
            tag: other.tag(),
            name: other.own_name(),
            href: format!("{path}?lang={other}"),
            is_current: other == learner.language,
        })
        .into();
    frame.address = learner.app.address(&path);
    frame.path = path;
    if let Some(signed_in) = &mut frame.signed_in {
        signed_in.csrf.clone_from(&personal.csrf);
        signed_in.name.clone_from(&personal.name);
    }
    frame
}

impl Page for LessonPage {
    const TEMPLATE: &'static str = "learner/lesson";

    fn samples() -> Vec<Self> {
        let entry = |title: &str, is_here: bool, state: &str| OutlineEntry {
            href: "/learn/harbour/c/lessons/listing".to_owned(),
            label: Said::sample(title, !is_here),
            is_here,
            state: state.to_owned(),
            words: "(read)".to_owned(),
        };
        let step = |title: &str, words| Step {
            href: "/learn/harbour/c/quizzes/final".to_owned(),
            title: Said::sample(title, words == StepWords::QUIZ),
            words,
        };
        let full = Self {
            course: Said::sample("The clock", false),
            course_href: "/courses/harbour/c".to_owned(),
            module: Said::sample("Module one", false),
            module_number: 1,
            number: 1,
            count: 2,
            title: Said::sample("How a substance becomes controlled", false),
            minutes: 12,
            checked: "20 November 2026".to_owned(),
            moved: Vec::new(),
            question: "Who decides?".to_owned(),
            body_html: "<h2 id=\"vote\">The vote</h2><p>Words.</p>".to_owned(),
            sections: vec![Section {
                anchor: "vote".to_owned(),
                label: "The vote".to_owned(),
            }],
            outline: vec![entry("One", true, "h"), entry("Two", false, "d")],
            previous: Some(step("One", StepWords::LESSON)),
            next: Some(step("Quiz", StepWords::QUIZ)),
            path: "/learn/harbour/c/lessons/listing".to_owned(),
            module_print: "/learn/harbour/c/modules/one/print".to_owned(),
            checklist_href: "/learn/harbour/c/checklist".to_owned(),
            sources_href: "/courses/harbour/c/sources".to_owned(),
            lessons: 6,
            is_read: false,
            has_position: true,
            done: "1".to_owned(),
            tally: "1 of 6 lessons read".to_owned(),
            read_words: String::new(),
            position_href: "#vote".to_owned(),
            position_words: "You stopped at “The vote”".to_owned(),
        };
        let bare = Self {
            checklist_href: String::new(),
            sources_href: String::new(),
            moved: MovedLine::samples(),
            title: Said::sample("How a substance becomes controlled", true),
            question: String::new(),
            sections: Vec::new(),
            previous: Some(step("Quiz", StepWords::QUIZ)),
            next: Some(step("Brief", StepWords::ASSIGNMENT)),
            is_read: true,
            has_position: false,
            read_words: "Read on 23 November 2026".to_owned(),
            ..full.clone()
        };
        let lone = Self {
            previous: None,
            next: None,
            ..full.clone()
        };
        vec![full, bare, lone]
    }
}
