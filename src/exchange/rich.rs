//! Text with the few forms that all systems have: a flat list of blocks with flat pieces, so that
//! no source can nest deeper than we can follow.

use super::clean::{clean, one_line};
use std::sync::Arc;

/// A text of one or more blocks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rich {
    pub blocks: Vec<Block>,
}

/// One block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    pub pieces: Vec<Piece>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BlockKind {
    #[default]
    Paragraph,
    /// An item of a list with bullets.
    Bullet,
    /// An item of a numbered list.
    Numbered,
    /// Lines whose spaces count.
    Code,
}

/// A part of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Words {
        text: String,
        style: Style,
        /// An `https:` or `mailto:` address.
        link: Option<Arc<str>>,
    },
    /// A new line in the same block.
    Break,
    /// A picture by its key, with what it shows; stands alone in its block.
    Picture { key: String, alt: String },
}

/// How words are set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    pub is_strong: bool,
    pub is_emphasis: bool,
    pub is_code: bool,
}

impl Rich {
    /// A plain text: every line with words is a paragraph.
    pub fn plain(text: &str) -> Self {
        let (text, _) = clean(text);
        let paragraphs = text.lines().map(one_line).filter(|line| !line.is_empty());
        let block = |line: String| Block {
            kind: BlockKind::Paragraph,
            pieces: vec![words(line)],
        };
        Self {
            blocks: paragraphs.map(block).collect(),
        }
    }

    /// Whether there is nothing to see.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The words alone, in one line; without pictures.
    pub fn words(&self) -> String {
        let mut all = String::new();
        for block in &self.blocks {
            for piece in &block.pieces {
                match piece {
                    Piece::Words { text, .. } => all.push_str(text),
                    Piece::Break => all.push(' '),
                    Piece::Picture { .. } => {}
                }
            }
            all.push(' ');
        }
        one_line(&all)
    }

    /// The keys of its pictures, in order.
    pub fn pictures(&self) -> impl Iterator<Item = &str> {
        let pieces = self.blocks.iter().flat_map(|block| &block.pieces);
        pieces.filter_map(|piece| match piece {
            Piece::Picture { key, .. } => Some(key.as_str()),
            _ => None,
        })
    }

    /// Whether it is one paragraph of one line, as a choice must be.
    pub fn is_line(&self) -> bool {
        match self.blocks.as_slice() {
            [] => true,
            [block] => {
                block.kind == BlockKind::Paragraph
                    && block
                        .pieces
                        .iter()
                        .all(|piece| matches!(piece, Piece::Words { .. }))
            }
            _ => false,
        }
    }

    /// The same in one line: blocks follow each other, pictures are left out.
    pub fn line(&self) -> Self {
        let mut pieces = Vec::new();
        for block in &self.blocks {
            if !pieces.is_empty() {
                pieces.push(words(" ".to_owned()));
            }
            for piece in &block.pieces {
                match piece {
                    Piece::Words { text, style, link } => pieces.push(Piece::Words {
                        text: text.replace('\n', " "),
                        style: *style,
                        link: link.clone(),
                    }),
                    Piece::Break => pieces.push(words(" ".to_owned())),
                    Piece::Picture { .. } => {}
                }
            }
        }
        let block = Block {
            kind: BlockKind::Paragraph,
            pieces,
        };
        Self {
            blocks: block.tidied().into_iter().collect(),
        }
    }

    /// What can stand as the question in one line, and the rest: the first paragraph, or its first
    /// line. Nothing when the text begins with something else or is too long for one line.
    pub fn split_first(&self) -> (Option<Block>, Self) {
        let nothing = || (None, self.clone());
        let Some((first, others)) = self.blocks.split_first() else {
            return nothing();
        };
        if first.kind != BlockKind::Paragraph || has_picture(first) {
            return nothing();
        }
        let mut lines: Vec<Vec<Piece>> = vec![Vec::new()];
        for piece in &first.pieces {
            match (piece, lines.last_mut()) {
                (Piece::Break, _) => lines.push(Vec::new()),
                (piece, Some(line)) => line.push(piece.clone()),
                (_, None) => {}
            }
        }
        let (head, rest) = match lines.len() {
            1 => (lines.concat(), Vec::new()),
            // Lines of a source that was wrapped by hand.
            2 | 3 if length(&first.pieces) <= 400 => {
                (lines.join(&words(" ".to_owned())), Vec::new())
            }
            _ => {
                let rest = lines.split_off(1);
                (lines.concat(), rest.join(&Piece::Break))
            }
        };
        if length(&head) > 1_000 {
            return nothing();
        }
        let block = |pieces| Block {
            kind: BlockKind::Paragraph,
            pieces,
        };
        let mut blocks: Vec<Block> = block(rest).tidied().into_iter().collect();
        blocks.extend_from_slice(others);
        (block(head).tidied(), Self { blocks })
    }

