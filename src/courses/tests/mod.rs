//! What course files can do wrong, each with its code; hostile folders; editions and locks.

mod editions;
mod hostile;
mod pages;
mod reports;
mod sample;
mod spoiled;

#[test]
#[ignore]
fn real() {
    let start = std::time::Instant::now();
    let found = super::check(std::path::Path::new(&std::env::var("DIR").unwrap()));
    let took = start.elapsed();
    print!(
        "{}",
        super::report::write(&found, super::report::Form::Human { colour: false })
    );
    println!("{took:?}");
    if std::env::var("LOCK").is_ok() {
        println!(
            "{:?}",
            super::lock(std::path::Path::new(&std::env::var("DIR").unwrap())).written
        );
    }
}
