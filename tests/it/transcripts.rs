//! Several certificates on one paper, and the signature of papers, through the pages.

use crate::credentials::makes_keys;
use crate::files::{drops, paper_keys};
use crate::verification::{awarded, with_certificate};
use crate::world::World;
use crate::world::person::Person;
use pmast::base::{Digest, TranscriptId};
use pmast::certificates::pdf;
use pmast::certificates::signing::{self, NewPaperKey, Origin};
use pmast::credentials::{Keeper, Owner};
use pmast::evidence;

/// Switches a key of the installation on.
pub fn signs_from_now_on(world: &World, chance: u8) {
    let (key, chain) = paper_keys(chance);
    let key = NewPaperKey::new(&key, (chain, Origin::Made), [chance + 1; 32]);
    let (key, now) = (key.unwrap(), world.now());
    let vault = world.app.keyring.vault().clone();
    let deed = move |tx: &mut pmast::db::Tx| {
        let owner = Owner::Installation;
        signing::switch_on(tx, (&vault, &key), owner, &Keeper::machine(), now)
    };
    world.db.write_now(deed).unwrap();
}

/// Ends the oldest key because somebody else may hold it.
fn distrusts_the_first(world: &World) {
    let now = world.now();
    let distrust = move |tx: &mut pmast::db::Tx| {
        let keys = signing::paper_keys(tx)?;
        let first = keys.last().expect("a key");
        signing::distrust(tx, first.id, &Keeper::machine(), now)
    };
    assert!(world.db.write_now(distrust).unwrap());
}

/// Whether a paper carries a signature.
pub fn is_signed(pdf: &[u8]) -> bool {
    assert!(pdf.starts_with(b"%PDF-1.7"));
    pdf.windows(10).any(|part| part == b"/ByteRange")
}

/// Files of transcripts are known as what they are, and changed ones too.
fn recognised(world: &World, files: [&Vec<u8>; 2]) {
    for file in files {
        let found = drops(world, file);
        assert_eq!(found.title(), "The file is unchanged.");
        let words = found.words();
        assert!(words.contains("Transcript (PDF)"), "{words}");
        assert!(!words.contains("Meadow"), "{words}");
        let added = [file.as_slice(), b"\n%% added\n"].concat();
        assert_eq!(drops(world, &added).title(), "The file was altered.");
    }
}

#[test]
fn a_holder_issues_a_transcript_a_stranger_checks_it_and_it_is_withdrawn() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let page = ada.person.opens("/my/transcript");
    let form = page.form("/my/transcript");
    let chosen = certificate.id.to_string();
    let filled = [("certificate", chosen.as_str()), ("language", "fr")];
    let nothing = ada.person.posts(&form, &[("certificate", "nonsense")]);
    assert_eq!(nothing.status, 400);
    for _ in 0..2 {
        assert_eq!(ada.person.posts(&form, &filled).status, 303);
    }
    let page = ada.person.opens("/my/transcript");
    let address = page.link("/v/");
    assert_eq!(
        page.html.matches("/withdrawal\"").count(),
        1,
        "sent twice, issued once"
    );
    let pdf = page.link(".pdf");
    let paper = ada.person.get(&pdf);
    assert_eq!(paper.header("content-type"), "application/pdf");
    assert!(!is_signed(&paper.body));
    assert_eq!(ada.person.get(&pdf).body, paper.body);
    let letter = ada.person.get(&format!("{pdf}?paper=letter"));
    assert_ne!(letter.body, paper.body);
    recognised(&world, [&paper.body, &letter.body]);

    let mut stranger = Person::stranger(&world);
    let short = stranger.opens(&address);
    assert_eq!(short.title(), "This transcript is genuine.");
    let words = short.words();
    assert!(words.contains("Comment court l’horloge"), "{words}");
    assert!(
        words.contains("A*** M***") && !words.contains("Ada Meadow"),
        "{words}"
    );
    let number = certificate.code.to_string();
    assert!(!words.contains(&number), "{words}");
    let form = short.form("/v/");
    let wrong = stranger.submits(&form, &[("name", "Somebody Else")]);
    assert_eq!(wrong.title(), "This name is not the one on the transcript.");
    let whole = stranger.submits(&form, &[("name", "ada meadow")]);
    assert!(whole.words().contains(&number), "{}", whole.words());

    let bela = world.bela();
    let mut bela = bela.person;
    assert_eq!(bela.get(&pdf).status, 404, "it is not there for others");
    let withdraw = page.form("/withdrawal");
    for _ in 0..2 {
        assert_eq!(ada.person.posts(&withdraw, &[]).status, 303);
    }
    let gone = stranger.opens(&address);
    assert_eq!(gone.title(), "Do not rely on this transcript.");
    assert!(!gone.words().contains("l’horloge"), "{}", gone.words());
    assert_eq!(ada.person.get(&pdf).status, 303);
    assert_eq!(
        drops(&world, &paper.body).title(),
        "The transcript is genuine, but its holder took it back."
    );
    let unknown = format!("/my/transcript/{}.pdf", TranscriptId::new());
    assert_eq!(ada.person.get(&unknown).status, 404);
}

