//! The result of an attempt: what every choice was worth and why, the receipt, the next step.

use super::view::{Place, Step, activity_title, course_title};
use crate::accommodations::{self, Allowance};
use crate::assessment::regrade::Treatment;
use crate::assessment::{self, Attempt, Conditions, Review, Sitting, Submission};
use crate::certificates;
use crate::courses::{Activity, Content};
use crate::db;
use crate::items::{Body, Choice, ChoiceMark, Correctness, Item};
use crate::learning::Studying;
use crate::web::words::{Said, Tongue};
use crate::web::{Learner, Page, Refusal, paths};
use actix_web::HttpResponse;
use serde::Serialize;

/// A handed-in attempt.
#[derive(Debug, Clone, Serialize)]
pub struct ResultPage {
    pub course: Said,
    pub course_href: String,
    pub title: Said,
    pub quiz_href: String,
    pub module_number: usize,
    pub number: u32,
    pub is_passed: bool,
    pub earned: String,
    pub max: String,
    pub percent: u32,
    pub pass: u32,
    pub submitted: String,
    /// Whether the clock ended the attempt.
    pub is_timed_out: bool,
    pub receipt: String,
    pub items: Vec<ReviewedItem>,
    /// Where one goes on; none when everything is done.
    pub next: Option<Step>,
    /// The certificate earned; none while something is missing.
    pub certificate: Option<String>,
    pub is_quiz_passed: bool,
    pub limit: Option<u32>,
    pub left: Option<u32>,
    pub opens_again: String,
}

/// A question with its key.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewedItem {
    pub number: usize,
    pub lang: &'static str,
    pub dir: &'static str,
    pub earned: String,
    pub max: String,
    /// `corrected-…`, what a correction of the question did here; empty without one.
    pub treatment_key: &'static str,
    /// The message that says how it came out.
    pub came_out_key: &'static str,
    pub stem_html: String,
    pub scenario_html: String,
    pub explanation_html: String,
    pub choices: Vec<ReviewedChoice>,
    /// Choices not taken in a right answer: shown on demand.
    pub others: Vec<ReviewedChoice>,
    pub read_again: Option<Again>,
}

/// A choice with its feedback.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewedChoice {
    /// `y` for a right decision worth showing, `x` for a wrong tick, else empty.
    pub class: &'static str,
    pub state_key: &'static str,
    pub label_html: String,
    pub feedback_html: String,
}

/// Where to read again.
#[derive(Debug, Clone, Serialize)]
pub struct Again {
    pub href: String,
    pub title: Said,
    pub minutes: u32,
}

/// Draws the result of the learner's own sitting.
pub(super) async fn show(
    learner: &Learner,
    studying: &Studying,
    sitting: &Sitting,
) -> Result<HttpResponse, Refusal> {
    let (enrolment, quiz) = (studying.enrolment.id, sitting.attempt.quiz.clone());
    let (account, course) = (studying.enrolment.account, studying.enrolment.course);
    let read = move |conn: &mut db::Conn| -> Result<_, db::Error> {
        let allowance = accommodations::allowance(conn, account, course, &quiz)?;
        let attempts = assessment::attempts(conn, enrolment, &quiz)?;
        let certificate = certificates::of_enrolment(conn, enrolment)?;
        Ok((allowance, attempts, certificate))
    };
    let (allowance, attempts, certificate) = learner.app.db.read(read).await?;
    let mut page = page(learner, studying, sitting, (allowance, &attempts))?;
    page.certificate = certificate.map(|sealed| paths::certificate(sealed.id));
    learner.page("desk", &page)
}

