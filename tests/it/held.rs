//! A certificate in the hands of those who keep it: the holder who prints it, the operator who ends
//! or corrects it.

use crate::verification::{awarded, chooses, json, with_certificate};
use crate::world::World;
use crate::world::person::{Page, Person};
use pmast::base::{CertificateId, Key, Language, PersonName};
use pmast::verification::Disclosure;

#[test]
fn a_name_no_font_can_print_is_awarded_told_to_its_holder_and_told_to_the_operator() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut usha = world.somebody("usha@meadow.example", "ಉಷಾ ಠಾಕೂರ್");
    let certificate = awarded(&world, &course, &usha);
    let place = format!("/my/certificates/{}", certificate.id);
    for _ in 0..2 {
        let answer = usha.person.get(&format!("{place}.pdf"));
        assert_eq!(answer.status, 422, "no paper with a box in it");
        let said = answer.text();
        assert!(said.contains("the sign “ಉ”"), "{said}");
    }
    let mut stranger = Person::stranger(&world);
    let state = json(&mut stranger, certificate.code.as_str());
    assert_eq!(state["state"], "valid", "it counts all the same");
    let (mut olu, _) = world.olu();
    let page = olu.person.opens("/operator");
    let needed = "U+0C89: Noto Serif Kannada or Noto Sans Kannada";
    assert!(page.words().contains(needed), "{}", page.words());
    let object = pmast::journal::Object::new("certificate", certificate.id);
    let entries = world
        .db
        .read_now(|conn| pmast::journal::of_object(conn, &object))
        .unwrap();
    let noted = entries.iter().filter(|entry| entry.verb == "not printed");
    assert_eq!(noted.count(), 1, "once a day is enough");
}

#[test]
fn the_operator_is_told_of_a_missing_character_before_anybody_asks_for_the_paper() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (usha, ada) = (
        world.somebody("usha@meadow.example", "ಉಷಾ ಠಾಕೂರ್"),
        world.ada(),
    );
    awarded(&world, &course, &ada);
    awarded(&world, &course, &usha);
    let before_all = CertificateId::earliest(world.now().plus_seconds(-60));
    let look = |after| {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let round = pmast::worker::note_unprintable(&world.app, after);
        runtime.unwrap().block_on(round).unwrap()
    };
    for _ in 0..2 {
        let last = look(before_all).expect("two were looked at");
        assert_eq!(look(last), None, "and nothing is left");
    }
    let (mut olu, _) = world.olu();
    let page = olu.person.opens("/operator");
    let needed = "U+0C89: Noto Serif Kannada or Noto Sans Kannada";
    assert!(page.words().contains(needed), "{}", page.words());
    let recent = world
        .db
        .read_now(|conn| pmast::journal::recent(conn, 100))
        .unwrap();
    let noted = recent
        .iter()
        .filter(|entry| entry.verb == "not printed")
        .count();
    assert_eq!(noted, 1, "once, and not of a name that can be printed");
}

#[test]
fn linkedin_is_offered_only_for_what_the_holder_shows_to_everybody() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let page = format!("/my/certificates/{}", certificate.id);
    for (choice, is_offered) in [
        (Disclosure::Public, true),
        (Disclosure::NameMatch, false),
        (Disclosure::LinksOnly, false),
        (Disclosure::Public, true),
    ] {
        chooses(&world, &ada, &certificate, choice);
        let page = ada.person.opens(&page);
        assert_eq!(page.has_link("linkedin.com"), is_offered, "{choice:?}");
    }
}

#[test]
fn linkedin_gets_the_number_of_an_organisation_that_has_one() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    chooses(&world, &ada, &certificate, Disclosure::Public);
    let page = format!("/my/certificates/{}", certificate.id);
    let link = ada.person.opens(&page).link("linkedin.com");
    assert!(link.contains("organizationName="), "{link}");
    let (key, now) = (certificate.face.issuers[0].key.clone(), world.now());
    let numbers = move |tx: &mut pmast::db::Tx| {
        let partner = pmast::partners::find_by_key(tx, &key)?;
        let mut profile = partner.expect("who issued it").profile;
        profile.linkedin = Some(104_512_345);
        pmast::partners::save(tx, &profile, now)
    };
    world.db.write_now(numbers).unwrap();
    let link = ada.person.opens(&page).link("linkedin.com");
    assert!(link.contains("organizationId=104512345"), "{link}");
    assert!(!link.contains("organizationName="), "{link}");
}

