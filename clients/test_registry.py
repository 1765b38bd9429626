"""The model registry."""

import mlflow
import pytest
from mlflow.exceptions import MlflowException


@pytest.fixture
def model(client, unique):
    name = unique("model")
    client.create_registered_model(name, tags={"task": "test"}, description="what it is for")
    return name


@pytest.fixture
def source(client, run):
    client.log_text(run, "weights", "model/weights.bin")
    return client.get_run(run).info.artifact_uri + "/model"


def code(call, *words, **more):
    with pytest.raises(MlflowException) as refused:
        call(*words, **more)
    return refused.value.error_code


def test_a_model_keeps_what_is_said_of_it(client, model, unique):
    client.update_registered_model(model, description="changed")
    client.set_registered_model_tag(model, "owner", "ada")
    client.delete_registered_model_tag(model, "task")
    kept = client.get_registered_model(model)
    assert (kept.name, kept.description, kept.tags) == (model, "changed", {"owner": "ada"})
    assert kept.last_updated_timestamp >= kept.creation_timestamp > 1_500_000_000_000
    name = unique("renamed")
    client.rename_registered_model(model, name)
    assert client.get_registered_model(name).tags == {"owner": "ada"}
    assert code(client.get_registered_model, model) == "RESOURCE_DOES_NOT_EXIST"
    client.delete_registered_model(name)
    assert code(client.get_registered_model, name) == "RESOURCE_DOES_NOT_EXIST"


def test_versions_count_up_and_become_ready(client, model, source, run):
    first = client.create_model_version(model, source, run, tags={"a": "1"}, description="one")
    second = client.create_model_version(model, source, run)
    assert (str(first.version), str(second.version)) == ("1", "2")
    kept = client.get_model_version(model, "1")
    assert kept.status == "READY"
    assert (kept.run_id, kept.source, kept.description, kept.tags) == (run, source, "one", {"a": "1"})
    assert kept.current_stage == "None"
    assert client.get_model_version_download_uri(model, "1") == source
    client.update_model_version(model, "1", "another")
    client.set_model_version_tag(model, "1", "b", "2")
    client.delete_model_version_tag(model, "1", "a")
    kept = client.get_model_version(model, "1")
    assert (kept.description, kept.tags) == ("another", {"b": "2"})
    client.delete_model_version(model, "2")
    assert code(client.get_model_version, model, "2") == "RESOURCE_DOES_NOT_EXIST"
    third = client.create_model_version(model, source, run)
    assert str(third.version) in ("2", "3")


def test_stages_move_and_archive(client, model, source, run):
    for _ in range(3):
        client.create_model_version(model, source, run)
    client.transition_model_version_stage(model, "1", "Production")
    client.transition_model_version_stage(model, "2", "Staging")
    client.transition_model_version_stage(model, "3", "production", archive_existing_versions=True)
    assert [client.get_model_version(model, str(v)).current_stage for v in (1, 2, 3)] == [
        "Archived",
        "Staging",
        "Production",
    ]
    latest = client.get_latest_versions(model, ["Production"])
    assert [str(one.version) for one in latest] == ["3"]
    assert {one.current_stage for one in client.get_latest_versions(model)} == {"Archived", "Staging", "Production"}
    assert code(client.transition_model_version_stage, model, "1", "Nowhere") == "INVALID_PARAMETER_VALUE"


def test_aliases_point_at_one_version(client, model, source, run):
    for _ in range(2):
        client.create_model_version(model, source, run)
    client.set_registered_model_alias(model, "champion", "1")
    assert str(client.get_model_version_by_alias(model, "champion").version) == "1"
    client.set_registered_model_alias(model, "champion", "2")
    assert str(client.get_model_version_by_alias(model, "champion").version) == "2"
    assert client.get_model_version(model, "2").aliases == ["champion"]
    assert {k: str(v) for k, v in client.get_registered_model(model).aliases.items()} == {"champion": "2"}
    client.delete_registered_model_alias(model, "champion")
    assert client.get_registered_model(model).aliases == {}
    assert code(client.get_model_version_by_alias, model, "champion") in (
        "RESOURCE_DOES_NOT_EXIST",
        "INVALID_PARAMETER_VALUE",
    )


def test_models_are_searched_ordered_and_paged(client, unique):
    stem = unique("searched")
    names = [f"{stem}-{i}" for i in range(5)]
    for i, name in enumerate(names):
        client.create_registered_model(name, tags={"kind": "ab"[i % 2]})

    def found(text, **more):
        return [one.name for one in client.search_registered_models(text, **more)]

    assert found(f"name = '{names[2]}'") == [names[2]]
    assert found(f"name LIKE '{stem}%'") == names
    assert found(f"name ILIKE '{stem.upper()}%'") == names
    assert found(f"name LIKE '{stem}%' AND tags.kind = 'b'") == [names[1], names[3]]
    assert found(f"name LIKE '{stem}%'", order_by=["name DESC"]) == names[::-1]
    seen, token = [], None
    while True:
        page = client.search_registered_models(f"name LIKE '{stem}%'", max_results=2, page_token=token)
        seen += [one.name for one in page]
        token = page.token
        if not token:
            break
    assert seen == names


