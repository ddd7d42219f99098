//! Tests of the links of a report: each leads where it says, stands where its words stand, and is
//! one element of the structure.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::super::{
    Paper, Press as _, Renderer, ReportDetail, ReportEntry, ReportSection, ReportSheet,
};
use super::file::{comparable, entry, output, parsed, resolved, text};

/// Enough for several pages.
const LINKS: usize = 24;

/// Where the text of an entry starts, in points from the side of the page.
const START: f32 = 22.0 * 72.0 / 25.4;
/// Width and height of the page in points.
const PAGE: (f32, f32) = (210.0 * 72.0 / 25.4, 297.0 * 72.0 / 25.4);

fn takes_two_lines(number: usize) -> bool {
    number.is_multiple_of(3)
}

/// The words of a link and where it leads.
fn link(language: &str, number: usize) -> (String, String) {
    let title = match language {
        "ar" => "من يقرر إدراج المواد الجديدة في القوائم",
        _ => "Who decides what is listed and when",
    };
    let times = if takes_two_lines(number) { 4 } else { 1 };
    let words = vec![title; times].join(" ");
    let address = format!("https://learn.example/lessons/{number}");
    (words, address)
}

/// A report with a link in each of its entries.
fn report(language: &str) -> ReportSheet {
    let detail = |text: &str, address| ReportDetail {
        text: text.to_owned(),
        address,
    };
    let entries = (0..LINKS).map(|number| {
        let (words, address) = link(language, number);
        ReportEntry {
            head: format!("B{number}"),
            text: "1961".to_owned(),
            details: vec![detail("1971", None), detail(&words, Some(address))],
            own: "1988".to_owned(),
        }
    });
    ReportSheet {
        paper: Paper::A4,
        language: language.to_owned(),
        title: "Gaps by section".to_owned(),
        subject: "Marenta".to_owned(),
        lines: vec!["Made on 23 November 2026.".to_owned()],
        heads: ["A", "B", "C", "D", "E", "F", "G"].map(str::to_owned),
        rows: vec![["B", "0", "0", "24", "0", "0", "0"].map(str::to_owned)],
        sections: vec![ReportSection {
            title: "Scheduling".to_owned(),
            summary: String::new(),
            entries: entries.collect(),
        }],
        link_line: "From learn.example/checklist".to_owned(),
        link: "https://learn.example/checklist".to_owned(),
        note_line: "No legal advice.".to_owned(),
        document_title: "Gaps".to_owned(),
        author: "Global Learning Alliance".to_owned(),
        made_at: (2026, 11, 23, 9, 5),
        document_id: [0x5A; 32],
    }
}

fn made(language: &str) -> Vec<u8> {
    Renderer::new().render_report(&report(language)).unwrap()
}

/// What can be clicked, page by page: the page and the annotation.
fn clicked(document: &Document) -> Vec<(ObjectId, ObjectId)> {
    let on = |page: ObjectId| -> Vec<(ObjectId, ObjectId)> {
        let Ok(all) = document.get_dictionary(page).unwrap().get(b"Annots") else {
            return Vec::new();
        };
        let all = resolved(document, all).as_array().unwrap().iter();
        all.map(|one| (page, one.as_reference().unwrap())).collect()
    };
    document.get_pages().into_values().flat_map(on).collect()
}

fn numbers(annotation: &Dictionary, key: &[u8]) -> Vec<f32> {
    let numbers = annotation.get(key).and_then(Object::as_array);
    let numbers = numbers.map_or(&[][..], Vec::as_slice);
    numbers.iter().map(|one| one.as_float().unwrap()).collect()
}

#[test]
fn every_link_of_a_report_leads_where_it_says() {
    for language in ["en", "ar"] {
        let document = parsed(&made(language));
        let sheet = report(language);
        let mut expected = vec![(sheet.link_line, sheet.link)];
        expected.extend((0..LINKS).map(|number| link(language, number)));
        let found = clicked(&document).into_iter().map(|(_, id)| {
            let link = document.get_dictionary(id).unwrap();
            let action = entry(&document, link, "A").as_dict().unwrap();
            (
                text(link.get(b"Contents").unwrap()),
                text(action.get(b"URI").unwrap()),
            )
        });
        assert_eq!(found.collect::<Vec<_>>(), expected, "{language}");
        assert!(document.get_pages().len() > 2, "{language}");
    }
}

