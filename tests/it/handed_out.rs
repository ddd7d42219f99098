//! Files that were handed out are known as ours, whatever is drawn today.

use crate::credentials::{self, makes_keys, revokes};
use crate::files::{self, drops, sends};
use crate::stolen_keys::{changed, condemns};
use crate::verification::{awarded, chooses, with_certificate};
use crate::world::World;
use crate::world::cast::Player;
use crate::world::person::{Page, Person, own_form};
use pmast::base::{Digest, TranscriptId, VerificationCode};
use pmast::certificates::{self, Certificate, HandedOut, Scribe, pdf};
use pmast::db::{Conn, Tx};
use pmast::issuing;
use pmast::transcripts;
use pmast::verification::Disclosure;

const UNCHANGED: &str = "The file is unchanged.";
const ALTERED: &str = "The file was altered.";

/// Whether a file is written down as the paper of the certificate with this number.
pub fn is_written_down(world: &World, number: &VerificationCode, file: &[u8]) -> bool {
    let (sealer, digest) = (&world.app.sealer, Digest::of(file));
    let look = |conn: &mut Conn| certificates::handed_out_at(conn, sealer, number, digest);
    world.db.read_now(look).unwrap().is_some()
}

/// As an earlier release drew it, in other words.
fn in_other_words(today: &[u8]) -> Vec<u8> {
    [today, b"\n%% other words\n"].concat()
}

/// Such a paper was handed out then.
fn was_handed_out(world: &World, of: &Certificate, file: &[u8]) {
    let (sealer, paper) = (
        world.app.sealer.clone(),
        HandedOut::new(of.id, file, world.now()),
    );
    let deed = move |tx: &mut Tx| certificates::hand_out(tx, &sealer, &[paper]);
    assert_eq!(world.db.write_now(deed).unwrap(), [of.id]);
}

/// What a browser is told that keeps the file to itself.
fn asks(person: &mut Person<'_>, number: &VerificationCode, file: &[u8]) -> String {
    let digest = Digest::of(file);
    let body = format!("number={number}&digest={digest}").into_bytes();
    let answer = person.send("POST", "/verify/file.json", body, &own_form());
    match answer.status {
        200 => answer.text(),
        refused => refused.to_string(),
    }
}

/// The page that follows.
fn sees(person: &mut Person<'_>, number: &VerificationCode, file: &[u8]) -> Page {
    let (number, digest) = (number.to_string(), Digest::of(file).to_string());
    let fields = [("number", number.as_str()), ("digest", digest.as_str())];
    Page::of(sends(person, b"", &fields))
}

const KNOWN: &str = "{\"known\":true}";
const UNKNOWN: &str = "{\"known\":false}";

pub fn address(certificate: &Certificate) -> String {
    format!("/my/certificates/{}.pdf", certificate.id)
}

/// Puts a certificate on a transcript; answers where its paper is.
pub fn issues_transcript(holder: &mut Player<'_>, certificate: &Certificate) -> String {
    let page = holder.person.opens("/my/transcript");
    let chosen = certificate.id.to_string();
    let filled = [("certificate", chosen.as_str()), ("language", "en")];
    let answer = holder.person.posts(&page.form("/my/transcript"), &filled);
    assert_eq!(answer.status, 303);
    holder.person.opens("/my/transcript").link(".pdf")
}

#[test]
fn a_paper_is_written_down_before_it_leaves_and_does_not_leave_where_that_fails() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let transcript = issues_transcript(&mut ada, &certificate);
    let path = address(&certificate);
    let paper = ada.person.get(&path).body;
    assert!(is_written_down(&world, &certificate.code, &paper));
    let letter = files::paper(&world, &certificate, pdf::Paper::Letter);
    let is_there = is_written_down(&world, &certificate.code, &letter);
    assert!(!is_there, "nobody has asked for this size yet");
    world.db.close();
    if world.db.sqlite_path().is_none() {
        return;
    }
    let again = ada.person.get(&path);
    assert!(again.body == paper, "a second download needs no writing");
    for path in [format!("{path}?paper=letter"), transcript] {
        let answer = ada.person.get(&path);
        assert_eq!(answer.status, 503, "{path}");
        assert!(!answer.header("retry-after").is_empty());
        assert!(answer.text().contains("<h1"), "{path}: a page says so");
    }
}

