"""Other libraries at comparable work; each is optional, see the group ``bench``."""

from collections.abc import Callable
from typing import Final

from extractors.regions.gazetteer import REGIONS

__all__ = ["ALL"]

_FRENCH: Final = (
    "Le maire de la commune a ouvert lundi 9 mai 2017 le nouveau marché couvert, dont "
    "les travaux ont duré du 2 au 30 avril. « Nous avons attendu ce jour pendant trois "
    "ans », a déclaré le président de la chambre, qui présentera son rapport en juin. "
)

Peer = Callable[[str], object]


def dates_by_dateparser() -> Peer:
    """Return dateparser's search for dates in Indonesian text."""
    from dateparser.search import search_dates

    settings = {"DATE_ORDER": "DMY"}
    return lambda text: search_dates(text, languages=["id"], settings=settings)


def regions_by_flashgeotext() -> Peer:
    """Return flashgeotext's search for the names of our regions."""
    from flashgeotext.geotext import GeoText, GeoTextConfiguration
    from flashgeotext.lookup import LookupData

    found = GeoText(GeoTextConfiguration(use_demo_data=False))
    names = {region.name: [region.name] for region in REGIONS}
    found.add(LookupData(name="regions", data=names))
    return lambda text: found.extract(input_text=text)


def dates_by_edsnlp() -> Peer:
    """Return edsnlp's rules for French dates, on French text of the same length."""
    import edsnlp

    nlp = edsnlp.blank("eds")
    nlp.add_pipe("eds.dates")
    return lambda text: nlp((_FRENCH * (1 + len(text) // len(_FRENCH)))[: len(text)])


ALL: Final[dict[str, Callable[[], Peer]]] = {
    "peer: dateparser, dates only": dates_by_dateparser,
    "peer: flashgeotext, regions only": regions_by_flashgeotext,
    "peer: edsnlp, French dates only": dates_by_edsnlp,
}
