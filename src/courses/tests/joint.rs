//! Certificates of several partners: whose folders there are, who signs, how large the logos are;
//! and what machines read of a certificate beside its facts.

use super::super::check::{check, read_course, read_partner};
use super::super::codes::{Code, Severity};
use super::super::diagnostic::Diagnostic;
use super::editions::{shelf, swap};
use super::sample::{COURSE, Edit::Swap, PARTNER, seen};
use crate::base::{Key, Timestamp};
use crate::courses::content::Signing;
use crate::courses::{partners_of, publish_all};
use crate::db::testing::fresh;
use std::fs;
use std::path::{Path, PathBuf};

/// The codes that only a folder of several partners can have.
pub(super) const PROVEN: [Code; 2] = [Code::UnknownPartner, Code::LogosTooLarge];

/// The course `harbour/small` and the partner `meadow` beside it, whose id is another word.
fn two_partners(dir: &Path, certificate: &str) -> PathBuf {
    let course = shelf(dir);
    let meadow = dir.join("meadow");
    fs::create_dir_all(&meadow).unwrap();
    let text = PARTNER.replace("slug = \"harbour\"", "slug = \"meadow\"");
    let text = text.replace("id = \"harbour\"", "id = \"meadow-university\"");
    fs::write(meadow.join("partner.toml"), text).unwrap();
    let manifest = course.join(COURSE);
    swap(&manifest, "signatories = [\"director\"]", certificate);
    course
}

fn errors(dir: &Path) -> Vec<Diagnostic> {
    let found = check(dir).into_iter();
    found
        .filter(|one| one.severity() == Severity::Error)
        .collect()
}

/// Line and column of a text, each from 1.
fn place_of(file: &Path, text: &str) -> (usize, usize) {
    let whole = fs::read_to_string(file).unwrap();
    let (before, _) = whole.split_once(text).unwrap();
    let line = before.rsplit('\n').next().unwrap();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

#[test]
fn what_is_wrong_with_partners_is_told_with_its_place() {
    for (certificate, code, message, at) in [
        (
            "partners = [\"nowhere\"]\nsignatories = [\"director\"]",
            Code::UnknownPartner,
            "no partner `nowhere` that can be read lies beside this one",
            "\"nowhere\"",
        ),
        (
            "partners = [\"harbour\"]\nsignatories = [\"director\"]",
            Code::NamedTwice,
            "`harbour` is the course's own partner, which issues anyway",
            "\"harbour\"",
        ),
        (
            "partners = [\"meadow\", \"meadow\"]\nsignatories = [\"director\"]",
            Code::NamedTwice,
            "`meadow` stands twice in `partners`",
            "\"meadow\"]",
        ),
        (
            "partners = []\nsignatories = [\"director\"]",
            Code::WrongNumber,
            "0 partners beside the course's own; there may be 1 to 3",
            "[]",
        ),
        (
            "partners = [\"meadow\"]\nsignatories = [\"director\", \"meadow:nobody\"]",
            Code::UnknownSignatory,
            "the partner.toml of `meadow` names no signatory `nobody`",
            "\"meadow:nobody\"",
        ),
        (
            "signatories = [\"director\", \"meadow:director\"]",
            Code::UnknownSignatory,
            "`meadow` is not named under `partners`",
            "\"meadow:director\"",
        ),
        (
            "partners = [\"meadow\"]\nsignatories = [\"meadow:the director\"]",
            Code::BadId,
            "`meadow:the director` is no id",
            "\"meadow:the director\"",
        ),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let course = two_partners(dir.path(), certificate);
        let found = errors(dir.path());
        assert_eq!(found.len(), 1, "{certificate}: {found:?}");
        assert_eq!((found[0].code, found[0].message.as_str()), (code, message));
        let place = found[0].place.as_ref().unwrap();
        let expected = place_of(&course.join(COURSE), at);
        assert_eq!((place.line, place.column), expected, "{certificate}");
        let (profile, _) = read_partner(&dir.path().join("harbour"));
        let (package, _) = read_course(&course, &profile.unwrap());
        assert!(package.is_none(), "it is not published: {certificate}");
    }
}

/// A drawing of about so many bytes.
fn logo(bytes: usize) -> String {
    let points = "L1 2".repeat(bytes / 4);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>Logo</title>\
         <desc>A line.</desc><path d=\"M0 0{points}\"/></svg>"
    )
}

#[test]
fn two_logos_have_no_more_room_than_one() {
    for (bytes, is_fit) in [(7_500, true), (8_500, false)] {
        let dir = tempfile::tempdir().unwrap();
        let certificate = "partners = [\"meadow\"]\nsignatories = [\"director\"]";
        let course = two_partners(dir.path(), certificate);
        for partner in ["harbour", "meadow"] {
            let file = dir.path().join(partner).join("partner.toml");
            swap(
                &file,
                "founded = 1987",
                "founded = 1987\nlogo = \"logo.svg\"",
            );
            fs::write(dir.path().join(partner).join("logo.svg"), logo(bytes)).unwrap();
        }
        let found = errors(dir.path());
        let codes: Vec<_> = found.iter().map(|one| one.code).collect();
        match is_fit {
            true => assert!(codes.is_empty(), "{found:?}"),
            false => {
                assert_eq!(codes, [Code::LogosTooLarge], "{found:?}");
                let place = found[0].place.as_ref().unwrap();
                let expected = place_of(&course.join(COURSE), "\"meadow\"");
                assert_eq!((place.line, place.column), expected);
            }
        }
    }
}

