//! Secrets that stand for somebody or something: session cookies, links in mails, links to pass on,
//! keys of programs.

use super::Digest;
use data_encoding::BASE64URL_NOPAD;
use std::fmt;

/// 256 random bits (OWASP ASVS 5.0 7.2.3 asks for 128). Shown to its owner once, never stored.
#[derive(Clone)]
pub struct Token([u8; 32]);

impl Token {
    /// Makes a token of 32 bytes from a cryptographic source. Given in, because a transaction may
    /// run twice and must write the same both times.
    pub const fn new(chance: [u8; 32]) -> Self {
        Self(chance)
    }

    /// Reads the 43 signs of a cookie or a link; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// The 43 signs (base64url, RFC 4648 §5, no padding), for the cookie or the link only.
    pub fn reveal(&self) -> String {
        BASE64URL_NOPAD.encode(&self.0)
    }

    /// What is stored and looked up. A plain SHA-256 is enough: nobody guesses 256 random bits,
    /// and comparing digests by an index tells nothing about the token.
    pub fn hash(&self) -> TokenHash {
        TokenHash(Digest::of(&self.0))
    }
}

impl fmt::Debug for Token {
    /// Hidden, so that no log line ever carries a token by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The SHA-256 of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TokenHash(pub Digest);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_back_and_hides_itself() {
        let token = Token::new([7; 32]);
        let shown = token.reveal();
        assert_eq!(shown.len(), 43);
        assert_eq!(
            Token::parse(&shown).map(|read| read.hash()),
            Some(token.hash())
        );
        assert_eq!(format!("{token:?}"), "Token(…)");
        for bad in ["", "abc", &"A".repeat(44), &"=".repeat(43), &"é".repeat(43)] {
            assert!(Token::parse(bad).is_none(), "{bad}");
        }
    }
}
