//! A later last day: the plan, the successor, what is refused, and the same again.

use crate::world::World;
use crate::world::cast::Player;
use crate::world::person::{Page, Person};

/// The address of somebody's certificate under `/operator`, and its number without groups.
fn file_of(holder: &mut Player<'_>) -> (String, String) {
    let own = holder.person.opens("/desk").link("/my/certificates/");
    let own = own.replace(".pdf", "");
    let page = holder.person.opens(&own);
    let code = page.html.split("/v/").nth(1).unwrap_or_default();
    let is_sign = |sign: &char| sign.is_ascii_alphanumeric();
    let code = code.chars().take_while(is_sign).collect();
    (own.replace("/my/", "/operator/"), code)
}

fn sends(olu: &mut Player<'_>, page: &Page, filled: &[(&str, &str)]) -> Page {
    olu.person
        .submits(&page.form("/operator/extensions"), filled)
}

#[test]
fn a_certificate_is_extended_once_by_a_successor_with_a_later_last_day() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    let mut ada = world.ada();
    ada.earns(&course);
    let (file, code) = file_of(&mut ada);
    let link = olu.person.opens(&file).link("/operator/extensions");
    let form = olu.person.opens(&link);
    assert!(form.words().contains("Extend certificates"));
    for (until, note) in [
        ("2030-11-20", " "),
        ("2026-11-23", "Why."),
        ("2126-11-23", "Why."),
        ("soon", "Why."),
    ] {
        let page = sends(&mut olu, &form, &[("until", until), ("note", note)]);
        assert_eq!(page.answer.status, 422, "{until} {note}");
    }
    let both = [("codes", ""), ("until", "2030-11-20"), ("note", "Why.")];
    assert_eq!(
        sends(&mut olu, &form, &both).answer.status,
        422,
        "of which?"
    );

    let wanted = [("until", "2030-11-20"), ("note", "NOTE-FOR-THE-FILE")];
    let plan = sends(&mut olu, &form, &wanted);
    let words = plan.words();
    for fact in ["Ada Meadow", "23 November 2029", "20 November 2030"] {
        assert!(words.contains(fact), "{fact}: {words}");
    }
    assert!(world.mailbox().is_empty(), "a plan extends nothing");
    let confirmed = [("confirmed", "yes")];
    let report = sends(&mut olu, &plan, &confirmed);
    assert!(
        report.words().contains("Certificates that are extended: 1"),
        "{}",
        report.words()
    );
    let letter = world.only_mail();
    assert_eq!(letter.template, "certificate-extended");
    assert_eq!(letter.args["day"], "2030-11-20");
    let again = sends(&mut olu, &plan, &confirmed).words();
    assert!(
        again.contains("Certificates that are extended: 0"),
        "{again}"
    );
    assert!(again.contains("extend the newer one"), "{again}");
    assert!(world.mailbox().is_empty(), "sent twice, extended once");

    let mut stranger = Person::stranger(&world);
    let old = stranger.opens(&format!("/v/{code}"));
    let words = old.words();
    assert!(
        words.contains("Its validity has since been extended"),
        "{words}"
    );
    assert!(!words.contains("NOTE-FOR-THE-FILE"), "{words}");
    let new = stranger.get(&format!("/v/{}.json", letter.args["code"].replace('-', "")));
    let new = new.text();
    assert!(new.contains("\"state\":\"valid\""), "{new}");
    let mine = format!("/my/certificates/{}", letter.args["certificate"]);
    let mine = ada.person.opens(&mine).words();
    for day in ["23 November 2026", "20 November 2030"] {
        assert!(mine.contains(day), "the day of the award stays: {mine}");
    }
}

#[test]
fn a_course_is_extended_but_for_what_is_set_aside_and_without_letters_if_none_are_wanted() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, _) = world.olu();
    let (mut ada, mut bela) = (world.ada(), world.bela());
    ada.earns(&course);
    bela.earns(&course);
    let (file, held) = file_of(&mut bela);
    let form = olu.person.opens(&format!("{file}/hold")).form("/hold");
    olu.person.submits(&form, &[("reason", "inquiry")]);
    assert_eq!(world.only_mail().template, "certificate-held");

    let page = olu.person.opens("/operator/extensions");
    let options = page
        .html
        .split("name=\"course\"")
        .nth(1)
        .unwrap_or_default();
    let option = options.split("<option value=\"").nth(2).unwrap_or_default();
    let option = option.split('"').next().unwrap_or_default();
    let mut form = page.form("/operator/extensions");
    form.choices.retain(|choice| choice.name != "tells");
    let filled = [
        ("course", option),
        ("until", "2030-11-20"),
        ("note", "The law did not change."),
    ];
    let plan = olu.person.submits(&form, &filled);
    let words = plan.words();
    for fact in [
        "Certificates that are extended: 1",
        "Ada Meadow",
        "Set aside: release it first",
        "The holders are not written to.",
    ] {
        assert!(words.contains(fact), "{fact}: {words}");
    }
    sends(&mut olu, &plan, &[("confirmed", "yes")]);
    assert!(world.mailbox().is_empty(), "no letter was wanted");
    let again = sends(&mut olu, &plan, &[("confirmed", "yes")]).words();
    assert!(
        again.contains("Certificates that are extended: 0"),
        "{again}"
    );
    assert!(
        !again.contains("Ada Meadow"),
        "hers is long enough: {again}"
    );
    let held = Person::stranger(&world)
        .get(&format!("/v/{held}.json"))
        .text();
    assert!(held.contains("\"state\":\"held\""), "{held}");
}
