//! The award: when every requirement is met, and once.

use super::block;
use super::certificate::Certificate;
use super::face::{CourseFace, FACE_FORMAT, Face, Part, TEMPLATE};
use super::issuers::Issuers;
use super::log;
use super::participation;
use super::programme;
use super::refresher;
use super::scribe::Scribe;
use super::seal::{Altered, Sealer};
use super::store;
use crate::accounts::{self, Account};
use crate::assessment;
use crate::base::{
    AccountId, CertificateId, EnrolmentId, Points, Score, Timestamp, VerificationCode,
};
use crate::courses::content::Level;
use crate::courses::{Content, Edition, Participation, Requirement};
use crate::credentials::Owner;
use crate::db::{self, Conn, Tx};
use crate::journal::{self, Object, Verb};
use crate::learning::Enrolment;
use crate::outbox;
use crate::partners::{self, Partner};
use crate::transparency::Kind;
use std::collections::BTreeSet;

/// Whose enrolment in what, and the chance for the code.
#[derive(Clone, Copy)]
pub struct Award<'a> {
    pub enrolment: &'a Enrolment,
    /// The edition that the enrolment is pinned to.
    pub edition: &'a Edition,
    /// The edition's partner as it is now.
    pub partner: &'a Partner,
    pub recipient: &'a Account,
    /// Random bytes from the door; the code is made of them, and apart from it the id, the log's
    /// salt and the place in the status list.
    pub chance: [u8; 32],
}

/// Why an award could not be made. That it was not earned is no error.
#[derive(Debug, thiserror::Error)]
pub enum AwardError {
    #[error("the random bytes given made no code")]
    NoCode,
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Awards the certificate if every requirement of the edition is met, else the one of participation
/// if the edition has one beside it and what that asks for is done (`participation.rs`). Called
/// after each completion and attempt, in its transaction; repeated, it returns the certificate that
/// the enrolment has already (its newest successor; of two that of achievement), whatever became of
/// it, renewed if the refresher was done. `None`: something is still missing, or something stands
/// in the way and the award waits (`block.rs`). The programmes that this completes are awarded with
/// it (`programme.rs`).
pub fn award_if_earned(
    tx: &mut Tx,
    scribe: &Scribe,
    award: &Award<'_>,
    now: Timestamp,
) -> Result<Option<Certificate>, AwardError> {
    let Some(own) = held_by(tx, scribe.sealer(), award.enrolment.id, now)? else {
        block::waits_no_longer(tx, award.enrolment.id)?;
        return Ok(None);
    };
    if let Some(held) = own.main {
        let id = held.id;
        let standing = refresher::renew_if_refreshed(tx, scribe, award, held, now)?;
        if standing.id != id {
            programme::award_resting_on(tx, scribe, award, now)?;
        } else {
            block::waits_unless_free(tx, (award.enrolment.id, award.edition))?;
        }
        return Ok(Some(standing));
    }
    let is_first = own.beside.is_none();
    let Some(earned) = earned(tx, scribe.sealer(), (award, is_first), now)? else {
        if award.edition.content.certificate.is_programme() || !is_first {
            block::waits_no_longer(tx, award.enrolment.id)?;
        }
        return Ok(own.beside);
    };
    if block::keeps_waiting(tx, (award.enrolment.id, award.edition), now)? {
        return Ok(own.beside);
    }
    issue(tx, scribe, (award, earned), now).map(Some)
}

/// What was earned and is to be issued.
enum Earned<'a> {
    /// The certificate of the course, with those that it rests on; and the administrator who awards
    /// it, where the requirements do not.
    Main(Vec<Part>, Option<AccountId>),
    /// The one of participation beside it.
    Beside(&'a Participation),
}

fn issue(
    tx: &mut Tx,
    scribe: &Scribe,
    (award, earned): (&Award<'_>, Earned<'_>),
    now: Timestamp,
) -> Result<Certificate, AwardError> {
    let code = VerificationCode::from_random(&award.chance).ok_or(AwardError::NoCode)?;
    let (result, kind, by_hand) = match earned {
        Earned::Main(_, by_hand) => {
            let of = (award.enrolment, &award.edition.content);
            (result(tx, of)?, "certificate", by_hand)
        }
        Earned::Beside(_) => (None, "certificate-participation", None),
    };
    let issuers = Issuers::of(tx, award.edition)?;
    let certificate = Certificate {
        id: CertificateId::of(now, &award.chance),
        enrolment: award.enrolment.id,
        face: face(
            (award.edition, award.recipient),
            code.clone(),
            (result, earned, issuers),
            now,
        ),
        code,
        awarded_at: now,
        succeeds: None,
    };
    let sealed = scribe.sealer().seal(&certificate);
    store::insert(tx, &sealed)?;
    store::note_expiry(tx, &certificate)?;
    let issued = (&certificate, Owner::Partner(award.partner.id));
    scribe.put(tx, issued, now, (award.chance, now))?;
    log::tell(tx, (Kind::Awarded, &sealed), &award.chance, now)?;
    let object = Object::new("certificate", certificate.id);
    let detail = award.enrolment.id.to_string();
    let by = by_hand.unwrap_or(award.recipient.id);
    journal::note_detail(tx, (Some(by), Verb::Awarded), &object, &detail, now)?;
    let letter = letter(kind, award.recipient, &certificate);
    outbox::mail(tx, &letter, now)?;
    programme::award_resting_on(tx, scribe, award, now)?;
    Ok(certificate)
}

/// The certificate of the course, if every requirement is met or an administrator awards it by
/// hand; else the first of participation, if that much is done; else `None`.
fn earned<'a>(
    tx: &mut Tx,
    sealer: &Sealer,
    (award, is_first): (&Award<'a>, bool),
    now: Timestamp,
) -> Result<Option<Earned<'a>>, db::Error> {
    let (enrolment, content) = (award.enrolment, &award.edition.content);
    let (is_satisfied, parts) = progress(tx, sealer, (enrolment, content), now)?;
    let by_hand = match is_satisfied {
        true => None,
        false => store::by_hand(tx, enrolment.id)?.map(|(by, ..)| by),
    };
    if is_satisfied || by_hand.is_some() {
        return Ok(Some(Earned::Main(parts, by_hand)));
    }
    let takes_part = is_first && participation::has_taken_part(tx, (enrolment.id, content))?;
    let rule = content.certificate.participation.as_ref();
    Ok(rule.filter(|_| takes_part).map(Earned::Beside))
}

