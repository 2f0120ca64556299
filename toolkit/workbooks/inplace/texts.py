"""The texts that the sheets of a workbook share: a cell holds the number of one."""

from collections.abc import Collection, Iterator

from toolkit.workbooks.inplace.book import Book
from toolkit.workbooks.inplace.draft import Draft
from toolkit.workbooks.inplace.markup import text_of
from toolkit.workbooks.inplace.pieces import TEXTS, Frame, blocks, items


def shared_texts(draft: Draft, book: Book, wanted: Collection[int]) -> dict[int, str]:
    """Return number -> text for those of the `wanted` that there are."""
    if not wanted:
        return {}
    last, found = max(wanted), {}
    for number, raw in _texts(draft, book, wanted):
        found[number] = text_of(raw, "t", without="rPh")
        if number == last:
            break
    return found


def numbers_of(draft: Draft, book: Book, text: str) -> frozenset[int]:
    """The numbers under which the sheets share this text, which is one without special characters."""
    candidates = ((number, raw) for number, raw in _texts(draft, book, None) if text.encode() in raw)
    return frozenset(number for number, raw in candidates if text_of(raw, "t", without="rPh") == text)


def _texts(draft: Draft, book: Book, wanted: Collection[int] | None) -> Iterator[tuple[int, bytes]]:
    link = book.related("sharedStrings")
    if link is None:
        return
    first = 0
    for block in blocks(draft.stream(link.part), TEXTS, Frame()):
        stop = first + len(block.matches)
        if wanted is None or any(first <= number < stop for number in wanted):
            for item in items(block, first - 1):
                if wanted is None or item.number in wanted:
                    yield item.number, item.raw
        first = stop
