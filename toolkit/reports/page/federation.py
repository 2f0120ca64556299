"""The comparison of a federation as one HTML file, in one language, without a script."""

from toolkit.i18n import Translator
from toolkit.model.message import say
from toolkit.reports.comparison import Comparison
from toolkit.reports.comparison_sheets import NOT_TOLD
from toolkit.reports.ordering import STATUS_WORDS
from toolkit.reports.page.content import MARKS
from toolkit.reports.page.render import asset, environment, hash_of


def federation_page(comparison: Comparison, translate: Translator) -> str:
    """Return the page."""
    quarters, progress = comparison.progress()
    return (
        environment()
        .get_template("federation.html.j2")
        .render(
            comparison=comparison,
            quarters=quarters,
            progress=progress,
            t=translate,
            language=translate.language,
            title=translate(say("The associations side by side")),
            titles=[translate(text) for text in (say("Verdicts"), say("Figures"), say("Progress"))],
            headings=[translate(text) for text in (say("Criterion"), say("Met"), say("Median"), say("From – to"))],
            what=translate(say("What")),
            association=translate(say("Association")),
            not_told=translate(NOT_TOLD),
            show=translate.show,
            marks=MARKS,
            words=STATUS_WORDS,
            style=asset("page.css"),
            style_hash=hash_of(asset("page.css")),
        )
    )
