//! Files made here, real enough for the programs that wrote such ones, and what becomes of them.

use super::super::file::{FileError, FileKind, LARGEST_FILE, Trace, TraceKind, examine};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use proptest::prelude::*;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A PDF of so many empty pages.
pub(in super::super) fn pdf(pages: usize, author: Option<&str>) -> Vec<u8> {
    pdf_with(pages, author, |_, _| ())
}

fn pdf_with(
    pages: usize,
    author: Option<&str>,
    change: impl FnOnce(&mut Document, &mut Dictionary),
) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let tree = document.new_object_id();
    let kids: Vec<Object> = (0..pages)
        .map(|_| {
            let content = document.add_object(Stream::new(Dictionary::new(), Vec::new()));
            let page = dictionary! {
                "Type" => "Page",
                "Parent" => tree,
                "Contents" => content,
                "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            };
            document.add_object(page).into()
        })
        .collect();
    let count = i64::try_from(pages).unwrap();
    let pages = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
    document.objects.insert(tree, Object::Dictionary(pages));
    let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => tree };
    change(&mut document, &mut catalog);
    let catalog = document.add_object(catalog);
    document.trailer.set("Root", catalog);
    if let Some(author) = author {
        let info = document.add_object(dictionary! { "Author" => Object::string_literal(author) });
        document.trailer.set("Info", info);
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

type Parts<'a> = Vec<(&'a str, String)>;

fn zipped(parts: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let method = match *name == "mimetype" {
            true => CompressionMethod::Stored,
            false => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn docx() -> Parts<'static> {
    vec![
        (
            "[Content_Types].xml",
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/\
             vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
                .to_owned(),
        ),
        (
            "word/document.xml",
            format!(
                "<w:document xmlns:w=\"{W}\"><w:body><w:p><w:r><w:t>One two</w:t></w:r></w:p>\
                 <w:p><w:r><w:t>three</w:t></w:r><w:del w:author=\"\"><w:r><w:delText>gone\
                 </w:delText></w:r></w:del></w:p></w:body></w:document>"
            ),
        ),
        (
            "word/_rels/document.xml.rels",
            format!(
                "<Relationships><Relationship Id=\"r1\" Type=\"{RELS}/hyperlink\" \
                 Target=\"https://treaty.example/\" TargetMode=\"External\"/></Relationships>"
            ),
        ),
    ]
}

fn odt() -> Parts<'static> {
    vec![
        (
            "mimetype",
            "application/vnd.oasis.opendocument.text".to_owned(),
        ),
        ("META-INF/manifest.xml", "<manifest/>".to_owned()),
        (
            "content.xml",
            "<o:body xmlns:o=\"o\" xmlns:t=\"t\" xmlns:dc=\"dc\"><t:tracked-changes><t:p>gone\
             </t:p></t:tracked-changes><t:h>Title here</t:h><t:p>one<t:s/>two</t:p></o:body>"
                .to_owned(),
        ),
    ]
}

fn with<'a>(mut parts: Parts<'a>, name: &'a str, text: impl Into<String>) -> Vec<u8> {
    parts.retain(|(known, _)| *known != name);
    parts.push((name, text.into()));
    zipped(&parts)
}

fn trace(kind: TraceKind, text: &str) -> Trace {
    Trace {
        kind,
        text: text.to_owned(),
    }
}

#[test]
fn a_file_is_known_by_its_bytes_and_measured() {
    for (bytes, kind, pages, words) in [
        (pdf(1, None), FileKind::Pdf, Some(1), None),
        (pdf(3, None), FileKind::Pdf, Some(3), None),
        (zipped(&docx()), FileKind::Docx, None, Some(3)),
        (zipped(&odt()), FileKind::Odt, None, Some(4)),
    ] {
        let found = examine(bytes).unwrap();
        assert_eq!((found.kind, found.pages, found.words), (kind, pages, words));
        assert_eq!(found.traces, Vec::new(), "{kind:?}");
    }
}

#[test]
fn names_in_a_file_are_found() {
    let xmp = |document: &mut Document, catalog: &mut Dictionary| {
        let text = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\" xmlns:dc=\"dc\"><dc:creator><Seq><li>\
                    Ada\n Meadow</li></Seq></dc:creator></x:xmpmeta>";
        let stream = Stream::new(
            dictionary! { "Type" => "Metadata" },
            text.as_bytes().to_vec(),
        );
        catalog.set("Metadata", document.add_object(stream));
    };
    let core = "<p xmlns:dc=\"dc\" xmlns:cp=\"cp\"><dc:creator>Ada</dc:creator>\
                <cp:lastModifiedBy>Bela</cp:lastModifiedBy></p>";
    let remark = format!("<w:c xmlns:w=\"{W}\"><w:comment w:author=\"Chen\"/></w:c>");
    let meta = "<m xmlns:meta=\"m\" xmlns:dc=\"dc\"><meta:initial-creator>Ada\
                </meta:initial-creator><dc:creator>Bela</dc:creator></m>";
    for (bytes, expected) in [
        (
            pdf(1, Some("Jane Doe")),
            vec![trace(TraceKind::Author, "Jane Doe")],
        ),
        (
            pdf_with(1, None, xmp),
            vec![trace(TraceKind::Author, "Ada Meadow")],
        ),
        (
            with(docx(), "docProps/core.xml", core),
            vec![
                trace(TraceKind::Author, "Ada"),
                trace(TraceKind::Editor, "Bela"),
            ],
        ),
        (
            with(
                docx(),
                "docProps/app.xml",
                "<p><Company>House</Company></p>",
            ),
            vec![trace(TraceKind::Organisation, "House")],
        ),
        (
            with(docx(), "word/comments.xml", remark),
            vec![trace(TraceKind::Remark, "Chen")],
        ),
        (
            with(odt(), "meta.xml", meta),
            vec![
                trace(TraceKind::Author, "Ada"),
                trace(TraceKind::Editor, "Bela"),
            ],
        ),
    ] {
        assert_eq!(examine(bytes).unwrap().traces, expected);
    }
}

