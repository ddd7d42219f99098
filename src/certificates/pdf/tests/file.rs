//! Tests of the written file: the same bytes always, tagged, embedded, readable by machines.

use std::process::Command;

use lopdf::{Dictionary, Document, Object};

use super::super::{
    Chain, KeyKind, KeyOrder, Press as _, Renderer, Room, Sheet, SoftSigner, Stamp, make_keys,
};
use super::{
    arabic, by_hand, crowded, crowded_in_arabic, letter, longest, sheet, sheet_for, with_credential,
};

pub(super) fn parsed(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

/// Follows a reference, if it is one.
pub(super) fn resolved<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    match object {
        Object::Reference(id) => document.get_object(*id).unwrap(),
        object => object,
    }
}

pub(super) fn entry<'a>(
    document: &'a Document,
    dictionary: &'a Dictionary,
    key: &str,
) -> &'a Object {
    resolved(document, dictionary.get(key.as_bytes()).unwrap())
}

pub(super) fn text(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    let Some(utf16) = bytes.strip_prefix(&[0xFE, 0xFF]) else {
        return String::from_utf8(bytes.to_vec()).unwrap();
    };
    let units = utf16
        .chunks(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    String::from_utf16(&units.collect::<Vec<_>>()).unwrap()
}

/// The elements of the structure tree: tag, alternative text, language.
fn elements(document: &Document) -> Vec<(String, Option<String>, Option<String>)> {
    let catalog = document.catalog().unwrap();
    let tree = entry(document, catalog, "StructTreeRoot")
        .as_dict()
        .unwrap();
    let whole = entry(document, tree, "K").as_dict().unwrap();
    let kids = entry(document, whole, "K").as_array().unwrap();
    let element = |kid: &Object| {
        let kid = resolved(document, kid).as_dict().unwrap();
        let tag = kid.get(b"S").unwrap().as_name().unwrap();
        let optional = |key: &[u8]| kid.get(key).ok().map(text);
        let tag = String::from_utf8(tag.to_vec()).unwrap();
        (tag, optional(b"Alt"), optional(b"Lang"))
    };
    kids.iter().map(element).collect()
}

/// A file of its own for tools outside the program.
fn written(sheet: &Sheet) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::with_suffix(".pdf").unwrap();
    std::fs::write(file.path(), Renderer::new().render(sheet).unwrap()).unwrap();
    file
}

/// What a program prints, or `None` when it is not installed.
pub(super) fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Text as far as extraction can be asked to keep it: poppler moves Arabic and Hebrew points, and
/// adds marks of direction and spaces.
pub(super) fn comparable(text: &str) -> String {
    let keep = |c: &char| {
        let mark = matches!(c, '\u{591}'..='\u{5C7}' | '\u{64B}'..='\u{652}' | '\u{670}');
        let mark = mark || matches!(c, '\u{200B}'..='\u{200F}');
        !mark && !matches!(c, '\u{202A}'..='\u{202E}') && !c.is_whitespace()
    };
    text.chars().filter(keep).collect()
}

#[test]
fn a_renderer_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Renderer>();
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    for sheet in [sheet(), arabic(), longest()] {
        let renderer = Renderer::new();
        let first = renderer.render(&sheet).unwrap();
        assert_eq!(first, renderer.render(&sheet).unwrap());
        assert_eq!(first, Renderer::new().render(&sheet).unwrap());
    }
}

#[test]
fn drawings_of_earlier_papers_change_no_byte() {
    let warm = Renderer::new();
    let mut broken = by_hand(sheet());
    broken.signatories[1].signature_svg = Some("ink".to_owned());
    // The logo is an emblem too, and somebody's signature: three inks of one drawing.
    let mut same = by_hand(arabic());
    same.signatories[0].signature_svg = same.emblem_svg.clone();
    let sheets = [by_hand(sheet()), same, letter(crowded())];
    for _ in 0..2 {
        assert!(warm.render(&broken).is_err());
        for sheet in &sheets {
            let cold = Renderer::new();
            assert!(cold.render(sheet).unwrap() == warm.render(sheet).unwrap());
            assert!(cold.picture(sheet).unwrap() == warm.picture(sheet).unwrap());
        }
    }
}

#[test]
fn papers_drawn_at_once_are_the_same_bytes() {
    let (renderer, sheet) = (Renderer::new(), by_hand(sheet()));
    let expected = Renderer::new().render(&sheet).unwrap();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| renderer.render(&sheet).unwrap()))
            .collect();
        for thread in threads {
            assert!(thread.join().unwrap() == expected);
        }
    });
}

