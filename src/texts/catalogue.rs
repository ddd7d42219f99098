//! Messages by language and key.

use crate::base::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use rust_embed::RustEmbed;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

#[derive(RustEmbed)]
#[folder = "locales"]
struct Files;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// The facts a message speaks of.
pub type Args<'a> = [(&'a str, FluentValue<'a>)];

/// All messages.
pub struct Texts {
    plain: BTreeMap<Language, Bundle>,
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
        let mut texts = Self {
            plain: Language::ALL
                .map(|language| (language, bundle(language, false)))
                .into(),
            isolating: bundle(Language::Ar, true),
        };
        for file in Files::iter() {
            texts.add(&file)?;
        }
        Ok(texts)
    }

    fn add(&mut self, file: &str) -> Result<(), TextsError> {
        let (language, resource) = parse(file)?;
        let resource = Arc::new(resource);
        let twice = |errors: Vec<FluentError>| fault(file, format!("{errors:?}"));
        if language == Language::Ar {
            let again = Arc::clone(&resource);
            self.isolating.add_resource(again).map_err(twice)?;
        }
        if let Some(bundle) = self.plain.get_mut(&language) {
            bundle.add_resource(resource).map_err(twice)?;
        }
        Ok(())
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
        let read = own.filter_map(|file| parse(&file).ok());
        read.flat_map(|(_, resource)| keys_of(&resource)).collect()
    }

    fn find(
        &self,
        language: Language,
        key: &str,
        args: &Args<'_>,
        for_page: bool,
    ) -> Option<String> {
        let own = if for_page && language == Language::Ar {
            Some(&self.isolating)
        } else {
            self.plain.get(&language)
        };
        own.into_iter()
            .chain(self.plain.get(&Language::En))
            .find_map(|bundle| format_message(bundle, key, args))
    }
}

/// The folder of a file is its language.
fn language_of(file: &str) -> Option<Language> {
    file.split('/').next().and_then(Language::parse)
}

/// Reads an embedded file.
fn parse(file: &str) -> Result<(Language, FluentResource), TextsError> {
    let Some(language) = language_of(file) else {
        let problem = "the folder is not one of our languages".to_owned();
        return Err(fault(file, problem));
    };
    let bytes = Files::get(file)
        .map(|file| file.data.into_owned())
        .unwrap_or_default();
    let source =
        String::from_utf8(bytes).map_err(|_| fault(file, "the file is not UTF-8".to_owned()))?;
    let resource = FluentResource::try_new(source)
        .map_err(|(_, errors)| fault(file, format!("{errors:?}")))?;
    Ok((language, resource))
}

fn fault(file: &str, problem: String) -> TextsError {
    TextsError {
        file: file.to_owned(),
        problem,
    }
}

fn keys_of(resource: &FluentResource) -> Vec<String> {
    let message = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    };
    resource.entries().filter_map(message).collect()
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
