"""Officials: who holds which public office, acting or not, where.

Its modules::

    extractor            where it comes together: `OfficialFact`, `find`, `mentions`
    office_words         a body as letters, one a word of an office or a name
    word_reader          a body read from left to right into such words
    word_cuts            a body cut into words, chunks that are known cut once
    hard_wraps           a body whose lines are cut short
    word_context         what stands before and behind a word, and what that tells
    letters_in_context   the letter of a word that its neighbours have a say in
    title_rows           titles behind a name, as one word
    headless_offices     offices whose head an acting word stands for
    office_phrases       phrases that are one word each
    lexicon              which letter a word has, standing alone
    unit_grammar         what may follow the head of an office
    office_places        where the place behind a head ends and a name may begin
    office_surroundings  what the words beside an office tell of its holder
    office_vetoes        the public body of an office, or why nobody holds it
    offices              statements of an office: acting word, head, unit, region
    person_titles        titles around a name
    person_names         names with their titles
    links                links of the two; pairs, rows of members
    office_moves         who goes from one office to another
    office_chains        offices of one person in a row, who appoints to one
    names_behind_offices who is named behind an office
    names_before_offices who is named before an office
    office_name_links    who holds which office, in every order of words
    name_likeness        whether two names may be one person's
    office_identity      whether two statements are of one office
    joined_namings       one person's namings so far; whether one more is another's
    persons              namings joined to persons; the office that counts
    stated_offices       offices that tell where another one's territory is
    national_offices     whether an office is the nation's
    named_territories    the territory that the words of an office name
    territories          whose territory an office covers
    further_mentions     short names, names with titles, the office alone
"""

from extractors.officials.extractor import OfficialFact, create, find, mentions

__all__ = ["OfficialFact", "create", "find", "mentions"]