#[test]
fn what_the_database_refuses_to_write_down_does_not_leave_either() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let transcript = issues_transcript(&mut ada, &certificate);
    changed(&world, "drop table certificate_papers");
    changed(&world, "drop table transcript_papers");
    for path in [address(&certificate), transcript] {
        let answer = ada.person.get(&path);
        assert_eq!(answer.status, 500, "{path}");
        assert!(!answer.body.starts_with(b"%PDF"), "{path}");
    }
}

#[test]
fn a_paper_from_before_its_words_changed_is_what_its_certificate_is() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let (_, by) = world.olu();
    let number = &certificate.code;
    let today = ada.person.get(&address(&certificate)).body;
    let before = in_other_words(&today);
    let mut stranger = Person::stranger(&world);
    assert_eq!(drops(&world, &before).title(), ALTERED);
    assert_eq!(asks(&mut stranger, number, &before), UNKNOWN);
    was_handed_out(&world, &certificate, &before);
    for file in [&before, &today] {
        assert_eq!(drops(&world, file).title(), UNCHANGED);
        assert_eq!(asks(&mut stranger, number, file), KNOWN);
    }
    let page = sees(&mut stranger, number, &before);
    assert_eq!(page.title(), UNCHANGED);
    let words = page.words();
    assert!(words.contains("Printed certificate (PDF)"), "{words}");
    assert_eq!(drops(&world, &in_other_words(&before)).title(), ALTERED);

    revokes(&world, &certificate, &by);
    let revoked = "The file is genuine, but it was revoked.";
    assert_eq!(drops(&world, &before).title(), revoked);
    assert_eq!(sees(&mut stranger, number, &before).title(), revoked);
}

#[test]
fn a_digest_is_believed_under_its_own_number_and_only_while_tries_are_left() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (ada, bela) = (world.ada(), world.bela());
    let [adas, belas] = [&ada, &bela].map(|holder| {
        let certificate = awarded(&world, &course, holder);
        chooses(&world, holder, &certificate, Disclosure::Public);
        certificate
    });
    // Bela's page, written down as Ada's.
    let file = in_other_words(&files::paper(&world, &belas, pdf::Paper::A4));
    was_handed_out(&world, &adas, &file);
    assert_eq!(drops(&world, &file).title(), ALTERED);
    let mut stranger = Person::stranger(&world);
    assert_eq!(asks(&mut stranger, &belas.code, &file), UNKNOWN);

    for _ in 0..8 {
        let answer = asks(&mut stranger, &adas.code, &file);
        assert_eq!(answer, KNOWN, "what is known uses nothing up");
    }
    for _ in 0..5 {
        assert_eq!(asks(&mut stranger, &adas.code, b"a guess"), UNKNOWN);
    }
    for file in [file.as_slice(), b"a guess"] {
        let answer = asks(&mut stranger, &adas.code, file);
        assert_eq!(
            answer, "429",
            "else a guess too many would be told from the truth"
        );
    }
}

#[test]
fn a_paper_from_before_its_credential_may_be_a_guess_as_all_that_can_be_drawn() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    makes_keys(&world, &course);
    let mut ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    chooses(&world, &ada, &certificate, Disclosure::Public);
    let number = &certificate.code;
    let bare = ada.person.get(&address(&certificate)).body;
    world.wait_minutes(1);
    let (id, chance, now) = (certificate.id, world.app.chance(), world.now());
    let signs =
        move |tx: &mut Tx, scribe: &Scribe| certificates::sign_missing(tx, scribe, id, chance, now);
    assert!(issuing::write_awarding_now(&world.app, signs).unwrap());
    let signed = ada.person.get(&address(&certificate)).body;
    assert!(bare != signed, "the credential is attached");

    let mut stranger = Person::stranger(&world);
    for file in [&bare, &signed].into_iter().cycle().take(16) {
        let answer = asks(&mut stranger, number, file);
        assert_eq!(answer, KNOWN, "what is known uses nothing up");
    }
    for _ in 0..5 {
        assert_eq!(asks(&mut stranger, number, b"a guess"), UNKNOWN);
    }
    assert_eq!(asks(&mut stranger, number, &signed), KNOWN);
    assert_eq!(asks(&mut stranger, number, &bare), "429");
}

