//! What a certificate prints: its own language, and every partner that issues it.

use crate::credentials::{awarded, findings, kept, makes_keys};
use crate::signed_files::exit_pack;
use crate::world::html;
use crate::world::person::Person;
use crate::world::study::Knows;
use crate::world::{ADDRESS, Course, World, copy_of_course_files};
use lopdf::{Document, Object};
use pmast::base::{HanForms, Key, Language};
use pmast::certificates::{self, Certificate};
use pmast::credentials;
use pmast::evidence::{self, Finding, Trust};
use std::path::{Path, PathBuf};

/// The certificate that somebody holds.
fn certificate_of(world: &World, account: pmast::base::AccountId) -> Certificate {
    let (sealer, now) = (world.app.sealer.clone(), world.now());
    let all = |conn: &mut _| certificates::of_account(conn, &sealer, account, now);
    let mut intact = world.db.read_now(all).unwrap().intact;
    intact.remove(0).certificate
}

/// The paper of a certificate as its holder downloads it.
fn paper_of(ada: &mut Person<'_>, certificate: &Certificate) -> Document {
    let paper = ada.get(&format!("/my/certificates/{}.pdf", certificate.id));
    assert_eq!(paper.header("content-type"), "application/pdf");
    assert!(paper.body.len() < 100_000, "{}", paper.body.len());
    Document::load_mem(&paper.body).unwrap()
}

fn language_of(paper: &Document) -> String {
    let language = paper.catalog().unwrap().get(b"Lang").unwrap();
    String::from_utf8(language.as_str().unwrap().to_vec()).unwrap()
}

/// The author that the file names, from its metadata, which lie there as they are.
fn metadata(paper: &Document) -> String {
    let metadata = paper.catalog().unwrap().get(b"Metadata").unwrap();
    let stream = paper.get_object(metadata.as_reference().unwrap()).unwrap();
    String::from_utf8(stream.as_stream().unwrap().content.clone()).unwrap()
}

#[test]
fn who_reads_english_sees_before_the_first_award_what_will_be_printed_and_has_it_in_arabic() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    ada.enrols(&course);
    let quiz = format!("/learn/{}/quizzes/check-clock", course.path());
    for path in ["/desk", &quiz] {
        let words = ada.person.opens(path).words();
        let said = "Your certificate will name you Ada Meadow. Its language: English.";
        assert!(words.contains(said), "{path}: {words}");
    }
    let profile = ada.person.opens("/account");
    let filled = [("latin_name", "Ada M."), ("certificate_language", "ar")];
    let saved = ada.person.submits(&profile.form("/account"), &filled);
    assert!(saved.html.contains("<html lang=\"en\""), "pages stay");
    let title = world
        .app
        .texts
        .say(Language::Ar, "certificate-title-achievement", &[]);
    assert!(saved.words().contains(&title), "{}", saved.words());
    for path in ["/desk", &quiz] {
        let words = ada.person.opens(path).words();
        let said = "Your certificate will name you Ada Meadow (Ada M.). Its language: Arabic.";
        assert!(words.contains(said), "{path}: {words}");
    }

    ada.reads(&course, "the-notice");
    ada.takes(&course, "check-clock", Knows::Everything);
    ada.reads(&course, "the-vote");
    ada.takes(&course, "final", Knows::Everything);
    assert_eq!(world.only_mail().language, Language::En, "letters stay");
    let certificate = certificate_of(&world, ada.account);
    assert_eq!(certificate.face.language, Language::Ar);
    let paper = paper_of(&mut ada.person, &certificate);
    assert_eq!(language_of(&paper), "ar");
    let desk = ada.person.opens("/desk");
    assert!(desk.html.contains("<html lang=\"en\""));
    assert!(!desk.words().contains("Your certificate will name you"));
    let words = ada.person.opens(&quiz).words();
    assert!(!words.contains("Your certificate will name you"), "{words}");
}

/// Whether a file embeds a font of this name.
fn has_font(paper: &Document, name: &str) -> bool {
    paper.objects.values().any(|object| {
        let font = object.as_dict().and_then(|dict| dict.get(b"BaseFont"));
        let font = font.and_then(Object::as_name);
        font.is_ok_and(|font| font.ends_with(format!("+{name}").as_bytes()))
    })
}

