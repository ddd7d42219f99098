//! The printed certificate, one landscape page, the transcript and the report of gaps: A4 or
//! Letter, as PDF/A and PDF/UA-1.
//!
//! # Words
//!
//! A *sheet* is everything printed, in the certificate's language, as plain strings. A *line*
//! is a shaped piece of text, a *form* a drawing stored once in the file, a *piece* one of
//! them at its place, and an *element* a group of pieces with one meaning for a reader that
//! cannot see the page.
//!
//! # What always holds
//!
//! The same sheet gives the same bytes, in every run and process: no clock and no chance is
//! read. A character without a glyph is an error and never a box. Every drawing is vectors,
//! every font is embedded as a subset, and everything is tagged or marked as decoration. Without
//! a credential the file is PDF/A-2a; with one attached it is PDF/A-3a, signed or not.
//!
//! # The press
//!
//! The rest of the program prints with a [`Press`] and knows nothing of fonts and files. There is
//! one, the [`Renderer`]: papers are compared byte for byte with what was handed out, so another
//! one that takes its place must draw every earlier drawing to the byte. Tests use others, which
//! fail. The key is exchanged as easily, behind [`Signer`].
//!
//! # What is not here
//!
//! The words of the certificate (they come in the sheet), the making of the credential that is
//! attached, and the keeping of keys.
//!
//! # Start reading at
//!
//! [`Press`], then `layout` for the design, `emit` for the writing and `sign` for the
//! signature.

mod art;
mod attach;
mod emit;

mod fit;
mod flow;
mod fonts;
mod foot;
mod head;
mod kept;
mod layout;
mod marks;
mod meta;
mod micro;
mod page;
mod picture;
mod plans;
mod press;
mod qr;
mod renderer;
mod report;
mod seal;
mod sheet;
mod sign;
mod table;
mod tag;
mod text;
mod tongue;
mod transcript;
mod writing;

#[cfg(test)]
mod tests;

use crate::drawings::{logo, turns, vector};

pub use crate::drawings::LogoError;
pub use picture::PICTURE;
pub use press::Press;
pub use renderer::Renderer;
pub use report::{ReportDetail, ReportEntry, ReportSection, ReportSheet};
pub use sheet::{
    AltTexts, Credential, Directions, Moment, Paper, PartnerMark, RenderError, SecondTitle, Sheet,
    Signatory,
};
pub use sign::{
    Asked, Chain, KeyKind, KeyOrder, MadeKeys, Room, SignError, SignedBy, Signer, SoftSigner,
    Stamp, StampError, Stamping, from_pem, make_keys, pem, signed_by,
};
pub use transcript::{TranscriptRow, TranscriptSheet};
