//! From HTML, as editors of learning platforms write it, to [`Rich`]. A few elements have a form
//! of their own; of the others the words stay, and the report says what went.

use super::clean::clean;
use super::html_tags::{Token, Tokens, attribute, unescaped};
use super::pictures::{Found, Shelf};
use super::report::{Notes, Place};
use super::rich::{Block, BlockKind, Piece, Rich, Style};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Elements whose content is no text for readers.
const UNSEEN: [&str; 16] = [
    "script", "style", "object", "embed", "iframe", "video", "audio", "svg", "math", "canvas",
    "form", "select", "textarea", "title", "template", "noscript",
];

/// The most bytes of a text: more than a whole quiz file may have.
const MOST_BYTES: usize = 4 << 20;
/// What a piece takes besides its letters.
const PIECE: usize = 16;

/// Where the HTML stands, and who hears what became of it.
pub struct Desk<'a> {
    pub place: Place,
    pub notes: &'a mut Notes,
    pub shelf: &'a mut Shelf,
}

/// Reads HTML.
pub fn read(html: &str, desk: &mut Desk<'_>) -> Rich {
    let (html, hidden) = clean(html);
    let mut builder = Builder::new(desk);
    if hidden > 0 {
        builder.changed("hidden character", format!("{hidden} taken out"));
    }
    if html.contains("\\(") || html.contains("$$") || html.contains("\\[") {
        builder.changed("formula", "stays as its source text".to_owned());
    }
    let mut tokens = Tokens::of(&html);
    for token in tokens.by_ref() {
        builder.token(token);
    }
    if tokens.is_broken() {
        builder.changed("HTML", "a tag never ends; it is text now".to_owned());
    }
    builder.finish()
}

/// Reads a text with HTML in which new lines count (Moodle: auto-format).
pub fn read_lines(text: &str, desk: &mut Desk<'_>) -> Rich {
    read(&text.trim().replace('\n', "<br>"), desk)
}

/// Reads Markdown.
pub fn read_markdown(text: &str, desk: &mut Desk<'_>) -> Rich {
    if let Err((_, why)) = crate::courses::measure(text) {
        let (place, why) = (desk.place, format!("not read as Markdown: {why}"));
        desk.notes.changed(place, "Markdown", why);
        return Rich::plain(text);
    }
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(text));
    read(&html, desk)
}

struct Builder<'a, 'b> {
    desk: &'a mut Desk<'b>,
    blocks: Vec<Block>,
    kind: BlockKind,
    pieces: Vec<Piece>,
    /// What was kept so far, in bytes.
    size: usize,
    strong: u32,
    emphasis: u32,
    code: u32,
    pre: bool,
    lists: Vec<BlockKind>,
    link: Option<Arc<str>>,
    /// Inside this element nothing is text; how often it is open.
    unseen: Option<(String, u32)>,
    raised: Option<bool>,
    noted: BTreeSet<&'static str>,
}

impl<'a, 'b> Builder<'a, 'b> {
    const fn new(desk: &'a mut Desk<'b>) -> Self {
        Self {
            desk,
            blocks: Vec::new(),
            kind: BlockKind::Paragraph,
            pieces: Vec::new(),
            size: 0,
            strong: 0,
            emphasis: 0,
            code: 0,
            pre: false,
            lists: Vec::new(),
            link: None,
            unseen: None,
            raised: None,
            noted: BTreeSet::new(),
        }
    }

    /// Notes a change, once for the text.
    fn changed(&mut self, construct: &'static str, why: String) {
        if self.noted.insert(construct) {
            self.desk.notes.changed(self.desk.place, construct, why);
        }
    }

    fn token(&mut self, token: Token<'_>) {
        if let Some((name, depth)) = &mut self.unseen {
            match token {
                Token::Open(other, inner) if other == *name && !inner.ends_with('/') => *depth += 1,
                Token::Close(other) if other == *name => *depth = depth.saturating_sub(1),
                _ => {}
            }
            if *depth == 0 {
                self.unseen = None;
            }
            return;
        }
        match token {
            Token::Text(text) => self.text(&unescaped(text)),
            Token::Open(name, inner) => self.open(&name, inner),
            Token::Close(name) => self.close(&name),
            Token::Comment => self.changed("HTML comment", "taken out".to_owned()),
        }
    }