#[test]
fn a_sign_that_no_font_has_is_told_to_the_operator_of_a_transcript_too() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut usha = world.somebody("usha@meadow.example", "ಉಷಾ ಠಾಕೂರ್");
    let certificate = awarded(&world, &course, &usha);
    let form = usha.person.opens("/my/transcript").form("/my/transcript");
    let chosen = certificate.id.to_string();
    let filled = [("certificate", chosen.as_str()), ("language", "en")];
    assert_eq!(usha.person.posts(&form, &filled).status, 303);
    let pdf = usha.person.opens("/my/transcript").link(".pdf");
    let (mut olu, _) = world.olu();
    let needed = "U+0C89: Noto Serif Kannada or Noto Sans Kannada";
    let before = olu.person.opens("/operator").words();
    assert!(!before.contains(needed), "{before}");
    for _ in 0..2 {
        let answer = usha.person.get(&pdf);
        assert_eq!(answer.status, 422, "no paper with a box in it");
    }
    let after = olu.person.opens("/operator").words();
    assert!(after.contains(needed), "{after}");
    let id = pdf.trim_end_matches(".pdf").rsplit('/').next().unwrap();
    let id = TranscriptId::parse(id).unwrap();
    let object = pmast::journal::Object::new("transcript", id);
    let read = |conn: &mut pmast::db::Conn| pmast::journal::of_object(conn, &object);
    let entries = world.db.read_now(read).unwrap();
    let noted = entries.iter().filter(|entry| entry.verb == "not printed");
    assert_eq!(noted.count(), 1, "once a day is enough");
}

#[test]
fn a_transcript_says_that_a_certificate_on_it_was_revoked_since() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let form = ada.person.opens("/my/transcript").form("/my/transcript");
    let chosen = certificate.id.to_string();
    let done = ada
        .person
        .posts(&form, &[("certificate", &chosen), ("language", "en")]);
    assert_eq!(done.status, 303);
    let page = ada.person.opens("/my/transcript");
    let (address, pdf) = (page.link("/v/"), page.link(".pdf"));
    let paper = ada.person.get(&pdf).body;
    let (mut olu, _) = world.olu();
    let revoke = format!("/operator/certificates/{chosen}/revocation");
    let asked = olu.person.opens(&revoke).form("/revocation");
    let asked = olu.person.submits(&asked, &[("reason", "misconduct")]);
    olu.person.submits(&asked.form("/revocation"), &[]);
    assert_eq!(world.only_mail().template, "certificate-revoked");
    let page = Person::stranger(&world).opens(&address);
    assert_eq!(
        page.title(),
        "Not every certificate on this transcript still counts."
    );
    assert!(page.words().contains("Revoked"), "{}", page.words());
    assert_eq!(
        drops(&world, &paper).title(),
        "The transcript is genuine, but not everything on it still counts."
    );
}

