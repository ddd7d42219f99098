//! The page that answers a code: state, facts to compare, history, what to do.

use super::verify::{Asked, Typing};
use crate::app::App;
use crate::base::{Date, Language, VerificationCode};
use crate::certificates::{self, Face, PartNow};
use crate::partners::Partner;
use crate::verification::{Answer, NameAnswer, Record, Verdict, isolated_hint};
use crate::web::facts::{self, Fact, Plan};
use crate::web::logged::LoggedAward;
use crate::web::words::Said;
use crate::web::{Page, Visitor, paths};
use serde::Serialize;

/// The answer to a code.
#[derive(Debug, Serialize)]
pub struct VerdictPage {
    /// `valid`, `revoked`, `replaced`, `held`, `expired`, `altered` or `unknown`.
    pub state: &'static str,
    /// `verdict-STATE-title`, `-text` and `-tag`.
    pub title_key: String,
    pub text_key: String,
    pub tag_key: String,
    /// In groups; as typed when it can be no code; empty when a dead link brought one here.
    pub code: String,
    /// What was typed, when it was read as something else; else empty.
    pub mended_from: String,
    /// Day and time of the look-up: in words, and for machines with the offset from UTC.
    pub checked: String,
    pub checked_iso: String,
    pub facts: Vec<Fact>,
    pub plan: Option<Plan>,
    /// Whether the reader is asked to compare the paper; not when it no longer counts anyway.
    pub compares: bool,
    pub awarded: String,
    /// The day of the revocation, replacement, hold or expiry.
    pub ended: String,
    /// `reason-…` or `hold-reason-…`; empty unless revoked or held.
    pub reason_key: String,
    pub history: Vec<Step>,
    /// Whether another took its place whose number whoever asks is not shown.
    pub hides_successor: bool,
    /// The certificates that it rests on, as they are now; only of a whole record.
    pub parts: Vec<PartLine>,
    /// Whether one of them no longer counts.
    pub has_lost_part: bool,
    pub name: NameForm,
    /// Only of a whole record, and once the award stands in the log.
    pub logged: Option<LoggedAward>,
    /// Whether a holder's link opened it.
    pub is_shared: bool,
    /// The day on which the holder's name was taken out of the register; empty: it is there.
    pub erased: String,
    pub demonstration: bool,
    pub course_href: String,
    pub issuers: Vec<IssuerLink>,
    pub json_href: String,
    /// The address of this answer as a person types it by hand, without `https://`.
    pub address: String,
    pub report_href: String,
    /// Address of the picture for services that show links; empty behind a holder's link.
    pub picture: String,
    pub typing: Typing,
}

/// The question for the name, and what became of it.
#[derive(Debug, Default, Serialize)]
pub struct NameForm {
    /// Where the name is sent (POST); empty: nothing is asked.
    pub action: String,
    /// `M*** C***`, ready for a sentence.
    pub hint: String,
    /// `name-match`, `name-differs` or `name-wait` with the prefix `verify-`; empty: nothing was
    /// sent.
    pub answer_key: &'static str,
    /// Minutes until another name may be tried.
    pub minutes: u32,
}

/// A certificate that this one rests on, as it is now.
#[derive(Debug, Serialize)]
pub struct PartLine {
    pub title: Said,
    pub code: String,
    pub href: String,
    /// `verdict-…-tag`.
    pub tag_key: String,
    /// `good`, `warn` or `bad`.
    pub tone: &'static str,
}

/// Something that happened to the certificate.
#[derive(Debug, Serialize)]
pub struct Step {
    /// `history-…`.
    pub key: &'static str,
    pub day: String,
    /// The other certificate, if its holder shows it to everybody.
    pub code: String,
    pub href: String,
}

/// An issuer's page.
#[derive(Debug, Serialize)]
pub struct IssuerLink {
    pub name: Said,
    pub href: String,
}

