"""What an association may set about its reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """The page of figures and lists that is written beside the documents."""

    page: str = "report.html"
    anonymous: bool = False
