"""Errors a caller may handle.

ToolkitError           says what happened, where, and what to do, in the user's language
├── ConfigError        config.toml or a file of an association's own folders is wrong: fix the file
├── WorkbookError      a workbook cannot be read or written as asked
└── TemplateError      a template cannot be used: the letter is held back
(anything else)        a bug: let it crash
"""

from toolkit.model.message import Message


class ToolkitError(Exception):
    """The program cannot go on, and a person can mend it."""

    def __init__(self, problem: Message, remedy: Message) -> None:
        super().__init__(problem.text)
        self.problem = problem
        self.remedy = remedy


class ConfigError(ToolkitError):
    """The configuration, or a file of the association's own folders, is wrong."""


class WorkbookError(ToolkitError):
    """A workbook cannot be read or written as asked."""


class TemplateError(ToolkitError):
    """A template cannot be used."""