#[test]
fn a_name_in_chinese_characters_has_the_letter_forms_its_owner_chose_everywhere() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let mut ada = world.ada();
    let profile = ada.person.opens("/account").form("/account");
    assert_eq!(profile.field("name_forms"), None, "nothing to choose");
    let by_hand = [("name_forms", "ja")];
    let latin = ada.person.submits(&profile, &by_hand).form("/account");
    assert_eq!(latin.field("name_forms"), None);
    let typed = ada.person.submits(&latin, &[("name", "直子")]);
    let form = typed.form("/account");
    assert_eq!(form.field("name_forms"), Some(""), "nothing is chosen yet");
    let refused = ada
        .person
        .submits(&form, &[("name_forms", "ko"), ("latin_name", "Наоко")]);
    assert_eq!(refused.answer.status, 422);
    let form = refused.form("/account");
    assert_eq!(
        form.field("name_forms"),
        Some("ko"),
        "what was chosen stays"
    );
    let saved = ada
        .person
        .submits(&form, &[("name_forms", "ja"), ("latin_name", "")]);
    assert_eq!(saved.form("/account").field("name_forms"), Some("ja"));
    let preview = "<b dir=\"auto\" lang=\"ja\">直子</b>";
    assert!(saved.html.contains(preview), "{}", saved.html);

    ada.earns(&course);
    let certificate = certificate_of(&world, ada.account);
    assert_eq!(certificate.face.name_forms, Some(HanForms::Japanese));
    let paper = paper_of(&mut ada.person, &certificate);
    assert!(has_font(&paper, "NotoSerifJP-SemiBold"));
    assert!(!has_font(&paper, "NotoSerifSC-SemiBold"));
    let named = "<span lang=\"ja\" dir=\"auto\">直子</span>";
    let own = ada
        .person
        .opens(&format!("/my/certificates/{}", certificate.id));
    assert!(own.html.contains(named), "{}", own.html);
    let mut stranger = Person::stranger(&world);
    let verdict = format!("/v/{}", certificate.code.as_str());
    let page = stranger.opens(&verdict);
    assert!(
        !page.html.contains("lang=\"ja\""),
        "not before the name is typed"
    );
    let page = stranger.submits(&page.form("/v/"), &[("name", "直子")]);
    assert!(page.html.contains(named), "{}", page.html);
}

#[test]
fn other_letter_forms_are_asked_for_as_another_name_is() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_, olu) = world.olu();
    let (mut ada, mut mina) = (world.ada(), world.mina(&course, &olu));
    let profile = ada.person.opens("/account").form("/account");
    ada.person.submits(&profile, &[("name", "直子")]);
    ada.earns(&course);
    let first = certificate_of(&world, ada.account);
    assert_eq!(first.face.name_forms, None);
    let place = format!("/my/certificates/{}", first.id);
    let form = ada.person.opens(&place).form("/name");
    assert_eq!(form.field("name_forms"), Some(""));
    let wish = [("new_name", "直子"), ("why", "It is a Japanese name.")];
    assert_eq!(
        ada.person.submits(&form, &wish).answer.status,
        422,
        "the same"
    );
    let asked = ada
        .person
        .submits(&form, &[wish[0], wish[1], ("name_forms", "ja")]);
    assert!(
        asked.words().contains("Your request is sent"),
        "{}",
        asked.words()
    );
    let queue = mina.person.opens("/partner/names");
    assert!(
        queue.words().contains("Letter forms Japanese"),
        "{}",
        queue.words()
    );
    assert!(
        queue.html.contains("<bdi lang=\"ja\">直子</bdi>"),
        "{}",
        queue.html
    );
    mina.person.submits(&queue.form("/partner/names/"), &[]);
    let letter = world.only_mail();
    assert_eq!(letter.template, "certificate-replaced");
    let place = format!("/my/certificates/{}", letter.args["certificate"]);
    let second = ada.person.opens(&place);
    assert!(
        second
            .html
            .contains("<span lang=\"ja\" dir=\"auto\">直子</span>")
    );
    let paper = ada.person.get(&format!("{place}.pdf"));
    let paper = Document::load_mem(&paper.body).unwrap();
    assert!(has_font(&paper, "NotoSerifJP-SemiBold"));
}

/// The test course, issued jointly with Meridian Bay University.
fn publishes_jointly(world: &World) -> Course {
    world.publishes(&joint_files(world))
}

/// Its files; the other partner is there already.
pub(super) fn joint_files(world: &World) -> PathBuf {
    let folder = copy_of_course_files(world.folder());
    let manifest = folder.join("course.toml");
    let text = std::fs::read_to_string(&manifest).unwrap();
    let own = "signatories = [\"director\"]";
    assert!(text.contains(own));
    let joint = "partners = [\"meridian-bay-university\"]\n\
                 signatories = [\"director\", \"meridian-bay-university:dean\"]\n\
                 tags = [\"drug policy\"]\n[[certificate.alignment]]\nname = \"Law\"\n\
                 url = \"https://frameworks.example/0421\"\nframework = \"ISCED-F 2013\"\n\
                 code = \"0421\"";
    std::fs::write(&manifest, text.replace(own, joint)).unwrap();
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("courses/meridian-bay-university");
    let into = world.folder().join("meridian-bay-university");
    std::fs::create_dir(&into).unwrap();
    for file in [
        "partner.toml",
        "logo.svg",
        "emblem.svg",
        "dean-signature.svg",
    ] {
        std::fs::copy(beside.join(file), into.join(file)).unwrap();
    }
    let (profile, problems) = pmast::courses::read_partner(&into);
    let (profile, now) = (
        profile.unwrap_or_else(|| panic!("{problems:?}")),
        world.now(),
    );
    let save = move |tx: &mut pmast::db::Tx| pmast::partners::save(tx, &profile, now);
    world.db.write_now(save).unwrap();
    folder
}

const BOTH: [&str; 2] = ["Harbour Test Institute", "Meridian Bay University"];