#[test]
fn a_number_that_is_hidden_is_not_told_by_a_digest() {
    let world = World::new();
    let (ada, certificate) = with_certificate(&world);
    let file = in_other_words(&files::paper(&world, &certificate, pdf::Paper::A4));
    was_handed_out(&world, &certificate, &file);
    chooses(&world, &ada, &certificate, Disclosure::LinksOnly);
    let mut stranger = Person::stranger(&world);
    assert_eq!(asks(&mut stranger, &certificate.code, &file), UNKNOWN);
    let nobodys = VerificationCode::from_random(&[5; 14]).unwrap();
    assert_eq!(asks(&mut stranger, &nobodys, &file), UNKNOWN);
    assert_eq!(drops(&world, &file).title(), UNCHANGED, "who has the file");
}

#[test]
fn a_transcript_from_before_its_words_changed_is_known_until_it_is_taken_back() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let path = issues_transcript(&mut ada, &certificate);
    let before = in_other_words(&ada.person.get(&path).body);
    let page = ada.person.opens("/my/transcript");
    let number = page.link("/v/").rsplit('/').next().map(str::to_owned);
    let number = VerificationCode::parse(&number.unwrap()).unwrap();
    assert_eq!(drops(&world, &before).title(), ALTERED);
    let id = path.trim_start_matches("/my/transcript/");
    let id = TranscriptId::parse(id.trim_end_matches(".pdf")).unwrap();
    let (sealer, paper) = (
        world.app.sealer.clone(),
        HandedOut::new(id, &before, world.now()),
    );
    let deed = move |tx: &mut Tx| transcripts::hand_out(tx, &sealer, &paper);
    assert!(world.db.write_now(deed).unwrap());

    let mut stranger = Person::stranger(&world);
    assert_eq!(asks(&mut stranger, &number, &before), KNOWN);
    assert_eq!(asks(&mut stranger, &certificate.code, &before), UNKNOWN);
    for found in [
        drops(&world, &before),
        sees(&mut stranger, &number, &before),
    ] {
        let words = found.words();
        assert_eq!(found.title(), UNCHANGED);
        assert!(words.contains("Transcript (PDF)"), "{words}");
        assert!(!words.contains("Meadow"), "{words}");
    }
    let withdrawn = ada.person.posts(&page.form("/withdrawal"), &[]);
    assert_eq!(withdrawn.status, 303);
    for found in [
        drops(&world, &before),
        sees(&mut stranger, &number, &before),
    ] {
        let title = "The transcript is genuine, but its holder took it back.";
        assert_eq!(found.title(), title);
    }
}

#[test]
fn a_paper_stays_ours_though_the_key_of_its_credential_is_condemned() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let owner = makes_keys(&world, &course);
    let mut ada = world.ada();
    let certificate = credentials::awarded(&world, &course, &ada);
    chooses(&world, &ada, &certificate, Disclosure::Public);
    let paper = ada.person.get(&address(&certificate)).body;
    let json = format!("/credentials/{}.json", certificate.code.as_str());
    let json = ada.person.get(&json).body;
    world.wait_minutes(5);
    condemns(&world, owner);
    assert_eq!(drops(&world, &paper).title(), UNCHANGED);
    let untrusted = "The file is signed with a key that is not trusted.";
    assert_eq!(drops(&world, &json).title(), untrusted);
}
