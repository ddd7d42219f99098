//! Who issues a certificate and whose names stand under it, as they are at the award.

use super::face::{Issuer, Signatory};
use crate::courses::content::Signing;
use crate::courses::{self, Edition};
use crate::db::{Conn, Error};
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
    pub(super) fn of(conn: &mut Conn, edition: &Edition) -> Result<Self, Error> {
        let partners = courses::partners_of(conn, edition)?;
        let named = &edition.content.certificate.signatories;
        Ok(Self {
            issuers: partners.iter().map(issuer).collect(),
            signatories: signatories(&partners, named),
            demonstration: partners.iter().any(|one| one.profile.demonstration),
        })
    }
}

/// A partner as an issuer.
pub(super) fn issuer(partner: &Partner) -> Issuer {
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

/// A signatory of a partner; not the course's own where it was named.
pub(super) struct Signs<'a> {
    pub(super) partner: &'a Partner,
    pub(super) signatory: &'a partners::Signatory,
    is_named: bool,
}

/// Those that the course names, in its order. A partner may have let one go since the edition was
/// published; if none is left, the first partner's own list signs, for an award must not fail on
/// that.
pub(super) fn signing<'a>(partners: &'a [Partner], named: &[Signing]) -> Vec<Signs<'a>> {
    let Some((own, beside)) = partners.split_first() else {
        return Vec::new();
    };
    let find = |signing: &Signing| {
        let partner = match &signing.partner {
            None => own,
            Some(key) => beside.iter().find(|partner| partner.key == *key)?,
        };
        let mut known = partner.profile.signatories.iter();
        Some(Signs {
            partner,
            signatory: known.find(|signatory| signatory.key == signing.key)?,
            is_named: signing.partner.is_some(),
        })
    };
    let found: Vec<_> = named.iter().filter_map(find).collect();
    if !found.is_empty() {
        return found;
    }
    let own_list = own.profile.signatories.iter().take(4);
    let signs = |signatory| Signs {
        partner: own,
        signatory,
        is_named: false,
    };
    own_list.map(signs).collect()
}

fn signatories(partners: &[Partner], named: &[Signing]) -> Vec<Signatory> {
    let one =
        |signs: &Signs<'_>| signatory(signs.signatory, signs.is_named.then_some(signs.partner));
    signing(partners, named).iter().map(one).collect()
}

/// Somebody as a certificate names them.
pub(super) fn signatory(found: &partners::Signatory, of: Option<&Partner>) -> Signatory {
    Signatory {
        name: found.name.clone(),
        office: found.office.clone(),
        issuer: of.map(|partner| partner.key.clone()),
        signature_svg: found.signature_svg.clone(),
    }
}
