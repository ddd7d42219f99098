//! Readers that we did not write accept our credentials and refuse what they must
//! (`tests/validators`). Switched on by `PMAST_TEST_VALIDATORS=1`; they need no network.

use super::*;
use crate::base::Timestamp;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

#[expect(
    clippy::disallowed_methods,
    reason = "what a test may use is no setting of the product"
)]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The validators look at the machine's clock, so the samples must be of today.
fn today() -> Timestamp {
    let since = std::time::UNIX_EPOCH.elapsed().unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since.as_secs()).unwrap() * 1000)
}

struct Samples<'a> {
    folder: &'a Path,
    cases: Vec<Value>,
}

impl Samples<'_> {
    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.folder.join(name), text).unwrap();
    }

    fn case(&mut self, name: &str, text: &str, is_good: bool) {
        self.write(name, text);
        self.cases.push(json!({"file": name, "good": is_good}));
    }
}

/// Writes good and bad credentials, the DID document and the list, and what is at which address.
fn write_samples(folder: &Path) -> Vec<Value> {
    let now = today();
    let credentials = testing::signer("key-2026-11-1", 1);
    let status = testing::signer("key-2026-11-2", 2);
    let thief = testing::signer("key-2026-11-1", 3);
    let jwt = NewSecret::rsa([5; 32], 2048).unwrap();
    let mut records = testing::records(&[&credentials, &status]);
    let mut rsa = records[0].clone();
    rsa.purpose = Purpose::Jwt;
    rsa.algorithm = Algorithm::Rsa;
    rsa.kid = "key-2026-11-3".to_owned();
    rsa.public = jwt.public.clone();
    records.push(rsa);
    let mut samples = Samples {
        folder,
        cases: Vec::new(),
    };
    samples.write("did.json", &did_document(&testing::did(), &records));

    let jwt = JwtSigner::of(&testing::did(), "key-2026-11-3", &jwt).unwrap();
    let mut first = None;
    for (at, mut draft) in testing::drafts().into_iter().enumerate() {
        draft.valid_from = now.plus_seconds(-3600);
        draft.awarded_at = draft.valid_from;
        draft.valid_until = draft.valid_until.map(|_| now.plus_seconds(86_400));
        let signed = sign(&draft, &credentials, now).unwrap();
        samples.case(&format!("good-{at}.json"), &signed.json, true);
        samples.write(&format!("good-{at}.jwt"), &jwt.sign(&draft).unwrap());
        first.get_or_insert(draft);
    }
    let draft = first.unwrap();
    let good = sign(&draft, &credentials, now).unwrap().json;
    let altered = good.replace("87.5", "97.5");
    assert_ne!(altered, good);
    samples.case("tampered.json", &altered, false);
    let stolen = sign(&draft, &thief, now).unwrap();
    samples.case("wrong-key.json", &stolen.json, false);
    let mut expired = draft.clone();
    expired.valid_from = now.plus_seconds(-86_400);
    expired.valid_until = Some(now.plus_seconds(-3600));
    let expired = sign(&expired, &credentials, now).unwrap();
    samples.case("expired.json", &expired.json, false);
    let mut revoked = draft.clone();
    revoked.status.index = 131_071;
    let revoked = sign(&revoked, &credentials, now).unwrap();
    samples.case("revoked.json", &revoked.json, false);
    let mut tree: Value = serde_json::from_str(&good).unwrap();
    tree["credentialSubject"]["achievement"]["colour"] = json!("red");
    samples.case("undefined-term.json", &tree.to_string(), false);

    let list = sign_list(&draft.status.list, &Bits::with([131_071]), &status, now).unwrap();
    samples.write("list.json", &list.json);
    let web = json!({
        "https://localhost:8443/partners/harbour/did.json": "did.json",
        "https://localhost:8443/status/1": "list.json",
    });
    samples.write("web.json", &web.to_string());
    samples.write(
        "cases.json",
        &Value::from(samples.cases.clone()).to_string(),
    );
    samples.cases
}

/// What a validator said of each file.
fn asked(program: &str, script: &str, folder: &Path) -> BTreeMap<(String, String), bool> {
    let mut command = Command::new(program);
    command
        .arg(Path::new("tests/validators").join(script))
        .arg(folder);
    let answer = command.output().expect("the validator starts");
    let said = String::from_utf8_lossy(&answer.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&answer.stderr);
    assert!(answer.status.success(), "{script}:\n{said}\n{complaint}");
    let line = |line: &str| {
        let value: Value = serde_json::from_str(line).ok()?;
        println!("{line}");
        let text = |name: &str| Some(value.get(name)?.as_str()?.to_owned());
        Some((
            (text("validator")?, text("file")?),
            value.get("accepted")?.as_bool()?,
        ))
    };
    said.lines().filter_map(line).collect()
}

fn python() -> String {
    let python = setting("PMAST_VALIDATORS_PYTHON");
    python.unwrap_or_else(|| "tests/validators/venv/bin/python".to_owned())
}

#[test]
fn readers_that_are_not_ours_accept_and_refuse() {
    if let Some(folder) = setting("PMAST_WRITE_SAMPLES") {
        write_samples(Path::new(&folder));
    }
    if setting("PMAST_TEST_VALIDATORS").is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let cases = write_samples(folder.path());
    let mut said = asked("node", "verify.mjs", folder.path());
    said.extend(asked(&python(), "verify.py", folder.path()));
    for validator in ["digitalbazaar", "verifier-core", "openbadgeslib", "openvc"] {
        for case in &cases {
            let file = case["file"].as_str().unwrap();
            let answer = said.get(&(validator.to_owned(), file.to_owned()));
            assert_eq!(
                answer.copied(),
                case["good"].as_bool(),
                "{validator} on {file}"
            );
        }
    }
    let jwt: Vec<_> = said
        .iter()
        .filter(|((_, file), _)| file.ends_with(".jwt"))
        .collect();
    assert!(
        jwt.len() >= 7 && jwt.iter().all(|(_, accepted)| **accepted),
        "{jwt:?}"
    );
}

#[test]
fn the_standards_schema_and_a_model_that_is_not_ours_take_their_shape() {
    if setting("PMAST_TEST_VALIDATORS").is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let cases = write_samples(folder.path());
    // What is wrong with the others is not their shape.
    let good = cases.iter().filter(|case| case["good"] == true);
    let good = good.map(|case| folder.path().join(case["file"].as_str().unwrap()));
    let golden = ["credential", "revoked"];
    let golden = golden.map(|name| format!("tests/golden-credentials/0.1.0/{name}.json").into());
    let files: Vec<std::path::PathBuf> = good.chain(golden).collect();
    assert!(files.len() >= 8, "{files:?}");
    for (program, script) in [("node", "model.mjs"), (python().as_str(), "schema.py")] {
        let answer = Command::new(program)
            .arg(Path::new("tests/validators").join(script))
            .args(&files)
            .output()
            .expect("the judge starts");
        let said = String::from_utf8_lossy(&answer.stdout);
        let complaint = String::from_utf8_lossy(&answer.stderr);
        assert!(answer.status.success(), "{script}:\n{said}\n{complaint}");
    }
}
