"""The letter of a word that its neighbours have a say in, and where the word ends."""

from collections.abc import Collection

from extractors.officials.lexicon import is_abbreviation
from extractors.officials.word_context import Context
from extractors.regions import gazetteer

__all__ = ["letter_in_context", "past_stop"]


def letter_in_context(
    near: Context, regional: Collection[str], sign: str, start: int, end: int
) -> tuple[str, int]:
    """Return letter and end of a word that its neighbours have a say in.

    Parameters
    ----------
    near : Context
        The body up to the word.
    regional : Collection of str
        Words that mean a region in this body.
    sign : str
        The letter of the word, standing alone.
    start, end : int
        Where the word stands, in code points.
    """
    text = near.body[start:end]
    before = near.letters[-1] if near.letters else ""
    is_unit = sign == "t" and text[0].isupper() and near.is_general_of_unit()
    if sign in "NEKIQSZJt" and not is_unit and (title := near.title(start, end)):
        return "T", title
    if text in regional:
        return "R", end
    if sign == "S" and near.is_apposed(text):
        return "N", end
    if sign == "S":
        return ("N" if near.is_late_name(text, end) else "S"), end
    if sign == "t":
        return ("U" if text[0].isupper() else "w"), end
    if sign in "IJKZ" and near.is_class(end):
        return "1", end
    if sign == "Z" and (near.is_balinese(end) or near.is_regnal(text)):
        return "E", end
    if sign == "Z" and near.is_initial(end):
        return "I", end + 1
    if sign in "IZ" or is_abbreviation(text):
        return sign, past_stop(near.body, end)
    if sign in "NEKJ" and before not in "NEIKJ" and near.is_cut_name(start, end):
        return "I", end + 1
    if sign in "KJ" and near.is_among_capitals(start, end):
        return "N", end
    if (
        sign == "N"
        and near.is_after_unit()
        and gazetteer.form_key(text) in gazetteer.FORMS
    ):
        return ("U" if near.is_academic() else "R"), end
    return sign, end


def past_stop(body: str, end: int) -> int:
    """Return where a word ends to which a full stop behind it belongs."""
    return end + 1 if body[end : end + 1] == "." else end
