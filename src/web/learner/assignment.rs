//! An assignment: its page, the draft, the handing in.

use super::assignment_page::{
    AssignmentPage, CommentPart, CriterionLine, FilePart, HandedPart, OutcomePart, TraceLine,
    WritingPart,
};
use super::view::{self, Place, course_title, enrolled};
use crate::admission::Limit;
use crate::assessment::Outcome;
use crate::assignments::{
    self, Accepted, Brief, Code, Duty, Feedback, FileError, FileFacts, FileKind, HandInError,
    Length, Marks, WriteError, least_words,
};
use crate::base::{BriefId, Key, plain_lines};
use crate::courses::{Assignment, Requirement};
use crate::db::{Conn, Error, Tx};
use crate::learning::{NotTheirs, Studying};
use crate::web::rubric::RubricPart;
use crate::web::upload::Upload;
use crate::web::words::{Said, Tongue};
use crate::web::{Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::web::{self, Path, PayloadConfig, ServiceConfig};
use std::sync::Arc;

/// Beside the file: the text, names of fields, boundaries. Files a little too large are told so on
/// the page.
const AROUND: usize = 2 * 1024 * 1024;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(
        web::resource("/learn/{p}/{c}/assignments/{assignment}")
            .app_data(PayloadConfig::new(assignments::LARGEST_FILE + AROUND))
            .route(web::get().to(show))
            .route(web::post().to(write)),
    )
    .route(
        "/learn/{p}/{c}/assignments/{assignment}/file",
        web::get().to(file),
    );
}

type Address = Path<(Key, Key, Key)>;

/// What is known of a learner at an assignment.
struct Known {
    brief: Option<Brief>,
    /// What was handed in last; another may be in the making.
    handed_in: Option<Brief>,
    duty: Duty,
    feedback: Option<Feedback>,
}

async fn known(
    learner: &Learner,
    studying: &Studying,
    assignment: &Assignment,
) -> Result<Known, Refusal> {
    let (enrolment, rules, now) = (studying.enrolment.id, assignment.clone(), learner.now);
    let read = move |conn: &mut Conn| -> Result<Known, Error> {
        let handed_in = assignments::handed_in(conn, enrolment, &rules.key)?;
        let feedback = match &handed_in {
            Some(brief) => assignments::feedback(conn, &rules, brief, now)?,
            None => None,
        };
        Ok(Known {
            brief: assignments::brief(conn, enrolment, &rules.key)?,
            duty: assignments::duty(conn, enrolment, &rules, now)?,
            handed_in,
            feedback,
        })
    };
    Ok(learner.app.db.read(read).await?)
}

async fn show(learner: Learner, path: Address) -> Result<HttpResponse, Refusal> {
    let (partner, course, key) = path.into_inner();
    let Some(studying) = view::studying(&learner, &partner, &course).await? else {
        return Ok(learner.go_to(&paths::course(&partner, &course)));
    };
    let page = page(&learner, &studying, &key).await?;
    learner.page("desk", &page)
}

/// What a form came to.
enum Done {
    Kept,
    /// Kept, but not handed in.
    Refused(HandInError),
    /// Nothing was kept; the text is shown again.
    NotKept(WriteError),
}

