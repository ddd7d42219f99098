//! `pmast import` and `pmast export` of the real program: what stands on the disk afterwards, what
//! is said, and with which code they end.

use crate::binary;
use crate::world::course_files;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const GIFT: &str = "::Force::When is it in force? {=After 180 days ~At once}\n\n\
    ::Votes::Who votes? {=The Commission ~The press}\n";
const AIKEN: &str = "Who votes?\nA. The press\nB. The Commission\nANSWER: B\n";
const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>";
const ANOTHER: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>";
/// A course of this repository whose quizzes speak six languages.
const COURSE: &str = "courses/meridian-bay-university/reading-a-scheduling-decision";

/// Moodle XML of one question whose text shows a drawing.
fn moodle_xml(drawing: &str) -> String {
    let body = data_encoding::BASE64.encode(drawing.as_bytes());
    let answer = |share: &str, text: &str| {
        format!("<answer fraction=\"{share}\" format=\"html\"><text>{text}</text></answer>")
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><quiz><question type=\"multichoice\">\
         <name><text>Clock</text></name><questiontext format=\"html\"><text><![CDATA[<p>When?</p>\
         <p><img src=\"@@PLUGINFILE@@/clock.svg\" alt=\"Two clocks\"></p>]]></text>\
         <file name=\"clock.svg\" path=\"/\" encoding=\"base64\">{body}</file></questiontext>\
         <single>true</single>{}{}</question></quiz>",
        answer("100", "After 180 days"),
        answer("0", "At once")
    )
}

/// A folder with a course that has no quiz yet, and the sources beside it.
struct Bench {
    folder: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let bench = Self { folder };
        for language in ["en", "fr"] {
            let module = bench.at(&format!("course/{language}/01-start"));
            std::fs::create_dir_all(module).unwrap();
        }
        bench.put("course/course.toml", "");
        bench.put("bank.gift", GIFT);
        bench.put("bank.txt", AIKEN);
        bench.put("bank.xml", &moodle_xml(DRAWING));
        bench
    }

    fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn put(&self, path: &str, text: &str) {
        std::fs::write(self.at(path), text).unwrap();
    }

    fn text(&self, path: &str) -> String {
        std::fs::read_to_string(self.at(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
    }

    /// Runs `pmast WORDS…`; words with a slash or a dot are paths on the
    /// bench, unless this repository has such a file.
    fn runs(&self, words: &str) -> (Option<i32>, String) {
        let mut command = binary::program(&self.at("data"));
        for word in words.split(' ') {
            match word.contains(['/', '.']) && !Path::new(word).exists() {
                true => command.arg(self.at(word)),
                false => command.arg(word),
            };
        }
        let output = command.output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8_lossy(&said).into_owned();
        (output.status.code(), said)
    }

    /// The same where it must succeed; answers what was said.
    fn does(&self, words: &str) -> String {
        let (code, said) = self.runs(words);
        assert_eq!(code, Some(0), "{words}: {said}");
        said
    }

    /// The same where it must be refused with these words and leave every file as it was.
    fn is_refused(&self, words: &str, why: &str) {
        let before = self.everything();
        let (code, said) = self.runs(words);
        assert_eq!(code, Some(1), "{words}: {said}");
        assert!(said.contains(why), "{words}: {said}");
        assert_eq!(self.everything(), before, "{words}");
    }

    /// Every file below the bench with its bytes.
    fn everything(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(self.folder.path(), &mut files);
        files
    }
}

fn collect(folder: &Path, into: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, into);
        } else {
            let bytes = std::fs::read(&path).unwrap();
            into.insert(path, bytes);
        }
    }
}