#[test]
fn the_holder_prints_the_same_bytes_every_time_and_nobody_else_prints_them() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let page = ada
        .person
        .opens(&format!("/my/certificates/{}", certificate.id));
    assert!(page.words().contains("Ada Meadow"));
    let linkedin = page.link("linkedin.com");
    assert!(
        linkedin.contains("certUrl=https%3A%2F%2Facademy.example%2Fv%2F"),
        "{linkedin}"
    );
    let path = page.link(".pdf");
    let (first, second) = (ada.person.get(&path), ada.person.get(&path));
    assert_eq!(first.header("content-type"), "application/pdf");
    assert!(first.body.starts_with(b"%PDF-") && first.body == second.body);
    let disposition = first.header("content-disposition");
    assert!(
        disposition.contains("filename=\"certificate-"),
        "{disposition}"
    );
    assert!(
        disposition.contains("filename*=UTF-8''How%20a%20treaty%20clock"),
        "{disposition}"
    );
    let mut bela = world.bela();
    assert_eq!(bela.person.get(&path).status, 404);
    assert_eq!(bela.person.get(path.trim_end_matches(".pdf")).status, 404);
    let answer = Person::stranger(&world).get(&path);
    assert!(
        answer.location().starts_with("/sign-in?next="),
        "{}",
        answer.location()
    );
}

#[test]
fn a_certificate_is_printed_in_the_language_of_its_award() {
    for (language, name, latin_name) in [
        (
            Language::Ar,
            "فاطمة الزهراء عبد اللطيف المنصوري",
            Some("Fatima Al-Mansouri"),
        ),
        (Language::Zh, "王小明", Some("Wang Xiaoming")),
        (Language::En, "Nguyễn Thị Ánh", None),
        (Language::Fr, "Zoë d’Arçon-Lefèvre", None),
        (
            Language::Ru,
            "Амина Сергеевна Петрова",
            Some("Amina Petrova"),
        ),
        (Language::Es, "María Ñáñez", None),
    ] {
        let world = World::new();
        let course = world.publishes_the_test_course();
        let mut ada = world.ada();
        let (learner, now) = (ada.learner.clone(), world.now());
        let change = pmast::accounts::ProfileChange {
            name: PersonName::parse(name).unwrap(),
            latin_name: latin_name.map(|name| PersonName::parse_latin(name).unwrap()),
            name_forms: None,
            language,
            certificate_language: None,
            country: None,
            occupation: None,
        };
        let update = move |tx: &mut pmast::db::Tx| {
            pmast::accounts::update_profile(tx, &learner, &change, now)
        };
        world.db.write_now(update).unwrap();
        let certificate = awarded(&world, &course, &ada);
        let answer = ada
            .person
            .get(&format!("/my/certificates/{}.pdf", certificate.id));
        assert_eq!(answer.status, 200, "{language}");
        assert!(answer.body.starts_with(b"%PDF-"), "{language}");
    }
}

#[test]
fn an_operator_revokes_in_two_steps_and_everybody_is_told() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let (mut olu, _) = world.olu();
    let find = olu.person.opens("/operator/certificates");
    let form = find.form("/operator/certificates");
    let path = format!("{}?code={}", form.action, certificate.code);
    let page = olu.person.opens(&path);
    let ask = olu.person.opens(&page.link("/revocation"));
    let form = ask.form("/revocation");
    let missing = olu.person.posts(&form, &[("note", "no reason chosen")]);
    assert_eq!(missing.status, 422);
    let filled = [("reason", "issued-in-error"), ("note", "wrong list")];
    let asked = Page::of(olu.person.posts(&form, &filled));
    assert!(
        asked.words().contains("This will happen"),
        "{}",
        asked.words()
    );
    let mut stranger = Person::stranger(&world);
    assert_eq!(
        json(&mut stranger, certificate.code.as_str())["state"],
        "valid",
        "only asked"
    );
    let done = olu.person.submits(&asked.form("/revocation"), &[]);
    assert!(
        done.words().contains("Revoked Issued in error"),
        "{}",
        done.words()
    );
    assert_eq!(world.only_mail().template, "certificate-revoked");
    let answer = json(&mut stranger, certificate.code.as_str());
    assert_eq!(answer["state"], "revoked");
    assert_eq!(answer["reason"], "issued-in-error");
    assert_eq!(answer["since"], "2026-11-23");
    let page = stranger.opens(&format!("/v/{}", certificate.code));
    assert_eq!(page.title(), "Do not rely on this certificate.");
    assert!(!page.html.contains("wrong list"), "the note is private");
    let answer = ada
        .person
        .get(&format!("/my/certificates/{}.pdf", certificate.id));
    assert_eq!(
        answer.location(),
        format!("/my/certificates/{}", certificate.id)
    );
    assert!(
        !olu.person.opens(&path).has_link("/revocation"),
        "once is enough"
    );
}

