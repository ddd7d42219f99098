//! `partner.toml`: who authors and issues.

use super::codes::Code;
use super::data::{Data, Fields};
use super::diagnostic::{Problem, Problems};
use super::source::Folder;
use super::svg::{self, Size};
use crate::base::{Language, PerLanguage};
use crate::drawings::{self, Kind};
use crate::partners::{Profile, Signatory};

/// The file's name.
pub const NAME: &str = "partner.toml";
/// Bytes of a logo at most, and of all drawings on one certificate together: papers must stay
/// small.
pub const LARGEST_LOGO: usize = 16 << 10;
/// Bytes of an emblem and of a signature at most.
pub const LARGEST_MARK: usize = 8 << 10;
/// The longer side of such a drawing is less than so many times the shorter one.
const LONGEST: u32 = 4;

/// A drawing that is printed.
#[derive(Clone, Copy)]
struct Drawing {
    /// The key that names its file.
    key: &'static str,
    /// Bytes at most.
    largest: usize,
    kind: Kind,
}

const LOGO: Drawing = Drawing {
    key: "logo",
    largest: LARGEST_LOGO,
    kind: Kind::Logo,
};
const EMBLEM: Drawing = Drawing {
    key: "emblem",
    largest: LARGEST_MARK,
    kind: Kind::Emblem,
};
const SIGNATURE: Drawing = Drawing {
    key: "signature",
    largest: LARGEST_MARK,
    kind: Kind::Signature,
};

/// Reads the profile from a partner's folder; `None` after reporting why not.
pub fn read(folder: &Folder, problems: &Problems) -> Option<Profile> {
    let Some(file) = folder.file(NAME) else {
        let message = "the partner's folder has no partner.toml";
        problems.add(Problem::of(Code::MissingFile, folder.shown(NAME), message));
        return None;
    };
    let data = Data::whole(file, problems)?;
    let fields = data.fields(problems);
    for key in ["id", "slug"] {
        if !fields.has(key) {
            fields.missing(key);
        }
    }
    let (key, slug) = (fields.key("id"), fields.key("slug"));
    if let Some(slug) = &slug
        && slug.value.as_str() != folder.name
    {
        let message = format!("the slug is `{}`, the folder `{}`", slug.value, folder.name);
        fields.complain(Code::FolderName, &slug.span, message);
    }
    let name = fields.per_language("name");
    let about = fields.per_language("about");
    for (key, texts) in [("name", &name), ("about", &about)] {
        if texts.exact(Language::En).is_none() {
            let message = format!("`{key}` has no English text");
            fields.complain(Code::UntranslatedTitle, &fields.key_span(key), message);
        }
    }
    let founded = fields.number("founded", 800..2_200).map(|year| year.value);
    let demonstration = fields.flag("demonstration").unwrap_or(false);
    let web = fields.address("web").unwrap_or_default();
    let linkedin = fields.number("linkedin", 1..u32::MAX);
    let logo_svg = drawing(LOGO, &fields, (folder, problems));
    let emblem_svg = drawing(EMBLEM, &fields, (folder, problems));
    let signatories = signatories(&fields, &name, (folder, problems));
    fields.finish();
    report_strays(folder, problems);
    Some(Profile {
        key: key?.value,
        slug: slug?.value,
        founded,
        demonstration,
        web,
        linkedin: linkedin.map(|number| number.value),
        logo_svg,
        emblem_svg,
        name,
        about,
        signatories,
    })
}

/// The drawing that a table names, if it can be printed.
fn drawing(
    wanted: Drawing,
    fields: &Fields<'_>,
    (folder, problems): (&Folder, &Problems),
) -> Option<String> {
    let Drawing { key, largest, kind } = wanted;
    let name = fields.text(key)?;
    let Some(file) = folder
        .file(&name.value)
        .filter(|_| name.value.ends_with(".svg"))
    else {
        let message = format!("there is no SVG `{}` beside partner.toml", name.value);
        fields.complain(Code::MissingFile, &name.span, message);
        return None;
    };
    let is_small = file.text.len() <= largest;
    if !is_small {
        let message = format!("the {key} has more than {largest} bytes");
        problems.add(Problem::of(Code::TooLarge, file.path.clone(), message));
    }
    let Size { width, height } = svg::check(file, problems)?;
    let complain = |message: String| {
        problems.add(Problem::of(Code::NotPrintable, file.path.clone(), message));
    };
    let is_plain = svg::check_printed(file, kind.is_inked(), problems);
    let is_short = width < LONGEST * height && height < LONGEST * width;
    if !is_short {
        complain(format!(
            "the {key} is not less than {LONGEST} times as long as it is short"
        ));
    }
    // Rules that can point at a place speak first. Whoever prints has the last word.
    if is_small
        && is_plain
        && is_short
        && let Err(reason) = drawings::check(&file.text, kind)
    {
        complain(format!("the {key} cannot be drawn: {reason}"));
    }
    Some(file.text.clone())
}

fn signatories(
    fields: &Fields<'_>,
    name: &PerLanguage<String>,
    files: (&Folder, &Problems),
) -> Vec<Signatory> {
    let tables = fields.list("signatory");
    if !(1..=4).contains(&tables.len()) {
        let message = format!("{} signatories; there must be 1 to 4", tables.len());
        fields.complain(Code::WrongNumber, &fields.key_span("signatory"), message);
    }
    let mut found: Vec<Signatory> = Vec::new();
    for table in &tables {
        if !table.has("id") {
            table.missing("id");
        }
        let (key, person) = (table.key("id"), table.need_text("name"));
        let office = table.per_language("office");
        for (language, _) in name.iter() {
            if office.exact(language).is_none() {
                let message = format!("the office has no text in `{language}`");
                table.complain(Code::UntranslatedTitle, &table.key_span("office"), message);
            }
        }
        let signature_svg = drawing(SIGNATURE, table, files);
        table.finish();
        let (Some(key), Some(person)) = (key, person) else {
            continue;
        };
        if found.iter().any(|other: &Signatory| other.key == key.value) {
            let message = format!("two signatories have the id `{}`", key.value);
            table.complain(Code::DuplicateId, &key.span, message);
        }
        found.push(Signatory {
            key: key.value,
            name: person.value,
            office,
            signature_svg,
        });
    }
    found
}

fn report_strays(folder: &Folder, problems: &Problems) {
    for (relative, file) in &folder.files {
        let is_known = relative == NAME || relative == "README.md" || relative.ends_with(".svg");
        if !relative.contains('/') && !is_known && !relative.starts_with("LICEN") {
            let message = format!("`{relative}` is no part of a partner's folder");
            problems.add(Problem::of(
                Code::UnexpectedFile,
                file.path.clone(),
                message,
            ));
        }
    }
}
