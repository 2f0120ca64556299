"""From the workbook to the register: which documents were handed over or signed, as its columns say."""

from toolkit.documents.contracts import KIND as CONTRACT
from toolkit.documents.registry import KINDS
from toolkit.model.programme import Programme
from toolkit.paperwork.register import Register
from toolkit.schema.folding import fold_name


def note_from(programme: Programme, register: Register) -> None:
    """Note the days that stand in the columns of letters and contracts. The workbook is read, never written."""
    sent = {
        (table, fold_name(person.reference)): person.notified_on
        for table, people in (("mentors", programme.mentors), ("mentees", programme.mentees))
        for person in people
        if person.reference and person.notified_on
    }
    signed = {fold_name(duo.reference): duo.contract_on for duo in programme.duos if duo.reference and duo.contract_on}
    for entry in register.entries():
        if entry.replaced_by:
            continue
        subject = fold_name(entry.key.subject)
        kind = KINDS.get(entry.key.kind.removeprefix("letter."))
        sent_on = sent.get((kind.table, subject)) if kind else None
        if sent_on is not None and sent_on != entry.handed_over_on:
            register.note(entry.number, handed_over_on=sent_on)
        if entry.key.kind == CONTRACT.key and subject in signed and signed[subject] != entry.signed_on:
            register.note(entry.number, signed_on=signed[subject])