fn page(
    learner: &Learner,
    studying: &Studying,
    sitting: &Sitting,
    (allowance, attempts): (Allowance, &[Attempt]),
) -> Result<ResultPage, Refusal> {
    let content = &studying.edition.content;
    let attempt = &sitting.attempt;
    let place = Place::find(content, &attempt.quiz).ok_or(Refusal::NotFound)?;
    let quiz = place.quiz().ok_or(Refusal::NotFound)?;
    let submission: &Submission = attempt.submission.as_ref().ok_or(Refusal::NotFound)?;
    let tongue = Tongue::of(learner.language, content);
    let conditions = Conditions::of(quiz, allowance, attempts, learner.now);
    let moment = |at| learner.app.texts.moment(learner.language, at);
    let reviews = sitting.reviews(quiz).unwrap_or_default();
    let next = studying.standing.next.as_ref();
    let next = next.and_then(|key| Place::find(content, key));
    Ok(ResultPage {
        course: course_title(content, tongue),
        course_href: paths::course(&content.partner, &content.slug),
        title: Said::of(&quiz.texts, tongue, |text| &text.title),
        quiz_href: paths::quiz(&content.partner, &content.slug, &quiz.key),
        module_number: place.module_number,
        number: attempt.number,
        is_passed: attempt.is_passed(),
        earned: submission.score.earned.decimal(),
        max: submission.score.max.decimal(),
        percent: submission.score.percent(),
        pass: attempt.terms.pass.value(),
        submitted: moment(submission.submitted_at),
        is_timed_out: Some(submission.submitted_at) == attempt.deadline,
        receipt: submission.receipt.to_string(),
        items: reviews
            .iter()
            .zip(1..)
            .filter_map(|(review, number)| reviewed(content, tongue, review, number))
            .collect(),
        next: next.map(|place| Step::to(content, place.activity, tongue)),
        certificate: None,
        is_quiz_passed: conditions.is_passed,
        limit: conditions.limit,
        left: conditions.left,
        opens_again: conditions.opens_again_at.map_or_else(String::new, moment),
    })
}

fn reviewed(
    content: &Content,
    tongue: Tongue,
    review: &Review<'_>,
    number: usize,
) -> Option<ReviewedItem> {
    let item = review.item;
    let (language, text) = item.texts.find(tongue.page, tongue.source)?;
    let choices: &[Choice] = match &item.body {
        Body::Choices { choices, .. } => choices,
        _ => &[],
    };
    // In the order they were shown in.
    let shown = review.placed.choices.iter().filter_map(|key| {
        let choice = choices.iter().find(|choice| &choice.key == key)?;
        let mark = review
            .marking
            .choices
            .iter()
            .find(|mark| &mark.key == key)?;
        let tongue = Tongue {
            page: language,
            ..tongue
        };
        Some((mark, reviewed_choice(choice, mark, tongue)))
    });
    let is_right = review.marking.correctness == Correctness::Right;
    let (taken, others): (Vec<_>, Vec<_>) =
        shown.partition(|(mark, _)| !is_right || mark.is_chosen);
    let choices_of = |pairs: Vec<(&ChoiceMark, ReviewedChoice)>| {
        pairs.into_iter().map(|(_, choice)| choice).collect()
    };
    Some(ReviewedItem {
        number,
        lang: language.tag(),
        dir: language.direction(),
        earned: review.marking.points.decimal(),
        max: review.marking.max.decimal(),
        treatment_key: match review.treatment {
            Some(Treatment::FullCredit) => "corrected-full-credit",
            Some(Treatment::Dropped) => "corrected-dropped",
            Some(Treatment::Corrected) => "corrected-key",
            None => "",
        },
        came_out_key: match review.marking.correctness {
            Correctness::Right => "came-out-right",
            Correctness::Partly => "came-out-partly",
            Correctness::Wrong => "came-out-wrong",
            Correctness::Blank => "came-out-blank",
            Correctness::Kept => "came-out-kept",
        },
        stem_html: text.stem_html.clone(),
        scenario_html: text.scenario_html.clone(),
        explanation_html: text.explanation_html.clone(),
        choices: choices_of(taken),
        others: choices_of(others),
        read_again: match is_right {
            true => None,
            false => again(content, tongue, item),
        },
    })
}

fn reviewed_choice(choice: &Choice, mark: &ChoiceMark, tongue: Tongue) -> ReviewedChoice {
    let text = choice.texts.find(tongue.page, tongue.source);
    let (class, state_key) = match (mark.is_chosen, mark.is_right) {
        (true, true) => ("y", "choice-chosen-right"),
        (true, false) => ("x", "choice-chosen-wrong"),
        (false, true) => ("", "choice-missed"),
        (false, false) => ("", "choice-not-chosen"),
    };
    ReviewedChoice {
        class,
        state_key,
        label_html: text.map_or_else(String::new, |(_, text)| text.label_html.clone()),
        feedback_html: text.map_or_else(String::new, |(_, text)| text.feedback_html.clone()),
    }
}

