//! The gaps on paper, for the learner alone.

use super::entry::{Answer, Filled};
use super::gaps::{Gap, Gaps, SectionGaps, Tally, gaps};
use crate::base::{Digest, Language, PerLanguage, Timestamp};
use crate::certificates::{moment, pdf};
use crate::courses::{Checklist, LessonOf};
use crate::texts::{Args, Texts};

/// What a report is made with.
pub struct Printing<'a> {
    pub texts: &'a Texts,
    pub language: Language,
    /// The language of words that are not there in that one.
    pub source: Language,
    /// The installation's name, as author of the file.
    pub house: &'a str,
    /// The page it comes from.
    pub address: &'a str,
    pub paper: pdf::Paper,
    pub now: Timestamp,
    /// The address of a lesson that helps, whole, and its title; none: it is not on offer.
    pub lesson: &'a dyn Fn(&LessonOf) -> Option<(String, String)>,
}

impl Printing<'_> {
    fn say(&self, key: &str, args: &Args<'_>) -> String {
        self.texts.say(self.language, key, args)
    }

    fn text<'t>(&self, texts: &'t PerLanguage<String>) -> &'t str {
        texts
            .find(self.language, self.source)
            .map_or("", |(_, text)| text)
    }

    fn answer(&self, answer: Option<Answer>) -> String {
        let word = answer.map_or("open", Answer::word);
        self.say(&format!("checklist-answer-{word}"), &[])
    }
}

/// The printed strings.
pub fn sheet(checklist: &Checklist, filled: &Filled, with: &Printing<'_>) -> pdf::ReportSheet {
    let found = gaps(checklist, filled);
    let day = |date| with.texts.date(with.language, date);
    let made = [
        ("date", day(with.now.date()).into()),
        ("as_of", day(checklist.as_of).into()),
    ];
    let title = with.say("gaps-title", &[]);
    pdf::ReportSheet {
        paper: with.paper,
        language: with.language.tag().to_owned(),
        subject: filled.country.clone(),
        lines: vec![with.say("gaps-lede", &[]), with.say("gaps-made-on", &made)],
        heads: heads(with),
        rows: found.sections.iter().map(|one| row(one, with)).collect(),
        sections: found
            .sections
            .iter()
            .map(|one| section(one, with))
            .collect(),
        link_line: with.say("gaps-link-line", &[("address", with.address.into())]),
        link: with.address.to_owned(),
        note_line: with.say("gaps-note-line", &[("house", with.house.into())]),
        document_title: match filled.country.as_str() {
            "" => title.clone(),
            country => with.say("gaps-title-of", &[("country", country.into())]),
        },
        title,
        author: with.house.to_owned(),
        made_at: moment(with.now),
        document_id: *fingerprint(&found, filled, with).bytes(),
    }
}

/// What tells two reports apart.
fn fingerprint(found: &Gaps<'_>, filled: &Filled, with: &Printing<'_>) -> Digest {
    let tallies = found.sections.iter().map(|one| one.tally().counts());
    let tallies: Vec<_> = tallies.collect();
    let entries = filled.entries.iter();
    let entries: Vec<_> = entries
        .map(|(key, entry)| (key.as_str(), entry.answer, entry.note.as_str()))
        .collect();
    let text = format!(
        "{} {} {:?} {tallies:?} {entries:?}",
        with.language, filled.country, with.now
    );
    Digest::of(text.as_bytes())
}

fn heads(with: &Printing<'_>) -> [String; 7] {
    let answer = |answer| with.answer(answer);
    let [yes, partly, no, unknown, not_applicable] = Answer::ALL.map(Some).map(answer);
    let section = with.say("checklist-section-column", &[]);
    let open = with.answer(None);
    [section, yes, partly, no, unknown, not_applicable, open]
}

fn row(one: &SectionGaps<'_>, with: &Printing<'_>) -> [String; 7] {
    let [yes, partly, no, unknown, not_applicable, open] =
        one.tally().counts().map(|count| count.to_string());
    let title = with.text(&one.section.title).to_owned();
    [title, yes, partly, no, unknown, not_applicable, open]
}

fn section(one: &SectionGaps<'_>, with: &Printing<'_>) -> pdf::ReportSection {
    let tallies = one.tallies.iter().map(|(basis, tally)| {
        let basis = with.say(&format!("checklist-basis-{}", basis.word()), &[]);
        tally_words(&basis, *tally, with)
    });
    let mut summary: Vec<String> = tallies.collect();
    if one.gaps.is_empty() {
        summary.push(with.say("gaps-none", &[]));
    }
    pdf::ReportSection {
        title: with.text(&one.section.title).to_owned(),
        summary: summary.join("\n"),
        entries: one.gaps.iter().map(|gap| entry(gap, with)).collect(),
    }
}

/// How the questions resting on one thing were answered, in words.
fn tally_words(basis: &str, tally: Tally, with: &Printing<'_>) -> String {
    let [yes, partly, no, unknown, not_applicable, open] = tally.counts();
    let args = [
        ("basis", basis.into()),
        ("yes", yes.into()),
        ("partly", partly.into()),
        ("no", no.into()),
        ("unknown", unknown.into()),
        ("not_applicable", not_applicable.into()),
        ("open", open.into()),
    ];
    with.say("gaps-tally", &args)
}

fn entry(gap: &Gap<'_>, with: &Printing<'_>) -> pdf::ReportEntry {
    let question = gap.question;
    let basis = with.say(&format!("checklist-basis-{}", question.basis.word()), &[]);
    let rests_on = [("sources", with.text(&question.rests_on).into())];
    let evidence = [("evidence", with.text(&question.evidence).into())];
    let line = |key: &str, args: &Args<'_>| pdf::ReportDetail {
        text: with.say(key, args),
        address: None,
    };
    let mut details = vec![
        line("checklist-rests-on", &rests_on),
        line("checklist-evidence", &evidence),
    ];
    let lesson = (with.lesson)(&question.lesson);
    details.extend(lesson.map(|(address, title)| pdf::ReportDetail {
        address: Some(address),
        ..line("checklist-lesson-of", &[("title", title.into())])
    }));
    if !gap.entry.note.is_empty() {
        details.push(line("gaps-your-note", &[]));
    }
    pdf::ReportEntry {
        head: format!(
            "{} · {basis} · {}",
            question.key.as_str().to_uppercase(),
            with.answer(gap.entry.answer)
        ),
        text: with.text(&question.question).to_owned(),
        details,
        own: gap.entry.note.clone(),
    }
}