/// Whether every requirement is met, and on which certificates that of a programme would rest.
fn progress(
    conn: &mut Conn,
    sealer: &Sealer,
    (enrolment, content): (&Enrolment, &Content),
    now: Timestamp,
) -> Result<(bool, Vec<Part>), db::Error> {
    let held = programme::held_by(conn, sealer, (enrolment, content), now)?;
    let standing = programme::standing(conn, (enrolment.id, content), &held)?;
    Ok((standing.is_satisfied(), programme::parts(content, &held)))
}

/// The newest of each kind that an enrolment holds.
#[derive(Default)]
struct Own {
    main: Option<Certificate>,
    /// Of participation, beside that of achievement.
    beside: Option<Certificate>,
}

/// What the enrolment holds; `None`: something that was tampered with. That is noted and not
/// repaired here, and above all it does not undo the learner's submission.
fn held_by(
    tx: &mut Tx,
    sealer: &Sealer,
    enrolment: EnrolmentId,
    now: Timestamp,
) -> Result<Option<Own>, db::Error> {
    let all = store::of_enrolment(tx, enrolment)?;
    let replaced: BTreeSet<_> = all.iter().filter_map(|one| one.succeeds).collect();
    let mut own = Own::default();
    for newest in all.iter().filter(|one| !replaced.contains(&one.id)) {
        match sealer.open(newest) {
            Ok(certificate) if certificate.face.beside_achievement => {
                own.beside = Some(certificate);
            }
            Ok(certificate) => own.main = Some(certificate),
            Err(altered) => {
                note_altered(tx, altered, now)?;
                return Ok(None);
            }
        }
    }
    Ok(Some(own))
}

/// The same for an enrolment whose recipient and partner are looked up here: what every door calls
/// in the transaction that may have met the last requirement.
pub fn award_for(
    tx: &mut Tx,
    scribe: &Scribe,
    (enrolment, edition): (&Enrolment, &Edition),
    chance: [u8; 32],
    now: Timestamp,
) -> Result<Option<Certificate>, AwardError> {
    let Some(recipient) = accounts::find(tx, enrolment.account)? else {
        // Erased while this was under way: nothing is awarded to nobody.
        return Ok(None);
    };
    let missing = || db::Error::Corrupt("an enrolment without its partner".to_owned());
    let partner = partners::find(tx, edition.partner)?.ok_or_else(missing)?;
    let award = Award {
        enrolment,
        edition,
        partner: &partner,
        recipient: &recipient,
        chance,
    };
    award_if_earned(tx, scribe, &award, now)
}

/// What the certificate of an enrolment would say if it were awarded now, but for code and day of
/// issue, which whoever uses it gives; `None`: its requirements are not met, or something stands in
/// the way. Awards by hand do not count here, nor does what was awarded before.
pub(super) fn face_of_today(
    conn: &mut Conn,
    (sealer, code): (&Sealer, &VerificationCode),
    (enrolment, edition): (&Enrolment, &Edition),
    now: Timestamp,
) -> Result<Option<Face>, db::Error> {
    let Some(recipient) = accounts::find(conn, enrolment.account)? else {
        return Ok(None);
    };
    let of = (enrolment, &edition.content);
    let (is_satisfied, parts) = progress(conn, sealer, of, now)?;
    if !is_satisfied || block::block_of_today(conn, (enrolment.id, edition))?.is_some() {
        return Ok(None);
    }
    let earned = Earned::Main(parts, None);
    let facts = (result(conn, of)?, earned, Issuers::of(conn, edition)?);
    Ok(Some(face((edition, &recipient), code.clone(), facts, now)))
}

