//! How certificates ended.

use crate::base::{AccountId, CertificateId, Timestamp};
use crate::certificates::certificate::Reason;
use crate::certificates::end::EndRow;
use crate::certificates::state::Cause;
use crate::db::db_fns;
use crate::db::schema::{replacements, revocations};
use crate::transparency::Kind;
use diesel::prelude::*;

type Columns<T> = (AccountId, T, String, Timestamp);

fn end_row<T>(
    (kind, certificate): (Kind, CertificateId),
    (by, why, note, at): Columns<T>,
    word: impl FnOnce(T) -> &'static str,
) -> EndRow {
    EndRow {
        kind,
        certificate,
        by,
        why: word(why),
        note,
        at,
    }
}

db_fns! {
    // With who and why; none also where it was replaced before replacements had rows.
    pub(in crate::certificates) fn end(conn, id: CertificateId, kind: Kind) -> Option<EndRow> {
        let about = (kind, id);
        if kind == Kind::Revoked {
            let row: Option<Columns<Reason>> = revocations::table
                .find(id)
                .select((
                    revocations::revoked_by,
                    revocations::reason,
                    revocations::note,
                    revocations::revoked_at,
                ))
                .first(conn)
                .optional()?;
            return Ok(row.map(|row| end_row(about, row, Reason::word)));
        }
        let row: Option<Columns<Cause>> = replacements::table
            .find(id)
            .select((
                replacements::replaced_by,
                replacements::cause,
                replacements::note,
                replacements::replaced_at,
            ))
            .first(conn)
            .optional()?;
        Ok(row.map(|row| end_row(about, row, Cause::word)))
    }
}
