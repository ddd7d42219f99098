//! Folders and files made to do harm: each ends in a diagnostic, soon.

use super::super::codes::Code;
use super::super::diagnostic::Diagnostic;
use super::super::{check, read_course};
use super::sample::{Edit::*, LESSON, PARTNER, profile, seen};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// Codes that need a real folder or a large file, proven here.
pub(super) const PROVEN: [Code; 10] = [
    Code::FolderName,
    Code::TooLarge,
    Code::TooMany,
    Code::TooDeep,
    Code::NotAFile,
    Code::NameNotPortable,
    Code::TooComplex,
    Code::Unreadable,
    Code::TooManyProblems,
    Code::NameClash,
];

/// Generous for an unoptimised program on a busy machine; what is quadratic takes minutes.
const SOON: Duration = Duration::from_secs(15);

fn folder(make: impl Fn(&Path)) -> (Vec<Diagnostic>, Duration) {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("harbour");
    fs::create_dir_all(root.join("small")).unwrap();
    fs::write(root.join("partner.toml"), PARTNER).unwrap();
    make(&root.join("small"));
    let start = Instant::now();
    let found = check(dir.path());
    (found, start.elapsed())
}

fn is_found(code: Code, make: impl Fn(&Path)) {
    let (found, took) = folder(make);
    let codes: Vec<_> = found.iter().map(|one| one.code).collect();
    assert!(
        codes.contains(&code),
        "{} not among {codes:?}",
        code.number()
    );
    assert!(took < SOON, "{}: {took:?}", code.number());
}

#[test]
fn a_file_of_100_megabytes_is_refused_unread() {
    is_found(Code::TooLarge, |dir| {
        let file = fs::File::create(dir.join("course.toml")).unwrap();
        file.set_len(100 << 20).unwrap();
    });
}

#[test]
fn too_many_files_are_not_all_read() {
    is_found(Code::TooMany, |dir| {
        fs::create_dir(dir.join("en")).unwrap();
        for number in 0..2_100 {
            fs::write(dir.join(format!("en/{number}.md")), "x").unwrap();
        }
    });
}

