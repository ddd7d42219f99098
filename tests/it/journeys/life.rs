//! What becomes of a certificate after its award.

use crate::world::World;
use crate::world::cast::Player;
use crate::world::html::Form;
use crate::world::person::{Page, Person};
use pmast::accounts::{self, Operator};
use pmast::db::Tx;

/// The holder's page of the certificate, and `/v/…`.
pub(super) fn certificate_of(ada: &mut Player<'_>) -> (String, String) {
    let desk = ada.person.opens("/desk");
    let place = desk.link("/my/certificates/").replace(".pdf", "");
    let page = ada.person.opens(&place);
    let at = page.html.find("/v/").expect("the page names its address");
    let end = page.html[at + 3..].find(|sign: char| !sign.is_ascii_alphanumeric());
    (place, page.html[at..at + 3 + end.unwrap_or(0)].to_owned())
}

/// The operator's page of a certificate.
fn file_of(olu: &mut Player<'_>, address: &str) -> Page {
    let code = address.trim_start_matches("/v/");
    olu.person
        .opens(&format!("/operator/certificates?code={code}"))
}

#[test]
fn a_certificate_is_set_aside_for_an_inquiry_and_released() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    let mut ada = world.ada();
    ada.earns(&course);
    let (place, address) = certificate_of(&mut ada);
    let file = file_of(&mut olu, &address);
    let form = olu.person.opens(&file.link("/hold")).form("/hold");
    let without = olu.person.submits(&form, &[("note", "x")]);
    assert_eq!(without.answer.status, 422, "a reason is needed");
    let filled = [("reason", "inquiry"), ("note", "NOTE-FOR-THE-FILE")];
    let held = olu.person.submits(&form, &filled);
    assert!(held.words().contains("Set aside"), "{}", held.words());
    olu.person.submits(&form, &filled);
    let letter = world.only_mail();
    assert_eq!(letter.template, "certificate-held");

    let mut stranger = Person::stranger(&world);
    let seen = stranger.opens(&address).words();
    for words in [
        "Do not rely on this certificate for now",
        "is being looked into",
    ] {
        assert!(seen.contains(words), "{words}: {seen}");
    }
    assert!(!seen.contains("NOTE-FOR-THE-FILE"));
    let json = stranger.get(&format!("{address}.json")).text();
    assert!(json.contains("\"state\":\"held\""), "{json}");
    assert!(json.contains("\"reason\":\"inquiry\""), "{json}");
    let mine = ada.person.opens(&place).words();
    assert!(mine.contains("was set aside on"), "{mine}");
    let paper = ada.person.get(&format!("{place}.pdf"));
    assert_eq!(paper.status, 303, "no paper meanwhile");

    let file = file_of(&mut olu, &address);
    assert!(!file.has_link("/replacement"), "first it is released");
    let form = olu.person.opens(&file.link("/hold")).form("/hold");
    let released = olu.person.submits(&form, &[("note", "All is well.")]);
    assert!(
        released.words().contains("Released"),
        "{}",
        released.words()
    );
    assert_eq!(world.only_mail().template, "certificate-released");
    let seen = stranger.opens(&address).words();
    assert!(seen.contains("This certificate is valid"), "{seen}");
    for words in ["Set aside while", "it counts again"] {
        assert!(seen.contains(words), "{words}: {seen}");
    }
    assert_eq!(ada.person.get(&format!("{place}.pdf")).status, 200);
}

/// A holder who shows everything, and an administrator who decides.
fn ada_and_mina(world: &World) -> (Player<'_>, Player<'_>) {
    let [ada, mina, _] = ada_mina_and_olu(world);
    (ada, mina)
}

/// The same with the operator of the house.
pub(super) fn ada_mina_and_olu(world: &World) -> [Player<'_>; 3] {
    let course = world.publishes_the_test_course();
    let (olu, operator) = world.olu();
    let mina = world.mina(&course, &operator);
    let mut ada = world.ada();
    ada.earns(&course);
    let (place, _) = certificate_of(&mut ada);
    let sight = ada.person.opens(&place).form("/disclosure");
    ada.person.submits(&sight, &[("disclosure", "public")]);
    [ada, mina, olu]
}

pub(super) const WISH: [(&str, &str); 2] =
    [("new_name", "Ada M. Meadow"), ("why", "My second name.")];

