//! A form as its page shows it.

use crate::web::Fields;
use serde::Serialize;
use std::collections::BTreeMap;

/// The fields of a form with what was typed and what is wrong with it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Form {
    fields: BTreeMap<&'static str, Field>,
    /// In the order found, for the summary at the top.
    problems: Vec<Problem>,
}

#[derive(Debug, Clone, Default, Serialize)]
struct Field {
    value: String,
    /// A sentence; empty when all is well.
    problem: String,
}

#[derive(Debug, Clone, Serialize)]
struct Problem {
    field: &'static str,
    text: String,
}

impl Form {
    /// An empty form with these fields.
    pub(super) fn blank(names: &[&'static str]) -> Self {
        let fields = names.iter().map(|name| (*name, Field::default())).collect();
        Self {
            fields,
            problems: Vec::new(),
        }
    }

    /// A form with what was typed. A password is never shown again.
    pub(super) fn typed(names: &[&'static str], typed: &Fields) -> Self {
        let mut form = Self::blank(names);
        for name in names.iter().filter(|name| !name.ends_with("password")) {
            form.fill(name, typed.text(name));
        }
        form
    }

    /// Sets what a field shows.
    pub(super) fn fill(&mut self, name: &'static str, value: &str) {
        self.fields.entry(name).or_default().value = value.to_owned();
    }

    /// Says what is wrong with a field.
    pub(super) fn refuse(&mut self, name: &'static str, text: String) {
        self.fields
            .entry(name)
            .or_default()
            .problem
            .clone_from(&text);
        self.problems.push(Problem { field: name, text });
    }

    /// Whether nothing was refused.
    pub(super) fn is_fine(&self) -> bool {
        self.problems.is_empty()
    }

    /// What a field shows; empty for an unknown one.
    pub(super) fn value(&self, name: &str) -> &str {
        self.fields
            .get(name)
            .map_or("", |field| field.value.as_str())
    }

    /// Samples for the tests of templates: empty, and with every field refused.
    pub(super) fn samples(names: &[&'static str]) -> [Self; 2] {
        let mut refused = Self::blank(names);
        for name in names {
            refused.fill(name, "<script>ß ع 中");
            refused.refuse(name, "…".to_owned());
        }
        [Self::blank(names), refused]
    }
}
