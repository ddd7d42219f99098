//! The gaps that a filled checklist shows: as a page, on paper, as a table.

use super::certificate::asked_paper;
use super::checklist::Filling;
use super::checklist_page::{LessonLink, SectionRow, answer_key, basis_key, said, section_row};
use super::own_file::own_file;
use super::view::{course_title, enrolled, studying};
use crate::analysis::{Cell, csv};
use crate::base::Key;
use crate::certificates::pdf::{Paper, RenderError};
use crate::checklists::{self, Answer, Gap, Printing, SectionGaps, Tally, gaps};
use crate::courses::{Basis, LessonOf};
use crate::web::words::{Said, Tongue};
use crate::web::{Learner, Page, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, ServiceConfig, get};
use serde::Serialize;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/learn/{p}/{c}/gaps", get().to(show))
        .route("/learn/{p}/{c}/gaps.pdf", get().to(print))
        .route("/learn/{p}/{c}/gaps.csv", get().to(table));
}

/// The gaps by section.
#[derive(Debug, Clone, Serialize)]
pub struct GapsPage {
    pub course: Said,
    pub course_href: String,
    pub list_href: String,
    pub country: String,
    pub as_of: String,
    pub sections: Vec<GapSection>,
    pub pdf_href: String,
    pub csv_href: String,
    /// The sign that no font of ours has; empty if the paper can be made.
    pub missing_sign: String,
}

/// One section.
#[derive(Debug, Clone, Serialize)]
pub struct GapSection {
    pub key: String,
    pub row: SectionRow,
    /// In the order of the answers, what is open last.
    pub counts: Vec<AnswerCount>,
    pub tallies: Vec<TallyRow>,
    pub gaps: Vec<GapRow>,
}

/// How often one answer was given.
#[derive(Debug, Clone, Serialize)]
pub struct AnswerCount {
    pub key: String,
    pub count: u32,
}

/// How the questions that rest on one thing were answered.
#[derive(Debug, Clone, Serialize)]
pub struct TallyRow {
    pub basis_key: String,
    pub tally: Tally,
}

/// One question that is not answered with yes.
#[derive(Debug, Clone, Serialize)]
pub struct GapRow {
    pub code: String,
    pub basis_key: String,
    pub is_duty: bool,
    pub answer_key: String,
    pub question: Said,
    pub rests_on: Said,
    pub note: String,
    pub lesson: Option<LessonLink>,
}

/// GET `/learn/{partner}/{course}/gaps`
async fn show(learner: Learner, path: Path<(Key, Key)>) -> Result<HttpResponse, Refusal> {
    let (partner, course) = path.into_inner();
    let Some(studying) = studying(&learner, &partner, &course).await? else {
        return Ok(learner.go_to(&paths::course(&partner, &course)));
    };
    let filling = Filling::of(&learner, studying).await?;
    let page = GapsPage::new(&learner, &filling, String::new())?;
    learner.page("desk", &page)
}

/// GET `/learn/{partner}/{course}/gaps.pdf`
async fn print(learner: Learner, path: Path<(Key, Key)>) -> Result<HttpResponse, Refusal> {
    let (partner, course) = path.into_inner();
    let studying = enrolled(&learner, &partner, &course).await?;
    let filling = Filling::of(&learner, studying).await?;
    match draw(&learner, &filling, asked_paper(&learner))? {
        Ok(pdf) => {
            let name = format!("inline; filename=\"gaps-{course}.pdf\"");
            Ok(own_file("application/pdf", name, pdf))
        }
        Err(sign) => {
            let page = GapsPage::new(&learner, &filling, sign.to_string())?;
            learner.page_with(StatusCode::UNPROCESSABLE_ENTITY, "desk", &page)
        }
    }
}

/// Draws the paper; the inner `Err` is a sign that no font of ours has.
fn draw(
    learner: &Learner,
    filling: &Filling,
    paper: Paper,
) -> Result<Result<Vec<u8>, char>, Refusal> {
    let content = filling.content();
    let tongue = Tongue::of(learner.language, content);
    let base = learner.app.config.base_url.trim_end_matches('/');
    let address = format!(
        "{base}{}",
        paths::checklist(&content.partner, &content.slug)
    );
    let with = Printing {
        texts: &learner.app.texts,
        language: learner.language,
        source: content.source_language,
        house: &learner.app.config.house_name,
        address: &address,
        paper,
        now: learner.now,
        lesson: &|of| outside(filling, (of, tongue), base),
    };
    let sheet = checklists::sheet(filling.checklist()?, &filling.filled, &with);
    match learner.app.paper.render_report(&sheet) {
        Ok(pdf) => Ok(Ok(pdf)),
        Err(RenderError::MissingGlyph { character, .. }) => Ok(Err(character)),
        Err(error) => Err(Refusal::fault(&error)),
    }
}

/// The address of a lesson that helps, whole, and its title: for what is read outside this site.
fn outside(
    filling: &Filling,
    (of, tongue): (&LessonOf, Tongue),
    base: &str,
) -> Option<(String, String)> {
    let (href, title) = filling.lesson(of, tongue)?;
    Some((format!("{base}{href}"), title.text))
}

/// Columns of the table; stable, new ones are added at the end.
const HEAD: [&str; 10] = [
    "item", "section", "basis", "question", "rests_on", "answer", "note", "evidence", "lesson",
    "address",
];

