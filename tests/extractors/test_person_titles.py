"""Titles around names: where they end, and how they are cut into lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.officials.person_titles import prefix_at, suffixes_at

PREFIXES = {
    "degree": ("Drs. Sukma", "Drs."),
    "degree_without_stop": ("Dra Lestari", "Dra"),
    "capitals": ("DR. Sukma", "DR."),
    "glued": ("Ir.Sukma", "Ir."),
    "honorary": ("DR. (HC) Sukma", "DR. (HC)"),
    "physician": ("dr. Lestari", "dr."),
    "dentist": ("drg. Lestari", "drg."),
    "one_of_several": ("Prof. Dr. Sukma", "Prof."),
    "doctor_and_pilgrim_are_two": ("Dr. H. Sukma", "Dr."),
    "pilgrim": ("H. Sukma", "H."),
    "pilgrim_woman": ("Hj Lestari", "Hj"),
    "clergy_with_blank": ("K. H. Sukma", "K. H."),
    "clergy_glued": ("KH. Sukma", "KH."),
    "clergy_written_out": ("Kyai Haji Sukma", "Kyai Haji"),
    "priest": ("Romo Yohanes", "Romo"),
    "pastor": ("Pdt. Yohanes", "Pdt."),
    "noble": ("Raden Sukma", "Raden"),
    "noble_letters": ("K.R.T. Sukma", "K.R.T."),
    "army": ("Letkol Inf. Sukma", "Letkol Inf."),
    "army_without_stop": ("Mayor Arm Sukma", "Mayor Arm"),
    "army_corps_in_capitals": ("Kapten CZI Sukma", "Kapten CZI"),
    "army_service": ("Brigjen TNI Sukma", "Brigjen TNI"),
    "service_with_dash": ("Lettu TNI-AU Sukma", "Lettu TNI-AU"),
    "navy_branch": ("Kolonel Laut (E) Sukma", "Kolonel Laut (E)"),
    "navy_without_branch": ("Letda Laut Sukma", "Letda Laut"),
    "marines": ("Mayor Mar Sukma", "Mayor Mar"),
    "air_force": ("Kolonel Pnb Sukma", "Kolonel Pnb"),
    "retired": ("Mayjen TNI (Purn.) Sukma", "Mayjen TNI (Purn.)"),
    "police": ("Kombes Pol. Sukma", "Kombes Pol."),
    "police_short": ("AKBP Sukma", "AKBP"),
    "army_cut_short": ("Kapt. Inf. Sukma", "Kapt. Inf."),
    "police_written_out": ("Ajun Komisaris Polisi Sukma", "Ajun Komisaris Polisi"),
    "general_of_police_retired": (
        "Jenderal Polisi (Purn.) Sukma",
        "Jenderal Polisi (Purn.)",
    ),
    "economist": ("Ec. Sukma", "Ec."),
    "initial_is_no_branch": ("Kompol E. Yohanes", "Kompol"),
    "name_is_none": ("Sukma Wiranegara", None),
    "word_that_starts_like_one": ("Irawan Saputra", None),
    "unit_word": ("Dinas Sosial", None),
}

SUFFIXES = {
    "comma": (", S.Sos", ["S.Sos"]),
    "several": (", S.E., M.Si. mengatakan", ["S.E.", "M.Si."]),
    "glued": (",S.IP,M.AP kata", ["S.IP", "M.AP"]),
    "no_comma": (" MM.", ["MM"]),
    "no_comma_two": (" SH MH menyebut", ["SH", "MH"]),
    "odd_case": (" Spd Mpd hadir", ["Spd", "Mpd"]),
    "blank_inside": (", S. Hut., M. Kom. lalu", ["S. Hut.", "M. Kom."]),
    "stop_for_comma": (", SH. M.AP", ["SH", "M.AP"]),
    "stop_before": (". S.Sos. M.Si. (Kabid", ["S.Sos", "M.Si."]),
    "glued_though_the_longer_is_one": (" S.Pd.M.Si., lalu", ["S.Pd.", "M.Si."]),
    "glued_by_stop": (", ST.M. Eng (", ["ST.", "M. Eng"]),
    "three_parts": (", S.Pd.I. yang", ["S.Pd.I."]),
    "police": (", S.I.K., M.H. Ia", ["S.I.K.", "M.H."]),
    "bracket_inside": (", M.Tr.(Han) lalu", ["M.Tr.(Han)"]),
    "specialist": (", Sp.A., M.Kes hadir", ["Sp.A.", "M.Kes"]),
    "consultant": (" Sp.OG (K), M.Kes hadir", ["Sp.OG (K)", "M.Kes"]),
    "consultant_by_dash": (", Sp.PD-KEMD bersama", ["Sp.PD-KEMD"]),
    "subspecialist": (", Sp.OG, Subsp.KFM hadir", ["Sp.OG, Subsp.KFM"]),
    "police_and_defence": (", S.I.K., M.Si Han, Ia", ["S.I.K.", "M.Si Han"]),
    "profession": (", S.Kep., Ns., kata", ["S.Kep.", "Ns."]),
    "foreign": (", Ph.D. hadir", ["Ph.D."]),
    "accountant": (", S.E., M.Ak., Ak., CA. hadir", ["S.E.", "M.Ak.", "Ak.", "CA."]),
    "last_comma_is_none": (", SE., M.Si., menuturkan", ["SE.", "M.Si."]),
    "name_goes_on": (" Wiranegara", None),
    "sentence_ends": (". SE itu terbit", None),
    "verb": (", menyebut", None),
    "lower_case_word": (" se kabupaten", None),
    "commas_for_full_stops": (", S,Sos, M,Si hadir", ["S,Sos", "M,Si"]),
    "commas_between_titles": (", SE,MM hadir", ["SE", "MM"]),
    "unit": (", Dinas Sosial", None),
    "longer_word": (", Mhanda", None),
    "new_sentence": (". Ia menyebut", None),
}


@pytest.mark.parametrize(("text", "wanted"), PREFIXES.values(), ids=PREFIXES.keys())
def test_person_titles_prefix(text, wanted):
    end = prefix_at(text, 0)
    assert (None if end is None else text[:end]) == wanted


@pytest.mark.parametrize(("text", "wanted"), SUFFIXES.values(), ids=SUFFIXES.keys())
def test_person_titles_suffixes(text, wanted):
    found = suffixes_at(text, 0)
    have = None if found is None else [t.rstrip(".") for t in found.texts]
    assert have == (None if wanted is None else [t.rstrip(".") for t in wanted])


def test_person_titles_degree_torn_from_its_letter():
    assert suffixes_at(", Hut hadir", 0, initial=True).texts == ("Hut",)
    assert suffixes_at(", Hut hadir", 0) is None


@given(st.sampled_from(["S.Sos", "M.Si", "S.H", "Ph.D", "S.Pd.I"]), st.data())
def test_person_titles_stops_and_blanks_do_not_matter(title, data):
    joints = data.draw(
        st.lists(st.sampled_from([".", ". ", " ."]), min_size=2, max_size=2)
    )
    parts = title.split(".")
    spelling = parts[0] + "".join(
        j + p for j, p in zip(joints, parts[1:], strict=False)
    )
    assert suffixes_at(f"X, {spelling}, kata", 1).texts == (spelling,)


@given(st.text(max_size=30), st.integers(0, 30))
def test_person_titles_never_end_before_they_start(text, at):
    at = min(at, len(text))
    end = prefix_at(text, at)
    assert end is None or at < end <= len(text)
    found = suffixes_at(text, at) if at else None
    assert found is None or at < found.end <= len(text)
