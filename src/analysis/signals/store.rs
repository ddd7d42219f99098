//! The queries of signals.

use super::detect::{Kind, Sitter};
use super::look::{Look, Seen, Signal};
use crate::analysis::tally::Subject;
use crate::base::{
    AccountId, AttemptId, Digest, EditionId, Key, Note, PartnerId, PersonName, SignalId, Timestamp,
};
use crate::db::schema::{
    accounts, attempts, courses, devices, editions, enrolments, signal_looks, signals as rows,
    wrong_answers,
};
use crate::db::{Conn, Error, Tx, db_fns};
use diesel::dsl::exists;
use diesel::prelude::*;

/// Signals and what they rest on are forgotten after half a year.
pub(super) const KEPT_SECONDS: i64 = 180 * 86_400;

/// From where attempts were handed in is forgotten after thirty days: by then they are counted.
const DEVICES_KEPT_SECONDS: i64 = 30 * 86_400;

/// Removes what is older than half a year; answers how many signals.
pub fn sweep(tx: &mut Tx, now: Timestamp) -> Result<usize, Error> {
    let before = now.plus_seconds(-KEPT_SECONDS);
    forget_fingerprints(tx, before)?;
    forget_devices(tx, now.plus_seconds(-DEVICES_KEPT_SECONDS))?;
    forget_looks(tx, before)?;
    forget_signals(tx, before)
}

/// Keeps a signal, unless there is one of the same kind about the same attempts.
pub(super) fn note(
    tx: &mut Tx,
    (kind, edition): (Kind, EditionId),
    pair: (AttemptId, Option<AttemptId>),
    evidence: (i64, i64),
    now: Timestamp,
) -> Result<(), Error> {
    if !is_noted(tx, kind, pair)? {
        insert(tx, (kind, edition), pair, evidence, now)?;
    }
    Ok(())
}

/// Keeps the digest of an attempt's wrong answers, in place of an earlier one; since when it is
/// kept stays, so that counting anew prolongs nothing.
pub(super) fn keep_fingerprint(
    tx: &mut Tx,
    subject: &Subject,
    digest: &Digest,
    sitter: Sitter,
    now: Timestamp,
) -> Result<(), Error> {
    if update_fingerprint(tx, sitter.attempt, digest)? == 0 {
        insert_fingerprint(tx, subject, digest, sitter, now)?;
    }
    Ok(())
}

/// Other people with these wrong answers, each with the first such attempt; no more than one needs
/// to know that they are too many.
pub(super) fn alike(
    conn: &mut Conn,
    subject: &Subject,
    digest: &Digest,
    account: AccountId,
) -> Result<Vec<AttemptId>, Error> {
    let mut attempts = Vec::new();
    for other in alike_accounts(conn, subject, digest, account)? {
        attempts.extend(first_alike(conn, subject, digest, other)?);
    }
    Ok(attempts)
}

/// Before a quiz is counted anew: signals that rest on its key go, unless somebody has looked at
/// them, and no wrong answers are compared that were wrong by another key.
pub(in crate::analysis) fn forget_unlooked(tx: &mut Tx, subject: &Subject) -> Result<(), Error> {
    forget_keyed(tx, subject)?;
    let nothing = Digest::of(b"not counted");
    blank_fingerprints(tx, subject, &nothing)?;
    Ok(())
}

/// The signals of these partners, those that nobody looked at first, then the newest.
pub(super) fn signals(
    conn: &mut Conn,
    partners: &[PartnerId],
    (most, skipped): (i64, i64),
) -> Result<Vec<Signal>, Error> {
    let mut found = Vec::new();
    for ((id, kind, edition, quiz), who, (other, amount, items, found_at)) in
        of_partners(conn, partners, most, skipped)?
    {
        let other = match other {
            Some(other) => sitter_of(conn, other)?,
            None => None,
        };
        found.push(Signal {
            id,
            kind,
            edition,
            quiz,
            who: seen(who),
            other: other.map(seen),
            amount,
            items,
            found_at,
            look: look(conn, id)?,
        });
    }
    Ok(found)
}

type SeenRow = (PersonName, i64, Option<Timestamp>);
type Row = (
    (SignalId, Kind, EditionId, Key),
    SeenRow,
    (Option<AttemptId>, i64, i64, Timestamp),
);

fn seen((name, number, submitted_at): SeenRow) -> Seen {
    Seen {
        name,
        number,
        submitted_at,
    }
}

