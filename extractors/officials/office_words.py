"""A body read as words of offices and names: a letter a word, so that grammar is regex.

``Plt. Kadis Kominfo Kabupaten Alor Rasyid Tanwir, ST., MM`` reads as ``AHURNNG``.
A phrase that means one thing (an office head, a region, a rank with its corps, the row
of titles behind a name) is one word. `offices` and `person_names`
hold the grammars over these letters.

===  ==========================================================================
H M  head of an office that a unit may follow; M: its first word at least
L    career post, which lower-case words may follow (guru pendamping)
C    head that a place follows (Camat Nita); B: a region (Bupati Alor); D: nothing
Y    head in whose unit another office may stand (Staf Ahli Bupati)
A F  acting word; word before an office that nobody holds (mantan, calon)
O P  word that opens a unit (Dinas) or the name of a place (Puskesmas); o: lower case
U K  word known from units; unknown abbreviation; J: of two letters, or initials
1 Z  number or Roman numeral; the letter I, which is both numeral and name
R    a region
T G  title before a name; titles behind it
E N  capitalised word known from persons; any other
Q I  word of units and names both; initial
p v  particle in a name (bin); form of address (Bapak)
S    capitalised word that no name holds (Serahkan, Senin, Sementara)
d    dan, serta, &
s j m k y a  selaku, juga, menjabat, dijabat, yang, dilantik
i    yaitu, yakni
u    lower-case word known from units
b f  di, ke, pada; dari
w    any other word
===  ==========================================================================

Marks stand for themselves, ``|`` for a line end, ``"`` for any quotation mark.
"""

from dataclasses import dataclass

from extractors.officials.word_reader import WordReader
from extractors.reading import Reading
from extractors.regions import RegionFact
from extractors.vocabulary import Entry

__all__ = ["Words", "read"]


@dataclass(frozen=True, slots=True)
class Words:
    """A body, word by word.

    Attributes
    ----------
    body : str
        The text that offsets count in, hard wraps in it as blanks.
    code : str
        One letter a word; see the module.
    starts, ends : list of int
        Where each word stands, in code points.
    heads : dict
        From a word's place to the office head that stands there.
    regions : dict
        From a word's place to the region that stands there.
    titles : dict
        From a word's place to the titles behind a name that stand there.
    """

    body: str
    code: str
    starts: list[int]
    ends: list[int]
    heads: dict[int, Entry]
    regions: dict[int, RegionFact]
    titles: dict[int, tuple[str, ...]]

    def text(self, first: int, last: int) -> str:
        """Return the body from word ``first`` to word ``last``, the latter excluded."""
        return self.body[self.starts[first] : self.ends[last - 1]]


def read(reading: Reading) -> Words:
    """Return the words of a body."""
    reader = WordReader(reading)
    code = reader.code()
    return Words(
        reader.body,
        code,
        reader.starts,
        reader.ends,
        reader.heads,
        reader.regions,
        reader.titles,
    )
