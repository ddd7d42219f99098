//! The QR code as vectors.

use fast_qr::{ECL, QRBuilder};

use super::sheet::RenderError;
use super::vector::{Colour, Drawing, Form, real};

/// Draws the QR code of an address, in upper case (which a QR code stores in fewer modules),
/// in a square of `size` points with its lower left corner at the origin.
///
/// Dark modules next to each other in a row are one rectangle. The quiet zone is the caller's.
///
/// # Errors
///
/// [`RenderError::Address`] when the address is too long.
pub(super) fn draw(address: &str, size: f32, colour: Colour) -> Result<Form, RenderError> {
    let code = QRBuilder::new(address.to_uppercase())
        .ecl(ECL::Q)
        .build()
        .map_err(|_| RenderError::Address)?;
    let modules = code.size;
    let side = size / real(modules);
    let mut drawing = Drawing::default();
    drawing.fill_colour(colour);
    for (number, row) in code.data.chunks(modules).take(modules).enumerate() {
        let y = real(modules - 1 - number) * side;
        let mut start = 0;
        for run in row.chunk_by(|a, b| a.value() == b.value()) {
            if run.first().is_some_and(|module| module.value()) {
                let x = real(start) * side;
                drawing.rectangle([x, y, real(run.len()) * side, side]);
            }
            start += run.len();
        }
    }
    drawing.operator(&[], "f");
    Ok(drawing.into_form([-1.0, -1.0, size + 1.0, size + 1.0]))
}
