//! Where the signature stands: an invisible field, and a second section of the file that holds the
//! signature and nothing else.
//!
//! The first section speaks of an object that only the second one brings. So the first can be
//! packed as tightly as any file, though a signature must lie open, and the signature covers both.

use lopdf::{Document, Object, ObjectId, Stream, dictionary};
use sha2::{Digest as _, Sha256};

use super::super::Moment;
use super::super::meta::date;
use super::super::tag::unicode;
use super::{Room, SignError, Signer, Stamp, cms};

/// The number of the object that will be the signature.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Slot(ObjectId);

/// Adds the field to the document, and to its catalog that the signature forbids every change.
/// Returns the field, which the structure tree has to name, and the slot.
pub(in super::super) fn add_field(
    document: &mut Document,
    page: ObjectId,
    label: &str,
) -> Result<(ObjectId, Slot), lopdf::Error> {
    let slot = Slot(document.new_object_id());
    let nothing: Vec<Object> = vec![0.into(), 0.into(), 0.into(), 0.into()];
    let appearance = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "BBox" => nothing.clone(),
        "Resources" => dictionary! {},
    };
    let appearance = document.add_object(Stream::new(appearance, Vec::new()));
    let field = document.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig",
        "T" => Object::string_literal("Signature"), "TU" => unicode(label),
        "Contents" => unicode(label),
        // Printed (though there is nothing to see) and locked.
        "F" => 132,
        "Rect" => nothing, "P" => page, "StructParent" => 2, "V" => slot.0,
        "AP" => dictionary! { "N" => appearance },
    });
    let form = document.add_object(dictionary! {
        "Fields" => vec![Object::Reference(field)],
        // There are signatures, and the file may only be added to.
        "SigFlags" => 3,
    });
    let catalog = document.catalog_mut()?;
    catalog.set("AcroForm", form);
    catalog.set("Perms", dictionary! { "DocMDP" => slot.0 });
    Ok((field, slot))
}

/// What a signature is completed with.
#[derive(Clone, Copy, Debug)]
pub enum Stamping<'a> {
    /// No timestamp. The slot is as it was before there were any: such papers stay as they are.
    Without,
    /// One that is yet to be asked for; the answer is [`SignError::NoStamp`] with what it is about.
    Ahead(Room),
    /// The one of these that was made for it.
    With(&'a [Stamp]),
}

