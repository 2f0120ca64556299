"""How many requests the server grants to an account in so many seconds, of each kind."""

from collections import defaultdict
from dataclasses import dataclass, field

from toolkit import clock
from toolkit.sheets_server.refusals import too_many


@dataclass(slots=True)
class Limit:
    """So many requests of reading, and as many of writing, in any `seconds` (Sheets API, usage limits: 60 and 60)."""

    count: int = 60
    seconds: float = 60
    refused: int = 0
    """How many requests were too many."""
    _granted: dict[tuple[str, bool], list[float]] = field(default_factory=lambda: defaultdict(list))

    def grant(self, email: str, *, writes: bool) -> None:
        """Count a request. Raises Refused if it is one too many."""
        now = clock.now().timestamp()
        granted = self._granted[email, writes]
        granted[:] = [at for at in granted if at > now - self.seconds]
        if len(granted) >= self.count:
            self.refused += 1
            raise too_many()
        granted.append(now)
