"""Whatever happens in whatever order, the tables end as one clean run makes them."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tables import parts, planning
from tables.store import Store
from tables.verify import verify
from tests.faults.steps import before_each
from tests.tables.made import VERSIONS, files, run, stage_all

_SOURCES = st.sampled_from([f"{letter}.txt" for letter in "abcdefghijkl"])
_CONTENTS = st.builds(
    "{} isi {}".format,
    st.sampled_from(["2017-01", "2017-02", "unknown"]),
    st.integers(0, 4),
)
_EXTRACTORS = st.sampled_from(["officials", "decrees", "regions", "dates", "article"])


class Killed(BaseException):
    """Stands for the end of the process."""


class History(RuleBasedStateMachine):
    """Any order of edits, rule changes, runs and crashes."""

    def __init__(self):
        super().__init__()
        memory = Path("/dev/shm")
        self.home = Path(tempfile.mkdtemp(dir=memory if memory.is_dir() else None))
        self.out = self.home / "out"
        self.raw = {}
        self.versions = dict(VERSIONS)
        self.is_current = False

    @rule(source=_SOURCES, content=_CONTENTS)
    def write(self, source, content):
        self.raw[source] = content
        self.is_current = False

    @rule(source=_SOURCES)
    def remove(self, source):
        self.raw.pop(source, None)
        self.is_current = False

    @rule(old=_SOURCES, new=_SOURCES)
    def rename(self, old, new):
        if old in self.raw:
            self.raw[new] = self.raw.pop(old)
            self.is_current = False

    @rule(names=st.sets(_EXTRACTORS, min_size=1, max_size=2))
    def change_rules(self, names):
        for name in names:
            self.versions[name] += "'"
        self.is_current = False

    @rule(full=st.booleans())
    def run(self, full):
        run(self.out, self.raw, self.versions, full=full)
        self.is_current = True

    @rule()
    def stop_before_publication(self):
        with Store(self.out) as store:
            stage_all(store, self.raw, self.versions)

    @rule(step=st.integers(0, 120), full=st.booleans())
    def crash(self, step, full):
        dead = self.home / "dead"

        def act(done):
            if done == step:
                shutil.copytree(self.out, dead)
                raise Killed

        try:
            with before_each(act):
                run(self.out, self.raw, self.versions, full=full)
        except Killed:
            # What an exception lets a process clean up, a killed one leaves behind.
            shutil.rmtree(self.out)
            dead.rename(self.out)
            self.is_current = False
        else:
            self.is_current = True

    @invariant()
    def is_as_one_clean_run_makes_it(self):
        if self.is_current:
            clean = self.home / "clean"
            shutil.rmtree(clean, ignore_errors=True)
            run(clean, self.raw, self.versions)
            assert files(self.out) == files(clean)
            assert not verify(self.out)
            self.is_current = False

    def teardown(self):
        run(self.out, self.raw, self.versions)
        self.is_current = True
        self.is_as_one_clean_run_makes_it()
        shutil.rmtree(self.home)


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch):
    monkeypatch.setattr(parts, "_ARTICLES_A_PART", 2)
    monkeypatch.setattr(planning, "_AT_ONCE", 3)


def test_history_any_sequence_ends_as_one_clean_run(monkeypatch):
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        History,
        settings=settings(
            max_examples=15,
            stateful_step_count=12,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