#[test]
fn a_certificate_has_at_most_100_kilobytes() {
    let others = [
        sheet_for("欧阳建国"),
        letter(longest()),
        with_credential(),
        crowded(),
    ];
    for sheet in [sheet(), arabic(), longest()].into_iter().chain(others) {
        let bytes = Renderer::new().render(&sheet).unwrap();
        assert!(bytes.len() < 100_000, "{}", bytes.len());
    }
}

/// A signer with keys of the kind that an installation makes unless it is told otherwise.
fn signer() -> SoftSigner {
    let made = make_keys(KeyOrder {
        kind: KeyKind::EcdsaP256,
        organisation: "Institute of Coastal Sciences and Ocean Governance",
        from: (2026, 11, 1, 0, 0),
        root_years: 20,
        signer_years: 5,
        chance: [42; 32],
    });
    let made = made.unwrap();
    let chain = Chain::from_der(vec![made.signer, made.root]).unwrap();
    SoftSigner::new(&made.signer_key, chain).unwrap()
}

#[test]
fn signed_it_has_at_most_100_kilobytes_with_all_the_drawings_there_may_be() {
    let signer = signer();
    for sheet in [crowded(), crowded_in_arabic(), letter(crowded_in_arabic())] {
        assert_eq!(sheet.signatories.len() + sheet.partners.len(), 8);
        let bytes = Renderer::new().render_signed(&sheet, &signer).unwrap();
        assert!(bytes.len() < 100_000, "{}", bytes.len());
    }
}

/// The paper with a token of so many bytes, laid out for one of so many.
fn stamped(sheet: &Sheet, (probe, token): (usize, usize)) -> Vec<u8> {
    let (renderer, signer) = (Renderer::new(), signer());
    // A sequence of zeros, with a head of four bytes.
    let of = |imprint, bytes: usize| {
        let [high, low] = u16::try_from(bytes - 4).unwrap().to_be_bytes();
        let mut token = vec![0x30, 0x82, high, low];
        token.resize(bytes, 0);
        Stamp { imprint, token }
    };
    let room = Room::like(&of([0; 32], probe));
    let imprint = renderer.imprint(sheet, (&signer, room)).unwrap();
    // Beside it one of another paper, which is not taken.
    let stamps = [of([1; 32], probe + 300), of(imprint, token)];
    renderer.render_stamped(sheet, &signer, &stamps).unwrap()
}

/// Tokens of an authority whose certificate and root have usual keys.
const TOKEN: usize = 1_900;

#[test]
fn a_stamped_paper_is_as_long_as_the_tokens_of_its_authority_ask_for() {
    let signed = Renderer::new().render_signed(&sheet(), &signer()).unwrap();
    for (probe, token, room) in [
        (TOKEN, TOKEN, 2_560),
        (TOKEN, TOKEN + 200, 2_560),
        (TOKEN, TOKEN - 200, 2_560),
        (7_900, 8_000, 8_192),
    ] {
        let bytes = stamped(&sheet(), (probe, token));
        // The places of the signature, with as many digits or one more each.
        let more = bytes.len() - signed.len();
        assert!((2 * room..2 * room + 4).contains(&more), "{more} {room}");
    }
}

#[test]
fn stamped_it_has_at_most_100_kilobytes_with_all_the_drawings_there_may_be() {
    for sheet in [crowded(), crowded_in_arabic(), letter(crowded_in_arabic())] {
        let bytes = stamped(&sheet, (TOKEN, TOKEN + 9));
        assert!(bytes.len() < 102_400, "{}", bytes.len());
    }
}

