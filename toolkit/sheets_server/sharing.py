"""With whom a spreadsheet is shared, as the Drive API tells and changes it."""

import hashlib
from collections.abc import Iterable

from toolkit.sheets_server.refusals import Json, bad, not_found

Rights = dict[str, dict[str, str]]
"""Spreadsheet -> e-mail address -> "reader" or "writer"; one that is not named here is open to all."""


def share(shared: Rights, book_id: str, body: Json, owners: Iterable[str]) -> Json:
    """Give a person a right. Who could open the spreadsheet before still can."""
    email = body.get("emailAddress")
    if not email:
        raise bad("Only people with an address can be given a right here.")
    rights = shared.setdefault(book_id, dict.fromkeys(owners, "writer"))
    rights[email] = "reader" if body.get("role") in {"reader", "commenter"} else "writer"
    return _permission(email, rights[email])


def permissions(shared: Rights, book_id: str) -> Json:
    """Tell who has which right."""
    found = [_permission(email, role) for email, role in shared.get(book_id, {}).items()]
    return {"kind": "drive#permissionList", "permissions": found}


def withdraw(shared: Rights, book_id: str, permission_id: str) -> None:
    """Take a right away. Raises Refused if there is none of that id."""
    for email in shared.get(book_id, {}):
        if _id(email) == permission_id:
            del shared[book_id][email]
            return
    raise not_found()


def _permission(email: str, role: str) -> Json:
    return {"kind": "drive#permission", "id": _id(email), "type": "user", "role": role, "emailAddress": email}


def _id(email: str) -> str:
    return str(int(hashlib.sha256(email.encode()).hexdigest()[:15], 16))
