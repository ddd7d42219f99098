//! Drawings that were read once. The same few logos, emblems and signatures stand on one paper
//! after another, and reading one costs more than anything else that is done with it.

use std::sync::Arc;

use moka::sync::Cache;

use super::logo::{self, Kind, Logo, LogoError};
use crate::base::Digest;

/// Drawings kept at most: those of some dozens of partners.
const MOST: u32 = 256;
/// Bytes of what they draw at most, all together.
const CAPACITY: u32 = 2 << 20;

/// The drawings printed lately, by the digest of their SVG and what they were: the same SVG is
/// printed in several inks. Several threads may share it.
pub(super) struct KeptDrawings(Cache<(Digest, Kind), Arc<Logo>>);

impl Default for KeptDrawings {
    fn default() -> Self {
        Self::within(MOST, CAPACITY)
    }
}

impl KeptDrawings {
    /// At most so many, and so many bytes. None weighs less than its share, so one limit holds for
    /// both.
    fn within(most: u32, bytes: u32) -> Self {
        let share = bytes / most;
        let weigh = move |_: &_, drawing: &Arc<Logo>| {
            let size = u32::try_from(drawing.form.size()).unwrap_or(u32::MAX);
            size.max(share)
        };
        let cache = Cache::builder().weigher(weigh);
        Self(cache.max_capacity(bytes.into()).build())
    }

    /// Reads a drawing, unless it was read before. Nobody waits for it but who asks: two who ask at
    /// once both read it, which gives the same.
    ///
    /// # Errors
    ///
    /// See [`LogoError`]. What cannot be drawn is not kept.
    pub fn read(&self, svg: &str, kind: Kind) -> Result<Arc<Logo>, LogoError> {
        let key = (Digest::of(svg.as_bytes()), kind);
        if let Some(known) = self.0.get(&key) {
            return Ok(known);
        }
        let read = Arc::new(logo::read(svg, kind)?);
        self.0.insert(key, Arc::clone(&read));
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// No two of which are alike.
    fn drawing(number: u32) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">\
             <path d=\"M{number} 0 100 100 0 50Z\"/></svg>"
        )
    }

    #[test]
    fn a_drawing_is_read_once_in_each_ink() {
        let kept = KeptDrawings::default();
        let read = |number, kind| kept.read(&drawing(number), kind).unwrap();
        let mut drawn = BTreeSet::new();
        for (number, kind) in [
            (1, Kind::Logo),
            (1, Kind::Emblem),
            (1, Kind::Signature),
            (2, Kind::Logo),
        ] {
            let first = read(number, kind);
            assert!(
                Arc::ptr_eq(&first, &read(number, kind)),
                "{number} {kind:?}"
            );
            assert!(drawn.insert(first.form.operators()), "{number} {kind:?}");
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_refused_each_time() {
        let kept = KeptDrawings::default();
        for _ in 0..2 {
            let refused = kept.read("<svg", Kind::Logo).map(drop);
            assert!(matches!(refused, Err(LogoError::Unreadable(_))));
        }
    }

    #[test]
    fn no_more_are_kept_than_were_allowed() {
        let size = logo::read(&drawing(10), Kind::Logo).unwrap().form.size();
        let size = u32::try_from(size).unwrap();
        // Other numbers pack a little better or worse, by less than a quarter.
        for (most, bytes, limit) in [(4, 1 << 20, 4), (1_000, size * 8, 10), (1, size * 8, 1)] {
            let kept = KeptDrawings::within(most, bytes);
            for number in 10..60 {
                kept.read(&drawing(number), Kind::Logo).unwrap();
            }
            kept.0.run_pending_tasks();
            let (count, weight) = (kept.0.entry_count(), kept.0.weighted_size());
            assert!((1..=limit).contains(&count), "{most} {bytes}: {count}");
            assert!(weight <= u64::from(bytes), "{most} {bytes}: {weight}");
        }
    }
}
