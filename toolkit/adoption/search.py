"""The search through the sheets: once by themselves, then again with what is known of all of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from toolkit.adoption.alike import together, with_values_of_all
from toolkit.adoption.choices import ChoiceWords
from toolkit.adoption.choose import Choice, choose, settled, signs, undecided
from toolkit.adoption.directory import Known
from toolkit.adoption.ends import with_both_ends
from toolkit.adoption.exact import ExactReading
from toolkit.adoption.fields import FieldNames
from toolkit.adoption.fitness import Directory, Fitness, NoDirectory
from toolkit.adoption.headings import Headings
from toolkit.adoption.names import with_full_names
from toolkit.adoption.order import in_order
from toolkit.adoption.proposal import CERTAIN, FoundColumn
from toolkit.adoption.samples import Sampler
from toolkit.adoption.series import Series, series_in
from toolkit.adoption.tables import Candidate, Pinned, TableReader
from toolkit.adoption.views import View, pooled, view
from toolkit.adoption.wide import wide_readings
from toolkit.adoption.words import Vocabulary
from toolkit.model.drop_down import DropDown, DropDowns
from toolkit.model.grid import Grid
from toolkit.schema.definitions import Schema
from toolkit.schema.folding import fold

_ALIKE = 4
_MOSTLY = 0.5
_ROUNDS = 3
_PAIRED_GAIN = 2.5
_OF_COACH_GAIN = 1.6
"""A sheet called after somebody of the team holds what that person did."""
_PAIR = 2
_BESIDE_DATES = ("mentors", "mentees", "duos")
"""Tables whose rows may hold contacts and follow-ups."""
_MENTORING = ("mentor", "mente")
"""How the words begin that only mentoring has, in every language: mentorat, mentoring, mentee, mentoré."""


class Search:
    """Looks for the tables of a schema in sheets. Of `drop_downs` those count that offer choices of the schema."""

    def __init__(self, schema: Schema, drop_downs: DropDowns | None = None) -> None:
        lexicon = schema.lexicon()
        self._schema = schema
        self.headings = Headings(Vocabulary(lexicon))
        self.names = FieldNames(schema, lexicon, self.headings)
        self.choice_words = ChoiceWords(schema, lexicon, self.headings)
        self._fitness = Fitness(schema, lexicon, self.choice_words)
        self._reader = TableReader(self.names, self._fitness)
        self.sampler = Sampler(schema)
        self._drop_downs = {
            sheet: [one for one in listed if self._is_telling(one)] for sheet, listed in (drop_downs or {}).items()
        }
        self._tables = [table.name for table in schema.tables]

    def choices(self, grids: Sequence[Grid], exact: Mapping[str, ExactReading]) -> list[Choice]:
        """Return the readings of the sheets. `exact` are those that the schema knows, at least in part."""
        read = [seen for grid in grids if (seen := self._view(grid, exact.get(grid.name)))]
        views = with_values_of_all(pooled(read))
        nothing = NoDirectory()
        first = {seen.name: self._candidates(seen, exact.get(seen.name), nothing, self._tables) for seen in views}
        chosen = [choice for seen in views if (choice := choose(seen, first[seen.name]))]
        for _ in range(_ROUNDS):
            known = Known([(choice.view, choice.candidate) for choice in chosen], self._schema)
            again = {seen.name: self._again(seen, first[seen.name], exact, known) for seen in views}
            again = together(views, again)
            before, chosen = chosen, [choice for seen in views if (choice := choose(seen, again[seen.name]))]
            if _tables(before) == _tables(chosen):
                break
        held = {choice.candidate.table: choice.view for choice in chosen}
        clear = {
            choice.candidate.table: choice.view
            for choice in chosen
            if choice.rival is None or _is_mutual(choice, chosen)
        }
        final: list[Choice] = []
        for seen in views:
            choice = choose(seen, again[seen.name])
            elsewhere = {table for table, view in held.items() if view.name != seen.name}
            if choice is None:
                choice = undecided(seen, again[seen.name], elsewhere)
            else:
                choice = settled(choice, again[seen.name], clear)
            wide = self._wide(seen, choice, known, elsewhere)
            final += wide or ([choice] if choice else [])
        return [self._finished(choice, exact.get(choice.view.name)) for choice in final]

    def _again(
        self, seen: View, first: Sequence[Candidate], exact: Mapping[str, ExactReading], known: Known
    ) -> list[Candidate]:
        """Return the best readings of a sheet once more, with what is known of the other sheets."""
        best = [one.table for one in sorted(first, key=lambda one: -one.total)[:_ALIKE]]
        candidates = self._candidates(seen, exact.get(seen.name), known, best)
        return [self._paired(seen, candidate, known) for candidate in candidates]

    def is_mentoring(self, choices: Iterable[Choice], grids: Iterable[Grid]) -> bool:
        """Whether the workbook speaks of mentoring: lists of other people, courses and meetings look alike."""
        texts = [grid.name for grid in grids]
        for choice in choices:
            candidate = choice.candidate
            if candidate.table == "duos" and not candidate.missing and candidate.specific > _PAIR:
                return True
            if candidate.table in ("mentors", "mentees") and candidate.specific >= _PAIR:
                return True
            texts += [*choice.view.header.titles, *(lane.heading.text for lane in choice.view.lanes)]
        return any(word.startswith(_MENTORING) for text in texts for word in fold(text).split())

    def _view(self, grid: Grid, exact: ExactReading | None) -> View | None:
        drop_downs = self._drop_downs.get(grid.name, ())
        seen = view(grid, self.names, self.headings, self.sampler, drop_downs=drop_downs)
        if exact is None or exact.is_grouped or _agrees(seen, exact):
            return seen
        row = exact.placement.header_row
        return view(grid, self.names, self.headings, self.sampler, row, drop_downs) if exact.has_required else seen

    def _is_telling(self, drop_down: DropDown) -> bool:
        """Whether it offers choices of some list, or yes and no: names and places to choose from say nothing here."""
        sample = self.sampler.take(drop_down.choices)
        shares = (self._fitness.known_share(name, sample) for name in self._schema.lists)
        return sample.share("boolean") >= _MOSTLY or any(share >= _MOSTLY for share in shares)

    def _candidates(
        self, seen: View, exact: ExactReading | None, directory: Directory, tables: Sequence[str]
    ) -> list[Candidate]:
        series = {one.table: one for one in series_in(seen, self._schema)}
        dated = {index for one in series.values() for index in one.indices}
        is_trusted = exact is not None and not exact.is_grouped and exact.is_telling and _agrees(seen, exact)
        if exact is not None and is_trusted:
            tables = [exact.placement.table]
        found = []
        for table in tables:
            pinned: Pinned = {}
            if exact is not None and is_trusted:
                pinned = exact.pinned(seen)
            part = seen.without(dated) if table in _BESIDE_DATES else seen
            if table in series and "on" not in pinned:
                pinned = {**pinned, "on": series[table].found}
            if table == "duos":
                pinned = with_both_ends(part, pinned, self.names, self.sampler)
            candidate = self._reader.read(part, table, directory, pinned)
            found.append(replace(candidate, is_known=is_trusted))
        return found

    def _paired(self, seen: View, candidate: Candidate, known: Known) -> Candidate:
        """Return the candidate with what it gains from the sheets that refer to its rows."""
        share = max(known.paired(seen, candidate), known.anchored(seen, candidate), signs(candidate))
        gain = _OF_COACH_GAIN if candidate.table == "followups" and known.names_staff(seen.name) else 0.0
        return replace(candidate, total=candidate.total + _PAIRED_GAIN * share + gain, paired=share)

    def _wide(self, seen: View, choice: Choice | None, known: Known, elsewhere: set[str]) -> list[Choice]:
        if choice is None or choice.candidate.table not in ("duos", "mentors", "mentees"):
            return []
        dated = {index for one in series_in(seen, self._schema) for index in one.indices}
        readings = wide_readings(seen.without(dated), self._reader, known, elsewhere=elsewhere)
        return [
            Choice(seen, one, max(CERTAIN, choice.confidence) if one.table == "duos" else CERTAIN) for one in readings
        ]

    def _finished(self, choice: Choice, exact: ExactReading | None) -> Choice:
        """Return the choice with full names taken apart, columns in the order of the schema, and its certainty."""
        candidate = choice.candidate
        samples = {lane.index: lane.sample for lane in choice.view.lanes}
        named = with_full_names(candidate.table, candidate.columns, samples)
        columns = in_order(named, choice.view, self.sampler)
        order = [field.name for field in self._schema.table(candidate.table).columns]
        ordered = tuple(sorted(columns, key=lambda column: order.index(column.field)))
        sure = 1.0 if exact is not None and exact.placement.table == candidate.table else choice.confidence
        return replace(choice, candidate=replace(candidate, columns=_capped(ordered, sure)), confidence=sure)

    def in_rows(self, choice: Choice) -> Iterator[Choice]:
        """Yield the contacts and the follow-ups that stand in the rows of a sheet of duos, if there are any."""
        named = (choice.candidate.column(field) for field in ("id", "mentor", "mentee"))
        duo = next((column for column in named if column), None)
        if choice.candidate.table == "duos" and duo is not None:
            for series in series_in(choice.view, self._schema):
                yield self._in_rows(choice, series, replace(duo, field="duo", rival=None))

    def _in_rows(self, choice: Choice, series: Series, duo: FoundColumn) -> Choice:
        candidate = replace(choice.candidate, table=series.table, columns=(duo, series.found), missing=())
        return replace(choice, candidate=candidate, confidence=min(choice.confidence, series.confidence), rival=None)


def _is_mutual(choice: Choice, chosen: Sequence[Choice]) -> bool:
    """Whether one other sheet is in the contrary doubt: of two lists of people one is of mentors, one of mentees."""
    own, rival = choice.candidate.table, choice.rival
    pairs = [(one.candidate.table, one.rival) for one in chosen]
    return rival is not None and pairs.count((own, rival)) == pairs.count((rival, own)) == 1


def _tables(choices: Iterable[Choice]) -> list[tuple[str, str]]:
    return [(choice.view.name, choice.candidate.table) for choice in choices]


def _agrees(seen: View | None, exact: ExactReading) -> bool:
    return seen is not None and seen.header.row + 1 == exact.placement.header_row


def _capped(columns: Iterable[FoundColumn], sure: float) -> tuple[FoundColumn, ...]:
    """Return the columns, none surer than their sheet."""
    return tuple(replace(column, confidence=min(column.confidence, sure)) for column in columns)