impl IssuerLink {
    /// A partner as it is now.
    pub(super) fn of(partner: &Partner, language: Language) -> Self {
        Self {
            name: Said::new(partner.profile.name_in(language), language),
            href: paths::partner(&partner.slug),
        }
    }

    pub(super) fn sample() -> Self {
        Self {
            name: Said::sample("Harbour Institute of Public Law", false),
            href: "/partners/harbour".to_owned(),
        }
    }
}

impl Page for VerdictPage {
    const TEMPLATE: &'static str = "public/verdict";

    fn samples() -> Vec<Self> {
        super::verify_samples::verdicts()
    }
}

impl VerdictPage {
    /// The answer to a code.
    pub(super) fn of(visitor: &Visitor, asked: &Asked) -> Self {
        let mut page = Self::blank(visitor, &asked.answer.verdict);
        page.name.answer_key = name_key(&asked.answer, asked.has_name, asked.wait);
        page.name.minutes = asked.wait.unwrap_or_default().div_ceil(60);
        let is_short = asked.answer.verdict.record().is_some_and(|r| !r.is_whole);
        if let (Some(record), true) = (asked.answer.verdict.record(), is_short) {
            let is_erased = record.face.erased.is_some();
            let is_told = is_erased && asked.answer.name == Some(NameAnswer::Match);
            if !is_told {
                page.name.action = paths::verification(&record.face.code);
            }
            if !is_erased {
                page.name.hint = isolated_hint(&record.face.name);
            }
        }
        if page.state == "valid" && page.name.answer_key == "verify-name-differs" {
            // Who reads the heading alone must not read “valid” on somebody else's number.
            page.title_key = page.name.answer_key.to_owned();
        }
        if VerificationCode::read(&asked.code).is_ok_and(|reading| reading.code.is_sample()) {
            "verdict-sample-title".clone_into(&mut page.title_key);
            "verdict-sample-text".clone_into(&mut page.text_key);
        }
        page.mended_from.clone_from(&asked.mended_from);
        page.typing = Typing::of(&asked.code);
        page.code.clone_from(&asked.code);
        page.picture = visitor.app.address(&paths::picture(&asked.code));
        page
    }

    /// The answer to a holder's link.
    pub(super) fn shared(visitor: &Visitor, verdict: &Verdict) -> Self {
        let mut page = Self::blank(visitor, verdict);
        page.is_shared = true;
        if let Some(record) = verdict.record() {
            page.code = record.face.code.to_string();
        }
        // Machines and typed addresses get what the number alone shows, which may be nothing.
        page.json_href = String::new();
        page.address = host(&visitor.app).replace("/v/", "/s/");
        if matches!(verdict, Verdict::Unknown) {
            page.title_key = "verdict-link-title".to_owned();
            page.text_key = "verdict-link-text".to_owned();
        }
        page
    }

    fn blank(visitor: &Visitor, verdict: &Verdict) -> Self {
        let app = &visitor.app;
        let mut page = Self {
            state: verdict.word(),
            title_key: format!("verdict-{}-title", verdict.word()),
            text_key: format!("verdict-{}-text", verdict.word()),
            tag_key: format!("verdict-{}-tag", verdict.word()),
            code: String::new(),
            mended_from: String::new(),
            checked: app.texts.moment(visitor.language, visitor.now),
            checked_iso: visitor.now.to_string().replace('Z', "+00:00"),
            facts: Vec::new(),
            plan: None,
            compares: matches!(
                verdict,
                Verdict::Valid(_)
                    | Verdict::Replaced { .. }
                    | Verdict::Held { .. }
                    | Verdict::Expired { .. }
            ),
            awarded: String::new(),
            ended: String::new(),
            reason_key: String::new(),
            history: history(visitor, verdict),
            hides_successor: verdict.cause().is_some() && verdict.successor().is_none(),
            parts: Vec::new(),
            has_lost_part: false,
            name: NameForm::default(),
            logged: None,
            is_shared: false,
            erased: String::new(),
            demonstration: false,
            course_href: String::new(),
            issuers: Vec::new(),
            json_href: String::new(),
            address: host(app),
            report_href: paths::FORGERY.to_owned(),
            picture: String::new(),
            typing: Typing::default(),
        };
        page.end(visitor, verdict);
        if let Some(record) = verdict.record() {
            page.show(visitor, record);
        }
        page
    }

