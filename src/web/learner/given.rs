//! What the form of a sitting sends, read back into responses.
//!
//! `item=KEY` lists the items of the form. `a.ITEM=CHOICE` are ticks, `t.ITEM=text` is typed,
//! `m.ITEM.PROMPT=TARGET` matches and `o.ITEM.ELEMENT=RANK` orders; an empty value leaves open.
//! `was.ITEM` says what the page was sent with, so that a page left open elsewhere overwrites
//! nothing; `seen.ITEM` says what else it showed as kept meanwhile, and `take.ITEM=saved` leaves it
//! at that.

use crate::assessment::{Responses, Saved};
use crate::base::{Digest, Key, plain_lines};
use crate::items::{LONGEST_TEXT, Response};
use crate::web::{Fields, Refusal};
use std::collections::BTreeMap;

/// How many signs of the digest stand for a typed text in `was.ITEM`.
const SIGNS_OF_TEXT: usize = 16;

/// What a form says of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    pub item: Key,
    pub response: Response,
    /// What the page was sent with; none where a form does not say.
    pub was: Option<String>,
    /// What the page showed as kept meanwhile; none where nothing was.
    pub seen: Option<String>,
}

impl Sent {
    /// Whether this differs from what the page was sent with, or from what it has shown since.
    pub fn is_changed(&self) -> bool {
        let shown = self.seen.as_deref().or(self.was.as_deref());
        shown != Some(canonical(Some(&self.response)).as_str())
    }

    /// Whether a text is longer than is taken.
    pub fn is_too_long(&self) -> bool {
        matches!(&self.response, Response::Text { text } if text.chars().count() > LONGEST_TEXT)
    }

    /// Whether something else was kept since the page was sent.
    pub fn is_older_than(&self, kept: &BTreeMap<Key, Saved>) -> bool {
        let kept = canonical(kept.get(&self.item).map(|saved| &saved.response));
        let is_new = self.was.as_deref().unwrap_or_default() != kept;
        is_new && kept != canonical(Some(&self.response))
    }

    /// Whether this would overwrite something newer that its page did not show. What was sent back
    /// untouched overwrites nothing, and whoever does not say what their page showed knows why.
    pub fn is_contested(&self, kept: &BTreeMap<Key, Saved>) -> bool {
        let shown = || canonical(kept.get(&self.item).map(|saved| &saved.response));
        let is_typed = self.was.is_some() && self.is_changed();
        is_typed && self.is_older_than(kept) && self.seen.as_deref() != Some(shown().as_str())
    }
}

/// The answers that a form changes.
pub(super) fn changed(sent: &[Sent]) -> Responses {
    let changed = sent.iter().filter(|sent| sent.is_changed());
    changed
        .map(|sent| (sent.item.clone(), sent.response.clone()))
        .collect()
}

/// What these are as `was.ITEM` of the next form.
pub(super) fn was<'a>(sent: impl IntoIterator<Item = &'a Sent>) -> BTreeMap<Key, String> {
    let was = |sent: &Sent| (sent.item.clone(), canonical(Some(&sent.response)));
    sent.into_iter().map(was).collect()
}

/// Everything a form says, in the order of its items.
pub(super) fn sent(fields: &Fields) -> Result<Vec<Sent>, Refusal> {
    let mut parts: BTreeMap<&str, Parts<'_>> = BTreeMap::new();
    for (name, value) in fields.iter() {
        let mut names = name.splitn(3, '.');
        let (Some(kind), Some(item)) = (names.next(), names.next()) else {
            continue;
        };
        let part = parts.entry(item).or_default();
        match (kind, names.next()) {
            ("a", None) => part.ticks.push(value),
            ("t", None) => part.text = Some(value),
            ("m", Some(prompt)) => part.pairs.push((prompt, value)),
            ("o", Some(element)) => part.ranks.push((element, value)),
            ("was", None) => part.was = Some(value),
            ("seen", None) => part.seen = Some(value),
            ("take", None) => part.is_given_up = value == "saved",
            _ => return Err(Refusal::Malformed),
        }
    }
    let none = Parts::default();
    let sent = |item: &str| {
        let part = parts.get(item).unwrap_or(&none);
        Some(Sent {
            item: Key::parse(item)?,
            response: part.response()?,
            was: part.was.map(str::to_owned),
            seen: part.seen.map(str::to_owned),
        })
    };
    let is_given_up = |item: &str| parts.get(item).is_some_and(|part| part.is_given_up);
    let items = fields.all("item").filter(|item| !is_given_up(item));
    let sent: Option<Vec<Sent>> = items.map(sent).collect();
    sent.ok_or(Refusal::Malformed)
}

