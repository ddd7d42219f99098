//! Who issues a certificate and whose names stand under it, as they are at the award.

use super::face::{Issuer, Signatory};
use crate::courses::content::Signing;
use crate::courses::{self, Edition};
use crate::db::{Error, Tx};
use crate::partners::{self, Partner};

/// That part of a face.
pub(super) struct Issuers {
    pub(super) issuers: Vec<Issuer>,
    pub(super) signatories: Vec<Signatory>,
    /// Whether any of them is fictional.
    pub(super) demonstration: bool,
}

impl Issuers {
    /// Of an edition's certificates.
    pub(super) fn of(tx: &mut Tx, edition: &Edition) -> Result<Self, Error> {
        let partners = courses::partners_of(tx, edition)?;
        let named = &edition.content.certificate.signatories;
        Ok(Self {
            issuers: partners.iter().map(issuer).collect(),
            signatories: signatories(&partners, named),
            demonstration: partners.iter().any(|one| one.profile.demonstration),
        })
    }
}

fn issuer(partner: &Partner) -> Issuer {
    let profile = &partner.profile;
    Issuer {
        key: partner.key.clone(),
        slug: partner.slug.clone(),
        name: profile.name.clone(),
        web: profile.web.clone(),
        demonstration: profile.demonstration,
        logo_svg: profile.logo_svg.clone(),
        emblem_svg: profile.emblem_svg.clone(),
    }
}

/// Those that the course names, in its order. A partner may have let one go since the edition was
/// published; if none is left, the first partner's own list signs, for an award must not fail on
/// that.
fn signatories(partners: &[Partner], named: &[Signing]) -> Vec<Signatory> {
    let Some((own, beside)) = partners.split_first() else {
        return Vec::new();
    };
    let find = |signing: &Signing| {
        let partner = match &signing.partner {
            None => own,
            Some(key) => beside.iter().find(|partner| partner.key == *key)?,
        };
        let mut known = partner.profile.signatories.iter();
        let found = known.find(|signatory| signatory.key == signing.key)?;
        Some(signatory(
            found,
            signing.partner.is_some().then_some(partner),
        ))
    };
    let signing: Vec<_> = named.iter().filter_map(find).collect();
    if !signing.is_empty() {
        return signing;
    }
    let known = own.profile.signatories.iter().take(4);
    known.map(|found| signatory(found, None)).collect()
}

fn signatory(found: &partners::Signatory, of: Option<&Partner>) -> Signatory {
    Signatory {
        name: found.name.clone(),
        office: found.office.clone(),
        issuer: of.map(|partner| partner.key.clone()),
        signature_svg: found.signature_svg.clone(),
    }
}