#[test]
fn a_holder_asks_for_another_name_and_a_refusal_gives_its_reason() {
    let world = World::new();
    let (mut ada, mut mina) = ada_and_mina(&world);
    let (place, address) = certificate_of(&mut ada);
    let form = ada.person.opens(&place).form("/name");
    let same = [("new_name", "Ada Meadow"), ("why", "No reason.")];
    assert_eq!(ada.person.submits(&form, &same).answer.status, 422);
    let asked = ada.person.submits(&form, &WISH);
    let words = asked.words();
    assert!(words.contains("Your request is sent"), "{words}");
    assert!(asked.find_form("/name").is_none(), "one at a time");
    let seen = Person::stranger(&world).opens(&address).words();
    assert!(
        seen.contains("Ada Meadow"),
        "a wish changes nothing: {seen}"
    );

    let queue = mina.person.opens("/partner/names");
    let words = queue.words();
    for fact in ["Ada M. Meadow", "My second name."] {
        assert!(words.contains(fact), "{fact}: {words}");
    }
    let forms = queue.forms();
    let is_refusal = |field: &(String, String)| field.1 == "refuse";
    let refuse = forms.iter().find(|form| form.fields.iter().any(is_refusal));
    let refuse = refuse.expect("a form to refuse");
    let silent = mina.person.submits(refuse, &[("note", " ")]);
    assert_eq!(silent.answer.status, 422, "a refusal needs a reason");
    let long = "x".repeat(501);
    let refused = mina.person.submits(refuse, &[("note", long.as_str())]);
    assert_eq!(refused.answer.status, 422);
    let typed = format!("value=\"{long}\"");
    assert!(refused.html.contains(&typed), "it can be shortened");
    let note = [("note", "Please send it once more.")];
    mina.person.submits(refuse, &note);
    mina.person.submits(refuse, &note);
    let letter = world.only_mail();
    assert_eq!(letter.template, "name-refused");
    assert_eq!(letter.args["why"], "Please send it once more.");
    let page = ada.person.opens(&place);
    assert!(page.words().contains("Please send it once more."));
    assert!(page.find_form("/name").is_some(), "and asks again");
}

#[test]
fn an_approved_name_makes_a_successor_that_is_shown_as_its_predecessor_was() {
    let world = World::new();
    let (mut ada, mut mina) = ada_and_mina(&world);
    let (place, address) = certificate_of(&mut ada);
    let form = ada.person.opens(&place).form("/name");
    ada.person.submits(&form, &WISH);
    let approve = mina.person.opens("/partner/names").form("/partner/names/");
    let done = mina.person.submits(&approve, &[]);
    let words = done.words();
    assert!(words.contains("with the new name is issued"), "{words}");
    mina.person.submits(&approve, &[]);
    let letter = world.only_mail();
    assert_eq!(letter.template, "certificate-replaced");
    let mut stranger = Person::stranger(&world);
    let old = stranger.opens(&address);
    let words = old.words();
    assert!(words.contains("Ask for the newer certificate"), "{words}");
    let new = stranger.opens(&old.link(&format!("/v/{}", letter.args["code"])));
    assert!(new.words().contains("Ada M. Meadow"), "{}", new.words());
    let back = new.words().replace('-', "");
    assert!(back.contains(&address["/v/".len()..]), "and back: {back}");
}

/// A second operator: Bela, appointed by the first.
fn appointed<'w>(world: &'w World, by: &Operator) -> Player<'w> {
    let pia = world.somebody("pia@academy.example", "Pia Harbour");
    let (by, id, now) = (by.clone(), pia.account, world.now());
    let appoint = move |tx: &mut Tx| accounts::appoint_operator(tx, &by, id, now);
    world.db.write_now(appoint).unwrap();
    pia
}

/// Whether strangers are told so, of each.
fn are_revoked(stranger: &mut Person<'_>, addresses: &[String; 2]) -> [bool; 2] {
    addresses.each_ref().map(|address| {
        let json = stranger.get(&format!("{address}.json")).text();
        json.contains("\"state\":\"revoked\"")
    })
}

#[test]
fn many_certificates_are_revoked_by_two_operators_and_never_by_one() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, operator) = world.olu();
    let (mut ada, mut bela) = (world.ada(), world.bela());
    let mut pia = appointed(&world, &operator);
    ada.earns(&course);
    bela.earns(&course);
    let codes = [certificate_of(&mut ada).1, certificate_of(&mut bela).1];
    let list = codes
        .each_ref()
        .map(|one| one.trim_start_matches("/v/"))
        .join("\n");
    let form = olu.person.opens("/operator/lots").form("/operator/lots");
    let odd = [("codes", "7Q4K2-9XMPB-2D5RT"), ("reason", "misconduct")];
    assert_eq!(
        olu.person.submits(&form, &odd).answer.status,
        422,
        "no such number"
    );
    let filled = [
        ("codes", list.as_str()),
        ("reason", "issued-in-error"),
        ("note", "A wrong list."),
    ];
    let lots = olu.person.submits(&form, &filled);
    assert!(
        lots.words().contains("Another operator must confirm"),
        "{}",
        lots.words()
    );
    olu.person.submits(&form, &filled);
    let mut stranger = Person::stranger(&world);
    assert_eq!(
        are_revoked(&mut stranger, &codes),
        [false, false],
        "nothing happens before"
    );

    let page = pia.person.opens("/operator/lots");
    let forms = page.forms();
    let is_confirming = |form: &&Form| form.fields.iter().any(|(_, value)| value == "confirm");
    let confirm: Vec<_> = forms.iter().filter(is_confirming).collect();
    assert_eq!(confirm.len(), 1, "sent twice, proposed once");
    let mut own = olu.person.opens("/account").forms().remove(0);
    own.action.clone_from(&confirm[0].action);
    let refused = olu.person.submits(&own, &[("decision", "confirm")]);
    assert!(
        refused.words().contains("cannot confirm"),
        "{}",
        refused.words()
    );
    assert_eq!(
        are_revoked(&mut stranger, &codes),
        [false, false],
        "never the same person"
    );
    pia.person.submits(confirm[0], &[]);
    assert_eq!(are_revoked(&mut stranger, &codes), [true, true]);
    pia.person.submits(confirm[0], &[]);
    let mails = world.mailbox();
    assert_eq!(mails.len(), 2);
    assert!(
        mails
            .iter()
            .all(|mail| mail.template == "certificate-revoked")
    );
}

