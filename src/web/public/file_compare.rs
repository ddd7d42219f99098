//! A file beside the register: what is in it, and whether it is, byte for byte, what we handed out
//! (`file_known.rs`) or print.
//!
//! Papers are drawn for the comparison only when the digest is not known, and the file has an
//! identifier of ours or a credential of ours inside: neither can be had without the file, or
//! everything that stands on it. And each comparison that fails counts against the network that
//! asked for it, so that nobody finds out a name by drawing papers and sending their digests. What
//! our keys have signed nobody can draw: it is answered however often others have guessed.

use super::file_known::{KnownAs, known_as};
use super::file_print::{is_printed, machine_form};
use super::file_transcript;
use super::verify::note;
use crate::admission::{Limit, network};
use crate::app::App;
use crate::base::{Digest, VerificationCode};
use crate::certificates::{self, Altered, Certificate, Kept, State};
use crate::credentials::{Did, DidDocument, Owner};
use crate::db::{Conn, Error};
use crate::evidence::{self, Carried, Evidence, Finding, Judged, Kind, Paper, Register};
use crate::partners;
use crate::verification::{self, Known, Named};
use crate::web::{Refusal, Visitor};
use actix_web::web::Data;

/// What became of a file.
#[derive(Debug, Clone)]
pub(super) struct Compared {
    pub(super) finding: Finding,
    /// The word of its kind, `transcript` of ours among them.
    pub(super) kind: Option<&'static str>,
    pub(super) number: Option<VerificationCode>,
    /// Only where the file is as it was issued.
    pub(super) state: Option<State>,
    /// Keys of what was not checked.
    pub(super) gaps: Vec<&'static str>,
}

/// Compares a whole file.
pub(super) async fn file(visitor: &Visitor, bytes: Vec<u8>) -> Result<Compared, Refusal> {
    let read = tokio::task::spawn_blocking(move || evidence::read(&bytes));
    let read = read.await.map_err(|error| Refusal::fault(&error))?;
    let Ok(evidence) = read else {
        return Ok(Compared {
            finding: Finding::Unreadable,
            kind: None,
            number: None,
            state: None,
            gaps: Vec::new(),
        });
    };
    let Looked {
        judged,
        number,
        found,
        signed,
        holds,
        known_as,
    } = look(visitor, &evidence).await?;
    let trial = Trial {
        number,
        is_signed: matches!(judged, Judged::Genuine(_)),
    };
    trial.count(visitor)?;
    // Looked for also where there is a certificate: a hidden one costs what none costs.
    let transcript = file_transcript::compare(visitor, &evidence, known_as).await?;
    if let (None, Some(finding)) = (&found, transcript) {
        return Ok(of_transcript(visitor, trial, finding));
    }
    let known = match found {
        Some(Err(altered)) => {
            note(&visitor.app, altered, visitor.now);
            None
        }
        Some(Ok(known)) => Some(known),
        None => None,
    };
    if let Some(known) = known.as_ref().filter(|known| is_erased(known)) {
        return Ok(of_erased(visitor, (&evidence, &judged), known, trial));
    }
    if let (Some(KnownAs::Certificate { .. }), Some(known)) = (known_as, &known) {
        return Ok(as_issued(visitor, trial, (Kind::Pdf, known.state)));
    }
    let paper = match &known {
        Some(known) => {
            let certificate = &known.certificate;
            compare(&visitor.app, (&evidence, &judged), certificate, &signed).await?
        }
        None => Paper::None,
    };
    let state = known.as_ref().map(|known| known.state);
    let register = Register {
        state,
        is_shown: known.is_some_and(|known| known.is_shown),
        holds,
    };
    let finding = evidence::find(&evidence, &judged, paper, register);
    let is_issued = state.map(Finding::of) == Some(finding);
    if is_issued {
        trial.give_back(visitor);
    }
    Ok(Compared {
        finding,
        kind: Some(evidence.kind.word()),
        number: trial.number,
        state: state.filter(|_| is_issued),
        gaps: gaps(is_issued),
    })
}

