"""Whether requests and answers are as Google's own description of the Sheets API says."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import unquote, urlsplit

from toolkit.sheets_server.api import Answer, Request

_TYPES = {"number": (int, float), "integer": (int,), "boolean": (bool,)}


@cache
def document() -> dict[str, Any]:
    found = files("googleapiclient").joinpath("discovery_cache/documents/sheets.v4.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(found)
    return loaded


def methods(resources: dict[str, Any] | None = None) -> Iterator[dict[str, Any]]:
    for resource in (document()["resources"] if resources is None else resources).values():
        yield from resource.get("methods", {}).values()
        yield from methods(resource.get("resources", {}))


def method_of(request: Request) -> dict[str, Any]:
    path = urlsplit(request.target).path.removeprefix("/")
    for method in methods():
        parts = re.split(r"\{[^}]+\}", method["flatPath"])
        pattern = "([^/]+?)".join(map(re.escape, parts))
        if method["httpMethod"] == request.method and re.fullmatch(pattern, path):
            return method
    raise AssertionError(f"no such method: {request.method} {unquote(path)}")


def problems(request: Request, answer: Answer) -> list[str]:
    """What the description does not allow in the request or, if it succeeded, in its answer."""
    method = method_of(request)
    known = {*method["parameters"], *document()["parameters"]}
    found = [f"parameter {name}" for name in request.query if name not in known]
    if method.get("request"):
        found.extend(_wrong(request.body, {"$ref": method["request"]["$ref"]}, "request"))
    if answer.status == 200:
        found.extend(_wrong(answer.body, {"$ref": method["response"]["$ref"]}, "answer"))
    return found


def _wrong(value: Any, schema: dict[str, Any], where: str) -> Iterator[str]:
    if "$ref" in schema:
        schema = document()["schemas"][schema["$ref"]]
    kind = schema.get("type")
    if kind == "object":
        yield from _wrong_object(value, schema, where)
    elif kind == "array":
        if not isinstance(value, list):
            yield f"{where}: no list"
            return
        for item in value:
            yield from _wrong(item, schema["items"], f"{where}[]")
    elif kind == "string" and value is not None:
        if not isinstance(value, str):
            yield f"{where}: no text: {value!r}"
        elif "enum" in schema and value not in schema["enum"]:
            yield f"{where}: {value!r} is none of the choices"
    elif kind in _TYPES and type(value) not in _TYPES[kind]:
        yield f"{where}: no {kind}: {value!r}"


def _wrong_object(value: Any, schema: dict[str, Any], where: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{where}: no object: {value!r}"
        return
    known = schema.get("properties", {})
    for name, part in value.items():
        if name in known:
            yield from _wrong(part, known[name], f"{where}.{name}")
        elif "additionalProperties" not in schema:
            yield f"{where}.{name}: unknown"