/// POST: keeps the text and the file, and hands in if that was asked for.
async fn write(learner: Learner, path: Address, upload: Upload) -> Result<HttpResponse, Refusal> {
    let (partner, course, key) = path.into_inner();
    let studying = enrolled(&learner, &partner, &course).await?;
    let place = Place::find(&studying.edition.content, &key);
    place
        .and_then(|place| place.assignment())
        .ok_or(Refusal::NotFound)?;
    let home = paths::assignment(&partner, &course, &key);
    let text = text(&upload)?;
    let examined = examine(&learner, &upload).await?;
    let (file, refused) = match examined {
        Some(Ok(file)) => (Some(file), None),
        Some(Err(error)) => (None, Some(error)),
        None => (None, None),
    };
    let deed = upload.text("deed").to_owned();
    let wish = Wish {
        key: key.clone(),
        text: text.clone(),
        file,
        removes: deed == "remove",
        hands_in: deed == "hand-in" && refused.is_none(),
        is_sure: !upload.text("sure").is_empty(),
    };
    let problem = match (carry_out(&learner, &studying, wish).await?, refused) {
        (Done::NotKept(WriteError::HandedIn), _) | (Done::Kept, None) => {
            return Ok(learner.go_to(&home));
        }
        (Done::NotKept(WriteError::UnknownAssignment(_)), _) => return Err(Refusal::NotFound),
        (Done::NotKept(error), _) => unkept(&learner, &error)?,
        (_, Some(error)) => learner.say(&format!("assignment-file-{}", error.word()), &[]),
        (Done::Refused(error), None) => not_handed_in(&learner, error)?,
    };
    let mut page = page(&learner, &studying, &key).await?;
    page.problem = problem;
    if let (Some(writing), Some(text)) = (&mut page.writing, text) {
        writing.text = text;
    }
    learner.page_with(StatusCode::UNPROCESSABLE_ENTITY, "desk", &page)
}

/// The typed text, with the line ends of every other text; none if the form has no such field.
fn text(upload: &Upload) -> Result<Option<String>, Refusal> {
    let Some(bytes) = upload.find("text") else {
        return Ok(None);
    };
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::Malformed)?;
    Ok(Some(plain_lines(text).replace('\0', "")))
}

/// Looks at the file, if one was sent, on a thread that may take its time.
async fn examine(
    learner: &Learner,
    upload: &Upload,
) -> Result<Option<Result<Accepted, FileError>>, Refusal> {
    let bytes = upload.bytes("file").to_vec();
    if bytes.is_empty() {
        return Ok(None);
    }
    let account = learner.session.signed_in.account.id.to_string();
    learner
        .app
        .limits
        .count(Limit::UPLOAD, &account, learner.now)?;
    let examined = tokio::task::spawn_blocking(move || assignments::examine(bytes)).await;
    Ok(Some(examined.map_err(|error| Refusal::fault(&error))?))
}

/// What a form asks for.
struct Wish {
    key: Key,
    text: Option<String>,
    file: Option<Accepted>,
    removes: bool,
    hands_in: bool,
    is_sure: bool,
}

impl Wish {
    fn run(&self, tx: &mut Tx, study: &crate::learning::Study<'_>, by: &By) -> Result<Done, Error> {
        let kept = self.keep(tx, study, by);
        match kept {
            Ok(()) => {}
            Err(WriteError::Db(error)) => return Err(error),
            Err(error) => return Ok(Done::NotKept(error)),
        }
        if !self.hands_in {
            return Ok(Done::Kept);
        }
        match assignments::hand_in(tx, study, &self.key, self.is_sure, by.now) {
            Ok(_) => Ok(Done::Kept),
            Err(HandInError::Write(WriteError::Db(error))) => Err(error),
            Err(error) => Ok(Done::Refused(error)),
        }
    }

    fn keep(
        &self,
        tx: &mut Tx,
        study: &crate::learning::Study<'_>,
        by: &By,
    ) -> Result<(), WriteError> {
        let key = &self.key;
        if self.removes {
            assignments::drop_file(tx, study, key, by.now)?;
        }
        if let Some(text) = &self.text {
            assignments::save_text(tx, study, key, (by.language, text), by.now)?;
        }
        if let Some(file) = &self.file {
            assignments::save_file(tx, study, key, (by.language, file), by.now)?;
        }
        Ok(())
    }
}

/// In which language, and when.
struct By {
    language: crate::base::Language,
    now: crate::base::Timestamp,
}