#[test]
fn the_catalog_says_what_archives_and_readers_need() {
    let document = parsed(&Renderer::new().render(&arabic()).unwrap());
    let catalog = document.catalog().unwrap();
    assert_eq!(text(catalog.get(b"Lang").unwrap()), "ar");
    let marked = entry(&document, catalog, "MarkInfo").as_dict().unwrap();
    assert_eq!(marked.get(b"Marked").unwrap(), &Object::Boolean(true));
    let view = entry(&document, catalog, "ViewerPreferences");
    let view = view.as_dict().unwrap();
    assert_eq!(view.get(b"Direction").unwrap().as_name().unwrap(), b"R2L");
    assert_eq!(
        view.get(b"DisplayDocTitle").unwrap(),
        &Object::Boolean(true)
    );
    let intents = entry(&document, catalog, "OutputIntents")
        .as_array()
        .unwrap();
    let intent = intents[0].as_dict().unwrap();
    let profile = entry(&document, intent, "DestOutputProfile");
    let profile = profile.as_stream().unwrap().decompressed_content().unwrap();
    assert_eq!(&profile[36..40], b"acsp");
    let metadata = entry(&document, catalog, "Metadata").as_stream().unwrap();
    let xmp = String::from_utf8(metadata.content.clone()).unwrap();
    for part in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "Ñáñez &amp; Österberg",
        "2026-11-23T09:05:00Z",
    ] {
        assert!(xmp.contains(part), "{part}");
    }
    let ids = document.trailer.get(b"ID").unwrap().as_array().unwrap();
    assert_eq!(ids[0].as_str().unwrap(), [0x5A; 32]);
}

#[test]
fn a_credential_is_attached_as_it_is() {
    let sheet = with_credential();
    let bytes = Renderer::new().render(&sheet).unwrap();
    assert_eq!(bytes, Renderer::new().render(&sheet).unwrap());
    let document = parsed(&bytes);
    let catalog = document.catalog().unwrap();
    let metadata = entry(&document, catalog, "Metadata").as_stream().unwrap();
    let xmp = String::from_utf8(metadata.content.clone()).unwrap();
    assert!(xmp.contains("<pdfaid:part>3</pdfaid:part>"));
    let associated = entry(&document, catalog, "AF").as_array().unwrap();
    let specification = resolved(&document, &associated[0]).as_dict().unwrap();
    assert_eq!(
        specification
            .get(b"AFRelationship")
            .unwrap()
            .as_name()
            .unwrap(),
        b"Source"
    );
    assert_eq!(text(specification.get(b"UF").unwrap()), "credential.json");
    assert_eq!(
        text(specification.get(b"Desc").unwrap()),
        "The certificate for machines"
    );
    let files = entry(&document, specification, "EF").as_dict().unwrap();
    let file = entry(&document, files, "F").as_stream().unwrap();
    assert_eq!(
        file.decompressed_content().unwrap(),
        sheet.credential.unwrap().bytes
    );
    let facts = file.dict.get(b"Params").unwrap().as_dict().unwrap();
    assert_eq!(facts.get(b"Size").unwrap(), &Object::Integer(33));
    assert_eq!(text(facts.get(b"ModDate").unwrap()), "D:20261123090500Z");
    let names = entry(&document, catalog, "Names").as_dict().unwrap();
    assert!(names.has(b"EmbeddedFiles"));
}

#[test]
fn every_font_is_embedded_and_readable() {
    let document = parsed(&Renderer::new().render(&arabic()).unwrap());
    let mut fonts = 0;
    for object in document.objects.values() {
        let Ok(font) = object.as_dict() else { continue };
        if font.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Type0") {
            continue;
        }
        fonts += 1;
        assert!(font.has(b"ToUnicode"));
        let descendants = entry(&document, font, "DescendantFonts");
        let descendant = resolved(&document, &descendants.as_array().unwrap()[0]);
        let descendant = descendant.as_dict().unwrap();
        let descriptor = entry(&document, descendant, "FontDescriptor");
        assert!(descriptor.as_dict().unwrap().has(b"FontFile2"));
    }
    assert!(fonts >= 4, "{fonts}");
}

#[test]
fn the_structure_tells_the_page_in_reading_order() {
    let mut sheet = sheet();
    sheet.course_language = "fr".to_owned();
    let document = parsed(&Renderer::new().render(&sheet).unwrap());
    let elements = elements(&document);
    let tags: Vec<&str> = elements.iter().map(|(tag, ..)| tag.as_str()).collect();
    let expected = "Figure P Figure P H1 P P P H2 P P P P P P P Figure Figure P P Link P";
    assert_eq!(tags.join(" "), expected);
    let alternatives: Vec<&str> = elements.iter().filter_map(|e| e.1.as_deref()).collect();
    let expected = [
        "Logo of the alliance",
        // The sheet gives one alternative text only; the name stands in for the other.
        "Meridian University",
        "Gold seal",
        "QR code with the address",
    ];
    assert_eq!(alternatives, expected);
    let course = elements.iter().find(|e| e.0 == "H2").unwrap();
    assert_eq!(course.2.as_deref(), Some("fr"));
}