#[test]
fn a_logo_with_emblem_and_signature_has_no_more_room_than_a_logo() {
    for (bytes, is_fit) in [(7_000, true), (7_900, false)] {
        let dir = tempfile::tempdir().unwrap();
        let course = shelf(dir.path());
        let harbour = dir.path().join("harbour");
        let file = harbour.join("partner.toml");
        let named = "founded = 1987\nlogo = \"logo.svg\"\nemblem = \"emblem.svg\"";
        swap(&file, "founded = 1987", named);
        let named = "name = \"Dr. Amara Okonkwo\"\nsignature = \"director.svg\"";
        swap(&file, "name = \"Dr. Amara Okonkwo\"", named);
        fs::write(harbour.join("logo.svg"), logo(bytes)).unwrap();
        fs::write(harbour.join("emblem.svg"), logo(800)).unwrap();
        fs::write(harbour.join("director.svg"), logo(bytes)).unwrap();
        let found = errors(dir.path());
        let codes: Vec<_> = found.iter().map(|one| one.code).collect();
        match is_fit {
            true => assert!(codes.is_empty(), "{found:?}"),
            false => {
                assert_eq!(codes, [Code::LogosTooLarge], "{found:?}");
                let place = found[0].place.as_ref().unwrap();
                let expected = place_of(&course.join(COURSE), "\"director\"");
                assert_eq!((place.line, place.column), expected);
            }
        }
    }
}

#[test]
fn an_edition_keeps_the_ids_of_its_partners_which_must_be_known_here() {
    let dir = tempfile::tempdir().unwrap();
    let certificate = "partners = [\"meadow\"]\nsignatories = [\"meadow:director\", \"director\"]";
    let course = two_partners(dir.path(), certificate);
    let now = Timestamp::from_millis(1_795_435_200_000);
    let alone = publish_all(&fresh(), &course, now).unwrap();
    assert!(alone.lines.is_empty());
    assert!(
        alone.refusals[0].contains("`meadow-university` of its certificate is not known here"),
        "{alone:?}"
    );
    let db = fresh();
    let both = publish_all(&db, dir.path(), now).unwrap();
    assert!(both.refusals.is_empty(), "{both:?}");
    let library = crate::courses::Library::new();
    let key = |text: &str| Key::parse(text).unwrap();
    let read = |conn: &mut _| {
        let edition = library
            .offered(conn, &key("harbour"), &key("small"))?
            .unwrap();
        let partners = partners_of(conn, &edition)?;
        Ok::<_, crate::db::Error>((edition, partners))
    };
    let (edition, partners) = db.read_now(read).unwrap();
    let rule = &edition.content.certificate;
    let signing = |partner: Option<&str>| Signing {
        partner: partner.map(key),
        key: key("director"),
    };
    assert_eq!(
        rule.signatories,
        [signing(Some("meadow-university")), signing(None)]
    );
    let keys: Vec<_> = partners
        .iter()
        .map(|partner| partner.key.as_str())
        .collect();
    assert_eq!(keys, ["harbour", "meadow-university"]);
}

/// Keywords and an alignment in course.toml.
fn with_alignment(url: &str, code: &str) -> Vec<Diagnostic> {
    let before = "[certificate.title]";
    let tables = format!(
        "tags = [\"drug policy\"]\n[[certificate.alignment]]\nname = \"Law\"\nurl = \"{url}\"\n\
         framework = \"ISCED-F 2013\"\ncode = \"{code}\"\n{before}"
    );
    let seen = seen(&[Swap(COURSE, before, &tables)]);
    if let Some(package) = seen.package {
        let rule = package.content.certificate;
        assert_eq!(rule.tags, ["drug policy"]);
        let alignment = &rule.alignment[0];
        assert_eq!(
            (alignment.name.as_str(), alignment.url.as_str()),
            ("Law", url)
        );
        assert_eq!(alignment.code.as_deref(), Some(code));
    }
    let errors = seen.diagnostics.into_iter();
    errors
        .filter(|one| one.severity() == Severity::Error)
        .collect()
}

#[test]
fn what_a_certificate_answers_to_is_kept_if_it_can_be_signed() {
    let long = "0".repeat(61);
    for (url, code, said) in [
        ("https://frameworks.example/0421", "0421", ""),
        (
            "http://frameworks.example",
            "0421",
            "`url` must be an address that begins with https://",
        ),
        (
            "https://frameworks.example/é",
            "0421",
            "`url` must be written in ASCII, other letters as `%…`",
        ),
        (
            "https://frameworks.example/0421",
            long.as_str(),
            "`code` has more than 60 characters",
        ),
    ] {
        let found = with_alignment(url, code);
        let messages: Vec<_> = found.iter().map(|one| one.message.as_str()).collect();
        let expected: Vec<_> = Some(said)
            .filter(|said| !said.is_empty())
            .into_iter()
            .collect();
        assert_eq!(messages, expected, "{url} {code}");
        assert!(found.iter().all(|one| one.code == Code::BadValue));
    }
}

#[test]
fn a_number_of_linkedin_is_digits_and_nothing_else() {
    for (line, number, code) in [
        ("linkedin = 104512345", Some(104_512_345), None),
        ("linkedin = \"104512345\"", None, Some(Code::WrongType)),
        ("linkedin = 0", None, Some(Code::BadValue)),
        ("linkedin = -5", None, Some(Code::BadValue)),
    ] {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("harbour");
        fs::create_dir_all(&folder).unwrap();
        let text = PARTNER.replace("founded = 1987", line);
        fs::write(folder.join("partner.toml"), text).unwrap();
        let (profile, problems) = read_partner(&folder);
        let codes: Vec<Code> = problems.iter().map(|one| one.code).collect();
        assert_eq!(codes, Vec::from_iter(code), "{line}");
        assert_eq!(profile.and_then(|one| one.linkedin), number, "{line}");
    }
}