fn again(content: &Content, tongue: Tongue, item: &Item) -> Option<Again> {
    let (lesson, anchor) = item.lesson.as_ref()?;
    let place = Place::find(content, lesson)?;
    let Activity::Lesson(lesson) = place.activity else {
        return None;
    };
    let path = paths::lesson(&content.partner, &content.slug, &lesson.key);
    Some(Again {
        href: match anchor {
            Some(anchor) => format!("{path}#{anchor}"),
            None => path,
        },
        title: activity_title(place.activity, tongue),
        minutes: lesson.minutes,
    })
}

impl Page for ResultPage {
    const TEMPLATE: &'static str = "learner/result";

    fn samples() -> Vec<Self> {
        let awarded = Self {
            next: None,
            certificate: Some("/my/certificates/1".to_owned()),
            ..Self::sample()
        };
        let failed = |opens_again: &str| Self {
            is_passed: false,
            is_quiz_passed: false,
            is_timed_out: true,
            items: vec![
                ReviewedItem::wrong(1, "came-out-wrong"),
                ReviewedItem::wrong(2, "came-out-blank"),
            ],
            next: Some(sample_step(true)),
            opens_again: opens_again.to_owned(),
            ..Self::sample()
        };
        let free = Self {
            limit: None,
            left: None,
            ..failed("")
        };
        let used_up = Self {
            left: Some(0),
            is_quiz_passed: true,
            ..failed("")
        };
        let waiting = failed("24 November 2026, 14:51 UTC");
        vec![Self::sample(), awarded, waiting, failed(""), free, used_up]
    }
}

fn sample_step(is_quiz: bool) -> Step {
    Step {
        href: "/learn/harbour/c/lessons/clock".to_owned(),
        title: Said::sample("The clock", is_quiz),
        is_quiz,
    }
}

impl ResultPage {
    fn sample() -> Self {
        Self {
            course: Said::sample("The clock", false),
            course_href: "/courses/harbour/c".to_owned(),
            title: Said::sample("Scheduling in practice", false),
            quiz_href: "/learn/harbour/c/quizzes/final".to_owned(),
            module_number: 1,
            number: 1,
            is_passed: true,
            earned: "3".to_owned(),
            max: "4".to_owned(),
            percent: 75,
            pass: 70,
            submitted: "23 November 2026, 14:51 UTC".to_owned(),
            is_timed_out: false,
            receipt: "7K3Q-FMXT-29AB-PDWZ".to_owned(),
            items: vec![
                ReviewedItem::right(),
                ReviewedItem::wrong(2, "came-out-partly"),
            ],
            next: Some(sample_step(false)),
            certificate: None,
            is_quiz_passed: true,
            limit: Some(3),
            left: Some(2),
            opens_again: String::new(),
        }
    }
}

impl ReviewedChoice {
    fn sample(class: &'static str, state_key: &'static str, feedback: &str) -> Self {
        Self {
            class,
            state_key,
            label_html: "180 days after 1 April".to_owned(),
            feedback_html: feedback.to_owned(),
        }
    }
}

impl ReviewedItem {
    fn right() -> Self {
        Self {
            number: 1,
            lang: "en",
            dir: "ltr",
            earned: "1".to_owned(),
            max: "1".to_owned(),
            treatment_key: "",
            came_out_key: "came-out-right",
            stem_html: "From which day does the decision bind?".to_owned(),
            scenario_html: String::new(),
            explanation_html: "<p>Article 2(7).</p>".to_owned(),
            choices: vec![ReviewedChoice::sample("y", "choice-chosen-right", "Yes.")],
            others: vec![ReviewedChoice::sample("", "choice-not-chosen", "")],
            read_again: None,
        }
    }

    fn wrong(number: usize, came_out_key: &'static str) -> Self {
        Self {
            number,
            treatment_key: "corrected-full-credit",
            came_out_key,
            scenario_html: "<p>Country B lists every drug by statute.</p>".to_owned(),
            explanation_html: String::new(),
            choices: vec![
                ReviewedChoice::sample("x", "choice-chosen-wrong", "No."),
                ReviewedChoice::sample("", "choice-missed", ""),
            ],
            others: Vec::new(),
            read_again: Some(Again {
                href: "/learn/harbour/c/lessons/clock#end".to_owned(),
                title: Said::sample("The clock", true),
                minutes: 15,
            }),
            ..Self::right()
        }
    }
}
