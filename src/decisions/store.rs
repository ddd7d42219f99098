//! The room's queries.

use super::name_request::{Decided, NameRequest, Verdict};
use crate::base::{AccountId, CertificateId, NameRequestId, PartnerId, PersonName, Timestamp};
use crate::db::db_fns;
use crate::db::schema::name_requests;
use diesel::prelude::*;

type NameRow = (
    NameRequestId,
    CertificateId,
    PartnerId,
    AccountId,
    PersonName,
    Option<PersonName>,
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

db_fns! {
    pub(super) fn insert_name_request(conn, request: &NameRequest) -> usize {
        diesel::insert_into(name_requests::table)
            .values((
                name_requests::id.eq(request.id),
                name_requests::certificate_id.eq(request.certificate),
                name_requests::partner_id.eq(request.partner),
                name_requests::asked_by.eq(request.asked_by),
                name_requests::name.eq(&request.name),
                name_requests::latin_name.eq(request.latin_name.as_ref()),
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
        id: NameRequestId,
        by: AccountId,
        verdict: Verdict,
        note: &str,
        now: Timestamp,
    ) -> usize {
        let open = name_requests::table.find(id).filter(name_requests::decided_at.is_null());
        diesel::update(open)
            .set((
                name_requests::decided_by.eq(by),
                name_requests::decision.eq(verdict),
                name_requests::decision_note.eq(note),
                name_requests::decided_at.eq(now),
            ))
            .execute(conn)
    }
}
