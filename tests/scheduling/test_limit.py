"""A run that hangs ends, whatever it hangs in; one that ends in time is left alone."""

import subprocess
import sys

import pytest

_PROGRAM = """
import re, sys, time
from toolkit.scheduling.limit import time_limit

def hold_python():
    re.match("(a+)+$", "a" * 60 + "b")  # years, in which no thread of Python runs

with time_limit({seconds}, lambda: {last_words}, 1):
    {block}
print("in time")
"""
SAY = 'print("too long")'


@pytest.mark.parametrize(
    ("block", "last_words", "told"),
    [
        ("time.sleep(60)", SAY, "too long\n"),
        ("time.sleep(60)", "1 / 0", ""),
        ("time.sleep(60)", "time.sleep(60)", ""),
        ("hold_python()", SAY, ""),
    ],
    ids=["hangs", "the last words fail", "the last words hang too", "holds all of Python"],
)
def test_what_takes_too_long_is_ended(block: str, last_words: str, told: str) -> None:
    assert run(0.2, block, last_words) == (1, told, "")


def test_what_ends_in_time_is_left_alone() -> None:
    assert run(0.5, "pass\ntime.sleep(2)", SAY) == (0, "in time\n", "")


def run(seconds: float, block: str, last_words: str) -> tuple[int, str, str]:
    program = _PROGRAM.format(seconds=seconds, block=block, last_words=last_words)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=50)
    return done.returncode, done.stdout, done.stderr
