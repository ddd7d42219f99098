//! The structure tree: what each part of the page is, in reading order (PDF/UA-1).

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};

use super::page::{Element, Link, Page, Role};
use super::sheet::About;

/// A text string in UTF-16, as PDF wants everything beyond ASCII.
pub(super) fn unicode(text: &str) -> Object {
    let utf16 = text.encode_utf16().flat_map(u16::to_be_bytes);
    let bytes = [0xFE, 0xFF].into_iter().chain(utf16).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Adds the structure tree and the links to the document; returns the tree's root. The pages come
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
    let mut tree = Tree {
        whole,
        links: annotations(document, pages).into_iter(),
        kids: Vec::new(),
        parents: Vec::new(),
        table: None,
    };
    for (number, (page, &id)) in (0_i64..).zip(pages.iter().zip(ids)) {
        let (elements, mut clicked) = tree.page(document, page, id);
        // The first link and the signature have the numbers 1 and 2.
        let key = if number == 0 { 0 } else { number + 2 };
        tree.parents.push((key, Object::Array(elements)));
        clicked.extend(field.filter(|_| number == 0).map(Object::Reference));
        let entry = document.get_object_mut(id)?.as_dict_mut()?;
        entry.set("StructParents", key);
        entry.set("Tabs", "S");
        if !clicked.is_empty() {
            entry.set("Annots", clicked);
        }
    }
    tree.close_table(document);
    let mut parents = tree.parents;
    if let Some(field) = field {
        let target = dictionary! { "Type" => "OBJR", "Obj" => field, "Pg" => first };
        let form = document.add_object(dictionary! {
            "Type" => "StructElem", "S" => "Form", "P" => whole, "Pg" => first,
            "Alt" => unicode(about.signature), "K" => target,
        });
        tree.kids.push(form.into());
        parents.push((2, form.into()));
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
    Ok(root)
}

/// The tree in the making.
struct Tree {
    /// The element that is the document.
    whole: ObjectId,
    /// The annotations of the links that are still to come, each with its number.
    links: std::vec::IntoIter<(i64, ObjectId)>,
    /// What stands directly in the document.
    kids: Vec<Object>,
    /// What pages and links lead back to, by number.
    parents: Vec<(i64, Object)>,
    /// The table that is not ended yet.
    table: Option<Table>,
}

/// A table and its rows so far; of each its role, its number in the file and its cells.
struct Table {
    id: ObjectId,
    rows: Vec<(Role, ObjectId, Vec<Object>)>,
}

impl Tree {
    /// Adds the elements of a page; returns them in the order of their numbers, and what can be
    /// clicked in the order in which it is read.
    fn page(
        &mut self,
        document: &mut Document,
        page: &Page,
        id: ObjectId,
    ) -> (Vec<Object>, Vec<Object>) {
        let tagged = page.elements.iter();
        let tagged = tagged.filter_map(|element| Some((element.role.tag()?, element)));
        let (mut elements, mut clicked) = (Vec::new(), Vec::new());
        for (number, (tag, element)) in (0_i64..).zip(tagged) {
            let parent = self.parent(document, element.role);
            let mut entry = structure_element(tag, element, parent, id);
            let link = element.link.as_ref().and_then(|_| self.links.next());
            if let Some((_, annotation)) = link {
                let target = dictionary! {
                    "Type" => "OBJR", "Obj" => annotation, "Pg" => id,
                };
                entry.set("K", vec![number.into(), target.into()]);
                clicked.push(Object::Reference(annotation));
            } else {
                entry.set("K", number);
            }
            let added = document.add_object(entry);
            self.parents
                .extend(link.map(|(key, _)| (key, Object::Reference(added))));
            match self.table.as_mut().and_then(|table| table.rows.last_mut()) {
                Some((_, _, cells)) => cells.push(added.into()),
                None => self.kids.push(added.into()),
            }
            elements.push(Object::Reference(added));
        }
        (elements, clicked)
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

/// Adds the annotations of all links, in the order in which they are read, each with its number
/// among what leads back to the tree.
fn annotations(document: &mut Document, pages: &[Page]) -> Vec<(i64, ObjectId)> {
    let elements = pages.iter().flat_map(|page| &page.elements);
    let links = elements.filter_map(|element| element.link.as_ref());
    // Pages after the first have the numbers from 3 on, further links those after them.
    let further = (3_i64..).skip(pages.len().saturating_sub(1));
    let keys = std::iter::once(1).chain(further);
    let added = keys.zip(links).map(|(key, link)| {
        let annotation = document.add_object(annotation(link, key));
        (key, annotation)
    });
    added.collect()
}

/// What can be clicked of a link: one annotation, so that a keyboard stops there once.
fn annotation(link: &Link, key: i64) -> Dictionary {
    let action = dictionary! {
        "S" => "URI", "URI" => Object::string_literal(link.address.as_str()),
    };
    let mut entry = dictionary! {
        "Type" => "Annot", "Subtype" => "Link", "Rect" => numbers(link.bounds()),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        // Printed with the page.
        "F" => 4,
        "StructParent" => key, "Contents" => unicode(&link.words), "A" => action,
    };
    if link.boxes.len() > 1 {
        // Upper corners first, as readers want them whatever the standard's picture shows.
        let corners = |&[left, lower, right, upper]: &[f32; 4]| {
            numbers([left, upper, right, upper, left, lower, right, lower])
        };
        let corners: Vec<Object> = link.boxes.iter().flat_map(corners).collect();
        entry.set("QuadPoints", corners);
    }
    entry
}

fn numbers<const COUNT: usize>(values: [f32; COUNT]) -> Vec<Object> {
    let values = values.map(|value| Object::Real((value * 100.0).round() / 100.0));
    values.to_vec()
}