#[test]
fn each_format_becomes_a_quiz_file_whose_id_comes_from_its_path() {
    for (source, found, right) in [
        ("gift bank.gift", 2, "- [x] After 180 days"),
        ("aiken bank.txt", 1, "- [x] The Commission"),
        ("moodle-xml bank.xml", 1, "- [x] After 180 days"),
    ] {
        let bench = Bench::new();
        let account = bench.does(&format!("import {source}"));
        let questions = format!("questions: {found} in, ");
        assert!(account.contains(&questions), "{account}");
        assert!(!account.contains("wrote"), "an account is all: {account}");

        let target = "course/en/01-start/90-check.quiz.md";
        let said = bench.does(&format!("import {source} --out {target}"));
        assert!(said.contains(&account), "the same account: {said}");
        assert!(said.contains("wrote") && !said.contains("to do"), "{said}");
        let text = bench.text(target);
        let head = "+++\nid = \"check\"\ntitle = \"bank\"\n";
        assert!(text.starts_with(head), "{text}");
        assert!(text.contains(right), "{text}");
        assert_eq!(text.matches("\n## ").count(), found, "{text}");
    }
}

#[test]
fn pictures_and_their_sidecars_lie_in_the_media_folder_in_the_language_of_the_path() {
    for (target, media, language) in [
        ("course/en/01-start/90-check.quiz.md", "course/media", "en"),
        ("course/fr/01-start/90-check.quiz.md", "course/media", "fr"),
        // In no course: beside the file, in English.
        ("alone.quiz.md", "media", "en"),
    ] {
        let bench = Bench::new();
        bench.does(&format!("import moodle-xml bank.xml --out {target}"));
        assert!(bench.text(target).contains("![](media:clock)"));
        assert_eq!(bench.text(&format!("{media}/clock.svg")), DRAWING);
        let sidecar = bench.text(&format!("{media}/clock.toml"));
        let alt = format!("[alt]\n{language} = \"Two clocks\"");
        assert!(sidecar.contains(&alt), "{sidecar}");
    }
}

#[test]
fn a_quiz_that_stands_there_is_overwritten_when_asked_and_a_completed_sidecar_never() {
    let bench = Bench::new();
    let target = "course/en/01-start/90-check.quiz.md";
    let import = format!("import moodle-xml bank.xml --out {target}");
    bench.does(&import);
    bench.is_refused(&import, "90-check.quiz.md exists; --replace overwrites it");

    let completed = "licence = \"CC-BY-4.0\"\nsource = \"Own drawing\"\n[alt]\nen = \"Mine\"\n";
    bench.put("course/media/clock.toml", completed);
    let fresh = bench.text(target);
    bench.put(target, "mine");
    let said = bench.does(&format!("{import} --replace"));
    assert_eq!(said.matches("wrote ").count(), 1, "the quiz alone: {said}");
    assert_eq!(bench.text(target), fresh);
    assert_eq!(bench.text("course/media/clock.toml"), completed);

    // A picture that is gone comes again, beside the sidecar that stayed.
    std::fs::remove_file(bench.at("course/media/clock.svg")).unwrap();
    bench.does(&format!("{import} --replace"));
    assert_eq!(bench.text("course/media/clock.svg"), DRAWING);
    assert_eq!(bench.text("course/media/clock.toml"), completed);
}

#[test]
fn another_picture_of_the_same_name_gets_the_next_one_and_the_same_picture_is_shared() {
    let bench = Bench::new();
    bench.put("other.xml", &moodle_xml(ANOTHER));
    let quiz = |number: u32| format!("course/en/01-start/9{number}-check-{number}.quiz.md");
    let import = |source: &str, number: u32| {
        bench.does(&format!(
            "import moodle-xml {source} --out {}",
            quiz(number)
        ))
    };
    import("bank.xml", 0);
    let before = bench.everything();
    let said = import("other.xml", 1);
    assert!(said.contains("it is media/clock-2 now"), "{said}");
    for (path, body) in before {
        assert_eq!(std::fs::read(&path).unwrap(), body, "{}", path.display());
    }
    assert_eq!(bench.text("course/media/clock-2.svg"), ANOTHER);
    let sidecar = bench.text("course/media/clock-2.toml");
    assert!(sidecar.contains("en = \"Two clocks\""), "{sidecar}");
    assert!(bench.text(&quiz(1)).contains("![](media:clock-2)"));

    // Both once more: nothing new but the quizzes.
    for (source, number, key) in [("bank.xml", 2, "clock"), ("other.xml", 3, "clock-2")] {
        let said = import(source, number);
        assert_eq!(said.matches("wrote ").count(), 1, "{said}");
        let shown = format!("![](media:{key})");
        assert!(bench.text(&quiz(number)).contains(&shown));
    }
    let again = format!("import moodle-xml other.xml --replace --out {}", quiz(0));
    bench.does(&again);
    assert!(bench.text(&quiz(0)).contains("![](media:clock-2)"));
    assert_eq!(bench.text("course/media/clock.svg"), DRAWING);
}

