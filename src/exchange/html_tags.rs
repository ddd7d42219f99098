//! HTML taken apart into tags and text, in one pass; whatever is no tag is text.

/// A part of an HTML text.
#[derive(Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// With entities as written.
    Text(&'a str),
    /// Name in lower case, attributes as written between name and `>`.
    Open(String, &'a str),
    Close(String),
    Comment,
}

/// Reads tokens from the front of a text.
pub struct Tokens<'a> {
    rest: &'a str,
    /// A tag was never closed: from there on everything is text.
    is_broken: bool,
}

impl<'a> Tokens<'a> {
    /// All tokens of a text.
    pub const fn of(html: &'a str) -> Self {
        Self {
            rest: html,
            is_broken: false,
        }
    }

    /// Whether a tag was met that never ends.
    pub const fn is_broken(&self) -> bool {
        self.is_broken
    }

    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn tag(&mut self) -> Option<Token<'a>> {
        if self.rest.starts_with("<!--") {
            let end = self.rest.find("-->").map(|at| at + 3);
            self.is_broken |= end.is_none();
            self.take(end?);
            return Some(Token::Comment);
        }
        let after = self.rest.get(1..)?;
        let is_close = after.starts_with('/');
        let name = after.trim_start_matches('/');
        if name.starts_with(['!', '?']) {
            let end = self.rest.find('>').map(|at| at + 1);
            self.is_broken |= end.is_none();
            self.take(end?);
            return Some(Token::Comment);
        }
        let length = name
            .bytes()
            .take(40)
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b':' | b'-'))
            .count();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let Some(end) = end_of_tag(self.rest) else {
            self.is_broken = true;
            return None;
        };
        let whole = self.take(end + 1);
        let name = name.get(..length)?;
        let inner = whole.get(1 + length..end).unwrap_or_default();
        let name = name.to_ascii_lowercase();
        Some(match is_close {
            true => Token::Close(name),
            false => Token::Open(name, inner),
        })
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        if self.is_broken {
            let length = self.rest.len();
            return Some(Token::Text(self.take(length)));
        }
        if self.rest.starts_with('<') {
            if let Some(token) = self.tag() {
                return Some(token);
            }
            return Some(Token::Text(self.take(1)));
        }
        let length = self.rest.find('<').unwrap_or(self.rest.len());
        Some(Token::Text(self.take(length)))
    }
}

/// The byte of the `>` that ends a tag; quotes may hold one.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// The value of an attribute, with entities resolved.
pub fn attribute(inner: &str, wanted: &str) -> Option<String> {
    let mut rest = inner;
    // No tag of an author has more attributes.
    for _ in 0..50 {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let end = rest
            .find(|c: char| c == '=' || c == '/' || c.is_whitespace())
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at_checked(end)?;
        if name.is_empty() && !after.starts_with('=') {
            return None;
        }
        let Some(value) = after.trim_start().strip_prefix('=') else {
            rest = after;
            continue;
        };
        let value = value.trim_start();
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inner = value.get(1..)?;
                inner.split_once(quote).unwrap_or((inner, ""))
            }
            _ => {
                let end = value.find(char::is_whitespace).unwrap_or(value.len());
                value.split_at_checked(end)?
            }
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(unescaped(value));
        }
        rest = after;
    }
    None
}

/// Text with its entities resolved; unknown ones stay as written.
pub fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        rest = after;
        let end = after.bytes().take(12).position(|byte| byte == b';');
        let found = end
            .and_then(|end| Some((after.get(..end)?, after.get(end + 1..)?)))
            .and_then(|(name, tail)| Some((entity(name)?, tail)));
        match found {
            Some((c, tail)) => {
                out.push(c);
                rest = tail;
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

/// HTML 4.01 §24.2: the names of U+00A0 to U+00FF in order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg \
    macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 \
    iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave \
    Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc \
    Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc \
    euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml";

/// The other names that word processors write.
const NAMES: [(&str, char); 50] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("bull", '•'),
    ("euro", '€'),
    ("trade", '™'),
    ("dagger", '†'),
    ("permil", '‰'),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("larr", '←'),
    ("uarr", '↑'),
    ("rarr", '→'),
    ("darr", '↓'),
    ("harr", '↔'),
    ("rArr", '⇒'),
    ("minus", '−'),
    ("infin", '∞'),
    ("ne", '≠'),
    ("le", '≤'),
    ("ge", '≥'),
    ("asymp", '≈'),
    ("sum", '∑'),
    ("radic", '√'),
    ("int", '∫'),
    ("alpha", 'α'),
    ("beta", 'β'),
    ("gamma", 'γ'),
    ("delta", 'δ'),
    ("Delta", 'Δ'),
    ("lambda", 'λ'),
    ("mu", 'μ'),
    ("pi", 'π'),
    ("sigma", 'σ'),
    ("omega", 'ω'),
    ("ensp", ' '),
    ("emsp", ' '),
];

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| *c != '\0');
    }
    if let Some((_, c)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some(*c);
    }
    let at = LATIN.split_whitespace().position(|known| known == name)?;
    char::from_u32(0xA0 + u32::try_from(at).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_resolved_and_unknown_ones_stay() {
        for (html, text) in [
            ("a &amp; b", "a & b"),
            ("&eacute;&#233;&#xE9;", "ééé"),
            ("&nope; & &;", "&nope; & &;"),
            ("&ndash;&yuml;", "–ÿ"),
            ("&#0;", "&#0;"),
        ] {
            assert_eq!(unescaped(html), text);
        }
    }

    #[test]
    fn attributes_are_found_in_any_order_and_quotes() {
        let inner = " class='a b' disabled src = \"x>y.png\" alt=plain/";
        assert_eq!(attribute(inner, "src").as_deref(), Some("x>y.png"));
        assert_eq!(attribute(inner, "class").as_deref(), Some("a b"));
        assert_eq!(attribute(inner, "alt").as_deref(), Some("plain/"));
        assert_eq!(attribute(inner, "id"), None);
    }

    #[test]
    fn what_is_no_tag_is_text() {
        let texts = |html| {
            Tokens::of(html)
                .filter_map(|token| match token {
                    Token::Text(text) => Some(text.to_owned()),
                    _ => None,
                })
                .collect::<String>()
        };
        assert_eq!(texts("a < b <3 <b>c</b> d<e"), "a < b <3 c d<e");
    }
}
