//! Pages of who is learning: desk, lessons, quizzes, assignments.
//!
//! # Words
//! The *desk* is the learner's first page. A *sitting* is the page of an open attempt.
//!
//! # What always holds
//! 1. An enrolment is found by who asks and by the address; nobody reaches another's.
//! 2. A completion and the certificate it earns commit together.
//! 3. Whatever changes an enrolment forgets its cached state after the commit.
//!
//! # What is not here
//! The rules: `learning` and `assessment`. The certificate's own pages.
//!
//! # Start reading at
//! `routes`, below; then `lesson.rs`.

mod again;
mod assignment;
mod assignment_page;
mod award;
mod brief_review;
pub mod certificate;
mod checklist;
mod checklist_page;
mod closing;
mod desk;
mod desk_page;
mod downloads;
mod enrolment;
mod gaps;
mod given;
mod kept_answers;
mod lesson;
mod lesson_page;
mod moved;
mod own_file;
mod paging;
mod peers;
mod preview;
mod print;
mod question;
mod quiz;
mod quiz_samples;
mod responses;
mod result;
mod review;
mod review_samples;
mod sample;
mod rename;
mod renewal;
mod sight;
mod sitting;
mod sitting_samples;
mod submission;
mod terms;
pub mod transcript;
mod transcript_page;
#[cfg(test)]
mod tests;
mod unkept;
mod view;

pub use assignment_page::AssignmentPage;
pub use brief_review::BriefReviewPage;
pub use checklist_page::{ChecklistPage, SectionPage};
pub use desk_page::DeskPage;
pub use gaps::GapsPage;
pub use given::read_form;
pub use lesson_page::LessonPage;
pub use peers::PeersPage;
pub use preview::PreviewPage;
pub use print::PrintPage;
pub use quiz::QuizPage;
pub use result::ResultPage;
pub use sample::SamplePage;
pub use sitting::SittingPage;
pub use submission::SubmissionPage;
pub use transcript_page::TranscriptPage;
pub use unkept::UnkeptPage;

pub(in crate::web) use assignment::serve as serve_brief;
pub(in crate::web) use brief_review::{award as award_released, settled as settled_released};

use actix_web::web::{ServiceConfig, get, post};

pub(super) fn routes(cfg: &mut ServiceConfig) {
    // The two that are asked for most; then from the course's door to the end of a quiz.
    cfg.route("/learn/{p}/{c}/lessons/{lesson}", get().to(lesson::show))
        .route(
            "/learn/{p}/{c}/attempts/{attempt}/responses",
            post().to(kept_answers::save),
        )
        .route(
            "/learn/{p}/{c}/attempts/{attempt}/responses",
            get().to(responses::go_back),
        )
        .route("/desk", get().to(desk::show))
        .route("/courses/{p}/{c}/enrolment", post().to(enrolment::create))
        .route("/courses/{p}/{c}/lessons/{lesson}", get().to(sample::show))
        .route("/learn/{p}/{c}", get().to(enrolment::go_on))
        .route("/learn/{p}/{c}/glossary", get().to(enrolment::glossary))
        .route(
            "/learn/{p}/{c}/lessons/{lesson}/completion",
            post().to(lesson::complete),
        )
        .route(
            "/learn/{p}/{c}/lessons/{lesson}/position",
            post().to(lesson::stop),
        )
        .route(
            "/learn/{p}/{c}/lessons/{lesson}/print",
            get().to(print::lesson),
        )
        .route(
            "/learn/{p}/{c}/modules/{module}/print",
            get().to(print::module),
        )
        .route("/learn/{p}/{c}/quizzes/{quiz}", get().to(quiz::show))
        .route(
            "/learn/{p}/{c}/quizzes/{quiz}/attempts",
            post().to(quiz::start),
        )
        .route("/learn/{p}/{c}/attempts/{attempt}", get().to(sitting::show))
        .route(
            "/learn/{p}/{c}/attempts/{attempt}/submission",
            get().to(submission::show),
        )
        .route(
            "/learn/{p}/{c}/attempts/{attempt}/submission",
            post().to(kept_answers::submit),
        );
    assignment::routes(cfg);
    peers::routes(cfg);
    brief_review::routes(cfg);
    certificate::routes(cfg);
    rename::routes(cfg);
    sight::routes(cfg);
    transcript::routes(cfg);
    preview::routes(cfg);
    checklist::routes(cfg);
    gaps::routes(cfg);
}
