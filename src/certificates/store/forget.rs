//! What goes of a certificate when its holder is erased.

use crate::base::{AccountId, CertificateId, Digest};
use crate::certificates::seal::Sealed;
use crate::db::db_fns;
use crate::db::schema::{
    certificate_papers, certificates, change_notices, credentials, enrolments, expiries,
    hand_awards, holds, paper_stamps, replacements, revocations, waiting_awards, withholdings,
};
use diesel::prelude::*;

db_fns! {
    // The one change that a row ever sees.
    pub(in crate::certificates) fn reduce(conn, row: &Sealed) -> usize {
        diesel::update(certificates::table.find(row.id))
            .set((
                certificates::format.eq(row.format),
                certificates::face.eq(&row.face),
                certificates::seal.eq(&row.seal),
            ))
            .execute(conn)
    }

    // Free text about the person, the bytes of credentials, the digests of pages with the name, and
    // the warning that would be sent.
    pub(in crate::certificates) fn forget_words(conn, id: CertificateId) -> () {
        diesel::update(revocations::table.find(id)).set(revocations::note.eq("")).execute(conn)?;
        diesel::update(replacements::table.find(id)).set(replacements::note.eq("")).execute(conn)?;
        diesel::update(holds::table.filter(holds::certificate_id.eq(id)))
            .set(holds::note.eq(""))
            .execute(conn)?;
        let released = holds::table
            .filter(holds::certificate_id.eq(id).and(holds::release_note.is_not_null()));
        diesel::update(released).set(holds::release_note.eq("")).execute(conn)?;
        diesel::update(credentials::table.filter(credentials::certificate_id.eq(id)))
            .set((credentials::document.eq(""), credentials::digest.eq(Digest::of(b""))))
            .execute(conn)?;
        diesel::delete(paper_stamps::table.filter(paper_stamps::certificate_id.eq(id)))
            .execute(conn)?;
        let papers = certificate_papers::table.filter(certificate_papers::certificate_id.eq(id));
        diesel::delete(papers).execute(conn)?;
        diesel::delete(expiries::table.find(id)).execute(conn)?;
        Ok(())
    }

    pub(in crate::certificates) fn forget_awarding(conn, account: AccountId) -> () {
        let own = || {
            enrolments::table.filter(enrolments::account_id.eq(account)).select(enrolments::id)
        };
        diesel::delete(withholdings::table.filter(withholdings::enrolment_id.eq_any(own())))
            .execute(conn)?;
        diesel::delete(hand_awards::table.filter(hand_awards::enrolment_id.eq_any(own())))
            .execute(conn)?;
        diesel::delete(change_notices::table.filter(change_notices::enrolment_id.eq_any(own())))
            .execute(conn)?;
        diesel::delete(waiting_awards::table.filter(waiting_awards::enrolment_id.eq_any(own())))
            .execute(conn)?;
        Ok(())
    }
}
