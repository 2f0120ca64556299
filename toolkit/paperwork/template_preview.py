"""Templates filled in with people who do not exist."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from toolkit.config import Config
from toolkit.documents.registry import KINDS
from toolkit.documents.render import Renderer
from toolkit.documents.samples import sample
from toolkit.documents.sender import sender_fields
from toolkit.errors import CHECK_DISK, writing_to
from toolkit.files import write_whole
from toolkit.model.message import Message, say
from toolkit.paperwork.bundle import COVER_LIST, sample_cover_fields
from toolkit.paperwork.filing import template_path
from toolkit.paperwork.office import house_of
from toolkit.pdf.libreoffice import convert, find_libreoffice
from toolkit.schema.definitions import LANGUAGES


def preview_templates(config: Config, names: Sequence[str], folder: Path, people: str) -> list[Message]:
    """Write a preview of each template in each language into `folder`, as PDF too if the settings want that.

    The sender is the association, or a sample where it has not said yet who it is. Raises TemplateError.
    """
    renderer = Renderer(house_of(config))
    sender = sender_fields(asdict(config.settings.association))
    files = []
    for name in names or (*KINDS, COVER_LIST):
        for language in LANGUAGES:
            if name == COVER_LIST:
                fields = sample_cover_fields(language)
            else:
                fields = sample(KINDS[name], language, people, None if sender.problems else sender).fields
            path = folder / language / f"{name}.docx"
            data = renderer.render(template_path(name, language, config.own), fields)
            with writing_to(folder.name, CHECK_DISK):
                write_whole(path, data)
            files.append(path)
    told = [say("{count} previews are in the folder {folder}", count=len(files), folder=folder.name)]
    program = find_libreoffice() if config.settings.documents.pdf else None
    if program is not None:
        for path, data in convert(files, program).items():
            with writing_to(folder.name, CHECK_DISK):
                write_whole(path.with_suffix(".pdf"), data)
    return told
