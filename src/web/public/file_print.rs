//! The digests of the files that we hand out for a certificate, drawn anew to compare them.

use crate::app::App;
use crate::base::Digest;
use crate::certificates::{self, Certificate, pdf};
use crate::credentials::{self, BADGE_PNG, BADGE_SVG};
use crate::evidence::Kind;
use crate::web::Refusal;
use crate::web::paper_signer::{self, PaperSigner};
use actix_web::web::Data;

/// Which form of the credential has this digest.
pub(super) fn machine_form(json: &str, digest: Digest) -> Option<Kind> {
    let is = |bytes: &[u8]| Digest::of(bytes) == digest;
    if is(json.as_bytes()) {
        return Some(Kind::Json);
    }
    if credentials::into_png(BADGE_PNG, json).is_ok_and(|png| is(&png)) {
        return Some(Kind::Png);
    }
    let svg = credentials::into_svg(BADGE_SVG, json);
    svg.is_ok_and(|svg| is(svg.as_bytes())).then_some(Kind::Svg)
}

/// Whether a paper that we print for a certificate has this digest. Drawn are, until one has it:
/// both sizes, with each of these attached or with nothing, signed where a key was on when it was
/// issued (also by one that was distrusted since), and both as it was before its signature was
/// stamped and since. All that under today's address and under those of `signed`, because a paper
/// leads to the address that the house had when it was downloaded.
pub(super) async fn is_printed(
    app: &Data<App>,
    (certificate, credentials): (&Certificate, Vec<Option<Vec<u8>>>),
    signed: &[String],
    digest: Digest,
) -> Result<bool, Refusal> {
    let signers = paper_signer::all_of_certificate(app, certificate).await?;
    let (app, face) = (app.clone(), certificate.face.clone());
    let mut addresses = vec![app.config.base_url.clone()];
    for address in signed {
        if !addresses.contains(address) {
            addresses.push(address.clone());
        }
    }
    let draw = move || {
        addresses.iter().any(|address| {
            let mut sheet = certificates::sheet(&face, &app.texts, address);
            let attach = |bytes| certificates::attached(&face, &app.texts, bytes);
            credentials.iter().any(|credential| {
                sheet.credential = credential.clone().map(attach);
                let mut signers = signers.iter();
                signers.any(|signer| is_one_size(&app, signer.as_ref(), (&mut sheet, digest)))
            })
        })
    };
    let drawn = tokio::task::spawn_blocking(draw).await;
    drawn.map_err(|error| Refusal::fault(&error))
}

fn is_one_size(
    app: &App,
    signer: Option<&PaperSigner>,
    (sheet, digest): (&mut pdf::Sheet, Digest),
) -> bool {
    pdf::Paper::ALL.into_iter().any(|paper| {
        sheet.paper = paper;
        match forms(app, signer, sheet) {
            Ok(forms) => forms.iter().any(|bytes| Digest::of(bytes) == digest),
            Err(error) => {
                tracing::warn!(%error, "a paper was not drawn for comparison");
                false
            }
        }
    })
}

/// The files that one paper is or was.
fn forms(
    app: &App,
    signer: Option<&PaperSigner>,
    sheet: &pdf::Sheet,
) -> Result<Vec<Vec<u8>>, pdf::RenderError> {
    let Some(signer) = signer else {
        return Ok(vec![app.paper.render(sheet)?]);
    };
    let mut forms = vec![app.paper.render_signed(sheet, &signer.key)?];
    forms.extend(signer.draw_stamped(app.paper.as_ref(), sheet)?);
    Ok(forms)
}
