//! Drawings that were read once. The same few logos, emblems and signatures stand on one paper
//! after another, and reading one costs more than anything else that is done with it.

use std::sync::Arc;

use moka::sync::Cache;

use super::logo::{self, Logo, LogoError};
use super::vector::Colour;
use crate::base::Digest;

/// Drawings kept at most: those of some dozens of partners.
const MOST: u32 = 256;
/// Bytes of what they draw at most, all together.
const CAPACITY: u32 = 2 << 20;

/// The drawings printed lately, by the digest of their SVG and the ink they are printed in, if any.
/// Several threads may share it.
pub(super) struct KeptDrawings(Cache<(Digest, Option<Colour>), Arc<Logo>>);

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

    /// Reads a drawing in its own colours, or in this ink whatever they are, unless it was read
    /// before. Nobody waits for it but who asks: two who ask at once both read it, which gives the
    /// same.
    ///
    /// # Errors
    ///
    /// See [`LogoError`]. What cannot be drawn is not kept.
    pub fn read(&self, svg: &str, ink: Option<Colour>) -> Result<Arc<Logo>, LogoError> {
        let key = (Digest::of(svg.as_bytes()), ink);
        if let Some(known) = self.0.get(&key) {
            return Ok(known);
        }
        let read = Arc::new(match ink {
            None => logo::read(svg)?,
            Some(ink) => logo::read_inked(svg, ink)?,
        });
        self.0.insert(key, Arc::clone(&read));
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let read = |number, ink| kept.read(&drawing(number), ink).unwrap();
        let first = read(1, None);
        assert!(Arc::ptr_eq(&first, &read(1, None)));
        let ink = Some(Colour(0x15_30_6B));
        let inked = read(1, ink);
        assert!(Arc::ptr_eq(&inked, &read(1, ink)));
        for other in [inked, read(1, Some(Colour(0))), read(2, None)] {
            let (one, other) = (first.form.operators(), other.form.operators());
            assert_ne!(one, other);
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_refused_each_time() {
        let kept = KeptDrawings::default();
        for _ in 0..2 {
            let refused = kept.read("<svg", None).map(drop);
            assert!(matches!(refused, Err(LogoError::Unreadable(_))));
        }
    }

    #[test]
    fn no_more_are_kept_than_were_allowed() {
        let size = logo::read(&drawing(10)).unwrap().form.size();
        let size = u32::try_from(size).unwrap();
        // Other numbers pack a little better or worse, by less than a quarter.
        for (most, bytes, limit) in [(4, 1 << 20, 4), (1_000, size * 8, 10), (1, size * 8, 1)] {
            let kept = KeptDrawings::within(most, bytes);
            for number in 10..60 {
                kept.read(&drawing(number), None).unwrap();
            }
            kept.0.run_pending_tasks();
            let (count, weight) = (kept.0.entry_count(), kept.0.weighted_size());
            assert!((1..=limit).contains(&count), "{most} {bytes}: {count}");
            assert!(weight <= u64::from(bytes), "{most} {bytes}: {weight}");
        }
    }
}