#[test]
fn the_key_of_a_picture_is_its_name_whatever_its_ending() {
    let target = "course/en/01-start/90-check.quiz.md";
    for (lying, body, key) in [
        ("clock.png", "no drawing", "clock-2"),
        ("Clock.svg", ANOTHER, "clock-2"),
        ("dial.svg", DRAWING, "dial"),
        ("clock.toml", "", "clock"),
    ] {
        let bench = Bench::new();
        std::fs::create_dir(bench.at("course/media")).unwrap();
        bench.put(&format!("course/media/{lying}"), body);
        bench.does(&format!("import moodle-xml bank.xml --out {target}"));
        let shown = format!("![](media:{key})");
        assert!(bench.text(target).contains(&shown), "{lying}");
        assert_eq!(bench.text(&format!("course/media/{lying}")), body);
        let picture = bench.at(&format!("course/media/{key}.svg"));
        assert!(picture.is_file(), "{lying}");
        let files = bench.everything();
        let drawings = files.values().filter(|one| *one == DRAWING.as_bytes());
        assert_eq!(drawings.count(), 1, "{lying}");
    }
}

#[test]
fn what_cannot_be_written_leaves_no_quiz_without_its_pictures_and_no_pictures_without_a_quiz() {
    let target = "course/en/01-start/90-check.quiz.md";
    let import = format!("import moodle-xml bank.xml --out {target}");
    for (in_the_way, why) in [
        ("course/media/clock.svg.new", "clock.svg cannot be written"),
        (
            "course/media/clock.toml.new",
            "clock.toml cannot be written",
        ),
        (
            "course/en/01-start/90-check.quiz.md.new",
            "90-check.quiz.md cannot be written",
        ),
    ] {
        let bench = Bench::new();
        std::fs::create_dir_all(bench.at(in_the_way)).unwrap();
        bench.is_refused(&import, why);
        std::fs::remove_dir(bench.at(in_the_way)).unwrap();
        bench.does(&import);
        let left = bench.everything();
        let is_new = |path: &&PathBuf| path.extension().is_some_and(|ending| ending == "new");
        assert_eq!(left.keys().filter(is_new).count(), 0, "{left:?}");
    }
}

#[test]
fn an_export_overwrites_when_asked_and_a_link_stays_one() {
    let bench = Bench::new();
    bench.put("check.gift", "mine");
    let export = format!("export gift {COURSE} --quiz check-decision --out check.gift");
    bench.is_refused(&export, "check.gift exists; --replace overwrites it");
    let link = bench.at("link.gift");
    std::os::unix::fs::symlink(bench.at("check.gift"), &link).unwrap();
    let by_link = export.replace("--out check.gift", "--out link.gift");
    bench.is_refused(&by_link, "link.gift exists; --replace overwrites it");
    bench.does(&format!("{by_link} --replace"));
    assert!(link.is_symlink());
    assert!(bench.text("check.gift").starts_with("$CATEGORY: "));
}

#[test]
fn the_code_says_whether_every_question_came_across() {
    let bench = Bench::new();
    let target = "course/en/01-start/90-check.quiz.md";
    bench.put(
        "some.gift",
        &format!("{GIFT}\n::Odd::What? {{=same ~same}}\n"),
    );
    let (code, said) = bench.runs(&format!("import gift some.gift --out {target}"));
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("1 refused"), "{said}");
    let text = bench.text(target);
    assert_eq!(text.matches("\n## ").count(), 2, "the others did: {text}");

    let other = "course/en/01-start/91-other.quiz.md";
    bench.put("none.txt", "Nothing is asked here.\n");
    bench.put("broken.xml", "<quiz><question>");
    for (source, why) in [
        (
            "aiken none.txt",
            "no question came across; nothing was written",
        ),
        ("moodle-xml broken.xml", "broken.xml: "),
        ("gift missing.gift", "missing.gift cannot be opened"),
    ] {
        bench.is_refused(&format!("import {source} --out {other}"), why);
    }
    let (code, said) = bench.runs("import word bank.gift");
    assert_eq!(code, Some(2), "no such format: {said}");
}

