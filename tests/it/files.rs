//! Files instead of numbers: papers dropped on the site.

use crate::credentials::{self, makes_keys};
use crate::verification::{awarded, chooses, with_certificate};
use crate::world::World;
use crate::world::person::{Page, Person, own_form};
use crate::world::site::Answer;
use pmast::base::{Digest, HoldId, Note};
use pmast::certificates::{self, Certificate, Ending, Grounds, HoldReason, Suspension, pdf};
use pmast::db::Tx;
use pmast::verification::Disclosure;
use std::path::Path;

/// A form with a file in it, as a browser sends it.
fn multipart(file: &[u8], fields: &[(&str, &str)]) -> Vec<u8> {
    let part = |(name, text): &(&str, &str)| {
        format!("--x7\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
    };
    let mut body: Vec<u8> = fields.iter().map(part).collect::<String>().into_bytes();
    body.extend(
        b"--x7\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\
          Content-Type: application/octet-stream\r\n\r\n",
    );
    body.extend(file);
    body.extend(b"\r\n--x7--\r\n");
    body
}

pub fn sends(person: &mut Person<'_>, file: &[u8], fields: &[(&str, &str)]) -> Answer {
    let mut headers = own_form();
    headers[0].1 = "multipart/form-data; boundary=x7";
    person.send("POST", "/verify/file", multipart(file, fields), &headers)
}

pub fn drops(world: &World, file: &[u8]) -> Page {
    let mut stranger = Person::stranger(world);
    Page::of(sends(&mut stranger, file, &[]))
}

/// The same facts, leading to another address.
fn moved(world: &World, certificate: &Certificate, address: &str) -> Vec<u8> {
    let sheet = certificates::sheet(&certificate.face, &world.app.texts, address);
    world.app.paper.render(&sheet).unwrap()
}

pub fn paper(world: &World, certificate: &Certificate, size: pdf::Paper) -> Vec<u8> {
    let app = &world.app;
    let mut sheet = certificates::sheet(&certificate.face, &app.texts, &app.config.base_url);
    sheet.paper = size;
    app.paper.render(&sheet).unwrap()
}

/// A key that signs papers, with its chain.
pub fn paper_keys(chance: u8) -> (Vec<u8>, pdf::Chain) {
    paper_keys_of(pdf::KeyKind::EcdsaP256, chance)
}

fn paper_keys_of(kind: pdf::KeyKind, chance: u8) -> (Vec<u8>, pdf::Chain) {
    let made = pdf::make_keys(pdf::KeyOrder {
        kind,
        organisation: "Harbour Test Institute",
        from: (2026, 11, 1, 0, 0),
        root_years: 20,
        signer_years: 5,
        chance: [chance; 32],
    });
    let made = made.unwrap();
    let chain = pdf::Chain::from_der(vec![made.signer, made.root]).unwrap();
    (made.signer_key.to_vec(), chain)
}

/// What a pack says of keys that sign papers since before the golden credential: until when they
/// signed, whether they are compromised.
pub fn paper_signers(keys: &[(&pdf::Chain, Option<&str>, bool)]) -> Vec<u8> {
    let line = |(chain, until, is_compromised): &(&pdf::Chain, Option<&str>, bool)| {
        let certificates = chain.certificates().iter();
        let certificates = certificates.map(|der| data_encoding::BASE64.encode(der));
        let mut line = serde_json::json!({
            "certificates": certificates.collect::<Vec<_>>(),
            "signsFrom": "2026-11-01T00:00:00Z",
        });
        if let Some(until) = until {
            line["signsUntil"] = (*until).into();
        }
        if *is_compromised {
            line["compromisedAt"] = "2026-12-01T00:00:00Z".into();
        }
        line
    };
    let keys: Vec<_> = keys.iter().map(line).collect();
    let file = serde_json::json!({"format": 1, "keys": keys});
    file.to_string().into_bytes()
}

/// The same with something added after it.
fn added_to(file: &[u8]) -> Vec<u8> {
    [file, b"\n%% added\n"].concat()
}

/// The same with one bit changed in the midst of it.
fn changed_in(file: &[u8]) -> Vec<u8> {
    let mut changed = file.to_vec();
    changed[file.len() / 2] ^= 1;
    changed
}

/// Papers with the golden credential attached, for a browser to read: plain, signed, stamped,
/// signed with something added after it or one letter of its signature changed; signed with RSA, by
/// keys that were given up since, before, or are stolen, and by a stranger's; a sample; without a
/// credential, signed by each of those keys, added to and changed. Beside them, what a pack says of
/// those keys, and the credential alone with all that one may say.
pub fn write_papers(folder: &Path) {
    let world = World::new();
    let (_ada, certificate) = with_certificate(&world);
    let (app, face) = (&world.app, &certificate.face);
    let mut sheet = certificates::sheet(face, &app.texts, &app.config.base_url);
    let json = std::fs::read("tests/golden-credentials/0.1.0/credential.json").unwrap();
    let bare = sheet.clone();
    sheet.credential = Some(certificates::attached(face, &app.texts, json));
    let signs = |sheet: &pdf::Sheet, (key, chain): &(Vec<u8>, pdf::Chain)| {
        let signer = pdf::SoftSigner::new(key, chain.clone()).unwrap();
        app.paper.render_signed(sheet, &signer).unwrap()
    };
    let signed_with = |key: &(Vec<u8>, pdf::Chain)| signs(&sheet, key);
    let bare_with = |key: &(Vec<u8>, pdf::Chain)| signs(&bare, key);
    let [own, since, before, stolen, stranger] = [7, 8, 9, 10, 11].map(paper_keys);
    let rsa = paper_keys_of(pdf::KeyKind::Rsa3072, 12);
    let signed = signed_with(&own);
    let added = added_to(&signed);
    let mut changed = signed.clone();
    let slot = changed.windows(10).rposition(|part| part == b"/Contents<");
    let digit = &mut changed[slot.unwrap() + 600];
    *digit = if *digit == b'0' { b'1' } else { b'0' };
    let keys = paper_signers(&[
        (&own.1, None, false),
        (&rsa.1, None, false),
        (&since.1, Some("2026-12-01T00:00:00Z"), false),
        (&before.1, Some("2026-11-10T00:00:00Z"), false),
        (&stolen.1, None, true),
    ]);
    let stamped = std::fs::read("tests/golden-papers/0.1.0/stamped.pdf").unwrap();
    for (name, bytes) in [
        ("stamped.pdf", stamped),
        ("plain.pdf", app.paper.render(&sheet).unwrap()),
        ("signed.pdf", signed),
        ("added.pdf", added),
        ("changed.pdf", changed),
        ("rsa.pdf", signed_with(&rsa)),
        ("given-up-since.pdf", signed_with(&since)),
        ("given-up-before.pdf", signed_with(&before)),
        ("stolen.pdf", signed_with(&stolen)),
        ("stranger.pdf", signed_with(&stranger)),
        ("stranger-added.pdf", added_to(&signed_with(&stranger))),
        ("sample.pdf", sample_of(&world)),
        ("bare.pdf", bare_with(&own)),
        ("bare-added.pdf", added_to(&bare_with(&own))),
        ("bare-changed.pdf", changed_in(&bare_with(&own))),
        ("bare-since.pdf", added_to(&bare_with(&since))),
        ("bare-stolen.pdf", added_to(&bare_with(&stolen))),
        ("bare-stranger.pdf", bare_with(&stranger)),
        ("bare-stranger-added.pdf", added_to(&bare_with(&stranger))),
        (
            "bare-stranger-changed.pdf",
            changed_in(&bare_with(&stranger)),
        ),
        ("papers.json", keys),
        ("aligned.json", aligned()),
    ] {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}

/// The golden credential with what a course may add to one, signed by the same key.
fn aligned() -> Vec<u8> {
    use pmast::credentials::{Alignment, NewSecret, Signer, read, sign};
    let json = std::fs::read("tests/golden-credentials/0.1.0/credential.json").unwrap();
    let mut draft = read(&json).unwrap();
    let alignment = |code: Option<&str>| Alignment {
        name: "Law".to_owned(),
        url: "https://academy.example/0421".to_owned(),
        framework: code.map(|_| "ISCED-F 2013".to_owned()),
        code: code.map(str::to_owned),
    };
    draft.achievement.tags = ["Drug policy", "Treaties"].map(str::to_owned).into();
    draft.achievement.alignment = vec![alignment(Some("0421")), alignment(None)];
    let secret = NewSecret::ed25519([1; 32]);
    let signer = Signer::new(draft.issuer.did.clone(), "key-2026-11-1", &secret).unwrap();
    let signed = sign(&draft, &signer, draft.valid_from).unwrap();
    signed.json.into_bytes()
}

/// The sample of an issuer's certificate.
fn sample_of(world: &World) -> Vec<u8> {
    let mut stranger = Person::stranger(world);
    stranger.get("/partners/harbour-test/sample.pdf").body
}

#[test]
fn the_paper_as_issued_is_unchanged_and_a_changed_byte_is_found() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let address = format!("/my/certificates/{}.pdf", certificate.id);
    let file = ada.person.get(&address).body;
    let page = drops(&world, &file);
    assert_eq!(page.title(), "The file is unchanged.");
    let words = page.words();
    assert!(words.contains(&certificate.code.to_string()), "{words}");
    assert!(words.contains(&Digest::of(&file).to_string()));
    assert!(!words.contains("Meadow"), "the file is not retold");
    let letter = paper(&world, &certificate, pdf::Paper::Letter);
    assert_eq!(drops(&world, &letter).title(), "The file is unchanged.");
    let mut changed = file.clone();
    let middle = file.len() / 2;
    changed[middle] ^= 1;
    let title = drops(&world, &changed).title();
    assert_eq!(title, "The file was altered.");
    let saved_anew = [file.as_slice(), b"\n%% saved\n"].concat();
    assert_eq!(drops(&world, &saved_anew).title(), "The file was altered.");
}

#[test]
fn a_paper_from_before_the_house_moved_is_unchanged_and_a_changed_one_altered() {
    let mut world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let (paper, bare, json, certificate) = {
        let mut ada = world.ada();
        let certificate = credentials::awarded(&world, &course, &ada);
        chooses(&world, &ada, &certificate, Disclosure::Public);
        let mut file = |path: &str| ada.person.get(path).body;
        let paper = file(&format!("/my/certificates/{}.pdf", certificate.id));
        let json = file(&format!("/credentials/{}.json", certificate.code.as_str()));
        let bare = self::paper(&world, &certificate, pdf::Paper::Letter);
        (paper, bare, json, certificate)
    };
    world.starts_anew(|config| "https://new.example".clone_into(&mut config.base_url));
    let now = self::paper(&world, &certificate, pdf::Paper::Letter);
    assert_ne!(bare, now, "a paper leads to the address of its day");
    let text = String::from_utf8(json.clone()).unwrap();
    let other_name = text.replace("Ada Meadow", "Eve Meadow").into_bytes();
    let other_house = text
        .replace("academy.example", "thief.example")
        .into_bytes();
    let mut changed = paper.clone();
    changed[paper.len() / 2] ^= 1;
    let stolen = moved(&world, &certificate, "https://thief.example");
    let (unchanged, altered) = ("The file is unchanged.", "The file was altered.");
    let foreign =
        "The file is not from us, although it shows the number of one of our certificates.";
    for (what, file, title) in [
        ("paper with its credential", &paper, unchanged),
        ("paper from before its credential", &bare, unchanged),
        ("paper of today", &now, unchanged),
        ("credential", &json, unchanged),
        ("changed paper", &changed, altered),
        ("another name", &other_name, altered),
        ("paper that leads elsewhere", &stolen, altered),
        ("credential that leads elsewhere", &other_house, foreign),
    ] {
        let page = drops(&world, file);
        let status = page.answer.status;
        assert_eq!(page.title(), title, "{what}: {status} {}", page.words());
    }
    let mut stranger = Person::stranger(&world);
    let (number, digest) = (certificate.code.to_string(), Digest::of(&paper));
    let body = format!("number={number}&digest={digest}").into_bytes();
    let answer = stranger.send("POST", "/verify/file.json", body, &own_form());
    assert_eq!(answer.text(), "{\"known\":true}");
}

#[test]
fn a_paper_whose_last_day_has_passed_is_genuine_and_says_so() {
    let world = World::new();
    let (_ada, certificate) = with_certificate(&world);
    let file = paper(&world, &certificate, pdf::Paper::A4);
    world.wait_minutes(60 * 24 * 365 * 4);
    let page = drops(&world, &file);
    assert_eq!(
        page.title(),
        "The file is genuine, but its last day has passed."
    );
    assert!(
        page.words().contains("23 November 2029"),
        "{}",
        page.words()
    );
}

#[test]
fn a_paper_set_aside_or_revoked_since_is_genuine_and_does_not_count() {
    let world = World::new();
    let (_ada, certificate) = with_certificate(&world);
    let (_, by) = world.olu();
    let file = paper(&world, &certificate, pdf::Paper::A4);
    let suspension = Suspension {
        id: HoldId::new(),
        certificate: certificate.id,
        reason: HoldReason::Inquiry,
        note: Note::none(),
        tells: true,
        chance: world.app.chance(),
    };
    let (sealer, operator, now) = (world.app.sealer.clone(), by.clone(), world.now());
    let hold = move |tx: &mut Tx| certificates::hold(tx, &sealer, &operator, &suspension, now);
    world.db.write_now(hold).unwrap();
    world.only_mail();
    let page = drops(&world, &file);
    assert_eq!(
        page.title(),
        "The file is genuine, but the certificate is set aside for now."
    );
    let why = "How it was earned is being looked into";
    assert!(page.words().contains(why), "{}", page.words());
    let ending = Ending {
        certificate: certificate.id,
        grounds: Grounds::typed("misconduct", "").unwrap(),
        tells: true,
        chance: world.app.chance(),
    };
    let sealer = world.app.sealer.clone();
    let revoke = move |tx: &mut Tx| certificates::revoke(tx, &sealer, &by, &ending, now);
    world.db.write_now(revoke).unwrap();
    world.only_mail();
    assert_eq!(
        drops(&world, &file).title(),
        "The file is genuine, but it was revoked."
    );
}

#[test]
fn a_paper_replaced_since_is_genuine_and_says_why_it_was() {
    let world = World::new();
    let (_ada, certificate) = with_certificate(&world);
    let file = paper(&world, &certificate, pdf::Paper::A4);
    credentials::replaces(&world, &certificate, &world.olu().1);
    let page = drops(&world, &file);
    assert_eq!(
        page.title(),
        "The file is genuine, but a newer certificate took its place."
    );
    let why = "The name on it was corrected";
    assert!(page.words().contains(why), "{}", page.words());
}

#[test]
fn what_only_names_a_number_is_not_from_us_and_a_hidden_number_is_not_told() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    let foreign = format!(
        "%PDF-1.7\n1 0 obj\n<</URI(https://academy.example/v/{})>>\nendobj\n",
        certificate.code.as_str()
    );
    let page = drops(&world, foreign.as_bytes());
    assert_eq!(
        page.title(),
        "The file is not from us, although it shows the number of one of our certificates."
    );
    let genuine = paper(&world, &certificate, pdf::Paper::A4);
    chooses(&world, &ada, &certificate, Disclosure::LinksOnly);
    assert_eq!(
        drops(&world, foreign.as_bytes()).title(),
        "Nothing shows that this file is from us.",
        "as of a number that does not exist"
    );
    assert_eq!(drops(&world, &genuine).title(), "The file is unchanged.");
    for (file, title) in [
        (b"Hello".to_vec(), "The file cannot be read."),
        (b"{}".to_vec(), "Nothing shows that this file is from us."),
        (vec![b' '; 1024 * 1024 + 1], "The file cannot be read."),
    ] {
        assert_eq!(drops(&world, &file).title(), title);
    }
    let mut stranger = Person::stranger(&world);
    let large = sends(&mut stranger, &vec![b'{'; 3 * 1024 * 1024], &[]);
    assert_eq!(large.status, 413);
    assert_eq!(sends(&mut stranger, b"", &[]).status, 422);
}