fn are_refused(cases: impl IntoIterator<Item = (Vec<u8>, FileError)>) {
    for (bytes, expected) in cases {
        let shown = String::from_utf8_lossy(bytes.get(..bytes.len().min(40)).unwrap()).into_owned();
        let found = examine(bytes).map(|found| found.kind);
        assert_eq!(found, Err(expected), "{shown}");
    }
}

#[test]
fn what_is_something_else_damaged_or_locked_is_refused() {
    use FileError::{Damaged, Empty, Encrypted, OtherKind, TooLarge, TooMuchInside};
    let name = "EncryptedPackage".encode_utf16();
    let name: Vec<u8> = name.flat_map(u16::to_le_bytes).collect();
    let locked_office = [[0xd0_u8, 0xcf, 0x11, 0xe0].as_slice(), &name].concat();
    let mut cut = pdf(1, None);
    cut.truncate(40);
    let (large, larger) = (30 * 1024 * 1024, 101 * 1024 * 1024);
    are_refused([
        (Vec::new(), Empty),
        (vec![b'%'; LARGEST_FILE + 1], TooLarge),
        (b"just words".to_vec(), OtherKind),
        (b"MZ\x90\x00 a program called brief.pdf".to_vec(), OtherKind),
        (zipped(&[("a.txt", "words".to_owned())]), OtherKind),
        (with(odt(), "mimetype", "application/epub+zip"), OtherKind),
        (vec![0xd0, 0xcf, 0x11, 0xe0, 0], OtherKind),
        (b"PK\x03\x04 nothing of an archive".to_vec(), Damaged),
        (cut, Damaged),
        (with(docx(), "word/document.xml", "<open>"), Damaged),
        (with(docx(), "../outside.xml", "x"), Damaged),
        (locked_office, Encrypted),
        (
            with(odt(), "META-INF/manifest.xml", "<encryption-data/>"),
            Encrypted,
        ),
        // Thirty megabytes of spaces in thirty kilobytes.
        (
            with(docx(), "word/document.xml", " ".repeat(large)),
            TooMuchInside,
        ),
        (
            with(docx(), "word/media/a.emf", " ".repeat(larger)),
            TooMuchInside,
        ),
    ]);
}

#[test]
fn what_could_run_hide_or_load_something_is_refused() {
    use FileError::{Active, Embedded, External};
    let relation = |kind: &str| {
        format!(
            "<R><Relationship Type=\"{RELS}/{kind}\" Target=\"https://x.example/\" \
             TargetMode=\"External\"/></R>"
        )
    };
    let script = |document: &mut Document, catalog: &mut Dictionary| {
        let action = dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("x") };
        catalog.set("OpenAction", document.add_object(action));
    };
    let inside = |_: &mut Document, catalog: &mut Dictionary| {
        let names = dictionary! { "EmbeddedFiles" => Dictionary::new() };
        catalog.set("Names", names);
    };
    let picture =
        "<o xmlns:d=\"d\" xmlns:x=\"x\"><d:image x:href=\"https://x.example/a.png\"/></o>";
    let template = relation("attachedTemplate");
    are_refused([
        (with(docx(), "word/vbaProject.bin", "x"), Active),
        (with(odt(), "Basic/script-lc.xml", "x"), Active),
        (pdf_with(1, None, script), Active),
        (
            with(docx(), "word/embeddings/oleObject1.bin", "x"),
            Embedded,
        ),
        (pdf_with(1, None, inside), Embedded),
        (
            with(docx(), "word/_rels/settings.xml.rels", template),
            External,
        ),
        (
            with(docx(), "word/_rels/a.xml.rels", relation("image")),
            External,
        ),
        (with(odt(), "content.xml", picture), External),
    ]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_spoiled_file_is_read_or_refused(at in 0_usize..4000, byte: u8, which in 0_usize..3) {
        let mut bytes = [pdf(2, Some("A")), zipped(&docx()), zipped(&odt())][which].clone();
        let place = at % bytes.len();
        bytes[place] = byte;
        let _ = examine(bytes);
    }
}
