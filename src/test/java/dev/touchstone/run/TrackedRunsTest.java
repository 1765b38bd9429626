package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TrackedRunsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Autowired TrackedRuns tracked;
  @Autowired Runs runs;
  @Autowired RunTags tags;
  @Autowired RunLifecycle lifecycle;
  @Autowired WorkQueue queue;
  @Autowired Experiments experiments;
  @Autowired TestPeople people;

  private Viewer ada;
  private Viewer bob;
  private Viewer eve;
  private Experiment experiment;

  @BeforeEach
  void begin() {
    UUID team = people.team("trackers", people.person("ada"), people.person("bob")).id();
    ada = people.person("ada");
    bob = people.person("bob");
    eve = people.person("eve");
    experiment = experiments.createTitled(ada, team, "Title " + UUID.randomUUID(), Map.of());
  }

  @Test
  void beginsAsItsProgramSays() {
    Run run = tracked.begin(ada, wish("night shift", Map.of("k", "v"), null));
    assertThat(run.tracked()).isTrue();
    assertThat(run.name()).isEqualTo("night shift");
    assertThat(run.state()).isEqualTo(RunState.RUNNING);
    assertThat(run.startedAt()).isEqualTo(NOON);
    assertThat(tags.of(bob, List.of(run.id()))).containsEntry(run.id(), Map.of("k", "v"));
  }

  @Test
  void manyRunsMayHaveTheSameName() {
    Run first = tracked.begin(ada, wish("twin", Map.of(), null));
    Run second = tracked.begin(ada, wish("twin", Map.of(), null));
    assertThat(second.name()).isEqualTo(first.name());
    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @Test
  void noWorkerTakesIt() {
    Run run = tracked.begin(ada, wish("mine", Map.of(), null));
    tracked.update(ada, run.id(), new RunChange(RunState.QUEUED, null, null));
    IdleQueue.empty(queue);
    assertThat(runs.get(ada, run.id()).state()).isEqualTo(RunState.QUEUED);
  }

  @Test
  void endsAndIsTakenUpAgain() {
    Run run = tracked.begin(ada, wish("", Map.of(), null));
    Instant end = NOON.plusSeconds(60);
    Run ended = tracked.update(ada, run.id(), new RunChange(RunState.FAILED, end, "renamed"));
    assertThat(ended.endedAt()).isEqualTo(end);
    assertThat(ended.name()).isEqualTo("renamed");
    Run again = tracked.update(ada, run.id(), new RunChange(RunState.RUNNING, null, null));
    assertThat(again.state()).isEqualTo(RunState.RUNNING);
    assertThat(again.endedAt()).isNull();
  }

  @Test
  void aStopCountsAtOnce() {
    Run run = tracked.begin(ada, wish("", Map.of(), null));
    assertThat(runs.cancel(bob, run.id()).state()).isEqualTo(RunState.CANCELLED);
  }

  @Test
  void keepsArtifactsAndReplacesThoseOfTheSamePath() throws Exception {
    Run run = tracked.begin(ada, wish("", Map.of(), null));
    tracked.putArtifact(ada, run.id(), "plots/loss.txt", bytes("one"));
    tracked.putArtifact(ada, run.id(), "plots/loss.txt", bytes("two"));
    tracked.putArtifact(ada, run.id(), "plots/more/acc.txt", bytes("three"));
    assertThat(runs.openArtifact(bob, run.id(), "plots/loss.txt").readAllBytes())
        .isEqualTo("two".getBytes(StandardCharsets.UTF_8));
    tracked.removeArtifact(ada, run.id(), "plots");
    assertThat(runs.artifacts(ada, run.id())).isEmpty();
    assertThatThrownBy(() -> tracked.removeArtifact(ada, run.id(), "plots"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void refusesAFileWhereAFolderIsAndAFolderWhereAFileIs() {
    Run run = tracked.begin(ada, wish("", Map.of(), null));
    tracked.putArtifact(ada, run.id(), "a/b/c", bytes("x"));
    tracked.putArtifact(ada, run.id(), "a/b.txt", bytes("x"));
    for (String path : List.of("a", "a/b", "a/b/c/d", "a/b.txt/e/f"))
      assertThatThrownBy(() -> tracked.putArtifact(ada, run.id(), path, bytes("y")))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining(path);
    assertThat(runs.artifacts(ada, run.id()))
        .extracting(Artifact::path)
        .containsExactly("a/b.txt", "a/b/c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/etc/passwd", "../up", "a/../b", "a//b", "a\\b", "./a", "a/", "a\0b"})
  void refusesPathsThatLeaveTheRun(String path) {
    Run run = tracked.begin(ada, wish("", Map.of(), null));
    assertThatThrownBy(() -> tracked.putArtifact(ada, run.id(), path, bytes("x")))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void anInputSaidTwiceIsOneWithTheTagsOfBoth() {
    Run run = tracked.begin(ada, wish("", Map.of(), null));
    tracked.declareInputs(ada, run.id(), List.of(input(Map.of("context", "train"))));
    tracked.declareInputs(ada, run.id(), List.of(input(Map.of("fold", "1"))));
    assertThat(tracked.declaredInputs(bob, List.of(run.id())).get(run.id()))
        .containsExactly(input(Map.of("context", "train", "fold", "1")));
  }

  @Test
  void binHidesAndRestoreBringsBack() {
    Run run = tracked.begin(ada, wish("", Map.of(), null));
    lifecycle.delete(bob, List.of(run.id()));
    assertThat(listed()).doesNotContain(run.id());
    assertThat(runs.get(ada, run.id()).deleted()).isTrue();
    lifecycle.restore(ada, List.of(run.id()));
    assertThat(listed()).contains(run.id());
    lifecycle.archive(ada, List.of(run.id()), true);
    assertThat(listed()).doesNotContain(run.id());
    lifecycle.archive(ada, List.of(run.id()), false);
    assertThat(listed()).contains(run.id());
  }

  @Test
  void purgeLeavesNothingAndSaysWhatItGaveBack() {
    Run whole = tracked.begin(ada, wish("", Map.of("a", "b"), null));
    Run part = tracked.begin(ada, wish("", Map.of(), whole.id()));
    tracked.declareInputs(ada, whole.id(), List.of(input(Map.of("context", "train"))));
    String unique = UUID.randomUUID().toString();
    tracked.putArtifact(ada, whole.id(), "own.txt", bytes(unique));
    tracked.putArtifact(ada, whole.id(), "shared.txt", bytes(unique + "!"));
    tracked.putArtifact(ada, part.id(), "shared.txt", bytes(unique + "!"));
    assertThatThrownBy(() -> lifecycle.purge(ada, List.of(whole.id())))
        .isInstanceOf(Conflict.class);
    tracked.update(ada, whole.id(), new RunChange(RunState.FINISHED, null, null));
    Purged expected = new Purged(1, unique.length());
    assertThat(lifecycle.purgeable(ada, List.of(whole.id()))).isEqualTo(expected);
    assertThat(lifecycle.purge(ada, List.of(whole.id()))).isEqualTo(expected);
    assertThatThrownBy(() -> runs.get(ada, whole.id())).isInstanceOf(NotFound.class);
    assertThat(runs.get(ada, part.id()).parentId()).isNull();
  }

  @Test
  void strangersFindNothingAndCannotChangeAnything() {
    Run run = tracked.begin(ada, wish("", Map.of(), null));
    attempts(run.id())
        .forEach(
            attempt -> {
              assertThatThrownBy(() -> attempt.accept(eve)).isInstanceOf(NotFound.class);
            });
    assertThat(tags.of(eve, List.of(run.id()))).isEmpty();
    tracked.declareInputs(ada, run.id(), List.of(input(Map.of())));
    assertThat(tracked.declaredInputs(eve, List.of(run.id()))).isEmpty();
    assertThat(tracked.datasets(eve, List.of(experiment.id()))).isEmpty();
    assertThat(tracked.datasets(bob, List.of(experiment.id()))).hasSize(1);
  }

  @Test
  void readersOfTheExperimentReadButDoNotWrite() {
    Experiment open = openExperiment();
    Run run =
        tracked.begin(ada, new NewTrackedRun(open.id(), "", NOON, Map.of(), null, "train.py"));
    assertThat(runs.get(eve, run.id()).id()).isEqualTo(run.id());
    attempts(run.id())
        .forEach(
            attempt -> assertThatThrownBy(() -> attempt.accept(eve)).isInstanceOf(Forbidden.class));
    assertThatThrownBy(
            () ->
                tracked.begin(
                    eve, new NewTrackedRun(open.id(), "", NOON, Map.of(), null, "train.py")))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void anExperimentInTheBinTakesNoRuns() {
    experiments.delete(ada, experiment.id());
    assertThatThrownBy(() -> tracked.begin(ada, wish("", Map.of(), null)))
        .isInstanceOf(Conflict.class);
    experiments.restore(ada, experiment.id());
    assertThat(tracked.begin(ada, wish("", Map.of(), null)).tracked()).isTrue();
  }

  private Stream<Consumer<Viewer>> attempts(UUID run) {
    List<UUID> one = List.of(run);
    return Stream.of(
        who -> tracked.update(who, run, new RunChange(RunState.FINISHED, null, null)),
        who -> tracked.putArtifact(who, run, "a.txt", bytes("x")),
        who -> tracked.removeArtifact(who, run, "a.txt"),
        who -> tracked.declareInputs(who, run, List.of(input(Map.of()))),
        who -> tags.put(who, one, Map.of("a", "b")),
        who -> tags.remove(who, run, "a"),
        who -> lifecycle.archive(who, one, true),
        who -> lifecycle.delete(who, one),
        who -> lifecycle.restore(who, one),
        who -> lifecycle.purge(who, one),
        who -> lifecycle.purgeable(who, one));
  }

  private List<UUID> listed() {
    return runs.list(ada, RunFilter.ALL.experiment(experiment.id()), null, 100).items().stream()
        .map(Run::id)
        .toList();
  }

  private Experiment openExperiment() {
    return experiments.create(
        ada,
        new NewExperiment(
            new Address("trackers", "open-" + UUID.randomUUID()),
            "Who may write?",
            "",
            Visibility.EVERYONE));
  }

  private NewTrackedRun wish(String name, Map<String, String> said, UUID parent) {
    return new NewTrackedRun(experiment.id(), name, NOON, said, parent, "train.py");
  }

  private static DeclaredInput input(Map<String, String> said) {
    return new DeclaredInput("iris", "abc123", "local", "{}", null, null, said);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
