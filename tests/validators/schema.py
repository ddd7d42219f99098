#!/usr/bin/env python3
"""Judges credentials by 1EdTech's JSON Schema of Open Badges 3.0, and changes each until it refuses.

    schema.py CREDENTIAL…

The schema is 1EdTech's and is not kept here: it is taken from the source of a package that carries
it (README.md). Ends with 1 when a credential is refused, or a changed one is not.
"""

import copy
import json
import sys
import tarfile
from pathlib import Path

from jsonschema import Draft201909Validator, FormatChecker

SOURCES = Path(__file__).parent / "venv" / "sources"
SCHEMA = "*/ob_schemas/ob_v3p0_achievementcredential_schema.json"


def achievement(credential):
    return credential["credentialSubject"]["achievement"]


CHANGES = {
    "no context": lambda it: it.pop("@context"),
    "another context": lambda it: it.update({"@context": it["@context"][:1]}),
    "no issuer": lambda it: it.pop("issuer"),
    "no subject": lambda it: it.pop("credentialSubject"),
    "another type": lambda it: it.update(type=["VerifiableCredential"]),
    "no day": lambda it: it.pop("validFrom"),
    "a day that is none": lambda it: it.update(validFrom="yesterday"),
    "a status in a list": lambda it: it.update(credentialStatus=[it["credentialStatus"]]),
    "a status without type": lambda it: it["credentialStatus"].pop("type"),
    "a proof that is a word": lambda it: it.update(proof="signed"),
    "a proof without type": lambda it: it["proof"][0].pop("type"),
    "a subject without type": lambda it: it["credentialSubject"].pop("type"),
    "no criteria": lambda it: achievement(it).pop("criteria"),
    "no description": lambda it: achievement(it).pop("description"),
    "no name": lambda it: achievement(it).pop("name"),
    "a name with a language": lambda it: achievement(it).update(
        name={"@value": "x", "@language": "en"}
    ),
}


def schema():
    archives = list(SOURCES.glob("openbadgeslib-*.tar.gz"))
    if len(archives) != 1:
        sys.exit(f"{len(archives)} archives with the schema in {SOURCES}, not one: see README.md")
    with tarfile.open(archives[0]) as files:
        (member,) = (member for member in files if Path(member.name).match(SCHEMA))
        return json.load(files.extractfile(member))


def main(*credentials):
    judge = Draft201909Validator(schema(), format_checker=FormatChecker())
    faults = 0
    for path in credentials:
        with open(path, encoding="utf-8") as file:
            credential = json.load(file)
        for error in judge.iter_errors(credential):
            faults += 1
            print(f"{path}: refused at {'/'.join(map(str, error.path))}: {error.message[:200]}")
        for name, change in CHANGES.items():
            changed = copy.deepcopy(credential)
            change(changed)
            if judge.is_valid(changed):
                faults += 1
                print(f"{path}: taken with {name}")
    print(f"{len(credentials)} credentials, {len(CHANGES)} changes of each, {faults} faults")
    return 1 if faults or not credentials else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