#[test]
fn signatures_are_told_and_names_say_their_language() {
    let mut sheet = by_hand(sheet());
    sheet.alt.signatures.truncate(1);
    let some = |tag: &str| Some(tag.to_owned());
    sheet.name = "فاطمة الزهراء".to_owned();
    sheet.name_language = some("und-Arab");
    sheet.latin_name = some("Fatima Zahra");
    sheet.latin_language = some("und-Latn");
    sheet.partners[1].language = some("fr");
    sheet.signatories[0].languages = [some("und-Cyrl"), some("ru"), some("es")];
    let document = parsed(&Renderer::new().render(&sheet).unwrap());
    let told: Vec<String> = elements(&document)
        .into_iter()
        .map(|(tag, alt, language)| {
            let told = [alt, language].into_iter().flatten();
            let told = told.map(|one| format!(" [{one}]")).collect::<String>();
            format!("{tag}{told}")
        })
        .collect();
    let expected = [
        "Figure [Logo of the alliance]",
        "P",
        "Figure [Meridian University]",
        "P [fr]",
        "H1",
        "P",
        "P [und-Arab]",
        "P [und-Latn]",
        "P",
        "H2",
        "P",
        "Figure [Handwritten signature of Dr. Amara Okonkwo]",
        "P [und-Cyrl]",
        "P [ru]",
        "P [es]",
        // The sheet gives one alternative text only; the name stands in for the other.
        "Figure [Prof. Béranger]",
        "P",
        "P",
        "P",
        "Figure [Gold seal]",
        "Figure [QR code with the address]",
        "P",
        "P",
        "Link",
        "P",
    ];
    assert_eq!(told, expected);
}

/// The fonts of other scripts than Latin that a file embeds, without the marks of their subsets.
fn noto_fonts(document: &Document) -> Vec<String> {
    let mut names = Vec::new();
    for object in document.objects.values() {
        let Ok(font) = object.as_dict() else { continue };
        if font.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Type0") {
            continue;
        }
        let name = font.get(b"BaseFont").unwrap().as_name().unwrap();
        let name = String::from_utf8(name.to_vec()).unwrap();
        let (_, name) = name.split_once('+').unwrap();
        names.extend(name.starts_with("Noto").then(|| name.to_owned()));
    }
    names.sort();
    names
}

#[test]
fn a_name_is_drawn_and_told_in_the_letter_forms_chosen_for_it() {
    let renderer = Renderer::new();
    let named = |language: Option<&str>| Sheet {
        name_language: language.map(str::to_owned),
        ..sheet_for("直子")
    };
    for (language, font) in [
        (None, "NotoSerifSC-SemiBold"),
        (Some("und-Hani"), "NotoSerifSC-SemiBold"),
        (Some("zh-Hans"), "NotoSerifSC-SemiBold"),
        (Some("zh-Hant"), "NotoSerifTC-SemiBold"),
        (Some("ja"), "NotoSerifJP-SemiBold"),
        (Some("ko"), "NotoSerifKR-SemiBold-Hanja"),
    ] {
        let document = parsed(&renderer.render(&named(language)).unwrap());
        assert_eq!(noto_fonts(&document), [font], "{language:?}");
        let told = elements(&document).into_iter();
        let told: Vec<String> = told.filter_map(|(_, _, language)| language).collect();
        assert_eq!(told, language.into_iter().collect::<Vec<_>>());
    }
    // One character, four drawings.
    let pictures = ["zh-Hans", "zh-Hant", "ja", "ko"].map(|language| {
        let sheet = Sheet {
            name: "海雪".to_owned(),
            ..named(Some(language))
        };
        renderer.picture(&sheet).unwrap()
    });
    for (at, one) in pictures.iter().enumerate() {
        assert!(!pictures[..at].contains(one), "{at}");
    }
}

#[test]
fn an_emblem_takes_the_place_of_the_star() {
    let renderer = Renderer::new();
    let (plain, mut sheet) = (sheet(), sheet());
    sheet.emblem_svg = by_hand(sheet.clone()).emblem_svg;
    let seal = |sheet: &Sheet| {
        let document = parsed(&renderer.render(sheet).unwrap());
        let page = *document.get_pages().values().next().unwrap();
        let page = document.get_dictionary(page).unwrap();
        let resources = entry(&document, page, "Resources").as_dict().unwrap();
        let forms = entry(&document, resources, "XObject").as_dict().unwrap();
        let seal = entry(&document, forms, "Seal").as_stream().unwrap();
        String::from_utf8(seal.decompressed_content().unwrap()).unwrap()
    };
    let (star, emblem) = (seal(&plain), seal(&sheet));
    assert!(!star.contains("/E Do") && emblem.contains("/E Do"));
    assert!(emblem.len() < star.len(), "the star is gone");
    let picture = |sheet: &Sheet| renderer.picture(sheet).unwrap();
    assert_ne!(picture(&plain), picture(&sheet));
}

