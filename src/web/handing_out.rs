//! Where papers leave the house: each is written down before its first byte is sent, so that its
//! file is known as ours whatever is drawn later.
//!
//! A paper that this process knows to be written down costs no write: a hundred downloads of one
//! cost one.

use super::error::Refusal;
use crate::app::App;
use crate::base::{CertificateId, Digest, TranscriptId};
use crate::certificates::{self, HandedOut};
use crate::db::Tx;
use crate::transcripts;
use actix_web::web::{Bytes, Data};
use std::fmt;

/// Papers that are written down in one transaction.
const AT_ONCE: usize = 100;

/// The paper of a certificate that was drawn. Its bytes are had by handing it out, and in no other
/// way.
#[derive(Clone)]
pub struct Drawn {
    paper: HandedOut<CertificateId>,
    pdf: Bytes,
}

impl Drawn {
    /// Takes what was drawn.
    pub fn new(paper: HandedOut<CertificateId>, pdf: Vec<u8>) -> Self {
        let pdf = Bytes::from(pdf);
        Self { paper, pdf }
    }

    /// In bytes.
    pub fn size(&self) -> usize {
        self.pdf.len()
    }
}

/// Hands a paper out: what may be sent. A paper that cannot be written down is not.
pub async fn hand_out(app: &Data<App>, drawn: Drawn) -> Result<Bytes, Refusal> {
    let mut papers = hand_out_all(app, vec![((), drawn)]).await?;
    let ((), pdf) = papers.pop().ok_or(Refusal::NotFound)?;
    Ok(pdf)
}

/// Hands many out, each with what it goes by; without those whose holders were erased since they
/// were drawn.
pub async fn hand_out_all<T>(
    app: &Data<App>,
    papers: Vec<(T, Drawn)>,
) -> Result<Vec<(T, Bytes)>, Refusal> {
    let all = papers.iter().map(|(_, drawn)| drawn.paper);
    let new: Vec<_> = all
        .filter(|paper| !app.handed_out.contains_key(&key(paper)))
        .collect();
    let mut gone = Vec::new();
    for chunk in new.chunks(AT_ONCE) {
        let (sealer, chunk) = (app.sealer.clone(), chunk.to_vec());
        let leaving = chunk.clone();
        let deed = move |tx: &mut Tx| certificates::hand_out(tx, &sealer, &leaving);
        let may_leave = app.db.write(deed).await?;
        for paper in &chunk {
            match may_leave.contains(&paper.of) {
                true => app.handed_out.insert(key(paper), ()),
                false => gone.push(paper.of),
            }
        }
    }
    let papers = papers.into_iter();
    let papers = papers.filter(|(_, drawn)| !gone.contains(&drawn.paper.of));
    Ok(papers.map(|(with, drawn)| (with, drawn.pdf)).collect())
}

/// Hands the paper of a transcript out.
pub async fn hand_out_transcript(
    app: &Data<App>,
    of: TranscriptId,
    pdf: Vec<u8>,
) -> Result<Vec<u8>, Refusal> {
    let paper = HandedOut::new(of, &pdf, app.now());
    let known = key(&paper);
    if app.handed_out.contains_key(&known) {
        return Ok(pdf);
    }
    let sealer = app.sealer.clone();
    let deed = move |tx: &mut Tx| transcripts::hand_out(tx, &sealer, &paper);
    if !app.db.write(deed).await? {
        return Err(Refusal::NotFound);
    }
    app.handed_out.insert(known, ());
    Ok(pdf)
}

/// Under what a paper is remembered; ids of different things are never the same.
fn key<Id: fmt::Display>(paper: &HandedOut<Id>) -> Digest {
    Digest::of(format!("{}\n{}", paper.of, paper.digest).as_bytes())
}
