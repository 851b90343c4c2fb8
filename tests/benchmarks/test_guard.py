"""The guard tells one line whatever it finds, and compares with the right commit."""

from contextlib import ExitStack, contextmanager

import pytest

from benchmarks import guard


@pytest.fixture
def git(monkeypatch):
    """Let git answer what a test says, by its subcommand; nothing to the rest."""
    told = {}
    monkeypatch.setattr(guard, "_git", lambda command, *_: told.get(command, b""))
    return told


@pytest.fixture
def same(monkeypatch):
    """Compare this tree with itself."""

    @contextmanager
    def trees(release, folder):
        with ExitStack() as closing:
            both = guard.Tree(guard._ROOT), guard.Tree(guard._ROOT)
            for tree in both:
                closing.callback(tree.close)
            yield both

    monkeypatch.setattr(guard, "_trees", trees)


def test_a_clone_without_history_is_skipped(git, capsys):
    guard.main()
    assert capsys.readouterr().out == (
        "guard: skipped, this clone does not hold the last release\n"
    )


def test_the_last_tag_comes_before_the_last_table(git):
    git["cat-file"] = b"commit\n"
    assert guard.last_release() in (guard._ROOT / "benchmarks/HISTORY.md").read_text()
    git["describe"] = b"v0.1\n"
    assert guard.last_release() == "v0.1"


def test_two_equal_trees_are_compared(git, same, monkeypatch, capsys):
    monkeypatch.setattr(guard, "_ARTICLES", 2)
    monkeypatch.setattr(guard, "_ROUNDS", 1)
    monkeypatch.setattr(guard, "_MOST_SECONDS", 200)
    git |= {"describe": b"v0.1\n", "cat-file": b"commit\n"}
    guard.main()
    out = capsys.readouterr().out
    assert out.startswith("guard: extraction costs ")
    assert "at v0.1 (1 rounds of 2 articles" in out


def test_a_tree_of_another_make_is_skipped(git, same, monkeypatch, capsys):
    monkeypatch.setattr(guard, "_WORK", "raise SystemExit")
    git |= {"describe": b"v0.1\n", "cat-file": b"commit\n"}
    guard.main()
    assert capsys.readouterr().out.startswith("guard: skipped, v0.1 cannot be measured")
