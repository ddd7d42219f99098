//! Drawings, accessibility and safety.
//! What spoils the sample course, and the code that must be reported.

use super::super::codes::Code;
use super::sample::Edit::{Bytes, Put, Remove, Swap};
use super::sample::{DRAWING, LESSON, QUIZ, SIDECAR};
use super::spoiled::Case;

pub(super) const FILES: &[Case] = &[
    (
        Code::AltMissing,
        &[Swap(SIDECAR, "en = \"Four steps to effect\"\n", "")],
    ),
    (
        Code::AltUnhelpful,
        &[Swap(SIDECAR, "Four steps to effect", "Image of four steps")],
    ),
    (
        Code::LinkTextUnclear,
        &[Swap(LESSON, "[the site]", "[here]")],
    ),
    (Code::TableHeader, &[Swap(LESSON, "| Treaty |", "| |")]),
    (Code::SidecarMissing, &[Remove(SIDECAR)]),
    (
        Code::SvgUntitled,
        &[Swap(DRAWING, "<desc>From notice to effect.</desc>", "")],
    ),
    (
        Code::SvgViewBox,
        &[Swap(DRAWING, "0 0 420 140.5", "0 0 0 140")],
    ),
    (
        Code::EmptyHeading,
        &[Swap(LESSON, "## The clock {#clock}", "## {#clock}")],
    ),
    (
        Code::CaptionMissing,
        &[Swap(
            SIDECAR,
            "en = \"In words: notice, vote, effect.\"\n",
            "",
        )],
    ),
    (Code::NotUtf8, &[Bytes(LESSON, b"+++\ntitle = \"\xff\"\n")]),
    (
        Code::ByteOrderMark,
        &[Put("README.md", "\u{feff}For authors.\n")],
    ),
    (
        Code::BidiControl,
        &[Swap(QUIZ, "The secretariat", "The \u{202e}secretariat")],
    ),
    (
        Code::InvisibleCharacter,
        &[Swap(QUIZ, "{#who}", "{#wh\u{200b}o}")],
    ),
    (Code::UnexpectedFile, &[Put("notes.txt", "x")]),
    (Code::UnexpectedFile, &[Put("media/notes.txt", "x")]),
    (Code::PictureKind, &[Put("media/photo.jpg", "x")]),
    (
        Code::SvgUnsafe,
        &[Swap(DRAWING, "<path", "<script>alert(1)</script><path")],
    ),
    (
        Code::SvgUnsafe,
        &[Swap(DRAWING, "<path", "<path onload=\"alert(1)\"")],
    ),
    (
        Code::SvgUnsafe,
        &[Swap(DRAWING, "<path", "<foreignObject/><path")],
    ),
    (
        Code::SvgUnsafe,
        &[Swap(DRAWING, "fill:#123", "fill:url(https://a.example/x)")],
    ),
    (
        Code::SvgUnsafe,
        &[Swap(DRAWING, "<style>", "<style>@import 'x.css';")],
    ),
    (
        Code::SvgUnsafe,
        &[Swap(DRAWING, "<path", "<use href=\"other.svg#a\"/><path")],
    ),
    (
        Code::SvgUnsafe,
        &[Swap(DRAWING, "<path", "<image href=\"x.png\"/><path")],
    ),
    (Code::SvgMalformed, &[Swap(DRAWING, "</svg>", "")]),
    (
        Code::StrayWords,
        &[Swap(
            SIDECAR,
            "[alt]",
            "[[words]]\nen = \"Elsewhere\"\n[alt]",
        )],
    ),
    (
        Code::SvgMalformed,
        &[Swap(
            DRAWING,
            "<svg xmlns=\"http://www.w3.org/2000/svg\"",
            "<svg",
        )],
    ),
    (
        Code::SvgMalformed,
        &[Swap(
            DRAWING,
            "<svg",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg",
        )],
    ),
];