#[test]
fn folders_in_folders_end_somewhere() {
    is_found(Code::TooDeep, |dir| {
        fs::create_dir_all(dir.join("a/b/c/d/e/f/g/h/i/j/k/l")).unwrap();
    });
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_refused_wherever_they_lead() {
    is_found(Code::NotAFile, |dir| {
        std::os::unix::fs::symlink("/etc/passwd", dir.join("course.toml")).unwrap();
    });
    is_found(Code::NotAFile, |dir| {
        std::os::unix::fs::symlink("/", dir.join("en")).unwrap();
    });
    is_found(Code::NotAFile, |dir| {
        std::os::unix::fs::symlink(dir, dir.join("en")).unwrap();
    });
}

#[test]
fn names_must_work_on_every_system() {
    for name in ["con.md", "ein name.md", "ärger.md", "-rf", "a\u{202e}b.md"] {
        is_found(Code::NameNotPortable, |dir| {
            fs::write(dir.join(name), "x").unwrap()
        });
    }
    is_found(Code::NameClash, |dir| {
        fs::write(dir.join("Course.toml"), "x").unwrap();
        fs::write(dir.join("course.toml"), "x").unwrap();
    });
    is_found(Code::FolderName, |dir| {
        fs::write(
            dir.parent().unwrap().join("partner.toml"),
            PARTNER.replace("slug = \"harbour\"", "slug = \"quay\""),
        )
        .unwrap();
    });
}

#[test]
fn a_folder_that_is_not_there_is_a_diagnostic() {
    let found = check(Path::new("/nowhere/at/all"));
    assert!(
        found.iter().any(|one| one.code == Code::Unreadable),
        "{found:?}"
    );
    let (package, found) = read_course(Path::new("/nowhere/at/all"), &profile());
    assert!(package.is_none() && found.iter().any(|one| one.code == Code::Unreadable));
}

#[test]
fn markdown_made_to_be_slow_is_refused_or_read_soon() {
    let front = "+++\nid = \"first\"\ntitle = \"First\"\nminutes = 5\n+++\n";
    let attacks = [
        "> ".repeat(10_000),
        ">".repeat(10_000),
        "- ".repeat(10_000),
        "1. ".repeat(10_000),
        (0..10_000)
            .map(|depth| format!("{}- a\n", "  ".repeat(depth % 400)))
            .collect(),
        "_a* ".repeat(40_000),
        "_a*\n".repeat(40_000),
        "<".repeat(80_000),
        "<\n".repeat(80_000),
        "[".repeat(50_000),
        "[a](".repeat(40_000),
        "![[]()".repeat(20_000),
        "`a``b```c ".repeat(20_000),
        "*a **b ".repeat(30_000),
        "|a".repeat(5_000) + "\n" + &"|-".repeat(5_000) + "\n" + &"|\n".repeat(5_000),
        "[a]: b\n".repeat(20_000) + &"[a][a]".repeat(2_000),
        "&".repeat(100_000),
        "\\".repeat(100_000),
        "<!--".repeat(20_000),
        "[^a]: b\n\n".repeat(10_000) + &"[^a]".repeat(3_000),
        "a\n: b\n\n".repeat(40_000),
        "{#".repeat(50_000),
        "## a {#b}\n\n".repeat(20_000),
    ];
    for attack in attacks {
        let text = format!("{front}{attack}\n");
        let start = Instant::now();
        let seen = seen(&[Put(LESSON, &text)]);
        let took = start.elapsed();
        let head: String = attack.chars().take(12).collect();
        assert!(took < SOON, "{head:?} took {took:?}");
        assert!(!seen.diagnostics.is_empty(), "{head:?}");
    }
}

#[test]
fn nesting_and_packing_are_refused_before_they_are_parsed() {
    let front = "+++\nid = \"first\"\ntitle = \"First\"\nminutes = 5\n+++\n";
    for attack in [
        "> ".repeat(10_000),
        "_a* ".repeat(40_000),
        "<".repeat(80_000),
    ] {
        let seen = seen(&[Put(LESSON, &format!("{front}{attack}\n"))]);
        assert!(
            seen.codes().contains(&Code::TooComplex),
            "{:?}",
            seen.codes()
        );
    }
}

#[test]
fn toml_and_svg_made_to_be_slow_are_read_soon() {
    let dotted = format!("a{} = 1\n", ".a".repeat(100_000));
    let brackets = format!("a = {}{}\n", "[".repeat(100_000), "]".repeat(100_000));
    let tables = format!("a = {}{}\n", "{a=".repeat(50_000), "}".repeat(50_000));
    let many: String = (0..40_000)
        .map(|number| format!("k{number} = 1\n"))
        .collect();
    for text in [dotted, brackets, tables, many] {
        let start = Instant::now();
        let seen = seen(&[Put("course.toml", &text)]);
        assert!(
            start.elapsed() < SOON,
            "{:?} {}",
            start.elapsed(),
            text.get(..12).unwrap_or_default()
        );
        assert!(!seen.diagnostics.is_empty());
    }
    let deep = "<g>".repeat(100_000);
    let wide = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\">{}</svg>",
        "<g/>".repeat(200_000)
    );
    let named = format!(
        "<svg {}/>",
        (0..20_000)
            .map(|n| format!("a{n}=\"\" "))
            .collect::<String>()
    );
    for text in [deep, wide, named] {
        let start = Instant::now();
        let seen = seen(&[Put("media/path.svg", &text)]);
        assert!(
            start.elapsed() < SOON,
            "{:?} {}",
            start.elapsed(),
            text.get(..12).unwrap_or_default()
        );
        assert!(
            seen.codes().contains(&Code::SvgMalformed),
            "{:?}",
            seen.codes()
        );
    }
}

#[test]
fn words_of_a_drawing_cannot_be_multiplied_without_end() {
    let text = "<text>a</text>".repeat(20_000);
    let drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>T</title>\
         <desc>D</desc>{text}</svg>"
    );
    let sidecar = format!(
        "licence = \"CC0-1.0\"\nsource = \"Own\"\ndecorative = true\n[[words]]\nen = \"a\"\n\
         fr = \"{}\"\n",
        "b".repeat(2_000)
    );
    let start = Instant::now();
    let seen = seen(&[
        Put("media/path.svg", &drawing),
        Put("media/path.toml", &sidecar),
    ]);
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    assert!(seen.codes().contains(&Code::TooLarge), "{:?}", seen.codes());
}

#[test]
fn a_file_full_of_problems_fills_no_memory() {
    let front = "+++\nid = \"first\"\ntitle = \"First\"\nminutes = 5\n+++\n";
    let text = format!("{front}{}", "[a](glossary:none)\n\n".repeat(20_000));
    let seen = seen(&[Put(LESSON, &text)]);
    let of_lesson = seen
        .diagnostics
        .iter()
        .filter(|one| one.path.ends_with("10-first.md"))
        .count();
    assert!(of_lesson <= 110, "{of_lesson}");
    assert!(seen.codes().contains(&Code::TooManyProblems));
}
