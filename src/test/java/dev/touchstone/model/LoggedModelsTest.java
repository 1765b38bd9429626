package dev.touchstone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.model.LoggedQuery.By;
import dev.touchstone.model.ModelLink.Role;
import dev.touchstone.model.ModelMetric.Dataset;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(ModelStage.class)
class LoggedModelsTest {
  private static final Dataset TRAIN = new Dataset("train", "abc");
  private static final Dataset TEST = new Dataset("test", "def");
  @Autowired ModelStage stage;
  @Autowired LoggedModels logged;
  @Autowired LoggedFiles files;
  private Viewer ada;
  private Run run;

  @BeforeEach
  void people() {
    ada = stage.member("model-ada");
    run = stage.run(ada, Visibility.TEAM);
  }

  @Test
  void isPendingUntilItsFilesAreThere() {
    LoggedModel net = model("net");
    assertThat(net.status()).isEqualTo(LoggedStatus.PENDING);
    assertThat(logged.finish(ada, net.id(), LoggedStatus.READY).status())
        .isEqualTo(LoggedStatus.READY);
    assertThat(model("").name()).startsWith("model-");
    for (String name : List.of("a/b", "a:b", "a.b", "a%b", "a'b", "a\"b", "x".repeat(501)))
      assertThatThrownBy(() -> model(name)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aParameterIsSaidOnce() {
    LoggedModel net = model("net");
    logged.param(ada, net.id(), Map.of("lr", "0.1"));
    logged.param(ada, net.id(), Map.of("lr", "0.1", "depth", "3"));
    assertThatThrownBy(() -> logged.param(ada, net.id(), Map.of("new", "1", "lr", "0.2")))
        .isInstanceOf(Conflict.class);
    assertThat(logged.get(ada, net.id()).params()).isEqualTo(Map.of("lr", "0.1", "depth", "3"));
  }

  @Test
  void keepsEveryPointOnceWithItsDataset() {
    LoggedModel net = model("net");
    measure(net, "auc", 0.5, 1, TRAIN);
    measure(net, "auc", 0.7, 2, TRAIN);
    measure(net, "auc", 0.7, 2, TRAIN);
    measure(net, "auc", 0.6, 1, TEST);
    assertThat(logged.get(ada, net.id()).metrics())
        .extracting(m -> m.dataset().name() + m.step() + "=" + m.value())
        .containsExactlyInAnyOrder("train1=0.5", "train2=0.7", "test1=0.6");
  }

  @Test
  void numbersOfUnknownModelsAreTheRunsAlone() {
    LoggedModel gone = model("gone");
    logged.delete(ada, gone.id());
    logged.measure(
        ada,
        run.id(),
        List.of(
            new ModelMetric(UUID.randomUUID(), run.id(), "auc", 1, 0, 0, TRAIN),
            new ModelMetric(gone.id(), run.id(), "auc", 1, 0, 0, TRAIN)));
    assertThat(logged.findEvenDeleted(ada, gone.id()).orElseThrow().metrics()).isEmpty();
  }

  @Test
  void findsByAttributesParamsTagsAndMetricsOnADataset() {
    LoggedModel good = model("good");
    LoggedModel poor = model("poor");
    measure(good, "auc", 0.9, 1, TEST);
    measure(poor, "auc", 0.4, 1, TEST);
    measure(poor, "auc", 0.95, 1, TRAIN);
    logged.param(ada, good.id(), Map.of("lr", "0.01"));
    logged.tag(ada, poor.id(), Map.of("kind", "net"));
    logged.finish(ada, good.id(), LoggedStatus.READY);
    assertThat(found("metrics.auc > 0.8", TEST)).containsExactly("good");
    assertThat(found("metrics.auc > 0.8")).containsExactlyInAnyOrder("good", "poor");
    assertThat(found("metrics.auc < 0.5")).containsExactly("poor");
    assertThat(found("params.lr = 0.01")).containsExactly("good");
    assertThat(found("tags.kind LIKE 'n%'")).containsExactly("poor");
    assertThat(found("status = 'READY'")).containsExactly("good");
    assertThat(found("name IN ('good', 'other')")).containsExactly("good");
    assertThat(found("model_id = 'm-%s'".formatted(hex(poor.id())))).containsExactly("poor");
    assertThat(found("source_run_id = '%s'".formatted(hex(run.id())))).hasSize(2);
    assertThat(found("creation_timestamp > 0")).hasSize(2);
    assertThat(found("", TRAIN)).containsExactly("poor");
  }

  @Test
  void sortsByAMetricOnADatasetWithTheUnmeasuredLast() {
    measure(model("low"), "auc", 0.4, 1, TEST);
    measure(model("high"), "auc", 0.9, 1, TEST);
    measure(model("other"), "auc", 0.99, 1, TRAIN);
    assertThat(sorted(new By("metrics.auc", false, TEST))).containsExactly("high", "low", "other");
    assertThat(sorted(new By("metrics.auc", true, TEST))).containsExactly("low", "high", "other");
    assertThat(sorted(new By("name", true, Dataset.UNSAID)))
        .containsExactly("high", "low", "other");
    assertThatThrownBy(() -> sorted(new By("params.lr", true, Dataset.UNSAID)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void pagesToTheEnd() {
    for (int i = 0; i < 5; i++) model("m" + i);
    LoggedQuery query = query("", List.of(), List.of());
    var first = logged.search(ada, query, null, 3);
    var second = logged.search(ada, query, first.next(), 3);
    assertThat(first.items()).extracting(LoggedModel::name).containsExactly("m4", "m3", "m2");
    assertThat(second.items()).extracting(LoggedModel::name).containsExactly("m1", "m0");
    assertThat(second.next()).isNull();
  }

  @Test
  void keepsFilesByPathAndRefusesPathsThatLeadUp() throws IOException {
    LoggedModel net = model("net");
    Artifact file = files.put(ada, net.id(), "data/model.pkl", bytes("one"));
    assertThat(file.size()).isEqualTo(3);
    files.put(ada, net.id(), "data/model.pkl", bytes("second"));
    files.put(ada, net.id(), "MLmodel", bytes("yaml"));
    assertThat(files.list(ada, net.id()))
        .extracting(Artifact::path)
        .containsExactly("MLmodel", "data/model.pkl");
    assertThat(files.open(ada, net.id(), "data/model.pkl").readAllBytes())
        .isEqualTo("second".getBytes(StandardCharsets.UTF_8));
    files.remove(ada, net.id(), "data");
    assertThat(files.list(ada, net.id())).hasSize(1);
    for (String path : List.of("", "../x", "a/../b", "/a", "a//b", "a/", ".", "a\\b", "a\0b"))
      assertThatThrownBy(() -> files.put(ada, net.id(), path, bytes("x")))
          .as(path)
          .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> files.get(ada, net.id(), "none")).isInstanceOf(NotFound.class);
  }

  @Test
  void saysWhatARunTookInAndMade() {
    LoggedModel net = model("net");
    List<ModelLink> said =
        List.of(
            new ModelLink(run.id(), net.id(), Role.OUTPUT, 3),
            new ModelLink(run.id(), net.id(), Role.INPUT, 0));
    logged.link(ada, said);
    logged.link(ada, said);
    assertThat(logged.links(ada, List.of(run.id())).get(run.id()))
        .containsExactlyInAnyOrderElementsOf(said);
  }

  private LoggedModel model(String name) {
    return stage.logged(ada, run.experimentId(), run.id(), name);
  }

  private void measure(LoggedModel model, String key, double value, long step, Dataset dataset) {
    logged.measure(
        ada,
        run.id(),
        List.of(new ModelMetric(model.id(), run.id(), key, value, step * 1000, step, dataset)));
  }

  private List<String> found(String filter, Dataset... datasets) {
    return names(query(filter, List.of(datasets), List.of()));
  }

  private List<String> sorted(By by) {
    return names(query("", List.of(), List.of(by)));
  }

  private LoggedQuery query(String filter, List<Dataset> datasets, List<By> order) {
    return new LoggedQuery(Set.of(run.experimentId()), filter, datasets, order);
  }

  private List<String> names(LoggedQuery query) {
    return logged.search(ada, query, null, 100).items().stream().map(LoggedModel::name).toList();
  }

  private static String hex(UUID id) {
    return id.toString().replace("-", "");
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
