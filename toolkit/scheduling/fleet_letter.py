"""The message to the operator of many associations, in words: no person is named in it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from toolkit.i18n import Translator
from toolkit.model.message import Message, say, say_many
from toolkit.scheduling.fleet_news import FleetNews, Known


def fleet_letter(
    found: FleetNews, known: Known, faults: Mapping[str, Sequence[str]], folder: str, translate: Translator
) -> tuple[str, str]:
    """Return subject and text; `faults` are the sentences of each association, `folder` is what the fleet is called."""
    since = {name: translate.date(known.failing[name].date()) for name in found.still}
    titles = {name: translate.text("{name} (since {day})", name=name, day=day) for name, day in since.items()}
    lines = [translate(_subject(found, folder)), ""]
    for heading, names in ((say("Failed:"), found.failed), (say("Still failing:"), found.still)):
        if names:
            lines += [translate(heading), *_by_fault(names, faults, titles), ""]
    if found.recovered:
        lines += [translate(say("Running again: {names}", names=", ".join(found.recovered))), ""]
    if found.failed or found.still:
        remedy = say(
            "On the computer: “mentorat doctor --all {folder}” says what is wrong and what to do, “mentorat history "
            "--all {folder}” what happened. What failed is tried again by itself.",
            folder=folder,
        )
        lines += [translate(remedy)]
    return lines[0], "\n".join(lines).rstrip()


def _subject(found: FleetNews, folder: str) -> Message:
    count = len(found.failed) + len(found.still)
    if not count:
        return say("{folder}: all associations run again", folder=folder)
    if found.failed:
        return say_many(
            "{folder}: {count} association failed", "{folder}: {count} associations failed", count, folder=folder
        )
    return say_many(
        "{folder}: {count} association still fails", "{folder}: {count} associations still fail", count, folder=folder
    )


def _by_fault(names: Sequence[str], faults: Mapping[str, Sequence[str]], titles: Mapping[str, str]) -> Iterator[str]:
    """Yield the associations, those together of which the same is told, and what that is."""
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in names:
        alike[tuple(faults.get(name, ()))].append(titles.get(name, name))
    for sentences, same in alike.items():
        yield f"- {', '.join(same)}"
        yield from (f"    {sentence}" for sentence in sentences)
