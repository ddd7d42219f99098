//! What the file says about itself: XMP, document information, colour, identifier.

use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary};

use super::attach;
use super::page::Page;
use super::sheet::{About, Moment, RenderError};
use super::sign::{self, Signer, Stamping};
use super::tag::{self, unicode};
use super::vector::deflated;
use super::writing::is_rtl;

/// The sRGB colour profile (made by scripts/srgb_profile.py).
static SRGB: &[u8] = include_bytes!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/assets/colour/srgb.icc"
));

/// Written as the program that made the file.
const PRODUCER: &str = env!("CARGO_PKG_NAME");

/// Makes a plain page a PDF/A and PDF/UA-1 file, writes it, and signs what was written.
///
/// # Errors
///
/// [`RenderError::Writing`], which would be a fault of this program, and
/// [`RenderError::Signing`].
pub(super) fn finish(
    document: Document,
    pages: &[Page],
    about: &About<'_>,
    signature: Option<(&dyn Signer, Stamping<'_>)>,
) -> Result<Vec<u8>, RenderError> {
    let mut document = document;
    let broken = |error: lopdf::Error| RenderError::Writing(error.to_string());
    let slot = complete(&mut document, pages, (about, signature.is_some())).map_err(broken)?;
    let mut bytes = Vec::with_capacity(100_000);
    let saved = document.save_modern(&mut bytes);
    saved.map_err(|error| RenderError::Writing(error.to_string()))?;
    match (signature, slot) {
        (Some(signature), Some(slot)) => {
            let words = (about.author, about.issued_at);
            Ok(sign::fill(&bytes, (&document, slot), signature, words)?)
        }
        _ => Ok(bytes),
    }
}

/// Adds everything the file says about itself; the slot, where it is to be signed.
fn complete(
    document: &mut Document,
    pages: &[Page],
    (about, is_signed): (&About<'_>, bool),
) -> Result<Option<sign::Slot>, lopdf::Error> {
    document.version = "1.7".to_owned();
    let ids: Vec<ObjectId> = document.get_pages().into_values().collect();
    let first = *ids.first().ok_or(lopdf::Error::PageNumberNotFound(1))?;
    let field = match is_signed {
        true => Some(sign::add_field(document, first, about.signature)?),
        false => None,
    };
    let annotation = field.map(|(field, _)| field);
    let tree = tag::add(document, &ids, (pages, annotation), about)?;
    if let Some(credential) = about.credential {
        attach::add(document, credential, about.issued_at)?;
    }
    let intent = output_intent(document);
    let metadata = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp(about).into_bytes(),
    );
    // Readers of archives look for it without inflating anything (PDF/A-2, 6.6.2.1).
    let metadata = document.add_object(metadata.with_compression(false));
    let mut view = dictionary! { "DisplayDocTitle" => true };
    if is_rtl(about.language) {
        view.set("Direction", "R2L");
    }
    let catalog = document.catalog_mut()?;
    catalog.remove(b"PageLayout");
    catalog.remove(b"PageMode");
    let language = Object::string_literal(about.language);
    catalog.set("Lang", language);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", tree);
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![intent]);
    catalog.set("ViewerPreferences", view);
    information(document, about)?;
    let id = Object::String(about.document_id.to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    document.compress();
    Ok(field.map(|(_, slot)| slot))
}

fn output_intent(document: &mut Document) -> Object {
    let profile = Stream::new(
        dictionary! { "N" => 3, "Filter" => "FlateDecode" },
        deflated(SRGB),
    );
    let profile = document.add_object(profile.with_compression(false));
    let intent = dictionary! {
        "Type" => "OutputIntent", "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    };
    intent.into()
}

/// The old information dictionary, which has to say the same as the XMP.
fn information(document: &mut Document, about: &About<'_>) -> Result<(), lopdf::Error> {
    let id: ObjectId = document.trailer.get(b"Info")?.as_reference()?;
    let date = date(about.issued_at);
    let entry = dictionary! {
        "Title" => unicode(about.document_title),
        "Author" => unicode(about.author),
        "Producer" => Object::string_literal(PRODUCER),
        "CreationDate" => Object::string_literal(date.as_str()),
        "ModDate" => Object::string_literal(date),
    };
    document.set_object(id, entry);
    Ok(())
}

/// A moment as PDF writes it.
pub(super) fn date((year, month, day, hour, minute): Moment) -> String {
    format!("D:{year:04}{month:02}{day:02}{hour:02}{minute:02}00Z")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The XMP packet, with the schema of the PDF/UA identifier that PDF/A asks to be explained.
fn xmp(about: &About<'_>) -> String {
    let (year, month, day, hour, minute) = about.issued_at;
    let date = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00Z");
    let title = escaped(about.document_title);
    let author = escaped(about.author);
    let language = escaped(about.language);
    // Only the third part allows attachments of any kind.
    let part = if about.credential.is_some() { 3 } else { 2 };
    format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{rdf}"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"#,
        mark = '\u{FEFF}',
        rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    )
}
