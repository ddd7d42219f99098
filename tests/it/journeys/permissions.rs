//! Who may ask for what: every route of the site against every role, written down in
//! `golden/permissions.txt`. The routes are read from the source, so a new one appears by itself
//! and must be judged.

use crate::tidy::files;
use crate::world::cast::Player;
use crate::world::person::{Person, own_form};
use crate::world::study::Knows;
use crate::world::{Course, World, golden};
use pmast::accounts::Operator;
use std::collections::BTreeMap;

/// What stands for the variable parts of a path, for the owner's things.
type Parts = BTreeMap<&'static str, String>;

/// `GET /desk`, as the source has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Route {
    path: String,
    method: &'static str,
}

/// As the source has them, and as the table writes them.
const METHODS: [(&str, &str); 3] = [("get(", "GET"), ("post(", "POST"), ("OPTIONS", "OPT")];

/// Every route of `src/web`, in the order of their paths.
fn routes() -> Vec<Route> {
    let constants = path_constants();
    let mut routes = Vec::new();
    // `/metrics` in server.rs is served on an address of its own.
    let sources = files("src/web", &[".rs"]).into_iter();
    for file in sources.filter(|file| !file.path.ends_with("/server.rs")) {
        // Words, quotes and brackets only: the layout of the source does not matter.
        let source: String = file.text.split_whitespace().collect::<Vec<_>>().join(" ");
        for start in ["route(", "resource("] {
            for (at, mark) in source.match_indices(start) {
                let rest = source[at + mark.len()..].trim_start();
                if let Some(path) = path_at(rest, &constants) {
                    let until = ["route(", "resource(", "service(", "; ", "; }"];
                    let here = if start == "route(" {
                        until.as_slice()
                    } else {
                        &until[1..]
                    };
                    let end = here.iter().filter_map(|stop| rest.find(stop)).min();
                    let methods = &rest[..end.unwrap_or(rest.len())];
                    for (word, method) in METHODS {
                        if methods.contains(word) {
                            routes.push(Route {
                                path: path.clone(),
                                method,
                            });
                        }
                    }
                }
            }
        }
    }
    routes.sort();
    routes.dedup();
    routes
}

fn path_at(rest: &str, constants: &BTreeMap<String, String>) -> Option<String> {
    if let Some(quoted) = rest.strip_prefix('"') {
        let path = quoted.split('"').next()?;
        return path.starts_with('/').then(|| path.to_owned());
    }
    let name = rest.strip_prefix("paths::")?;
    let name: String = name
        .chars()
        .take_while(|c| c.is_ascii_uppercase() || *c == '_')
        .collect();
    constants.get(&name).cloned()
}

fn path_constants() -> BTreeMap<String, String> {
    let doors = files("src/web/paths", &[".rs"]);
    let constant = |line: &str| {
        let (name, value) = line
            .trim()
            .strip_prefix("pub const ")?
            .split_once(": &str = ")?;
        Some((name.to_owned(), value.trim_matches([';', '"']).to_owned()))
    };
    let lines = doors.iter().flat_map(|file| file.text.lines());
    lines.filter_map(constant).collect()
}

/// A world in which Ada has earned a certificate and sits another quiz.
struct Stage<'w> {
    course: Course,
    olu: (Player<'w>, Operator),
    ada: Player<'w>,
    parts: Parts,
}

fn stage(world: &World) -> Stage<'_> {
    let course = world.publishes_the_test_course();
    let olu = world.olu();
    let mut ada = world.ada();
    ada.earns(&course);
    let attempt = ada.sits(&course, "check-clock").answer.path;
    let desk = ada.person.opens("/desk");
    let certificate = desk.link("/my/certificates/").replace(".pdf", "");
    let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let page = ada.person.opens(&certificate);
    let code = page.html.split("/v/").nth(1).unwrap_or_default();
    let code: String = code
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect();
    let sheet = page
        .html
        .split("href=\"/static/")
        .nth(1)
        .unwrap_or_default();
    let sheet = sheet.split('"').next().unwrap_or_default().to_owned();
    let parts = Parts::from([
        ("p", course.edition.content.partner.to_string()),
        ("c", course.edition.content.slug.to_string()),
        ("slug", course.edition.content.partner.to_string()),
        ("lesson", "the-notice".to_owned()),
        ("module", "clock".to_owned()),
        ("edition", course.edition.id.to_string()),
        ("item", "start".to_owned()),
        ("quiz", "check-clock".to_owned()),
        ("attempt", last(&attempt)),
        ("id", last(&certificate)),
        ("code", code),
        ("token", "A".repeat(43)),
        ("name", last(&sheet)),
    ]);
    Stage {
        course,
        olu,
        ada,
        parts,
    }
}

