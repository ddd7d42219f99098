//! The room's queries.

use super::lot::{Lot, Outcome};
use super::name_request::{Decided, NameRequest, Verdict};
use crate::base::{
    AccountId, CertificateId, HanForms, LotId, NameRequestId, PartnerId, PersonName, Timestamp,
};
use crate::certificates::{ERASED_FORMAT, Reason};
use crate::db::db_fns;
use crate::db::schema::{
    certificates, enrolments, name_requests, revocation_lot_items, revocation_lots,
};
use diesel::prelude::*;

type NameRow = (
    NameRequestId,
    CertificateId,
    PartnerId,
    AccountId,
    PersonName,
    Option<PersonName>,
    Option<HanForms>,
    String,
    Timestamp,
    Option<AccountId>,
    Option<Verdict>,
    Option<String>,
    Option<Timestamp>,
);

fn request(row: NameRow) -> NameRequest {
    let (
        id,
        certificate,
        partner,
        asked_by,
        name,
        latin_name,
        name_forms,
        why,
        asked_at,
        by,
        verdict,
        note,
        at,
    ) = row;
    let decided = by.zip(verdict).zip(at);
    NameRequest {
        id,
        certificate,
        partner,
        asked_by,
        name,
        latin_name,
        name_forms,
        why,
        asked_at,
        decided: decided.map(|((by, verdict), at)| Decided {
            by,
            verdict,
            note: note.unwrap_or_default(),
            at,
        }),
    }
}

type LotRow = (
    LotId,
    AccountId,
    Reason,
    String,
    Timestamp,
    Option<AccountId>,
    Option<Outcome>,
    Option<Timestamp>,
    Option<String>,
);

fn lot_of(row: LotRow) -> Lot {
    let (id, proposed_by, reason, note, proposed_at, by, outcome, at, decision_note) = row;
    let decided = by.zip(outcome).zip(at);
    Lot {
        id,
        proposed_by,
        reason,
        note,
        proposed_at,
        decided: decided.map(|((by, outcome), at)| (by, outcome, at)),
        decision_note: decision_note.unwrap_or_default(),
    }
}

