"""Asks two implementations about every credential of a folder, without a network: what is at which
address says `web.json` there. Prints one line of JSON for each answer.

    python verify.py FOLDER
"""

import json
import sys
from pathlib import Path

from openbadgeslib.ob3.ldp import OB3LdpVerifier
from openbadgeslib.ob3.verifier import OB3Verifier
from openbadgeslib.ob3.contexts import bundled_contexts
from openvc.did.base import DidResolverRegistry
from openvc.did.did_web import DidWebResolver
from openvc.resolvers import default_status_list_resolver
from openvc.verify import VerificationPolicy, verify_credential

FOLDER = Path(sys.argv[1])
WEB = json.loads((FOLDER / "web.json").read_text())
CASES = json.loads((FOLDER / "cases.json").read_text())
ISSUER = json.loads((FOLDER / "did.json").read_text())["id"]
BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"


def download(address, *_more, **_options):
    if address not in WEB:
        raise OSError(f"not here: {address}")
    return (FOLDER / WEB[address]).read_bytes()


def say(validator, file, accepted, why=""):
    answer = {"validator": validator, "file": file, "accepted": accepted, "why": why}
    print(json.dumps(answer))


def ask(validator, file, question):
    try:
        question()
    except Exception as error:  # whatever it raises is a refusal; the reason is printed
        say(validator, file, False, f"{type(error).__name__}: {error}"[:300])
    else:
        say(validator, file, True)


def openbadgeslib(text):
    verifier = OB3LdpVerifier.for_issuer_did(ISSUER)
    # It reads the bits of any list and verifies only lists that are JWTs; ours carries a proof.
    # The other three verify it.
    verifier.verify(text, check_status=True, download=download, verify_status_list=False)


def openbadgeslib_jwt(token):
    verifier = OB3Verifier.for_issuer_did(ISSUER, download=download)
    verifier.verify(token)


def openvc(text):
    credential = json.loads(text)
    # This one takes a single proof object; Open Badges demands an array.
    (credential["proof"],) = credential["proof"]
    extra = {BADGES: bundled_contexts()[BADGES]}
    resolver = DidResolverRegistry([DidWebResolver(lambda at: json.loads(download(at)))])
    lists = default_status_list_resolver(
        resolver=resolver, fetch=lambda at: download(at).decode()
    )
    policy = VerificationPolicy(require_status_issuer_binding=True)
    verify_credential(
        credential,
        policy=policy,
        resolver=resolver,
        resolve_status_list=lists,
        extra_contexts=extra,
    )


for case in CASES:
    text = (FOLDER / case["file"]).read_text()
    ask("openbadgeslib", case["file"], lambda: openbadgeslib(text))
    ask("openvc", case["file"], lambda: openvc(text))
for path in sorted(FOLDER.glob("*.jwt")):
    ask("openbadgeslib", path.name, lambda: openbadgeslib_jwt(path.read_text()))
