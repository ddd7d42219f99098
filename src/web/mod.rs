//! The doors for people: the route table, and how the server is built.
//!
//! # Words
//! A *page* is a struct with a template of the same name; a *visitor*, *learner* or *operator* is
//! who may call a handler; a *refusal* is an answer that is not a page of the product's own.
//!
//! # What always holds
//! 1. A handler parses, calls one deed, renders. Rules stand in the rooms below.
//! 2. Nothing is changed by GET; only that a paper leaves is written down. Every POST proves that
//!    it came from a page of ours.
//! 3. Every page works without a script; scripts only improve it.
//! 4. One address serves all six languages; `?lang=` chooses and is remembered.
//!
//! # What is not here
//! Sending mail (`worker`), commands (`cli`).
//!
//! # Start reading at
//! `routes`, below: the whole site on one screen.

pub mod account;
mod asked;
pub mod assets;
mod choice;
mod course_choice;
mod error;
pub mod facts;
mod fields;
mod form;
mod frame;
mod handing_out;
mod headers;
mod heads;
mod health;
mod kept;
mod logged;
pub mod learner;
pub mod moved;
pub mod operator;
mod outcomes;
mod page;
mod paper_signer;
mod papers;
pub mod pause;
pub mod partner;
pub mod paths;
mod prints;
mod programme;
pub mod public;
mod requests;
mod rubric;
mod segments;
mod server;
mod session;
pub mod signatories;
mod signatories_page;
mod specimen;
mod upload;
mod visitor;
pub mod words;

pub use error::{ErrorPage, Refusal};
pub use fields::{Fields, LARGEST_FORM};
pub use page::{Frame, LanguageLink, Page, Pages, SignedIn};
pub use server::{Running, Served, configure, serve};
pub use visitor::{Learner, Operator, Visitor};

use actix_web::web::{self, ServiceConfig};

/// The whole site. A test reads the same table to judge every route against every role. What is
/// asked for most stands first: the router tries one after the other.
pub fn routes(cfg: &mut ServiceConfig) {
    learner::routes(cfg);
    cfg.route("/static/{name:.*}", web::get().to(assets::show));
    public::routes(cfg);
    health::routes(cfg);
    account::routes(cfg);
    partner::routes(cfg);
    operator::routes(cfg);
}

/// Calls a macro with the path of every page of the product.
#[macro_export]
macro_rules! every_page {
    ($visit:ident) => {
        $visit! {
            $crate::web::ErrorPage,
            $crate::web::learner::DeskPage,
            $crate::web::learner::LessonPage,
            $crate::web::learner::PrintPage,
            $crate::web::learner::SamplePage,
            $crate::web::learner::QuizPage,
            $crate::web::learner::SittingPage,
            $crate::web::learner::SubmissionPage,
            $crate::web::learner::UnkeptPage,
            $crate::web::learner::ResultPage,
            $crate::web::learner::AssignmentPage,
            $crate::web::learner::PeersPage,
            $crate::web::learner::BriefReviewPage,
            $crate::web::public::home::HomePage,
            $crate::web::public::courses::CoursesPage,
            $crate::web::public::course_page::CoursePage,
            $crate::web::public::glossary::GlossaryPage,
            $crate::web::public::sources::CitedPage,
            $crate::web::public::partner::PartnerPage,
            $crate::web::public::achievement::AchievementPage,
            $crate::web::public::keys::KeysPage,
            $crate::web::public::log::LogPage,
            $crate::web::public::about::AboutPage,
            $crate::web::public::privacy::PrivacyPage,
            $crate::web::public::disclaimer::DisclaimerPage,
            $crate::web::public::accessibility::AccessibilityPage,
            $crate::web::public::contact::ContactPage,
            $crate::web::operator::home::OperatorHomePage,
            $crate::web::operator::partners::OperatorPartnersPage,
            $crate::web::operator::partners::OperatorPartnerPage,
            $crate::web::operator::partners::EndMembershipPage,
            $crate::web::operator::courses::OperatorCoursesPage,
            $crate::web::operator::accounts::OperatorAccountsPage,
            $crate::web::operator::accounts::OperatorAccountPage,
            $crate::web::operator::accounts::AppointmentPage,
            $crate::web::operator::erasure::ErasurePage,
            $crate::web::operator::journal::OperatorJournalPage,
            $crate::web::partner::home::PartnerHomePage,
            $crate::web::learner::PreviewPage,
            $crate::web::partner::awards::AwardsPage,
            $crate::web::partner::sources::SourcesPage,
            $crate::web::partner::trace::TracePage,
            $crate::web::operator::stops::StopsPage,
            $crate::web::operator::lots::LotsPage,
            $crate::web::operator::extensions::OperatorExtensionsPage,
            $crate::web::partner::register::RegisterPage,
            $crate::web::signatories::SignatoriesPage,
            $crate::web::public::signatory::SignatoryPage,
            $crate::web::partner::names::NamesPage,
            $crate::web::partner::briefs::BriefsPage,
            $crate::web::partner::brief::StaffBriefPage,
            $crate::web::partner::quizzes::PartnerQuizzesPage,
            $crate::web::partner::quiz::PartnerQuizPage,
            $crate::web::partner::pass_mark::PassMarkPage,
            $crate::web::partner::correction::CorrectionPage,
            $crate::web::partner::correction_report::CorrectionReportPage,
            $crate::web::partner::accommodations::AccommodationsPage,
            $crate::web::partner::extensions::ExtensionsPage,
            $crate::web::partner::groups::GroupsPage,
            $crate::web::partner::group::GroupPage,
            $crate::web::partner::receipts::ReceiptsPage,
            $crate::web::partner::statistics::StatisticsPage,
            $crate::web::partner::signals::SignalsPage,
            $crate::web::public::verify::VerifyPage,
            $crate::web::public::verdict_page::VerdictPage,
            $crate::web::public::transcript_page::TranscriptAnswerPage,
            $crate::web::public::forgery::ForgeryPage,
            $crate::web::public::list::ListPage,
            $crate::web::public::file::FilePage,
            $crate::web::public::list_page::ListAnswerPage,
            $crate::web::operator::reports::ReportsPage,
            $crate::web::operator::api_keys::ApiKeysPage,
            $crate::web::learner::certificate::CertificatePage,
            $crate::web::learner::TranscriptPage,
            $crate::web::learner::ChecklistPage,
            $crate::web::learner::SectionPage,
            $crate::web::learner::GapsPage,
            $crate::web::operator::paper::PaperKeysPage,
            $crate::web::operator::certificate::FindPage,
            $crate::web::operator::certificate::CertificatePage,
            $crate::web::operator::certificate_end::RevokePage,
            $crate::web::operator::certificate_hold::HoldPage,
            $crate::web::operator::certificate_name::ReplacePage,
            $crate::web::operator::certificate_reissue::ReissuePage,
            $crate::web::account::ConfirmPage,
            $crate::web::account::DeadLinkPage,
            $crate::web::account::EmailConfirmPage,
            $crate::web::account::EmailPage,
            $crate::web::account::ErasePage,
            $crate::web::account::ErasedPage,
            $crate::web::account::MailSentPage,
            $crate::web::account::NewPasswordPage,
            $crate::web::account::PasswordPage,
            $crate::web::account::ProfilePage,
            $crate::web::account::ResetPage,
            $crate::web::account::SessionsPage,
            $crate::web::account::SignInPage,
            $crate::web::account::SignUpPage,
            $crate::web::account::WelcomePage,
        }
    };
}
