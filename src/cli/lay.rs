//! Files put in their places together. Each is written beside its place first: what cannot be
//! written leaves everything as it was.

use super::{Failure, out};
use anyhow::{Context as _, bail};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Refuses a place where a file stands, unless it may be replaced.
pub(super) fn check_free(place: &Path, replaces: bool) -> Result<(), Failure> {
    let is_taken = match place.metadata() {
        Ok(data) => data.is_file(),
        // A link to nothing would be written over too.
        Err(_) => place.is_symlink(),
    };
    if is_taken && !replaces {
        bail!("{} exists; --replace overwrites it", place.display());
    }
    Ok(())
}

/// Writes all files and then puts them in their places, in this order, and says so.
pub(super) fn lay(files: &[(PathBuf, &[u8])]) -> Result<(), Failure> {
    let shown = |place: &Path| format!("{} cannot be written", place.display());
    let mut written = Vec::new();
    for (place, body) in files {
        let beside = Beside::write(place, body).with_context(|| shown(place))?;
        written.push((place, beside));
    }
    for (place, beside) in written {
        beside.put().with_context(|| shown(place))?;
        out::say(&format!("wrote {}", place.display()));
    }
    Ok(())
}

/// A file beside its place; it is gone with this value, unless it was put there.
struct Beside {
    path: PathBuf,
    /// None: what is there is no file (a pipe, a device), and was written to.
    place: Option<PathBuf>,
}

impl Beside {
    fn write(place: &Path, body: &[u8]) -> io::Result<Self> {
        if place.exists() && !place.is_file() {
            fs::write(place, body)?;
            let (path, place) = (PathBuf::new(), None);
            return Ok(Self { path, place });
        }
        // Where a link leads, so that it stays one.
        let place = place.canonicalize().unwrap_or_else(|_| place.to_owned());
        let mut path = place.as_os_str().to_owned();
        path.push(".new");
        let beside = Self {
            path: path.into(),
            place: Some(place),
        };
        fs::write(&beside.path, body)?;
        Ok(beside)
    }

    fn put(self) -> io::Result<()> {
        match &self.place {
            Some(place) => fs::rename(&self.path, place),
            None => Ok(()),
        }
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if self.place.is_some() {
            let _ = fs::remove_file(&self.path);
        }
    }
}
