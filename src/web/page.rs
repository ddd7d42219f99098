//! Pages: one struct per page, one template per struct, strict rendering.

use super::assets;
use super::kept::KeptPages;
use super::segments::Shelf;
use crate::base::Language;
use crate::texts::Texts;
use fluent_bundle::FluentValue;
use handlebars::{
    Context, Handlebars, Helper, HelperResult, Output, RenderContext, RenderError,
    RenderErrorReason,
};
use rust_embed::RustEmbed;
use serde::Serialize;
use std::sync::Arc;

#[derive(RustEmbed)]
#[folder = "templates"]
struct Templates;

/// What a template of `templates/TEMPLATE.hbs` shows.
pub trait Page: Serialize {
    /// Path below `templates/`, without the ending.
    const TEMPLATE: &'static str;

    /// One sample for every branch of the template; a test renders them all in six languages.
    fn samples() -> Vec<Self>
    where
        Self: Sized;
}

/// What the layout around every page shows.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// BCP 47 tag and direction of the interface.
    pub language: &'static str,
    pub dir: &'static str,
    pub house: String,
    pub contact: String,
    /// The path of this page with its query, `lang` left out.
    pub path: String,
    pub languages: Vec<LanguageLink>,
    /// Which entry of the main navigation is the present one; may be empty.
    pub section: &'static str,
    pub signed_in: Option<SignedIn>,
    /// Where a stranger signs in, to come back to this page.
    pub sign_in: String,
    /// The page's public address, for `rel=canonical`.
    pub address: String,
}

/// The same page in another language.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageLink {
    pub tag: &'static str,
    pub name: &'static str,
    pub href: String,
    pub is_current: bool,
}

/// Who is signed in, as far as the layout shows it.
#[derive(Debug, Clone, Serialize)]
pub struct SignedIn {
    pub name: String,
    /// Token for the forms of this page.
    pub csrf: String,
    pub is_operator: bool,
    pub is_partner: bool,
}

/// What a template sees: `frame` and `page`.
#[derive(Serialize)]
struct Whole<'a, P> {
    frame: &'a Frame,
    page: &'a P,
}

/// All templates, compiled.
pub struct Pages {
    registry: Handlebars<'static>,
    /// Pages drawn already, waiting to be filled.
    pub(super) shelf: Shelf,
    /// Pages that are the same for every stranger.
    pub(super) kept: KeptPages,
}

impl Pages {
    /// Compiles the embedded templates; a broken one stops the start.
    pub fn load(texts: Arc<Texts>) -> Result<Self, String> {
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        for file in Templates::iter() {
            let Some(name) = file.strip_suffix(".hbs") else {
                continue;
            };
            let bytes = Templates::get(&file)
                .map(|f| f.data.into_owned())
                .unwrap_or_default();
            let source = String::from_utf8(bytes).map_err(|_| format!("{file}: not UTF-8"))?;
            registry
                .register_template_string(name, source)
                .map_err(|error| format!("templates/{file}: {error}"))?;
        }
        let sentence = |prefix| Sentence {
            texts: Arc::clone(&texts),
            prefix,
        };
        registry.register_helper("t", Box::new(sentence("")));
        registry.register_helper("tongue", Box::new(sentence("language-")));
        registry.register_helper("asset", Box::new(asset));
        registry.register_helper("said", Box::new(said));
        registry.register_helper("command", Box::new(command));
        Ok(Self {
            registry,
            shelf: Shelf::default(),
            kept: KeptPages::default(),
        })
    }

    /// Draws a page.
    pub fn render<P: Page>(&self, page: &P, frame: &Frame) -> Result<String, String> {
        self.registry
            .render(P::TEMPLATE, &Whole { frame, page })
            .map_err(|error| format!("templates/{}: {error}", P::TEMPLATE))
    }
}

/// `{{t "key" name=value}}`: a sentence in the page's language, escaped. `{{tongue "fr"}}`: what a
/// language is called in it. A value may be words of a course, as for [`said`]: they are marked
/// within the sentence when they are in another language (in an attribute, give their `text`).
struct Sentence {
    texts: Arc<Texts>,
    /// What stands before the word in the key.
    prefix: &'static str,
}

