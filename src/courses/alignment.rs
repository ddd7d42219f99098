//! What machines read of a certificate beside its facts: keywords, and what it answers to in
//! frameworks of others. Both are optional.

use super::codes::Code;
use super::content::Alignment;
use super::data::{Fields, Spanned};

/// Keywords, and alignments, at most.
const MOST: usize = 12;
/// Characters of a keyword or a code, and of a name.
const SHORT: usize = 60;
const LONG: usize = 200;

/// The list `tags` of `[certificate]`.
pub(super) fn tags(table: &Fields<'_>) -> Vec<String> {
    let Some(list) = table.texts("tags") else {
        return Vec::new();
    };
    if list.value.len() > MOST {
        let message = format!("{} tags; there may be {MOST}", list.value.len());
        table.complain(Code::WrongNumber, &list.span, message);
    }
    let tags = list.value.into_iter();
    tags.map(|tag| fit(table, ("tags", SHORT), tag)).collect()
}

/// The tables `[[certificate.alignment]]`.
pub(super) fn read(table: &Fields<'_>) -> Vec<Alignment> {
    let tables = table.list("alignment");
    if tables.len() > MOST {
        let message = format!("{} alignments; there may be {MOST}", tables.len());
        table.complain(Code::WrongNumber, &table.key_span("alignment"), message);
    }
    tables.iter().filter_map(one).collect()
}

fn one(table: &Fields<'_>) -> Option<Alignment> {
    let name = table.need_text("name");
    if !table.has("url") {
        table.missing("url");
    }
    let url = table.address("url").filter(|url| {
        // In the graph that is signed an address is ASCII.
        if !url.is_ascii() {
            let message = "`url` must be written in ASCII, other letters as `%…`";
            table.complain(Code::BadValue, &table.key_span("url"), message);
        }
        url.is_ascii()
    });
    let framework = table.text("framework");
    let code = table.text("code");
    table.finish();
    Some(Alignment {
        name: fit(table, ("name", LONG), name?),
        url: url?,
        framework: framework.map(|text| fit(table, ("framework", LONG), text)),
        code: code.map(|text| fit(table, ("code", SHORT), text)),
    })
}

/// The text, after a complaint if it is too long.
fn fit(table: &Fields<'_>, (key, most): (&str, usize), text: Spanned<String>) -> String {
    if text.value.chars().count() > most {
        let message = format!("`{key}` has more than {most} characters");
        table.complain(Code::BadValue, &text.span, message);
    }
    text.value
}
