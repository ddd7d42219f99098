//! A sheet cut into pages, and the list of its questions.

use super::question::Question;
use crate::base::{Key, Language};
use serde::Serialize;

/// How the questions of a sheet are spread over pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Paging {
    size: usize,
    count: usize,
}

impl Paging {
    /// So many questions, so many to a page; none: all on one.
    pub fn new(count: usize, size: Option<u32>) -> Self {
        let size = size.and_then(|size| usize::try_from(size).ok());
        Self {
            size: size.unwrap_or(count).max(1),
            count,
        }
    }

    /// How many pages there are; at least one.
    pub const fn pages(self) -> usize {
        let pages = self.count.div_ceil(self.size);
        if pages == 0 { 1 } else { pages }
    }

    /// The page, from 1, of the question with this number, from 1.
    pub const fn page_of(self, number: usize) -> usize {
        number.saturating_sub(1) / self.size + 1
    }

    /// The page asked for, or the nearest there is.
    pub fn page(self, asked: &str) -> usize {
        asked.parse().unwrap_or(1).clamp(1, self.pages())
    }
}

/// Where the learner goes when a form is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Then {
    Leave,
    Stay {
        page: usize,
        item: Option<Key>,
    },
    /// The same page in another language.
    Speak {
        language: Language,
        page: usize,
    },
}

impl Then {
    /// Reads the name of the button pressed on a page: `leave`, `page-2`, `page-2:item`, `lang-fr`.
    /// Anything else leads to the first page.
    pub fn parse(button: &str, shown: &str) -> Self {
        if button == "leave" {
            return Self::Leave;
        }
        let language = button.strip_prefix("lang-").and_then(Language::parse);
        if let Some(language) = language {
            let page = shown.parse().unwrap_or(1).max(1);
            return Self::Speak { language, page };
        }
        let place = button.strip_prefix("page-").unwrap_or_default();
        let (page, item) = place.split_once(':').unwrap_or((place, ""));
        Self::Stay {
            page: page.parse().unwrap_or(1).max(1),
            item: Key::parse(item),
        }
    }
}

/// The address of a page of a sitting, and of an item on it.
pub(super) fn page_path(sitting: &str, page: usize, item: Option<&Key>) -> String {
    let page = match page {
        1 => String::new(),
        page => format!("?page={page}"),
    };
    let item = item.map_or_else(String::new, |item| format!("#item-{item}"));
    format!("{sitting}{page}{item}")
}

/// A question in the list of all.
#[derive(Debug, Clone, Serialize)]
pub struct Mark {
    pub number: usize,
    pub key: Key,
    /// Whether it stands on the page shown, so that a link leads to it.
    pub is_here: bool,
    /// The button that keeps this page's answers and leads there.
    pub then: String,
    /// `d` answered, `h` in part, empty open.
    pub dot: &'static str,
    pub filled: usize,
    pub total: usize,
}

impl Mark {
    pub(super) fn of(question: &Question, paging: Paging, shown: usize) -> Self {
        let page = paging.page_of(question.number);
        Self {
            number: question.number,
            key: question.key.clone(),
            is_here: page == shown,
            then: format!("page-{page}:{}", question.key),
            dot: match question.filled {
                _ if question.is_complete() => "d",
                0 => "",
                _ => "h",
            },
            filled: question.filled,
            total: question.total,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::items::testing::key;

    #[test]
    fn questions_are_spread_over_pages() {
        for (count, size, pages, last) in [
            (5, None, 1, 1),
            (5, Some(1), 5, 5),
            (5, Some(2), 3, 3),
            (4, Some(2), 2, 2),
            (5, Some(9), 1, 1),
            (0, None, 1, 1),
        ] {
            let paging = Paging::new(count, size);
            assert_eq!(paging.pages(), pages, "{count} {size:?}");
            assert_eq!(paging.page_of(count), last);
        }
        let paging = Paging::new(5, Some(2));
        for (asked, page) in [("", 1), ("0", 1), ("2", 2), ("9", 3), ("-1", 1), ("x", 1)] {
            assert_eq!(paging.page(asked), page, "{asked}");
        }
    }

    #[test]
    fn a_button_says_where_to_go() {
        let stay = |page, item: Option<&str>| Then::Stay {
            page,
            item: item.map(key),
        };
        for (button, then) in [
            ("leave", Then::Leave),
            ("stay", stay(1, None)),
            ("", stay(1, None)),
            ("page-3", stay(3, None)),
            ("page-3:day", stay(3, Some("day"))),
            ("page-0", stay(1, None)),
            ("page-x:Y", stay(1, None)),
            ("lang-xx", stay(1, None)),
            (
                "lang-fr",
                Then::Speak {
                    language: Language::Fr,
                    page: 3,
                },
            ),
        ] {
            assert_eq!(Then::parse(button, "3"), then, "{button}");
        }
        assert_eq!(page_path("/a", 1, None), "/a");
        assert_eq!(page_path("/a", 2, Some(&key("day"))), "/a?page=2#item-day");
    }
}