    fn text(&mut self, text: &str) {
        let (text, hidden) = clean(text);
        if hidden > 0 {
            self.changed("hidden character", format!("{hidden} taken out"));
        }
        let text = match self.raised {
            Some(is_above) => shifted(&text, is_above),
            None => text,
        };
        let style = Style {
            is_strong: self.strong > 0,
            is_emphasis: self.emphasis > 0,
            is_code: self.code > 0,
        };
        let style = if self.pre { Style::default() } else { style };
        let link = if self.pre { None } else { self.link.clone() };
        self.words(text, style, link);
    }

    /// Joins what has the same form, so that a text of many tags takes no more memory than it must;
    /// what no quiz file could hold is not kept at all.
    fn words(&mut self, text: String, style: Style, link: Option<Arc<str>>) {
        self.size += text.len() + PIECE;
        if self.size > MOST_BYTES {
            if self.noted.insert("text") {
                let why = format!("more than {MOST_BYTES} bytes; the rest is left out");
                self.desk.notes.dropped(self.desk.place, "text", why);
            }
            return;
        }
        if let Some(Piece::Words {
            text: before,
            style: same,
            link: address,
        }) = self.pieces.last_mut()
            && *same == style
            && *address == link
        {
            return before.push_str(&text);
        }
        self.pieces.push(Piece::Words { text, style, link });
    }

    fn open(&mut self, name: &str, inner: &str) {
        if attribute(inner, "style").is_some() || name == "font" || name == "u" {
            self.changed(
                "styling",
                "colours, sizes and underlines are not ours".to_owned(),
            );
        }
        match name {
            "br" => self.line_break(),
            "b" | "strong" => self.strong += 1,
            "i" | "em" | "cite" | "var" => self.emphasis += 1,
            "code" | "tt" | "kbd" | "samp" => self.code += 1,
            "sub" | "sup" => self.raised = Some(name == "sup"),
            "pre" => {
                self.flush();
                (self.kind, self.pre) = (BlockKind::Code, true);
            }
            "ul" | "ol" => self.open_list(name),
            "li" => {
                self.flush();
                self.kind = self.lists.last().copied().unwrap_or(BlockKind::Bullet);
            }
            "a" => self.open_link(inner),
            "img" => self.picture(inner),
            "td" | "th" => self.text(" "),
            "input" | "hr" => self.drop_element(name),
            _ => self.open_block(name, inner),
        }
    }

