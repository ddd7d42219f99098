//! A file beside the register: what is in it, and whether it is, byte for byte, what we handed out
//! (`file_known.rs`) or print.
//!
//! Papers are drawn for the comparison only when the digest is not known, and the file has an
//! identifier of ours or a credential of ours inside: neither can be had without the file, or
//! everything that stands on it. And each comparison that fails counts as a wrong name for the
//! number, so that nobody finds out a name by drawing papers and sending their digests.

use super::file_known::{KnownAs, known_as};
use super::file_transcript;
use super::verify::note;
use crate::admission::Limit;
use crate::app::App;
use crate::base::{Digest, VerificationCode};
use crate::certificates::{self, Altered, Certificate, State, pdf};
use crate::credentials::{self, BADGE_PNG, BADGE_SVG, Did, DidDocument, Owner};
use crate::db::{Conn, Error};
use crate::evidence::{self, Carried, Evidence, Finding, Judged, Kind, Paper, Register};
use crate::partners;
use crate::verification::{self, Known};
use crate::web::paper_signer::{self, PaperSigner};
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
    count(visitor, number.as_ref())?;
    if found.is_none()
        && let Some(finding) = file_transcript::compare(visitor, &evidence, known_as).await?
    {
        return Ok(of_transcript(visitor, evidence.number.as_ref(), finding));
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
        return Ok(of_erased(visitor, (&evidence, &judged), known, number));
    }
    if let (Some(KnownAs::Certificate), Some(number), Some(known)) = (known_as, &number, &known) {
        return Ok(as_issued(visitor, number, (Kind::Pdf, known.state)));
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
        give_back(visitor, number.as_ref());
    }
    Ok(Compared {
        finding,
        kind: Some(evidence.kind.word()),
        number,
        state: state.filter(|_| is_issued),
        gaps: gaps(is_issued),
    })
}

/// Of a file that is, byte for byte, one of ours.
fn as_issued(
    visitor: &Visitor,
    number: &VerificationCode,
    (kind, state): (Kind, State),
) -> Compared {
    give_back(visitor, Some(number));
    Compared {
        finding: Finding::of(state),
        kind: Some(kind.word()),
        number: Some(number.clone()),
        state: Some(state),
        gaps: gaps(true),
    }
}

