"""What the watch tells of made-up runs, and what reaches a webhook."""

from datetime import UTC, datetime, timedelta

import pytest
from pytest_httpserver import HTTPServer

from flows.watch import Alert, alerts, tell

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def run(hours_ago, *, articles=1000, new=0, quarantined=0, version="1", **facts):
    return {
        "started_at": NOW - timedelta(hours=hours_ago),
        "read": articles + quarantined,
        "new": new,
        "reextracted": 0,
        "quarantined": quarantined,
        "pipeline_version": version,
        "facts": list(facts.items()),
    }


def month(per_article, last_day):
    """Return hourly runs of ten articles each, whose last day has another rate."""
    dates, runs = 0.0, []
    for i, hours_ago in enumerate(range(31 * 24, -1, -1)):
        dates += 10 * (per_article if hours_ago >= 24 else last_day)
        count = 10 * (i + 1)
        runs.append(run(hours_ago, articles=count, new=10, dates=int(dates), places=0))
    return runs


CASES = {
    "no_runs": ([], []),
    "first_run": ([run(0, new=9)], []),
    "few_in_quarantine": ([run(0, new=9, articles=10, quarantined=5)], []),
    "many_in_quarantine": ([run(0, quarantined=99)], ["watch.quarantine"]),
    "small_share_in_quarantine": ([run(0, quarantined=40)], []),
    "nothing_new_for_a_day": (
        [run(26, new=5), *(run(h) for h in range(24, -1, -1))],
        ["watch.nothing_new"],
    ),
    "nothing_new_for_some_hours": ([run(26, new=5), run(20, new=1), run(0)], []),
    "nothing_new_yet": ([run(5, new=5), run(0)], []),
    "rules_changed": (
        [run(1, new=1, dates=9), run(0, version="2", dates=99)],
        ["watch.version"],
    ),
    "steady": (month(4, 4), []),
    "a_little_less": (month(4, 3.5), []),
    "half_of_the_dates": (month(4, 1.9), ["watch.drift"]),
    "no_dates": (month(4, 0), ["watch.drift"]),
    "twice_the_dates": (month(4, 8), ["watch.drift"]),
}


@pytest.mark.parametrize(("runs", "wanted"), CASES.values(), ids=CASES.keys())
def test_watch_tells_what_is_wrong(runs, wanted):
    assert [alert.id for alert in alerts(runs)] == wanted
    assert all(
        alert.detail.endswith(".") or "?" in alert.detail for alert in alerts(runs)
    )


def test_watch_says_which_kind_drifts():
    (alert,) = alerts(month(4, 1))
    assert alert.detail == (
        "dates: 1.00 an article in the last day, 4.00 in the month before."
    )


def test_watch_posts_to_a_webhook_and_survives_its_absence(httpserver: HTTPServer):
    found = [Alert("watch.drift", "dates: fewer.")]
    body = {
        "text": "fakta, data/processed:\n- dates: fewer.",
        "out": "data/processed",
        "alerts": [{"id": "watch.drift", "detail": "dates: fewer."}],
    }
    httpserver.expect_request("/hook", method="POST", json=body).respond_with_data("ok")
    assert tell(found, httpserver.url_for("/hook"), out="data/processed")
    assert not tell(found, httpserver.url_for("/other"), out="data/processed")
    assert not tell(found, "http://127.0.0.1:1/", out="data/processed")
    assert not tell(found, "no address", out="data/processed")
    httpserver.clear_log()
    httpserver.clear_assertions()
