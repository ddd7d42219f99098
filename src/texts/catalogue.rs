//! Messages by language and key.

use crate::base::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Message, PatternElement, Resource};
use fluent_syntax::{parser, serializer};
use rust_embed::RustEmbed;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

#[derive(RustEmbed)]
#[folder = "locales"]
struct Files;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// The facts a message speaks of.
pub type Args<'a> = [(&'a str, FluentValue<'a>)];

/// The messages of one language.
struct Messages {
    /// Those that speak of no facts, as they are: most of them, and Fluent's trees are ten times as
    /// large as what they say.
    fixed: HashMap<Box<str>, Box<str>>,
    /// Those with arguments. None refers to another message.
    told: Bundle,
}

impl Messages {
    fn has(&self, key: &str) -> bool {
        self.fixed.contains_key(key) || self.told.has_message(key)
    }
}

/// All messages.
pub struct Texts {
    plain: BTreeMap<Language, Messages>,
    /// With arguments isolated; for pages in Arabic.
    isolating: Bundle,
}

/// A locale file that cannot be used; a fault of the build, found at start and by every test.
#[derive(Debug, thiserror::Error)]
#[error("locales/{file}: {problem}")]
pub struct TextsError {
    file: String,
    problem: String,
}

impl Texts {
    /// Parses the embedded files.
    pub fn load() -> Result<Self, TextsError> {
        let messages = |language| Messages {
            fixed: HashMap::new(),
            told: bundle(language, false),
        };
        let mut texts = Self {
            plain: Language::ALL
                .map(|language| (language, messages(language)))
                .into(),
            isolating: bundle(Language::Ar, true),
        };
        for file in Files::iter() {
            texts.add(&file)?;
        }
        for messages in texts.plain.values_mut() {
            messages.fixed.shrink_to_fit();
        }
        Ok(texts)
    }

    fn add(&mut self, file: &str) -> Result<(), TextsError> {
        let (language, source) = read(file)?;
        let Some(messages) = self.plain.get_mut(&language) else {
            return Ok(());
        };
        let (mut here, mut told) = (HashSet::new(), Vec::new());
        for message in parse(file, &source)? {
            let key = message.id.name;
            if messages.has(key) || !here.insert(key) {
                return Err(fault(file, format!("`{key}` is there twice")));
            }
            match fixed(&message) {
                Some(text) => {
                    messages.fixed.insert(key.into(), text.into());
                }
                None => told.push(Entry::Message(message)),
            }
        }
        let told = serializer::serialize(&Resource { body: told });
        let told = FluentResource::try_new(told)
            .map_err(|(_, errors)| fault(file, format!("{errors:?}")))?;
        let told = Arc::new(told);
        let refused = |errors: Vec<FluentError>| fault(file, format!("{errors:?}"));
        if language == Language::Ar {
            let again = Arc::clone(&told);
            self.isolating.add_resource(again).map_err(refused)?;
        }
        messages.told.add_resource(told).map_err(refused)
    }

    /// The message in this language, as plain text for paper, mails and commands.
    pub fn say(&self, language: Language, key: &str, args: &Args<'_>) -> String {
        self.find(language, key, args, false).unwrap_or_else(|| {
            tracing::error!(key, "no such message");
            format!("⟦{key}⟧")
        })
    }

    /// The message for a page; `None` if no language has it.
    pub fn for_page(&self, language: Language, key: &str, args: &Args<'_>) -> Option<String> {
        self.find(language, key, args, true)
    }

    /// The keys that a language has, read anew from its files: for tests, and for pages that carry
    /// all their texts and are made once.
    pub fn keys(&self, language: Language) -> BTreeSet<String> {
        let own = Files::iter().filter(|file| language_of(file) == Some(language));
        let mut keys = BTreeSet::new();
        for file in own {
            let source = read(&file).map(|(_, source)| source).unwrap_or_default();
            let messages = parse(&file, &source).unwrap_or_default();
            keys.extend(messages.iter().map(|message| message.id.name.to_owned()));
        }
        keys
    }

    fn find(
        &self,
        language: Language,
        key: &str,
        args: &Args<'_>,
        for_page: bool,
    ) -> Option<String> {
        [language, Language::En].into_iter().find_map(|language| {
            let messages = self.plain.get(&language)?;
            if let Some(text) = messages.fixed.get(key) {
                return Some(text.clone().into_string());
            }
            match for_page && language == Language::Ar {
                true => format_message(&self.isolating, key, args),
                false => format_message(&messages.told, key, args),
            }
        })
    }
}

/// The folder of a file is its language.
fn language_of(file: &str) -> Option<Language> {
    file.split('/').next().and_then(Language::parse)
}

/// Reads an embedded file.
fn read(file: &str) -> Result<(Language, String), TextsError> {
    let Some(language) = language_of(file) else {
        let problem = "the folder is not one of our languages".to_owned();
        return Err(fault(file, problem));
    };
    let bytes = Files::get(file)
        .map(|file| file.data.into_owned())
        .unwrap_or_default();
    let source =
        String::from_utf8(bytes).map_err(|_| fault(file, "the file is not UTF-8".to_owned()))?;
    Ok((language, source))
}

/// The messages of a file.
fn parse<'a>(file: &str, source: &'a str) -> Result<Vec<Message<&'a str>>, TextsError> {
    let resource =
        parser::parse_runtime(source).map_err(|(_, errors)| fault(file, format!("{errors:?}")))?;
    let message = |entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    };
    Ok(resource.body.into_iter().filter_map(message).collect())
}

/// What a message says whatever the facts are; `None` if it speaks of any.
fn fixed(message: &Message<&str>) -> Option<String> {
    let pattern = message.value.as_ref()?;
    let text = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some((*value).to_owned()),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(text).collect()
}

fn fault(file: &str, problem: String) -> TextsError {
    TextsError {
        file: file.to_owned(),
        problem,
    }
}

fn bundle(language: Language, isolates: bool) -> Bundle {
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(isolates);
    bundle
}

fn format_message(bundle: &Bundle, key: &str, args: &Args<'_>) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let args: FluentArgs<'_> = args
        .iter()
        .map(|(name, value)| (*name, value.clone()))
        .collect();
    let mut errors = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(&args), &mut errors)
        .into_owned();
    if !errors.is_empty() {
        tracing::error!(key, ?errors, "a message lacks an argument");
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_speaks_of_no_facts_says_what_fluent_would_say() {
        let texts = Texts::load().unwrap();
        let mut fixed = 0;
        for file in Files::iter() {
            let (language, source) = read(&file).unwrap();
            let mut whole = bundle(language, false);
            let resource = FluentResource::try_new(source.clone()).unwrap();
            whole.add_resource(Arc::new(resource)).unwrap();
            for message in parse(&file, &source).unwrap() {
                let key = message.id.name;
                if let Some(kept) = texts.plain[&language].fixed.get(key) {
                    assert_eq!(format_message(&whole, key, &[]).as_deref(), Some(&**kept));
                    fixed += 1;
                }
            }
        }
        assert!(fixed > 1000, "{fixed}");
    }
}