fn of_transcript(
    visitor: &Visitor,
    number: Option<&VerificationCode>,
    finding: Finding,
) -> Compared {
    let is_issued = finding != Finding::Altered;
    if is_issued {
        give_back(visitor, number);
    }
    Compared {
        finding,
        kind: Some("transcript"),
        number: number.cloned(),
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
        let found = verification::known(conn, &app.sealer, (number.as_ref(), id), now)?;
        let mut signed = match &found {
            Some(Ok(known)) => certificates::signed_under(conn, known.certificate.id)?,
            Some(Err(_)) | None => Vec::new(),
        };
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
    number: Option<VerificationCode>,
) -> Compared {
    let name = judged.draft().map(|draft| draft.recipient.name.as_str());
    let is_name = known.is_erased_name(&visitor.app.sealer, name.unwrap_or_default());
    let shown = (known.state, known.is_shown);
    let finding = evidence::find_erased(evidence, judged, is_name == Some(true), shown);
    let is_genuine = finding == Finding::Erased || finding == Finding::of(known.state);
    if is_genuine {
        give_back(visitor, number.as_ref());
    }
    let mut gaps = gaps(is_genuine);
    if is_genuine {
        gaps.insert(0, "file-gap-erased");
    }
    Compared {
        finding,
        kind: Some(evidence.kind.word()),
        number,
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
    count(visitor, Some(number))?;
    let (app, wanted, now) = (visitor.app.clone(), number.clone(), visitor.now);
    let look = move |conn: &mut Conn| -> Result<_, Error> {
        let known_as = known_as(conn, &app.sealer, (Some(&wanted), digest))?;
        let found = verification::known_and_shown(conn, &app.sealer, &wanted, now)?;
        let (credential, signed) = match &found {
            Some(Ok(known)) => {
                let id = known.certificate.id;
                let signed = certificates::signed_under(conn, id)?;
                (certificates::credential(conn, id)?, signed)
            }
            Some(Err(_)) | None => (None, Vec::new()),
        };
        Ok((known_as, found, credential, signed))
    };
    let (known_as, found, credential, signed) = visitor.app.db.read(look).await?;
    if found.is_none() && known_as == Some(KnownAs::Transcript) {
        let finding = file_transcript::handed_out(visitor, number.clone()).await?;
        return Ok(finding.map(|finding| of_transcript(visitor, Some(number), finding)));
    }
    let Some(Ok(Known {
        certificate, state, ..
    })) = found
    else {
        return Ok(None);
    };
    if certificate.face.erased.is_some() {
        // Nothing is known by its digest nor can be drawn: the whole file is needed.
        return Ok(None);
    }
    if known_as == Some(KnownAs::Certificate) {
        return Ok(Some(as_issued(visitor, number, (Kind::Pdf, state))));
    }
    let mut kind = credential
        .as_ref()
        .and_then(|kept| machine_form(&kept.json, digest));
    if kind.is_none() {
        // With the credential as it is now, and as it was printed before there was one.
        let mut attached = vec![None];
        attached.extend(credential.map(|kept| Some(kept.json.into_bytes())));
        let printed = printed(&visitor.app, &certificate, attached, &signed).await?;
        kind = printed.contains(&digest).then_some(Kind::Pdf);
    }
    Ok(kind.map(|kind| as_issued(visitor, number, (kind, state))))
}

/// Which form of the credential has this digest.
fn machine_form(json: &str, digest: Digest) -> Option<Kind> {
    let is = |bytes: &[u8]| Digest::of(bytes) == digest;
    if is(json.as_bytes()) {
        return Some(Kind::Json);
    }
    if credentials::into_png(BADGE_PNG, json).is_ok_and(|png| is(&png)) {
        return Some(Kind::Png);
    }
    let svg = credentials::into_svg(BADGE_SVG, json);
    svg.is_ok_and(|svg| is(svg.as_bytes())).then_some(Kind::Svg)
}

/// The number of samples is nobody's, and many have a file with it: it counts for nothing.
fn count(visitor: &Visitor, number: Option<&VerificationCode>) -> Result<(), Refusal> {
    let Some(number) = number.filter(|number| !number.is_sample()) else {
        return Ok(());
    };
    let limits = &visitor.app.limits;
    limits.count(Limit::VERIFICATION_PREFIX, number.prefix(), visitor.now)?;
    Ok(limits.count(Limit::CERTIFICATE_NAME, number.as_str(), visitor.now)?)
}

fn give_back(visitor: &Visitor, number: Option<&VerificationCode>) {
    if let Some(number) = number {
        let limits = &visitor.app.limits;
        limits.give_back(Limit::VERIFICATION_PREFIX, number.prefix());
        limits.give_back(Limit::CERTIFICATE_NAME, number.as_str());
    }
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
    let printed = printed(app, certificate, vec![credential], signed).await?;
    Ok(match printed.contains(&evidence.digest) {
        true => Paper::Same,
        false if has_our_id => Paper::Changed,
        false => Paper::Other,
    })
}

/// The digests of every paper that we print for a certificate: both sizes, each with what is
/// attached, signed where a key was on when it was issued (also by one that was distrusted since),
/// and both as it was before its signature was stamped and since. All that under today's address
/// and under those of `signed`, because a paper leads to the address that the house had when it was
/// downloaded.
async fn printed(
    app: &Data<App>,
    certificate: &Certificate,
    attached: Vec<Option<Vec<u8>>>,
    signed: &[String],
) -> Result<Vec<Digest>, Refusal> {
    let signers = paper_signer::all_of_certificate(app, certificate).await?;
    let (app, face) = (app.clone(), certificate.face.clone());
    let mut addresses = vec![app.config.base_url.clone()];
    for address in signed {
        if !addresses.contains(address) {
            addresses.push(address.clone());
        }
    }
    let draw = move || {
        let mut digests = Vec::new();
        for address in &addresses {
            let mut sheet = certificates::sheet(&face, &app.texts, address);
            for credential in &attached {
                let attach = |bytes| certificates::attached(&face, &app.texts, bytes);
                sheet.credential = credential.clone().map(attach);
                for signer in &signers {
                    digests.extend(sizes(&app, signer.as_ref(), &mut sheet));
                }
            }
        }
        digests
    };
    let drawn = tokio::task::spawn_blocking(draw).await;
    drawn.map_err(|error| Refusal::fault(&error))
}

fn sizes(app: &App, signer: Option<&PaperSigner>, sheet: &mut pdf::Sheet) -> Vec<Digest> {
    let mut digests = Vec::new();
    for paper in pdf::Paper::ALL {
        sheet.paper = paper;
        match forms(app, signer, sheet) {
            Ok(forms) => digests.extend(forms.iter().map(|bytes| Digest::of(bytes))),
            Err(error) => tracing::warn!(%error, "a paper was not drawn for comparison"),
        }
    }
    digests
}

/// The files that one paper is or was.
fn forms(
    app: &App,
    signer: Option<&PaperSigner>,
    sheet: &pdf::Sheet,
) -> Result<Vec<Vec<u8>>, pdf::RenderError> {
    let Some(signer) = signer else {
        return Ok(vec![app.paper.render(sheet)?]);
    };
    let mut forms = vec![app.paper.render_signed(sheet, &signer.key)?];
    forms.extend(signer.draw_stamped(&app.paper, sheet)?);
    Ok(forms)
}