#[test]
fn papers_issued_while_a_key_is_on_are_signed_and_those_of_before_stay_as_they_were() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let path = format!("/my/certificates/{}.pdf", certificate.id);
    let before = ada.person.get(&path).body;
    assert!(!is_signed(&before));
    let (mut olu, _) = world.olu();
    let page = olu.person.opens("/operator/paper-signature");
    assert!(
        page.words().contains("papers are not signed"),
        "{}",
        page.words()
    );
    world.wait_minutes(1);
    signs_from_now_on(&world, 1);
    assert_eq!(ada.person.get(&path).body, before);
    let page = olu.person.opens("/operator/paper-signature");
    assert!(page.words().contains("ECDSA P-256"), "{}", page.words());

    let form = ada.person.opens("/my/transcript").form("/my/transcript");
    let chosen = certificate.id.to_string();
    ada.person
        .posts(&form, &[("certificate", &chosen), ("language", "en")]);
    let pdf = ada.person.opens("/my/transcript").link(".pdf");
    let signed = ada.person.get(&pdf).body;
    assert!(is_signed(&signed));
    world.wait_minutes(1);
    signs_from_now_on(&world, 3);
    assert_eq!(
        ada.person.get(&pdf).body,
        signed,
        "rotation changes no paper"
    );
}

#[test]
fn a_signed_paper_is_recognised_whatever_key_signs_today() {
    let world = World::new();
    signs_from_now_on(&world, 1);
    world.wait_minutes(1);
    let (mut ada, certificate) = with_certificate(&world);
    let path = format!("/my/certificates/{}.pdf", certificate.id);
    let file = ada.person.get(&path).body;
    assert!(is_signed(&file));
    for chance in [3, 5] {
        assert_eq!(drops(&world, &file).title(), "The file is unchanged.");
        world.wait_minutes(1);
        signs_from_now_on(&world, chance);
        assert_eq!(ada.person.get(&path).body, file);
    }
    distrusts_the_first(&world);
    let unsigned = ada.person.get(&path).body;
    assert!(!is_signed(&unsigned));
    for file in [&file, &unsigned] {
        assert_eq!(drops(&world, file).title(), "The file is unchanged.");
    }
    let added = [file.as_slice(), b"\n%% added\n"].concat();
    assert_eq!(drops(&world, &added).title(), "The file was altered.");
}

#[test]
fn a_transcript_is_recognised_when_its_key_was_distrusted_since() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    world.wait_minutes(1);
    signs_from_now_on(&world, 1);
    let form = ada.person.opens("/my/transcript").form("/my/transcript");
    let chosen = certificate.id.to_string();
    ada.person
        .posts(&form, &[("certificate", &chosen), ("language", "en")]);
    let pdf = ada.person.opens("/my/transcript").link(".pdf");
    let signed = ada.person.get(&pdf).body;
    assert!(is_signed(&signed));
    world.wait_minutes(1);
    distrusts_the_first(&world);
    let unsigned = ada.person.get(&pdf).body;
    assert!(!is_signed(&unsigned));
    recognised(&world, [&signed, &unsigned]);
}

#[test]
fn a_root_made_here_is_published_with_its_digest_until_its_key_is_distrusted() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let home = format!("/partners/{}/keys", course.partner.slug);
    let mut stranger = Person::stranger(&world);
    let roots = |stranger: &mut Person<'_>| stranger.get(&format!("{home}.pem"));
    assert_eq!(roots(&mut stranger).status, 404, "no paper is signed");

    signs_from_now_on(&world, 7);
    let (_, chain) = paper_keys(7);
    let root = chain.certificates().last().unwrap();
    let page = stranger.opens(&home);
    let digest = Digest::of(root).to_string();
    assert!(page.words().contains(&digest), "{}", page.words());
    let pem = stranger.get(&page.link("/keys.pem"));
    assert_eq!(pem.text(), pdf::pem("CERTIFICATE", root));
    let pack = evidence::unzip(&stranger.get("/trust-pack.zip").body).unwrap();
    for name in ["_installation", course.partner.slug.as_str()] {
        let name = format!("papers/{name}.pem");
        let file = pack.iter().find(|(known, _)| *known == name);
        assert_eq!(file.map(|(_, bytes)| bytes), Some(&pem.body), "{name}");
    }

    distrusts_the_first(&world);
    assert_eq!(
        roots(&mut stranger).status,
        404,
        "nobody is told to trust it"
    );
}
