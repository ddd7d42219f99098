//! Reading faces of every format that was ever written.

use super::{ERASED_FORMAT, Face};

/// Why a stored face cannot be read.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaceError {
    #[error("the face has format {0}, which this program does not know")]
    UnknownFormat(u32),
    #[error("the face cannot be read: {0}")]
    Unreadable(String),
}

/// Reads a face written in `format` by this or any earlier release.
pub fn read_face(format: u32, text: &str) -> Result<Face, FaceError> {
    match format {
        1..=6 | ERASED_FORMAT => {
            let face: Face = serde_json::from_str(text)
                .map_err(|error| FaceError::Unreadable(error.to_string()))?;
            let names_nobody = face.name.is_empty()
                && face.latin_name.is_none()
                && face.name_forms.is_none()
                && face.result_percent.is_none()
                && face.erased.is_some();
            let is_erased = format == ERASED_FORMAT;
            match names_nobody == is_erased && face.erased.is_some() == is_erased {
                true => Ok(face),
                false => Err(FaceError::Unreadable("name and format disagree".to_owned())),
            }
        }
        other => Err(FaceError::UnknownFormat(other)),
    }
}