#[test]
fn the_link_leads_to_the_verification_address() {
    let sheet = sheet();
    let document = parsed(&Renderer::new().render(&sheet).unwrap());
    let page = *document.get_pages().values().next().unwrap();
    let page = document.get_dictionary(page).unwrap();
    assert_eq!(page.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
    let notes = entry(&document, page, "Annots").as_array().unwrap();
    let link = resolved(&document, &notes[0]).as_dict().unwrap();
    let action = entry(&document, link, "A").as_dict().unwrap();
    assert_eq!(text(action.get(b"URI").unwrap()), sheet.verify_url);
    assert_eq!(text(link.get(b"Contents").unwrap()), sheet.verify_line);
}

#[test]
fn names_in_every_script_can_be_copied_out() {
    let names = [
        "Maria Fernanda Ñáñez-Österberg",
        "Nguyễn Thị Thuỳ Dương",
        "Анна Крыжановская-Щербакова",
        "Ελευθερία Παπαδοπούλου",
        "فاطمة الزهراء عبد اللطيف المنصوري",
        "欧阳建国",
        "श्रीमती प्रियंका कृष्णमूर्ति",
        "กาญจนา ศรีสุวรรณกุล",
        "Ẹniọlá Ọ̀ṣúnlékè",
        "Office Affiliate Fjord",
        "Þórbjörg Guðmundsdóttir Æsudóttir",
        "Łucja Świętosławska-Żółć",
        "Ağaoğlu Şükrü Iğdırlı, İbrahim",
        "Kūkaʻilimoku Keʻelikōlani",
        "Ƙofar Ɗan'iya Ɓagwai",
        "Jįšų Ų̃žė Ė́dvinas",
        "Қасымжомарт Өтебаев",
        "عبد الله بن عبد الرحمن",
        "الله",
        "هبة الله عبداللّٰه",
        "محمّد رضا پژوهشگر",
        "علی‌رضا قره‌باغی",
        "יעל בן־דוד לוי",
        "שָׁלוֹם עֲלֵיכֶם",
        "歐陽建國",
        "髙橋 さくら",
        "渡邊 美咲",
        "김민준",
        "শেখ মুজিবুর রহমান চৌধুরী",
        "ক্ষুদিরাম বিশ্বাস",
        "አበበ በቂላ",
        "ნინო ჩხეიძე",
        "Անահիտ Խաչատրյան",
        "Արեւիկ Սարգսեան",
    ];
    for name in names {
        let file = written(&sheet_for(name));
        let path = file.path().to_str().unwrap();
        let Some(read) = output("pdftotext", &[path, "-"]) else {
            return; // poppler-utils is not installed here
        };
        assert!(
            comparable(&read).contains(&comparable(name)),
            "{name}: {read}"
        );
    }
}

#[test]
fn the_title_is_read_as_words_and_the_microtext_not_at_all() {
    let file = written(&sheet());
    let Some(read) = output("pdftotext", &[file.path().to_str().unwrap(), "-"]) else {
        return; // poppler-utils is not installed here
    };
    assert!(read.contains("Certificate of achievement"));
    let codes = read.matches("7Q4K-9XMP-2D5R").count();
    assert_eq!(
        codes, 2,
        "once under the QR code and once in the verification line"
    );
}

#[test]
fn the_qr_code_holds_the_address_in_upper_case() {
    let file = written(&sheet());
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("page");
    let picture = picture.to_str().unwrap();
    let arguments = [
        "-r",
        "96",
        "-png",
        "-singlefile",
        file.path().to_str().unwrap(),
        picture,
    ];
    if output("pdftoppm", &arguments).is_none() {
        return; // poppler-utils is not installed here
    }
    let Some(read) = output("zbarimg", &["-q", "--raw", &format!("{picture}.png")]) else {
        return; // zbar-tools is not installed here
    };
    assert_eq!(read.trim(), "HTTPS://MERIDIAN.EXAMPLE/V/7Q4K-9XMP-2D5R");
}
