//! Pictures made of dots: known by their bytes and not by their names, bounded before they are
//! decoded, and written anew, so that the dots are all that is left: no place where a photograph
//! was taken, no second file behind the first.

use super::content::Medium;
use super::svg::Size;
use crate::base::Digest;
use image::codecs::gif::GifDecoder;
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngDecoder;
use image::codecs::webp::{WebPDecoder, WebPEncoder};
use image::{AnimationDecoder as _, DynamicImage, ImageDecoder, ImageFormat, ImageResult, Limits};
use std::io::Cursor;

/// Names of picture files end with one of these; moving pictures are known to be refused.
pub const ENDINGS: [&str; 5] = ["png", "jpg", "jpeg", "webp", "gif"];
/// The most dots along a side.
const LONGEST_SIDE: u32 = 8_192;
/// The most dots of one picture.
const MOST_DOTS: u64 = 16_000_000;
/// The most dots of all pictures of a course or of a source together.
const MOST_DOTS_IN_ALL: u64 = 200_000_000;
/// A picture that comes in more passes than this costs as much as several.
const FEW_PASSES: usize = 12;
/// The most bytes a decoder may ask for.
const MOST_MEMORY: u64 = 160 << 20;
/// The most bytes of a picture, before and after.
const MOST_BYTES: usize = 5 << 20;
const QUALITY: u8 = 90;

/// A picture written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    pub medium: Medium,
    pub size: Size,
    /// Only the first of several frames is left.
    pub was_moving: bool,
}

/// Why a picture cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("it is no PNG, JPEG, WebP or GIF picture")]
    Unknown,
    #[error("it cannot be decoded: {0}")]
    Broken(String),
    #[error("{width} × {height} dots; {LONGEST_SIDE} a side and {MOST_DOTS} in all are allowed")]
    TooManyDots { width: u32, height: u32 },
    #[error("the pictures before it have {MOST_DOTS_IN_ALL} dots together")]
    Spent,
    #[error("it has {0} bytes once it is written anew; {MOST_BYTES} are allowed")]
    TooLarge(usize),
}

/// What a file is by its first bytes.
pub fn kind(bytes: &[u8]) -> Option<&'static str> {
    let starts = |sign: &[u8]| bytes.starts_with(sign);
    let is_webp = starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    match () {
        () if starts(b"\x89PNG\r\n\x1a\n") => Some("png"),
        () if starts(b"\xff\xd8\xff") => Some("jpg"),
        () if starts(b"GIF87a") || starts(b"GIF89a") => Some("gif"),
        () if is_webp => Some("webp"),
        () => None,
    }
}

/// What decoding pictures may still cost: their dots are charged before they are decoded, so that
/// many broken ones cost no more than good ones.
#[derive(Debug)]
pub struct Budget(u64);

impl Default for Budget {
    fn default() -> Self {
        Self(MOST_DOTS_IN_ALL)
    }
}

