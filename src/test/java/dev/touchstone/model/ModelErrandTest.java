package dev.touchstone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.model.ModelLink.Role;
import dev.touchstone.model.ModelMetric.Dataset;
import dev.touchstone.run.AttemptLost;
import dev.touchstone.run.DiskSpaceUsedUp;
import dev.touchstone.run.ErrandStage;
import dev.touchstone.run.ErrandStage.Underway;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A program that a worker runs stores the models of its own run and changes no others. */
@DatabaseTest
@Import(ErrandStage.class)
class ModelErrandTest {
  @Autowired ErrandStage stage;
  @Autowired LoggedModels logged;
  @Autowired LoggedFiles files;
  @Autowired Models models;
  private Viewer ada;
  private Underway own;

  @BeforeEach
  void begin() {
    ada = stage.member("errand-ada");
    own = stage.begin(ada, stage.experiment(ada));
  }

  @Test
  void storesAModelOfItsOwnRun() {
    LoggedModel net = logged.begin(own.program(), wish(own, own.run().id()));
    files.put(own.program(), net.id(), "MLmodel", bytes(3));
    logged.param(own.program(), net.id(), Map.of("depth", "6"));
    logged.tag(own.program(), net.id(), Map.of("by", "hand"));
    logged.measure(own.program(), own.run().id(), List.of(metric(net)));
    logged.link(own.program(), List.of(link(net)));
    logged.finish(own.program(), net.id(), LoggedStatus.READY);
    assertThat(logged.madeBy(ada, own.run().id()))
        .singleElement()
        .satisfies(seen -> assertThat(seen.audience()).isEqualTo(own.run().audience()))
        .satisfies(seen -> assertThat(seen.metrics()).hasSize(1));
    assertThat(files.list(ada, net.id())).hasSize(1);
  }

  @Test
  void aModelStoredWithoutAWordComesFromItsRun() {
    assertThat(logged.begin(own.program(), wish(own, null)).runId()).isEqualTo(own.run().id());
  }

  @Test
  void changesNoModelOfAnotherRun() {
    Underway other = own;
    LoggedModel theirs = logged.begin(ada, wish(other, other.run().id()));
    LoggedModel nobodys = logged.begin(ada, wish(other, null));
    own = stage.begin(ada, stage.experiment(ada));
    for (LoggedModel model : List.of(theirs, nobodys))
      changes(model)
          .forEach(
              change ->
                  assertThatThrownBy(() -> change.accept(own.program()))
                      .isInstanceOf(Forbidden.class));
    assertThatThrownBy(() -> logged.begin(own.program(), wish(other, null)))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> logged.begin(own.program(), wish(other, other.run().id())))
        .isInstanceOf(Forbidden.class);
  }

  private Stream<Consumer<Viewer>> changes(LoggedModel model) {
    return Stream.of(
        v -> logged.finish(v, model.id(), LoggedStatus.READY),
        v -> logged.delete(v, model.id()),
        v -> logged.param(v, model.id(), Map.of("k", "v")),
        v -> logged.tag(v, model.id(), Map.of("k", "v")),
        v -> logged.untag(v, model.id(), "k"),
        v -> files.put(v, model.id(), "x", bytes(1)),
        v -> files.remove(v, model.id(), ""));
  }

  @Test
  void registersNothing() {
    NewModel wanted =
        new NewModel(
            own.run().namespaceId(), "m-" + UUID.randomUUID(), "", Map.of(), Visibility.TEAM);
    assertThatThrownBy(() -> models.create(own.program(), wanted)).isInstanceOf(Forbidden.class);
  }

  @Test
  void itsFilesCountAgainstItsDiskSpace() {
    LoggedModel net = logged.begin(own.program(), wish(own, null));
    assertThatThrownBy(() -> files.put(own.program(), net.id(), "large", bytes(2 << 20)))
        .isInstanceOf(DiskSpaceUsedUp.class);
    assertThat(files.list(ada, net.id())).isEmpty();
  }

  @Test
  void theFilesStayAsTheyAreWhenItsRunIsOver() {
    LoggedModel net = logged.begin(own.program(), wish(own, null));
    files.put(own.program(), net.id(), "MLmodel", bytes(3));
    stage.finish(own);
    assertThatThrownBy(() -> files.put(own.program(), net.id(), "x", bytes(1)))
        .isInstanceOf(AttemptLost.class);
    assertThatThrownBy(() -> files.put(ada, net.id(), "x", bytes(1))).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> files.remove(ada, net.id(), "")).isInstanceOf(Conflict.class);
  }

  private static NewLoggedModel wish(Underway underway, @Nullable UUID run) {
    return new NewLoggedModel(underway.run().experimentId(), run, "net", "", Map.of(), Map.of());
  }

  private ModelMetric metric(LoggedModel model) {
    return new ModelMetric(model.id(), own.run().id(), "auc", 0.9, 1000, 0, Dataset.UNSAID);
  }

  private ModelLink link(LoggedModel model) {
    return new ModelLink(own.run().id(), model.id(), Role.OUTPUT, 0);
  }

  private static ByteArrayInputStream bytes(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }
}
