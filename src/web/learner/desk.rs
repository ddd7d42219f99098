//! The desk: where to go on, how far every course is, what is missing, what was earned.

use super::desk_page::{CertificateRow, Continue, DeskCourse, DeskPage, Missing, ModuleRow};
use super::view::{Place, Step, activity_path, checklist_path, course_title};
use crate::assessment::{self, Attempt};
use crate::base::Timestamp;
use crate::certificates::{self, Block, Held, Holding, Holdings, State, Wait};
use crate::courses::{Content, Offer, Requirement};
use crate::db;
use crate::learning::{self, ModuleStanding, RequirementStanding, Studying};
use crate::web::prints::Prints;
use crate::web::programme::{Programme, Reader};
use crate::web::words::{Said, Tongue};
use crate::web::{Learner, Refusal, paths};
use actix_web::HttpResponse;
use std::sync::Arc;

/// The most courses on one desk.
const MOST: usize = 20;

/// One enrolment with its open attempts.
struct Course {
    studying: Studying,
    open: Vec<Attempt>,
    waits: Option<Wait>,
    /// Whether it is the certificate of participation that waits.
    waits_for_less: bool,
}

/// GET `/desk`
pub(super) async fn show(learner: Learner) -> Result<HttpResponse, Refusal> {
    let Read {
        mut courses,
        holdings,
        offers,
    } = read(&learner).await?;
    let held = holdings.clone().held();
    // What one touched last stands first.
    courses.sort_by_key(|course| std::cmp::Reverse(course.touched_at()));
    let views: Vec<DeskCourse> = courses
        .iter()
        .map(|course| course.view(&learner, &holdings, (&offers, &held)))
        .collect();
    let account = &learner.session.signed_in.account;
    let is_ahead = views.iter().any(|course| course.certificate.is_none());
    // What says more stands first, the newest before others.
    let mut rows: Vec<&Holding> = holdings.intact.iter().collect();
    rows.sort_by_key(|holding| holding.certificate.face.beside_achievement);
    let page = DeskPage {
        prints: is_ahead.then(|| Prints::of(&learner, account)),
        name: account.name.to_string(),
        going_on: courses.first().and_then(|course| course.going_on(&learner)),
        courses: views,
        has_altered: !holdings.altered.is_empty(),
        certificates: rows
            .into_iter()
            .map(|holding| row(&learner, holding))
            .collect(),
    };
    learner.page("desk", &page)
}

/// Everything that stands on a desk.
struct Read {
    courses: Vec<Course>,
    holdings: Holdings,
    /// For the courses that programmes rest on.
    offers: Arc<Vec<Offer>>,
}

async fn read(learner: &Learner) -> Result<Read, Refusal> {
    let (account, now) = (learner.proof().id(), learner.now);
    let (library, sealer) = (learner.app.library.clone(), learner.app.sealer.clone());
    let read = move |conn: &mut db::Conn| -> Result<_, db::Error> {
        let mut courses = Vec::new();
        for enrolment in learning::enrolments(conn, account)?.into_iter().take(MOST) {
            let open = assessment::open(conn, enrolment.id)?;
            let studying = Studying::read(conn, &library, enrolment)?;
            let of = (studying.enrolment.id, &*studying.edition);
            courses.push(Course {
                waits: certificates::waits(conn, of)?,
                waits_for_less: certificates::waits_for_participation(conn, of)?,
                studying,
                open,
            });
        }
        Ok(Read {
            courses,
            holdings: certificates::of_account(conn, &sealer, account, now)?,
            offers: library.offers(conn)?,
        })
    };
    Ok(learner.app.db.read(read).await?)
}

impl Course {
    fn content(&self) -> &Content {
        &self.studying.edition.content
    }

    fn touched_at(&self) -> Timestamp {
        let started = self.open.first().map(|attempt| attempt.started_at);
        let stopped = self.studying.position.as_ref().map(|position| position.at);
        let done = self.studying.completions.latest();
        let touches = [
            started,
            stopped,
            done,
            Some(self.studying.enrolment.enrolled_at),
        ];
        touches
            .into_iter()
            .flatten()
            .max()
            .unwrap_or(self.studying.enrolment.enrolled_at)
    }

