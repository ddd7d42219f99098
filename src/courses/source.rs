//! The only reader of course folders. Bounded in files, bytes and depth; follows no link out.

use super::codes::Code;
use super::diagnostic::{Problem, Problems};
use super::raster;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The most bytes of a text file.
pub const TEXT_LIMIT: u64 = 1 << 20;
/// The most bytes of a drawing or another picture.
pub const MEDIUM_LIMIT: u64 = 5 << 20;
const MOST_FILES: usize = 2_000;
const MOST_BYTES: u64 = 64 << 20;
const DEEPEST: usize = 6;

/// One text file.
#[derive(Debug, PartialEq, Eq)]
pub struct File {
    /// The path as the author would type it.
    pub path: String,
    /// UTF-8 without BOM, bidi controls and invisible characters.
    pub text: String,
}

/// A folder of files, by paths relative to it with `/`. Drawings are texts too: SVG.
#[derive(Debug, Default)]
pub struct Folder {
    /// The folder's own name.
    pub name: String,
    /// Its path as the author would type it.
    pub path: String,
    pub files: BTreeMap<String, Arc<File>>,
    /// Pictures made of dots, in `media/` only; unchecked.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// Folders directly in it.
    pub folders: BTreeSet<String>,
}

impl Folder {
    /// A folder made of texts in memory; they pass the same checks as files.
    pub fn of_texts<'a>(
        path: &str,
        texts: impl IntoIterator<Item = (&'a str, &'a [u8])>,
        problems: &Problems,
    ) -> Self {
        let mut folder = Self::empty(path);
        for (relative, bytes) in texts {
            if let Some((first, _)) = relative.split_once('/') {
                folder.folders.insert(first.to_owned());
            }
            folder.take(relative, bytes.to_vec(), problems);
        }
        folder
    }

    /// The file at a relative path.
    pub fn file(&self, relative: &str) -> Option<&Arc<File>> {
        self.files.get(relative)
    }

    /// The path of something in it, as the author would type it.
    pub fn shown(&self, relative: &str) -> String {
        format!("{}/{relative}", self.path)
    }

    fn empty(path: &str) -> Self {
        let path = path.trim_end_matches('/');
        let name = path.rsplit('/').next().unwrap_or(path).to_owned();
        Self {
            name,
            path: path.to_owned(),
            ..Self::default()
        }
    }

    fn take(&mut self, relative: &str, bytes: Vec<u8>, problems: &Problems) {
        let shown = self.shown(relative);
        let limit = limit_of(relative);
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if size > limit {
            problems.add(too_large(&shown, size, limit));
        } else if is_picture(relative) {
            self.pictures.insert(relative.to_owned(), bytes);
        } else if let Some(text) = text(bytes, &shown, problems) {
            let file = Arc::new(File { path: shown, text });
            check_characters(&file, problems);
            self.files.insert(relative.to_owned(), file);
        }
    }
}

/// Reads a folder with everything below it (`is_deep`) or only the files directly in it.
pub fn read(dir: &Path, is_deep: bool, problems: &Problems) -> Folder {
    let shown = dir.to_string_lossy().replace('\\', "/");
    let mut walk = Walk {
        folder: Folder::empty(&shown),
        problems,
        files: 0,
        bytes: 0,
        is_deep,
        is_full: false,
    };
    walk.enter(dir, "", 1);
    let mut folder = walk.folder;
    if let Some(name) = dir.canonicalize().ok().as_deref().and_then(Path::file_name) {
        folder.name = name.to_string_lossy().into_owned();
    }
    folder
}

struct Walk<'a> {
    folder: Folder,
    problems: &'a Problems,
    files: usize,
    bytes: u64,
    is_deep: bool,
    is_full: bool,
}

