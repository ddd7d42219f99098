"""Asks programs that are not ours about the sample certificates in a folder.

Usage: tests/paper/check.py SAMPLES JAR [--golden], with SAMPLES as written by the example
`certificate` and JAR the file that holds veraPDF's engine. With --golden the pictures in
tests/paper/golden are drawn anew. tests/paper/check installs what is needed and calls this.
"""
import io
import multiprocessing
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

import numpy
from PIL import Image, ImageFilter

HERE = pathlib.Path(__file__).resolve().parent
GOLDEN = HERE / "golden"
# Every sample is compared as a telephone shows it and in print size: these, one for each language,
# script and layout, as finely as a printer draws them, the others a little coarser.
PRINTED = [
    "ar", "en", "es", "fr", "ru", "zh", "hindi", "thai", "god", "hebrew", "bengali", "traditional",
    "japanese", "korean", "name-simplified-forms", "name-traditional-forms",
    "name-japanese-forms", "name-korean-forms", "ethiopic", "georgian", "armenian", "long-name", "four", "longest",
    "standard-letter", "longest-letter",
]
PRINT_DPI = 150
PAGE_DPI = 100
PHONE_WIDTH = 360
MOST_BYTES = 100 * 1024
JAXB = ["jaxb-api.jar", "jaxb-core.jar", "jaxb-impl.jar", "jaxb-runtime.jar",
        "istack-commons-runtime.jar", "javax.activation.jar"]


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    output = (done.stdout + done.stderr).decode("utf-8", "replace")
    return done.returncode, output


def letters(text):
    """What extraction can be asked to keep: no spaces, marks of direction, joiners; the points of
    Arabic and Hebrew, which poppler moves to their neighbours, apart."""
    kept = unicodedata.normalize("NFC", text)
    return "".join(
        c for c in kept
        if not c.isspace() and unicodedata.category(c) != "Cf"
        and not 0x591 <= ord(c) <= 0x5C7 and not 0x64B <= ord(c) <= 0x652 and c != "\u0670"
        and c != "\u200b"
    )


def is_reordered(text):
    """Whether letters are drawn in another order than they are read in. mupdf gives the glyphs from
    left to right and does not look at ActualText, so it cannot be asked for their order."""
    return any(
        unicodedata.bidirectional(c) in ("R", "AL") or unicodedata.name(c, "").startswith("BENGALI")
        for c in text
    )


def all_letters(text):
    return sorted(
        c for c in text
        if not c.isspace() and unicodedata.category(c) != "Cf" and c != "\u200b"
    )


def has_every_letter(holder, text):
    """Whether a line, or two that follow each other, have all letters of a name with their points
    and nothing else, in whatever order: glyphs tell what they stand for (ToUnicode) without
    ActualText, too. Of a Bengali vowel that is drawn on both sides of a letter, such a reader finds
    the right part alone."""
    lines = [line for line in text.splitlines() if line.strip()]
    lines += [first + second for first, second in zip(lines, lines[1:])]
    parts = str.maketrans("\u09cb\u09cc", "\u09be\u09d7")
    wanted = [all_letters(holder), all_letters(holder.translate(parts))]
    return any(all_letters(line) in wanted for line in lines)


def drawn(file, *size):
    done = subprocess.run(
        ["pdftoppm", *size, "-png", "-singlefile", str(file)],
        capture_output=True, check=True)
    if done.stderr.strip():
        raise AssertionError(f"pdftoppm: {done.stderr.decode()}")
    return Image.open(io.BytesIO(done.stdout))


def qr(picture):
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        picture.save(file.name)
        done = subprocess.run(["zbarimg", "-q", "--raw", file.name], capture_output=True)
        return done.stdout.decode("utf-8", "replace").strip()


def printed_and_scanned(picture):
    """A page that lay askew on a bad scanner."""
    turned = picture.convert("L").rotate(3, expand=True, fillcolor=255, resample=Image.BICUBIC)
    blurred = turned.filter(ImageFilter.GaussianBlur(1.0))
    packed = io.BytesIO()
    blurred.save(packed, "JPEG", quality=40)
    return Image.open(io.BytesIO(packed.getvalue()))


