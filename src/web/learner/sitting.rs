//! An open attempt: its questions, page by page.

use super::given::canonical;
use super::paging::{Mark, Paging};
use super::question::Question;
use super::terms::{rules, with_offset};
use super::view::{Place, course_title, enrolled};
use super::{closing, responses, result};
use crate::accommodations::{self, Allowance};
use crate::assessment::regrade::Treatment;
use crate::assessment::{self, Sitting};
use crate::base::{AttemptId, Key};
use crate::courses::Quiz;
use crate::items::{ItemView, Languages};
use crate::learning::Enrolment;
use crate::web::words::{Said, Tongue};
use crate::web::{Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;

/// The page of an open attempt.
#[derive(Debug, Clone, Serialize)]
pub struct SittingPage {
    pub course: Said,
    pub course_href: String,
    pub title: Said,
    pub quiz_href: String,
    pub module_number: usize,
    pub attempt: String,
    pub number: u32,
    pub limit: Option<u32>,
    /// The questions of this page, under their cases.
    pub groups: Vec<Group>,
    /// Every question of the attempt.
    pub marks: Vec<Mark>,
    pub count: usize,
    pub answered: usize,
    /// From 1.
    pub page: usize,
    /// The button that the enter key presses, wherever it stands on the page.
    pub enter: String,
    /// The pages before and after; 0 where there is none.
    pub previous_page: usize,
    pub next_page: usize,
    /// Whether something is to be put in order here, or beside its line.
    pub has_order: bool,
    pub has_pairs: bool,
    /// What could not be kept as it was sent.
    pub problems: Vec<Problem>,
    /// When something was last kept, in words; empty when nothing was.
    pub saved: String,
    /// In words; empty without a limit of time.
    pub deadline: String,
    pub minutes_left: i64,
    pub seconds_left: i64,
    /// The messages that say how answers in several parts are marked.
    pub rules: Vec<&'static str>,
    pub path: String,
    /// Lets the answers of this page be kept after the session has ended.
    pub ticket: String,
}

/// Questions that stand together.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// The scenario they share.
    pub case: Option<SharedCase>,
    pub items: Vec<Question>,
}

/// A scenario above the questions it belongs to.
#[derive(Debug, Clone, Serialize)]
pub struct SharedCase {
    pub key: Key,
    pub lang: &'static str,
    pub dir: &'static str,
    pub title: String,
    pub scenario_html: String,
    /// Numbers of the first and the last question in the whole attempt.
    pub first: usize,
    pub last: usize,
    pub is_single: bool,
    /// Whether its first question stands on an earlier page.
    pub is_continued: bool,
}

/// A question whose answer was not kept.
#[derive(Debug, Clone, Serialize)]
pub struct Problem {
    pub number: usize,
    /// The message that says why.
    pub words_key: &'static str,
    /// The id of the place on the page.
    pub place: String,
}

impl Problem {
    pub(super) fn too_long(question: &Question) -> Self {
        Self {
            number: question.number,
            words_key: "sitting-problem",
            place: format!("in-{}", question.key),
        }
    }

    /// Somebody answered elsewhere since the page was sent.
    pub(super) fn newer(question: &Question) -> Self {
        Self {
            number: question.number,
            words_key: "sitting-problem-newer",
            place: format!("item-{}", question.key),
        }
    }
}

/// GET `/learn/{partner}/{course}/attempts/{attempt}`: the open attempt, or its result.
pub(super) async fn show(
    learner: Learner,
    path: Path<(Key, Key, AttemptId)>,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, id) = path.into_inner();
    let studying = enrolled(&learner, &partner, &course).await?;
    let mut sitting = read(&learner, id).await?;
    if sitting.attempt.enrolment != studying.enrolment.id {
        return Err(Refusal::NotFound);
    }
    if sitting.attempt.is_overdue(learner.now) {
        closing::close(&learner, &studying, &sitting.attempt.quiz).await?;
        sitting = read(&learner, id).await?;
    }
    if sitting.attempt.submission.is_some() {
        return result::show(&learner, &studying, &sitting).await;
    }
    let place = Place::find(&studying.edition.content, &sitting.attempt.quiz);
    let place = place.ok_or(Refusal::NotFound)?;
    let granted = granted(&learner, &studying.enrolment, &sitting.attempt.quiz).await?;
    let asked = learner.query("page");
    learner.page(
        "desk",
        &page(&learner, &place, (&sitting, &granted), &asked)?,
    )
}

