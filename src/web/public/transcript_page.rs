//! The page that answers the number of a transcript: what stands on it, and what of it still
//! counts.

use super::verify::{Asked, viewer};
use crate::admission::Limit;
use crate::base::{HanForms, VerificationCode};
use crate::transcripts::{self, Answer, Line, Question, Record, Verdict};
use crate::verification::{self, NameAnswer, isolated_hint};
use crate::web::words::Said;
use crate::web::{Page, Refusal, Visitor, paths};
use serde::Serialize;

/// The answer to the number of a transcript.
#[derive(Debug, Serialize)]
pub struct TranscriptAnswerPage {
    /// `valid`, `ended`, `withdrawn` or `altered`.
    pub state: &'static str,
    pub title_key: &'static str,
    pub text_key: &'static str,
    pub code: String,
    /// What was typed, when it was read as something else; else empty.
    pub mended_from: String,
    pub checked: String,
    pub name: String,
    /// The language of the letter forms chosen for it; empty: none were.
    pub name_lang: &'static str,
    pub latin_name: String,
    pub issued: String,
    /// The day of the withdrawal; else empty.
    pub withdrawn: String,
    pub lines: Vec<AnswerLine>,
    /// Where the name is sent (POST); empty: every line is shown.
    pub name_action: String,
    pub hint: String,
    /// `verify-name-match`, `-differs` or `-wait`; empty: none was sent.
    pub name_key: &'static str,
    /// Minutes until another name may be tried.
    pub minutes: u32,
    pub demonstration: bool,
}

/// A certificate on it.
#[derive(Debug, Serialize)]
pub struct AnswerLine {
    pub course: Said,
    pub issuers: Vec<Said>,
    /// Kind, learning time and result, in the paper's language.
    pub facts: Vec<Said>,
    pub awarded: String,
    /// `valid`, `revoked`, `replaced`, `expired` or `altered`.
    pub state: &'static str,
    pub is_good: bool,
    pub is_bad: bool,
    /// `verdict-STATE-tag`.
    pub state_key: String,
    pub since: String,
    /// In groups; empty where the name was not given.
    pub code: String,
    pub href: String,
}

impl Page for TranscriptAnswerPage {
    const TEMPLATE: &'static str = "public/transcript";

    fn samples() -> Vec<Self> {
        let (line, blank) = (AnswerLine::sample, Self::genuine);
        let states = ["valid", "revoked", "replaced", "expired", "altered"];
        let short = |name_key, minutes| Self {
            state: "ended",
            title_key: "transcript-ended-title",
            text_key: "transcript-ended-text",
            name: String::new(),
            name_lang: "",
            latin_name: String::new(),
            lines: states.map(|state| line(state, false)).into(),
            mended_from: "9XMPO-2D5RT-7Q4K2".to_owned(),
            name_action: "/v/9XMPB-2D5RT-7Q4K2".to_owned(),
            hint: "M*** Ñ***".to_owned(),
            name_key,
            minutes,
            demonstration: false,
            ..blank()
        };
        let silent = |state, title_key, text_key, withdrawn: &str| Self {
            state,
            title_key,
            text_key,
            name: String::new(),
            name_lang: "",
            latin_name: String::new(),
            issued: String::new(),
            lines: Vec::new(),
            withdrawn: withdrawn.to_owned(),
            name_key: "",
            demonstration: false,
            ..blank()
        };
        vec![
            blank(),
            Self {
                state: "ended",
                title_key: "transcript-ended-title",
                text_key: "transcript-ended-text",
                name: "直子".to_owned(),
                name_lang: "ja",
                lines: states.map(|state| line(state, true)).into(),
                ..blank()
            },
            short("", 0),
            short("verify-name-differs", 0),
            short("verify-name-wait", 5),
            silent(
                "withdrawn",
                "transcript-withdrawn-title",
                "transcript-withdrawn-text",
                "25 November 2026",
            ),
            silent(
                "altered",
                "verdict-altered-title",
                "verdict-altered-text",
                "",
            ),
        ]
    }
}