    /// The exact spot: an open attempt, the section of an unread lesson, the next activity.
    fn going_on(&self, learner: &Learner) -> Option<Continue> {
        let content = self.content();
        let tongue = Tongue::of(learner.language, content);
        let going_on = |place: &Place<'_>, href: String, words: String, action_key| Continue {
            course: course_title(content, tongue),
            title: Step::to(content, place.activity, tongue).title,
            href,
            words,
            action_key,
        };
        if let Some(attempt) = self.open.iter().find(|a| a.takes_answers(learner.now)) {
            let place = Place::find(content, &attempt.quiz)?;
            let href = paths::attempt(&content.partner, &content.slug, attempt.id);
            let words = match attempt.deadline {
                Some(deadline) => {
                    let moment = learner.app.texts.moment(learner.language, deadline);
                    learner.say("desk-attempt-until", &[("moment", moment.into())])
                }
                None => learner.say("desk-attempt-open", &[]),
            };
            return Some(going_on(&place, href, words, "desk-continue-quiz"));
        }
        if let Some((place, href, words)) = self.stopped(learner) {
            return Some(going_on(&place, href, words, "desk-continue-reading"));
        }
        let place = Place::find(content, self.studying.standing.next.as_ref()?)?;
        let href = activity_path(content, place.activity);
        let (words, action_key) = match place.lesson() {
            Some(lesson) => {
                let minutes = [("minutes", lesson.minutes.into())];
                (learner.say("desk-next-lesson", &minutes), "desk-read")
            }
            None if place.quiz().is_some() => {
                (learner.say("desk-next-quiz", &[]), "desk-open-quiz")
            }
            None => (
                learner.say("desk-next-assignment", &[]),
                "desk-open-assignment",
            ),
        };
        Some(going_on(&place, href, words, action_key))
    }

    /// Where reading stopped, if that lesson is not read yet.
    fn stopped(&self, learner: &Learner) -> Option<(Place<'_>, String, String)> {
        let content = self.content();
        let position = self.studying.position.as_ref()?;
        let is_unread = !self.studying.completions.has(&position.activity);
        let place = Place::find(content, &position.activity).filter(|_| is_unread)?;
        let lesson = place.lesson()?;
        let path = activity_path(content, place.activity);
        let tongue = Tongue::of(learner.language, content);
        let (_, text) = lesson.texts.find(tongue.page, tongue.source)?;
        let anchor = position.anchor.as_ref();
        let heading = anchor.and_then(|a| text.headings.iter().find(|h| &h.anchor == a));
        Some(match heading {
            Some(heading) => {
                let section = [("section", heading.title.clone().into())];
                let href = format!("{path}#{}", heading.anchor);
                (place, href, learner.say("desk-stopped-at", &section))
            }
            None => {
                let minutes = [("minutes", lesson.minutes.into())];
                (place, path, learner.say("desk-next-lesson", &minutes))
            }
        })
    }

    fn view(
        &self,
        learner: &Learner,
        holdings: &Holdings,
        (offers, held): (&[Offer], &Held),
    ) -> DeskCourse {
        let content = self.content();
        let tongue = Tongue::of(learner.language, content);
        let holds = |requirement: &Requirement| held.meets(requirement).is_some();
        let standing = self.studying.standing.clone().holding(holds);
        let reader = Reader {
            texts: &learner.app.texts,
            language: learner.language,
            held: Some(held),
        };
        let enrolment = self.studying.enrolment.id;
        let newest = |is_beside: bool| {
            holdings.intact.iter().find(|one| {
                let certificate = &one.certificate;
                certificate.enrolment == enrolment
                    && certificate.face.beside_achievement == is_beside
            })
        };
        let earned = newest(false);
        let less = newest(true).filter(|less| earned.is_none() && less.state == State::Valid);
        let modules = content.modules.iter().zip(&standing.modules).zip(1..);
        DeskCourse {
            label: course_title(content, tongue),
            href: paths::course(&content.partner, &content.slug),
            go_on: format!("/learn/{}/{}", content.partner, content.slug),
            checklist: checklist_path(content),
            done: standing.lessons.done,
            lessons: standing.lessons.of,
            percent: standing.percent(),
            modules: modules
                .map(|((module, standing), number)| {
                    let label = Said::of(&module.texts, tongue, |text| &text.title);
                    module_row(number, label, standing)
                })
                .collect(),
            requirements: standing
                .requirements
                .iter()
                .filter(|one| one.requirement.certificate().is_none())
                // Who has taken part reads what is still missing.
                .filter(|one| less.is_none() || !one.is_met())
                .map(|requirement| missing(content, tongue, requirement))
                .collect(),
            programme: Programme::of(content, offers, reader),
            certificate: earned.map(|earned| paths::certificate(earned.certificate.id)),
            participation: less.map(|less| paths::certificate(less.certificate.id)),
            waits_key: waits_key(self.waits, self.waits_for_less),
        }
    }
}

