//! Who may import whom. The order of the floors is the order of the `pub mod` lines in
//! `src/lib.rs`.

use super::{File, files, report};
use std::fs;

/// From `base` up to `config` nobody knows HTTP or templates.
const FIRST_DOOR: &str = "config";
const NOT_BELOW_THE_DOORS: [&str; 4] = ["actix_web", "handlebars", "figment", "clap::"];

fn floors() -> Vec<String> {
    let map = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lib.rs");
    fs::read_to_string(map)
        .unwrap()
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

/// `src/courses/publish.rs` belongs to `courses`, `src/app.rs` to `app`.
fn room_of(file: &File) -> Option<String> {
    let rest = file.path.strip_prefix("src/")?;
    let room = rest.split('/').next()?.trim_end_matches(".rs");
    (!matches!(room, "lib" | "main")).then(|| room.to_owned())
}

/// The rooms that a line names: `crate::db::Tx`, `crate::{base, db}`.
fn rooms_named(line: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for (at, _) in line.match_indices("crate::") {
        let before = line[..at].chars().last();
        if before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_' || sign == '$') {
            continue;
        }
        let rest = &line[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(group) => {
                let group = group.split('}').next().unwrap_or_default();
                rooms.extend(group.split(',').map(|name| first_word(name.trim())));
            }
            None => rooms.push(first_word(rest)),
        }
    }
    rooms.retain(|room| !room.is_empty());
    rooms
}

fn first_word(text: &str) -> String {
    text.chars()
        .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
        .collect()
}

/// Why `room` may not import `other`, if it may not.
fn objection(floors: &[String], room: &str, other: &str) -> Option<String> {
    let place = |name: &str| floors.iter().position(|floor| floor == name);
    let (Some(here), Some(there)) = (place(room), place(other)) else {
        return None;
    };
    let below = |name: &str| place(name).is_some_and(|floor| here < floor);
    if there > here {
        return Some(format!("floors: {}", floors.join(" < ")));
    }
    match (room, other) {
        (_, "web") if !matches!(room, "web" | "cli") => Some("only `cli` starts `web`".to_owned()),
        ("worker", "web") | ("web", "worker") => {
            Some("the doors do not know each other".to_owned())
        }
        ("items", "db" | "journal" | "outbox") => Some("`items` never sees a database".to_owned()),
        ("verification", other)
            if !matches!(
                other,
                "base" | "texts" | "db" | "journal" | "outbox" | "certificates" | "verification"
            ) =>
        {
            Some("`verification` sees certificates and the ground, nothing else".to_owned())
        }
        (_, "config" | "app") if below(FIRST_DOOR) => {
            Some("rooms are told, they do not ask".to_owned())
        }
        _ => None,
    }
}

#[test]
fn a_room_imports_only_what_stands_below_it() {
    let floors = floors();
    let mut problems = Vec::new();
    for file in files("src", &[".rs"]).iter().filter(|file| !file.is_test()) {
        let Some(room) = room_of(file) else { continue };
        if !floors.contains(&room) {
            problems.push(format!(
                "{}: `{room}` has no `pub mod` line in src/lib.rs",
                file.path
            ));
        }
        for (at, line) in file.code() {
            for other in rooms_named(line) {
                if let Some(why) = objection(&floors, &room, &other) {
                    problems.push(format!(
                        "{}:{at} imports crate::{other}\n    {why}",
                        file.path
                    ));
                }
            }
        }
    }
    report("move the shared type down, or the deed up", &problems);
}

#[test]
fn nothing_below_the_doors_knows_http_templates_or_settings() {
    let floors = floors();
    let doors = floors
        .iter()
        .position(|floor| floor == FIRST_DOOR)
        .expect("lib.rs names config");
    let mut problems = Vec::new();
    for file in &files("src", &[".rs"]) {
        let Some(room) = room_of(file) else { continue };
        if floors
            .iter()
            .position(|floor| *floor == room)
            .is_none_or(|floor| floor >= doors)
        {
            continue;
        }
        for (at, line) in file.code() {
            for word in NOT_BELOW_THE_DOORS {
                if line.contains(word) {
                    problems.push(format!("{}:{at} uses {word}", file.path));
                }
            }
        }
    }
    report(
        "rooms hold rules and deeds; HTTP and pages are `web`",
        &problems,
    );
}

#[test]
fn the_floors_are_read_as_they_are_written() {
    assert_eq!(rooms_named("use crate::{base, db::Tx};"), ["base", "db"]);
    assert_eq!(rooms_named("crate::db::types::storable_texts! {"), ["db"]);
    assert_eq!(rooms_named("$crate::db::Conn"), Vec::<String>::new());
    let floors = ["base", "db", "web"].map(str::to_owned);
    assert!(objection(&floors, "base", "db").is_some());
    assert!(objection(&floors, "db", "base").is_none());
}