def test_versions_are_searched(client, model, source, run):
    for i in range(3):
        client.create_model_version(model, source, run, tags={"n": str(i)})

    def found(text, **more):
        return [str(one.version) for one in client.search_model_versions(text, **more)]

    assert sorted(found(f"name = '{model}'")) == ["1", "2", "3"]
    assert sorted(found(f"run_id = '{run}'")) == ["1", "2", "3"]
    assert found(f"name = '{model}' and tags.n = '1'") == ["2"]
    assert found(f"name = '{model}'", order_by=["version_number ASC"]) == ["1", "2", "3"]
    page = client.search_model_versions(f"name = '{model}'", max_results=2)
    rest = client.search_model_versions(f"name = '{model}'", max_results=2, page_token=page.token)
    assert sorted(str(one.version) for one in [*page, *rest]) == ["1", "2", "3"]


def test_bad_requests_have_mlflows_words(client, model, source, run, unique):
    assert code(client.create_registered_model, model) == "RESOURCE_ALREADY_EXISTS"
    assert code(client.create_registered_model, "") == "INVALID_PARAMETER_VALUE"
    assert code(client.create_model_version, unique("nobody"), source, run) == "RESOURCE_DOES_NOT_EXIST"
    assert code(client.get_model_version, model, "99") == "RESOURCE_DOES_NOT_EXIST"
    assert code(client.get_model_version, model, "x") == "INVALID_PARAMETER_VALUE"
    assert code(client.set_registered_model_alias, model, "champion", "99") == "RESOURCE_DOES_NOT_EXIST"
    assert code(client.set_registered_model_alias, model, "v1", "1") == "INVALID_PARAMETER_VALUE"
    assert code(client.delete_registered_model, unique("nobody")) == "RESOURCE_DOES_NOT_EXIST"
    assert code(client.search_registered_models, "nothing = 'x'") == "INVALID_PARAMETER_VALUE"


def test_a_registered_model_predicts(unique):
    from sklearn.linear_model import LinearRegression

    name = unique("predicts")
    mlflow.set_experiment(unique("registry"))
    with mlflow.start_run():
        fitted = LinearRegression().fit([[0.0], [1.0], [2.0]], [1.0, 3.0, 5.0])
        mlflow.sklearn.log_model(fitted, "model", registered_model_name=name)
    loaded = mlflow.pyfunc.load_model(f"models:/{name}/1")
    assert loaded.predict([[3.0]]) == pytest.approx([7.0])
    mlflow.MlflowClient().set_registered_model_alias(name, "best", "1")
    again = mlflow.sklearn.load_model(f"models:/{name}@best")
    assert again.predict([[4.0]]) == pytest.approx([9.0])


VERSIONS = [
    ("name = '{name}'", "123"),
    ("name LIKE '{name}%'", "123"),
    ("name ILIKE '{upper}'", "123"),
    ("run_id = '{run}'", "123"),
    ("run_id IN ('{run}', 'another')", "123"),
    ("name = '{name}' and version_number = 2", "2"),
    ("name = '{name}' and version_number > 1", "23"),
    ("name = '{name}' and version_number <= 2", "12"),
    ("name = '{name}' and version_number != 2", "13"),
    ("name = '{name}' and source_path = '{source}'", "123"),
    ("name = '{name}' and tags.n = '1'", "2"),
    ("name = '{name}' and tags.n != '1'", "13"),
    ("name = '{name}' and tags.n LIKE '_'", "123"),
]


def test_versions_are_found_by_every_comparator(client, model, source, run):
    for i in range(3):
        client.create_model_version(model, source, run, tags={"n": str(i)})
    for text, expected in VERSIONS:
        asked = text.format(name=model, upper=model.upper(), run=run, source=source)
        found = client.search_model_versions(asked)
        assert "".join(sorted(str(one.version) for one in found)) == expected, asked


def test_a_version_is_copied_to_another_model(client, model, source, run, unique):
    first = client.create_model_version(model, source, run, tags={"a": "1"}, description="one")
    copied = client.copy_model_version(f"models:/{model}/{first.version}", unique("copy"))
    assert str(copied.version) == "1"
    assert client.get_model_version_download_uri(copied.name, "1") == source
    assert client.get_model_version(copied.name, "1").run_id == run


def test_a_run_registers_what_it_has_logged(client, experiment, unique):
    from sklearn.linear_model import LinearRegression

    name = unique("registered")
    mlflow.set_experiment(experiment_id=experiment)
    with mlflow.start_run() as active:
        run = active.info.run_id
        mlflow.sklearn.log_model(LinearRegression().fit([[0.0], [1.0]], [0.0, 2.0]), "line")
        for _ in range(2):
            made = mlflow.register_model(f"runs:/{run}/line", name, tags={"by": "hand"})
    assert (made.name, str(made.version), made.status) == (name, "2", "READY")
    assert client.get_model_version(name, "1").tags["by"] == "hand"
    assert mlflow.pyfunc.load_model(f"models:/{name}/latest").predict([[3.0]]) == pytest.approx([6.0])
    assert client.get_model_version_stages(name, "1") == ["None", "Staging", "Production", "Archived"]