/// What the bytes of a form say, by item: the response and its words for `was.ITEM`; none where a
/// handler refuses the form. The way in for a fuzzer, which stands outside.
pub fn read_form(body: &[u8]) -> Option<BTreeMap<Key, (Response, String)>> {
    let all = sent(&Fields::parse(body).ok()?).ok()?;
    let one = |sent: Sent| {
        let words = canonical(Some(&sent.response));
        (sent.item, (sent.response, words))
    };
    Some(all.into_iter().map(one).collect())
}

/// The fields of one item.
#[derive(Default)]
struct Parts<'a> {
    ticks: Vec<&'a str>,
    text: Option<&'a str>,
    pairs: Vec<(&'a str, &'a str)>,
    ranks: Vec<(&'a str, &'a str)>,
    was: Option<&'a str>,
    seen: Option<&'a str>,
    /// Whether its learner leaves it at what is kept.
    is_given_up: bool,
}

impl Parts<'_> {
    /// Only ticks may be missing altogether: everything else is sent when it is empty, too.
    fn response(&self) -> Option<Response> {
        if let Some(text) = self.text {
            return Some(Response::Text { text: plain(text) });
        }
        if !self.pairs.is_empty() {
            let given = self.pairs.iter().filter(|(_, target)| !target.is_empty());
            let pairs =
                given.map(|(prompt, target)| Some((Key::parse(prompt)?, Key::parse(target)?)));
            return Some(Response::Pairs {
                pairs: pairs.collect::<Option<_>>()?,
            });
        }
        if !self.ranks.is_empty() {
            let given = self.ranks.iter().filter(|(_, rank)| !rank.is_empty());
            let ranks =
                given.map(|(element, rank)| Some((Key::parse(element)?, rank.parse().ok()?)));
            return Some(Response::Order {
                ranks: ranks.collect::<Option<_>>()?,
            });
        }
        let chosen = self.ticks.iter().map(|choice| Key::parse(choice));
        Some(Response::Choices {
            chosen: chosen.collect::<Option<_>>()?,
        })
    }
}

/// A text with one sign for each new line (forms send two), and without signs that no keyboard
/// makes.
fn plain(text: &str) -> String {
    let is_kept = |sign: &char| !sign.is_control() || matches!(sign, '\n' | '\t');
    plain_lines(text).chars().filter(is_kept).collect()
}