    fn end(&mut self, visitor: &Visitor, verdict: &Verdict) {
        let date = |date| visitor.app.texts.date(visitor.language, date);
        self.ended = verdict.since().map(date).unwrap_or_default();
        self.reason_key = verdict.reason_key();
        if let Some(cause) = verdict.cause() {
            cause.text_key().clone_into(&mut self.text_key);
        }
    }

    fn show(&mut self, visitor: &Visitor, record: &Record) {
        let (app, face) = (&visitor.app, &record.face);
        self.awarded = app.texts.date(visitor.language, face.awarded_on());
        self.facts = facts::facts(face, &app.texts);
        let language = visitor.language;
        let erased = record.erased_on();
        self.erased = erased.map_or_else(String::new, |day| app.texts.date(language, day));
        let logged = record.logged.as_ref();
        self.logged = logged.map(|entry| LoggedAward::of(app, language, entry));
        self.parts = parts(record, visitor.language);
        self.has_lost_part = record.has_lost_part;
        self.plan = Some(facts::plan(face, &self.facts));
        self.demonstration = face.demonstration;
        self.course_href = paths::course(&face.course.partner, &face.course.slug);
        self.issuers = issuers(face, visitor.language);
        self.json_href = format!("{}.json", paths::verification(&face.code));
        self.address = format!("{}{}", host(app), face.code);
        self.report_href = paths::forgery_about(&face.code);
    }
}

fn name_key(answer: &Answer, has_name: bool, wait: Option<u32>) -> &'static str {
    match (answer.name, wait) {
        // A number that shows nothing says nothing about names either.
        _ if answer.verdict.record().is_none() || !has_name => "",
        (_, Some(_)) => "verify-name-wait",
        (Some(NameAnswer::Match), None) => "verify-name-match",
        (Some(NameAnswer::Differs), None) => "verify-name-differs",
        (None, None) => "",
    }
}

fn issuers(face: &Face, language: Language) -> Vec<IssuerLink> {
    let link = |issuer: &certificates::Issuer| IssuerLink {
        name: Said::new(
            certificates::text_in(&issuer.name, language, Language::En),
            language,
        ),
        href: paths::partner(&issuer.slug),
    };
    face.issuers.iter().map(link).collect()
}

fn parts(record: &Record, language: Language) -> Vec<PartLine> {
    let line = |now: &PartNow| PartLine {
        title: Said::new(now.part.title_in(language), language),
        code: now.part.code.to_string(),
        href: paths::verification(&now.part.code),
        tag_key: format!("verdict-{}-tag", now.word()),
        tone: match now.word() {
            "valid" => "good",
            "expired" | "held" => "warn",
            _ => "bad",
        },
    };
    record.parts.iter().map(line).collect()
}

/// What happened, oldest first.
fn history(visitor: &Visitor, verdict: &Verdict) -> Vec<Step> {
    let Some(record) = verdict.record() else {
        return Vec::new();
    };
    let step = |(on, step): &(Date, certificates::Step)| {
        let code = match step {
            certificates::Step::Succeeded => record.predecessor.as_ref(),
            certificates::Step::Replaced(_) => verdict.successor(),
            _ => None,
        };
        Step {
            key: step.text_key(),
            day: visitor.app.texts.date(visitor.language, *on),
            code: code.map(ToString::to_string).unwrap_or_default(),
            href: code.map(paths::verification).unwrap_or_default(),
        }
    };
    record.history.iter().map(step).collect()
}

/// `learn.example/v/`, as a person types it.
fn host(app: &App) -> String {
    let base = &app.config.base_url;
    let host = base
        .split_once("://")
        .map_or(base.as_str(), |(_, host)| host);
    format!("{host}/v/")
}