def check(sample):
    folder, name, holder, address, _, _ = sample
    file = folder / f"{name}.pdf"
    faults = []

    def expect(condition, what):
        if not condition:
            faults.append(f"{name}: {what}")

    expect(address == "-" or file.stat().st_size <= MOST_BYTES, f"{file.stat().st_size} bytes")
    code, output = run("qpdf", "--check", file)
    expect(code == 0, f"qpdf: {output}")
    code, output = run("mutool", "draw", "-q", "-r", "36", "-o", "/dev/null", "-F", "pnm", file)
    # Debian builds mupdf without colour management.
    output = output.replace("warning: ICC support is not available", "").strip()
    expect(code == 0 and not output, f"mutool: {output}")
    _, text = run("pdftotext", file, "-")
    expect(letters(holder) in letters(text), f"pdftotext has no {holder}: {text}")
    _, text = run("mutool", "draw", "-q", "-F", "txt", "-o", "-", file)
    if is_reordered(holder):
        expect(has_every_letter(holder, text), f"mutool has not every letter of {holder}: {text}")
    else:
        expect(letters(holder) in letters(text), f"mutool has no {holder}: {text}")
    _, fonts = run("pdffonts", file)
    for line in fonts.splitlines()[2:]:
        expect(line.split()[-5:-2] == ["yes", "yes", "yes"], f"font: {line}")
    if address == "-":
        return faults
    for dpi in (72, 150):
        picture = drawn(file, "-r", str(dpi))
        expect(qr(picture) == address.upper(), f"QR code at {dpi} dpi")
    expect(qr(printed_and_scanned(picture)) == address.upper(), "QR code after print and scan")
    return faults


def attachments(samples):
    faults = []
    for folder, name, _, _, _, level in samples:
        if level == "3a":
            code, listed = run("pdfdetach", "-list", folder / f"{name}.pdf")
            if code != 0 or "credential.json" not in listed:
                faults.append(f"{name}: pdfdetach: {listed}")
    return faults


def signatures(samples):
    """pdfsig and pyHanko: whole and trusted as they are, broken when a byte differs."""
    from pyhanko.keys import load_cert_from_pemder
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    def verdict(data, root, clock=None):
        trust = ValidationContext(trust_roots=[load_cert_from_pemder(str(root))])
        signature = PdfFileReader(io.BytesIO(data)).embedded_signatures[0]
        clocks = ValidationContext(trust_roots=[load_cert_from_pemder(str(clock or root))])
        return validate_pdf_signature(signature, trust, ts_validation_context=clocks)

    faults = []
    for folder, name, _, _, root, _ in samples:
        file = folder / f"{name}.pdf"
        if root == "-":
            continue
        _, said = run("pdfsig", "-nocert", file)
        for sentence in ("Signature is Valid.", "Total document signed"):
            if sentence not in said:
                faults.append(f"{name}: pdfsig: {said}")
        data = file.read_bytes()
        clock = folder / "authority" / "root.pem" if name == "stamped" else None
        status = verdict(data, folder / root, clock)
        stamp = status.timestamp_validity
        if bool(stamp and stamp.valid and stamp.intact and stamp.trusted) != (clock is not None):
            faults.append(f"{name}: pyHanko on the timestamp: {stamp}")
        if not (status.bottom_line and status.docmdp_ok and status.coverage.name == "ENTIRE_FILE"):
            faults.append(f"{name}: pyHanko: {status.pretty_print_details()}")
        if name in ("en", "rsa", "stamped"):
            # Inside a packed stream of the page, far from the signature.
            at = len(data) // 3
            changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1:]
            if verdict(changed, folder / root, clock).bottom_line:
                faults.append(f"{name}: pyHanko takes a changed file")
            with tempfile.NamedTemporaryFile(suffix=".pdf") as altered:
                altered.write(changed)
                altered.flush()
                _, said = run("pdfsig", "-nocert", altered.name)
                if "Signature is Valid." in said:
                    faults.append(f"{name}: pdfsig takes a changed file")
    return faults


