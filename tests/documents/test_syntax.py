"""What a tag may say, and what stops the template before anything is filled in."""

import pytest

from tests.documents.cast import english
from toolkit.documents.package import UnusableError
from toolkit.documents.syntax import fields_used, parse

ALLOWED = [
    "{{ person.full_name }}",
    "{{ person.full_name | upper }}",
    "{{ goal | default('–') }}",
    "{{ reasons | join(', ') }}",
    "{% if goal %}a{% elif reason %}b{% else %}c{% endif %}",
    "{% if a == 'x' and not b or c != 'y' %}a{% endif %}",
    "{% if goal is defined %}a{% endif %}",
    "{{ 'a' if goal else 'b' }}",
    "{% for one in entries %}{{ one.number }}{% if not loop.last %}, {% endif %}{% endfor %}",
    "{# a remark #}",
]
REFUSED = [
    "{{ 7 * 7 }}",
    "{{ reason + 'x' }}",
    "{{ -reason }}",
    "{{ reason[0] }}",
    "{{ reason[:3] }}",
    "{{ reason() }}",
    "{{ reason.upper() }}",
    "{{ range(10) }}",
    "{{ [1, 2] }}",
    "{{ {'a': 1} }}",
    "{{ person._x }}",
    "{{ person.__class__ }}",
    "{% set x = 1 %}",
    "{% macro m() %}{% endmacro %}",
    "{% call m() %}{% endcall %}",
    "{% filter upper %}{% endfilter %}",
    "{% for a in [1, 2] %}{% endfor %}",
    "{% for a in 'abc' %}{% endfor %}",
    "{% for a in reasons | join %}{% endfor %}",
    "{% for a in range(9) %}{% endfor %}",
    "{% block b %}{% endblock %}",
    "{% include 'x' %}",
    "{% import 'x' as y %}",
    "{% extends 'x' %}",
    "{% autoescape false %}{{ reason }}{% endautoescape %}",
]


@pytest.mark.parametrize("code", ALLOWED)
def test_showing_choosing_and_listing_is_allowed(code: str) -> None:
    parse(f"<w:t>{code}</w:t>")


@pytest.mark.parametrize("code", REFUSED)
def test_everything_else_is_refused_and_its_paragraph_is_named(code: str) -> None:
    with pytest.raises(UnusableError) as caught:
        parse(f"<w:p>Avant</w:p>\n<w:p><w:t>Ici : {code}</w:t></w:p>")

    (told,) = english([caught.value.reason])
    assert told.startswith(("it tries to do more than show fields (Ici : ", "a tag in it is not complete (Ici : "))
    assert "Avant" not in told


@pytest.mark.parametrize(
    ("code", "paths"),
    [
        ("{{ person.full_name }}{{ goal }}", {"person.full_name", "goal"}),
        ("{% if person.email %}x{% endif %}", {"person.email"}),
        ("{{ goal | default(reason) }}", {"goal", "reason"}),
        ("{% for one in entries %}{{ one.number }}{{ goal }}{% endfor %}", {"entries", "entries[].number", "goal"}),
        ("{% for one in reasons %}{{ one }}{{ loop.index }}{% endfor %}", {"reasons", "reasons[]", "loop.index"}),
        ("{% for a in x %}{% for b in a.y %}{{ b.z }}{% endfor %}{% endfor %}", {"x", "x[].y", "x[].y[].z"}),
        ("{% for a in x %}{% endfor %}{{ a.z }}", {"x", "a.z"}),
    ],
)
def test_the_fields_that_a_template_reads_are_found(code: str, paths: set[str]) -> None:
    assert set(fields_used(parse(code))) == paths