#[test]
fn files_beyond_what_a_format_may_have_are_refused_unread() {
    let bench = Bench::new();
    let limit = pmast::exchange::MOST_BYTES;
    for (name, format, size, why) in [
        (
            "large.xml",
            "moodle-xml",
            limit + 1,
            "33554433 bytes; 33554432 are allowed",
        ),
        (
            "large.gift",
            "gift",
            (4 << 20) + 1,
            "4194305 bytes; 4194304 are allowed",
        ),
        (
            "large.txt",
            "aiken",
            (4 << 20) + 1,
            "4194305 bytes; 4194304 are allowed",
        ),
    ] {
        let file = std::fs::File::create(bench.at(name)).unwrap();
        file.set_len(size).unwrap();
        let (code, said) = bench.runs(&format!("import {format} {name} --out out.quiz.md"));
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains(why), "{said}");
        assert!(!bench.at("out.quiz.md").exists());
    }
}

#[test]
fn a_quiz_leaves_in_the_language_asked_for_and_comes_back() {
    let bench = Bench::new();
    let (english, french) = (
        "When does a listing under the 1971 Convention",
        "Quand une inscription au titre de la Convention de 1971",
    );
    for (language, stem) in [("", english), ("en", english), ("fr", french)] {
        for (format, name) in [("gift", "check.gift"), ("moodle-xml", "check.xml")] {
            let asked = match language {
                "" => String::new(),
                tag => format!(" --language {tag}"),
            };
            let export = format!("export {format} {COURSE} --quiz check-decision --out {name}");
            let export = format!("{export} --replace");
            let said = bench.does(&format!("{export}{asked}"));
            assert!(said.contains("questions: 6 in, "), "{said}");
            assert!(said.contains("dropped facts: S-09"), "{said}");
            assert!(bench.text(name).contains(stem), "{}", bench.text(name));

            let target = "course/en/01-start/90-again.quiz.md";
            let import = format!("import {format} {name} --out {target} --replace");
            let said = bench.does(&import);
            assert!(said.contains("questions: 6 in, "), "{said}");
            assert!(!said.contains("to do"), "{said}");
            let text = bench.text(target);
            assert_eq!(text.matches("- [x] ").count(), 9, "{text}");
            for key in (1..=6).map(|number| format!("{{#d-q{number}}}")) {
                assert!(text.contains(&key), "{text}");
            }
            assert!(text.contains(stem), "{text}");
        }
    }
}

#[test]
fn what_cannot_leave_is_said_and_what_is_not_there_is_refused() {
    let bench = Bench::new();
    let practise = format!("export moodle-xml {COURSE} --quiz practise-decision --out all.xml");
    let (code, said) = bench.runs(&practise);
    assert_eq!(code, Some(1), "a scale stays behind: {said}");
    assert!(
        said.contains("Moodle has no scales among its questions"),
        "{said}"
    );
    assert!(said.contains("1 refused"), "{said}");
    assert!(bench.text("all.xml").contains("type=\"ordering\""));

    let export = format!("export gift {COURSE} --out new.gift");
    let quizzes = "no quiz `nowhere`; the course has: check-decision, practise-decision";
    bench.is_refused(&format!("{export} --quiz nowhere"), quizzes);
    for tag in ["de", "xx-nonsense"] {
        let why = format!("the course has no language `{tag}`");
        bench.is_refused(
            &format!("{export} --quiz check-decision --language {tag}"),
            &why,
        );
    }
    // A language that exists, but not in that course.
    let course = course_files();
    let course = course.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
    let words = format!(
        "export gift {} --quiz final --out new.gift",
        course.display()
    );
    let (code, said) = bench.runs(&format!("{words} --language ru"));
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("the course has no language `ru`"), "{said}");
    bench.is_refused(
        "export gift ./course --quiz check --out new.gift",
        "pmast check",
    );
}