def conformance(samples, jar):
    classes = tempfile.mkdtemp()
    java = pathlib.Path("/usr/share/java")
    path = ":".join([str(jar), classes] + [str(java / name) for name in JAXB])
    code, output = run("javac", "-nowarn", "-cp", path, "-d", classes, HERE / "Validate.java")
    if code != 0:
        return [f"javac: {output}"]
    pairs = []
    for folder, name, _, _, _, level in samples:
        for flavour in (level, "ua1"):
            pairs += [flavour, folder / f"{name}.pdf"]
    code, output = run("java", "-Xmx700m", "-cp", path, "Validate", *pairs)
    print("veraPDF:", output.strip().splitlines()[-1])
    return [] if code == 0 else [f"veraPDF: {output}"]


def far_apart(then, now):
    """How much of a picture differs. Another version of poppler smooths differently; a line that
    moved, or a colour that changed, is another matter."""
    then, now = (
        numpy.asarray(picture.convert("RGB").filter(ImageFilter.GaussianBlur(1.5)), dtype=float)
        for picture in (then, now)
    )
    return (numpy.abs(then - now).max(axis=2) > 24).mean()


# Few colours are enough to see what moved, and a third of the size.
def on_telephone(file):
    size = ["-scale-to-x", str(PHONE_WIDTH), "-scale-to-y", "-1"]
    return drawn(file, *size).quantize(48)


def in_print(file):
    return drawn(file, "-r", str(PRINT_DPI)).convert("L").quantize(16)


def as_page(file):
    return drawn(file, "-r", str(PAGE_DPI)).convert("L").quantize(8)


SIZES = {"phone": on_telephone, "print": in_print, "page": as_page}


def compared(task):
    """One sample beside its golden picture; with `draw_anew` that is drawn."""
    folder, name, size, draw_anew = task
    now = SIZES[size](folder / f"{name}.pdf")
    golden = GOLDEN / size / f"{name}.png"
    if draw_anew:
        golden.parent.mkdir(exist_ok=True)
        now.save(golden, optimize=True)
        return []
    then = Image.open(golden)
    if then.size != now.size:
        return [f"{golden}: {then.size} was drawn, now {now.size}"]
    far = far_apart(then, now)
    if far <= 0.0005:
        return []
    now.save(folder / f"{name}-{size}-differs.png")
    return [f"{golden}: {far:.2%} of the picture differs"]


def pictures(pool, samples, draw_anew):
    """In print size, and as a preview on a telephone."""
    folder = samples[0][0]
    tasks = [(folder, name, "phone", draw_anew) for _, name, *_ in samples]
    for _, name, *_ in samples:
        tasks.append((folder, name, "print" if name in PRINTED else "page", draw_anew))
    faults = [fault for found in pool.imap_unordered(compared, tasks) for fault in found]
    # A golden picture that nobody compares shows nothing.
    known = {GOLDEN / size / f"{name}.png" for _, name, size, _ in tasks}
    faults += [f"{left}: no sample" for left in GOLDEN.rglob("*.png") if left not in known]
    print(f"{len(tasks)} pictures {'drawn' if draw_anew else 'compared'}")
    return faults


def main():
    folder, jar = pathlib.Path(sys.argv[1]), sys.argv[2]
    lines = (folder / "samples.tsv").read_text(encoding="utf-8").splitlines()
    samples = [(folder, *line.split("\t")) for line in lines]
    with multiprocessing.Pool(2) as pool:
        faults = pictures(pool, samples, "--golden" in sys.argv)
        faults += [fault for found in pool.imap_unordered(check, samples) for fault in found]
    faults += attachments(samples) + signatures(samples) + conformance(samples, jar)
    for fault in faults:
        print(fault)
    print(f"{len(samples)} samples, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