db_fns! {
    fn is_noted(conn, kind: Kind, pair: (AttemptId, Option<AttemptId>)) -> bool {
        let mut query = rows::table.filter(rows::kind.eq(kind)).into_boxed();
        query = match pair.1 {
            None => query.filter(rows::attempt_id.eq(pair.0)),
            Some(other) => query.filter(
                rows::attempt_id.eq(pair.0).and(rows::other_id.eq(other))
                    .or(rows::attempt_id.eq(other).and(rows::other_id.eq(pair.0))),
            ),
        };
        let found: i64 = query.count().get_result(conn)?;
        Ok(found > 0)
    }

    fn insert(
        conn,
        what: (Kind, EditionId),
        pair: (AttemptId, Option<AttemptId>),
        evidence: (i64, i64),
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(rows::table)
            .values((
                rows::id.eq(SignalId::new()),
                rows::kind.eq(what.0),
                rows::edition_id.eq(what.1),
                rows::attempt_id.eq(pair.0),
                rows::other_id.eq(pair.1),
                rows::amount.eq(evidence.0),
                rows::items.eq(evidence.1),
                rows::found_at.eq(now),
            ))
            .execute(conn)
    }

    pub(super) fn device_of(conn, attempt: AttemptId) -> Option<Digest> {
        devices::table.find(attempt).select(devices::digest).first(conn).optional()
    }

    pub(super) fn insert_device(
        conn,
        who: (AttemptId, AccountId),
        subject: (EditionId, &Key),
        digest: &Digest,
        now: Timestamp,
    ) -> usize {
        diesel::insert_into(devices::table)
            .values((
                devices::attempt_id.eq(who.0),
                devices::account_id.eq(who.1),
                devices::edition_id.eq(subject.0),
                devices::quiz.eq(subject.1),
                devices::digest.eq(digest),
                devices::noted_at.eq(now),
            ))
            .execute(conn)
    }

    // The oldest attempts first, and no more than a page can show.
    pub(super) fn handed_in_from(
        conn, subject: (EditionId, &Key), digest: &Digest
    ) -> Vec<(AttemptId, AccountId)> {
        devices::table
            .filter(devices::edition_id.eq(subject.0))
            .filter(devices::quiz.eq(subject.1).and(devices::digest.eq(digest)))
            .order(devices::attempt_id.asc())
            .select((devices::attempt_id, devices::account_id))
            .limit(50)
            .load(conn)
    }

    fn forget_devices(conn, before: Timestamp) -> usize {
        diesel::delete(devices::table.filter(devices::noted_at.lt(before))).execute(conn)
    }

    fn update_fingerprint(conn, attempt: AttemptId, digest: &Digest) -> usize {
        diesel::update(wrong_answers::table.find(attempt))
            .set(wrong_answers::digest.eq(digest))
            .execute(conn)
    }

    fn blank_fingerprints(conn, subject: &Subject, nothing: &Digest) -> usize {
        diesel::update(
            wrong_answers::table
                .filter(wrong_answers::edition_id.eq(subject.0))
                .filter(wrong_answers::quiz.eq(&subject.1)),
        )
        .set(wrong_answers::digest.eq(nothing))
        .execute(conn)
    }

    fn insert_fingerprint(
        conn, subject: &Subject, digest: &Digest, sitter: Sitter, now: Timestamp
    ) -> usize {
        diesel::insert_into(wrong_answers::table)
            .values((
                wrong_answers::attempt_id.eq(sitter.attempt),
                wrong_answers::edition_id.eq(subject.0),
                wrong_answers::quiz.eq(&subject.1),
                wrong_answers::digest.eq(digest),
                wrong_answers::account_id.eq(sitter.account),
                wrong_answers::noted_at.eq(now),
            ))
            .execute(conn)
    }

    fn alike_accounts(
        conn, subject: &Subject, digest: &Digest, account: AccountId
    ) -> Vec<AccountId> {
        wrong_answers::table
            .filter(wrong_answers::edition_id.eq(subject.0))
            .filter(wrong_answers::quiz.eq(&subject.1).and(wrong_answers::digest.eq(digest)))
            .filter(wrong_answers::account_id.ne(account))
            .select(wrong_answers::account_id)
            .distinct()
            .limit(10)
            .load(conn)
    }

    fn first_alike(
        conn, subject: &Subject, digest: &Digest, account: AccountId
    ) -> Option<AttemptId> {
        wrong_answers::table
            .filter(wrong_answers::edition_id.eq(subject.0))
            .filter(wrong_answers::quiz.eq(&subject.1).and(wrong_answers::digest.eq(digest)))
            .filter(wrong_answers::account_id.eq(account))
            .order(wrong_answers::attempt_id.asc())
            .select(wrong_answers::attempt_id)
            .first(conn)
            .optional()
    }

    pub(super) fn forget_alike(conn, subject: &Subject, digest: &Digest) -> usize {
        let crowd = wrong_answers::table
            .filter(wrong_answers::edition_id.eq(subject.0))
            .filter(wrong_answers::quiz.eq(&subject.1).and(wrong_answers::digest.eq(digest)))
            .select(wrong_answers::attempt_id);
        let looked = signal_looks::table.select(signal_looks::signal_id);
        diesel::delete(
            rows::table
                .filter(rows::kind.eq(Kind::Alike).and(rows::attempt_id.eq_any(crowd)))
                .filter(rows::id.ne_all(looked)),
        )
        .execute(conn)
    }

    fn forget_keyed(conn, subject: &Subject) -> usize {
        let sat = attempts::table
            .inner_join(enrolments::table)
            .filter(enrolments::edition_id.eq(subject.0).and(attempts::quiz.eq(&subject.1)))
            .select(attempts::id);
        let looked = signal_looks::table.select(signal_looks::signal_id);
        diesel::delete(
            rows::table
                .filter(rows::edition_id.eq(subject.0))
                .filter(rows::kind.eq_any([Kind::Alike.word(), Kind::Speed.word()]))
                .filter(rows::attempt_id.eq_any(sat))
                .filter(rows::id.ne_all(looked)),
        )
        .execute(conn)
    }

    fn of_partners(conn, partners: &[PartnerId], most: i64, skipped: i64) -> Vec<Row> {
        rows::table
            .inner_join(editions::table.inner_join(courses::table))
            .inner_join(attempts::table.on(attempts::id.eq(rows::attempt_id)))
            .inner_join(enrolments::table.on(enrolments::id.eq(attempts::enrolment_id)))
            .inner_join(accounts::table.on(accounts::id.eq(enrolments::account_id)))
            .left_join(signal_looks::table.on(signal_looks::signal_id.eq(rows::id)))
            .filter(courses::partner_id.eq_any(partners))
            .order((
                signal_looks::looked_at.is_not_null().asc(),
                rows::found_at.desc(),
                rows::id.desc(),
            ))
            .limit(most)
            .offset(skipped)
            .select((
                (rows::id, rows::kind, rows::edition_id, attempts::quiz),
                (accounts::full_name, attempts::number, attempts::submitted_at),
                (rows::other_id, rows::amount, rows::items, rows::found_at),
            ))
            .load(conn)
    }

    fn sitter_of(conn, attempt: AttemptId) -> Option<SeenRow> {
        attempts::table
            .inner_join(enrolments::table.inner_join(accounts::table))
            .filter(attempts::id.eq(attempt))
            .select((accounts::full_name, attempts::number, attempts::submitted_at))
            .first(conn)
            .optional()
    }

    fn look(conn, signal: SignalId) -> Option<Look> {
        let found: Option<(PersonName, Note, Timestamp)> = signal_looks::table
            .inner_join(accounts::table)
            .filter(signal_looks::signal_id.eq(signal))
            .select((accounts::full_name, signal_looks::note, signal_looks::looked_at))
            .first(conn)
            .optional()?;
        Ok(found.map(|(by, note, at)| Look { by, note, at }))
    }

    pub(super) fn is_of(conn, partner: PartnerId, signal: SignalId) -> bool {
        let found = rows::table
            .inner_join(editions::table.inner_join(courses::table))
            .filter(rows::id.eq(signal).and(courses::partner_id.eq(partner)));
        diesel::select(exists(found)).get_result(conn)
    }

    pub(super) fn is_looked_at(conn, signal: SignalId) -> bool {
        diesel::select(exists(signal_looks::table.find(signal))).get_result(conn)
    }

    pub(super) fn insert_look(
        conn, signal: SignalId, by: AccountId, note: &Note, now: Timestamp
    ) -> usize {
        diesel::insert_into(signal_looks::table)
            .values((
                signal_looks::signal_id.eq(signal),
                signal_looks::looked_by.eq(by),
                signal_looks::note.eq(note),
                signal_looks::looked_at.eq(now),
            ))
            .execute(conn)
    }

    fn forget_fingerprints(conn, before: Timestamp) -> usize {
        diesel::delete(wrong_answers::table.filter(wrong_answers::noted_at.lt(before)))
            .execute(conn)
    }

    fn forget_looks(conn, before: Timestamp) -> usize {
        let old = rows::table.filter(rows::found_at.lt(before)).select(rows::id);
        diesel::delete(signal_looks::table.filter(signal_looks::signal_id.eq_any(old)))
            .execute(conn)
    }

    fn forget_signals(conn, before: Timestamp) -> usize {
        diesel::delete(rows::table.filter(rows::found_at.lt(before))).execute(conn)
    }
}
