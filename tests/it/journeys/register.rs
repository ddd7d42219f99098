//! The register leaves the house as a file: whose, of which days, with which papers.

use crate::handed_out::is_written_down;
use crate::world::cast::Player;
use crate::world::person::Person;
use crate::world::site::Answer;
use crate::world::{Course, World};
use pmast::accounts::Operator;
use pmast::base::{Key, VerificationCode};
use pmast::db::Tx;
use pmast::evidence::unzip;
use pmast::partners::{self, Role};

fn sends(person: &mut Person<'_>, page: &str, filled: &[(&str, &str)]) -> Answer {
    let form = person.opens(page).form(page);
    person.posts(&form, filled)
}

/// The number of somebody's certificate, in groups, and the rest of its line.
fn line_of(table: &str, name: &str) -> (String, String) {
    let line = table.lines().find(|line| line.contains(name));
    let line = line.unwrap_or_else(|| panic!("no {name} in {table}"));
    let (code, rest) = line.split_once(',').unwrap();
    (code.to_owned(), rest.to_owned())
}

/// An operator sets somebody's certificate aside.
fn sets_aside(olu: &mut Player<'_>, holder: &mut Player<'_>) {
    let own = holder.person.opens("/desk").link("/my/certificates/");
    let id = own.replace("/my/certificates/", "").replace(".pdf", "");
    let hold = format!("/operator/certificates/{id}/hold");
    let form = olu.person.opens(&hold).form("/hold");
    let held = olu.person.submits(&form, &[("reason", "inquiry")]);
    assert!(held.words().contains("Set aside"), "{}", held.words());
}

#[test]
fn a_partner_downloads_its_register_as_a_table_and_with_its_papers() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (mut olu, operator) = world.olu();
    let mut mina = world.mina(&course, &operator);
    let (mut ada, mut bela) = (world.ada(), world.bela());
    ada.earns(&course);
    bela.earns(&course);
    sets_aside(&mut olu, &mut bela);
    assert_eq!(world.only_mail().template, "certificate-held");

    let page = "/partner/register";
    let answer = sends(&mut mina.person, page, &[("what", "csv")]);
    assert_eq!(answer.status, 200);
    assert!(answer.header("content-type").starts_with("text/csv"));
    let table = answer.text();
    let head = "code,name,course,edition,level,awarded_on,valid_until,state,successor,partner";
    let first = table.lines().next().unwrap_or_default();
    assert_eq!(first.trim_start_matches('\u{FEFF}'), head);
    let (code, adas) = line_of(&table, "Ada Meadow");
    assert!(adas.contains(",2026-11-23,2029-11-23,valid,,"), "{adas}");
    let (_, belas) = line_of(&table, "Bela Brook");
    assert!(belas.contains(",2026-11-23,2029-11-23,held,,"), "{belas}");

    let answer = sends(&mut mina.person, page, &[("what", "zip")]);
    let files = unzip(&answer.body).expect("an archive");
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let paper = format!("certificate-{code}.pdf");
    assert_eq!(
        names,
        ["register.csv", paper.as_str()],
        "what is held has none"
    );
    assert_eq!(files[0].1, table.as_bytes());
    let number = VerificationCode::parse(&code).unwrap();
    let is_there = is_written_down(&world, &number, &files[1].1);
    assert!(is_there, "before the holder has asked for it");
    let own = ada.person.opens("/desk").link("/my/certificates/");
    let own = format!("{}.pdf", own.replace(".pdf", ""));
    assert!(
        files[1].1 == ada.person.get(&own).body,
        "the holder's own paper"
    );

    let journal = olu.person.opens("/operator/journal").words();
    for what in ["csv 2 - - -", "zip 2 - - -"] {
        assert!(journal.contains(what), "{what}: {journal}");
    }
    let answer = sends(&mut olu.person, "/operator/register", &[("what", "csv")]);
    assert_eq!(answer.text(), table, "operators have the same of everybody");
}

#[test]
fn the_register_is_cut_by_days_and_by_course() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_, operator) = world.olu();
    let mut mina = world.mina(&course, &operator);
    world.ada().earns(&course);
    let page = "/partner/register";
    let own = mina.person.opens(page).html;
    let courses = own.split("name=\"course\"").nth(1).unwrap_or_default();
    let option = courses.split("<option value=\"").nth(2).unwrap_or_default();
    let option = option.split('"').next().unwrap_or_default().to_owned();
    let other = pmast::base::CourseId::new().to_string();
    for (from, until, course, lines) in [
        ("", "", "", 2),
        ("2026-11-23", "2026-11-23", option.as_str(), 2),
        ("2026-11-24", "", "", 1),
        ("", "2026-11-22", "", 1),
        ("", "", other.as_str(), 1),
    ] {
        let filled = [
            ("what", "csv"),
            ("from", from),
            ("until", until),
            ("course", course),
        ];
        let answer = sends(&mut mina.person, page, &filled);
        let table = answer.text();
        assert_eq!(
            table.lines().count(),
            lines,
            "{from} {until} {course}: {table}"
        );
    }
    for (from, until) in [("yesterday", ""), ("2026-11-24", "2026-11-23")] {
        let filled = [("what", "zip"), ("from", from), ("until", until)];
        let answer = sends(&mut mina.person, page, &filled);
        assert_eq!(answer.status, 422, "{from} {until}");
        assert!(answer.text().contains(from), "what was typed stays");
    }
}

/// Somebody who administers a partner without courses.
fn pat<'w>(world: &'w World, course: &Course, olu: &Operator) -> Player<'w> {
    let (by, now) = (olu.clone(), world.now());
    let mut profile = course.partner.profile.clone();
    profile.key = Key::parse("quay").unwrap();
    profile.slug = profile.key.clone();
    let save = move |tx: &mut Tx| partners::save(tx, &profile, now);
    let partner = world.db.write_now(save).unwrap();
    let pat = world.somebody("pat@quay.example", "Pat Quay");
    let pair = (partner.id, pat.account);
    let join = move |tx: &mut Tx| partners::join(tx, &by, pair, Role::Admin, now);
    world.db.write_now(join).unwrap();
    pat
}

#[test]
fn nobody_reads_the_register_of_another_partner() {
    let world = World::new();
    let course = world.publishes_the_test_course();
    let (_, operator) = world.olu();
    let mut pat = pat(&world, &course, &operator);
    world.ada().earns(&course);
    let id = course.edition.course.to_string();
    for filled in [
        vec![("what", "csv")],
        vec![("what", "csv"), ("course", id.as_str())],
    ] {
        let answer = sends(&mut pat.person, "/partner/register", &filled);
        assert_eq!(answer.status, 200);
        assert_eq!(answer.text().lines().count(), 1, "{}", answer.text());
    }
    let answer = sends(&mut pat.person, "/partner/register", &[("what", "zip")]);
    assert_eq!(unzip(&answer.body).map(|files| files.len()), Some(1));
    let page = pat.person.opens("/partner/register").html;
    assert!(!page.contains(&id), "nor is the course on offer there");
}