/// Of a file that is, byte for byte, one of ours.
fn as_issued(visitor: &Visitor, trial: Trial, (kind, state): (Kind, State)) -> Compared {
    trial.give_back(visitor);
    Compared {
        finding: Finding::of(state),
        kind: Some(kind.word()),
        number: trial.number,
        state: Some(state),
        gaps: gaps(true),
    }
}

fn of_transcript(visitor: &Visitor, trial: Trial, finding: Finding) -> Compared {
    let is_issued = finding != Finding::Altered;
    if is_issued {
        trial.give_back(visitor);
    }
    Compared {
        finding,
        kind: Some("transcript"),
        number: trial.number,
        state: None,
        gaps: gaps(is_issued),
    }
}

/// What the keys and the register say of a file.
struct Looked {
    judged: Judged,
    number: Option<VerificationCode>,
    found: Option<Result<Known, Altered>>,
    /// The addresses that we had when we signed for the certificate.
    signed: Vec<String>,
    /// Whether the register holds the very credential that the file carries.
    holds: bool,
    known_as: Option<KnownAs>,
}

async fn look(visitor: &Visitor, evidence: &Evidence) -> Result<Looked, Refusal> {
    let (app, now) = (visitor.app.clone(), visitor.now);
    let carried = evidence.carried.clone();
    let (of_file, digest) = (evidence.number.clone(), evidence.digest);
    let look = move |conn: &mut Conn| -> Result<_, Error> {
        let mut issuer = None;
        let judged = evidence::judge(&carried, |did| {
            issuer = Some(did.clone());
            document(conn, &app, did)
        })?;
        let (number, id) = judged.draft().map_or((None, None), evidence::names);
        let number = number.or(of_file);
        let known_as = known_as(conn, &app.sealer, (number.as_ref(), digest))?;
        let asked = (number.as_ref(), id);
        let Named { found, mut signed } = verification::named(conn, &app.sealer, asked, now)?;
        let judged = by_us(&app, judged, issuer, &signed);
        let mut holds = false;
        if let Judged::Genuine(verified) = &judged {
            signed.extend(certificates::base_of(&verified.draft));
            if let Some(Ok(known)) = &found {
                holds = certificates::holds(conn, known.certificate.id, &verified.draft)?;
            }
        }
        Ok(Looked {
            judged,
            number,
            found,
            signed,
            holds,
            known_as,
        })
    };
    Ok(visitor.app.db.read(look).await?)
}

fn is_erased(known: &Known) -> bool {
    known.certificate.face.erased.is_some()
}

/// What can be said of a file when the register has the name no more.
fn of_erased(
    visitor: &Visitor,
    (evidence, judged): (&Evidence, &Judged),
    known: &Known,
    trial: Trial,
) -> Compared {
    let name = judged.draft().map(|draft| draft.recipient.name.as_str());
    let is_name = known.is_erased_name(&visitor.app.sealer, name.unwrap_or_default());
    let shown = (known.state, known.is_shown);
    let finding = evidence::find_erased(evidence, judged, is_name == Some(true), shown);
    let is_genuine = finding == Finding::Erased || finding == Finding::of(known.state);
    if is_genuine {
        trial.give_back(visitor);
    }
    let mut gaps = gaps(is_genuine);
    if is_genuine {
        gaps.insert(0, "file-gap-erased");
    }
    Compared {
        finding,
        kind: Some(evidence.kind.word()),
        number: trial.number,
        state: Some(known.state).filter(|_| is_genuine),
        gaps,
    }
}