impl TranscriptAnswerPage {
    /// A genuine transcript of one certificate.
    fn genuine() -> Self {
        Self {
            state: "valid",
            title_key: "transcript-valid-title",
            text_key: "transcript-valid-text",
            code: "9XMPB-2D5RT-7Q4K2".to_owned(),
            mended_from: String::new(),
            checked: "24 November 2026, 12:00 UTC".to_owned(),
            name: "María Fernanda Ñáñez-Österberg".to_owned(),
            name_lang: "",
            latin_name: "Maria Fernanda Nanez".to_owned(),
            issued: "24 November 2026".to_owned(),
            withdrawn: String::new(),
            lines: vec![AnswerLine::sample("valid", true)],
            name_action: String::new(),
            hint: String::new(),
            name_key: "verify-name-match",
            minutes: 0,
            demonstration: true,
        }
    }
}

impl AnswerLine {
    fn sample(state: &'static str, is_whole: bool) -> Self {
        Self {
            course: Said::sample("International conventions for parliamentarians", !is_whole),
            issuers: vec![Said::sample("Harbour Institute of Public Law", false)],
            facts: [
                "Certificate of Achievement",
                "8 hours of learning (0.3 ECTS)",
            ]
            .map(|fact| Said::sample(fact, false))
            .into(),
            awarded: "23 November 2026".to_owned(),
            state,
            is_good: state == "valid",
            is_bad: matches!(state, "revoked" | "altered"),
            state_key: format!("verdict-{state}-tag"),
            since: if state == "revoked" {
                "24 November 2026"
            } else {
                ""
            }
            .to_owned(),
            code: if is_whole { "7Q4K2-9XMPB-2D5RT" } else { "" }.to_owned(),
            href: if is_whole { "/v/7Q4K2-9XMPB-2D5RT" } else { "" }.to_owned(),
        }
    }
}

/// The answer, where the number is none of a certificate's but a transcript's. A number that no
/// transcript has either costs the same as one that its holder does not show.
pub(super) async fn instead(
    visitor: &Visitor,
    asked: &Asked,
    name: Option<&str>,
) -> Result<Option<TranscriptAnswerPage>, Refusal> {
    if !matches!(asked.answer.verdict, verification::Verdict::Unknown) {
        return Ok(None);
    }
    let code = VerificationCode::parse(&asked.code).ok();
    // The number of samples is looked up nowhere, because nobody counts how often it is asked for.
    let Some(code) = code.filter(|code| !code.is_sample()) else {
        return Ok(None);
    };
    let (sealer, viewer, now) = (visitor.app.sealer.clone(), viewer(visitor), visitor.now);
    let name = name.filter(|_| asked.wait.is_none()).map(str::to_owned);
    let asked_code = code.clone();
    let read = move |conn: &mut crate::db::Conn| {
        let question = Question {
            code: &asked_code,
            name: name.as_deref(),
            viewer,
        };
        transcripts::look_up(conn, &sealer, question, now)
    };
    let Some(answer) = visitor.app.db.read(read).await? else {
        return Ok(None);
    };
    let limits = &visitor.app.limits;
    limits.give_back(Limit::VERIFICATION_PREFIX, code.prefix());
    if answer.name == Some(NameAnswer::Match) {
        limits.give_back(Limit::CERTIFICATE_NAME, code.as_str());
    }
    if let Verdict::Altered(altered) = answer.verdict {
        tracing::error!(transcript = %altered.id, "a transcript is not as it was sealed");
    }
    Ok(Some(page(visitor, (&code, asked), &answer)))
}