    /// As HTML for other systems; `picture` gives the address of a picture by its key.
    pub fn html(&self, picture: &dyn Fn(&str) -> Option<String>) -> String {
        let mut html = String::new();
        let mut list = None;
        for block in &self.blocks {
            let wanted = match block.kind {
                BlockKind::Bullet => Some("ul"),
                BlockKind::Numbered => Some("ol"),
                _ => None,
            };
            if wanted != list {
                html.push_str(&list.map(|tag| format!("</{tag}>")).unwrap_or_default());
                html.push_str(&wanted.map(|tag| format!("<{tag}>")).unwrap_or_default());
                list = wanted;
            }
            let tag = match block.kind {
                BlockKind::Paragraph => "p",
                BlockKind::Code => "pre",
                _ => "li",
            };
            html.push_str(&format!("<{tag}>"));
            for piece in &block.pieces {
                html.push_str(&piece_html(piece, picture));
            }
            html.push_str(&format!("</{tag}>"));
        }
        html.push_str(&list.map(|tag| format!("</{tag}>")).unwrap_or_default());
        html
    }

    /// As HTML without a paragraph around a single line.
    pub fn inline_html(&self, picture: &dyn Fn(&str) -> Option<String>) -> String {
        let html = self.html(picture);
        if !self.is_line() {
            return html;
        }
        let inner = html
            .strip_prefix("<p>")
            .and_then(|rest| rest.strip_suffix("</p>"));
        inner.map(str::to_owned).unwrap_or(html)
    }
}

fn has_picture(block: &Block) -> bool {
    let mut pieces = block.pieces.iter();
    pieces.any(|piece| matches!(piece, Piece::Picture { .. }))
}

/// The bytes of all words.
fn length(pieces: &[Piece]) -> usize {
    let bytes = |piece: &Piece| match piece {
        Piece::Words { text, .. } => text.len(),
        _ => 0,
    };
    pieces.iter().map(bytes).sum()
}

fn piece_html(piece: &Piece, picture: &dyn Fn(&str) -> Option<String>) -> String {
    match piece {
        Piece::Break => "<br>".to_owned(),
        Piece::Picture { key, alt } => picture(key)
            .map(|address| {
                let (address, alt) = (escaped(&address), escaped(alt));
                format!("<img src=\"{address}\" alt=\"{alt}\">")
            })
            .unwrap_or_default(),
        Piece::Words { text, style, link } => {
            let mut html = escaped(text);
            for (is_set, tag) in [
                (style.is_code, "code"),
                (style.is_emphasis, "em"),
                (style.is_strong, "strong"),
            ] {
                if is_set {
                    html = format!("<{tag}>{html}</{tag}>");
                }
            }
            match link {
                Some(address) => format!("<a href=\"{}\">{html}</a>", escaped(address)),
                None => html,
            }
        }
    }
}

impl Block {
    /// Without spaces at its ends and with neighbours of one style joined; `None` when nothing is
    /// left.
    pub fn tidied(self) -> Option<Self> {
        let mut pieces: Vec<Piece> = Vec::new();
        for piece in self.pieces {
            match (pieces.last_mut(), piece) {
                (
                    Some(Piece::Words { text, style, link }),
                    Piece::Words {
                        text: more,
                        style: same,
                        link: address,
                    },
                ) if *style == same && *link == address => text.push_str(&more),
                (None, Piece::Break) => {}
                (_, piece) => pieces.push(piece),
            }
        }
        if self.kind != BlockKind::Code {
            trim(&mut pieces);
        } else if !pieces
            .iter()
            .any(|piece| matches!(piece, Piece::Words { text, .. } if !text.trim().is_empty()))
        {
            pieces.clear();
        }
        (!pieces.is_empty()).then_some(Self {
            kind: self.kind,
            pieces,
        })
    }
}

/// Takes double spaces and spaces at the ends of lines away.
fn trim(pieces: &mut Vec<Piece>) {
    let mut after_space = true;
    for piece in pieces.iter_mut() {
        let Piece::Words { text, .. } = piece else {
            after_space = true;
            continue;
        };
        let mut kept = String::with_capacity(text.len());
        for c in text.chars() {
            let is_space = c.is_whitespace();
            if !is_space {
                kept.push(c);
            } else if !after_space {
                kept.push(' ');
            }
            after_space = is_space;
        }
        *text = kept;
    }
    let mut at_end = true;
    for piece in pieces.iter_mut().rev() {
        match piece {
            Piece::Words { text, .. } if at_end => {
                text.truncate(text.trim_end().len());
                at_end = text.is_empty();
            }
            Piece::Words { .. } | Piece::Picture { .. } => at_end = false,
            Piece::Break => at_end = true,
        }
    }
    pieces.retain(|piece| !matches!(piece, Piece::Words { text, .. } if text.is_empty()));
    while matches!(pieces.last(), Some(Piece::Break)) {
        pieces.pop();
    }
}

/// Words without any style.
pub(super) fn words(text: String) -> Piece {
    Piece::Words {
        text,
        style: Style::default(),
        link: None,
    }
}

/// Text as it stands in HTML and XML.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
