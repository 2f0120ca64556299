"""Reading TOML files that people edit: a mistake is told with its line, its column and what is likely wrong."""

import re
import tomllib
from pathlib import Path
from typing import Any

from toolkit.errors import ConfigError, system_reason
from toolkit.model.message import Message, say

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_TYPOGRAPHIC = frozenset("“”„‟«»‘’‚")
_UNCLOSED = say("a text is not closed: the straight quotation mark that it began with is missing at its end")
_BACKSLASH = say(
    "in a text between \" a backslash has a meaning of its own: write / instead, or put the text between '"
)
_UNCLOSED_LIST = say("a list is not closed, or a comma is missing between two of its entries")
_NO_BRACKET = say("after the name of a section its bracket is missing")
_NO_START = say("no setting and no section begins so; in names stand letters without accents, digits, - and _")
_REASONS = (
    ("Illegal character '\\n'", _UNCLOSED),
    ("Unterminated string", _UNCLOSED),
    ("Expected \"'", _UNCLOSED),
    ("Illegal character", say("there is a character that no text may hold")),
    ("Unescaped", _BACKSLASH),
    ("Invalid hex value", _BACKSLASH),
    ("Unclosed", _UNCLOSED_LIST),
    ("Expected '=' after a key", say("after the name of a setting the = is missing; such a name holds no spaces")),
    ("Expected newline", say("something stands behind the value: each setting has a line, each text quotation marks")),
    ("Expected ']", _NO_BRACKET),
    ("Invalid statement", _NO_START),
    ("Invalid initial character", _NO_START),
    ("Invalid date", say("there is no such day, or no such time")),
    ("Invalid value", say("this is no value: write a text between quotation marks, a number in digits, true or false")),
)
"""How the messages of tomllib (Python 3.11 to 3.14) begin, and what they mean to somebody who edits a file."""
_TWICE = ("Cannot overwrite", "Cannot declare", "Cannot mutate", "Cannot redefine", "Duplicate inline")


def read_toml(path: Path, file: str, remedy: Message) -> dict[str, Any]:
    """Return what the file at `path` says; messages call it `file`.

    Raises FileNotFoundError, and ConfigError if it cannot be read, or is no TOML in UTF-8.
    """
    try:
        data = path.read_bytes()
        return tomllib.loads(data.decode("utf-8-sig"))
    except FileNotFoundError:
        raise
    except OSError as error:
        raise _unreadable(file, system_reason(error), remedy) from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = say("line {line}: this is not saved as UTF-8; save it so in your editor", line=line)
        raise _unreadable(file, problem, remedy) from error
    except tomllib.TOMLDecodeError as error:
        raise _unreadable(file, _fault(str(error), data.decode("utf-8-sig")), remedy) from error


def _unreadable(file: str, problem: Message, remedy: Message) -> ConfigError:
    return ConfigError(say("{file} cannot be read ({error}).", file=file, error=problem), remedy)


def _fault(told: str, text: str) -> Message:
    lines = text.splitlines() or [""]
    place = _PLACE.search(told)
    if place is None or place[1] is None:
        number, column = len(lines), len(lines[-1]) + 1
    else:
        number, column = int(place[1]), int(place[2])
    line = lines[number - 1] if number <= len(lines) else ""
    reason = _reason(told, line, column)
    return say("line {line}, column {column}: {reason}", line=number, column=column, reason=reason)


def _reason(told: str, line: str, column: int) -> Message:
    if told.startswith(_TWICE):
        name = told.split("'")[1] if told.startswith("Duplicate") else line.partition("=")[0].strip("[] \t\"'")
        return say("“{name}” stands there a second time", name=name)
    if told.startswith("Invalid value") and column > len(line):
        return say("a value is missing") if line.rstrip().endswith("=") else _UNCLOSED_LIST
    if told.startswith("Invalid value") and line[column - 1] in _TYPOGRAPHIC:
        return say('these quotation marks are typographic: write straight ones (")')
    return next((reason for start, reason in _REASONS if told.startswith(start)), say("this cannot be understood"))
