//! The checklist of a course: the learner fills it in, section by section, for nobody else.

use super::checklist_page::{self, ChecklistPage, SectionPage, Typed};
use super::view::{enrolled, studying};
use crate::base::{Key, Timestamp};
use crate::checklists::{
    self, Answer, CountryTooLong, Entries, Entry, Filled, SaveError, SectionForm,
};
use crate::courses::{Checklist, ChecklistSection, Content, LessonOf, Offer};
use crate::db::{Conn, Error, Tx};
use crate::learning::{NotTheirs, Studying};
use crate::web::words::{Said, Tongue};
use crate::web::{Fields, Learner, Refusal, paths};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, ServiceConfig, get, post};
use std::sync::Arc;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/learn/{p}/{c}/checklist", get().to(show))
        .route("/learn/{p}/{c}/checklist", post().to(name_country))
        .route("/learn/{p}/{c}/checklist/{section}", get().to(section))
        .route("/learn/{p}/{c}/checklist/{section}", post().to(save));
}

/// What the pages of a filled checklist are made of.
pub(super) struct Filling {
    pub studying: Arc<Studying>,
    pub filled: Filled,
    /// The lessons that help may be those of other courses.
    pub offers: Arc<Vec<Offer>>,
}

/// The checklist of the course; nothing where it has none.
fn list_of(studying: &Studying) -> Result<&Checklist, Refusal> {
    let checklist = studying.edition.content.checklist.as_ref();
    checklist.ok_or(Refusal::NotFound)
}

impl Filling {
    /// Of who is enrolled; nothing where the course has no checklist.
    pub(super) async fn of(learner: &Learner, studying: Arc<Studying>) -> Result<Self, Refusal> {
        list_of(&studying)?;
        let (library, enrolment) = (learner.app.library.clone(), studying.enrolment.id);
        let read = move |conn: &mut Conn| -> Result<_, Error> {
            let filled = checklists::filled(conn, enrolment)?;
            Ok((filled, library.offers(conn)?))
        };
        let (filled, offers) = learner.app.db.read(read).await?;
        Ok(Self {
            studying,
            filled,
            offers,
        })
    }

    pub(super) fn content(&self) -> &Content {
        &self.studying.edition.content
    }

    pub(super) fn checklist(&self) -> Result<&Checklist, Refusal> {
        list_of(&self.studying)
    }

    pub(super) fn section(&self, key: &Key) -> Result<&ChecklistSection, Refusal> {
        let section = self.checklist()?.section(key);
        section.ok_or(Refusal::NotFound)
    }

    /// The page and the title of a lesson that helps; none while its course is not on offer. Who is
    /// not enrolled there is led to that course.
    pub(super) fn lesson(&self, of: &LessonOf, tongue: Tongue) -> Option<(String, Said)> {
        let own = self.content();
        let mut offered = self.offers.iter().map(|offer| &offer.edition.content);
        let content = match own.key == of.course {
            true => Some(own),
            false => offered.find(|content| content.key == of.course),
        }?;
        let mut lessons = content.lessons();
        let lesson = lessons.find(|lesson| lesson.key == of.lesson)?;
        let tongue = Tongue {
            source: content.source_language,
            ..tongue
        };
        let href = paths::lesson(&content.partner, &content.slug, &lesson.key);
        Some((href, Said::of(&lesson.texts, tongue, |text| &text.title)))
    }
}

/// GET `/learn/{partner}/{course}/checklist`
async fn show(learner: Learner, path: Path<(Key, Key)>) -> Result<HttpResponse, Refusal> {
    let (partner, course) = path.into_inner();
    let Some(studying) = studying(&learner, &partner, &course).await? else {
        return Ok(learner.go_to(&paths::course(&partner, &course)));
    };
    let filling = Filling::of(&learner, studying).await?;
    let page = ChecklistPage::new(&learner, &filling, None)?;
    learner.page("desk", &page)
}

/// POST `/learn/{partner}/{course}/checklist`: names the country.
async fn name_country(
    learner: Learner,
    path: Path<(Key, Key)>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let (partner, course) = path.into_inner();
    let studying = enrolled(&learner, &partner, &course).await?;
    let country = fields.text("country").to_owned();
    let (by, now) = (learner.proof().clone(), learner.now);
    let (named, text) = (Arc::clone(&studying), country.clone());
    list_of(&studying)?;
    let deed = move |tx: &mut Tx| -> Result<(), DeedError> {
        let study = named.study(&by)?;
        Ok(checklists::name_country(tx, &study, &text, now)?)
    };
    match learner.app.db.write(deed).await {
        Ok(()) => {
            let page = paths::checklist(&partner, &course);
            Ok(learner.go_to(&format!("{page}?done=country")))
        }
        Err(DeedError::Country(CountryTooLong::TooLong)) => {
            let filling = Filling::of(&learner, studying).await?;
            let page = ChecklistPage::new(&learner, &filling, Some(&country))?;
            learner.page_with(StatusCode::UNPROCESSABLE_ENTITY, "desk", &page)
        }
        Err(error) => Err(error.into()),
    }
}

