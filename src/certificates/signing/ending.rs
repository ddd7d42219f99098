//! Keys that are on and whose certificates end: somebody must bring the next in time.

use super::{PaperKey, store};
use crate::base::{Date, PaperKeyId, Timestamp};
use crate::certificates::pdf::{Chain, Moment};
use crate::certificates::sheet::moment;
use crate::credentials::Owner;
use crate::db::{Conn, Error};

/// Operators are told so many days before: authorities take weeks for a certificate.
pub const AHEAD_DAYS: i64 = 60;

/// A key that is on, and will sign or signs nothing for the age of its certificates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndingKey {
    pub id: PaperKeyId,
    pub owner: Owner,
    /// When the first certificate of its chain ends.
    pub day: Date,
    pub has_ended: bool,
}

/// The keys that are on and whose certificates end within [`AHEAD_DAYS`], or have ended.
pub fn ending_keys(conn: &mut Conn, now: Timestamp) -> Result<Vec<EndingKey>, Error> {
    let keys = store::all(conn)?;
    Ok(keys.iter().filter_map(|key| key.ending(now)).collect())
}

impl PaperKey {
    /// Whether its certificates counted at this moment. Those that cannot be read are not judged
    /// here: whoever signs with them fails.
    pub(super) fn counted(&self, at: Timestamp) -> bool {
        let chain = Chain::from_pem(&self.chain).ok();
        chain.is_none_or(|chain| chain.check_at(moment(at)).is_ok())
    }

    /// Its end, if it is on and that is near or past.
    pub fn ending(&self, now: Timestamp) -> Option<EndingKey> {
        let is_on = self.off_at.is_none() && self.distrusted_at.is_none();
        let end = self.end().filter(|_| is_on)?;
        let soon = now.plus_seconds(AHEAD_DAYS * 24 * 3600);
        (moment(soon) >= end).then_some(EndingKey {
            id: self.id,
            owner: self.owner,
            day: day(end)?,
            has_ended: moment(now) >= end,
        })
    }

    /// The day on which the first of its certificates ends; `None`: the chain cannot be read.
    pub fn last_day(&self) -> Option<Date> {
        day(self.end()?)
    }

    fn end(&self) -> Option<Moment> {
        let (_, end) = Chain::from_pem(&self.chain).ok()?.validity();
        Some(end)
    }
}

fn day((year, month, day, _, _): Moment) -> Option<Date> {
    let (year, month) = (i16::try_from(year).ok()?, i8::try_from(month).ok()?);
    Date::new(year, month, i8::try_from(day).ok()?)
}
