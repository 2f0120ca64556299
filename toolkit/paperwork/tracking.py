"""From the workbook to the register: which documents were handed over or signed, as its columns say."""

from toolkit.documents.contracts import KIND as CONTRACT
from toolkit.model.programme import Programme
from toolkit.paperwork.register import Register
from toolkit.schema.folding import fold_name


def note_from(programme: Programme, register: Register) -> None:
    """Note the days that stand in the columns of letters and contracts. The workbook is read, never written."""
    sent = {
        fold_name(person.reference): person.notified_on
        for person in (*programme.mentors, *programme.mentees)
        if person.reference and person.notified_on
    }
    signed = {fold_name(duo.reference): duo.contract_on for duo in programme.duos if duo.reference and duo.contract_on}
    for entry in register.entries():
        if entry.replaced_by:
            continue
        subject = fold_name(entry.key.subject)
        if entry.key.kind.startswith("letter.") and subject in sent and sent[subject] != entry.handed_over_on:
            register.note(entry.number, handed_over_on=sent[subject])
        if entry.key.kind == CONTRACT.key and subject in signed and signed[subject] != entry.signed_on:
            register.note(entry.number, signed_on=signed[subject])