/// What an operator saw before correcting a name.
const WHY: (&str, &str) = ("note", "Her passport, shown on 20 November.");

#[test]
fn a_corrected_name_makes_a_successor_and_the_old_number_does_not_betray_it() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let (mut olu, _) = world.olu();
    let home = format!("/operator/certificates/{}", certificate.id);
    let ask = olu.person.opens(&format!("{home}/replacement"));
    let form = ask.form("/replacement");
    assert_eq!(form.field("name"), Some("Ada Meadow"));
    for (name, latin, problem) in [
        ("", "", "Write a name."),
        ("Ada Brook", "Ада", "Use Latin letters only"),
        ("Ada Meadow", "", "x"),
    ] {
        let answer = olu
            .person
            .posts(&form, &[("name", name), ("latin_name", latin), WHY]);
        let page = Page::of(answer);
        if problem == "x" {
            let same = olu.person.posts(&page.form("/replacement"), &[]);
            assert_eq!(same.status, 422);
            assert!(
                Page::of(same)
                    .words()
                    .contains("This name is on the certificate already.")
            );
        } else {
            assert_eq!(page.answer.status, 422);
            assert!(page.words().contains(problem), "{}", page.words());
        }
    }
    let renamed = [("name", "Ada Brook"), ("latin_name", "")];
    let unexplained = Page::of(olu.person.posts(&form, &renamed));
    assert_eq!(unexplained.answer.status, 422);
    let words = unexplained.words();
    assert!(words.contains("Say why the name is corrected."), "{words}");
    let explained = [renamed[0], renamed[1], WHY];
    let asked = Page::of(olu.person.posts(&form, &explained));
    assert!(asked.words().contains("Ada Brook"));
    let done = olu.person.submits(&asked.form("/replacement"), &[]);
    assert!(done.words().contains("Ada Brook"), "{}", done.words());
    assert_eq!(world.only_mail().template, "certificate-replaced");
    let mut stranger = Person::stranger(&world);
    let page = stranger.opens(&format!("/v/{}", certificate.code));
    assert_eq!(page.title(), "Ask for the newer certificate.");
    assert!(!page.html.contains("Ada Brook"));
    let held = ada
        .person
        .opens(&format!("/my/certificates/{}", certificate.id));
    assert!(!held.has_link(".pdf"));
    let links = crate::world::html::links(&held.html);
    let newer = links
        .iter()
        .find(|link| link.starts_with("/my/") && !link.contains("lang="));
    let newer = ada.person.opens(newer.unwrap());
    assert!(newer.words().contains("Ada Brook") && newer.has_link(".pdf"));
}

#[test]
fn operators_pages_are_for_operators() {
    let world = World::new();
    let (mut ada, certificate) = with_certificate(&world);
    let home = format!("/operator/certificates/{}", certificate.id);
    for path in [
        "/operator/certificates".to_owned(),
        home.clone(),
        format!("{home}/revocation"),
        format!("{home}/replacement"),
    ] {
        assert_eq!(ada.person.get(&path).status, 403, "{path}");
        let answer = Person::stranger(&world).get(&path);
        assert!(answer.location().starts_with("/sign-in"), "{path}");
    }
    let key = Key::parse("nothing").unwrap();
    let mut olu = world.olu().0;
    assert_eq!(
        olu.person
            .get(&format!("/operator/certificates/{key}"))
            .status,
        404
    );
}
