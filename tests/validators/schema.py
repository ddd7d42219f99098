#!/usr/bin/env python3
"""Judges credentials by 1EdTech's JSON Schema of Open Badges 3.0, and changes them until it refuses.

    schema.py SCHEMA CREDENTIAL…

The schema is 1EdTech's and lies in no package, so it is not kept here; README.md says where it is.
Ends with 1 when a credential is refused, or a changed one is not.
"""

import copy
import json
import sys

from jsonschema import Draft201909Validator, FormatChecker

CHANGES = {
    "no context": lambda it: it.pop("@context"),
    "no issuer": lambda it: it.pop("issuer"),
    "a status in a list": lambda it: it.update(credentialStatus=[it["credentialStatus"]]),
    "a proof without its list": lambda it: it.update(proof=it["proof"][0]),
    "a day that is none": lambda it: it.update(validFrom="yesterday"),
    "a subject without type": lambda it: it["credentialSubject"].pop("type"),
    "no criteria": lambda it: it["credentialSubject"]["achievement"].pop("criteria"),
    "a name with a language": lambda it: it["credentialSubject"]["achievement"].update(
        name={"@value": "x", "@language": "en"}
    ),
}


def main(schema, *credentials):
    with open(schema, encoding="utf-8") as file:
        judge = Draft201909Validator(json.load(file), format_checker=FormatChecker())
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
