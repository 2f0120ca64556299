"""The HTML of a message, made from its text: one template to look after, and nothing in it that could break."""

import html
from collections.abc import Iterator
from itertools import groupby

_BULLET = "- "
_PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>{title}</title></head>
<body style="margin: 0; padding: 16px; font: 16px/1.5 system-ui, 'Segoe UI', Arial, sans-serif">
<div style="max-width: 36em; margin: 0 auto">
{body}
</div></body></html>
"""
"""No colours: the mail program's own, light or dark. Letters of 16 px are read on a phone without zooming."""


def page(text: str, title: str, language: str) -> str:
    """Return the page for a text of paragraphs between blank lines, and of lists whose lines begin with "- "."""
    body = "\n".join(_blocks(text))
    return _PAGE.format(language=html.escape(language), title=html.escape(title), body=body)


def _blocks(text: str) -> Iterator[str]:
    for paragraph in text.strip().replace("\r\n", "\n").split("\n\n"):
        for is_list, group in groupby(paragraph.split("\n"), key=lambda line: line.startswith(_BULLET)):
            lines = [html.escape(line.removeprefix(_BULLET if is_list else "").strip()) for line in group]
            if is_list:
                items = "".join(f'<li style="margin: 0 0 8px">{line}</li>' for line in lines)
                yield f'<ul style="margin: 0 0 16px; padding-left: 20px">{items}</ul>'
            elif any(lines):
                yield f'<p style="margin: 0 0 16px">{"<br>".join(lines)}</p>'