/// What this learner is granted beside the rules of a quiz.
pub(super) async fn granted(
    learner: &Learner,
    enrolment: &Enrolment,
    quiz: &Key,
) -> Result<Allowance, Refusal> {
    let (account, course, quiz) = (enrolment.account, enrolment.course, quiz.clone());
    let find = move |conn: &mut _| accommodations::allowance(conn, account, course, &quiz);
    Ok(learner.app.db.read(find).await?)
}

/// The learner's own sitting.
pub(super) async fn read(learner: &Learner, id: AttemptId) -> Result<Sitting, Refusal> {
    let by = learner.proof().clone();
    let find = move |conn: &mut _| assessment::sitting(conn, &by, id);
    learner.app.db.read(find).await?.ok_or(Refusal::NotFound)
}

/// The questions of a sitting in the order of its sheet, and how they are spread over pages.
pub(super) fn questions(
    sitting: &Sitting,
    quiz: &Quiz,
    tongue: Tongue,
) -> (Vec<(Option<Key>, Question)>, Paging) {
    let views = sitting.views(quiz, languages(tongue));
    let paging = Paging::new(views.len(), quiz.settings.page_size);
    let constants = sitting.constants(quiz);
    let question = |(view, number): (ItemView, usize)| {
        let was = canonical(sitting.response(&view.key));
        let question = Question {
            notice_key: notice_key(constants.get(&view.key)),
            ..Question::new(view.clone(), (number, tongue.page), was)
        };
        (view.case, question)
    };
    (views.into_iter().zip(1..).map(question).collect(), paging)
}

/// What is said above a question that counts the same whatever is answered.
const fn notice_key(constant: Option<&Treatment>) -> &'static str {
    match constant {
        Some(Treatment::Dropped) => "item-withdrawn",
        Some(Treatment::FullCredit) => "item-credited",
        Some(Treatment::Corrected) | None => "",
    }
}

/// The page of a sitting that was `asked` for.
pub(super) fn page(
    learner: &Learner,
    place: &Place<'_>,
    (sitting, granted): (&Sitting, &Allowance),
    asked: &str,
) -> Result<SittingPage, Refusal> {
    let content = place.content;
    let quiz = place.quiz().ok_or(Refusal::NotFound)?;
    let tongue = Tongue::of(learner.language, content);
    let (partner, course) = (&content.partner, &content.slug);
    let (questions, paging) = questions(sitting, quiz, tongue);
    let page = paging.page(asked);
    let marks = questions.iter().map(|(_, q)| Mark::of(q, paging, page));
    let marks: Vec<Mark> = marks.collect();
    let attempt = &sitting.attempt;
    let groups = grouped(
        questions,
        |number| paging.page_of(number) == page,
        |key| shared_case(quiz, key, tongue),
    );
    let (speech, seconds_left) = (learner.speech(), attempt.deadline);
    let seconds_left =
        seconds_left.map_or(0, |deadline| responses::seconds_left(deadline, learner.now));
    let asks = |kind: &str| {
        let mut items = groups.iter().flat_map(|group| &group.items);
        items.any(|item| item.kind == kind)
    };
    Ok(SittingPage {
        course: course_title(content, tongue),
        course_href: paths::course(partner, course),
        title: Said::of(&quiz.texts, tongue, |text| &text.title),
        quiz_href: paths::quiz(partner, course, &quiz.key),
        module_number: place.module_number,
        attempt: attempt.id.to_string(),
        number: attempt.number,
        limit: assessment::attempts_allowed(quiz, granted, attempt.number)
            .filter(|limit| *limit >= attempt.number),
        has_order: asks("order"),
        has_pairs: asks("pairs"),
        groups,
        count: marks.len(),
        answered: marks.iter().filter(|mark| mark.dot == "d").count(),
        marks,
        page,
        enter: format!(
            "page-{}",
            if page < paging.pages() {
                page + 1
            } else {
                page
            }
        ),
        previous_page: page - 1,
        next_page: if page < paging.pages() { page + 1 } else { 0 },
        problems: Vec::new(),
        saved: sitting.saved_at().map_or_else(String::new, |at| {
            let time = learner.app.texts.time(at);
            learner.say("sitting-saved", &[("time", time.into())])
        }),
        deadline: (attempt.deadline).map_or_else(String::new, |at| with_offset(speech, at)),
        minutes_left: seconds_left / 60,
        seconds_left,
        rules: rules(quiz),
        path: paths::attempt(partner, course, attempt.id),
        ticket: ticket(learner, attempt.id),
    })
}

