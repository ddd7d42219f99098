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
    /// Words that lead to an address.
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
    /// Where a link leads.
    pub link: Option<Link>,
}

/// Where a link leads, and where it can be clicked.
#[derive(Clone, Debug)]
pub(super) struct Link {
    /// What a reader that cannot see the page says of it.
    pub words: String,
    pub address: String,
    /// The box of each of its lines: left, lower, right, upper edge.
    pub boxes: Vec<[f32; 4]>,
}

impl Link {
    /// The box around all its lines.
    pub fn bounds(&self) -> [f32; 4] {
        let mut boxes = self.boxes.iter().copied();
        let first = boxes.next().unwrap_or_default();
        boxes.fold(first, |whole, line| {
            let [left, lower, right, upper] = whole;
            let [from, below, to, above] = line;
            let (left, lower) = (left.min(from), lower.min(below));
            [left, lower, right.max(to), upper.max(above)]
        })
    }
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
            link: None,
        }
    }

    /// Words that lead to an address, as pieces and as a text; of each line the left and the right
    /// edge and the baseline.
    pub fn link(
        pieces: Vec<Piece>,
        (words, address): (&str, &str),
        lines: &[(f32, f32, f32)],
    ) -> Self {
        let clicked = |&(left, right, y): &(f32, f32, f32)| [left, y - 2.5, right, y + 8.0];
        let link = Link {
            words: words.to_owned(),
            address: address.to_owned(),
            boxes: lines.iter().map(clicked).collect(),
        };
        Element {
            link: Some(link),
            ..Element::new(Role::Link, pieces)
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
