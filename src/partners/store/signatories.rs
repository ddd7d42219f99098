//! Queries about who signs, whether they approve and still do, and whether certificates wait for
//! that.

use crate::base::{AccountId, Digest, Key, PartnerId, SignatoryId, Timestamp, TokenHash};
use crate::db::db_fns;
use crate::db::schema::{approval_withdrawals, settings, signatories};
use crate::partners::profile::Signatory;
use crate::partners::signatory::{Answer, Answered, Tenure};
use crate::partners::withdrawal::{Withdrawal, WithdrawnBy};
use diesel::dsl::exists;
use diesel::prelude::*;

/// The setting that says that certificates wait until their signatories have approved.
const WAITS: &str = "certificates-wait-for-signatories";

type TenureRow = (
    (SignatoryId, PartnerId, String),
    (Timestamp, Option<Timestamp>, Option<Timestamp>),
    (
        Option<Answer>,
        Option<String>,
        Option<String>,
        Option<Timestamp>,
    ),
    (Option<Digest>, Option<Timestamp>),
);

/// Whose approval, who gave it when, who took it back, and why when.
type WithdrawalRow = (
    String,
    (String, Timestamp),
    (Option<AccountId>, Option<String>),
    (String, Timestamp),
);

/// Everybody who signs or signed, with the withdrawal of what they approved, if it was withdrawn.
macro_rules! tenures {
    () => {{
        let of_this = approval_withdrawals::token_hash.nullable();
        let of_this = of_this.eq(signatories::token_hash);
        signatories::table.left_join(approval_withdrawals::table.on(of_this))
    }};
}

/// The columns of a [`TenureRow`].
macro_rules! tenure_columns {
    () => {
        (
            (signatories::id, signatories::partner_id, signatories::facts),
            (
                signatories::since_at,
                signatories::until_at,
                signatories::expires_at,
            ),
            (
                signatories::answer,
                signatories::answered_name,
                signatories::answer_reason,
                signatories::answered_at,
            ),
            (
                signatories::token_hash,
                approval_withdrawals::withdrawn_at.nullable(),
            ),
        )
    };
}

/// Stored facts pass the same reader as written ones.
fn printed(facts: &str) -> QueryResult<Signatory> {
    serde_json::from_str(facts)
        .map_err(|error| diesel::result::Error::DeserializationError(Box::new(error)))
}

fn into_tenure((row, times, answer, (link, withdrawn)): TenureRow) -> QueryResult<Tenure> {
    let (id, partner, facts) = row;
    let signatory = printed(&facts)?;
    let (since, until, asked_until) = times;
    let (answer, name, reason, at) = answer;
    let answered = answer.zip(at).map(|(answer, at)| Answered {
        answer,
        name: name.unwrap_or_default(),
        reason: reason.unwrap_or_default(),
        at,
    });
    Ok(Tenure {
        id,
        partner,
        signatory,
        since,
        until,
        asked_until,
        link: link.map(TokenHash),
        answer: answered,
        withdrawn,
    })
}

fn into_withdrawal((facts, approved, by, (reason, at)): WithdrawalRow) -> QueryResult<Withdrawal> {
    let by = match by {
        (Some(account), _) => WithdrawnBy::Account(account),
        (None, name) => WithdrawnBy::Link(name.unwrap_or_default()),
    };
    Ok(Withdrawal {
        signatory: printed(&facts)?.name,
        approved_by: approved.0,
        approved_at: approved.1,
        by,
        reason,
        at,
    })
}

