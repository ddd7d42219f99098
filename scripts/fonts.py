#!/usr/bin/env python3
"""Makes the font files of assets/fonts and assets/web/fonts that are not plain copies.

Usage: scripts/fonts.py WORK, where WORK holds the unpacked npm packages named in
assets/fonts/README.md (`npm pack NAME` and `tar xzf`, one folder each).
Needs Python 3.11+ with `fonttools` (4.68 was used) and `brotli`. Running it again gives
the same files; nothing here runs when the platform is built.
"""
import io
import pathlib
import sys
import unicodedata

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = pathlib.Path(__file__).resolve().parent.parent
FONTS = ROOT / "assets" / "fonts"
WEB = ROOT / "assets" / "web" / "fonts"


def gb2312() -> set[int]:
    """Every character of GB/T 2312-1980, from Python's own codec."""
    found = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    return found


def general_standard_list() -> set[int]:
    """The characters of the general standard list of 2013 (8 105) that GB 2312 lacks."""
    text = (FONTS / "general-standard-extra.txt").read_text(encoding="utf-8")
    return {ord(c) for line in text.splitlines() if not line.startswith("#") for c in line.strip()}


def chinese_characters() -> list[int]:
    wanted = gb2312() | general_standard_list()
    wanted |= set(range(0x20, 0x7F)) | set(range(0xA0, 0x100))
    wanted |= set(range(0x2010, 0x2028)) | set(range(0x3000, 0x3040)) | set(range(0xFF01, 0xFF5F))
    # Kana, Cyrillic and Greek of GB 2312 are better served by the other fonts of the stack.
    drop = ("HIRAGANA", "KATAKANA", "CYRILLIC", "GREEK", "BOPOMOFO", "BOX DRAWINGS")
    return sorted(c for c in wanted if not unicodedata.name(chr(c), "").startswith(drop))


def coded(codec: str, first: int, last: int) -> set[int]:
    """Characters of a two-byte codec whose codes lie between the two given ones."""
    found = set()
    for code in range(first, last + 1):
        try:
            found.add(ord(code.to_bytes(2, "big").decode(codec)))
        except (UnicodeDecodeError, TypeError):
            pass
    return found


def beside_ideographs() -> set[int]:
    """Spaces, figures, letters and stops that stand among ideographs and syllables."""
    return (
        set(range(0x20, 0x7F)) | {0xA0, 0xB7} | set(range(0x2010, 0x2028))
        | set(range(0x3000, 0x3020)) | set(range(0xFF01, 0xFF5F))
    )


def traditional_characters() -> list[int]:
    """Level 1 of Big5: what names in Taiwan and Hong Kong are mostly made of."""
    return sorted(coded("big5", 0xA440, 0xC67E) | beside_ideographs())


def japanese_characters() -> list[int]:
    """Kana, all kanji of JIS X 0208, and three forms that are common in family names."""
    kana = set(range(0x3041, 0x3097)) | set(range(0x3099, 0x3100)) | {0x9AD9, 0xFA11, 0x9089}
    return sorted(coded("euc_jp", 0xB0A1, 0xF4FE) | kana | beside_ideographs())


def korean_characters() -> list[int]:
    """The 2 350 syllables of KS X 1001."""
    return sorted(coded("euc_kr", 0xB0A1, 0xC8FE) | beside_ideographs())


def hanja() -> list[int]:
    """The ideographs of KS X 1001, for who chooses their Korean forms; names have no second codes
    of one character (NFC)."""
    found = {unicodedata.normalize("NFC", chr(c)) for c in coded("euc_kr", 0xCAA1, 0xFDFE)}
    return sorted({ord(c) for c in found} | beside_ideographs())


def options(features: list[str]) -> subset.Options:
    chosen = subset.Options()
    chosen.hinting = False
    chosen.glyph_names = False
    chosen.legacy_kern = False
    chosen.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    chosen.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "meta"]
    chosen.layout_features = features
    chosen.recalc_timestamp = False
    return chosen