#[test]
fn a_link_is_clicked_where_its_words_stand_and_has_a_box_for_each_line() {
    for language in ["en", "ar"] {
        let document = parsed(&made(language));
        // The first leads to the checklist.
        let links = clicked(&document).into_iter().skip(1);
        let mut above = None;
        for (number, (page, id)) in links.enumerate() {
            let link = document.get_dictionary(id).unwrap();
            let rect = numbers(link, b"Rect");
            let [left, lower, right, upper] = rect[..] else {
                panic!("{rect:?}");
            };
            let start = match language {
                "ar" => PAGE.0 - right,
                _ => left,
            };
            assert!((start - START).abs() < 0.1, "{language} {number}: {rect:?}");
            assert!(left > 0.0 && right < PAGE.0 && lower > 60.0 && upper < PAGE.1);
            let corners = numbers(link, b"QuadPoints");
            match takes_two_lines(number) {
                false => assert!(corners.is_empty(), "{language} {number}"),
                true => {
                    assert_eq!(corners.len(), 16, "{language} {number}");
                    let (first, second) = corners.split_at(8);
                    assert!(first[1] > second[1], "the upper line comes first");
                    let inside = |(at, place): (usize, &f32)| match at % 2 {
                        0 => (left..=right).contains(place),
                        _ => (lower..=upper).contains(place),
                    };
                    assert!(corners.iter().enumerate().all(inside), "{corners:?}");
                }
            }
            if let Some((last, lowest)) = above {
                assert!(last != page || upper < lowest, "{language} {number}");
            }
            above = Some((page, lower));
        }
    }
}

#[test]
fn every_link_of_a_report_is_one_element_of_the_structure() {
    for language in ["en", "ar"] {
        let document = parsed(&made(language));
        let catalog = document.catalog().unwrap();
        let tree = entry(&document, catalog, "StructTreeRoot");
        let tree = tree.as_dict().unwrap();
        let parents = entry(&document, tree, "ParentTree").as_dict().unwrap();
        let pairs = entry(&document, parents, "Nums").as_array().unwrap();
        let keys = pairs.chunks(2).map(|pair| pair[0].as_i64().unwrap());
        let parents: BTreeMap<i64, &Object> = keys
            .zip(pairs.chunks(2).map(|pair| resolved(&document, &pair[1])))
            .collect();
        assert_eq!(pairs.len(), 2 * parents.len(), "each number once");
        let next = tree.get(b"ParentTreeNextKey").unwrap().as_i64().unwrap();
        assert!(parents.keys().all(|key| *key < next));
        for page in document.get_pages().into_values() {
            let page = document.get_dictionary(page).unwrap();
            assert_eq!(page.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
        }
        for (page, id) in clicked(&document) {
            let link = document.get_dictionary(id).unwrap();
            let number = link.get(b"StructParent").unwrap().as_i64().unwrap();
            let element = parents[&number].as_dict().unwrap();
            assert_eq!(element.get(b"S").unwrap().as_name().unwrap(), b"Link");
            let kids = entry(&document, element, "K").as_array().unwrap();
            let [words, target] = &kids[..] else {
                panic!("{kids:?}");
            };
            assert!(words.as_i64().is_ok(), "{words:?}");
            let target = resolved(&document, target).as_dict().unwrap();
            assert_eq!(target.get(b"Type").unwrap().as_name().unwrap(), b"OBJR");
            let to = |key: &[u8]| target.get(key).unwrap().as_reference().unwrap();
            assert_eq!((to(b"Obj"), to(b"Pg")), (id, page));
        }
    }
}

#[test]
fn the_words_of_a_link_can_be_copied_out() {
    for language in ["en", "ar"] {
        let file = tempfile::NamedTempFile::with_suffix(".pdf").unwrap();
        std::fs::write(file.path(), made(language)).unwrap();
        let path = file.path().to_str().unwrap();
        let Some(read) = output("pdftotext", &[path, "-"]) else {
            return; // poppler-utils is not installed here
        };
        let read = comparable(&read);
        for number in 0..2 {
            let (words, _) = link(language, number);
            assert!(read.contains(&comparable(&words)), "{words}: {read}");
        }
    }
}