fn page(
    visitor: &Visitor,
    (code, asked): (&VerificationCode, &Asked),
    answer: &Answer,
) -> TranscriptAnswerPage {
    let texts = &visitor.app.texts;
    let (state, title_key, text_key) = keys(&answer.verdict);
    let mut page = TranscriptAnswerPage {
        state,
        title_key,
        text_key,
        code: code.to_string(),
        mended_from: asked.mended_from.clone(),
        checked: texts.moment(visitor.language, visitor.now),
        name: String::new(),
        name_lang: "",
        latin_name: String::new(),
        issued: String::new(),
        withdrawn: String::new(),
        lines: Vec::new(),
        name_action: String::new(),
        hint: String::new(),
        name_key: "",
        minutes: asked.wait.unwrap_or_default().div_ceil(60),
        demonstration: false,
    };
    match &answer.verdict {
        Verdict::Issued(record) => {
            page.name_key = match (answer.name, asked.wait) {
                (_, Some(_)) => "verify-name-wait",
                (Some(NameAnswer::Match), None) => "verify-name-match",
                (Some(NameAnswer::Differs), None) => "verify-name-differs",
                (None, None) => "",
            };
            if page.name_key == "verify-name-differs" {
                // Who reads the heading alone must not read “genuine” on somebody else's number.
                page.title_key = "transcript-name-differs";
            }
            show(&mut page, visitor, record);
            if !record.is_whole {
                page.name_action = paths::verification(code);
            }
        }
        Verdict::Withdrawn { on } => page.withdrawn = texts.date(visitor.language, *on),
        Verdict::Altered(_) => {}
    }
    page
}

fn keys(verdict: &Verdict) -> (&'static str, &'static str, &'static str) {
    match verdict {
        Verdict::Issued(record) if record.is_current() => {
            ("valid", "transcript-valid-title", "transcript-valid-text")
        }
        Verdict::Issued(_) => ("ended", "transcript-ended-title", "transcript-ended-text"),
        Verdict::Withdrawn { .. } => (
            "withdrawn",
            "transcript-withdrawn-title",
            "transcript-withdrawn-text",
        ),
        Verdict::Altered(_) => ("altered", "verdict-altered-title", "verdict-altered-text"),
    }
}

fn show(page: &mut TranscriptAnswerPage, visitor: &Visitor, record: &Record) {
    let face = &record.face;
    match record.is_whole {
        true => {
            page.name.clone_from(&face.name);
            page.name_lang = face.name_forms.map_or("", HanForms::tag);
            page.latin_name = face.latin_name.clone().unwrap_or_default();
        }
        false => page.hint = isolated_hint(&face.name),
    }
    page.issued = visitor
        .app
        .texts
        .date(visitor.language, face.issued_at.date());
    page.demonstration = face.demonstration;
    page.lines = record
        .lines
        .iter()
        .map(|one| line(visitor, (face.language, one)))
        .collect();
}

fn line(visitor: &Visitor, (language, line): (crate::base::Language, &Line)) -> AnswerLine {
    let (texts, reader, entry) = (&visitor.app.texts, visitor.language, &line.entry);
    let facts = transcripts::facts(entry, language, texts).into_iter();
    let issuers = entry.issuers.iter().map(|name| {
        let english = crate::base::Language::En;
        Said::new(
            crate::certificates::text_in(name, language, english),
            reader,
        )
    });
    let code = VerificationCode::parse(&entry.code).ok();
    AnswerLine {
        course: Said::new(entry.title_in(language), reader),
        issuers: issuers.collect(),
        facts: facts
            .map(|fact| Said::new((language, fact), reader))
            .collect(),
        awarded: texts.date(reader, entry.awarded_on),
        state: line.state.word(),
        is_good: line.state.word() == "valid",
        is_bad: matches!(line.state.word(), "revoked" | "altered"),
        state_key: format!("verdict-{}-tag", line.state.word()),
        since: line
            .state
            .since()
            .map(|day| texts.date(reader, day))
            .unwrap_or_default(),
        href: code.as_ref().map(paths::verification).unwrap_or_default(),
        code: code.map(|code| code.to_string()).unwrap_or_default(),
    }
}
