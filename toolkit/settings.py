"""Everything that `config.toml` and `shared.toml` may say, each setting with its default.

`config.example.toml` explains them.
"""

from dataclasses import dataclass, field
from typing import Annotated, Literal, TypeAlias

SHARED = "shared.toml"
"""In the folder of a fleet: the settings that its associations share."""
PATH, OWN = "path", "own"
PathName: TypeAlias = Annotated[str, PATH]
"""A file: in `shared.toml` it starts from there."""
OwnName: TypeAlias = Annotated[str, OWN]
"""A file or folder that two associations may not have in common, so that none can be named in `shared.toml`."""


@dataclass(frozen=True, slots=True)
class Association:
    """Who writes the letters. What an ASBL, VZW or VoG must print on each is marked in the example."""

    name: str = ""
    legal_form: str = ""
    seat: str = ""
    enterprise_number: str = ""
    register: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    place: str = ""
    signatory: str = ""
    signatory_role: str = ""
    in_liquidation: bool = False
    logo: PathName = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Quality:
    """By which framework the programme is judged."""

    profile: str = "mentoring-belgium"
    thresholds: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Documents:
    """Which letters and contracts are prepared, and where."""

    folder: OwnName = "documents"
    max_age_days: int = 60
    repeat_days: int = 90
    pdf: bool = False
    inclusive: bool = False
    without: tuple[str, ...] = ()
    cover_list: bool = True
    mail_to: str = ""
    mail_people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Volunteering:
    """What volunteers must be told before they start."""

    note: Literal["information", "afsprakennota"] = "information"
    purpose: str = ""
    insurance: str = ""
    other_insurance: str = ""
    expenses: Literal["", "none", "real", "flat"] = ""


@dataclass(frozen=True, slots=True)
class Google:
    """How one gets to a spreadsheet at Google."""

    key_file: PathName = ""
    server: str = "https://sheets.googleapis.com"


@dataclass(frozen=True, slots=True)
class Writing:
    """What is written into the workbook."""

    enabled: bool = True
    backups: int = 7


@dataclass(frozen=True, slots=True)
class Mail:
    """How messages leave: as drafts in a folder, or through a mail server."""

    way: Literal["folder", "smtp"] = "folder"
    folder: OwnName = "outbox"
    sender: str = ""
    sender_name: str = ""
    reply_to: str = ""
    operator: str = ""
    host: str = ""
    port: int = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    auth: Literal["password", "oauth2", "none"] = "password"
    user: str = ""
    secret_file: PathName = ""
    ca_file: PathName = ""
    timeout_s: int = 30
    retries: int = 2
    retry_wait_s: int = 30


@dataclass(frozen=True, slots=True)
class Bounces:
    """The mailbox of the sender, in which mail servers report what they could not deliver."""

    host: str = ""
    port: int = 993
    security: Literal["tls", "starttls"] = "tls"
    user: str = ""
    folder: str = "INBOX"


@dataclass(frozen=True, slots=True)
class Reminders:
    """Who is reminded, when, and how much at once."""

    coordinator: str = ""
    people: Literal["off", "ask", "send"] = "off"
    off: tuple[str, ...] = ()
    community: Literal["", "fr", "nl", "de"] = ""
    school_holidays: bool = False
    quiet_hours: str = ""
    max_lines: int = 25
    max_mails: int = 200
    days_between_notes: int = 7
    all_well: bool = False
    forecast: bool = True
    calendars: OwnName = ""


@dataclass(frozen=True, slots=True)
class WriteBack:
    """The headings of the columns of people's own sheets that are filled in; none if empty."""

    letter_on: str = ""
    letter_file: str = ""
    letter_sent_on: str = ""
    contract_on: str = ""
    contract_file: str = ""


@dataclass(frozen=True, slots=True)
class Monitoring:
    """Who notices when the runs stop."""

    ping_url: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The page of figures and lists that is written beside the documents."""

    page: OwnName = "report.html"
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """Where the toolkit remembers what it did."""

    folder: OwnName = ".mentorat"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that `config.toml` may say."""

    version: int = 1
    language: str = "fr"
    time_zone: str = "Europe/Brussels"
    workbook: OwnName = ""
    association: Association = field(default_factory=Association)
    quality: Quality = field(default_factory=Quality)
    documents: Documents = field(default_factory=Documents)
    volunteers: Volunteering = field(default_factory=Volunteering)
    google: Google = field(default_factory=Google)
    writing: Writing = field(default_factory=Writing)
    mail: Mail = field(default_factory=Mail)
    bounces: Bounces = field(default_factory=Bounces)
    reminders: Reminders = field(default_factory=Reminders)
    write_back: WriteBack = field(default_factory=WriteBack)
    monitoring: Monitoring = field(default_factory=Monitoring)
    report: Report = field(default_factory=Report)
    state: State = field(default_factory=State)