db_fns! {
    // Of those who sign now: key and digest of what is printed.
    pub(in crate::partners) fn current_signatories(
        conn, partner: PartnerId
    ) -> Vec<(SignatoryId, Key, Digest)> {
        signatories::table
            .filter(signatories::partner_id.eq(partner))
            .filter(signatories::until_at.is_null())
            .select((signatories::id, signatories::key, signatories::digest))
            .load(conn)
    }

    pub(in crate::partners) fn insert_signatory(
        conn,
        ids: (SignatoryId, PartnerId),
        key: &Key,
        canonical: (&str, Digest),
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(signatories::table)
            .values((
                signatories::id.eq(ids.0),
                signatories::partner_id.eq(ids.1),
                signatories::key.eq(key),
                signatories::facts.eq(canonical.0),
                signatories::digest.eq(canonical.1),
                signatories::since_at.eq(now),
            ))
            .execute(conn)
    }

    pub(in crate::partners) fn end_signatory(conn, id: SignatoryId, now: Timestamp) -> usize {
        diesel::update(signatories::table.find(id))
            .set(signatories::until_at.eq(now))
            .execute(conn)
    }

    pub(in crate::partners) fn tenure(conn, id: SignatoryId) -> Option<Tenure> {
        let row: Option<TenureRow> = tenures!()
            .filter(signatories::id.eq(id))
            .select(tenure_columns!())
            .first(conn)
            .optional()?;
        row.map(into_tenure).transpose()
    }

    pub(in crate::partners) fn present(conn, partner: PartnerId) -> Vec<Tenure> {
        let rows: Vec<TenureRow> = tenures!()
            .filter(signatories::partner_id.eq(partner))
            .filter(signatories::until_at.is_null())
            .order((signatories::since_at.desc(), signatories::key.asc()))
            .select(tenure_columns!())
            .load(conn)?;
        rows.into_iter().map(into_tenure).collect()
    }

    pub(in crate::partners) fn past(conn, partner: PartnerId) -> Vec<Tenure> {
        let rows: Vec<TenureRow> = tenures!()
            .filter(signatories::partner_id.eq(partner))
            .filter(signatories::until_at.is_not_null())
            .order((signatories::since_at.desc(), signatories::key.asc()))
            .select(tenure_columns!())
            .limit(200)
            .load(conn)?;
        rows.into_iter().map(into_tenure).collect()
    }

    // The partner of each who signs now.
    pub(in crate::partners) fn unapproved(conn) -> Vec<PartnerId> {
        let is_other = signatories::answer.ne(Answer::Approved);
        let is_withdrawn = approval_withdrawals::withdrawn_at.is_not_null();
        tenures!()
            .filter(signatories::until_at.is_null())
            .filter(signatories::answer.is_null().or(is_other).or(is_withdrawn))
            .select(signatories::partner_id)
            .load(conn)
    }

    pub(in crate::partners) fn has_approved(
        conn, partner: PartnerId, key: &Key, digest: Digest
    ) -> bool {
        let approved = tenures!()
            .filter(signatories::partner_id.eq(partner).and(signatories::key.eq(key)))
            .filter(signatories::until_at.is_null().and(signatories::digest.eq(digest)))
            .filter(signatories::answer.eq(Answer::Approved))
            .filter(approval_withdrawals::withdrawn_at.is_null());
        diesel::select(exists(approved)).get_result(conn)
    }

    // With the link that works; one that works already is void, and so is an earlier answer.
    pub(in crate::partners) fn ask_signatory(
        conn,
        link: (SignatoryId, TokenHash),
        by: AccountId,
        times: (Timestamp, Timestamp),
    ) -> usize {
        diesel::update(signatories::table.find(link.0))
            .set((
                signatories::token_hash.eq(link.1.0),
                signatories::asked_by.eq(by),
                signatories::asked_at.eq(times.0),
                signatories::expires_at.eq(times.1),
                signatories::answer.eq(None::<Answer>),
                signatories::answered_name.eq(None::<String>),
                signatories::answer_reason.eq(None::<String>),
                signatories::answered_at.eq(None::<Timestamp>),
            ))
            .execute(conn)
    }

    pub(in crate::partners) fn tenure_of_link(
        conn,
        token: TokenHash,
        now: Timestamp,
    ) -> Option<Tenure> {
        let row: Option<TenureRow> = tenures!()
            .filter(signatories::token_hash.eq(token.0))
            .filter(signatories::expires_at.gt(now))
            .filter(signatories::until_at.is_null())
            .select(tenure_columns!())
            .first(conn)
            .optional()?;
        row.map(into_tenure).transpose()
    }

    pub(in crate::partners) fn answer_signatory(
        conn,
        id: SignatoryId,
        answer: (Answer, (&str, &str)),
        now: Timestamp,
    ) -> usize {
        diesel::update(signatories::table.find(id))
            .set((
                signatories::answer.eq(answer.0),
                signatories::answered_name.eq(answer.1.0),
                signatories::answer_reason.eq(answer.1.1),
                signatories::answered_at.eq(now),
            ))
            .execute(conn)
    }

    pub(in crate::partners) fn insert_withdrawal(
        conn,
        approval: (TokenHash, SignatoryId, &Answered),
        by: &WithdrawnBy,
        reason: &str,
        now: Timestamp,
    ) -> usize {
        let (account, name) = match by {
            WithdrawnBy::Account(account) => (Some(*account), None),
            WithdrawnBy::Link(name) => (None, Some(name.as_str())),
        };
        diesel::insert_into(approval_withdrawals::table)
            .values((
                approval_withdrawals::token_hash.eq(approval.0.0),
                approval_withdrawals::signatory_id.eq(approval.1),
                approval_withdrawals::approved_name.eq(&approval.2.name),
                approval_withdrawals::approved_at.eq(approval.2.at),
                approval_withdrawals::withdrawn_by.eq(account),
                approval_withdrawals::withdrawn_name.eq(name),
                approval_withdrawals::reason.eq(reason),
                approval_withdrawals::withdrawn_at.eq(now),
            ))
            .execute(conn)
    }

    // The newest first.
    pub(in crate::partners) fn withdrawals(conn, partner: PartnerId) -> Vec<Withdrawal> {
        let rows: Vec<WithdrawalRow> = approval_withdrawals::table
            .inner_join(signatories::table)
            .filter(signatories::partner_id.eq(partner))
            .order((
                approval_withdrawals::withdrawn_at.desc(),
                approval_withdrawals::token_hash.asc(),
            ))
            .select((
                signatories::facts,
                (approval_withdrawals::approved_name, approval_withdrawals::approved_at),
                (approval_withdrawals::withdrawn_by, approval_withdrawals::withdrawn_name),
                (approval_withdrawals::reason, approval_withdrawals::withdrawn_at),
            ))
            .limit(200)
            .load(conn)?;
        rows.into_iter().map(into_withdrawal).collect()
    }

    pub(in crate::partners) fn waits_for_approval(conn) -> bool {
        diesel::select(exists(settings::table.find(WAITS))).get_result(conn)
    }

    pub(in crate::partners) fn set_waits_for_approval(conn, waits: bool) -> usize {
        if !waits {
            return diesel::delete(settings::table.find(WAITS)).execute(conn);
        }
        diesel::insert_into(settings::table)
            .values((settings::name.eq(WAITS), settings::value.eq("yes")))
            .execute(conn)
    }
}
