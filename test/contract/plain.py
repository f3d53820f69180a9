"""Validates documents with python3-jsonschema, as somebody would who knows nothing of this project.

Reads one JSON array a line from standard input, [name, path of the schema, document], and writes one line for each
document that is refused.
"""
import json
import sys

import jsonschema

validators = {}


def validator(path):
    if path not in validators:
        with open(path, encoding="utf-8") as file:
            schema = json.load(file)
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[path] = jsonschema.Draft202012Validator(schema)
    return validators[path]


for line in sys.stdin:
    name, path, document = json.loads(line)
    for error in validator(path).iter_errors(document):
        where = "".join("/" + str(step) for step in error.absolute_path)
        print(json.dumps([name, where, error.validator, error.message[:200]]))
        break
