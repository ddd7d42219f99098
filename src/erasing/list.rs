//! The file with the ids of all who were erased.
//!
//! One id a line, appended and brought to the disk before the deed commits. A line with a minus
//! before the id takes it off again: the deed was refused. Ids alone say nothing about anybody, so
//! the file may lie beside backups, and must: none of them may bring anybody back.

use crate::base::AccountId;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// Its name in the data folder.
const NAME: &str = "erasures.txt";

/// Where the list lies.
#[derive(Debug, Clone)]
pub struct List(PathBuf);

/// What the list says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    /// In the order of the first mention, each once.
    pub ids: Vec<AccountId>,
    /// Numbers of lines, from 1, that cannot be read: cut off by a crash, or changed by hand.
    pub odd: Vec<usize>,
}

impl List {
    /// The list of a data folder.
    pub fn of(data_dir: &Path) -> Self {
        Self(data_dir.join(NAME))
    }

    /// A list that lies elsewhere.
    pub fn at(file: &Path) -> Self {
        Self(file.to_owned())
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Puts somebody on the list; on the disk when it returns.
    pub fn add(&self, id: AccountId) -> io::Result<()> {
        self.append(&format!("{id}\n"))
    }

    /// Takes somebody off again.
    pub fn take_off(&self, id: AccountId) -> io::Result<()> {
        self.append(&format!("-{id}\n"))
    }

    /// Reads the list; one that is not there is empty.
    pub fn read(&self) -> io::Result<Listed> {
        let bytes = match fs::read(&self.0) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Listed::default()),
            other => other?,
        };
        Ok(listed(&String::from_utf8_lossy(&bytes)))
    }

    /// Puts on this list whoever is on another one and not here.
    pub fn take_in(&self, other: &Self) -> io::Result<()> {
        let here = self.read()?.ids;
        let news = other
            .read()?
            .ids
            .into_iter()
            .filter(|id| !here.contains(id));
        for id in news {
            self.add(id)?;
        }
        Ok(())
    }

    fn append(&self, line: &str) -> io::Result<()> {
        let is_new = !self.0.exists();
        let mut options = OpenOptions::new();
        options.read(true).append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&self.0)?;
        // After a crash in the middle of a line the next one starts anew.
        let line = match is_whole(&mut file)? {
            true => line.to_owned(),
            false => format!("\n{line}"),
        };
        file.write_all(line.as_bytes())?;
        file.sync_all()?;
        match self.0.parent() {
            Some(folder) if is_new => File::open(folder)?.sync_all(),
            _ => Ok(()),
        }
    }
}

fn is_whole(file: &mut File) -> io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(true);
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

fn listed(text: &str) -> Listed {
    let mut listed = Listed::default();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        let (is_off, id) = match line.strip_prefix('-') {
            Some(id) => (true, id),
            None => (false, line),
        };
        match AccountId::parse(id) {
            _ if line.is_empty() => {}
            None => listed.odd.push(at + 1),
            Some(id) if is_off => listed.ids.retain(|other| *other != id),
            Some(id) if listed.ids.contains(&id) => {}
            Some(id) => listed.ids.push(id),
        }
    }
    listed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_was_added_stays_unless_taken_off_and_cut_lines_spoil_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let list = List::of(folder.path());
        assert_eq!(list.read().unwrap(), Listed::default());
        let (one, two, three) = (AccountId::new(), AccountId::new(), AccountId::new());
        for id in [one, two, one] {
            list.add(id).unwrap();
        }
        list.take_off(two).unwrap();
        assert_eq!(list.read().unwrap().ids, [one]);
        // The power went in the middle of a line.
        let torn = fs::read_to_string(list.path()).unwrap() + "0193-";
        fs::write(list.path(), torn).unwrap();
        list.add(three).unwrap();
        let listed = list.read().unwrap();
        assert_eq!((listed.ids, listed.odd), (vec![one, three], vec![5]));
    }
}