/// A response in one form of words: what is the same has the same words, whatever the order of the
/// fields. Texts are told by a digest, because they may be long and a page holds them anyway.
pub(super) fn canonical(response: Option<&Response>) -> String {
    let Some(response) = response.filter(|response| !response.is_blank()) else {
        return String::new();
    };
    let words: Vec<String> = match response {
        Response::Choices { chosen } => chosen.iter().map(Key::to_string).collect(),
        Response::Text { text } => {
            return Digest::of(text.as_bytes()).short(SIGNS_OF_TEXT);
        }
        Response::Pairs { pairs } => pairs.iter().map(|(p, t)| format!("{p}={t}")).collect(),
        Response::Order { ranks } => ranks.iter().map(|(e, r)| format!("{e}={r}")).collect(),
    };
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::testing::{key, paired, ranked, response, typed};
    use crate::learning::testing::at;

    fn read(body: &str) -> Result<Vec<Sent>, Refusal> {
        sent(&Fields::parse(body.as_bytes())?)
    }

    fn one(body: &str) -> Response {
        let mut all = read(body).unwrap();
        assert_eq!(all.len(), 1);
        all.remove(0).response
    }

    #[test]
    fn every_kind_of_answer_is_read_back() {
        for (body, expected) in [
            ("item=q", response("")),
            ("item=q&a.q=b&a.q=a", response("ab")),
            ("item=q&t.q=", typed("")),
            ("item=q&t.q=a+b%0D%0Ac%0Dd%00", typed("a b\nc\nd")),
            ("item=q&m.q.a=x&m.q.b=", paired("ax")),
            ("item=q&m.q.a=&m.q.b=", paired("")),
            ("item=q&o.q.b=1&o.q.a=2&o.q.c=", ranked("ba")),
        ] {
            assert_eq!(one(body), expected, "{body}");
        }
        // An item that the form does not list is not answered by it.
        assert_eq!(read("t.q=x"), Ok(Vec::new()));
    }

    #[test]
    fn what_no_page_of_ours_sends_is_refused() {
        for body in [
            "item=Q%20",
            "item=q&a.q=%20",
            "item=q&m.q.a=X",
            "item=q&o.q.a=first",
            "item=q&o.q.a=-1",
            "item=q&x.q=1",
            "item=q&m.q=1",
        ] {
            assert_eq!(read(body), Err(Refusal::Malformed), "{body}");
        }
    }

    #[test]
    fn what_a_page_was_sent_with_is_no_change() {
        for given in [
            response("ba"),
            typed("one\ntwo"),
            typed(" "),
            paired("axby"),
            ranked("cab"),
        ] {
            let sent = Sent {
                item: key("q"),
                was: Some(canonical(Some(&given))),
                seen: None,
                response: given,
            };
            assert!(!sent.is_changed(), "{sent:?}");
            assert!(changed(std::slice::from_ref(&sent)).is_empty());
        }
        let body = |was: &str| format!("item=q&was.q={was}&m.q.b=y&m.q.a=x");
        assert!(!read(&body("a%3Dx+b%3Dy")).unwrap()[0].is_changed());
        assert!(read(&body("")).unwrap()[0].is_changed());
        assert!(read("item=q&a.q=a").unwrap()[0].is_changed());
        let digest = canonical(Some(&typed("one\ntwo")));
        let form = format!("item=q&was.q={digest}&t.q=one%0D%0Atwo");
        assert!(!read(&form).unwrap()[0].is_changed());
    }

    #[test]
    fn only_what_was_typed_is_contested_and_only_by_what_its_page_did_not_show() {
        let kept = |ticks: &str| Saved {
            response: response(ticks),
            at: at(0),
        };
        for (was, given, now, seen, expected) in [
            (Some(""), "b", "a", None, true),
            (Some("a"), "b", "a", None, false),
            (Some(""), "", "a", None, false),
            (Some(""), "a", "a", None, false),
            (Some(""), "b", "a", Some("a"), false),
            (Some(""), "b", "a", Some("c"), true),
            (Some("a"), "b", "", None, true),
            (Some("a"), "b", "", Some(""), false),
            (Some("a"), "a", "c", Some("b"), true),
            (None, "b", "a", None, false),
        ] {
            let sent = Sent {
                item: key("q"),
                response: response(given),
                was: was.map(str::to_owned),
                seen: seen.map(str::to_owned),
            };
            let kept = BTreeMap::from([(key("q"), kept(now))]);
            let case = format!("{was:?} {given} {now} {seen:?}");
            assert_eq!(sent.is_contested(&kept), expected, "{case}");
        }
        let nothing = BTreeMap::new();
        assert!(!read("item=q&was.q=&a.q=b").unwrap()[0].is_contested(&nothing));
    }

    #[test]
    fn who_leaves_it_at_what_is_kept_sends_nothing() {
        let form = |take: &str| format!("item=q&was.q=&seen.q=a&a.q=b&take.q={take}&item=r");
        assert_eq!(read(&form("saved")).unwrap().len(), 1);
        let form = form("mine");
        let both = read(&form).unwrap();
        assert!(both[0].is_changed());
        // What the page came with is a change, too, against what it has shown since.
        assert!(read(&form.replace("a.q=b&", "")).unwrap()[0].is_changed());
        assert!(!read(&form.replace("a.q=b", "a.q=a")).unwrap()[0].is_changed());
        assert_eq!(both[0].seen.as_deref(), Some("a"));
        assert_eq!((both.len(), both[1].seen.as_deref()), (2, None));
    }

    #[test]
    fn a_text_is_too_long_by_its_signs_not_by_its_bytes() {
        let sent = |text: String| Sent {
            item: key("q"),
            response: typed(&text),
            was: None,
            seen: None,
        };
        assert!(!sent("م".repeat(LONGEST_TEXT)).is_too_long());
        assert!(sent("م".repeat(LONGEST_TEXT + 1)).is_too_long());
    }
}
