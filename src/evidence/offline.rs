//! The check without us: a file against a trust pack, at a moment.

use super::file::{Evidence, Kind};
use super::finding::{Finding, Judged, dated, judge, not_ours};
use super::pades::{self, Coverage};
use super::papers::{self, Worth};
use super::trust::Trust;
use crate::base::{Digest, Timestamp};
use crate::credentials::{Draft, Verified};
use crate::transparency::{self, Checkpoint};
use std::convert::Infallible;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// The signature of the credential, with a key of its issuer.
    Signature,
    /// The dates in it.
    Dates,
    /// The bit in the issuer's list.
    Status,
    /// That the signature of the PDF is about the whole file.
    PdfDigest,
    /// That a key of the issuer's, or of the house's, signed it, page and all.
    PdfSigner,
    /// The way from the leaf to the root of a signed checkpoint.
    Inclusion,
}

impl Check {
    /// The word in data and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Signature => "signature",
            Self::Dates => "dates",
            Self::Status => "status",
            Self::PdfDigest => "pdf-digest",
            Self::PdfSigner => "pdf-signer",
            Self::Inclusion => "inclusion",
        }
    }
}

/// What was not done, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// What is printed on the page; compare it with the facts.
    Page,
    /// No list in the pack speaks of this credential.
    NoList,
    /// The list no longer counts; a revocation since then would not be seen.
    OldList(Timestamp),
    /// Who signed the PDF: nothing in it or in the pack says whose key that should be.
    PdfSigner,
    /// The signature of the PDF, which is by no key that signed such papers then.
    PdfStranger,
    /// The signature of the PDF, whose key somebody else may hold.
    PdfStolen,
    /// The timestamp in the signature of the PDF.
    PdfStamp,
    /// Whether the award stands in the log: the file carries no proof of it.
    Log,
    /// Whether whoever shows the file is the person named in it.
    Person,
    /// Which certificate an entry of the log is about.
    Subject,
}

impl Gap {
    /// The word in data and text keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::NoList => "no-list",
            Self::OldList(_) => "old-list",
            Self::PdfSigner => "pdf-signer",
            Self::PdfStranger => "pdf-stranger",
            Self::PdfStolen => "pdf-stolen",
            Self::PdfStamp => "pdf-stamp",
            Self::Log => "log",
            Self::Person => "person",
            Self::Subject => "subject",
        }
    }
}

/// What the credential says, to be compared with the paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    pub name: String,
    pub achievement: String,
    pub issuer: String,
    pub awarded_at: Timestamp,
    pub valid_until: Option<Timestamp>,
    pub percent: Option<String>,
    pub address: String,
}

impl Facts {
    fn of(draft: &Draft) -> Self {
        Self {
            name: draft.recipient.name.clone(),
            achievement: draft.achievement.name.clone(),
            issuer: draft.issuer.name.clone(),
            awarded_at: draft.awarded_at,
            valid_until: draft.valid_until,
            percent: draft.percent.as_ref().map(|found| found.value.clone()),
            address: draft.id.clone(),
        }
    }
}

/// The answer about one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub finding: Finding,
    pub kind: Option<Kind>,
    pub digest: Digest,
    /// Only of a genuine credential.
    pub facts: Option<Facts>,
    pub checks: Vec<Check>,
    pub gaps: Vec<Gap>,
}

impl Report {
    const fn blank(finding: Finding, kind: Option<Kind>, digest: Digest) -> Self {
        Self {
            finding,
            kind,
            digest,
            facts: None,
            checks: Vec::new(),
            gaps: Vec::new(),
        }
    }
}

/// Checks a file. The bytes are read here, so that nothing else is reported than what was judged.
pub fn check(bytes: &[u8], trust: &Trust, now: Timestamp) -> Report {
    let Ok(evidence) = super::read(bytes) else {
        return Report::blank(Finding::Unreadable, None, Digest::of(bytes));
    };
    if evidence.kind == Kind::LogProof {
        return log_proof(bytes, &evidence, trust);
    }
    let known = |did: &_| Ok::<_, Infallible>(trust.issuer(did).cloned());
    let Ok(judged) = judge(&evidence.carried, known);
    let mut report = Report::blank(Finding::NotOurs, Some(evidence.kind), evidence.digest);
    report.finding = match &judged {
        Judged::Genuine(verified) => genuine(verified, trust, now, &mut report),
        Judged::Altered(_) => Finding::Altered,
        Judged::Untrusted => Finding::Untrusted,
        Judged::Nothing | Judged::Several | Judged::OtherShape | Judged::OtherIssuer(_) => {
            not_ours(&evidence)
        }
    };
    let is_our_page = signature_of_pdf((bytes, &evidence), &judged, trust, &mut report);
    if matches!(judged, Judged::Genuine(_)) {
        if evidence.kind == Kind::Pdf && !is_our_page {
            report.gaps.push(Gap::Page);
            // Anybody can attach a genuine credential to a page of their own.
            if report.finding.is_good() {
                report.finding = Finding::Attached;
            }
        }
        if evidence.is_repainted {
            report.finding = Finding::Altered;
        }
        report.gaps.extend([Gap::Log, Gap::Person]);
    }
    report
}

