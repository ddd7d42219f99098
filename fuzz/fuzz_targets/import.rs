//! What must hold for whatever is imported: the account adds up, and our own reader takes what is
//! written without an error.

use pmast::base::Language;
use pmast::courses::check_quiz;
use pmast::courses::codes::{Code, Severity};
use pmast::exchange::{self, Format};

/// Imports the bytes and reads what comes of them.
pub fn import(format: Format, bytes: &[u8]) {
    let Ok(imported) = exchange::read(format, bytes) else {
        return;
    };
    assert!(imported.report.adds_up(), "{}", imported.report);
    let (questions, pictures) = (&imported.questions, &imported.pictures);
    let Ok(file) = exchange::write(questions, pictures, "T", Some("imported"), Language::En) else {
        return;
    };
    let (_, problems) = check_quiz(&file.text, None);
    for problem in problems {
        let is_error = problem.severity() == Severity::Error;
        let is_picture = problem.code == Code::UnknownMedium;
        assert!(!is_error || is_picture, "{problem:?}\n{}", file.text);
    }
}