/// The finding for a digest, if it is that of a file we hand out under this number, and the number
/// alone may be known to lead somewhere. A JWT is signed when it is asked for, and is not known so.
pub(super) async fn digest(
    visitor: &Visitor,
    number: &VerificationCode,
    digest: Digest,
) -> Result<Option<Compared>, Refusal> {
    let mut trial = Trial {
        number: Some(number.clone()),
        is_signed: true,
    };
    trial.count(visitor)?;
    let (known_as, shown) = shown(visitor, number, digest).await?;
    let mut kind = shown
        .as_ref()
        .and_then(|shown| signed_kind(shown, known_as, digest));
    if kind.is_none() {
        // Whoever asks may have drawn it.
        trial.is_signed = false;
        trial.count_guess(visitor)?;
        if known_as == Some(KnownAs::Transcript) {
            let finding = file_transcript::handed_out(visitor, number.clone()).await?;
            return Ok(finding.map(|finding| of_transcript(visitor, trial, finding)));
        }
        kind = match &shown {
            Some(_) if known_as.is_some() => Some(Kind::Pdf),
            Some(shown) => drawn_kind(&visitor.app, shown, digest).await?,
            None => None,
        };
    }
    let found = shown.zip(kind);
    Ok(found.map(|(shown, kind)| as_issued(visitor, trial, (kind, shown.known.state))))
}

/// A certificate whose number leads strangers somewhere, with what we hand out for it.
struct Shown {
    known: Known,
    credential: Option<Kept>,
    /// The addresses that we had when we signed for it.
    signed: Vec<String>,
}

/// The certificate, and what a file with this digest was handed out as. None also of one whose
/// holder was erased: no digest of it is kept and nothing can be drawn, so a whole file is needed.
async fn shown(
    visitor: &Visitor,
    number: &VerificationCode,
    digest: Digest,
) -> Result<(Option<KnownAs>, Option<Shown>), Refusal> {
    let (app, wanted, now) = (visitor.app.clone(), number.clone(), visitor.now);
    let look = move |conn: &mut Conn| -> Result<_, Error> {
        let known_as = known_as(conn, &app.sealer, (Some(&wanted), digest))?;
        let found = verification::known_and_shown(conn, &app.sealer, &wanted, now)?;
        let Some(Ok(known)) = found.filter(|found| !found.as_ref().is_ok_and(is_erased)) else {
            return Ok((known_as, None));
        };
        let id = known.certificate.id;
        let shown = Shown {
            credential: certificates::credential(conn, id)?,
            signed: certificates::signed_under(conn, id)?,
            known,
        };
        Ok((known_as, Some(shown)))
    };
    Ok(visitor.app.db.read(look).await?)
}

/// What a file with this digest is, if our key signed something in it and that is known without
/// drawing: whoever sends wrong digests must not have papers drawn. A paper that is older than the
/// credential has none inside, or one of a key that may be in other hands.
fn signed_kind(shown: &Shown, known_as: Option<KnownAs>, digest: Digest) -> Option<Kind> {
    let kept = shown.credential.as_ref()?;
    match known_as {
        Some(KnownAs::Certificate { made_at }) => (made_at >= kept.signed_at).then_some(Kind::Pdf),
        Some(KnownAs::Transcript) => None,
        None => machine_form(&kept.json, digest),
    }
}

/// What a paper with this digest is: drawn with the credential as it is now, and as it was printed
/// before there was one.
async fn drawn_kind(
    app: &Data<App>,
    shown: &Shown,
    digest: Digest,
) -> Result<Option<Kind>, Refusal> {
    let credential = shown.credential.as_ref();
    let json = credential.map(|kept| kept.json.clone().into_bytes());
    let attached = json.map(Some).into_iter().chain([None]).collect();
    let paper = (&shown.known.certificate, attached);
    let is_printed = is_printed(app, paper, &shown.signed, digest).await?;
    Ok(is_printed.then_some(Kind::Pdf))
}

/// A file in somebody's hands, as the limits see it.
struct Trial {
    number: Option<VerificationCode>,
    /// Whether our key signed something in it: then it is no guess.
    is_signed: bool,
}