/// GET `/learn/{partner}/{course}/checklist/{section}`
async fn section(learner: Learner, path: Path<(Key, Key, Key)>) -> Result<HttpResponse, Refusal> {
    let (partner, course, key) = path.into_inner();
    let Some(studying) = studying(&learner, &partner, &course).await? else {
        return Ok(learner.go_to(&paths::course(&partner, &course)));
    };
    let filling = Filling::of(&learner, studying).await?;
    let page = SectionPage::new(&learner, &filling, (filling.section(&key)?, None))?;
    learner.page("desk", &page)
}

/// POST `/learn/{partner}/{course}/checklist/{section}`: saves the section and goes on to the next.
async fn save(
    learner: Learner,
    path: Path<(Key, Key, Key)>,
    fields: Fields,
) -> Result<HttpResponse, Refusal> {
    let (partner, course, key) = path.into_inner();
    let studying = enrolled(&learner, &partner, &course).await?;
    let list = list_of(&studying)?;
    let section = list.section(&key).ok_or(Refusal::NotFound)?;
    let form = SectionForm {
        section: key.clone(),
        seen: seen(fields.text("seen"))?,
        entries: entries(section, &fields)?,
    };
    let (by, now, sent) = (learner.proof().clone(), learner.now, form.clone());
    let studied = Arc::clone(&studying);
    let saved = learner.app.db.write(move |tx| -> Result<(), DeedError> {
        let study = studied.study(&by)?;
        Ok(checklists::save_section(tx, &study, &sent, now)?)
    });
    let (problem_key, long, kept) = match saved.await {
        Ok(()) => return Ok(learner.go_to(&after(list, &key, (&partner, &course)))),
        Err(DeedError::Save(SaveError::NoteTooLong { questions })) => {
            ("checklist-note-too-long", questions, None)
        }
        Err(DeedError::Save(SaveError::Changed(kept))) => {
            ("checklist-changed-elsewhere", Vec::new(), Some(*kept))
        }
        Err(error) => return Err(error.into()),
    };
    let mut filling = Filling::of(&learner, Arc::clone(&studying)).await?;
    // What stood against the form, whatever has come since.
    filling.filled = kept.unwrap_or(filling.filled);
    let typed = Typed {
        entries: form.entries,
        problem_key,
        long,
    };
    let page = SectionPage::new(&learner, &filling, (filling.section(&key)?, Some(&typed)))?;
    let status = match problem_key {
        "checklist-changed-elsewhere" => StatusCode::CONFLICT,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    learner.page_with(status, "desk", &page)
}

/// The next section; after the last the gaps.
fn after(checklist: &Checklist, key: &Key, (partner, course): (&Key, &Key)) -> String {
    let mut sections = checklist.sections.iter();
    sections.find(|section| section.key == *key);
    match sections.next() {
        Some(next) => {
            let page = paths::checklist_section(partner, course, &next.key);
            format!("{page}?done=saved")
        }
        None => paths::gaps(partner, course),
    }
}

/// What the form knew of the section.
fn seen(text: &str) -> Result<Option<Timestamp>, Refusal> {
    match text {
        "" => Ok(None),
        text => {
            let millis = text.parse().map_err(|_| Refusal::Malformed)?;
            Ok(Some(Timestamp::from_millis(millis)))
        }
    }
}

/// The answers of a form: a question that is not in it keeps what it has.
fn entries(section: &ChecklistSection, fields: &Fields) -> Result<Entries, Refusal> {
    let mut entries = Entries::new();
    for question in &section.questions {
        let note = checklist_page::note_field(&question.key);
        if !fields.has(&note) {
            continue;
        }
        let answer = match fields.text(&checklist_page::answer_field(&question.key)) {
            "" => None,
            word => Some(Answer::parse(word).ok_or(Refusal::Malformed)?),
        };
        let entry = Entry::new(answer, fields.text(&note));
        entries.insert(question.key.clone(), entry);
    }
    Ok(entries)
}

/// What the deeds refuse.
#[derive(Debug, thiserror::Error)]
enum DeedError {
    #[error(transparent)]
    NotTheirs(#[from] NotTheirs),
    #[error(transparent)]
    Save(#[from] SaveError),
    #[error(transparent)]
    Country(#[from] CountryTooLong),
    #[error(transparent)]
    Db(#[from] Error),
}

impl From<DeedError> for Refusal {
    fn from(error: DeedError) -> Self {
        match error {
            DeedError::NotTheirs(NotTheirs) | DeedError::Save(SaveError::UnknownSection { .. }) => {
                Self::NotFound
            }
            DeedError::Save(SaveError::Db(error))
            | DeedError::Country(CountryTooLong::Db(error))
            | DeedError::Db(error) => error.into(),
            // The pages answer these themselves.
            DeedError::Save(SaveError::NoteTooLong { .. } | SaveError::Changed(_))
            | DeedError::Country(CountryTooLong::TooLong) => Self::Malformed,
        }
    }
}