/// `/v/{code}.json` with Ada's code in it.
fn filled(path: &str, parts: &Parts) -> String {
    let mut filled = String::new();
    for (at, piece) in path.split('{').enumerate() {
        match piece.split_once('}') {
            Some((name, rest)) if at > 0 => {
                let name = name.split(':').next().unwrap_or_default();
                filled.push_str(parts.get(name).map_or("x", String::as_str));
                filled.push_str(rest);
            }
            _ => filled.push_str(piece),
        }
    }
    filled
}

fn judged(person: &mut Person<'_>, csrf: &str, route: &Route, parts: &Parts) -> &'static str {
    let path = filled(&route.path, parts);
    let answer = match route.method {
        "GET" => person.get(&path),
        "OPT" => person.send("OPTIONS", &path, Vec::new(), &[]),
        _ => person.send(
            "POST",
            &path,
            format!("csrf={csrf}").into_bytes(),
            &own_form(),
        ),
    };
    match answer.status {
        303 if answer.location().starts_with("/sign-in?") => "sign-in",
        303 if route.method == "GET" => "away",
        // A form sent empty is refused for what it lacks: who gets that far may send it.
        200..=399 | 400 | 409 | 422 => "ok",
        403 => "-",
        404 => "nothing",
        410 => "gone",
        status => panic!("{} {path}: {status} {}", route.method, answer.text()),
    }
}

fn csrf_of(person: &mut Person<'_>) -> String {
    let answer = person.get("/account");
    let forms = crate::world::html::forms(&answer.text());
    forms
        .iter()
        .find_map(|form| form.field("csrf").map(str::to_owned))
        .unwrap_or_default()
}

#[test]
fn every_route_has_been_judged_for_every_role() {
    let world = World::new();
    let mut stage = stage(&world);
    let chen = world.chen(&stage.course, &stage.olu.1);
    stage.parts.insert("account", chen.account.to_string());
    // Ids that nothing has: who may ask learns that there is nothing, others learn nothing.
    for unknown in ["signal", "correction", "link", "brief", "review"] {
        let id = pmast::base::SignalId::new().to_string();
        stage.parts.insert(unknown, id);
    }
    let mut bela = world.bela();
    bela.enrols(&stage.course);
    bela.takes(&stage.course, "check-clock", Knows::Nothing);
    let mut mina = world.mina(&stage.course, &stage.olu.1);
    looks_after(&mut mina, &mut stage);
    let people = vec![
        ("visitor", Person::stranger(&world)),
        ("learner", bela.person),
        ("author", chen.person),
        ("partner", mina.person),
        ("owner", stage.ada.person.clone()),
        // Last: an operator changes what the others may do.
        ("operator", stage.olu.0.person.clone()),
    ];
    let table = table(&world, people, &stage.parts);
    world.mailbox();
    golden("permissions.txt", &table);
}

/// Mina makes a group and grants it something, so that there is one of each.
fn looks_after(mina: &mut Player<'_>, stage: &mut Stage<'_>) {
    let at = |page: &str| format!("/partner/{}/{page}", stage.course.path());
    let groups = mina.person.opens(&at("groups"));
    let group = mina
        .person
        .submits(&groups.form("/groups"), &[("name", "Staff")]);
    let group = group.answer.path.rsplit('/').next().unwrap_or_default();
    let page = mina.person.opens(&at("accommodations"));
    let filled = [("to", group), ("time", "25"), ("reason", "duty")];
    let page = mina.person.submits(&page.form("/accommodations"), &filled);
    let end = page.form("/end").action;
    let granted = end.trim_end_matches("/end").rsplit('/').next();
    stage.parts.insert("group", group.to_owned());
    let granted = granted.unwrap_or_default().to_owned();
    stage.parts.insert("accommodation", granted);
}

fn table(world: &World, people: Vec<(&str, Person<'_>)>, parts: &Parts) -> String {
    let mut routes = routes();
    assert!(
        routes.len() > 50,
        "only {} routes found: {routes:?}",
        routes.len()
    );
    // Reading first; then what changes; the way out last of all.
    routes.sort_by_key(|route| (route.path == "/sign-out", route.method == "POST"));
    let mut cells: BTreeMap<Route, Vec<&'static str>> = BTreeMap::new();
    let mut head = format!("{:62}", "");
    for (role, mut person) in people {
        // They all ask from one network, which may look up so many numbers a minute.
        world.wait_minutes(1);
        head.push_str(&format!("{role:10}"));
        let csrf = csrf_of(&mut person);
        for route in &routes {
            let word = judged(&mut person, &csrf, route, parts);
            cells.entry(route.clone()).or_default().push(word);
        }
    }
    let mut table = format!("{}\n", head.trim_end());
    for (route, words) in cells {
        let mut line = format!("{:5}{:57}", route.method, route.path);
        for word in words {
            line.push_str(&format!("{word:10}"));
        }
        table.push_str(line.trim_end());
        table.push('\n');
    }
    table
}