/// Signs a saved file. `document` is what was saved, `issued` the moment of issue.
pub(in super::super) fn fill(
    file: &[u8],
    (document, slot): (&Document, Slot),
    (signer, stamping): (&dyn Signer, Stamping<'_>),
    (name, issued): (&str, Moment),
) -> Result<Vec<u8>, SignError> {
    let saved = Saved {
        file,
        document,
        slot,
        words: (name, issued),
    };
    let stamps = match stamping {
        Stamping::Without => return saved.signed(signer, (0, None)),
        Stamping::Ahead(room) => return saved.signed(signer, (room.bytes(), Some(&[]))),
        Stamping::With(stamps) => stamps,
    };
    let mut rooms: Vec<Room> = Vec::new();
    for room in stamps.iter().flat_map(Room::of_papers_with) {
        if !rooms.contains(&room) {
            rooms.push(room);
        }
    }
    let mut missing = [0; 32];
    for room in rooms {
        match saved.signed(signer, (room.bytes(), Some(stamps))) {
            Err(SignError::NoStamp(imprint)) => missing = imprint,
            outcome => return outcome,
        }
    }
    Err(SignError::NoStamp(missing))
}

/// A file that is to be signed.
struct Saved<'a> {
    file: &'a [u8],
    document: &'a Document,
    slot: Slot,
    /// Who signs, and the moment of issue.
    words: (&'a str, Moment),
}

impl Saved<'_> {
    /// Signs it, with so many bytes kept free for a stamp.
    fn signed(
        &self,
        signer: &dyn Signer,
        (free, stamps): (usize, Option<&[Stamp]>),
    ) -> Result<Vec<u8>, SignError> {
        let room = cms::longest(signer)? + free;
        let (mut out, rest) = self.opened(signer, room)?;
        let digest = Sha256::new().chain_update(&out).chain_update(&rest);
        let signature = cms::sign(signer, &digest.finalize().into(), stamps)?;
        if signature.len() > room {
            let found = signature.len();
            return Err(SignError::Slot { found, room });
        }
        out.push(b'<');
        out.extend(hexadecimal(&signature).into_bytes());
        out.extend(std::iter::repeat_n(b'0', 2 * (room - signature.len())));
        out.push(b'>');
        out.extend(rest);
        Ok(out)
    }

    /// What stands before and after a slot of this many bytes.
    fn opened(&self, signer: &dyn Signer, room: usize) -> Result<(Vec<u8>, Vec<u8>), SignError> {
        let (name, issued) = self.words;
        let number = self.slot.0.0;
        // Never earlier than the signer's certificate. Who is chosen today counted then, but
        // releases of before did not look, and their papers are drawn alike.
        let date = date(issued.max(signer.chain().validity().0));
        let mut out = self.file.to_vec();
        let previous = last_section(&out)?;
        out.push(b'\n');
        let start = out.len();
        let name: String = utf16(name);
        let head = |range: &str| {
            format!(
                "{number} 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached\
                 /Name<{name}>/M({date})\
                 /Reference[<</Type/SigRef/TransformMethod/DocMDP\
                 /TransformParams<</Type/TransformParams/P 1/V/1.2>>>>]\
                 /ByteRange[{range}]/Contents"
            )
        };
        let range = |a: usize, b: usize, c: usize| format!("0 {a:<10} {b:<10} {c:<10}");
        let open = start + head(&range(0, 0, 0)).len();
        let close = open + 2 * room + 2;
        let after = ">>\nendobj\n";
        let places = (close + after.len(), previous);
        let section = section(self.document, (self.slot, start), places)?;
        let rest = [after.as_bytes(), &section].concat();
        out.extend_from_slice(head(&range(open, close, rest.len())).as_bytes());
        Ok((out, rest))
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

fn utf16(text: &str) -> String {
    let bytes = text.encode_utf16().flat_map(u16::to_be_bytes);
    let bytes: Vec<u8> = [0xFE, 0xFF].into_iter().chain(bytes).collect();
    hexadecimal(&bytes)
}

fn broken(what: &str) -> SignError {
    SignError::Encoding(what.to_owned())
}

/// Where the table of the first section begins, as the end of the file says.
fn last_section(file: &[u8]) -> Result<usize, SignError> {
    let end = file.get(file.len().saturating_sub(40)..);
    let end = String::from_utf8_lossy(end.unwrap_or_default());
    let after = end.rsplit_once("startxref").map(|(_, after)| after);
    let number = after.and_then(|after| after.split_whitespace().next());
    let number = number.and_then(|number| number.parse().ok());
    number.ok_or_else(|| broken("the file has no end"))
}

/// The second section's table: where the signature lies, and the table itself.
fn section(
    document: &Document,
    (slot, start): (Slot, usize),
    (at, previous): (usize, usize),
) -> Result<Vec<u8>, SignError> {
    let reference = |key: &[u8]| {
        let id = document.trailer.get(key).and_then(Object::as_reference);
        id.map(|(number, _)| format!("{number} 0 R"))
            .map_err(|error| broken(&error.to_string()))
    };
    let id = document.trailer.get(b"ID").and_then(Object::as_array);
    let id = id.map_err(|error| broken(&error.to_string()))?;
    let id: Vec<String> = id
        .iter()
        .filter_map(|part| part.as_str().ok())
        .map(|part| format!("<{}>", hexadecimal(part)))
        .collect();
    let (own, number) = (document.max_id + 1, slot.0.0);
    let mut section = format!(
        "{own} 0 obj\n<</Type/XRef/Size {}/Root {}/Info {}/ID[{}]/Prev {previous}/W[1 4 2]\
         /Index[{number} 1 {own} 1]/Length 14>>\nstream\n",
        own + 1,
        reference(b"Root")?,
        reference(b"Info")?,
        id.concat(),
    )
    .into_bytes();
    for offset in [start, at] {
        let offset = u32::try_from(offset).map_err(|_| broken("the file is too large"))?;
        section.push(1);
        section.extend(offset.to_be_bytes());
        section.extend([0, 0]);
    }
    section.extend(format!("\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n").into_bytes());
    Ok(section)
}
