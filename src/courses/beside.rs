//! The partners whose folders lie beside the course's own: who issues a certificate jointly.

use super::codes::Code;
use super::content::Signing;
use super::data::{Fields, Spanned};
use super::diagnostic::{Problem, Problems};
use super::judge::MANIFEST;
use super::manifest::{self, Certificate, Manifest};
use super::partner_file::{self, LARGEST_LOGO};
use super::source::{self, Folder};
use crate::base::Key;
use crate::partners::Profile;
use std::ops::Range;
use std::path::Path;

/// The list `partners` of `[certificate]`: folders.
pub(super) fn partners(table: &Fields<'_>) -> Vec<Spanned<Key>> {
    let Some(list) = table.texts("partners") else {
        return Vec::new();
    };
    if !(1..=3).contains(&list.value.len()) {
        let count = list.value.len();
        let message = format!("{count} partners beside the course's own; there may be 1 to 3");
        table.complain(Code::WrongNumber, &list.span, message);
    }
    manifest::keys(table, list.value)
}

/// The list `signatories` of `[certificate]`.
pub(super) fn signatories(table: &Fields<'_>) -> Vec<Spanned<Signing>> {
    if !table.has("signatories") {
        table.missing("signatories");
    }
    let Some(list) = table.texts("signatories") else {
        return Vec::new();
    };
    if !(1..=4).contains(&list.value.len()) {
        let message = format!("{} signatories; there must be 1 to 4", list.value.len());
        table.complain(Code::WrongNumber, &list.span, message);
    }
    let signing = list.value.into_iter().filter_map(|text| {
        let Some(value) = Signing::parse(&text.value) else {
            let message = format!("`{}` is no id", text.value);
            table.complain(Code::BadId, &text.span, message);
            return None;
        };
        let span = text.span;
        Some(Spanned { value, span })
    });
    signing.collect()
}

/// The profiles of the partners that the course names beside its own, as far as they can be read.
/// Their problems are reported when they are checked themselves.
pub(super) fn read(dir: &Path, folder: &Folder) -> Vec<Profile> {
    let silent = Problems::default();
    let file = folder.file(MANIFEST);
    let manifest = file.and_then(|file| manifest::read(file, &silent));
    let named = manifest.map(|manifest| manifest.certificate.partners);
    let dir = dir.canonicalize().ok();
    let root = dir.as_deref().and_then(|dir| dir.ancestors().nth(2));
    let (Some(named), Some(root)) = (named, root) else {
        return Vec::new();
    };
    let profile = |slug: &Key| {
        let dir = root.join(slug.as_str());
        let is_there = source::has(&dir, partner_file::NAME);
        is_there.then(|| source::read(&dir, false, &silent))
    };
    let folders = named.iter().filter_map(|slug| profile(&slug.value));
    folders
        .filter_map(|folder| partner_file::read(&folder, &silent))
        .collect()
}

/// Reports partners that are not there or stand there twice, signatories whom none of the partners
/// names, and drawings that are too large together.
pub(super) fn check(manifest: &Manifest, own: &Profile, beside: &[Profile], problems: &Problems) {
    let complain = |code, span: &Range<usize>, message: String| {
        let problem = Problem::at(code, &manifest.file, span.clone(), message);
        problems.add(problem);
    };
    let certificate = &manifest.certificate;
    for slug in &certificate.partners {
        let shown = &slug.value;
        if *shown == own.slug {
            let message = format!("`{shown}` is the course's own partner, which issues anyway");
            complain(Code::NamedTwice, &slug.span, message);
        } else if !beside.iter().any(|partner| partner.slug == *shown) {
            let message = format!("no partner `{shown}` that can be read lies beside this one");
            complain(Code::UnknownPartner, &slug.span, message);
        }
    }
    for signing in &certificate.signatories {
        if let Some(message) = unknown(&signing.value, (manifest, own), beside) {
            complain(Code::UnknownSignatory, &signing.span, message);
        }
    }
    check_drawings(certificate, (own, beside), complain);
}

/// Reports drawings that are too large together.
fn check_drawings(
    certificate: &Certificate,
    (own, beside): (&Profile, &[Profile]),
    complain: impl Fn(Code, &Range<usize>, String),
) {
    let logos = std::iter::once(own).chain(beside);
    let logos = logos.filter_map(|partner| partner.logo_svg.as_deref());
    let signing = certificate.signatories.iter();
    let signatures = signing.filter_map(|signing| {
        let Signing { partner, key } = &signing.value;
        let of = match partner {
            None => Some(own),
            Some(slug) => beside.iter().find(|one| one.slug == *slug),
        };
        let mut known = of?.signatories.iter();
        known.find(|one| one.key == *key)?.signature_svg.as_deref()
    });
    let drawings = logos.chain(own.emblem_svg.as_deref()).chain(signatures);
    let bytes: usize = drawings.map(str::len).sum();
    let partner = certificate.partners.last().map(|one| &one.span);
    let signing = certificate.signatories.last().map(|one| &one.span);
    if let Some(last) = partner.or(signing)
        && bytes > LARGEST_LOGO
    {
        let message = format!(
            "the logos, the emblem and the signatures have {bytes} bytes, {LARGEST_LOGO} are \
             allowed"
        );
        complain(Code::LogosTooLarge, last, message);
    }
}

/// Why somebody cannot sign, if so.
fn unknown(
    signing: &Signing,
    (manifest, own): (&Manifest, &Profile),
    beside: &[Profile],
) -> Option<String> {
    let key = &signing.key;
    let names = |partner: &Profile| partner.signatories.iter().any(|one| one.key == *key);
    let Some(slug) = &signing.partner else {
        return (!names(own)).then(|| format!("partner.toml names no signatory `{key}`"));
    };
    let mut named = manifest.certificate.partners.iter();
    if !named.any(|partner| partner.value == *slug) {
        return Some(format!("`{slug}` is not named under `partners`"));
    }
    // A partner that is not there is reported where it is named.
    let partner = beside.iter().find(|partner| partner.slug == *slug)?;
    (!names(partner)).then(|| format!("the partner.toml of `{slug}` names no signatory `{key}`"))
}
