#!/usr/bin/env python3
"""Draws the interface's two ornaments from the formulas of the certificate.

    python3 scripts/guilloche.py        writes assets/web/{guilloche,rosette}.svg
                                        and templates/parts/{strip,rosette}.hbs

The curves are those of src/certificates/pdf/art.rs: the strip is the top band of the
certificate, strand for strand; the rosette is its corner rosette with a tick in place of
the dot. One unit is a hundredth of a millimetre of the printed page. Standard library only.
"""

from math import cos, pi, sin
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TAU = 2 * pi

# The band: 14 beats of 18 mm, as along the top of an A4 certificate.
BEAT, BEATS, AMPLITUDE = 1800, 14, 275
LENGTH = BEAT * BEATS

# The corner rosette: middle radius, swing, lobes, copies.
BLUE_RING = (335, 175, 10, 6)
GOLD_RING = (175, 100, 8, 4)

STYLE = (
    "<style>.g1{stroke:#14508c}.g2{stroke:#a8842c}.g3{fill:#a8842c}.fp{fill:#fdfcf8}"
    ".ok{stroke:#1e6542}@media(prefers-color-scheme:dark){.g1{stroke:#93c0ea}"
    ".g2{stroke:#c9a850}.g3{fill:#c9a850}.fp{fill:#0c1726}.ok{stroke:#86cba5}}</style>"
)


def curve(place, start, end, pieces):
    """A path through `place(t)`: cubic Béziers by Hermite fit, in whole units, relative.

    Equal steps make every first handle the mirror of the one before, so `s` suffices.
    """
    step = (end - start) / pieces
    nudge = 1e-5

    def handle(t, side):
        x, y = place(t)
        ahead, behind = place(t + nudge), place(t - nudge)
        return tuple(
            round(v + side * step / 3 * (a - b) / (2 * nudge))
            for v, a, b in zip((x, y), ahead, behind)
        )

    def at(t):
        return tuple(map(round, place(t)))

    here = at(start)
    words = [f"M{here[0]} {here[1]}"]
    for piece in range(pieces):
        t = start + piece * step
        points = [handle(t + step, -1), at(t + step)]
        if piece == 0:
            points.insert(0, handle(t, 1))
        letter = "c" if piece == 0 else "s" if piece == 1 else " "
        words.append(letter + " ".join(f"{x - here[0]} {y - here[1]}" for x, y in points))
        here = points[-1]
    return "".join(words).replace(" -", "-")


def strand(swing, turns, phase, tapered):
    """One strand over one beat; at the end of the band it runs out of a knot."""

    def place(x):
        rise = min(max(x / (BEAT / 2), 0), 1) if tapered else 1
        rise *= rise * (3 - 2 * rise)
        return x, swing(x) * rise * sin(turns * TAU * x / BEAT + phase)

    return place


def beat(x):
    return AMPLITUDE * (0.72 - 0.28 * cos(TAU * x / BEAT))


def band_tile(name, tapered):
    """One beat of the band. Strands 4 to 6 and the second gold one are mirror images."""
    blue = "".join(
        curve(strand(beat, 2, TAU * k / 6, tapered), 0, BEAT, 8) for k in range(3)
    )
    gold = curve(strand(lambda x: 0.55 * AMPLITUDE, 4, 0, tapered), 0, BEAT, 24)
    return (
        f'<g id="{name}"><g id="{name}h"><path class="g1" d="{blue}"/>'
        f'<path class="g2" d="{gold}"/></g><use href="#{name}h" transform="scale(1-1)"/></g>'
    )


def strip():
    middle = "".join(
        f'<use href="#gt" x="{BEAT * n}"/>' for n in range(1, BEATS - 1)
    )
    knot = "M-92 0L0 67 92 0 0-67z"
    body = (
        '<g fill="none" stroke-width="11">'
        f"<defs>{band_tile('gt', False)}</defs>{band_tile('ge', True)}{middle}"
        f'<use href="#ge" transform="translate({LENGTH})scale(-1 1)"/></g>'
        f'<path class="g3" d="{knot}M{LENGTH - 92} 0l92 67 92-67-92-67z"/>'
    )
    return f"-100 -290 {LENGTH + 200} 580", body


def ring(name, css, shape):
    middle, swing, lobes, copies = shape

    def place(t):
        radius = middle + swing * cos(lobes * t)
        return radius * cos(t), radius * sin(t)

    turned = "".join(
        f'<use href="#{name}" transform="rotate({round(360 * copy / (copies * lobes), 2):g})"/>'
        for copy in range(1, copies)
    )
    path = curve(place, 0, TAU, lobes * 3)
    return f'<path id="{name}" class="{css}" d="{path}z"/>{turned}'


def rosette():
    body = (
        '<g fill="none" stroke-width="7">'
        f"{ring('rb', 'g1', BLUE_RING)}{ring('rg', 'g2', GOLD_RING)}"
        '<circle class="fp g2" r="150"/>'
        '<path class="ok" d="M-68 2l46 58 90-112" stroke-width="26"/></g>'
    )
    return "-520 -520 1040 1040", body


def write(path, text):
    target = ROOT / path
    target.write_text(text, encoding="utf-8")
    print(f"{path}: {len(text.encode())} bytes")


def main():
    drawings = [
        ("guilloche.svg", "strip.hbs", "strip", ' preserveAspectRatio="xMidYMid slice"', strip()),
        ("rosette.svg", "rosette.hbs", "rosette", "", rosette()),
    ]
    for file, part, css, fit, (box, body) in drawings:
        write(
            f"assets/web/{file}",
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"{fit}>{STYLE}{body}</svg>\n',
        )
        write(
            f"templates/parts/{part}",
            "{{!-- Drawn by scripts/guilloche.py; do not edit. --}}\n"
            f'<svg class="{css}" viewBox="{box}"{fit} aria-hidden="true" focusable="false">'
            f"{body}</svg>\n",
        )


if __name__ == "__main__":
    main()
