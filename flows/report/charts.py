"""Charts as pictures in the page: drawn once, here, so that a page needs no library."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import altair as alt
import pandas as pd
import vl_convert
from markupsafe import Markup

from flows.report.page import KINDS

__all__ = ["Chart", "by_kind", "by_month", "top"]

# The style sheet of the page gives these their colours, by day and by night.
_ACCENT: Final = "var(--accent)"
_COLOURS: Final = {kind: f"var(--{kind.replace('_', '-')})" for kind in KINDS}
_WIDTH: Final = 480
_HEIGHT: Final = 230
_ROW_HEIGHT: Final = 22
_FEW: Final = 6
_INK: Final = "currentColor"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, and the numbers it shows for those who cannot see it.

    Attributes
    ----------
    title : str
        What it shows.
    picture : Markup
        An SVG element.
    names : tuple of str
        Heads of the columns of `rows`.
    rows : list of tuples
        The numbers.
    """

    title: str
    picture: Markup
    names: tuple[str, ...]
    rows: list[tuple[Any, ...]]


def by_month(title: str, what: str, counts: Mapping[tuple[str, str], int]) -> Chart:
    """Return bars by month, one part of a bar for each kind.

    Parameters
    ----------
    title : str
        Of the chart.
    what : str
        What is counted.
    counts : mapping
        By month ("2017-05") and kind.
    """
    rows = [(month, kind, n) for (month, kind), n in sorted(counts.items())]
    frame = pd.DataFrame(rows, columns=["month", "kind", what])
    tallest = frame.groupby("month")[what].sum().max()
    frame["month"] = pd.to_datetime(frame.month)
    bars = (
        alt.Chart(frame)
        .mark_bar()
        .encode(
            x=alt.X("yearmonth(month):T", title=None),
            y=alt.Y(f"sum({what}):Q", title=what, axis=_whole(tallest)),
        )
    )
    kinds = [kind for kind in KINDS if kind in set(frame.kind)]
    bars = (
        bars.encode(
            color=alt.Color("kind:N", title=None, sort=kinds).scale(
                domain=kinds, range=[_COLOURS[kind] for kind in kinds]
            )
        )
        if kinds
        else bars.encode(color=alt.value(_ACCENT))
    )
    told = rows if kinds else [(month, n) for month, _, n in rows]
    names = ("month", "kind", what) if kinds else ("month", what)
    return Chart(title, _drawn(bars, _HEIGHT), names, told)


def by_kind(title: str, counts: Mapping[str, int]) -> Chart:
    """Return a bar for each kind of fact."""
    rows = [(kind, counts[kind]) for kind in KINDS if kind in counts]
    return _bars(title, ("kind", "facts"), rows, _COLOURS)


def top(title: str, counts: Sequence[tuple[str, int]]) -> Chart:
    """Return a bar for each region, in the order given."""
    return _bars(title, ("region", "articles"), list(counts), {})


def _bars(
    title: str,
    names: tuple[str, str],
    rows: list[tuple[str, int]],
    colours: Mapping[str, str],
) -> Chart:
    name, number = names
    order = [row[0] for row in rows]
    bars = (
        alt.Chart(pd.DataFrame(rows, columns=list(names)))
        .mark_bar()
        .encode(
            x=alt.X(
                f"{number}:Q", axis=_whole(max((row[1] for row in rows), default=0))
            ),
            y=alt.Y(f"{name}:N", title=None, sort=order),
            color=alt.Color(f"{name}:N", legend=None).scale(
                domain=order, range=[colours.get(one, _ACCENT) for one in order]
            ),
        )
    )
    numbers = bars.mark_text(align="left", dx=3).encode(
        text=f"{number}:Q", color=alt.value(_INK)
    )
    return Chart(
        title, _drawn(bars + numbers, _ROW_HEIGHT * (len(rows) + 3)), names, rows
    )


def _whole(largest: int) -> alt.Axis:
    """Return an axis without ticks between whole numbers."""
    if largest < _FEW:
        return alt.Axis(values=list(range(largest + 1)), format="d")
    return alt.Axis(tickCount=_FEW)


def _drawn(chart: alt.Chart | alt.LayerChart, height: int) -> Markup:
    text = {"labelColor": _INK, "titleColor": _INK, "labelFont": "inherit"}
    styled = (
        chart.properties(
            width=_WIDTH,
            height=height,
            background="transparent",
            autosize=alt.AutoSizeParams(type="fit", contains="padding"),
        )
        .configure_view(stroke=None)
        .configure_axis(
            **text,
            gridColor=_INK,
            gridOpacity=0.12,
            domainColor=_INK,
            domainOpacity=0.4,
            tickColor=_INK,
            tickOpacity=0.4,
            labelFontSize=12,
            titleFontSize=12,
            titleFontWeight="normal",
            labelLimit=240,
        )
        .configure_legend(**text, labelFontSize=12, orient="top", columns=3)
        .configure_text(font="inherit", fontSize=12)
    )
    # Vega escapes the texts in its pictures.
    return Markup(vl_convert.vegalite_to_svg(styled.to_dict()))
