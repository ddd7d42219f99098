//! The six official languages of the United Nations, and values that exist once per language.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// A language of interface or content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    Ar,
    En,
    Es,
    Fr,
    Ru,
    Zh,
}

impl Language {
    /// In UN order, that is by English name: Arabic, Chinese, English, French, Russian, Spanish.
    pub const ALL: [Self; 6] = [Self::Ar, Self::Zh, Self::En, Self::Fr, Self::Ru, Self::Es];

    /// Reads a primary language subtag (`fr`, `fr-CA`, `ZH_hant`); `None` for other languages.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag
            .split(['-', '_'])
            .next()
            .unwrap_or(tag)
            .to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|language| language.tag() == primary)
    }

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::En => "en",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Ru => "ru",
            Self::Zh => "zh",
        }
    }

    /// The language's name for itself. Not translated: it is the same word on every page.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Ar => "العربية",
            Self::En => "English",
            Self::Es => "Español",
            Self::Fr => "Français",
            Self::Ru => "Русский",
            Self::Zh => "中文",
        }
    }

    /// The `dir` attribute: `rtl` for Arabic, `ltr` for the others.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            _ => "ltr",
        }
    }

    /// The sign before the decimals, beside European digits (CLDR `numbers/symbols/decimal`; for
    /// Arabic that is the point as well, the Arabic sign stands beside Arabic digits).
    pub const fn decimal_sign(self) -> char {
        match self {
            Self::Fr | Self::Es | Self::Ru => ',',
            Self::Ar | Self::En | Self::Zh => '.',
        }
    }

    /// The first language of an `Accept-Language` header that we speak (RFC 9110 §12.5.4; the order
    /// of the list is taken as the order of preference unless `q` says otherwise).
    pub fn negotiate(header: &str) -> Option<Self> {
        let mut best: Option<(u32, Self)> = None;
        for part in header.split(',').take(20) {
            let mut pieces = part.split(';');
            let Some(language) = pieces.next().map(str::trim).and_then(Self::parse) else {
                continue;
            };
            let weight = pieces
                .find_map(|piece| piece.trim().strip_prefix("q="))
                .map_or(1000, parse_weight);
            if weight > 0 && best.is_none_or(|(seen, _)| weight > seen) {
                best = Some((weight, language));
            }
        }
        best.map(|(_, language)| language)
    }
}

/// `0.8` → 800; anything unreadable weighs nothing.
fn parse_weight(text: &str) -> u32 {
    match text.split_once('.') {
        None => text.parse::<u32>().map_or(0, |whole| whole.min(1) * 1000),
        Some((whole, fraction)) => {
            let digits: String = fraction.chars().take(3).collect();
            let padded = format!("{digits:0<3}");
            let whole = whole.parse::<u32>().unwrap_or(0).min(1) * 1000;
            (whole + padded.parse::<u32>().unwrap_or(0)).min(1000)
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A value that exists in one or more languages. Serialised as an object with language tags.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PerLanguage<T>(BTreeMap<Language, T>);

impl<T> Default for PerLanguage<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> PerLanguage<T> {
    /// The value in exactly this language.
    pub fn exact(&self, language: Language) -> Option<&T> {
        self.0.get(&language)
    }

    /// The value in the wanted language, else in `source`, else in any; with the language found,
    /// because the page must mark it (`lang`, `dir`). `None` only if there is no value at all.
    pub fn find(&self, wanted: Language, source: Language) -> Option<(Language, &T)> {
        [wanted, source]
            .into_iter()
            .find_map(|language| self.0.get(&language).map(|value| (language, value)))
            .or_else(|| {
                self.0
                    .iter()
                    .next()
                    .map(|(language, value)| (*language, value))
            })
    }

    /// Sets the value for a language.
    pub fn insert(&mut self, language: Language, value: T) {
        self.0.insert(language, value);
    }

    /// All values in the order of their tags.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &T)> {
        self.0.iter().map(|(language, value)| (*language, value))
    }

    /// Whether there is no value in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> FromIterator<(Language, T)> for PerLanguage<T> {
    fn from_iter<I: IntoIterator<Item = (Language, T)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_language_it_likes_best_among_ours() {
        for (header, expected) in [
            ("fr-CH, fr;q=0.9, en;q=0.8", Some(Language::Fr)),
            ("de-DE, de;q=0.9, ru;q=0.7, en;q=0.8", Some(Language::En)),
            ("zh-Hant-TW", Some(Language::Zh)),
            ("ar;q=0, es;q=0.1", Some(Language::Es)),
            ("de, ja", None),
            ("", None),
            ("*;q=x, en;q=", None),
        ] {
            assert_eq!(Language::negotiate(header), expected, "{header}");
        }
    }

    #[test]
    fn a_missing_translation_falls_back_to_the_source_and_says_so() {
        let texts: PerLanguage<&str> = [(Language::En, "one"), (Language::Fr, "un")]
            .into_iter()
            .collect();
        assert_eq!(
            texts.find(Language::Fr, Language::En),
            Some((Language::Fr, &"un"))
        );
        assert_eq!(
            texts.find(Language::Ar, Language::En),
            Some((Language::En, &"one"))
        );
    }
}
