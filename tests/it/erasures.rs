//! Whoever was erased does not come back with a backup: the real program, with a folder of its own.

use crate::binary::program;
use pmast::accounts::{self, Browser, Registration, Token};
use pmast::base::{AccountId, Email, Language, PersonName, Timestamp};
use pmast::db::{Db, Tx};
use pmast::erasing::List;
use std::path::Path;

fn runs(data: &Path, words: &[&str]) -> String {
    let output = program(data).args(words).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{words:?}: {said}{complained}");
    said
}

fn open(data: &Path) -> Db {
    Db::open(&data.join("pmast.sqlite").to_string_lossy(), 1).unwrap()
}

/// Somebody with a confirmed account.
fn somebody(data: &Path) -> AccountId {
    let db = open(data);
    let registration = Registration {
        email: Email::parse("ada@meadow.example").unwrap(),
        name: PersonName::parse("Ada Meadow").unwrap(),
        language: Language::En,
        password: {
            let password = accounts::Password::parse("lantern over quiet water 41").unwrap();
            let email = Email::parse("nobody@meadow.example").unwrap();
            accounts::hash(&password, &email, &PersonName::parse("No Body").unwrap()).unwrap()
        },
        next: String::new(),
    };
    let (link, now) = (
        Token::new([7; 32]),
        Timestamp::from_millis(1_795_424_400_000),
    );
    let browser = Browser {
        token: Token::new([8; 32]),
        device: String::new(),
    };
    let join = move |tx: &mut Tx| -> Result<_, accounts::LinkError> {
        accounts::register(tx, &registration, &link, now)?;
        accounts::confirm(tx, &link.hash(), &browser, now)
    };
    let signed_in = db.write_now(join).unwrap();
    db.close();
    signed_in.account.id
}

fn is_here(data: &Path, id: AccountId) -> bool {
    let db = open(data);
    let found = db.read_now(|conn| accounts::find(conn, id)).unwrap();
    db.close();
    found.is_some()
}

#[test]
fn a_restored_backup_brings_nobody_back() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let (data, backup, new) = (place("data"), place("backup"), place("new"));
    runs(&data, &["migrate"]);
    let ada = somebody(&data);
    runs(&data, &["backup", "--to", backup.to_str().unwrap()]);
    // Erased after the backup was made.
    List::of(&data).add(ada).unwrap();
    let said = runs(&data, &["erasures", "apply"]);
    assert!(said.contains("1 on the list, 1 erased now"), "{said}");
    assert!(!is_here(&data, ada));

    // The list outlives the database; everything else comes from the backup.
    std::fs::create_dir(&new).unwrap();
    std::fs::copy(data.join("erasures.txt"), new.join("erasures.txt")).unwrap();
    let said = runs(&new, &["restore", "--from", backup.to_str().unwrap()]);
    assert!(said.contains("the list of erasures"), "{said}");
    assert!(is_here(&new, ada), "as the backup saw it");
    let said = runs(&new, &["erasures", "apply"]);
    assert!(said.contains("1 on the list, 1 erased now"), "{said}");
    assert!(!is_here(&new, ada));
    let said = runs(&new, &["erasures", "apply"]);
    assert!(said.contains("1 on the list, 0 erased now"), "{said}");
    runs(&new, &["verify-all"]);
}

#[test]
fn a_list_from_elsewhere_is_taken_in_and_goes_into_backups() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let (data, backup, new) = (place("data"), place("backup"), place("new"));
    runs(&data, &["migrate"]);
    let ada = somebody(&data);
    List::at(&place("elsewhere.txt")).add(ada).unwrap();
    let elsewhere = place("elsewhere.txt");
    let words = ["erasures", "apply", "--list", elsewhere.to_str().unwrap()];
    let said = runs(&data, &words);
    assert!(said.contains("1 erased now"), "{said}");
    assert_eq!(List::of(&data).read().unwrap().ids, [ada]);
    runs(&data, &["backup", "--to", backup.to_str().unwrap()]);
    runs(&new, &["restore", "--from", backup.to_str().unwrap()]);
    assert_eq!(List::of(&new).read().unwrap().ids, [ada]);
    // Into a folder with anything else in it nothing is restored.
    let refused = program(&data)
        .args(["restore", "--from", backup.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(!refused.status.success());
}