/// Decodes a picture within limits and writes it anew.
pub fn anew(bytes: &[u8], budget: &mut Budget) -> Result<Raster, Unfit> {
    let broken = |error: image::ImageError| Unfit::Broken(error.to_string());
    let input = || Cursor::new(bytes);
    let (dots, was_moving, format) = match kind(bytes).ok_or(Unfit::Unknown)? {
        "png" => {
            let decoder = PngDecoder::with_limits(input(), limits()).map_err(broken)?;
            let was_moving = decoder.is_apng().map_err(broken)?;
            (decoded(decoder, 1, budget)?, was_moving, ImageFormat::Png)
        }
        "jpg" => {
            let decoder = JpegDecoder::new(input()).map_err(broken)?;
            let times = 1 + passes(bytes) / FEW_PASSES;
            (decoded(decoder, times, budget)?, false, ImageFormat::Jpeg)
        }
        "webp" => {
            let decoder = WebPDecoder::new(input()).map_err(broken)?;
            let was_moving = decoder.has_animation();
            let dots = decoded(decoder, 1, budget)?;
            let is_photograph = bytes.get(12..16) == Some(b"VP8 ") && !dots.color().has_alpha();
            let format = match is_photograph {
                true => ImageFormat::Jpeg,
                false => ImageFormat::WebP,
            };
            (dots, was_moving, format)
        }
        _ => {
            let decoder = GifDecoder::new(input()).map_err(broken)?;
            let dots = decoded(decoder, 3, budget)?;
            (dots, has_second_frame(bytes), ImageFormat::Png)
        }
    };
    written((dots, was_moving), format)
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

/// The dots, as the camera was held.
fn decoded(
    mut decoder: impl ImageDecoder,
    times: usize,
    Budget(left): &mut Budget,
) -> Result<DynamicImage, Unfit> {
    let broken = |error: image::ImageError| Unfit::Broken(error.to_string());
    let (width, height) = decoder.dimensions();
    let is_long = width.max(height) > LONGEST_SIDE;
    if is_long || u64::from(width) * u64::from(height) > MOST_DOTS {
        return Err(Unfit::TooManyDots { width, height });
    }
    let times = u64::try_from(times).unwrap_or(u64::MAX);
    let cost = (u64::from(width) * u64::from(height)).saturating_mul(times);
    // What decoding costs even where there is hardly a dot.
    *left = left.checked_sub(cost.max(10_000)).ok_or(Unfit::Spent)?;
    decoder.set_limits(limits()).map_err(broken)?;
    let orientation = decoder.orientation().map_err(broken)?;
    let mut dots = DynamicImage::from_decoder(decoder).map_err(broken)?;
    dots.apply_orientation(orientation);
    Ok(dots)
}

/// How often a JPEG goes over its dots: its marks `SOS`.
fn passes(bytes: &[u8]) -> usize {
    bytes.windows(2).filter(|pair| *pair == b"\xff\xda").count()
}

fn has_second_frame(bytes: &[u8]) -> bool {
    let second = GifDecoder::new(Cursor::new(bytes)).and_then(|mut decoder| {
        decoder.set_limits(limits())?;
        Ok(decoder.into_frames().nth(1))
    });
    matches!(second, Ok(Some(_)))
}

fn written((dots, was_moving): (DynamicImage, bool), format: ImageFormat) -> Result<Raster, Unfit> {
    let size = Size {
        width: dots.width(),
        height: dots.height(),
    };
    let (body, media_type) =
        encoded(&dots, format).map_err(|error| Unfit::Broken(error.to_string()))?;
    if body.len() > MOST_BYTES {
        return Err(Unfit::TooLarge(body.len()));
    }
    let medium = Medium {
        digest: Digest::of(&body),
        media_type: media_type.to_owned(),
        body,
    };
    Ok(Raster {
        medium,
        size,
        was_moving,
    })
}

fn encoded(dots: &DynamicImage, format: ImageFormat) -> ImageResult<(Vec<u8>, &'static str)> {
    let mut body = Vec::new();
    let media_type = match format {
        ImageFormat::Jpeg => {
            let encoder = JpegEncoder::new_with_quality(&mut body, QUALITY);
            match dots.color().has_color() {
                true => dots.to_rgb8().write_with_encoder(encoder)?,
                false => dots.to_luma8().write_with_encoder(encoder)?,
            }
            "image/jpeg"
        }
        ImageFormat::WebP => {
            let encoder = WebPEncoder::new_lossless(&mut body);
            match dots.color().has_alpha() {
                true => dots.to_rgba8().write_with_encoder(encoder)?,
                false => dots.to_rgb8().write_with_encoder(encoder)?,
            }
            "image/webp"
        }
        _ => {
            dots.write_to(&mut Cursor::new(&mut body), ImageFormat::Png)?;
            "image/png"
        }
    };
    Ok((body, media_type))
}
