#!/usr/bin/env python3
"""Writes assets/colour/srgb.icc: a small ICC 4.2 display profile of sRGB (IEC 61966-2-1).

The figures are those of the standard, adapted to the D50 white of ICC by Bradford.
"""
import pathlib
import struct

TARGET = pathlib.Path(__file__).resolve().parent.parent / "assets" / "colour" / "srgb.icc"
D50 = (0.96420, 1.0, 0.82491)
COLUMNS = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
ADAPTATION = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)


def fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def text(words: str) -> bytes:
    data = words.encode("utf-16-be")
    record = b"enUS" + struct.pack(">II", len(data), 28)
    return b"mluc" + struct.pack(">III", 0, 1, 12) + record + data


def main():
    curve = b"para" + struct.pack(">IHH", 0, 3, 0)
    curve += fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    tags = [
        (b"desc", text("sRGB IEC61966-2.1")),
        (b"cprt", text("No copyright, use freely")),
        (b"wtpt", b"XYZ " + bytes(4) + fixed(*D50)),
        (b"chad", b"sf32" + bytes(4) + fixed(*ADAPTATION)),
    ]
    tags += [(name, b"XYZ " + bytes(4) + fixed(*xyz)) for name, xyz in COLUMNS.items()]
    tags += [(name, curve) for name in (b"rTRC", b"gTRC", b"bTRC")]
    table, body, placed = b"", b"", {}
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags:
        if data not in placed:
            placed[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        table += name + struct.pack(">II", placed[data], len(data))
    size = start + len(body)
    header = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    header += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(4 * 7)
    header += fixed(*D50) + bytes(4) + bytes(16) + bytes(28)
    assert len(header) == 128, len(header)
    TARGET.write_bytes(header + struct.pack(">I", len(tags)) + table + body)
    print(TARGET, size, "bytes")


if __name__ == "__main__":
    main()
