//! What became of certificates: of one, or of many at once.

use crate::base::{CertificateId, HoldId, Timestamp};
use crate::certificates::certificate::{Reason, Revocation};
use crate::certificates::state::{Cause, Fate, Hold, HoldReason, Replacement};
use crate::db::db_fns;
use crate::db::schema::{certificates, holds, replacements, revocations};
use diesel::prelude::*;
use std::collections::BTreeMap;

type HoldColumns = (HoldId, HoldReason, Timestamp, Option<Timestamp>);

fn hold((id, reason, held_at, released_at): HoldColumns) -> Hold {
    Hold {
        id,
        reason,
        held_at,
        released_at,
    }
}

/// Of a successor made at this moment. Replacements had no rows at first; what there was then were
/// corrections of names.
fn replacement(at: Timestamp, cause: Option<Cause>) -> Replacement {
    Replacement {
        cause: cause.unwrap_or(Cause::NameCorrected),
        at,
    }
}

/// What became of those that `$is` finds, by three queries. A macro, because a query is of another
/// type on each database, and because the statements about one stay prepared: those about a list of
/// any length do not.
macro_rules! fates_where {
    ($is:ident($ids:expr), $conn:expr) => {{
        let mut fates: BTreeMap<CertificateId, Fate> = BTreeMap::new();
        let revoked: Vec<(CertificateId, Reason, Timestamp)> = revocations::table
            .filter(revocations::certificate_id.$is($ids))
            .select((
                revocations::certificate_id,
                revocations::reason,
                revocations::revoked_at,
            ))
            .load($conn)?;
        for (id, reason, revoked_at) in revoked {
            fates.entry(id).or_default().revocation = Some(Revocation { reason, revoked_at });
        }
        let replaced: Vec<(Option<CertificateId>, Timestamp, Option<Cause>)> = certificates::table
            .left_join(
                replacements::table.on(replacements::certificate_id
                    .nullable()
                    .eq(certificates::succeeds)),
            )
            .filter(certificates::succeeds.$is($ids))
            .select((
                certificates::succeeds,
                certificates::awarded_at,
                replacements::cause.nullable(),
            ))
            .load($conn)?;
        for (id, at, cause) in replaced {
            if let Some(id) = id {
                fates.entry(id).or_default().replacement = Some(replacement(at, cause));
            }
        }
        let held: Vec<(CertificateId, HoldColumns)> = holds::table
            .filter(holds::certificate_id.$is($ids))
            .order((holds::held_at.asc(), holds::id.asc()))
            .select((
                holds::certificate_id,
                (holds::id, holds::reason, holds::held_at, holds::released_at),
            ))
            .load($conn)?;
        for (id, columns) in held {
            fates.entry(id).or_default().holds.push(hold(columns));
        }
        fates
    }};
}

db_fns! {
    pub(in crate::certificates) fn fate(conn, id: CertificateId) -> Fate {
        Ok(fates_where!(eq(id), conn).remove(&id).unwrap_or_default())
    }

    // The same of many, by as many queries as of one. To what is not there nothing happened.
    pub(in crate::certificates) fn fates(
        conn,
        ids: &[CertificateId],
    ) -> BTreeMap<CertificateId, Fate> {
        Ok(fates_where!(eq_any(ids), conn))
    }
}
