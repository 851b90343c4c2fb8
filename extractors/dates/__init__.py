"""Dates: every expression that a reader can place on the calendar.

Its modules::

    extractor         where it comes together: `DateFact`, `find`, `create`
    atoms             a word or number, and what it means wherever it stands
    calendar_atoms    the words and numbers that dates are made of
    calendar_numbers  the numbers that dates can hold
    misprints         months with a slip, days whose digits are parted
    calendar_words    a body as letters, one a calendar word
    calendar_days     days with month and year, told in full or not
    day_shapes        which of a mention's numbers are day, month and year of what
    calendar_months   months and parts of years
    calendar_years    years, and spans of years
    written_days      from days as written to days of the calendar
    relative          days, weeks, months and years told by their distance
    hijri             days of the Islamic calendar
    joined_words      what joins two dates, and which make an interval
    date_anchor       what relative days and left-out years count from
    found             what these grammars hand to the extractor
    vetoes            what looks like a date and is none
"""

from extractors.dates.extractor import DateFact, create, find

__all__ = ["DateFact", "create", "find"]
