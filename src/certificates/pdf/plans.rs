//! Plans for shaping that were made once. To make one is to look up in a font what a script, a
//! language and a way of setting ask of it; it takes longer than to shape a line with it, and the
//! lines of certificates ask for the same few.

use std::sync::Arc;

use harfrust::{Buffer, Direction, Feature, Language, Script, ShapePlan, Tag};
use moka::sync::Cache;

use super::fonts::{Face, FaceId};
use super::text::Setting;

/// Plans kept at most. Scripts and languages come with names and titles.
const MOST: u64 = 512;

/// What a plan depends on.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Wanted {
    face: FaceId,
    direction: Direction,
    script: Option<Script>,
    language: Option<Language>,
    ways: Ways,
}

/// How a text is set, as far as it matters to a font.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Ways {
    capitals: bool,
    tracked: bool,
}

impl Ways {
    fn of(setting: Setting<'_>) -> Self {
        Self {
            capitals: setting.capitals,
            tracked: setting.kind.tracking != 0.0,
        }
    }

    /// Lining figures everywhere; capitals get their own marks, and tracked text no ligatures.
    fn features(self) -> Vec<Feature> {
        let mut features = vec![Feature::new(Tag::new(b"lnum"), 1, ..)];
        if self.capitals {
            features.push(Feature::new(Tag::new(b"case"), 1, ..));
        }
        if self.tracked {
            features.push(Feature::new(Tag::new(b"liga"), 0, ..));
            features.push(Feature::new(Tag::new(b"clig"), 0, ..));
        }
        features
    }
}

/// The plans of all faces. Several threads may share them.
pub(super) struct Plans(Cache<Wanted, Arc<ShapePlan>>);

impl Default for Plans {
    fn default() -> Self {
        Self(Cache::new(MOST))
    }
}

impl Plans {
    /// The plan for a filled buffer whose properties are known, with the features it was made for.
    pub fn plan(
        &self,
        (id, face): (FaceId, &Face),
        buffer: &Buffer,
        setting: Setting<'_>,
    ) -> (Arc<ShapePlan>, Vec<Feature>) {
        let wanted = Wanted {
            face: id,
            direction: buffer.direction(),
            script: buffer.script(),
            language: buffer.language().cloned(),
            ways: Ways::of(setting),
        };
        let features = wanted.ways.features();
        if let Some(known) = self.0.get(&wanted) {
            return (known, features);
        }
        let made = Arc::new(ShapePlan::new(
            &face.font,
            wanted.direction,
            wanted.script,
            wanted.language.as_ref(),
            &features,
        ));
        self.0.insert(wanted, Arc::clone(&made));
        (made, features)
    }
}