#[test]
fn a_certificate_of_two_partners_names_both_wherever_it_is_read() {
    let world = World::new();
    let course = publishes_jointly(&world);
    makes_keys(&world, &course);
    let mut ada = world.ada();
    let page = ada.person.opens(&format!("/courses/{}", course.path()));
    let beside = "Certificate also issued by Meridian Bay University";
    assert!(page.words().contains(beside), "{}", page.words());
    ada.earns(&course);
    let certificate = certificate_of(&world, ada.account);
    let face = &certificate.face;
    let issuers: Vec<_> = face.issuers.iter().map(|one| one.slug.as_str()).collect();
    assert_eq!(issuers, ["harbour-test", "meridian-bay-university"]);
    assert!(face.issuers[1].logo_svg.is_some());
    let signed = face
        .signatories
        .iter()
        .map(|one| one.signature_svg.is_some());
    assert_eq!(signed.collect::<Vec<_>>(), [false, true]);
    let signing = face.signatories.iter().zip(&face.issuers);
    for (signatory, issuer) in signing {
        assert_eq!(face.issuer_of(signatory), Some(issuer), "{signatory:?}");
    }

    // The paper, and the page that is compared with it line by line.
    let metadata = metadata(&paper_of(&mut ada.person, &certificate));
    let mut stranger = Person::stranger(&world);
    let verdict = format!("/v/{}", certificate.code.as_str());
    let page = stranger.opens(&verdict);
    let page = stranger.submits(&page.form("/v/"), &[("name", "Ada Meadow")]);
    for name in BOTH {
        assert!(metadata.contains(name), "{metadata}");
        assert!(page.words().contains(name), "{}", page.words());
    }
    let signs = "Prof. Jean-Luc Béranger, Dean, School of Public Policy, Meridian Bay University";
    assert!(page.words().contains(signs), "{}", page.words());
    let asked = stranger.send(
        "POST",
        &format!("{verdict}.json"),
        b"name=Ada+Meadow".to_vec(),
        &[("content-type", "application/x-www-form-urlencoded")],
    );
    let twin: serde_json::Value = serde_json::from_slice(&asked.body).unwrap();
    let facts = &twin["certificate"];
    assert_eq!(facts["issuers"].as_array().unwrap().len(), 2);
    assert_eq!(facts["signatories"][1]["issuer"], "meridian-bay-university");
}

#[test]
fn the_credential_of_two_partners_has_one_issuer_and_says_who_else_stands_behind_it() {
    let world = World::new();
    let course = publishes_jointly(&world);
    makes_keys(&world, &course);
    let ada = world.ada();
    let certificate = awarded(&world, &course, &ada);
    let draft = credentials::read(kept(&world, &certificate).json.as_bytes()).unwrap();
    assert!(draft.issuer.did.as_str().ends_with(":harbour-test"));
    let jointly = "Issued jointly by Harbour Test Institute, Meridian Bay University.";
    let description = &draft.achievement.description;
    assert!(description.ends_with(jointly), "{description}");
    assert_eq!(findings(&world), []);
    let path = draft.achievement.id.strip_prefix(ADDRESS).unwrap();
    let mut stranger = Person::stranger(&world);
    let served = stranger.get(path);
    let earned: serde_json::Value = serde_json::from_slice(&served.body).unwrap();
    assert_eq!(earned["description"], description.as_str());
    assert_eq!(earned["tag"], serde_json::json!(["drug policy"]));
    let alignment = serde_json::json!([{
        "type": ["Alignment"],
        "targetName": "Law",
        "targetUrl": "https://frameworks.example/0421",
        "targetFramework": "ISCED-F 2013",
        "targetCode": "0421"
    }]);
    assert_eq!(earned["alignment"], alignment);
    assert_eq!(draft.achievement.alignment[0].code.as_deref(), Some("0421"));
    let page = stranger.send("GET", path, Vec::new(), &[("accept", "text/html")]);
    for name in BOTH {
        assert!(html::words(&page.text()).contains(name), "{}", page.text());
    }
}

#[test]
fn the_exit_pack_of_either_partner_answers_for_what_both_issue() {
    let world = World::new();
    let course = publishes_jointly(&world);
    makes_keys(&world, &course);
    let certificate = awarded(&world, &course, &world.ada());
    let json = kept(&world, &certificate).json;
    let both = world.db.read_now(pmast::partners::all).unwrap();
    assert_eq!(both.len(), 2);
    let answers = |files: &[(String, Vec<u8>)]| {
        let names = files.iter().map(|(name, _)| name);
        names.filter(|name| name.starts_with("answers/")).count()
    };
    for partner in &both {
        let files = exit_pack(&world, partner);
        assert_eq!(answers(&files), 1, "{}", partner.slug);
        let trust = Trust::read(&files).unwrap();
        let report = evidence::check(json.as_bytes(), &trust, world.now());
        assert_eq!(report.finding, Finding::Unchanged, "{}", partner.slug);
    }
    let mut third = both[0].clone();
    third.key = Key::parse("elsewhere").unwrap();
    assert_eq!(answers(&exit_pack(&world, &third)), 0);
}
