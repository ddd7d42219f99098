//! The QR code as vectors.

use fast_qr::{ECL, QRBuilder};

use super::sheet::RenderError;
use super::vector::{Colour, Drawing, Form};

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
    let side = size / modules as f32;
    let mut drawing = Drawing::default();
    drawing.fill_colour(colour);
    for row in 0..modules {
        let dark = |column: usize| column < modules && code[row][column].value();
        let mut column = 0;
        while column < modules {
            let start = column;
            while dark(column) {
                column += 1;
            }
            if column > start {
                let x = start as f32 * side;
                let y = (modules - 1 - row) as f32 * side;
                drawing.rectangle([x, y, (column - start) as f32 * side, side]);
            }
            column += 1;
        }
    }
    drawing.operator(&[], "f");
    Ok(drawing.into_form([-1.0, -1.0, size + 1.0, size + 1.0]))
}
