package dev.touchstone.model;

import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.model.VersionSource.Elsewhere;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.Run;
import dev.touchstone.run.TrackedRuns;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** A team of two, its runs and its models, for tests of models. */
@TestComponent
@Lazy
public class ModelStage {
  private final TestPeople people;
  private final Experiments experiments;
  private final TrackedRuns runs;
  private final Models models;
  private final ModelVersions versions;
  private final LoggedModels logged;

  ModelStage(
      TestPeople people,
      Experiments experiments,
      TrackedRuns runs,
      Models models,
      ModelVersions versions,
      LoggedModels logged) {
    this.people = people;
    this.experiments = experiments;
    this.runs = runs;
    this.models = models;
    this.versions = versions;
    this.logged = logged;
  }

  /** A member of the team; “model-ada” and “model-bob” are. */
  public Viewer member(String name) {
    people.team("model-orbit", people.person("model-ada"), people.person("model-bob"));
    return people.person(name);
  }

  public UUID team() {
    return people.team("model-orbit").id();
  }

  public Run run(Viewer maker, Visibility visibility) {
    UUID experiment = experiment(maker, visibility).id();
    return runs.begin(maker, new NewTrackedRun(experiment, "", null, Map.of(), null, "test"));
  }

  public Experiment experiment(Viewer maker, Visibility visibility) {
    Address address = new Address("model-orbit", "e-" + UUID.randomUUID());
    return experiments.create(maker, new NewExperiment(address, "Does it?", "", visibility));
  }

  public RegisteredModel model(Viewer maker, Visibility visibility) {
    return model(maker, "m " + UUID.randomUUID(), visibility);
  }

  public RegisteredModel model(Viewer maker, String name, Visibility visibility) {
    return models.create(maker, new NewModel(team(), name, "", Map.of(), visibility));
  }

  public ModelVersion version(Viewer maker, RegisteredModel model, VersionSource source) {
    return versions.register(maker, model.id(), new NewVersion(source, null, "", "", Map.of()));
  }

  public ModelVersion version(Viewer maker, RegisteredModel model) {
    return version(maker, model, new Elsewhere("s3://bucket/model"));
  }

  public LoggedModel logged(Viewer maker, UUID experiment, @Nullable UUID run, String name) {
    return logged.begin(maker, new NewLoggedModel(experiment, run, name, "", Map.of(), Map.of()));
  }
}