async fn carry_out(
    learner: &Learner,
    studying: &Arc<Studying>,
    wish: Wish,
) -> Result<Done, Refusal> {
    let (proof, studying) = (learner.proof().clone(), Arc::clone(studying));
    let by = By {
        language: learner.language,
        now: learner.now,
    };
    let deed = move |tx: &mut Tx| -> Result<Result<Done, NotTheirs>, Error> {
        match studying.study(&proof) {
            Ok(study) => Ok(Ok(wish.run(tx, &study, &by)?)),
            Err(stranger) => Ok(Err(stranger)),
        }
    };
    let done = learner.app.db.write(deed).await?;
    done.map_err(|NotTheirs| Refusal::NotFound)
}

fn unkept(learner: &Learner, error: &WriteError) -> Result<String, Refusal> {
    match error {
        WriteError::TooLong { characters } => {
            let most = assignments::LONGEST_TEXT;
            let args = [("characters", (*characters).into()), ("most", most.into())];
            Ok(learner.say("assignment-text-too-long", &args))
        }
        other => Err(Refusal::fault(other)),
    }
}

fn not_handed_in(learner: &Learner, error: HandInError) -> Result<String, Refusal> {
    Ok(match error {
        HandInError::Nothing => learner.say("assignment-nothing", &[]),
        HandInError::NamesSomebody => learner.say("assignment-names-somebody", &[]),
        HandInError::Length(Length::TooShort { words, least }) => learner.say(
            "assignment-too-short",
            &[("words", words.into()), ("least", least.into())],
        ),
        HandInError::Length(Length::TooLong { words, most }) => learner.say(
            "assignment-too-long",
            &[("words", words.into()), ("most", most.into())],
        ),
        HandInError::Length(Length::TooManyPages { pages, most }) => learner.say(
            "assignment-too-many-pages",
            &[("pages", pages.into()), ("most", most.into())],
        ),
        HandInError::Write(error) => return Err(Refusal::fault(&error)),
    })
}

/// GET `…/file`: one's own file.
async fn file(learner: Learner, path: Address) -> Result<HttpResponse, Refusal> {
    let (partner, course, key) = path.into_inner();
    let enrolment = enrolled(&learner, &partner, &course).await?.enrolment.id;
    let read = move |conn: &mut Conn| assignments::own_file(conn, enrolment, &key);
    let found = learner.app.db.read_slowly(read).await?;
    found.map(serve).ok_or(Refusal::NotFound)
}