    fn open_block(&mut self, name: &str, inner: &str) {
        match name {
            "p" | "div" | "section" | "article" | "tbody" | "thead" | "figure" | "dl" | "dt"
            | "dd" | "center" | "address" | "header" | "footer" => self.flush(),
            "span" | "font" | "u" | "s" | "small" | "label" | "abbr" | "html" | "body" | "head"
            | "big" | "mark" | "q" | "figcaption" | "wbr" | "nobr" | "col" | "colgroup" => {}
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.flush();
                self.changed("heading", "it is a strong line now".to_owned());
                self.strong += 1;
            }
            "blockquote" => {
                self.flush();
                self.changed("quotation", "it is a paragraph now".to_owned());
            }
            "table" | "tr" => {
                self.flush();
                self.changed("table", "each row is a line now".to_owned());
            }
            _ if UNSEEN.contains(&name) => {
                self.drop_element(name);
                if name != "embed" && !inner.ends_with('/') {
                    self.unseen = Some((name.to_owned(), 1));
                }
            }
            _ => self.changed("HTML", format!("`<{name}>`: only its words stay")),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "b" | "strong" => self.strong = self.strong.saturating_sub(1),
            "i" | "em" | "cite" | "var" => self.emphasis = self.emphasis.saturating_sub(1),
            "code" | "tt" | "kbd" | "samp" => self.code = self.code.saturating_sub(1),
            "sub" | "sup" => self.raised = None,
            "a" => self.link = None,
            "pre" => {
                self.flush();
                self.pre = false;
            }
            "ul" | "ol" => {
                self.flush();
                self.lists.pop();
                self.kind = BlockKind::Paragraph;
            }
            "li" => {
                self.flush();
                self.kind = BlockKind::Paragraph;
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.strong = self.strong.saturating_sub(1);
                self.flush();
            }
            "td" | "th" => self.text(" "),
            "p" | "div" | "section" | "article" | "blockquote" | "table" | "tr" | "tbody"
            | "thead" | "figure" | "dl" | "dt" | "dd" | "center" => self.flush(),
            _ => {}
        }
    }

    fn open_list(&mut self, name: &str) {
        self.flush();
        if !self.lists.is_empty() {
            self.changed("list", "a list inside a list is one list now".to_owned());
        }
        let kind = match name {
            "ol" => BlockKind::Numbered,
            _ => BlockKind::Bullet,
        };
        self.lists.push(kind);
    }

    fn open_link(&mut self, inner: &str) {
        let Some(address) = attribute(inner, "href") else {
            return;
        };
        if is_allowed(&address) {
            self.desk.notes.kept("link");
            self.link = Some(address.into());
        } else {
            let why = format!("only its words stay, not `{address}`: https or mailto only");
            self.desk.notes.changed(self.desk.place, "link", why);
        }
    }

    fn picture(&mut self, inner: &str) {
        let address = attribute(inner, "src").unwrap_or_default();
        let alt = attribute(inner, "alt").unwrap_or_default();
        if let Some(key) = self.desk.shelf.known(&address) {
            self.desk.notes.kept("picture");
            self.flush();
            self.pieces.push(Piece::Picture { key, alt });
            return self.flush();
        }
        match self.desk.shelf.find(&address, &alt, self.desk.place) {
            Ok(Found { key, was_moving }) => {
                let mut why = format!("it is media/{key} now; complete its sidecar");
                if was_moving {
                    why.push_str("; it moved, and its first frame alone stays");
                }
                self.desk.notes.changed(self.desk.place, "picture", why);
                self.flush();
                self.pieces.push(Piece::Picture { key, alt });
                self.flush();
            }
            Err(why) => {
                self.desk.notes.dropped(self.desk.place, "picture", why);
                self.text(&alt);
            }
        }
    }

    fn drop_element(&mut self, name: &str) {
        let why = format!("`<{name}>`");
        self.desk
            .notes
            .dropped(self.desk.place, "HTML element", why);
    }

    /// A second break in a row begins a paragraph.
    fn line_break(&mut self) {
        if self.pre {
            return self.text("\n");
        }
        while let Some(Piece::Words { text, .. }) = self.pieces.last() {
            if !text.trim().is_empty() {
                break;
            }
            self.pieces.pop();
        }
        match self.pieces.last() {
            Some(Piece::Break) => self.flush(),
            Some(_) => self.pieces.push(Piece::Break),
            None => {}
        }
    }

    fn flush(&mut self) {
        if self.kind == BlockKind::Code {
            self.join_code();
        }
        let block = Block {
            kind: self.kind,
            pieces: std::mem::take(&mut self.pieces),
        };
        if let Some(block) = block.tidied() {
            self.blocks.push(block);
            self.kind = match self.pre {
                true => BlockKind::Code,
                false => BlockKind::Paragraph,
            };
        }
    }

    /// The lines of a code block without empty ones at its ends.
    fn join_code(&mut self) {
        let mut all = String::new();
        for piece in self.pieces.drain(..) {
            if let Piece::Words { text, .. } = piece {
                all.push_str(&text);
            }
        }
        let text = all
            .trim_end()
            .trim_start_matches('\n')
            .replace('\t', "    ");
        self.pieces.push(Piece::Words {
            text,
            style: Style::default(),
            link: None,
        });
        self.kind = BlockKind::Code;
    }

    fn finish(mut self) -> Rich {
        self.flush();
        Rich {
            blocks: self.blocks,
        }
    }
}

fn is_allowed(address: &str) -> bool {
    let is_known = address.starts_with("https://") || address.starts_with("mailto:");
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || "<>\\\"`".contains(c);
    is_known && address.len() <= 1_000 && !address.contains(is_odd)
}

/// Small digits for indices and powers; anything else stays as it is.
fn shifted(text: &str, is_above: bool) -> String {
    const ABOVE: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾";
    const BELOW: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎";
    let small = if is_above { ABOVE } else { BELOW };
    let place = |c: char| "0123456789+-()".chars().position(|known| known == c);
    let turned: Option<String> = text.chars().map(|c| small.chars().nth(place(c)?)).collect();
    turned.unwrap_or_else(|| text.to_owned())
}