/// Why what was earned is not issued yet, or that it is the certificate of participation; empty if
/// nothing waits.
pub(super) const fn waits_key(wait: Option<Wait>, is_participation: bool) -> &'static str {
    match (wait, is_participation) {
        (None, _) => "",
        (Some(Wait::Round), _) => "waits-round",
        (Some(Wait::For(Block::Unapproved)), true) => "waits-participation-unapproved",
        (Some(Wait::For(Block::Withheld | Block::Stopped)), true) => "waits-participation",
        (Some(Wait::For(Block::Unapproved)), false) => "waits-unapproved",
        (Some(Wait::For(Block::Stopped)), false) => "waits-stopped",
        (Some(Wait::For(Block::Withheld)), false) => "waits-withheld",
    }
}

fn module_row(number: u32, label: Said, standing: &ModuleStanding) -> ModuleRow {
    ModuleRow {
        number,
        label,
        done: standing.lessons.done,
        lessons: standing.lessons.of,
        passed: standing.quizzes.done,
        quizzes: standing.quizzes.of,
    }
}

fn missing(content: &Content, tongue: Tongue, standing: &RequirementStanding) -> Missing {
    let first = standing.missing.first();
    let first = first.and_then(|key| Place::find(content, key));
    let quiz = match &standing.requirement {
        Requirement::Lessons | Requirement::Certificate(_) | Requirement::Participation(_) => None,
        Requirement::Quiz(key) | Requirement::Attempted(key) | Requirement::Assignment(key) => {
            Place::find(content, key)
        }
    };
    let quiz = quiz.map(|place| Step::to(content, place.activity, tongue));
    Missing {
        is_met: standing.is_met(),
        is_begun: standing.tally.done > 0,
        done: standing.tally.done,
        count: standing.tally.of,
        next: first.map(|place| Step::to(content, place.activity, tongue)),
        quiz,
    }
}

fn row(learner: &Learner, holding: &Holding) -> CertificateRow {
    let certificate = &holding.certificate;
    CertificateRow {
        label: Said::new(certificate.face.title(), learner.language),
        is_participation: certificate.face.beside_achievement,
        href: paths::certificate(certificate.id),
        pdf: paths::certificate_pdf(certificate.id),
        awarded: learner
            .app
            .texts
            .date(learner.language, certificate.awarded_at.date()),
        code: certificate.code.to_string(),
        state_key: match holding.state {
            State::Valid => "",
            State::Revoked(_) => "desk-certificate-revoked",
            State::Replaced(_) => "desk-certificate-replaced",
            State::Held(_) => "desk-certificate-held",
            State::Expired { .. } => "desk-certificate-expired",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_waits_is_told_for_what() {
        let block = |block| Some(Wait::For(block));
        for (wait, is_participation, expected) in [
            (None, false, ""),
            (None, true, ""),
            (block(Block::Withheld), false, "waits-withheld"),
            (block(Block::Stopped), false, "waits-stopped"),
            (block(Block::Unapproved), false, "waits-unapproved"),
            (Some(Wait::Round), false, "waits-round"),
            (block(Block::Withheld), true, "waits-participation"),
            (block(Block::Stopped), true, "waits-participation"),
            (
                block(Block::Unapproved),
                true,
                "waits-participation-unapproved",
            ),
            (Some(Wait::Round), true, "waits-round"),
        ] {
            assert_eq!(waits_key(wait, is_participation), expected, "{wait:?}");
        }
    }
}
