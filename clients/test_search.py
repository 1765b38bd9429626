"""Searching runs: every comparator, quoting, order, paging."""

import pytest
from conftest import NEW
from mlflow.entities import Metric, Param, RunTag
from mlflow.exceptions import MlflowException

START = 1_700_000_000_000


@pytest.fixture(scope="module")
def shelf():
    """Six runs: r0 … r5, with rising values; the last has no metric at all."""
    import uuid

    from mlflow import MlflowClient

    client = MlflowClient()
    experiment = client.create_experiment(f"search-{uuid.uuid4().hex[:12]}")
    runs = []
    for i in range(6):
        made = client.create_run(experiment, start_time=START + i * 1000, run_name=f"r{i}")
        metrics = [Metric("score", i / 4, START, 0), Metric("val loss", 1 - i / 4, START, 0)]
        params = [Param("rate", f"0.{i}"), Param("Model", "Tree" if i % 2 else "Linear"), Param("a.b/c", str(i))]
        tags = [RunTag("team", "red" if i < 3 else "Blue"), RunTag("odd key", f"o{i}")]
        client.log_batch(made.info.run_id, metrics if i < 5 else [], params, tags)
        if i < 4:
            client.set_terminated(made.info.run_id, "FINISHED" if i < 2 else "FAILED", START + 100_000 + i)
        runs.append(made.info.run_id)
    return client, experiment, runs


FILTERS = [
    ("", "012345"),
    ("metrics.score = 0.25", "1"),
    ("metrics.score != 0.25", "0234"),
    ("metrics.score > 0.5", "34"),
    ("metrics.score >= 0.5", "234"),
    ("metrics.score < 0.5", "01"),
    ("metrics.score <= 0.5", "012"),
    ("metric.score < 0.5 and metric.score > 0.1", "1"),
    ("metrics.`val loss` > 0.5", "01"),
    ('metrics."val loss" > 0.5', "01"),
    ("metrics.absent > 0", ""),
    ("params.rate = '0.3'", "3"),
    ('params.rate = "0.3"', "3"),
    ("param.rate != '0.3'", "01245"),
    ("parameter.Model LIKE 'T%'", "135"),
    ("params.Model ILIKE 't%'", "135"),
    ("params.Model LIKE 't%'", ""),
    ("params.Model LIKE '%re_'", "135"),
    ("params.`a.b/c` = '4'", "4"),
    ("params.absent = 'x'", ""),
    ("params.absent != 'x'", ""),
    ("tags.team = 'red'", "012"),
    ("tag.team != 'red'", "345"),
    ("tags.team LIKE '%lu%'", "345"),
    ("tags.team ILIKE 'BLUE'", "345"),
    ("tags.`odd key` = 'o2'", "2"),
    ("attributes.status = 'FINISHED'", "01"),
    ("attribute.status != 'FINISHED'", "2345"),
    ("status LIKE 'F%'", "0123"),
    ("attributes.start_time > %d" % (START + 3000), "45"),
    ("attributes.start_time >= %d" % (START + 3000), "345"),
    ("attributes.start_time < %d" % (START + 1000), "0"),
    ("attributes.start_time <= %d" % (START + 1000), "01"),
    ("start_time = %d" % (START + 2000), "2"),
    ("start_time != %d" % (START + 2000), "01345"),
    ("attr.end_time > %d" % (START + 100_001), "23"),
    ("run.run_name = 'r4'", "4"),
    ("attributes.`run name` LIKE 'r%'", "012345"),
    ("attributes.run_name != 'r4'", "01235"),
    ("run_name ILIKE 'R1'", "1"),
    ("attributes.status ILIKE 'fin%'", "01"),
    ("attributes.artifact_uri LIKE '%/artifacts'", "012345"),
    ("attributes.artifact_uri = 'nowhere'", ""),
    ("attributes.end_time <= %d" % (START + 100_001), "01"),
    ("attributes.end_time != %d" % (START + 100_000), "123"),
    ("metrics.score > -1e300 AND metrics.score < 1e300", "01234"),
    ("params.Model LIKE '%e%'", "012345"),
    ("params.Model LIKE 'L%n%r'", "024"),
    ("params.Model LIKE '%_e%r'", "024"),
    ("params.Model ILIKE '%N%A%'", "024"),
    ("tags.`odd key` LIKE '_3'", "3"),
    ("tags.team = 'red' and tags.team != 'blue' AND tags.team LIKE '%'", "012"),
    ("tags.team = 'red' AND metrics.score >= 0.25 and params.Model = 'Tree'", "1"),
]