/// Notes in the journal that a certificate is not as it was sealed, once a day however often it is
/// looked at; monitoring reports it.
pub fn note_altered(tx: &mut Tx, altered: Altered, now: Timestamp) -> Result<(), db::Error> {
    let object = Object::new("certificate", altered.id);
    let since = now.plus_seconds(-86_400);
    let is_recent =
        |entry: &journal::Entry| entry.verb == Verb::FoundAltered.word() && entry.at > since;
    if journal::of_object(tx, &object)?.iter().any(is_recent) {
        return Ok(());
    }
    journal::note(tx, None, Verb::FoundAltered, &object, now)
}

/// Notes in the journal that the paper of a certificate could not be drawn because no font has a
/// character, once a day however often it is asked for; monitoring reports it. The certificate
/// counts all the same. Of the name only this one character is kept, by its number.
pub fn note_unprintable(
    tx: &mut Tx,
    id: CertificateId,
    missing: (char, &str),
    now: Timestamp,
) -> Result<(), db::Error> {
    note_unprintable_paper(tx, &Object::new("certificate", id), missing, now)
}

/// The same of any paper that bears a name.
pub fn note_unprintable_paper(
    tx: &mut Tx,
    object: &Object,
    (character, font_needed): (char, &str),
    now: Timestamp,
) -> Result<(), db::Error> {
    let detail = format!("U+{:04X}: {font_needed}", u32::from(character));
    let since = now.plus_seconds(-86_400);
    let is_recent = |entry: &journal::Entry| {
        entry.verb == Verb::NotPrinted.word() && entry.detail == detail && entry.at > since
    };
    if journal::of_object(tx, object)?.iter().any(is_recent) {
        return Ok(());
    }
    journal::note_detail(tx, (None, Verb::NotPrinted), object, &detail, now)
}

/// The points that count of every required quiz, by its own rule, together; `None` without such
/// quizzes.
fn result(
    conn: &mut Conn,
    (enrolment, content): (&Enrolment, &Content),
) -> Result<Option<u32>, db::Error> {
    let mut total = Score::default();
    for requirement in &content.certificate.requirements {
        let Requirement::Quiz(key) = requirement else {
            continue;
        };
        let Some(quiz) = content.quizzes().find(|quiz| quiz.key == *key) else {
            continue;
        };
        let attempts = assessment::attempts(conn, enrolment.id, key)?;
        let score = assessment::counting(quiz.settings.counts, &attempts).unwrap_or_default();
        total = Score {
            earned: total.earned + score.earned,
            max: total.max + score.max,
        };
    }
    Ok((total.max > Points::ZERO).then(|| total.percent()))
}

fn face(
    (edition, recipient): (&Edition, &Account),
    code: VerificationCode,
    (result, earned, issuers): (Option<u32>, Earned<'_>, Issuers),
    now: Timestamp,
) -> Face {
    let rule = &edition.content.certificate;
    let beside_achievement = matches!(earned, Earned::Beside(_));
    let (level, valid_months, parts) = match earned {
        Earned::Main(parts, _) => (rule.level, rule.valid_months, parts),
        Earned::Beside(less) => (Level::Participation, less.valid_months, Vec::new()),
    };
    Face {
        format: FACE_FORMAT,
        template: TEMPLATE,
        code,
        language: recipient.prints_in(),
        name: recipient.name.to_string(),
        latin_name: recipient.latin_name.as_ref().map(ToString::to_string),
        name_forms: recipient.name_forms,
        course: course_face(edition),
        level,
        result_percent: result,
        issuers: issuers.issuers,
        signatories: issuers.signatories,
        demonstration: issuers.demonstration,
        awarded_at: now,
        reissued_at: None,
        valid_until: valid_months.map(|months| now.date().plus_months(months)),
        erased: None,
        parts,
        beside_achievement,
    }
}

pub(super) fn course_face(edition: &Edition) -> CourseFace {
    let content = &edition.content;
    CourseFace {
        key: content.key.clone(),
        partner: content.partner.clone(),
        slug: content.slug.clone(),
        code: content.code.clone(),
        source_language: content.source_language,
        title: content.certificate.title.clone(),
        edition: edition.number,
        version: edition.version.clone(),
        content_digest: edition.content_digest,
        content_as_of: content.content_as_of,
        minutes: content.workload_minutes,
        ects: content.ects.clone(),
        tags: content.certificate.tags.clone(),
        alignment: content.certificate.alignment.clone(),
    }
}

/// A letter to the recipient about a certificate, in their language of today.
pub(super) fn letter(
    template: &str,
    recipient: &Account,
    certificate: &Certificate,
) -> outbox::MailJob {
    outbox::MailJob::new(&recipient.email, recipient.language, template)
        .with("name", &certificate.face.name)
        .with("course", certificate.face.title().1)
        .with("code", &certificate.code)
        .with("certificate", certificate.id)
}

/// Whose certificate it is; `None` once they were erased.
pub(super) fn holder(tx: &mut Tx, id: CertificateId) -> Result<Option<Account>, db::Error> {
    store::recipient(tx, id)?.map_or(Ok(None), |account| accounts::find(tx, account))
}