/// GET `/learn/{partner}/{course}/gaps.csv`: every question with its answer, gaps and others.
async fn table(learner: Learner, path: Path<(Key, Key)>) -> Result<HttpResponse, Refusal> {
    let (partner, course) = path.into_inner();
    let studying = enrolled(&learner, &partner, &course).await?;
    let filling = Filling::of(&learner, studying).await?;
    let tongue = Tongue::of(learner.language, filling.content());
    let base = learner.app.config.base_url.trim_end_matches('/');
    let mut rows = Vec::new();
    for section in &filling.checklist()?.sections {
        for question in &section.questions {
            let entry = filling.filled.entry(&question.key);
            let lesson = outside(&filling, (&question.lesson, tongue), base);
            let (address, lesson) = lesson.unwrap_or_default();
            let text = |texts| Cell::Text(said(texts, tongue).text);
            rows.push(vec![
                Cell::Text(question.key.as_str().to_uppercase()),
                text(&section.title),
                Cell::from(question.basis.word()),
                text(&question.question),
                text(&question.rests_on),
                Cell::from(entry.answer.map_or("", Answer::word)),
                Cell::Text(entry.note),
                text(&question.evidence),
                Cell::Text(lesson),
                Cell::Text(address),
            ]);
        }
    }
    let name = format!("attachment; filename=\"gaps-{course}.csv\"");
    Ok(own_file("text/csv; charset=utf-8", name, csv(&HEAD, &rows)))
}

impl GapsPage {
    fn new(learner: &Learner, filling: &Filling, missing_sign: String) -> Result<Self, Refusal> {
        let content = filling.content();
        let checklist = filling.checklist()?;
        let tongue = Tongue::of(learner.language, content);
        let (partner, course) = (&content.partner, &content.slug);
        let found = gaps(checklist, &filling.filled);
        let href = paths::gaps(partner, course);
        Ok(Self {
            course: course_title(content, tongue),
            course_href: paths::course(partner, course),
            list_href: paths::checklist(partner, course),
            country: filling.filled.country.clone(),
            as_of: learner.app.texts.date(learner.language, checklist.as_of),
            sections: found
                .sections
                .iter()
                .map(|one| GapSection::new(filling, one, tongue))
                .collect(),
            pdf_href: format!("{href}.pdf"),
            csv_href: format!("{href}.csv"),
            missing_sign,
        })
    }
}

impl GapSection {
    fn new(filling: &Filling, one: &SectionGaps<'_>, tongue: Tongue) -> Self {
        let tallies = one.tallies.iter();
        Self {
            key: one.section.key.to_string(),
            row: section_row(filling, one.section, tongue),
            counts: counts(one.tally()),
            tallies: tallies
                .map(|(basis, tally)| TallyRow::new(*basis, *tally))
                .collect(),
            gaps: one
                .gaps
                .iter()
                .map(|gap| GapRow::new(filling, gap, tongue))
                .collect(),
        }
    }
}

/// A tally in the order of the answers, what is open last.
fn counts(tally: Tally) -> Vec<AnswerCount> {
    let answers = Answer::ALL.into_iter().map(Some).chain([None]);
    let counts = answers.zip(tally.counts());
    let counts = counts.map(|(answer, count)| AnswerCount {
        key: answer_key(answer),
        count,
    });
    counts.collect()
}

impl TallyRow {
    fn new(basis: Basis, tally: Tally) -> Self {
        Self {
            basis_key: basis_key(basis),
            tally,
        }
    }
}

impl GapRow {
    fn new(filling: &Filling, gap: &Gap<'_>, tongue: Tongue) -> Self {
        let question = gap.question;
        let lesson = filling.lesson(&question.lesson, tongue);
        Self {
            code: question.key.as_str().to_uppercase(),
            basis_key: basis_key(question.basis),
            is_duty: question.basis == Basis::TreatyDuty,
            answer_key: answer_key(gap.entry.answer),
            question: said(&question.question, tongue),
            rests_on: said(&question.rests_on, tongue),
            note: gap.entry.note.clone(),
            lesson: lesson.map(|(href, title)| LessonLink { href, title }),
        }
    }
}

impl Page for GapsPage {
    const TEMPLATE: &'static str = "learner/gaps";

    fn samples() -> Vec<Self> {
        let row = |basis: Basis, answer| GapRow {
            code: "B3".to_owned(),
            basis_key: basis_key(basis),
            is_duty: basis == Basis::TreatyDuty,
            answer_key: answer_key(answer),
            question: Said::sample("Are all substances in force nationally?", false),
            rests_on: Said::sample("1961 art. 3(7); 1971 art. 2(7)", false),
            note: "Four substances of 2025 are missing.".to_owned(),
            lesson: Some(LessonLink {
                href: "/learn/a/b/lessons/c".to_owned(),
                title: Said::sample("The clock", true),
            }),
        };
        let tally = Tally {
            yes: 1,
            no: 1,
            open: 1,
            ..Tally::default()
        };
        let section = |gaps| GapSection {
            key: "b".to_owned(),
            row: SectionRow::sample("Scheduling mechanism"),
            counts: counts(tally),
            tallies: vec![TallyRow::new(Basis::TreatyDuty, tally)],
            gaps,
        };
        let full = Self {
            course: Said::sample("Assessing national legislation", false),
            course_href: "/courses/a/b".to_owned(),
            list_href: "/learn/a/b/checklist".to_owned(),
            country: "Marenta".to_owned(),
            as_of: "23 November 2026".to_owned(),
            sections: vec![
                section(vec![
                    row(Basis::TreatyDuty, Some(Answer::No)),
                    GapRow {
                        note: String::new(),
                        lesson: None,
                        ..row(Basis::GoodPractice, None)
                    },
                ]),
                section(Vec::new()),
            ],
            pdf_href: "/learn/a/b/gaps.pdf".to_owned(),
            csv_href: "/learn/a/b/gaps.csv".to_owned(),
            missing_sign: String::new(),
        };
        let unprintable = Self {
            missing_sign: "ಠ".to_owned(),
            country: String::new(),
            ..full.clone()
        };
        vec![full, unprintable]
    }
}
