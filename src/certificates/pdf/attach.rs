//! The credential as an attachment of the file (PDF/A-3, 6.8).

use lopdf::{Document, Object, Stream, dictionary};

use super::meta::date;
use super::sheet::{Credential, Moment};
use super::tag::unicode;
use super::vector::deflated;

/// What the attachment is called, in every language.
const NAME: &str = "credential.json";

/// Attaches the credential to the document as a whole: the file is a picture of it (`Source`).
pub(super) fn add(
    document: &mut Document,
    credential: &Credential,
    issued_at: Moment,
) -> Result<(), lopdf::Error> {
    let size = i64::try_from(credential.bytes.len()).unwrap_or(i64::MAX);
    let date = Object::string_literal(date(issued_at));
    let file = dictionary! {
        "Type" => "EmbeddedFile", "Subtype" => Object::Name(b"application/json".to_vec()),
        "Params" => dictionary! { "Size" => size, "ModDate" => date.clone(), "CreationDate" => date },
        "Filter" => "FlateDecode",
    };
    let file = Stream::new(file, deflated(&credential.bytes)).with_compression(false);
    let file = document.add_object(file);
    let name = Object::string_literal(NAME);
    let specification = document.add_object(dictionary! {
        "Type" => "Filespec", "F" => name.clone(), "UF" => unicode(NAME),
        "Desc" => unicode(&credential.description), "AFRelationship" => "Source",
        "EF" => dictionary! { "F" => file, "UF" => file },
    });
    let files = dictionary! { "Names" => vec![name, specification.into()] };
    let catalog = document.catalog_mut()?;
    catalog.set("Names", dictionary! { "EmbeddedFiles" => files });
    catalog.set("AF", vec![Object::Reference(specification)]);
    Ok(())
}
