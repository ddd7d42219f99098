//! What the page of transcripts shows.

use crate::app::App;
use crate::base::{Language, Timestamp, TranscriptId};
use crate::certificates::{Holding, State};
use crate::transcripts::Transcript;
use crate::verification::Disclosure;
use crate::web::words::Said;
use crate::web::{Page, paths};
use serde::Serialize;

/// Transcripts of a learner, and the form for the next.
#[derive(Debug, Serialize)]
pub struct TranscriptPage {
    pub choices: Vec<Choice>,
    /// Made with the form, so that a form sent twice issues once.
    pub order: String,
    pub languages: Vec<PaperLanguage>,
    /// `transcript-problem-…`; empty if nothing is wrong.
    pub problem_key: &'static str,
    /// `transcript-…` after a deed; else empty.
    pub done_key: &'static str,
    pub issued: Vec<IssuedRow>,
    /// The sign that no font of ours has; empty if the paper can be printed.
    pub missing_sign: String,
}

/// A certificate that may stand on it.
#[derive(Debug, Serialize)]
pub struct Choice {
    pub id: String,
    pub label: Said,
    pub awarded: String,
    pub is_expired: bool,
    pub is_chosen: bool,
}

/// A language of the paper.
#[derive(Debug, Serialize)]
pub struct PaperLanguage {
    pub tag: &'static str,
    pub name: &'static str,
    pub is_chosen: bool,
}

/// A transcript issued before.
#[derive(Debug, Serialize)]
pub struct IssuedRow {
    pub code: String,
    pub day: String,
    pub count: usize,
    pub language: PaperLanguage,
    /// The day it was withdrawn; empty while it stands.
    pub withdrawn: String,
    pub pdf_href: String,
    pub verify_href: String,
    pub sight: Vec<SightChoice>,
    pub sight_action: String,
    pub withdraw_action: String,
}

/// What strangers may see.
#[derive(Debug, Serialize)]
pub struct SightChoice {
    pub word: &'static str,
    /// `transcript-public` or `transcript-name-match`.
    pub key: String,
    pub is_chosen: bool,
}

/// What a holder can choose for a transcript, from the most open.
pub(super) const SIGHTS: [Disclosure; 2] = [Disclosure::Public, Disclosure::NameMatch];

/// What became of the last form.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub problem_key: &'static str,
    pub done_key: &'static str,
    pub chosen: Vec<String>,
    pub missing_sign: String,
}

/// The page.
pub(super) fn page(
    app: &App,
    (language, now): (Language, Timestamp),
    (holdings, issued): (&[Holding], &[Transcript]),
    outcome: Outcome,
) -> TranscriptPage {
    let day = |at: Timestamp| app.texts.date(language, at.date());
    let is_first = outcome.chosen.is_empty();
    let choice = |holding: &Holding| {
        let (face, id) = (
            &holding.certificate.face,
            holding.certificate.id.to_string(),
        );
        Choice {
            label: Said::new(face.title(), language),
            awarded: day(face.awarded_at),
            is_expired: !matches!(holding.state, State::Valid),
            is_chosen: is_first && !face.is_expired(now) || outcome.chosen.contains(&id),
            id,
        }
    };
    let row = |transcript: &Transcript| IssuedRow {
        code: transcript.code.to_string(),
        day: day(transcript.face.issued_at),
        count: transcript.face.entries.len(),
        language: paper_language(transcript.face.language, false),
        withdrawn: transcript.withdrawn_at.map(day).unwrap_or_default(),
        pdf_href: paths::transcript_pdf(transcript.id),
        verify_href: paths::verification(&transcript.code),
        sight: sight(transcript.disclosure),
        sight_action: paths::transcript_disclosure(transcript.id),
        withdraw_action: paths::transcript_withdrawal(transcript.id),
    };
    TranscriptPage {
        choices: holdings.iter().map(choice).collect(),
        order: TranscriptId::new().to_string(),
        languages: languages(language),
        problem_key: outcome.problem_key,
        done_key: outcome.done_key,
        issued: issued.iter().map(row).collect(),
        missing_sign: outcome.missing_sign,
    }
}

fn paper_language(language: Language, is_chosen: bool) -> PaperLanguage {
    PaperLanguage {
        tag: language.tag(),
        name: language.own_name(),
        is_chosen,
    }
}

fn languages(chosen: Language) -> Vec<PaperLanguage> {
    Language::ALL
        .map(|language| paper_language(language, language == chosen))
        .into()
}

fn sight(chosen: Disclosure) -> Vec<SightChoice> {
    let choice = |choice: Disclosure| SightChoice {
        word: choice.word(),
        key: format!("transcript-{}", choice.word()),
        is_chosen: choice == chosen,
    };
    SIGHTS.map(choice).into()
}

impl Page for TranscriptPage {
    const TEMPLATE: &'static str = "learner/transcript";

    fn samples() -> Vec<Self> {
        let choice = |id: &str, title: &str, is_expired: bool| Choice {
            id: id.to_owned(),
            label: Said::sample(title, is_expired),
            awarded: "23 November 2026".to_owned(),
            is_expired,
            is_chosen: !is_expired,
        };
        let row = |id: &str, withdrawn: &str| IssuedRow {
            code: "7Q4K2-9XMPB-2D5RT".to_owned(),
            day: "24 November 2026".to_owned(),
            count: 2,
            language: paper_language(Language::En, false),
            withdrawn: withdrawn.to_owned(),
            pdf_href: format!("/my/transcript/{id}.pdf"),
            verify_href: "/v/7Q4K2-9XMPB-2D5RT".to_owned(),
            sight: sight(Disclosure::NameMatch),
            sight_action: format!("/my/transcript/{id}/disclosure"),
            withdraw_action: format!("/my/transcript/{id}/withdrawal"),
        };
        let full = || Self {
            choices: vec![
                choice("1", "International conventions for parliamentarians", false),
                choice("2", "How a treaty clock runs", true),
            ],
            order: "0".to_owned(),
            languages: languages(Language::En),
            problem_key: "",
            done_key: "transcript-made",
            issued: vec![row("1", ""), row("2", "25 November 2026")],
            missing_sign: String::new(),
        };
        let refused = Self {
            problem_key: "transcript-problem-nothing",
            done_key: "",
            issued: Vec::new(),
            ..full()
        };
        let unprintable = Self {
            missing_sign: "ಠ".to_owned(),
            done_key: "",
            ..full()
        };
        let empty = Self {
            choices: Vec::new(),
            done_key: "",
            issued: Vec::new(),
            ..full()
        };
        vec![full(), refused, unprintable, empty]
    }
}