def cut(source: pathlib.Path, target: pathlib.Path, characters: list[int], features: list[str]):
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options(features))
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    font.flavor = target.suffix[1:] if target.suffix == ".woff2" else None
    font.save(target)
    print(target.relative_to(ROOT), target.stat().st_size, "bytes")


def web(files: pathlib.Path):
    """The web fonts: variable subsets, narrowed to the weights that are used."""
    features = ["ccmp", "locl", "kern", "liga", "rlig", "tnum", "lnum"]
    # Signs no page uses; a reader's own text with them falls back to the system's serif.
    unused = set("¢¤¥¦¨¬¯²³´µ¶¸¹¼½¾ˆ˚˜⁄∕†‡\ufeff\u200b") | {chr(c) for c in range(0x300, 0x370)}
    sources = {
        "garamond-latin": "latin-wght-normal",
        "garamond-latin-italic": "latin-wght-italic",
        "garamond-cyrillic": "cyrillic-wght-normal",
    }
    for name, source in sources.items():
        font = TTFont(files / f"eb-garamond-{source}.woff2", recalcTimestamp=False)
        heaviest = 500 if name.endswith("italic") else 600
        narrowed = io.BytesIO()
        font.flavor = None
        instancer.instantiateVariableFont(font, {"wght": (400, heaviest)}).save(narrowed)
        font = TTFont(io.BytesIO(narrowed.getvalue()), recalcTimestamp=False)
        characters = sorted(c for c in font.getBestCmap() if chr(c) not in unused)
        cutter = subset.Subsetter(options(features))
        cutter.populate(unicodes=characters)
        cutter.subset(font)
        font.flavor = "woff2"
        target = WEB / f"{name}.woff2"
        font.save(target)
        print(target.relative_to(ROOT), target.stat().st_size, "bytes")


def main():
    work = pathlib.Path(sys.argv[1])
    chinese = chinese_characters()
    print(len(chinese), "characters for Chinese")
    package = work / "noto-serif-sc" / "package"
    for weight in ("400Regular", "600SemiBold"):
        name = f"NotoSerifSC_{weight}.ttf"
        cut(package / weight / name, FONTS / name, chinese, ["ccmp", "locl", "kern"])
    # One weight each: names and titles are set in it, and little else in these scripts.
    others = {
        "TC": traditional_characters(),
        "JP": japanese_characters(),
        "KR": korean_characters(),
    }
    for region, characters in others.items():
        print(len(characters), "characters for", region)
        name = f"NotoSerif{region}_600SemiBold.ttf"
        source = work / f"noto-serif-{region.lower()}" / "package" / "600SemiBold" / name
        cut(source, FONTS / name, characters, ["ccmp", "locl", "kern"])
    # A file of its own: without a choice, names are drawn from the others as they always were.
    name = "NotoSerifKR_600SemiBold"
    source = work / "noto-serif-kr" / "package" / "600SemiBold" / f"{name}.ttf"
    cut(source, FONTS / f"{name}_Hanja.ttf", hanja(), ["ccmp", "locl", "kern"])
    # These come as web slices (the only packages): unpack them to plain TrueType files.
    for script in ("Thai", "Georgian", "Armenian"):
        low = script.lower()
        files = work / f"noto-serif-{low}" / "package" / "files"
        for number, weight in (("400", "400Regular"), ("500", "500Medium")):
            source = files / f"noto-serif-{low}-{low}-{number}-normal.woff2"
            target = FONTS / f"NotoSerif{script}_{weight}.ttf"
            cut(source, target, sorted(TTFont(source).getBestCmap()), ["*"])
    # In no npm package: the file of the Debian package fonts-noto-core.
    ethiopic = pathlib.Path("/usr/share/fonts/truetype/noto/NotoSerifEthiopic-Regular.ttf")
    characters = sorted(TTFont(ethiopic).getBestCmap())
    cut(ethiopic, FONTS / "NotoSerifEthiopic_400Regular.ttf", characters, ["*"])
    web(work / "eb-garamond-variable" / "package" / "files")


if __name__ == "__main__":
    main()
