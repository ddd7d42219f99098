//! In which language a name or title on the paper is read aloud, where it is not the paper's own:
//! what readers for the blind are told (PDF/UA-1, 7.2), since the fourth drawing.

use super::face::{Face, text_in};
use crate::base::{Language, PerLanguage};
use unicode_script::{Script, UnicodeScript as _};

/// The BCP 47 tag of the holder's name: that of its letter forms, where the holder chose them, in
/// any drawing; else as of any name.
pub(super) fn holder(face: &Face) -> Option<String> {
    let chosen = face.name_forms.map(|forms| forms.tag().to_owned());
    chosen.or_else(|| name(face, &face.name))
}

/// The BCP 47 tag of a name, where its script is not that of the paper.
pub(super) fn name(face: &Face, name: &str) -> Option<String> {
    script_tag(face.language, name).filter(|_| face.template >= 4)
}

/// The same on any paper in this language. Nobody was asked for the language of a name, so that
/// only the script is said: `und-Arab`.
pub fn script_tag(paper: Language, name: &str) -> Option<String> {
    let script = script_of(name)?;
    let is_foreign = script != script_of_language(paper);
    is_foreign.then(|| format!("und-{script}"))
}

/// The BCP 47 tag of a text that is printed in the paper's language or else in English, where it is
/// the latter.
pub(super) fn text(face: &Face, texts: &PerLanguage<String>) -> Option<String> {
    let (language, _) = text_in(texts, face.language, Language::En);
    let is_foreign = face.template >= 4 && language != face.language;
    is_foreign.then(|| language.tag().to_owned())
}

/// The script (ISO 15924) of the first letter that tells; Japanese, where there are kana.
fn script_of(text: &str) -> Option<&'static str> {
    let mut scripts = text.chars().map(|sign| sign.script());
    if scripts.any(|one| matches!(one, Script::Hiragana | Script::Katakana)) {
        return Some("Jpan");
    }
    let is_told =
        |one: &Script| !matches!(one, Script::Common | Script::Inherited | Script::Unknown);
    let mut scripts = text.chars().map(|sign| sign.script());
    scripts.find(is_told).map(Script::short_name)
}

const fn script_of_language(language: Language) -> &'static str {
    match language {
        Language::Ar => "Arab",
        Language::En | Language::Es | Language::Fr => "Latn",
        Language::Ru => "Cyrl",
        Language::Zh => "Hani",
    }
}

#[cfg(test)]
mod tests {
    use super::super::face::tests::signed;
    use super::*;
    use crate::base::HanForms;

    #[test]
    fn a_name_says_its_script_where_the_paper_has_another() {
        for (language, text, expected) in [
            (Language::En, "Maria Ñáñez", None),
            (Language::En, "فاطمة المنصوري", Some("und-Arab")),
            (Language::En, "(欧阳建国)", Some("und-Hani")),
            (Language::Zh, "欧阳建国", None),
            (Language::Zh, "髙橋 さくら", Some("und-Jpan")),
            (Language::Fr, "Анна", Some("und-Cyrl")),
            (Language::Ru, "Анна", None),
            (Language::Ar, "Dr. Amara Okonkwo", Some("und-Latn")),
            (Language::En, "김민준", Some("und-Hang")),
            (Language::En, "1 2", None),
            (Language::En, "", None),
        ] {
            let face = Face {
                language,
                ..signed()
            };
            assert_eq!(name(&face, text).as_deref(), expected, "{text}");
            let third = Face {
                template: 3,
                ..face
            };
            assert_eq!(name(&third, text), None, "{text}: drawn as it was");
        }
    }

    #[test]
    fn a_name_with_chosen_letter_forms_says_them_whatever_the_paper_is_in() {
        for (language, template, forms, expected) in [
            (Language::En, 4, Some(HanForms::Japanese), Some("ja")),
            (Language::En, 4, Some(HanForms::Korean), Some("ko")),
            (Language::Zh, 4, Some(HanForms::Simplified), Some("zh-Hans")),
            (Language::Zh, 4, None, None),
            (Language::En, 4, None, Some("und-Hani")),
            // A corrected name on a certificate of before.
            (
                Language::Fr,
                2,
                Some(HanForms::Traditional),
                Some("zh-Hant"),
            ),
            (Language::Fr, 2, None, None),
        ] {
            let face = Face {
                language,
                template,
                name: "直子".to_owned(),
                name_forms: forms,
                ..signed()
            };
            assert_eq!(holder(&face).as_deref(), expected, "{language} {forms:?}");
        }
    }

    #[test]
    fn a_text_that_was_not_translated_says_its_language() {
        let signed_by = signed().signatories.remove(0);
        for (language, template, expected) in [
            (Language::Fr, 4, Some("en")),
            (Language::En, 4, None),
            (Language::Ar, 3, None),
        ] {
            let face = Face {
                language,
                template,
                ..signed()
            };
            assert_eq!(text(&face, &signed_by.office).as_deref(), expected);
        }
    }
}
