"""How the real API refuses: the recorded texts and details."""

from collections.abc import Sequence
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

_STATUS = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
}


class Refused(Exception):  # noqa: N818 - an answer of the server, not a fault of ours
    """The request is answered with an error."""

    def __init__(self, code: int, message: str, details: Sequence[Json] = (), status: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.body = error_body(code, message, details, status)


def error_body(code: int, message: str, details: Sequence[Json] = (), status: str = "") -> Json:
    """Return an error as Google words it."""
    error: Json = {"code": code, "message": message, "status": status or _STATUS[code]}
    if details:
        error["details"] = list(details)
    return {"error": error}


def bad(message: str) -> Refused:
    """A request that makes no sense."""
    return Refused(400, message)


def bad_values(values: object) -> Refused:
    """Values that are no list, in the words of a recording."""
    text = f"Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), \"{values}\""
    violation = {"field": "data.values", "description": text}
    details = [{"@type": "type.googleapis.com/google.rpc.BadRequest", "fieldViolations": [violation]}]
    return Refused(400, text, details)


def not_found() -> Refused:
    """No such spreadsheet."""
    return Refused(404, "Requested entity was not found.")


def not_shared() -> Refused:
    """A spreadsheet that is not shared with the caller."""
    return Refused(403, "The caller does not have permission")


def office_file() -> Refused:
    """An Excel file that lies in Drive as it is."""
    message = "This operation is not supported for this document"
    return Refused(400, message, status="FAILED_PRECONDITION")


def _error_info(reason: str, metadata: Json) -> Json:
    return {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": reason,
        "domain": "googleapis.com",
        "metadata": metadata,
    }


def scope_missing() -> Refused:
    """The token was not made for this."""
    info = _error_info("ACCESS_TOKEN_SCOPE_INSUFFICIENT", {"service": "sheets.googleapis.com"})
    return Refused(403, "Request had insufficient authentication scopes.", [info])


def service_disabled(project: str = "123456789") -> Refused:
    """The Sheets API is not switched on in the project."""
    link = f"https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project={project}"
    metadata = {"service": "sheets.googleapis.com", "activationUrl": link, "consumer": f"projects/{project}"}
    message = f"Google Sheets API has not been used in project {project} before or it is disabled. Enable it: {link}"
    return Refused(403, message, [_error_info("SERVICE_DISABLED", metadata)])


def not_signed_in() -> Refused:
    """The token is missing, unknown or too old."""
    return Refused(401, "Request had invalid authentication credentials.")


def too_many() -> Refused:
    """The minute's requests are used up."""
    return Refused(429, "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user'")
