"""`mentorat why PERSON`: what was and was not sent to somebody, and why."""

import datetime as dt
from pathlib import Path

import click

from toolkit.cli.options import common, config_option, today_option
from toolkit.cli.speech import _, spoken


@click.command(help=_("Say what was and was not sent to a person, or about them, and why."))
@click.argument("person")
@config_option
@today_option
@common
def command(*, person: str, config_path: Path, today: dt.date) -> int:
    """Exit status: 0, or 2 if it could not run or nobody is called so."""
    from toolkit.examine import examine
    from toolkit.mailing.asked import find_subject
    from toolkit.mailing.correspondence import handed_over
    from toolkit.mailing.handing_over import plan_handovers
    from toolkit.mailing.reminding import desk_of, general_reasons
    from toolkit.mailing.why import open_lines, sent_lines
    from toolkit.mailing.why_documents import due_lines, handover_lines, prepared_lines, switched_off
    from toolkit.memory.journal import entries_in
    from toolkit.paperwork.register import registered_in
    from toolkit.resources import load_reminders
    from toolkit.runner import DOCUMENT_STEPS, plan_documents
    from toolkit.setup import set_up

    translate = spoken()
    setup = set_up(None, config_path)
    examination = examine(setup.workbook, today, schema=setup.schema, profile=setup.profile, mapping=setup.mapping)
    subject = find_subject(person, examination.programme)
    if subject is None:
        raise click.UsageError(
            _("Nobody in the workbook is called “{person}”: write a reference or a full name.").format(person=person)
        )
    entries = entries_in(setup.state, setup.association)
    desk = desk_of(setup, examination, today, entries)
    registered = registered_in(setup.state)
    folder = setup.config.settings.documents.folder
    documents = plan_documents(setup, DOCUMENT_STEPS, examination, today, entries)
    handovers = plan_handovers(setup, examination, today, entries, registered)
    sections = (
        (_("Documents prepared"), prepared_lines(subject, registered, handed_over(entries), folder)),
        (_("Documents due, not prepared"), due_lines(subject, documents)),
        (_("Messages sent or prepared"), sent_lines(subject, entries, load_reminders(setup.config.own), setup.schema)),
        (_("Reminders as they stand"), open_lines(subject, desk.considered, today, setup.schema)),
        (_("Documents to be mailed"), handover_lines(subject, handovers)),
        (_("Besides"), (*general_reasons(setup, today), *switched_off(setup.config.settings.documents.without))),
    )
    for title, lines in sections:
        told = [translate.sentence(line) for line in lines]
        if told:
            click.echo("\n".join([title, *(f"  {line}" for line in told)]))
    return 0
