//! The page as laid out, before it is written: elements in reading order, made of pieces.

use std::collections::BTreeMap;

use super::text::Line;
use super::vector::{Colour, Form};

/// What an element means to a reader who cannot see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Decoration, skipped by readers.
    Artwork,
    /// The title.
    Title,
    /// The course, heading of the second level.
    Course,
    Paragraph,
    Figure,
    /// The verification line.
    Link,
    /// A cell at the head of a table.
    Head,
    /// A cell of this row of a table, counted over all pages.
    Cell(usize),
}

impl Role {
    /// Tag of the structure tree; `None` for decoration.
    pub fn tag(self) -> Option<&'static str> {
        match self {
            Role::Artwork => None,
            Role::Title => Some("H1"),
            Role::Course => Some("H2"),
            Role::Paragraph => Some("P"),
            Role::Figure => Some("Figure"),
            Role::Link => Some("Link"),
            Role::Head => Some("TH"),
            Role::Cell(_) => Some("TD"),
        }
    }
}

/// Something drawn at a place; points from the lower left corner of the page.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// A line whose baseline starts at the place.
    Text {
        line: Line,
        at: (f32, f32),
        colour: Colour,
    },
    /// A form with its origin at the place.
    Form {
        name: String,
        at: (f32, f32),
        scale: f32,
    },
    /// A straight stroke.
    Rule {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        colour: Colour,
    },
}

/// Pieces with one meaning.
#[derive(Clone, Debug)]
pub(super) struct Element {
    pub role: Role,
    pub pieces: Vec<Piece>,
    /// Alternative text, for figures.
    pub alt: Option<String>,
    /// Language, where it is not the sheet's.
    pub language: Option<String>,
    /// Box of a figure: left, lower, right, upper edge.
    pub bounds: Option<[f32; 4]>,
}

impl Element {
    /// An element without anything special about it.
    pub fn new(role: Role, pieces: Vec<Piece>) -> Self {
        Element {
            role,
            pieces,
            alt: None,
            language: None,
            bounds: None,
        }
    }
}

/// The whole page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// In reading order; artwork lies where it is to be drawn.
    pub elements: Vec<Element>,
    /// Forms of this sheet alone, by name.
    pub forms: BTreeMap<String, Form>,
    /// Where the verification line can be clicked: left, lower, right, upper edge. On the first
    /// page.
    pub link: [f32; 4],
}

impl Page {
    /// Adds decoration.
    pub fn artwork(&mut self, pieces: Vec<Piece>) {
        self.add(Role::Artwork, pieces);
    }

    /// Adds an element after all others.
    pub fn add(&mut self, role: Role, pieces: Vec<Piece>) {
        self.elements.push(Element::new(role, pieces));
    }

    /// The same in a language (BCP 47) of its own, where it has one.
    pub fn add_in(&mut self, language: Option<&str>, role: Role, pieces: Vec<Piece>) {
        self.elements.push(Element {
            language: language.map(str::to_owned),
            ..Element::new(role, pieces)
        });
    }

    /// Adds a picture with its alternative text and box.
    pub fn figure(&mut self, piece: Piece, alt: &str, bounds: [f32; 4]) {
        self.elements.push(Element {
            alt: Some(alt.to_owned()),
            bounds: Some(bounds),
            ..Element::new(Role::Figure, vec![piece])
        });
    }
}
