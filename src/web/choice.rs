//! The lines of a select, and the select of letter forms.

use super::Visitor;
use crate::base::HanForms;
use serde::Serialize;

/// One line of a select.
#[derive(Debug, Serialize)]
pub struct Choice {
    pub key: &'static str,
    pub words: String,
    /// The language of the words, when it is not the page's.
    pub language: Option<&'static str>,
    pub is_chosen: bool,
}

/// The letter forms that somebody can choose for a name; none, where it has no Chinese character,
/// so that nobody else is asked. `chosen` is the tag that the form has.
pub fn letter_forms(visitor: &Visitor, name: &str, chosen: &str) -> Vec<Choice> {
    if !HanForms::matter_in(name) {
        return Vec::new();
    }
    let forms = HanForms::ALL.map(Some);
    let choices = std::iter::once(None).chain(forms).map(|forms| {
        let key = forms.map_or("", HanForms::tag);
        Choice {
            key,
            words: visitor.say(&forms_key(forms), &[]),
            language: None,
            is_chosen: key == chosen,
        }
    });
    choices.collect()
}

/// The message that names letter forms, or that none were chosen.
pub fn forms_key(forms: Option<HanForms>) -> String {
    let word = forms.map_or("any", HanForms::tag).to_ascii_lowercase();
    format!("han-forms-{word}")
}
