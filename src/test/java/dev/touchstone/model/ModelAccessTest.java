package dev.touchstone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.NotFound;
import dev.touchstone.model.ModelLink.Role;
import dev.touchstone.model.ModelMetric.Dataset;
import dev.touchstone.model.VersionSource.Logged;
import dev.touchstone.model.VersionSource.RunFolder;
import dev.touchstone.run.Run;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is made from private things is private, whatever it is registered under. */
@DatabaseTest
@Import(ModelStage.class)
class ModelAccessTest {
  @Autowired ModelStage stage;
  @Autowired Models models;
  @Autowired ModelVersions versions;
  @Autowired LoggedModels logged;
  @Autowired LoggedFiles files;
  @Autowired Access access;
  @Autowired TestPeople people;
  private Viewer ada;
  private Viewer bob;
  private Viewer eve;
  private RegisteredModel open;
  private Run secret;

  @BeforeEach
  void people() {
    ada = stage.member("model-ada");
    bob = stage.member("model-bob");
    eve = people.person("model-eve");
    open = stage.model(ada, Visibility.EVERYONE);
    secret = stage.run(ada, Visibility.PRIVATE);
  }

  @Test
  void aPrivateModelDoesNotExistForOthers() {
    RegisteredModel mine = stage.model(ada, Visibility.PRIVATE);
    stage.version(ada, mine);
    long before = models.count(bob);
    Stream.<Consumer<Viewer>>of(
            v -> models.get(v, mine.id()),
            v -> models.get(v, stage.team(), mine.name()),
            v -> models.rename(v, mine.id(), "x"),
            v -> models.describe(v, mine.id(), "x"),
            v -> models.delete(v, mine.id()),
            v -> models.tag(v, mine.id(), "k", "v"),
            v -> models.untag(v, mine.id(), "k"),
            v -> models.alias(v, mine.id(), "a", 1),
            v -> models.unalias(v, mine.id(), "a"),
            v -> stage.version(v, mine),
            v -> versions.get(v, mine.id(), 1),
            v -> versions.describe(v, mine.id(), 1, "x"),
            v -> versions.stage(v, mine.id(), 1, Stage.STAGING, false),
            v -> versions.delete(v, mine.id(), 1),
            v -> versions.tag(v, mine.id(), 1, "k", "v"),
            v -> versions.untag(v, mine.id(), 1, "k"))
        .forEach(
            asking -> assertThatThrownBy(() -> asking.accept(bob)).isInstanceOf(NotFound.class));
    assertThat(models.find(bob, stage.team(), mine.name())).isEmpty();
    assertThat(versions.of(bob, mine.id())).isEmpty();
    assertThat(versions.latest(bob, List.of(mine.id()))).isEmpty();
    assertThat(models.list(bob, mine.name(), null, 10).items()).isEmpty();
    stage.model(ada, Visibility.PRIVATE);
    assertThat(models.count(bob)).isEqualTo(before);
  }

  @Test
  void aVersionFromAPrivateRunDoesNotExistForOthers() {
    stage.version(ada, open);
    stage.version(ada, open, new RunFolder(secret.id(), "model"));
    models.alias(ada, open.id(), "champion", 2);
    versions.tag(ada, open.id(), 2, "k", "v");
    assertThat(models.get(ada, open.id()).aliases()).containsEntry("champion", 2);
    assertThat(models.get(bob, open.id()).aliases()).isEmpty();
    assertThat(versions.of(bob, open.id())).extracting(ModelVersion::number).containsExactly(1);
    assertThat(versions.latest(bob, List.of(open.id())))
        .extracting(ModelVersion::number)
        .containsExactly(1);
    assertThat(versions.madeBy(bob, secret.id())).isEmpty();
    assertThat(search(bob, "name = '%s'".formatted(open.name()))).hasSize(1);
    assertThat(search(bob, "tags.k = 'v' AND name = '%s'".formatted(open.name()))).isEmpty();
    Stream.<Consumer<Viewer>>of(
            v -> versions.get(v, open.id(), 2),
            v -> versions.describe(v, open.id(), 2, "x"),
            v -> versions.stage(v, open.id(), 2, Stage.STAGING, false),
            v -> versions.delete(v, open.id(), 2),
            v -> models.alias(v, open.id(), "mine", 2))
        .forEach(
            asking -> assertThatThrownBy(() -> asking.accept(bob)).isInstanceOf(NotFound.class));
  }

  @Test
  void closingTheModelClosesItsVersions() {
    stage.version(ada, open);
    assertThat(versions.get(eve, open.id(), 1).number()).isEqualTo(1);
    access.changeVisibility(ada, open.audience(), Visibility.TEAM);
    assertThatThrownBy(() -> versions.get(eve, open.id(), 1)).isInstanceOf(NotFound.class);
    assertThat(versions.of(eve, open.id())).isEmpty();
  }

  @Test
  void readersDoNotChange() {
    stage.version(ada, open);
    Stream.<Consumer<Viewer>>of(
            v -> models.rename(v, open.id(), "x"),
            v -> models.describe(v, open.id(), "x"),
            v -> models.delete(v, open.id()),
            v -> models.tag(v, open.id(), "k", "v"),
            v -> models.untag(v, open.id(), "k"),
            v -> models.alias(v, open.id(), "a", 1),
            v -> models.unalias(v, open.id(), "a"),
            v -> stage.version(v, open),
            v -> versions.describe(v, open.id(), 1, "x"),
            v -> versions.stage(v, open.id(), 1, Stage.STAGING, false),
            v -> versions.delete(v, open.id(), 1),
            v -> versions.tag(v, open.id(), 1, "k", "v"),
            v -> versions.untag(v, open.id(), 1, "k"),
            v -> stage.model(v, Visibility.TEAM))
        .forEach(
            asking -> assertThatThrownBy(() -> asking.accept(eve)).isInstanceOf(Forbidden.class));
  }