# These the servers of MLflow 2 do not know.
NEWER = [
    ("params.absent IS NULL", "012345"),
    ("params.rate IS NOT NULL", "012345"),
    ("params.rate IS NULL", ""),
    ("tags.absent is not null", ""),
    ("tags.team IS NOT NULL AND tags.absent IS NULL and metrics.score > 0.5", "34"),
]
if NEW:
    FILTERS += NEWER


@pytest.mark.parametrize("text,expected", FILTERS, ids=[one or "everything" for one, _ in FILTERS])
def test_finds_what_the_filter_says(shelf, text, expected):
    assert "".join(sorted(names(shelf, text))) == expected


def names(shelf, text, **more):
    client, experiment, _ = shelf
    return [one.info.run_name[1:] for one in client.search_runs([experiment], text, **more)]


def test_finds_by_id(shelf):
    runs = shelf[2]
    assert names(shelf, f"attributes.run_id = '{runs[2]}'") == ["2"]
    assert sorted(names(shelf, f"attributes.run_id IN ('{runs[1]}', '{runs[4]}')")) == ["1", "4"]
    assert sorted(names(shelf, f"run_id NOT IN ('{runs[1]}', '{runs[4]}')")) == ["0", "2", "3", "5"]
    assert names(shelf, f"run_id != '{runs[0]}' and run_id LIKE '{runs[3][:30]}%'") == ["3"]


def test_takes_a_thousand_elements(shelf):
    runs = shelf[2]
    strangers = ", ".join(f"'{i:032x}'" for i in range(999))
    assert names(shelf, f"attributes.run_id IN ({strangers}, '{runs[5]}')") == ["5"]


ORDERS = [
    ([], "543210"),
    (["metrics.score ASC"], "012345"),
    (["metrics.score DESC"], "432105"),
    (["metrics.`val loss`"], "432105"),
    (["params.rate DESC"], "543210"),
    (["params.Model ASC", "metrics.score DESC"], "420315"),
    (["params.Model DESC", "params.rate ASC"], "135024"),
    (["tags.team DESC", "start_time ASC"], "012345"),
    (["attributes.start_time ASC"], "012345"),
    (["start_time DESC"], "543210"),
    (["attributes.end_time DESC"], "321054"),
    (["attributes.run_name ASC"], "012345"),
    (["attribute.status ASC", "start_time ASC"], "230145"),
]


@pytest.mark.parametrize("order,expected", ORDERS, ids=[", ".join(order) or "none" for order, _ in ORDERS])
def test_orders_as_asked(shelf, order, expected):
    assert "".join(names(shelf, "", order_by=order)) == expected


def test_pages_hold_every_run_once(shelf):
    client, experiment, runs = shelf
    for order in ([], ["metrics.score DESC"], ["params.Model ASC"]):
        seen, token = [], None
        while True:
            page = client.search_runs([experiment], "", max_results=4, order_by=order, page_token=token)
            seen += [one.info.run_id for one in page]
            token = page.token
            if not token:
                break
        assert sorted(seen) == sorted(runs)


def test_searches_several_experiments(shelf, client, experiment, run):
    found = client.search_runs([shelf[1], experiment])
    assert len(found) == 7


BAD = [
    "metrics.score",
    "metrics.score = 'text'",
    "metrics.score LIKE 'x'",
    "params.rate > '1'",
    "params.rate = 0.3",
    "unknown.key = 'x'",
    "attributes.nothing = 'x'",
    "metrics.score > 0.1 OR metrics.score < 0.0",
    "tags.team = red",
    "params.rate = '0.3",
]


@pytest.mark.parametrize("text", BAD)
def test_refuses_what_is_no_filter(shelf, text):
    client, experiment, _ = shelf
    with pytest.raises(MlflowException) as refused:
        client.search_runs([experiment], text)
    assert refused.value.error_code == "INVALID_PARAMETER_VALUE"


@pytest.mark.parametrize("order", ["metrics", "nothing.x ASC", "metrics.score SIDEWAYS"])
def test_refuses_what_is_no_order(shelf, order):
    client, experiment, _ = shelf
    with pytest.raises(MlflowException) as refused:
        client.search_runs([experiment], order_by=[order])
    assert refused.value.error_code == "INVALID_PARAMETER_VALUE"
