"""What a run tells of itself on the terminal and on its page."""

from rich.console import Console

from flows.summary import Summary, as_markdown, as_text

COUNTS = {"read": 2, "new": 1, "unchanged": 0, "quarantined": 1}


def made(*quarantine, counts=COUNTS):
    rows = [
        dict(zip(("source", "detail", "reason"), q, strict=True)) for q in quarantine
    ]
    slowest = [(0.4, "a_b.txt"), (0.01, "[x](y)")]
    done = {"plan": 0.5}
    return Summary(
        "run-1", "out", None, "New.", counts, {"dates": 3000}, rows, done, slowest
    )


def told(*quarantine, width=60):
    console = Console(width=width)
    with console.capture() as capture:
        console.print(as_text(made(*quarantine)))
    return capture.get().splitlines()


def test_summary_names_the_run_and_what_it_did():
    lines = told()
    assert lines[0] == "2 articles read: 1 new, 1 quarantined."
    assert lines[1] == "New. Run run-1."


def test_summary_keeps_long_reasons_beside_their_inputs():
    lines = told(
        ("b/kosong.txt", "There is nothing in it, not even a blank.", "input.empty"),
        ("b/" + "panjang" * 6 + ".txt", "[bold] is no markup.", "input.damaged"),
    )
    failed = lines[lines.index("Could not be read:") + 1 :]
    at = failed[0].index("There")
    assert {line[:2] for line in failed} == {"  "}
    assert "".join(line[:at].strip() for line in failed) == (
        "b/kosong.txtb/" + "panjang" * 6 + ".txt"
    )
    assert " ".join(line[at:].strip() for line in failed) == (
        "There is nothing in it, not even a blank. (input.empty) "
        "[bold] is no markup. (input.damaged)"
    )


def test_summary_page_has_counts_slowest_reasons_and_the_report():
    empty = [(f"{n}.txt", "Empty.", "input.empty") for n in range(30)]
    lines = as_markdown(
        made(("a|b", "<b>bad</b>\nbytes", "input.binary"), *empty), "file:///s/i.html"
    ).splitlines()
    for line in (
        "New. Run run-1.",
        "[Report: every article with its facts](file:///s/i.html)",
        "| new | 1 |",
        "| dates | 3,000 |",
        "| plan | 0.50 |",
        r"| a\_b.txt | 0.40 |",
        r"| \[x\](y) | 0.01 |",
        "| input.empty | 30 |",
        "| input.binary | 1 |",
        r"| a\|b | \<b\>bad\</b\> bytes |",
    ):
        assert line in lines
    assert sum(line.endswith("| Empty. |") for line in lines) == 19


def test_summary_page_leaves_out_what_is_not_there():
    text = as_markdown(made())
    assert "Quarantined because" not in text
    assert "Report" not in text


def test_summary_says_whether_anything_changed():
    assert made().is_change
    assert not made(counts={"read": 3, "unchanged": 2, "quarantined": 1}).is_change