impl handlebars::HelperDef for Sentence {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let key = helper.param(0).and_then(|param| param.value().as_str());
        let key = key.ok_or_else(|| reason("`t` needs a message key"))?;
        let key = &format!("{}{key}", self.prefix);
        let language = language_of(context)?;
        let escape = registry.get_escape_fn();
        let mut marked = Vec::new();
        let args: Vec<(&str, FluentValue<'_>)> = helper
            .hash()
            .iter()
            .map(|(name, value)| {
                let Some(words) = written(value.value(), escape) else {
                    return (*name, fluent(value.value()));
                };
                marked.push(words);
                (*name, FluentValue::from(place_of(marked.len())))
            })
            .collect();
        let text = self
            .texts
            .for_page(language, key, &args)
            .ok_or_else(|| reason(&format!("no message `{key}`")))?;
        let mut text = escape(&text);
        for (index, words) in marked.iter().enumerate() {
            text = text.replace(&place_of(index + 1), words);
        }
        out.write(&text)?;
        Ok(())
    }
}

/// What stands for words of a course while the sentence is made and escaped: a sign that no font,
/// no author and no translator uses (supplementary private use).
fn place_of(number: usize) -> String {
    let sign = u32::try_from(number)
        .ok()
        .and_then(|number| char::from_u32(0xF_FF00 + number));
    sign.map(String::from).unwrap_or_default()
}

/// Words of a course (`text`, `lang`, `dir`, `is_foreign`), escaped, marked when they are in
/// another language than the page; `None` for every other value.
fn written(value: &serde_json::Value, escape: &dyn Fn(&str) -> String) -> Option<String> {
    let part = |name: &str| value.get(name)?.as_str();
    let (text, lang, dir) = (escape(part("text")?), part("lang")?, part("dir")?);
    let is_foreign = value.get("is_foreign").and_then(serde_json::Value::as_bool);
    Some(match is_foreign {
        Some(true) => format!("<span lang=\"{lang}\" dir=\"{dir}\">{text}</span>"),
        _ => text,
    })
}

fn language_of(context: &Context) -> Result<Language, RenderError> {
    context
        .data()
        .pointer("/frame/language")
        .and_then(|tag| tag.as_str())
        .and_then(Language::parse)
        .ok_or_else(|| reason("a template was drawn without `frame.language`"))
}

fn fluent(value: &serde_json::Value) -> FluentValue<'static> {
    match value {
        serde_json::Value::Number(number) => match number.as_i64() {
            Some(number) => FluentValue::from(number),
            None => FluentValue::from(number.to_string()),
        },
        serde_json::Value::String(text) => FluentValue::from(text.clone()),
        serde_json::Value::Null => FluentValue::from(""),
        other => FluentValue::from(other.to_string()),
    }
}

/// `{{asset "app.css"}}`: the hashed address of a file in `assets/web`.
fn asset(
    helper: &Helper<'_>,
    _: &Handlebars<'_>,
    _: &Context,
    _: &mut RenderContext<'_, '_>,
    out: &mut dyn Output,
) -> HelperResult {
    let name = helper
        .param(0)
        .and_then(|param| param.value().as_str())
        .unwrap_or_default();
    let address = assets::address(name).ok_or_else(|| reason(&format!("no asset `{name}`")))?;
    out.write(address)?;
    Ok(())
}

/// `{{said page.title}}`: [`written`] words of a course.
fn said(
    helper: &Helper<'_>,
    registry: &Handlebars<'_>,
    _: &Context,
    _: &mut RenderContext<'_, '_>,
    out: &mut dyn Output,
) -> HelperResult {
    let words = helper.param(0).map(handlebars::PathAndJson::value);
    let words = words.and_then(|words| written(words, registry.get_escape_fn()));
    out.write(&words.ok_or_else(|| reason("`said` needs words with their language"))?)?;
    Ok(())
}

/// `{{command page.command}}`: what somebody types, word by word (`.cmd` keeps each whole).
fn command(
    helper: &Helper<'_>,
    registry: &Handlebars<'_>,
    _: &Context,
    _: &mut RenderContext<'_, '_>,
    out: &mut dyn Output,
) -> HelperResult {
    let typed = helper.param(0).and_then(|param| param.value().as_str());
    let typed = typed.ok_or_else(|| reason("`command` needs what is typed"))?;
    let escape = registry.get_escape_fn();
    let word = |word: &str| format!("<span>{}</span>", escape(word));
    let words: Vec<String> = typed.split_whitespace().map(word).collect();
    out.write(&words.join(" "))?;
    Ok(())
}

fn reason(words: &str) -> RenderError {
    RenderErrorReason::Other(words.to_owned()).into()
}
