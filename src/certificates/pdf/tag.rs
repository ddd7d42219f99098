//! The structure tree: what each part of the page is, in reading order (PDF/UA-1).

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};

use super::page::{Element, Page, Role};
use super::sheet::Sheet;

/// A text string in UTF-16, as PDF wants everything beyond ASCII.
pub(super) fn unicode(text: &str) -> Object {
    let utf16 = text.encode_utf16().flat_map(u16::to_be_bytes);
    let bytes = [0xFE, 0xFF].into_iter().chain(utf16).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Adds the structure tree and the link to the document; returns the tree's root. The page comes
/// with the field of the file's signature, if there is to be one.
pub(super) fn add(
    document: &mut Document,
    page_id: ObjectId,
    (page, field): (&Page, Option<ObjectId>),
    sheet: &Sheet,
) -> Result<ObjectId, lopdf::Error> {
    let root = document.new_object_id();
    let whole = document.new_object_id();
    let annotation = document.add_object(link(page, sheet));
    let mut kids = Vec::new();
    let mut link_element = None;
    let tagged = page.elements.iter();
    let tagged = tagged.filter_map(|element| Some((element.role.tag()?, element)));
    for (number, (tag, element)) in (0_i64..).zip(tagged) {
        let mut entry = structure_element(tag, element, whole, page_id);
        if element.role == Role::Link {
            let target = dictionary! {
                "Type" => "OBJR", "Obj" => annotation, "Pg" => page_id,
            };
            entry.set("K", vec![number.into(), target.into()]);
        } else {
            entry.set("K", number);
        }
        let id = document.add_object(entry);
        if element.role == Role::Link {
            link_element = Some(id);
        }
        kids.push(Object::Reference(id));
    }
    let mut parents = vec![0.into(), Object::Array(kids.clone())];
    if let Some(id) = link_element {
        parents.extend([1.into(), id.into()]);
    }
    let mut annotations = vec![Object::Reference(annotation)];
    if let Some(field) = field {
        let target = dictionary! { "Type" => "OBJR", "Obj" => field, "Pg" => page_id };
        let form = document.add_object(dictionary! {
            "Type" => "StructElem", "S" => "Form", "P" => whole, "Pg" => page_id,
            "Alt" => unicode(&sheet.alt.signature), "K" => target,
        });
        kids.push(form.into());
        parents.extend([2.into(), form.into()]);
        annotations.push(field.into());
    }
    let parents = document.add_object(dictionary! { "Nums" => parents });
    let language = Object::string_literal(sheet.language.as_str());
    let entry = dictionary! {
        "Type" => "StructElem", "S" => "Document", "P" => root, "K" => kids,
        "Lang" => language, "T" => unicode(&sheet.document_title),
    };
    document.set_object(whole, entry);
    let entry = dictionary! {
        "Type" => "StructTreeRoot", "K" => whole, "ParentTree" => parents,
        "ParentTreeNextKey" => 3,
    };
    document.set_object(root, entry);
    let entry = document.get_object_mut(page_id)?.as_dict_mut()?;
    entry.set("StructParents", 0);
    entry.set("Tabs", "S");
    entry.set("Annots", annotations);
    Ok(root)
}

fn structure_element(
    tag: &str,
    element: &Element,
    parent: ObjectId,
    page_id: ObjectId,
) -> Dictionary {
    let mut entry = dictionary! {
        "Type" => "StructElem", "S" => tag, "P" => parent, "Pg" => page_id,
    };
    if let Some(alt) = &element.alt {
        entry.set("Alt", unicode(alt));
    }
    if let Some(language) = &element.language {
        entry.set("Lang", Object::string_literal(language.as_str()));
    }
    if let Some(bounds) = element.bounds {
        let layout = dictionary! {
            "O" => "Layout", "Placement" => "Block", "BBox" => numbers(bounds),
        };
        entry.set("A", layout);
    }
    entry
}

/// The link over the verification line.
fn link(page: &Page, sheet: &Sheet) -> Dictionary {
    let action = dictionary! {
        "S" => "URI", "URI" => Object::string_literal(sheet.verify_url.as_str()),
    };
    dictionary! {
        "Type" => "Annot", "Subtype" => "Link", "Rect" => numbers(page.link),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        // Printed with the page.
        "F" => 4,
        "StructParent" => 1, "Contents" => unicode(&sheet.verify_line), "A" => action,
    }
}

fn numbers(values: [f32; 4]) -> Vec<Object> {
    let values = values.map(|value| Object::Real((value * 100.0).round() / 100.0));
    values.to_vec()
}
