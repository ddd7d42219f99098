//! Tables that lie beside the folders of partners and belong to all courses.

use serde::de::DeserializeOwned;
use std::path::Path;

/// Why a table cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    #[error("{0} is missing")]
    Missing(String),
    #[error("{path}: {problem}")]
    Malformed { path: String, problem: String },
}

/// Reads a table of a folder of partners; `parse` says what is wrong with its text.
pub(super) fn read<T>(
    folder: &Path,
    name: &str,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Result<T, TableError> {
    let path = folder.join(name);
    let shown = path.to_string_lossy().into_owned();
    let Ok(text) = std::fs::read_to_string(&path) else {
        return Err(TableError::Missing(shown));
    };
    parse(&text).map_err(|problem| TableError::Malformed {
        path: shown,
        problem,
    })
}

/// TOML as plain values; a fault with its line and column.
pub(super) fn values<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    toml_edit::de::from_str(text).map_err(|error| error.to_string())
}
