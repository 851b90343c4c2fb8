"""What a run tells of itself on the terminal."""

from rich.console import Console

from flows.summary import Summary, as_text

COUNTS = {"read": 2, "new": 1, "unchanged": 0, "quarantined": 1}


def told(*quarantine, width=60):
    rows = [
        dict(zip(("source", "detail", "reason"), q, strict=True)) for q in quarantine
    ]
    summary = Summary("run-1", "out", None, "New.", COUNTS, {"dates": 3}, rows, {})
    console = Console(width=width)
    with console.capture() as capture:
        console.print(as_text(summary))
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
