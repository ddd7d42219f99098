//! The structure tree: what each part of the page is, in reading order (PDF/UA-1).

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};

use super::page::{Element, Page, Role};
use super::sheet::About;

/// A text string in UTF-16, as PDF wants everything beyond ASCII.
pub(super) fn unicode(text: &str) -> Object {
    let utf16 = text.encode_utf16().flat_map(u16::to_be_bytes);
    let bytes = [0xFE, 0xFF].into_iter().chain(utf16).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Adds the structure tree and the link to the document; returns the tree's root. The pages come
/// with the field of the file's signature, if there is to be one.
pub(super) fn add(
    document: &mut Document,
    ids: &[ObjectId],
    (pages, field): (&[Page], Option<ObjectId>),
    about: &About<'_>,
) -> Result<ObjectId, lopdf::Error> {
    let root = document.new_object_id();
    let whole = document.new_object_id();
    let first = *ids.first().ok_or(lopdf::Error::PageNumberNotFound(1))?;
    let annotation = document.add_object(link(pages, about));
    let mut tree = Tree {
        whole,
        annotation,
        kids: Vec::new(),
        link: None,
        table: None,
    };
    let mut parents = Vec::new();
    for (number, (page, &id)) in (0_i64..).zip(pages.iter().zip(ids)) {
        let elements = tree.page(document, page, id);
        // The link and the signature have the numbers 1 and 2.
        let key = if number == 0 { 0 } else { number + 2 };
        parents.push((key, Object::Array(elements)));
        let entry = document.get_object_mut(id)?.as_dict_mut()?;
        entry.set("StructParents", key);
        entry.set("Tabs", "S");
    }
    if let Some(id) = tree.link {
        parents.push((1, id.into()));
    }
    tree.close_table(document);
    let mut annotations = vec![Object::Reference(annotation)];
    if let Some(field) = field {
        let target = dictionary! { "Type" => "OBJR", "Obj" => field, "Pg" => first };
        let form = document.add_object(dictionary! {
            "Type" => "StructElem", "S" => "Form", "P" => whole, "Pg" => first,
            "Alt" => unicode(about.signature), "K" => target,
        });
        tree.kids.push(form.into());
        parents.push((2, form.into()));
        annotations.push(field.into());
    }
    parents.sort_by_key(|(key, _)| *key);
    let next = parents
        .iter()
        .map(|(key, _)| key + 1)
        .max()
        .map_or(3, |next| next.max(3));
    let parents: Vec<Object> = parents
        .into_iter()
        .flat_map(|(key, parent)| [key.into(), parent])
        .collect();
    let parents = document.add_object(dictionary! { "Nums" => parents });
    let language = Object::string_literal(about.language);
    let entry = dictionary! {
        "Type" => "StructElem", "S" => "Document", "P" => root, "K" => tree.kids,
        "Lang" => language, "T" => unicode(about.document_title),
    };
    document.set_object(whole, entry);
    let entry = dictionary! {
        "Type" => "StructTreeRoot", "K" => whole, "ParentTree" => parents,
        "ParentTreeNextKey" => next,
    };
    document.set_object(root, entry);
    let entry = document.get_object_mut(first)?.as_dict_mut()?;
    entry.set("Annots", annotations);
    Ok(root)
}

/// The tree in the making.
struct Tree {
    /// The element that is the document.
    whole: ObjectId,
    /// The link's annotation.
    annotation: ObjectId,
    /// What stands directly in the document.
    kids: Vec<Object>,
    /// The link's element.
    link: Option<ObjectId>,
    /// The table that is not ended yet.
    table: Option<Table>,
}

/// A table and its rows so far; of each its role, its number in the file and its cells.
struct Table {
    id: ObjectId,
    rows: Vec<(Role, ObjectId, Vec<Object>)>,
}

impl Tree {
    /// Adds the elements of a page; returns them in the order of their numbers.
    fn page(&mut self, document: &mut Document, page: &Page, id: ObjectId) -> Vec<Object> {
        let tagged = page.elements.iter();
        let tagged = tagged.filter_map(|element| Some((element.role.tag()?, element)));
        let mut elements = Vec::new();
        for (number, (tag, element)) in (0_i64..).zip(tagged) {
            let parent = self.parent(document, element.role);
            let mut entry = structure_element(tag, element, parent, id);
            if element.role == Role::Link {
                let target = dictionary! {
                    "Type" => "OBJR", "Obj" => self.annotation, "Pg" => id,
                };
                entry.set("K", vec![number.into(), target.into()]);
            } else {
                entry.set("K", number);
            }
            let added = document.add_object(entry);
            if element.role == Role::Link {
                self.link = Some(added);
            }
            match self.table.as_mut().and_then(|table| table.rows.last_mut()) {
                Some((_, _, cells)) => cells.push(added.into()),
                None => self.kids.push(added.into()),
            }
            elements.push(Object::Reference(added));
        }
        elements
    }

    /// Where an element of this role goes: into the row it is of, else into the document.
    fn parent(&mut self, document: &mut Document, role: Role) -> ObjectId {
        if !matches!(role, Role::Head | Role::Cell(_)) {
            self.close_table(document);
            return self.whole;
        }
        let table = self.table.get_or_insert_with(|| Table {
            id: document.new_object_id(),
            rows: Vec::new(),
        });
        match table.rows.last() {
            Some((last, id, _)) if *last == role => *id,
            _ => {
                let id = document.new_object_id();
                table.rows.push((role, id, Vec::new()));
                id
            }
        }
    }

    /// Writes the table, if one is open.
    fn close_table(&mut self, document: &mut Document) {
        let Some(table) = self.table.take() else {
            return;
        };
        let mut rows = Vec::new();
        for (_, id, cells) in table.rows {
            let row = dictionary! {
                "Type" => "StructElem", "S" => "TR", "P" => table.id, "K" => cells,
            };
            document.set_object(id, row);
            rows.push(Object::Reference(id));
        }
        let entry = dictionary! {
            "Type" => "StructElem", "S" => "Table", "P" => self.whole, "K" => rows,
        };
        document.set_object(table.id, entry);
        self.kids.push(table.id.into());
    }
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
    if element.role == Role::Head {
        entry.set("A", dictionary! { "O" => "Table", "Scope" => "Column" });
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
fn link(pages: &[Page], about: &About<'_>) -> Dictionary {
    let place = pages.first().map(|page| page.link).unwrap_or_default();
    let action = dictionary! {
        "S" => "URI", "URI" => Object::string_literal(about.verify_url),
    };
    dictionary! {
        "Type" => "Annot", "Subtype" => "Link", "Rect" => numbers(place),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        // Printed with the page.
        "F" => 4,
        "StructParent" => 1, "Contents" => unicode(about.verify_line), "A" => action,
    }
}

fn numbers(values: [f32; 4]) -> Vec<Object> {
    let values = values.map(|value| Object::Real((value * 100.0).round() / 100.0));
    values.to_vec()
}