/// What lets a page of an attempt outlive its session.
pub(super) fn ticket(learner: &Learner, attempt: AttemptId) -> String {
    let signed_in = &learner.session.signed_in;
    let who = (&signed_in.learner, signed_in.session.id);
    learner.app.tickets.issue(who, attempt, learner.now)
}

const fn languages(tongue: Tongue) -> Languages {
    Languages {
        wanted: tongue.page,
        source: tongue.source,
    }
}

/// All questions of a sitting on one page, those of one case together under it.
pub(super) fn all_groups(sitting: &Sitting, quiz: &Quiz, tongue: Tongue) -> Vec<Group> {
    let (questions, _) = questions(sitting, quiz, tongue);
    grouped(questions, |_| true, |key| shared_case(quiz, key, tongue))
}

/// The questions that are shown, those of one case together under it.
fn grouped(
    questions: Vec<(Option<Key>, Question)>,
    is_shown: impl Fn(usize) -> bool,
    case_of: impl Fn(&Key) -> Option<SharedCase>,
) -> Vec<Group> {
    let mut groups: Vec<(Option<Key>, Group)> = Vec::new();
    let spans: Vec<(Option<Key>, usize)> = questions
        .iter()
        .map(|(case, question)| (case.clone(), question.number))
        .collect();
    for (case, question) in questions {
        if !is_shown(question.number) {
            continue;
        }
        match groups.last_mut() {
            Some((known, group)) if *known == case && case.is_some() => group.items.push(question),
            _ => {
                let shared = case.as_ref().and_then(&case_of).map(|shared| {
                    let numbers = || {
                        spans
                            .iter()
                            .filter(|span| span.0 == case)
                            .map(|span| span.1)
                    };
                    let (first, last) =
                        (numbers().min().unwrap_or(1), numbers().max().unwrap_or(1));
                    SharedCase {
                        first,
                        last,
                        is_single: first == last,
                        is_continued: first < question.number,
                        ..shared
                    }
                });
                let group = Group {
                    case: shared,
                    items: vec![question],
                };
                groups.push((case, group));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The words of a case; its questions are counted by [`grouped`].
pub(super) fn shared_case(quiz: &Quiz, key: &Key, tongue: Tongue) -> Option<SharedCase> {
    let case = quiz.cases.iter().find(|case| &case.key == key)?;
    let (language, text) = case.texts.find(tongue.page, tongue.source)?;
    Some(SharedCase {
        key: case.key.clone(),
        lang: language.tag(),
        dir: language.direction(),
        title: text.title.clone(),
        scenario_html: text.scenario_html.clone(),
        first: 1,
        last: 1,
        is_single: true,
        is_continued: false,
    })
}
