//! Writes sample certificates into a folder: `cargo run --example certificate -- FOLDER`.
//!
//! The six languages as the product prints them, names in every script, every layout on both
//! papers; with a credential attached and signed with keys made on the spot, whose root is written
//! beside them; one of them with the timestamp of an authority made by tests/authority.
//! `samples.tsv` lists them: file, name, verification address, root, level. With `--time N` as
//! further arguments each is printed N times and the best time is told.

mod layouts;
mod logos;
mod product;
mod reports;
mod stamped;
mod transcripts;

use std::path::PathBuf;
use std::time::Instant;

use pmast::base::Language;
use pmast::certificates::pdf::{
    Chain, KeyKind, KeyOrder, Press as _, Renderer, Sheet, SignError, SoftSigner, TranscriptSheet,
    make_keys,
};
use pmast::courses;
use pmast::texts::Texts;

/// Something of the size of a real credential.
fn credential() -> Vec<u8> {
    let filler: String = (0..60_u32)
        .map(|number| format!("  \"filler-{number}\": \"{}\",\n", number * 48_271 % 65_537))
        .collect();
    format!("{{\n{filler}  \"type\": [\"VerifiableCredential\", \"OpenBadgeCredential\"]\n}}\n")
        .into_bytes()
}

/// A signer with keys of its own, and its root as PEM.
fn signer(kind: KeyKind) -> Result<(SoftSigner, String), SignError> {
    let made = make_keys(KeyOrder {
        kind,
        organisation: "Global Learning Alliance",
        from: (2026, 11, 1, 0, 0),
        root_years: 20,
        signer_years: 5,
        chance: [42; 32],
    })?;
    let base64 = data_encoding::BASE64.encode(&made.root);
    let lines: Vec<&str> = base64
        .as_bytes()
        .chunks(64)
        .filter_map(|line| std::str::from_utf8(line).ok())
        .collect();
    let pem = format!(
        "-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n",
        lines.join("\n")
    );
    let chain = Chain::from_der(vec![made.signer, made.root])?;
    Ok((SoftSigner::new(&made.signer_key, chain)?, pem))
}

/// Every sample with its file name.
#[expect(clippy::expect_used, reason = "an example that is run by hand")]
fn sheets() -> Vec<(String, Sheet)> {
    let (profile, _) = courses::read_partner(std::path::Path::new("courses/harbour-institute"));
    let profile = profile.expect("the shipped partner can be read, from the top of the project");
    let texts = Texts::load().expect("the locales can be read");
    let printed = |language: Language| {
        let sheet = product::printed(&profile, &texts, language);
        let sheet = sheet.expect("the sample is well-formed");
        (language.tag().to_owned(), sheet)
    };
    let mut sheets: Vec<_> = Language::ALL.map(printed).into();
    let programme = |language: Language| {
        let sheet = product::programme(&profile, &texts, language);
        let sheet = sheet.expect("the sample is well-formed");
        (format!("programme-{}", language.tag()), sheet)
    };
    sheets.extend(Language::ALL.map(programme));
    let latin_first = product::latin_first(&profile, &texts);
    let latin_first = latin_first.expect("the samples are well-formed");
    sheets.extend(latin_first.map(|(name, sheet)| (name.to_owned(), sheet)));
    sheets.extend(layouts::all());
    sheets
}

/// Every transcript with its file name.
#[expect(clippy::expect_used, reason = "an example that is run by hand")]
fn transcript_sheets() -> Vec<(String, TranscriptSheet)> {
    let (profile, _) = courses::read_partner(std::path::Path::new("courses/harbour-institute"));
    let profile = profile.expect("the shipped partner can be read, from the top of the project");
    let texts = Texts::load().expect("the locales can be read");
    transcripts::all(&profile, &texts).expect("every date and every number is one")
}

#[expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "an example that is run by hand"
)]
fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let folder = PathBuf::from(arguments.get(1).map_or("certificates", String::as_str));
    let times: usize = arguments.get(3).and_then(|n| n.parse().ok()).unwrap_or(1);
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let start = Instant::now();
    let renderer = Renderer::new();
    println!(
        "fonts and artwork: {:.1} ms",
        start.elapsed().as_secs_f64() * 1e3
    );
    let mut samples = String::new();
    let mut write = |name: &str, sheet: &Sheet, (signer, root): (Option<&SoftSigner>, &str)| {
        let mut best = f64::MAX;
        let mut bytes = Vec::new();
        for _ in 0..times {
            let start = Instant::now();
            bytes = match signer {
                Some(signer) => renderer.render_signed(sheet, signer),
                None => renderer.render(sheet),
            }
            .expect("the sample can be printed");
            best = best.min(start.elapsed().as_secs_f64() * 1e3);
        }
        let path = folder.join(format!("{name}.pdf"));
        std::fs::write(&path, &bytes).expect("the file can be written");
        println!("{} {} bytes, {best:.2} ms", path.display(), bytes.len());
        let level = if sheet.credential.is_some() {
            "3a"
        } else {
            "2a"
        };
        let facts = [name, &sheet.name, &sheet.verify_url, root, level];
        samples.push_str(&format!("{}\n", facts.join("\t")));
    };
    let (ecdsa, root) = signer(KeyKind::EcdsaP256).expect("keys can be made");
    std::fs::write(folder.join("root.pem"), root).expect("the file can be written");
    for (name, sheet) in sheets() {
        write(&name, &sheet, (Some(&ecdsa), "root.pem"));
    }
    let sheet = layouts::english();
    write("unsigned", &sheet, (None, "-"));
    let (rsa, root) = signer(KeyKind::Rsa3072).expect("keys can be made");
    std::fs::write(folder.join("rsa-root.pem"), root).expect("the file can be written");
    write("rsa", &sheet, (Some(&rsa), "rsa-root.pem"));
    let stamped = stamped::drawn(&folder, &renderer, (&sheet, &ecdsa));
    std::fs::write(folder.join("stamped.pdf"), stamped).expect("the file can be written");
    let facts = ["stamped", &sheet.name, &sheet.verify_url, "root.pem", "3a"];
    samples.push_str(&format!("{}\n", facts.join("\t")));
    for (name, sheet) in transcript_sheets() {
        let bytes = renderer.render_transcript(&sheet, Some(&ecdsa));
        let bytes = bytes.expect("the sample can be printed");
        let path = folder.join(format!("{name}.pdf"));
        std::fs::write(&path, &bytes).expect("the file can be written");
        println!("{} {} bytes", path.display(), bytes.len());
        let facts = [&name, &sheet.name, &sheet.verify_url, "root.pem", "2a"];
        samples.push_str(&format!("{}\n", facts.join("\t")));
    }
    let texts = Texts::load().expect("the locales can be read");
    for (name, sheet) in reports::all(&texts) {
        let bytes = renderer.render_report(&sheet);
        let bytes = bytes.expect("the sample can be printed");
        let path = folder.join(format!("{name}.pdf"));
        std::fs::write(&path, &bytes).expect("the file can be written");
        println!("{} {} bytes", path.display(), bytes.len());
        // Nobody's number and nobody's signature.
        let facts = [&name, &sheet.title, "-", "-", "2a"];
        samples.push_str(&format!("{}\n", facts.join("\t")));
    }
    std::fs::write(folder.join("samples.tsv"), samples).expect("the file can be written");
}
