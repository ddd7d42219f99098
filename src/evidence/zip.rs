//! ZIP archives (APPNOTE 6.3) with nothing compressed: the same files are the same bytes, and forty
//! lines read them. Proxies compress on the way.

use std::collections::BTreeSet;

/// The most files of an archive that is read.
const MOST_FILES: usize = 10_000;
/// 1 January 1980, 00:00: the archive says nothing about when it was made.
const DATE: u16 = 0x0021;
/// Names are UTF-8.
const UTF8: u16 = 0x0800;

/// Puts files into an archive; names are relative paths. `None` if they do not fit in one of 4 GiB
/// or 65,535 files.
pub fn zip(files: &[(String, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (name, bytes) in files {
        let at = u32::try_from(archive.len()).ok()?;
        let size = u32::try_from(bytes.len()).ok()?.to_le_bytes();
        let length = u16::try_from(name.len()).ok()?.to_le_bytes();
        // Version needed, flags, stored, time, date, sum, both sizes, length of the name.
        let mut common = [10_u16, UTF8, 0, 0, DATE].map(u16::to_le_bytes).concat();
        common.extend(crc32fast::hash(bytes).to_le_bytes());
        common.extend([size, size].concat());
        common.extend(length);
        archive.extend(b"PK\x03\x04");
        archive.extend(&common);
        archive.extend([0; 2]);
        archive.extend(name.as_bytes());
        archive.extend(bytes);
        directory.extend(b"PK\x01\x02\x0a\x00");
        directory.extend(&common);
        // No extra, no comment, disk 0, no attributes.
        directory.extend([0; 12]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = u16::try_from(files.len()).ok()?.to_le_bytes();
    let begins = u32::try_from(archive.len()).ok()?.to_le_bytes();
    let length = u32::try_from(directory.len()).ok()?.to_le_bytes();
    archive.append(&mut directory);
    archive.extend(b"PK\x05\x06\x00\x00\x00\x00");
    archive.extend([count, count].concat());
    archive.extend([length, begins].concat());
    archive.extend([0; 2]);
    Some(archive)
}

/// Reads an archive that [`zip()`] wrote; `None` for any other, when a sum does not fit, and when a
/// name stands twice: readers would take different ones. Safe on any bytes.
pub fn unzip(archive: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut rest = archive;
    let mut files = Vec::new();
    let mut names = BTreeSet::new();
    while let Some(after) = rest.strip_prefix(b"PK\x03\x04") {
        let head = after.get(..26)?;
        let is_plain = head.get(4..6)? == [0, 0];
        let sum = u32::from_le_bytes(head.get(10..14)?.try_into().ok()?);
        let size = u32::from_le_bytes(head.get(14..18)?.try_into().ok()?);
        let length = u16::from_le_bytes(head.get(22..24)?.try_into().ok()?);
        let extra = u16::from_le_bytes(head.get(24..26)?.try_into().ok()?);
        let (name, after) = after.get(26..)?.split_at_checked(usize::from(length))?;
        let after = after.get(usize::from(extra)..)?;
        let (bytes, after) = after.split_at_checked(usize::try_from(size).ok()?)?;
        if !is_plain || crc32fast::hash(bytes) != sum || files.len() == MOST_FILES {
            return None;
        }
        if !names.insert(name) {
            return None;
        }
        files.push((String::from_utf8(name.to_vec()).ok()?, bytes.to_vec()));
        rest = after;
    }
    rest.starts_with(b"PK\x01\x02").then_some(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn files() -> Vec<(String, Vec<u8>)> {
        vec![
            ("a/ü.txt".to_owned(), b"one".to_vec()),
            ("b".to_owned(), Vec::new()),
        ]
    }

    #[test]
    fn what_is_packed_is_unpacked_and_a_changed_byte_is_found_or_harmless() {
        let archive = zip(&files()).unwrap();
        assert_eq!(archive, zip(&files()).unwrap());
        assert_eq!(unzip(&archive), Some(files()));
        for at in 0..archive.len() {
            let mut changed = archive.clone();
            changed[at] ^= 1;
            if let Some(found) = unzip(&changed) {
                let bytes = |files: &[(String, Vec<u8>)]| -> Vec<Vec<u8>> {
                    files.iter().map(|(_, bytes)| bytes.clone()).collect()
                };
                assert_eq!(bytes(&found), bytes(&files()), "byte {at}");
            }
        }
    }

    #[test]
    fn an_archive_with_a_name_twice_is_refused() {
        let mut twice = files();
        twice.push(("b".to_owned(), b"two".to_vec()));
        assert_eq!(unzip(&zip(&twice).unwrap()), None);
    }

    #[test]
    fn other_programs_read_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pack.zip");
        std::fs::write(&path, zip(&files()).unwrap()).unwrap();
        let script = "import sys, zipfile\n\
                      archive = zipfile.ZipFile(sys.argv[1])\n\
                      assert archive.testzip() is None\n\
                      print(archive.namelist(), archive.read('a/ü.txt'))";
        let python = std::process::Command::new("python3")
            .args(["-c", script])
            .arg(&path)
            .env("PYTHONIOENCODING", "utf-8")
            .output();
        let Ok(python) = python else { return };
        let said = String::from_utf8_lossy(&python.stdout);
        assert_eq!(said.trim(), "['a/ü.txt', 'b'] b'one'", "{python:?}");
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let mut archive = b"PK\x03\x04".to_vec();
            archive.extend(bytes);
            let _ = unzip(&archive);
        }
    }
}