impl Trial {
    /// The number of samples is nobody's, and many have a file with it: it counts for nothing.
    fn counted(&self) -> Option<&VerificationCode> {
        self.number.as_ref().filter(|number| !number.is_sample())
    }

    fn count(&self, visitor: &Visitor) -> Result<(), Refusal> {
        if let Some(number) = self.counted() {
            let limits = &visitor.app.limits;
            limits.count(Limit::VERIFICATION_PREFIX, number.prefix(), visitor.now)?;
        }
        self.count_guess(visitor)
    }

    fn count_guess(&self, visitor: &Visitor) -> Result<(), Refusal> {
        let Some(number) = self.counted().filter(|_| !self.is_signed) else {
            return Ok(());
        };
        let (limits, guesser) = (&visitor.app.limits, guesser(visitor, number));
        Ok(limits.count(Limit::CERTIFICATE_FILE, &guesser, visitor.now)?)
    }

    /// It was no guess.
    fn give_back(&self, visitor: &Visitor) {
        let Some(number) = self.counted() else { return };
        let limits = &visitor.app.limits;
        limits.give_back(Limit::VERIFICATION_PREFIX, number.prefix());
        if !self.is_signed {
            limits.give_back(Limit::CERTIFICATE_FILE, &guesser(visitor, number));
        }
    }
}

/// Somebody else's guesses keep nobody from checking the paper in hand.
fn guesser(visitor: &Visitor, number: &VerificationCode) -> String {
    format!("{} {}", number.as_str(), network(&visitor.address()))
}

fn gaps(is_issued: bool) -> Vec<&'static str> {
    match is_issued {
        true => vec!["file-gap-person"],
        false => Vec::new(),
    }
}

/// The document of an issuer of this house, under whatever address: it may have moved since, and
/// our own keys sign for nobody else.
fn document(conn: &mut Conn, app: &App, did: &Did) -> Result<Option<DidDocument>, Error> {
    let owner = match did.slug() {
        None => Some(Owner::Installation),
        Some(slug) => partners::find_by_slug(conn, &slug)?.map(|found| Owner::Partner(found.id)),
    };
    let Some(owner) = owner else {
        return Ok(None);
    };
    let document = app.keyring.of(conn, owner)?.document(did);
    Ok(DidDocument::parse(document.as_bytes()))
}

/// What our keys did not sign is ours only under today's address, or under one that we had when we
/// signed for this certificate: anybody may write another into a document of our shape.
fn by_us(app: &App, judged: Judged, issuer: Option<Did>, signed: &[String]) -> Judged {
    let Some(did) = issuer.filter(|_| !matches!(judged, Judged::Genuine(_))) else {
        return judged;
    };
    let slug = did.slug();
    let is_at = |base_url: &str| Did::at(base_url, slug.as_ref()).as_ref() == Some(&did);
    match is_at(&app.config.base_url) || signed.iter().any(|base_url| is_at(base_url)) {
        true => judged,
        false => Judged::OtherIssuer(did),
    }
}

async fn compare(
    app: &Data<App>,
    (evidence, judged): (&Evidence, &Judged),
    certificate: &Certificate,
    signed: &[String],
) -> Result<Paper, Refusal> {
    if evidence.kind != Kind::Pdf {
        return Ok(Paper::None);
    }
    let has_our_id =
        evidence.document_id == Some(Digest::of(certificate.face.canonical().as_bytes()));
    if !has_our_id && !matches!(judged, Judged::Genuine(_)) {
        return Ok(Paper::Other);
    }
    let credential = match &evidence.carried {
        Carried::Json(json) => Some(json.clone().into_bytes()),
        Carried::Nothing | Carried::Several | Carried::Jwt(_) => None,
    };
    let paper = (certificate, vec![credential]);
    Ok(
        match is_printed(app, paper, signed, evidence.digest).await? {
            true => Paper::Same,
            false if has_our_id => Paper::Changed,
            false => Paper::Other,
        },
    )
}