/// A brief's file under a name that names nobody.
pub(in crate::web) fn serve((id, kind, bytes): (BriefId, FileKind, Vec<u8>)) -> HttpResponse {
    let name = Code::of(id).file_name(kind);
    HttpResponse::Ok()
        .content_type(kind.media_type())
        .insert_header((
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .body(bytes)
}

async fn page(
    learner: &Learner,
    studying: &Studying,
    key: &Key,
) -> Result<AssignmentPage, Refusal> {
    let content = &studying.edition.content;
    let place = Place::find(content, key).ok_or(Refusal::NotFound)?;
    let assignment = place.assignment().ok_or(Refusal::NotFound)?;
    let known = known(learner, studying, assignment).await?;
    let tongue = Tongue::of(learner.language, content);
    let (partner, course) = (&content.partner, &content.slug);
    let brief = Said::of(&assignment.texts, tongue, |text| &text.brief_html);
    let path = paths::assignment(partner, course, key);
    let asked = Requirement::Assignment(key.clone());
    Ok(AssignmentPage {
        course: course_title(content, tongue),
        course_href: paths::course(partner, course),
        module_number: place.module_number,
        title: Said::of(&assignment.texts, tongue, |text| &text.title),
        brief_html: brief.text,
        brief_lang: brief.lang,
        brief_dir: brief.dir,
        is_optional: !content.certificate.requirements.contains(&asked),
        words: assignment.words,
        least: least_words(assignment),
        pages: assignment.pages,
        pass: assignment.pass.value(),
        peers: assignment.peers,
        days: assignment.days,
        apart: assignment.apart,
        rubric: RubricPart::of(assignment, tongue, (&Marks::default(), false)),
        problem: String::new(),
        writing: writing(learner, (studying, &known), &path),
        handed: handed(learner, &known, &path),
        outcome: known
            .feedback
            .map(|feedback| outcome(learner, (assignment, tongue), feedback)),
        path,
    })
}

/// The draft; none while a brief is handed in that is not marked yet or not shown, or was passed.
fn writing(
    learner: &Learner,
    (studying, known): (&Studying, &Known),
    path: &str,
) -> Option<WritingPart> {
    let draft = known.brief.as_ref().filter(|brief| brief.is_draft());
    let feedback = known.feedback.as_ref();
    let may_again = feedback.is_some_and(|seen| seen.mark.outcome == Outcome::Failed);
    if draft.is_none() && known.handed_in.is_some() && !may_again {
        return None;
    }
    let moment = |at| learner.app.texts.moment(learner.language, at);
    Some(WritingPart {
        is_again: known.handed_in.is_some(),
        text: draft.map_or_else(String::new, |draft| draft.text.clone()),
        words: draft.map_or(0, Brief::words),
        saved: draft.map_or_else(String::new, |draft| moment(draft.saved_at)),
        seen: draft.map_or_else(String::new, |draft| draft.saved_at.millis().to_string()),
        enrolment: studying.enrolment.id.to_string(),
        file: draft.and_then(|draft| Some(file_part(draft.file.as_ref()?, path))),
    })
}

fn file_part(file: &FileFacts, path: &str) -> FilePart {
    let trace = |trace: &assignments::Trace| TraceLine {
        kind_key: format!("assignment-trace-{}", trace.kind.word()),
        text: trace.text.clone(),
    };
    FilePart {
        href: format!("{path}/file"),
        kind: file.kind.word().to_uppercase(),
        pages: file.pages.unwrap_or(0),
        words: file.words.unwrap_or(0),
        traces: file.traces.iter().map(trace).collect(),
    }
}

fn handed(learner: &Learner, known: &Known, path: &str) -> Option<HandedPart> {
    let brief = known.handed_in.as_ref()?;
    let handed_in = brief.handed_in.as_ref()?;
    Some(HandedPart {
        code: Code::of(brief.id).to_string(),
        receipt: handed_in
            .receipt
            .as_ref()
            .map_or_else(String::new, ToString::to_string),
        at: learner.app.texts.moment(learner.language, handed_in.at),
        text: brief.text.clone(),
        text_lang: brief.language.tag(),
        file_href: match &brief.file {
            Some(_) => format!("{path}/file"),
            None => String::new(),
        },
        peers_href: format!("{path}/peers"),
        done: known.duty.done,
        asked: known.duty.asked,
        waits_for_own: brief.mark.is_some() && known.feedback.is_none(),
    })
}

fn outcome(
    learner: &Learner,
    (assignment, tongue): (&Assignment, Tongue),
    feedback: Feedback,
) -> OutcomePart {
    let line = |(criterion, (_, points)): (&crate::courses::Criterion, &(Key, _))| {
        let points: &crate::base::Points = points;
        CriterionLine {
            title: Said::of(&criterion.texts, tongue, |text| &text.title),
            points: points.decimal_in(learner.language),
            most: criterion.most(),
        }
    };
    let comments = feedback.comments.into_iter().zip(1..);
    OutcomePart {
        is_passed: feedback.mark.outcome == Outcome::Passed,
        points: feedback.mark.points.decimal_in(learner.language),
        is_decided: feedback.is_decided,
        criteria: assignment
            .criteria
            .iter()
            .zip(&feedback.points)
            .map(line)
            .collect(),
        comments: comments
            .map(|(comments, number)| CommentPart {
                number,
                strength: comments.strength,
                doubt: comments.doubt,
                suggestion: comments.suggestion,
            })
            .collect(),
    }
}