db_fns! {
    pub(super) fn insert_lot(conn, lot: &Lot) -> usize {
        diesel::insert_into(revocation_lots::table)
            .values((
                revocation_lots::id.eq(lot.id),
                revocation_lots::proposed_by.eq(lot.proposed_by),
                revocation_lots::reason.eq(lot.reason),
                revocation_lots::note.eq(&lot.note),
                revocation_lots::proposed_at.eq(lot.proposed_at),
            ))
            .execute(conn)
    }

    pub(super) fn insert_lot_item(conn, lot: LotId, certificate: CertificateId) -> usize {
        diesel::insert_into(revocation_lot_items::table)
            .values((
                revocation_lot_items::lot_id.eq(lot),
                revocation_lot_items::certificate_id.eq(certificate),
            ))
            .execute(conn)
    }

    pub(super) fn lot(conn, id: LotId) -> Option<Lot> {
        let row: Option<LotRow> = revocation_lots::table.find(id).first(conn).optional()?;
        Ok(row.map(lot_of))
    }

    // The newest hundred.
    pub(super) fn lots(conn) -> Vec<Lot> {
        let rows: Vec<LotRow> = revocation_lots::table
            .order((revocation_lots::proposed_at.desc(), revocation_lots::id.desc()))
            .limit(100)
            .load(conn)?;
        Ok(rows.into_iter().map(lot_of).collect())
    }

    pub(super) fn lot_items(conn, id: LotId) -> Vec<CertificateId> {
        revocation_lot_items::table
            .filter(revocation_lot_items::lot_id.eq(id))
            .order(revocation_lot_items::certificate_id.asc())
            .select(revocation_lot_items::certificate_id)
            .load(conn)
    }

    pub(super) fn decide_lot(
        conn,
        id: LotId,
        by: AccountId,
        decision: (Outcome, Option<&str>),
        now: Timestamp,
    ) -> usize {
        let open = revocation_lots::table
            .find(id)
            .filter(revocation_lots::decided_at.is_null());
        diesel::update(open)
            .set((
                revocation_lots::decided_by.eq(by),
                revocation_lots::decision.eq(decision.0),
                revocation_lots::decision_note.eq(decision.1),
                revocation_lots::decided_at.eq(now),
            ))
            .execute(conn)
    }

    pub(super) fn insert_name_request(conn, request: &NameRequest) -> usize {
        diesel::insert_into(name_requests::table)
            .values((
                name_requests::id.eq(request.id),
                name_requests::certificate_id.eq(request.certificate),
                name_requests::partner_id.eq(request.partner),
                name_requests::asked_by.eq(request.asked_by),
                name_requests::name.eq(&request.name),
                name_requests::latin_name.eq(request.latin_name.as_ref()),
                name_requests::name_forms.eq(request.name_forms),
                name_requests::why.eq(&request.why),
                name_requests::asked_at.eq(request.asked_at),
            ))
            .execute(conn)
    }

    pub(super) fn name_request(conn, id: NameRequestId) -> Option<NameRequest> {
        let row: Option<NameRow> = name_requests::table.find(id).first(conn).optional()?;
        Ok(row.map(request))
    }

    // Newest first.
    pub(super) fn name_requests(conn, id: CertificateId) -> Vec<NameRequest> {
        let rows: Vec<NameRow> = name_requests::table
            .filter(name_requests::certificate_id.eq(id))
            .order((name_requests::asked_at.desc(), name_requests::id.desc()))
            .load(conn)?;
        Ok(rows.into_iter().map(request).collect())
    }

    pub(super) fn names_waiting(conn, partner: PartnerId) -> Vec<NameRequest> {
        let rows: Vec<NameRow> = name_requests::table
            .filter(name_requests::partner_id.eq(partner))
            .filter(name_requests::decided_at.is_null())
            .order((name_requests::asked_at.asc(), name_requests::id.asc()))
            .load(conn)?;
        Ok(rows.into_iter().map(request).collect())
    }

    pub(super) fn names_decided(conn, partner: PartnerId, limit: i64) -> Vec<NameRequest> {
        let rows: Vec<NameRow> = name_requests::table
            .filter(name_requests::partner_id.eq(partner))
            .filter(name_requests::decided_at.is_not_null())
            .order((name_requests::decided_at.desc(), name_requests::id.desc()))
            .limit(limit)
            .load(conn)?;
        Ok(rows.into_iter().map(request).collect())
    }

    pub(super) fn decide_name(
        conn,
        which: (NameRequestId, CertificateId),
        by: AccountId,
        said: (Verdict, &str),
        now: Timestamp,
    ) -> usize {
        let open = name_requests::table.find(which.0).filter(name_requests::decided_at.is_null());
        diesel::update(open)
            .set((
                name_requests::certificate_id.eq(which.1),
                name_requests::decided_by.eq(by),
                name_requests::decision.eq(said.0),
                name_requests::decision_note.eq(said.1),
                name_requests::decided_at.eq(now),
            ))
            .execute(conn)
    }

    // Also requests that somebody else made about a certificate of theirs.
    pub(super) fn forget(conn, account: AccountId) -> () {
        let own = || {
            certificates::table
                .inner_join(enrolments::table)
                .filter(enrolments::account_id.eq(account))
                .select(certificates::id)
        };
        let theirs = name_requests::asked_by.eq(account)
            .or(name_requests::certificate_id.eq_any(own()));
        diesel::delete(name_requests::table.filter(theirs)).execute(conn)?;
        let lots = revocation_lot_items::table
            .filter(revocation_lot_items::certificate_id.eq_any(own()))
            .select(revocation_lot_items::lot_id);
        // A lot that still waits keeps the reasons that its second person decides by.
        let decided = revocation_lots::table
            .filter(revocation_lots::id.eq_any(lots))
            .filter(revocation_lots::decided_at.is_not_null());
        diesel::update(decided)
            .set((revocation_lots::note.eq(""), revocation_lots::decision_note.eq(None::<&str>)))
            .execute(conn)?;
        Ok(())
    }

    // Of a decided lot with a certificate whose holder was erased while it waited.
    pub(super) fn forget_notes(conn, id: LotId) -> usize {
        let erased = certificates::table
            .filter(certificates::format.eq(i64::from(ERASED_FORMAT)))
            .select(certificates::id);
        let lots = revocation_lot_items::table
            .filter(revocation_lot_items::lot_id.eq(id))
            .filter(revocation_lot_items::certificate_id.eq_any(erased))
            .select(revocation_lot_items::lot_id);
        diesel::update(revocation_lots::table.filter(revocation_lots::id.eq_any(lots)))
            .set((revocation_lots::note.eq(""), revocation_lots::decision_note.eq(None::<&str>)))
            .execute(conn)
    }
}