fn genuine(verified: &Verified, trust: &Trust, now: Timestamp, report: &mut Report) -> Finding {
    let draft = &verified.draft;
    report.facts = Some(Facts::of(draft));
    report.checks.extend([Check::Signature, Check::Dates]);
    let by_dates = dated(verified.at(now));
    let Some(list) = trust.list(&draft.status.list, &draft.issuer.did) else {
        report.gaps.push(Gap::NoList);
        return unless_good(by_dates, Finding::Unsure);
    };
    match list.bits.is_set(draft.status.index) {
        // A set bit stays, however old the list is.
        Some(true) => {
            report.checks.push(Check::Status);
            Finding::Revoked
        }
        Some(false) if list.is_current(now) => {
            report.checks.push(Check::Status);
            by_dates
        }
        Some(false) => {
            report.gaps.push(Gap::OldList(list.valid_until));
            unless_good(by_dates, Finding::Unsure)
        }
        None => {
            report.gaps.push(Gap::NoList);
            unless_good(by_dates, Finding::Unsure)
        }
    }
}

/// What is bad already stays as bad as it is.
const fn unless_good(found: Finding, otherwise: Finding) -> Finding {
    match found.is_good() {
        true => otherwise,
        false => found,
    }
}

/// Whether a key that counts for the issuer of the credential signed the page.
fn signature_of_pdf(
    (bytes, evidence): (&[u8], &Evidence),
    judged: &Judged,
    trust: &Trust,
    report: &mut Report,
) -> bool {
    match evidence.coverage {
        Coverage::Unsigned => return false,
        Coverage::Whole => report.checks.push(Check::PdfDigest),
        // Our signatures forbid every change. Of a stranger's paper we say nothing.
        Coverage::Part | Coverage::Changed => {
            match is_one_of_ours(bytes, judged, trust) {
                true => report.finding = Finding::Altered,
                false => report.gaps.push(Gap::PdfSigner),
            }
            return false;
        }
    }
    match worth(bytes, judged, trust) {
        Some(Worth::Ours { is_stamped }) => {
            report.checks.push(Check::PdfSigner);
            if is_stamped {
                report.gaps.push(Gap::PdfStamp);
            }
            return true;
        }
        Some(Worth::Broken) => report.finding = Finding::Altered,
        Some(Worth::Stranger | Worth::OutOfTime) => report.gaps.push(Gap::PdfStranger),
        Some(Worth::Stolen) => report.gaps.push(Gap::PdfStolen),
        None => report.gaps.push(Gap::PdfSigner),
    }
    false
}

/// Whether a paper with a signature that is not about all of it can be shown to be from us: by the
/// genuine credential in it, or by a signature that a key of the pack made. A number shows nothing,
/// because anybody may name one.
fn is_one_of_ours(bytes: &[u8], judged: &Judged, trust: &Trust) -> bool {
    let carries_ours = matches!(judged, Judged::Genuine(_));
    carries_ours || papers::have_signed(trust.all_papers(), &pades::signatures(bytes))
}

/// None: without a genuine credential nobody says whose key it should be, and a pack of before does
/// not tell of keys.
fn worth(bytes: &[u8], judged: &Judged, trust: &Trust) -> Option<Worth> {
    let Judged::Genuine(verified) = judged else {
        return None;
    };
    let keys = trust.papers(&verified.draft.issuer.did)?;
    let slot = pades::slot(bytes).ok()?;
    Some(papers::worth(keys, &slot, &verified.draft))
}

fn log_proof(bytes: &[u8], evidence: &Evidence, trust: &Trust) -> Report {
    let mut report = Report::blank(Finding::NotOurs, Some(Kind::LogProof), evidence.digest);
    let (Some(key), Some(proof)) = (trust.log(), transparency::read_proof(bytes)) else {
        return report;
    };
    let Ok(checkpoint) = Checkpoint::open(&proof.note, key) else {
        return report;
    };
    report.finding = Finding::Altered;
    let leaf = proof.leaf.hash();
    if transparency::is_included(&leaf, proof.index, &proof.path, &checkpoint.head) {
        report.finding = Finding::Unchanged;
        report.checks.push(Check::Inclusion);
        report.gaps.push(Gap::Subject);
    }
    // Two trees of one size under one key: the log was split.
    let is_fork = trust.checkpoint().is_some_and(|saved| {
        saved.head.size == checkpoint.head.size && saved.head.root != checkpoint.head.root
    });
    if is_fork {
        report.finding = Finding::Altered;
    }
    report
}