  @Test
  void nobodyRegistersWhatTheyMayNotSee() {
    LoggedModel hidden = stage.logged(ada, secret.experimentId(), secret.id(), "net");
    RegisteredModel ours = stage.model(bob, Visibility.TEAM);
    assertThatThrownBy(() -> stage.version(bob, ours, new RunFolder(secret.id(), "")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stage.version(bob, ours, new Logged(hidden.id(), "")))
        .isInstanceOf(NotFound.class);
    assertThat(versions.of(bob, ours.id())).isEmpty();
  }

  @Test
  void aLoggedModelOfAPrivateRunDoesNotExistForOthers() {
    LoggedModel net = stage.logged(ada, secret.experimentId(), secret.id(), "net");
    files.put(ada, net.id(), "MLmodel", bytes());
    Stream.<Consumer<Viewer>>of(
            v -> logged.get(v, net.id()),
            v -> logged.finish(v, net.id(), LoggedStatus.READY),
            v -> logged.delete(v, net.id()),
            v -> logged.param(v, net.id(), Map.of("k", "v")),
            v -> logged.tag(v, net.id(), Map.of("k", "v")),
            v -> logged.untag(v, net.id(), "k"),
            v -> logged.measure(v, secret.id(), List.of(metric(net, secret, 1))),
            v -> logged.link(v, List.of(new ModelLink(secret.id(), net.id(), Role.INPUT, 0))),
            v -> files.list(v, net.id()),
            v -> files.get(v, net.id(), "MLmodel"),
            v -> files.open(v, net.id(), "MLmodel"),
            v -> files.put(v, net.id(), "x", bytes()),
            v -> files.remove(v, net.id(), ""))
        .forEach(
            asking -> assertThatThrownBy(() -> asking.accept(bob)).isInstanceOf(NotFound.class));
    assertThat(logged.find(bob, net.id())).isEmpty();
    assertThat(logged.findEvenDeleted(bob, net.id())).isEmpty();
    assertThat(logged.madeBy(bob, secret.id())).isEmpty();
    assertThat(found(bob, secret.experimentId(), "")).isEmpty();
  }

  @Test
  void whatAPrivateRunMeasuredOfAnOpenModelIsPrivate() {
    Run shown = stage.run(ada, Visibility.EVERYONE);
    LoggedModel net = stage.logged(ada, shown.experimentId(), shown.id(), "net");
    logged.measure(ada, secret.id(), List.of(metric(net, secret, 0.9)));
    logged.link(ada, List.of(new ModelLink(secret.id(), net.id(), Role.INPUT, 0)));
    assertThat(logged.get(ada, net.id()).metrics()).hasSize(1);
    assertThat(logged.get(bob, net.id()).metrics()).isEmpty();
    assertThat(found(ada, shown.experimentId(), "metrics.auc > 0.5")).hasSize(1);
    assertThat(found(bob, shown.experimentId(), "metrics.auc > 0.5")).isEmpty();
    assertThat(logged.links(ada, List.of(secret.id()))).isNotEmpty();
    assertThat(logged.links(bob, List.of(secret.id()))).isEmpty();
  }

  @Test
  void onlyMembersStoreModelsInAnExperimentOthersMayRead() {
    Run shown = stage.run(ada, Visibility.EVERYONE);
    LoggedModel net = stage.logged(ada, shown.experimentId(), shown.id(), "net");
    Stream.<Consumer<Viewer>>of(
            v -> stage.logged(v, shown.experimentId(), null, "x"),
            v -> logged.finish(v, net.id(), LoggedStatus.READY),
            v -> logged.delete(v, net.id()),
            v -> logged.param(v, net.id(), Map.of("k", "v")),
            v -> logged.tag(v, net.id(), Map.of("k", "v")),
            v -> logged.untag(v, net.id(), "k"),
            v -> logged.measure(v, shown.id(), List.of(metric(net, shown, 1))),
            v -> logged.link(v, List.of(new ModelLink(shown.id(), net.id(), Role.INPUT, 0))),
            v -> files.put(v, net.id(), "x", bytes()),
            v -> files.remove(v, net.id(), ""))
        .forEach(
            asking -> assertThatThrownBy(() -> asking.accept(eve)).isInstanceOf(Forbidden.class));
  }

  private static ModelMetric metric(LoggedModel model, Run run, double value) {
    return new ModelMetric(model.id(), run.id(), "auc", value, 1000, 0, Dataset.UNSAID);
  }

  private static ByteArrayInputStream bytes() {
    return new ByteArrayInputStream(new byte[] {1, 2, 3});
  }

  private List<LoggedModel> found(Viewer viewer, UUID experiment, String filter) {
    LoggedQuery query = new LoggedQuery(Set.of(experiment), filter, List.of(), List.of());
    return logged.search(viewer, query, null, 10).items();
  }

  private List<ModelVersion> search(Viewer viewer, String filter) {
    return versions.search(viewer, stage.team(), filter, List.of(), null, 10).items();
  }
}
