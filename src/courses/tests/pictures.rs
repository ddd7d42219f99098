//! Pictures made of dots: shown with their size, without anything but their dots.

use super::super::codes::Code;
use super::super::raster::{Budget, Unfit, anew};
use super::sample::{DRAWING, Edit::*, SIDECAR, seen};
use image::{DynamicImage, ImageFormat};
use std::io::Cursor;

/// Codes that need a picture made for them, proven here.
pub(super) const PROVEN: [Code; 2] = [Code::PictureTooLarge, Code::PictureStill];

fn written(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let dots = DynamicImage::new_rgb8(width, height);
    let mut bytes = Cursor::new(Vec::new());
    dots.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG as a camera writes it: held upright, with the place where it was taken.
fn photograph() -> Vec<u8> {
    let plain = written(30, 20, ImageFormat::Jpeg);
    let mut exif =
        b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(b"taken at 46.2276 N, 6.1388 E");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let mut bytes = plain[..2].to_vec();
    bytes.extend_from_slice(b"\xff\xe1");
    bytes.extend_from_slice(&length);
    bytes.extend_from_slice(&exif);
    bytes.extend_from_slice(&plain[2..]);
    bytes.extend_from_slice(b"<script>a second file behind the first</script>");
    bytes
}

/// A PNG that says it has two frames.
fn moving() -> Vec<u8> {
    let plain = written(4, 4, ImageFormat::Png);
    let chunk = b"acTL\0\0\0\x02\0\0\0\0";
    let mut bytes = plain[..33].to_vec();
    bytes.extend_from_slice(&8_u32.to_be_bytes());
    bytes.extend_from_slice(chunk);
    bytes.extend_from_slice(&crc32fast::hash(chunk).to_be_bytes());
    bytes.extend_from_slice(&plain[33..]);
    bytes
}

fn has(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}

#[test]
fn of_a_photograph_only_the_dots_are_published_as_it_was_held() {
    let bytes = photograph();
    let seen = seen(&[Remove(DRAWING), Bytes("media/path.jpg", &bytes)]);
    let package = seen
        .package
        .unwrap_or_else(|| panic!("{:#?}", seen.diagnostics));
    let [medium] = package.media.as_slice() else {
        panic!("one picture")
    };
    assert_eq!(medium.media_type, "image/jpeg");
    assert!(has(&bytes, b"46.2276") && has(&bytes, b"script"));
    assert!(!has(&medium.body, b"46.2276") && !has(&medium.body, b"script"));
    let html = format!("{:?}", package.content);
    let wanted = format!("/media/{}.jpg", medium.digest);
    assert!(html.contains(&wanted), "{html}");
    assert!(
        html.contains("width=\\\"20\\\" height=\\\"30\\\" loading=\\\"lazy\\\""),
        "{html}"
    );
}

#[test]
fn png_and_webp_are_shown_too_and_each_needs_its_sidecar_and_words() {
    for (ending, format) in [("png", ImageFormat::Png), ("webp", ImageFormat::WebP)] {
        let name = format!("media/path.{ending}");
        let bytes = written(7, 5, format);
        let fine = seen(&[Remove(DRAWING), Bytes(&name, &bytes)]);
        assert_eq!(fine.codes(), [], "{:#?}", fine.diagnostics);
        let media = fine.package.unwrap().media;
        assert_eq!(media[0].media_type, format!("image/{ending}"));
        let bare = seen(&[Remove(DRAWING), Remove(SIDECAR), Bytes(&name, &bytes)]);
        assert!(bare.codes().contains(&Code::SidecarMissing));
        let alt = "en = \"Four steps to effect\"\n";
        let mute = seen(&[
            Remove(DRAWING),
            Bytes(&name, &bytes),
            Swap(SIDECAR, alt, ""),
        ]);
        assert!(mute.codes().contains(&Code::AltMissing));
    }
}

#[test]
fn its_bytes_say_what_a_picture_is() {
    let gif = written(4, 4, ImageFormat::Gif);
    let png = written(4, 4, ImageFormat::Png);
    let cut = &png[..png.len() / 2];
    for (name, bytes) in [
        ("media/path.gif", gif.as_slice()),
        ("media/path.jpg", &png),
        ("media/path.png", cut),
        ("media/path.webp", b"RIFF\x10\0\0\0WEBPVP8 \0\0\0\0"),
        ("media/Path.png", &png),
    ] {
        let seen = seen(&[Remove(DRAWING), Bytes(name, bytes)]);
        let codes = seen.codes();
        assert!(codes.contains(&Code::PictureKind), "{name}: {codes:?}");
        assert!(seen.package.is_none());
    }
}

#[test]
fn too_many_dots_are_refused_before_they_are_decoded() {
    for (width, height) in [(9_000, 1), (8_000, 2_001)] {
        let bytes = written(width, height, ImageFormat::Png);
        let refused = anew(&bytes, &mut Budget::default()).unwrap_err();
        assert_eq!(refused, Unfit::TooManyDots { width, height });
        let seen = seen(&[Remove(DRAWING), Bytes("media/path.png", &bytes)]);
        assert!(seen.codes().contains(&Code::PictureTooLarge));
    }
}

#[test]
fn broken_pictures_cost_their_dots_too() {
    let whole = written(4_000, 4_000, ImageFormat::Png);
    let cut = &whole[..whole.len() - 40];
    let mut budget = Budget::default();
    let refusals: Vec<Unfit> = (0..14)
        .filter_map(|_| anew(cut, &mut budget).err())
        .collect();
    assert!(matches!(refusals[0], Unfit::Broken(_)));
    assert_eq!(refusals[12..], [Unfit::Spent, Unfit::Spent]);
}

#[test]
fn of_a_moving_picture_the_first_frame_is_shown_and_the_author_is_told() {
    let seen = seen(&[Remove(DRAWING), Bytes("media/path.png", &moving())]);
    assert_eq!(
        seen.codes(),
        [Code::PictureStill],
        "{:#?}",
        seen.diagnostics
    );
    assert!(!has(&seen.package.unwrap().media[0].body, b"acTL"));
}

#[test]
fn two_pictures_of_one_name_are_one_too_many() {
    let png = written(4, 4, ImageFormat::Png);
    let seen = seen(&[Bytes("media/path.png", &png)]);
    assert_eq!(seen.codes(), [Code::UnexpectedFile]);
    let unused = Put("media/other.toml", "licence = \"x\"\n");
    assert_eq!(
        super::sample::seen(&[unused]).codes(),
        [Code::UnexpectedFile]
    );
}
