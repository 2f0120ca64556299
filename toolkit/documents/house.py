"""The house style of an association: its colour and its logo, put into every template alike."""

import io
import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from toolkit.documents.package import Parts

ACCENT = "1F4E5F"
"""The colour of our own templates; wherever a template has exactly this one, the association's own is put."""

COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")
MAX_LOGO_BYTES = 2_000_000
_BOX = (6.5, 2.0)
"""Width and height in cm that a logo may take on a letter."""
_EMU_PER_CM = 360_000
_LINK = "rIdHouseLogo"
_KINDS = {"image/png": "png", "image/jpeg": "jpeg"}
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class LogoError(Exception):
    """The file is no picture that a letter can bear."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture, the end of its file name, and its size on paper in EMU (360,000 to the centimetre)."""

    data: bytes
    kind: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class House:
    """What every document of an association looks like: colour as RRGGBB, logo if it has one."""

    accent: str = ACCENT
    logo: Logo | None = None
    name: str = ""

    def dress(self, parts: Parts) -> dict[str, bytes]:
        """Return the parts of a Word file in this style. The logo is there where the text names it."""
        dressed = {
            name: part.replace(ACCENT.encode(), self.accent.encode()) if name.endswith(".xml") else part
            for name, part in parts.items()
        }
        if self.logo is None:
            return dressed
        bearers = [name for name, part in dressed.items() if b"association.logo" in part]
        for name in bearers:
            folder, _, file = name.rpartition("/")
            link = f"{folder}/_rels/{file}.rels"
            dressed[link] = _with_link(dressed.get(link), f"media/house-logo.{self.logo.kind}")
        if bearers:
            dressed[f"word/media/house-logo.{self.logo.kind}"] = self.logo.data
            dressed["[Content_Types].xml"] = _with_kind(dressed["[Content_Types].xml"], self.logo.kind)
        return dressed

    def shown_logo(self) -> str:
        """The logo as it stands inside the text of a run, in Word's own markup; empty without one."""
        if self.logo is None:
            return ""
        size = f'cx="{self.logo.width}" cy="{self.logo.height}"'
        return (
            f'</w:t><w:drawing><wp:inline xmlns:wp="{_PLACED}" distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent {size}/><wp:docPr id="1" name="Logo" descr={quoteattr(self.name)}/>'
            f'<a:graphic xmlns:a="{_DRAWING}"><a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}">'
            '<pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip xmlns:r="{_RELATIONS}" r:embed="{_LINK}"/>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            '</wp:inline></w:drawing><w:t xml:space="preserve">'
        )


def logo_of(data: bytes) -> Logo:
    """Return the picture, PNG or JPEG, fitted into the place of a logo. Raises LogoError."""
    from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
    from docx.image.image import Image

    if len(data) > MAX_LOGO_BYTES:
        raise LogoError
    try:
        picture = Image.from_file(io.BytesIO(data))
        kind = _KINDS[picture.content_type]
        width, height = picture.px_width, picture.px_height
        scale = min(_BOX[0] / width, _BOX[1] / height) * _EMU_PER_CM
    except (
        *(InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError),
        *(KeyError, ArithmeticError, ValueError, struct.error),
    ) as error:
        raise LogoError from error
    return Logo(data, kind, round(width * scale), round(height * scale))


def _with_link(relations: bytes | None, target: str) -> bytes:
    link = f'<Relationship Id="{_LINK}" Type="{_RELATIONS}/image" Target="{target}"/>'
    if relations is None:
        package = "http://schemas.openxmlformats.org/package/2006/relationships"
        return f'<Relationships xmlns="{package}">{link}</Relationships>'.encode()
    return re.sub(rb"</Relationships>|(?<=<Relationships)([^>]*)/>", _closing(link), relations, count=1)


def _closing(link: str) -> bytes:
    return f"{link}</Relationships>".encode()


def _with_kind(types: bytes, kind: str) -> bytes:
    if f'Extension="{kind}"'.encode() in types:
        return types
    return types.replace(b"</Types>", f'<Default Extension="{kind}" ContentType="image/{kind}"/></Types>'.encode())


def association_fields(fields: Mapping[str, object], house: House) -> dict[str, object]:
    """The fields `association.*` with the logo as it is shown."""
    from markupsafe import Markup

    return {**fields, "logo": Markup(house.shown_logo())}  # noqa: S704 - ours, with its one text quoted
