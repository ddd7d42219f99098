//! What a printed certificate costs, against a ceiling measured in the same run.
//!
//! A certificate is mostly streams packed with deflate. One *ceiling* is therefore the packing of
//! all plain streams of the same file, artwork included, which the renderer packs only once. Times
//! are processor times of this thread (`/proc/thread-self/schedstat`), so that a busy machine does
//! not count; the best of several rounds is printed. The run fails when a promise is broken.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement that cannot go on says so and fails; only the product must not"
)]

#[path = "../examples/certificate/layouts.rs"]
mod layouts;
#[path = "../examples/certificate/logos.rs"]
mod logos;

use pmast::certificates::pdf::{
    Chain, KeyKind, KeyOrder, Renderer, Sheet, Signer, SoftSigner, make_keys,
};
use std::io::Write as _;

/// A warm paper may cost so many milliseconds of one core, of which signing takes some.
const WARM_MS: f64 = 6.0;
const SIGNED_MS: f64 = 8.0;
/// And so many ceilings: a slow machine fails only when it is slow at this and not at packing.
const CEILINGS: f64 = 2.0;
/// How many are printed one after another, and how much the process may grow meanwhile, in KiB.
const BATCH: usize = 2_000;
const GROWTH_KIB: u64 = 8 * 1024;

/// Something of the size of a real credential, for the samples.
fn credential() -> Vec<u8> {
    (0..3_000_u32)
        .map(|at| b'a' + (at * 48_271 % 26) as u8)
        .collect()
}

/// Processor time of this thread in milliseconds.
fn spent() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    let nanoseconds: u64 = told.split(' ').next().unwrap().parse().unwrap();
    nanoseconds as f64 / 1e6
}

/// Memory held by this process, in KiB.
fn held() -> u64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = told
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// The best of some rounds.
fn best(rounds: usize, mut work: impl FnMut()) -> f64 {
    let rounds = (0..rounds).map(|_| {
        let start = spent();
        work();
        spent() - start
    });
    rounds.fold(f64::MAX, f64::min)
}

/// The plain streams of a file.
fn streams(file: &[u8]) -> Vec<Vec<u8>> {
    let document = lopdf::Document::load_mem(file).unwrap();
    let streams = document
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok());
    streams
        .filter_map(|stream| stream.decompressed_content().ok())
        .collect()
}

fn packed(streams: &[Vec<u8>]) -> usize {
    let mut size = 0;
    for stream in streams {
        let level = flate2::Compression::default();
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), level);
        encoder.write_all(stream).unwrap();
        size += encoder.finish().unwrap().len();
    }
    size
}

fn signer() -> SoftSigner {
    let made = make_keys(KeyOrder {
        kind: KeyKind::EcdsaP256,
        organisation: "Global Learning Alliance",
        from: (2026, 11, 1, 0, 0),
        root_years: 20,
        signer_years: 5,
        chance: [42; 32],
    })
    .unwrap();
    let chain = Chain::from_der(vec![made.signer, made.root]).unwrap();
    SoftSigner::new(&made.signer_key, chain).unwrap()
}

fn main() {
    let renderer = Renderer::new();
    let signer = signer();
    let samples = layouts::all();
    let mut broken = Vec::new();
    println!(
        "{:<16} {:>10} {:>10} {:>10} {:>9} {:>7}",
        "paper", "ceiling", "warm", "signed", "ceilings", "bytes"
    );
    for name in [
        "standard",
        "arabic",
        "traditional",
        "japanese",
        "hindi",
        "longest",
    ] {
        let (_, sheet) = samples.iter().find(|(known, _)| known == name).unwrap();
        let file = renderer.render(sheet).unwrap();
        let plain = streams(&file);
        let ceiling = best(20, || assert!(packed(&plain) > 0));
        let warm = best(20, || drop(renderer.render(sheet).unwrap()));
        let signed = best(20, || drop(renderer.render_signed(sheet, &signer).unwrap()));
        let ratio = warm / ceiling;
        println!(
            "{name:<16} {ceiling:>7.2} ms {warm:>7.2} ms {signed:>7.2} ms {ratio:>9.1} {:>7}",
            file.len()
        );
        if warm > WARM_MS && ratio > CEILINGS {
            broken.push(format!("{name}: {warm:.2} ms, {ratio:.1} ceilings"));
        }
        if signed > SIGNED_MS && signed - warm > 4.0 {
            broken.push(format!("{name}: signing takes {:.2} ms", signed - warm));
        }
    }
    broken.extend(batch(&renderer, &signer, &samples));
    assert!(broken.is_empty(), "{broken:#?}");
}

/// Many papers one after another: as many a second at the end as at the beginning, and no memory
/// kept.
fn batch(renderer: &Renderer, signer: &dyn Signer, samples: &[(String, Sheet)]) -> Vec<String> {
    let print = |count: usize| {
        for (_, sheet) in samples.iter().cycle().take(count) {
            drop(renderer.render_signed(sheet, signer).unwrap());
        }
    };
    // Every sample once: what is made on first use is there.
    print(samples.len());
    let (before, start) = (held(), spent());
    print(BATCH);
    let (took, after) = (spent() - start, held());
    let grown = after.saturating_sub(before);
    let rate = BATCH as f64 / took * 1e3;
    println!(
        "batch of {BATCH}, signed: {rate:.0} a second and core, {grown} KiB grown of {before}"
    );
    if grown > GROWTH_KIB {
        return vec![format!("the batch grew by {grown} KiB")];
    }
    Vec::new()
}
