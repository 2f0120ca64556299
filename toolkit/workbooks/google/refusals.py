"""What Google says no with, in the words of people who have to mend it."""

from typing import Any

from toolkit.errors import BusyError, ToolkitError, WorkbookError
from toolkit.model.message import say

AGAIN = say("Nothing is lost: what could not be done is done by the next run.")
_GUIDE = say("docs/google.md shows each click.")
SWITCH_ON = "https://console.cloud.google.com/apis/library/sheets.googleapis.com"


class UnsureError(Exception):
    """Whether a request was carried out is not known: look, before it is sent again."""


class StaleError(Exception):
    """The spreadsheet is no longer as it was read: nothing was written."""


def unreachable() -> BusyError:
    """Google does not answer."""
    return BusyError(say("Google Sheets does not answer."), AGAIN)


def overloaded() -> BusyError:
    """Google answers, but not for now."""
    return BusyError(say("Google Sheets takes no requests for now."), AGAIN)


def refused(status: int, error: dict[str, Any], email: str, *, writes: bool) -> ToolkitError:
    """The error for an answer that is no success, to a request that `writes`; `error` as it stands in the answer."""
    reasons = {str(detail.get("reason", "")) for detail in error.get("details", ()) if isinstance(detail, dict)}
    if "SERVICE_DISABLED" in reasons or "has not been used in project" in str(error.get("message", "")):
        return WorkbookError(
            say("The Google Sheets API is not switched on in the project of the service account."),
            say("Open {link}, choose the project, press “Enable”, and wait a few minutes.", link=_link(error)),
        )
    if "ACCESS_TOKEN_SCOPE_INSUFFICIENT" in reasons:
        return WorkbookError(
            say("Google does not let this access write."), say("Please report this: it is our mistake.")
        )
    if status == 403:  # noqa: PLR2004 - HTTP
        return WorkbookError(
            say("The spreadsheet is shared with the toolkit only for reading.")
            if writes
            else say("The spreadsheet is not shared with the toolkit."),
            say("In Google Sheets, press “Share”, paste {email}, choose “Editor”, and press “Share”.", email=email),
        )
    if status == 404:  # noqa: PLR2004
        return WorkbookError(
            say("There is no Google spreadsheet at this address."),
            say("Open it in the browser, copy its whole address, and put it after “workbook =” in config.toml."),
        )
    if error.get("status") == "FAILED_PRECONDITION":
        return WorkbookError(
            say("This is an Excel file in Google Drive, not a Google spreadsheet."),
            say("Open it in Google Drive, choose File, “Save as Google Sheets”, and use the address of the new one."),
        )
    return WorkbookError(say("Google Sheets refused a request ({status}).", status=status), _GUIDE)


def _link(error: dict[str, Any]) -> str:
    for detail in error.get("details", ()):
        link = str(detail.get("metadata", {}).get("activationUrl", "")) if isinstance(detail, dict) else ""
        if link.startswith("https://console.developers.google.com/"):
            return link
    return SWITCH_ON


def no_token(description: str) -> ToolkitError:
    """The error for a service account that gets no access; `description` is what the token endpoint said."""
    if "iat" in description or "timeframe" in description:
        return WorkbookError(
            say("The clock of this computer is wrong, so Google gives no access."),
            say("Let the computer set its clock by the internet, then try again."),
        )
    if "account not found" in description or "deleted" in description:
        return WorkbookError(say("The service account no longer exists."), say("Make a new one. {guide}", guide=_GUIDE))
    return WorkbookError(
        say("The key of the service account is no longer valid."),
        say("Make a new key, and put its file in the place of the old one. {guide}", guide=_GUIDE),
    )