#[test]
fn a_wish_for_another_name_leads_nobody_out_of_a_lot() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, operator) = world.olu();
    let mut mina = world.mina(&course, &operator);
    let mut pia = appointed(&world, &operator);
    let mut ada = world.ada();
    ada.earns(&course);
    let (place, address) = certificate_of(&mut ada);
    let form = olu.person.opens("/operator/lots").form("/operator/lots");
    let code = address.trim_start_matches("/v/");
    let filled = [("codes", code), ("reason", "issued-in-error")];
    olu.person.submits(&form, &filled);

    world.wait_minutes(1);
    let wish = ada.person.opens(&place).form("/name");
    ada.person.submits(&wish, &WISH);
    let approve = mina.person.opens("/partner/names").form("/partner/names/");
    mina.person.submits(&approve, &[]);
    let letter = world.only_mail();
    assert_eq!(letter.template, "certificate-replaced");

    let page = pia.person.opens("/operator/lots");
    let words = page.words();
    assert!(
        words.contains("Newer certificates took the place"),
        "{words}"
    );
    assert!(words.contains(&letter.args["code"]), "{words}");
    world.wait_minutes(1);
    let confirm = page.forms().into_iter().find(|form| {
        let mut fields = form.fields.iter();
        fields.any(|(_, value)| value == "confirm")
    });
    let done = pia.person.submits(&confirm.unwrap(), &[]);
    let words = done.words();
    assert!(words.contains("revoked just now: 1."), "{words}");
    assert!(words.contains("Certificates revoked: 1 of 1"), "{words}");
    let newer = format!("/v/{}", letter.args["code"].replace('-', ""));
    let json = Person::stranger(&world)
        .get(&format!("{newer}.json"))
        .text();
    assert!(json.contains("\"state\":\"revoked\""), "{json}");
    assert_eq!(world.only_mail().template, "certificate-revoked");
}

#[test]
fn a_proposal_is_withdrawn_for_a_reason_and_nothing_happens() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    let mut ada = world.ada();
    ada.earns(&course);
    let (_, address) = certificate_of(&mut ada);
    let form = olu.person.opens("/operator/lots").form("/operator/lots");
    let code = address.trim_start_matches("/v/");
    let filled = [("codes", code), ("reason", "issued-in-error")];
    let page = olu.person.submits(&form, &filled);
    let forms = page.forms().into_iter();
    let is_withdrawing = |form: &Form| form.field("decision") == Some("withdraw");
    let withdraw: Vec<Form> = forms.filter(is_withdrawing).collect();
    let long = "x".repeat(501);
    for wrong in ["", long.as_str()] {
        let page = olu.person.submits(&withdraw[0], &[("why", wrong)]);
        assert_eq!(page.answer.status, 422);
        let kept = page.forms().into_iter().find(is_withdrawing);
        assert_eq!(kept.unwrap().field("why"), Some(wrong), "nothing is lost");
    }
    let done = olu
        .person
        .submits(&withdraw[0], &[("why", "A list of 2025.")]);
    let words = done.words();
    assert!(words.contains("A list of 2025."), "{words}");
    assert!(!done.forms().iter().any(is_withdrawing), "{words}");
    let json = Person::stranger(&world).get(&format!("{address}.json"));
    assert!(json.text().contains("\"state\":\"valid\""));
}

#[test]
fn who_looks_after_no_certificate_decides_nothing() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_, operator) = world.olu();
    let mut chen = world.chen(&course, &operator);
    let mut ada = world.ada();
    ada.earns(&course);
    let (place, address) = certificate_of(&mut ada);
    let form = ada.person.opens(&place).form("/name");
    let mut bela = world.bela();
    let mut foreign = bela.person.opens("/account").forms().remove(0);
    foreign.action.clone_from(&form.action);
    let wish = [
        (
            "id",
            form.fields
                .iter()
                .find(|(name, _)| name == "id")
                .unwrap()
                .1
                .as_str(),
        ),
        ("new_name", "Bela Brook"),
        ("why", "Mine."),
    ];
    assert_eq!(bela.person.posts(&foreign, &wish).status, 404);
    assert_eq!(
        chen.person.get("/partner/names").status,
        403,
        "authors decide nothing"
    );
    let file = format!(
        "/operator/certificates{}",
        &place["/my/certificates".len()..]
    );
    assert_eq!(ada.person.get(&format!("{file}/hold")).status, 403);
    assert!(
        Person::stranger(&world)
            .opens(&address)
            .words()
            .contains("valid")
    );
}
