//! Which bytes of a file do what: a drill that draws evenly over a paper changes hardly anything
//! but fonts.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::ops::Range;

/// Bytes of a file that do the same thing.
pub struct Class {
    pub name: String,
    pub places: Vec<Range<usize>>,
}

#[derive(Default)]
struct Sorter(BTreeMap<String, Vec<Range<usize>>>);

impl Sorter {
    fn add(&mut self, name: &str, place: Range<usize>) {
        if !place.is_empty() {
            self.0.entry(name.to_owned()).or_default().push(place);
        }
    }

    fn classes(self) -> Vec<Class> {
        let class = |(name, places)| Class { name, places };
        self.0.into_iter().map(class).collect()
    }
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let at = rest.windows(wanted.len()).position(|part| part == wanted)?;
    Some(from + at)
}

/// A paper: its objects by what they are for, and what holds them together (ISO 32000-2, 7.5).
pub fn pdf(file: &[u8]) -> Vec<Class> {
    let mut sorter = Sorter::default();
    let mut end = 0;
    while let Some(mark) = find(file, b" 0 obj", end) {
        sorter.add(
            if end == 0 {
                "header"
            } else {
                "between objects"
            },
            end..mark,
        );
        let close = find(file, b"endobj", mark).expect("objects end");
        object(file, mark..close, &mut sorter);
        end = close;
    }
    sorter.add("trailer", end..file.len());
    sorter.classes()
}

fn object(file: &[u8], whole: Range<usize>, sorter: &mut Sorter) {
    let open = find(file, b"stream\n", whole.start).filter(|at| *at < whole.end);
    let Some(open) = open else {
        return match find(file, b"/Contents<", whole.start).filter(|at| *at < whole.end) {
            Some(at) => {
                let close = find(file, b">", at).expect("the signature ends");
                let open = at + b"/Contents<".len();
                sorter.add("signature: its words", whole.start..open);
                sorter.add("signature", open..close);
                sorter.add("signature: its words", close..whole.end);
            }
            None => sorter.add("plain objects", whole),
        };
    };
    let dictionary = &file[whole.start..open];
    let data = open + 7..whole.end;
    let is = |word: &[u8]| find(dictionary, word, 0).is_some();
    let name = match () {
        () if is(b"/EmbeddedFile") => "credential attached",
        () if is(b"/Metadata") => "metadata",
        () if is(b"/ObjStm") => "packed objects",
        () if is(b"/XRef") || is(b"/W[") => "cross references",
        () if is(b"/Form") => "drawings",
        () if is(b"/Image") => "pictures",
        () if is(b"/Length1") || is(b"/FontFile") || is(b"/OpenType") => "fonts",
        () if is(b"/N 3") => "colour profile",
        () if unpacked(&file[data.clone()]).contains("begincmap") => "letters behind glyphs",
        () => "page",
    };
    sorter.add("dictionaries of streams", whole.start..open + 7);
    sorter.add(name, data);
}

fn unpacked(data: &[u8]) -> String {
    let mut bytes = Vec::new();
    // What follows the data is not part of it.
    let _ = flate2::read::ZlibDecoder::new(data).read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A credential: each member of it, of its subject and of its proof.
pub fn json(file: &[u8]) -> Vec<Class> {
    let mut sorter = Sorter::default();
    members(file, 0..file.len(), "", &mut sorter);
    sorter.classes()
}

/// The members of the object that begins in the range. What is between them holds them together.
fn members(file: &[u8], whole: Range<usize>, above: &str, sorter: &mut Sorter) {
    let (mut depth, mut frame, mut at) = (0, whole.start, whole.start);
    let mut name: Option<(Range<usize>, usize)> = None;
    while at < whole.end {
        match file[at] {
            b'"' => {
                let close = closing(file, at);
                if depth == 1 && name.is_none() && file.get(close + 1) == Some(&b':') {
                    name = Some((at + 1..close, close + 2));
                }
                at = close;
            }
            b'{' | b'[' => depth += 1,
            sign @ (b'}' | b']' | b',') => {
                let ends = depth == 1 && sign != b']';
                if let Some((key, value)) = name.take_if(|_| ends) {
                    let key = String::from_utf8_lossy(&file[key]).into_owned();
                    // Proofs are a list.
                    let value = value + usize::from(file[value] == b'[' && key == "proof");
                    sorter.add(&format!("{above}names and signs"), frame..value);
                    frame = at;
                    match key.as_str() {
                        "credentialSubject" => members(file, value..at, "subject: ", sorter),
                        "proof" => members(file, value..at, "proof: ", sorter),
                        _ => sorter.add(&format!("{above}{key}"), value..at),
                    }
                }
                depth -= i32::from(sign != b',');
            }
            _ => {}
        }
        at += 1;
    }
    sorter.add(&format!("{above}names and signs"), frame..whole.end);
}

/// Where the text ends that begins here.
fn closing(file: &[u8], open: usize) -> usize {
    let mut at = open + 1;
    while file[at] != b'"' {
        at += 1 + usize::from(file[at] == b'\\');
    }
    at
}

/// A badge as PNG: its chunks (PNG 3rd edition, 5.3).
pub fn png(file: &[u8]) -> Vec<Class> {
    let mut sorter = Sorter::default();
    sorter.add("signature of the format", 0..8);
    let mut at = 8;
    while at < file.len() {
        let length = u32::from_be_bytes(file[at..at + 4].try_into().unwrap());
        let length = usize::try_from(length).unwrap();
        let kind = String::from_utf8_lossy(&file[at + 4..at + 8]).into_owned();
        sorter.add("lengths and kinds of chunks", at..at + 8);
        sorter.add(&kind, at + 8..at + 8 + length);
        sorter.add("sums of chunks", at + 8 + length..at + 12 + length);
        at += 12 + length;
    }
    sorter.classes()
}

/// A badge as SVG: the credential in it, and the picture around it.
pub fn svg(file: &[u8]) -> Vec<Class> {
    let mut sorter = Sorter::default();
    let open = find(file, b"<openbadges:credential", 0).expect("a credential");
    let close = find(file, b"</openbadges:credential>", open).expect("its end");
    sorter.add("picture", 0..open);
    sorter.add("credential", open..close);
    sorter.add("picture", close..file.len());
    sorter.classes()
}

#[test]
fn every_byte_belongs_to_exactly_one_class() {
    let golden = |name: &str| std::fs::read(format!("tests/{name}")).unwrap();
    let paper = golden("golden-papers/0.1.0/signed.pdf");
    for (classes, file, some) in [
        (pdf(&paper), &paper, "fonts"),
        (pdf(&paper), &paper, "signature"),
        (
            json(&golden("golden-credentials/0.1.0/credential.json")),
            &golden("golden-credentials/0.1.0/credential.json"),
            "subject: identifier",
        ),
        (
            png(&golden("golden-credentials/0.1.0/badge.png")),
            &golden("golden-credentials/0.1.0/badge.png"),
            "iTXt",
        ),
        (
            svg(&golden("golden-credentials/0.1.0/badge.svg")),
            &golden("golden-credentials/0.1.0/badge.svg"),
            "credential",
        ),
    ] {
        let mut places: Vec<_> = classes.iter().flat_map(|class| &class.places).collect();
        places.sort_by_key(|place| place.start);
        let mut end = 0;
        for place in places.into_iter().filter(|place| !place.is_empty()) {
            assert_eq!(place.start, end, "{some}");
            end = place.end;
        }
        assert_eq!(end, file.len(), "{some}");
        assert!(classes.iter().any(|class| class.name == some), "{some}");
    }
}