#[test]
fn a_digest_is_enough_where_the_number_is_shown_and_guesses_are_counted() {
    let world = World::new();
    let (_ada, certificate) = with_certificate(&world);
    let digest = Digest::of(&paper(&world, &certificate, pdf::Paper::A4)).to_string();
    let number = certificate.code.to_string();
    let mut stranger = Person::stranger(&world);
    let mut asks = |digest: &str| {
        let body = format!("number={number}&digest={digest}").into_bytes();
        stranger.send("POST", "/verify/file.json", body, &own_form())
    };
    for _ in 0..8 {
        assert_eq!(
            asks(&digest).text(),
            "{\"known\":true}",
            "right ones cost nothing"
        );
    }
    let wrong = Digest::of(b"guess").to_string();
    for _ in 0..5 {
        assert_eq!(asks(&wrong).text(), "{\"known\":false}");
    }
    assert_eq!(asks(&wrong).status, 429);
    world.wait_minutes(13);
    let fields = [("number", number.as_str()), ("digest", digest.as_str())];
    let page = Page::of(sends(&mut stranger, b"", &fields));
    assert_eq!(page.title(), "The file is unchanged.");
}

#[test]
fn what_others_have_guessed_keeps_no_genuine_file_from_being_recognised() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let mut ada = world.ada();
    let certificate = credentials::awarded(&world, &course, &ada);
    chooses(&world, &ada, &certificate, Disclosure::Public);
    let address = format!("/my/certificates/{}.pdf", certificate.id);
    let signed = ada.person.get(&address).body;
    let bare = paper(&world, &certificate, pdf::Paper::A4);
    assert_ne!(signed, bare, "the credential is attached");
    let mut stranger = Person::stranger(&world);
    let twin = format!("/v/{}.json", certificate.code);
    let names = (0..6).map(|at| {
        let body = format!("name=Person+{at}").into_bytes();
        stranger.send("POST", &twin, body, &[]).text()
    });
    let last = names.last().unwrap();
    assert!(last.contains("too-many-tries"), "{last}");
    let unchanged = "The file is unchanged.";
    for file in [&signed, &bare] {
        assert_eq!(drops(&world, file).title(), unchanged, "files are no names");
    }
    let mut changed = bare.clone();
    changed[bare.len() / 2] ^= 1;
    for _ in 0..5 {
        let title = drops(&world, &changed).title();
        assert_eq!(title, "The file was altered.");
    }
    let refused = drops(&world, &bare).answer.status;
    assert_eq!(refused, 429, "what anybody can draw may be a guess");
    assert_eq!(drops(&world, &signed).title(), unchanged);
    let mut known = |file: &[u8]| {
        let (number, digest) = (&certificate.code, Digest::of(file));
        let body = format!("number={number}&digest={digest}").into_bytes();
        stranger.send("POST", "/verify/file.json", body, &own_form())
    };
    assert_eq!(known(&signed).text(), "{\"known\":true}");
    assert_eq!(known(&bare).status, 429);
    world.wait_minutes(13);
    assert_eq!(drops(&world, &bare).title(), unchanged);
}
