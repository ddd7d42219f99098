//! A press that fails: what was awarded stands, whoever asks for a paper is told, and no half of
//! one is sent.

use crate::handed_out::{address, is_written_down, issues_transcript};
use crate::verification::with_certificate;
use crate::world::World;
use crate::world::person::{Page, Person};
use pmast::certificates::pdf::{
    Press, RenderError, Renderer, ReportSheet, Sheet, Signer, Stamping, TranscriptSheet,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The real one, which jams when it is told to.
struct Jamming {
    real: Renderer,
    is_jammed: AtomicBool,
}

impl Jamming {
    fn now(&self, is_jammed: bool) {
        self.is_jammed.store(is_jammed, Ordering::SeqCst);
    }

    fn works(&self) -> Result<&Renderer, RenderError> {
        match self.is_jammed.load(Ordering::SeqCst) {
            true => Err(RenderError::Writing("the paper is jammed".to_owned())),
            false => Ok(&self.real),
        }
    }
}

impl Press for Jamming {
    fn print(
        &self,
        sheet: &Sheet,
        signature: Option<(&dyn Signer, Stamping<'_>)>,
    ) -> Result<Vec<u8>, RenderError> {
        self.works()?.print(sheet, signature)
    }

    fn try_out(&self, sheet: &Sheet) -> Result<(), RenderError> {
        self.works()?.try_out(sheet)
    }

    fn picture(&self, sheet: &Sheet) -> Result<Vec<u8>, RenderError> {
        self.works()?.picture(sheet)
    }

    fn blank_picture(&self, title: &str, language: &str) -> Result<Vec<u8>, RenderError> {
        self.works()?.blank_picture(title, language)
    }

    fn render_transcript(
        &self,
        sheet: &TranscriptSheet,
        signer: Option<&dyn Signer>,
    ) -> Result<Vec<u8>, RenderError> {
        self.works()?.render_transcript(sheet, signer)
    }

    fn render_report(&self, sheet: &ReportSheet) -> Result<Vec<u8>, RenderError> {
        self.works()?.render_report(sheet)
    }
}

#[test]
fn an_award_stands_and_no_half_paper_is_sent_while_the_press_is_jammed() {
    let press = Arc::new(Jamming {
        real: Renderer::new(),
        is_jammed: AtomicBool::new(true),
    });
    let world = World::printing_with(Arc::<Jamming>::clone(&press));
    let (mut ada, certificate) = with_certificate(&world);
    let paper = address(&certificate);
    let own_page = ada.person.opens(paper.strip_suffix(".pdf").unwrap());
    let code = certificate.code.to_string();
    assert!(own_page.words().contains(&code), "the award stands");
    press.now(false);
    let transcript = issues_transcript(&mut ada, &certificate);
    press.now(true);
    let letter = format!("{paper}?paper=letter");
    for path in [&paper, &letter, &transcript] {
        let answer = ada.person.get(path);
        assert_eq!(answer.status, 500, "{path}");
        assert!(answer.header("content-type").starts_with("text/html"));
        assert!(!answer.body.windows(4).any(|part| part == b"%PDF"));
        let page = Page::of(answer);
        assert_eq!(page.title(), "Something broke on our side", "{path}");
    }
    let number = certificate.code.as_str();
    let mut stranger = Person::stranger(&world);
    let page = stranger.opens(&format!("/v/{number}"));
    assert_eq!(page.title(), "This certificate is valid.");
    let picture = stranger.get(&format!("/v/{number}/picture.jpg"));
    assert_eq!(picture.status, 500);

    press.now(false);
    for path in [&paper, &letter] {
        let answer = ada.person.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.body.starts_with(b"%PDF"), "{path}");
        assert!(is_written_down(&world, &certificate.code, &answer.body));
    }
    let answer = ada.person.get(&transcript);
    assert!(answer.body.starts_with(b"%PDF"));
    let picture = stranger.get(&format!("/v/{number}/picture.jpg"));
    assert_eq!(picture.status, 200);
}