impl Walk<'_> {
    fn enter(&mut self, dir: &Path, prefix: &str, depth: usize) {
        let entries = match fs::read_dir(dir) {
            Ok(entries) => entries,
            Err(error) => return self.unreadable(prefix, &error.to_string()),
        };
        let mut names: Vec<String> = Vec::new();
        for entry in entries.take(MOST_FILES + 1) {
            match entry.map(|entry| entry.file_name().into_string()) {
                Ok(Ok(name)) if name.starts_with('.') => {}
                Ok(Ok(name)) => names.push(name),
                Ok(Err(name)) => self.unportable(&format!("{prefix}{}", name.to_string_lossy())),
                Err(error) => self.unreadable(prefix, &error.to_string()),
            }
        }
        names.sort();
        self.check_clashes(prefix, &names);
        for name in names {
            if self.is_full {
                return;
            }
            self.visit(&dir.join(&name), &format!("{prefix}{name}"), &name, depth);
        }
    }

    fn visit(&mut self, path: &Path, relative: &str, name: &str, depth: usize) {
        if !is_portable(name) {
            return self.unportable(relative);
        }
        let kind = match fs::symlink_metadata(path) {
            Ok(data) => data,
            Err(error) => return self.unreadable(relative, &error.to_string()),
        };
        if kind.is_dir() {
            if depth == 1 {
                self.folder.folders.insert(name.to_owned());
            }
            if self.is_deep && depth >= DEEPEST {
                let message = format!("`{relative}` lies more than {DEEPEST} folders deep");
                let shown = self.folder.shown(relative);
                self.problems
                    .add(Problem::of(Code::TooDeep, shown, message));
            } else if self.is_deep {
                self.enter(path, &format!("{relative}/"), depth + 1);
            }
        } else if kind.is_file() {
            self.read_file(path, relative, kind.len());
        } else if self.is_deep || name.contains('.') {
            let message = format!("`{name}` is a symbolic link or a special file");
            let shown = self.folder.shown(relative);
            self.problems
                .add(Problem::of(Code::NotAFile, shown, message));
        }
    }

    fn read_file(&mut self, path: &Path, relative: &str, size: u64) {
        let limit = limit_of(relative);
        let shown = self.folder.shown(relative);
        if size > limit {
            return self.problems.add(too_large(&shown, size, limit));
        }
        self.files += 1;
        self.bytes += size;
        if self.files > MOST_FILES || self.bytes > MOST_BYTES {
            self.is_full = true;
            let message = format!("more than {MOST_FILES} files or {} MiB", MOST_BYTES >> 20);
            let shown = self.folder.path.clone();
            return self
                .problems
                .add(Problem::of(Code::TooMany, shown, message));
        }
        let mut bytes = Vec::new();
        // The limit holds even if the file grows between the two calls.
        let read =
            fs::File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes));
        match read {
            Ok(_) => self.folder.take(relative, bytes, self.problems),
            Err(error) => self.unreadable(relative, &error.to_string()),
        }
    }

    fn check_clashes(&self, prefix: &str, names: &[String]) {
        let mut seen: BTreeMap<String, &String> = BTreeMap::new();
        for name in names {
            if let Some(other) = seen.insert(name.to_lowercase(), name) {
                let message = format!("`{name}` and `{other}` differ only in capital letters");
                let shown = self.folder.shown(&format!("{prefix}{name}"));
                self.problems
                    .add(Problem::of(Code::NameClash, shown, message));
            }
        }
    }

    fn unportable(&self, relative: &str) {
        let message = format!("the name `{}` is not portable", relative.escape_default());
        let shown = self.folder.shown(&relative.escape_default().to_string());
        self.problems
            .add(Problem::of(Code::NameNotPortable, shown, message));
    }

    fn unreadable(&self, relative: &str, reason: &str) {
        let shown = if relative.is_empty() {
            self.folder.path.clone()
        } else {
            self.folder.shown(relative)
        };
        let message = format!("cannot be read: {reason}");
        self.problems
            .add(Problem::of(Code::Unreadable, shown, message));
    }
}

fn limit_of(relative: &str) -> u64 {
    if relative.ends_with(".svg") || is_picture(relative) {
        MEDIUM_LIMIT
    } else {
        TEXT_LIMIT
    }
}

/// Whether a name promises a picture made of dots.
fn is_picture(relative: &str) -> bool {
    let name = relative.strip_prefix("media/");
    let ending = name.and_then(|name| name.rsplit_once('.'));
    ending.is_some_and(|(_, ending)| raster::ENDINGS.contains(&ending.to_lowercase().as_str()))
}

fn too_large(shown: &str, size: u64, limit: u64) -> Problem {
    let message = format!("the file has {size} bytes; {limit} are allowed");
    Problem::of(Code::TooLarge, shown, message)
}

/// POSIX portable file names (IEEE 1003.1 §3.265), not beginning with a hyphen, and none of the
/// device names of Windows.
fn is_portable(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).to_ascii_uppercase();
    let is_device = ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str())
        || (stem.len() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")));
    !is_device
        && name.len() <= 100
        && !name.starts_with('-')
        && !name.ends_with('.')
        && name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

fn text(bytes: Vec<u8>, shown: &str, problems: &Problems) -> Option<String> {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let before = error.as_bytes().get(..valid).unwrap_or_default();
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            let message = format!("byte {valid}, in line {line}, is not UTF-8");
            problems.add(Problem::of(Code::NotUtf8, shown, message));
            return None;
        }
    };
    match text.strip_prefix('\u{feff}') {
        Some(rest) => {
            let message = "the file begins with a byte order mark (U+FEFF)";
            problems.add(Problem::of(Code::ByteOrderMark, shown, message));
            Some(rest.to_owned())
        }
        None => Some(text),
    }
}

fn check_characters(file: &Arc<File>, problems: &Problems) {
    let mut previous = ' ';
    for (at, c) in file.text.char_indices() {
        let code = match c {
            '\n' | '\r' | '\t' | ' '..='~' => None,
            // Unicode UAX 9 §2: embeddings, overrides, isolates and marks.
            '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' => Some(Code::BidiControl),
            // Some scripts spell with joiners; elsewhere they only hide.
            '\u{200c}' | '\u{200d}' if !previous.is_ascii() => None,
            '\u{ad}'
            | '\u{34f}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200d}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{2060}'..='\u{2065}'
            | '\u{206a}'..='\u{206f}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}' => Some(Code::InvisibleCharacter),
            c if c.is_control() => Some(Code::InvisibleCharacter),
            _ => None,
        };
        previous = c;
        if let Some(code) = code {
            let kind = if code == Code::BidiControl {
                "reorders text"
            } else {
                "cannot be seen"
            };
            let message = format!("U+{:04X} {kind}", u32::from(c));
            problems.add(Problem::at(code, file, at..at + c.len_utf8(), message));
        }
    }
}

/// Whether a folder has a regular file of this name.
pub fn has(dir: &Path, name: &str) -> bool {
    fs::symlink_metadata(dir.join(name)).is_ok_and(|data| data.is_file())
}

/// The folders directly in a folder, sorted; hidden ones and links left out.
pub fn folders(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).into_iter().flatten().take(MOST_FILES);
    let mut found: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
        .map(|entry| entry.path())
        .collect();
    found.sort();
    found
}

/// Writes a lock beside its course: whole or not at all.
pub fn write(path: &Path, text: &str) -> std::io::Result<()> {
    let beside = path.with_extension("lock.new");
    fs::write(&beside, text)?;
    fs::rename(&beside, path)
}
