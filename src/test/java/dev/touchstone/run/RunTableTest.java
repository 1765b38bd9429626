package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Subject;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the runs table is made from: sheets, groups, saved views, files. */
@DatabaseTest
class RunTableTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Autowired RunSearch search;
  @Autowired RunSheets sheets;
  @Autowired RunGroups groups;
  @Autowired RunExport export;
  @Autowired SavedViews views;
  @Autowired Experiments experiments;
  @Autowired TestPeople people;
  @Autowired DSLContext sql;

  private Viewer ada;
  private Viewer eve;
  private Experiment experiment;
  private RunScope scope;
  private ManyRuns runs;

  @BeforeEach
  void prepare() {
    people.team("orbit-table", people.person("ada"), people.person("bob"));
    ada = people.person("ada");
    eve = people.person("eve");
    experiment = experiment(Visibility.TEAM);
    scope = RunScope.of(experiment.id());
    runs = new ManyRuns(sql, experiment, ada);
  }

  @AfterEach
  void takeOutOfTheQueue() {
    runs.takeOutOfTheQueue();
  }

  private Experiment experiment(Visibility visibility) {
    Address address = new Address("orbit-table", "t-" + UUID.randomUUID());
    return experiments.create(ada, new NewExperiment(address, "Why?", "", visibility));
  }

  private UUID run(String name, Map<String, Double> metrics, Map<String, String> params) {
    return runs.add(
        new ManyRuns.Made(name, RunState.FINISHED, NOON, metrics, params, Map.of("t", name)),
        experiment);
  }

  @Test
  void readsManySheetsAtOnceAndOnlyForWhomMaySeeThem() {
    UUID a = run("a", Map.of("loss", 0.5, "acc", Double.NaN), Map.of("lr", "1"));
    UUID b = run("b", Map.of(), Map.of());
    Map<UUID, RunSheet> known = sheets.read(ada, List.of(a, b));
    assertThat(known.get(a).metrics()).extracting(MetricPoint::key).containsExactly("acc", "loss");
    assertThat(known.get(a).metric("loss")).hasValue(0.5);
    assertThat(known.get(a).params()).isEqualTo(Map.of("lr", "1"));
    assertThat(known.get(a).tags()).isEqualTo(Map.of("t", "a"));
    assertThat(known.get(b).metrics()).isEmpty();
    RunColumns loss = new RunColumns(List.of("loss"), List.of(), List.of());
    assertThat(sheets.read(ada, List.of(a), loss).get(a))
        .satisfies(sheet -> assertThat(sheet.metrics()).hasSize(1))
        .satisfies(sheet -> assertThat(sheet.params()).isEmpty());
    assertThat(sheets.read(eve, List.of(a, b))).isEmpty();
  }

  @Test
  void groupsByParametersWithMeanAndDeviation() {
    for (int seed = 0; seed < 4; seed++) {
      run("a" + seed, Map.of("acc", seed / 10.0), Map.of("lr", "1", "seed", "" + seed));
      run("b" + seed, Map.of("acc", Double.NaN), Map.of("lr", "2", "seed", "" + seed));
    }
    run("none", Map.of("acc", 1.0), Map.of());
    List<Grouped> found = groups.read(ada, scope, RunQuery.ALL, List.of("lr"), "acc");
    assertThat(found).hasSize(3);
    Grouped first = one(found, "1");
    assertThat(first.runs()).isEqualTo(4);
    assertThat(first.measured()).isEqualTo(4);
    assertThat(first.mean()).isCloseTo(0.15, within(1e-12));
    assertThat(first.deviation()).isCloseTo(Math.sqrt(0.05 / 3), within(1e-12));
    assertThat(one(found, "2").measured()).isZero();
    assertThat(one(found, "2").mean()).isNaN();
    assertThat(one(found, null).deviation()).isNaN();
    assertThat(groups.read(ada, scope, RunQuery.ALL, List.of("lr", "seed"), "acc")).hasSize(9);
    assertThat(groups.read(eve, scope, RunQuery.ALL, List.of("lr"), "acc")).isEmpty();
    assertThatThrownBy(() -> groups.read(ada, scope, RunQuery.ALL, List.of(), "acc"))
        .isInstanceOf(InvalidInput.class);
  }

  private static Grouped one(List<Grouped> groups, String value) {
    List<String> values = new ArrayList<>();
    values.add(value);
    return groups.stream().filter(g -> g.values().equals(values)).findFirst().orElseThrow();
  }

  @Test
  void writesEveryRunOfTheSearchIntoAFile() throws IOException {
    runs.make(1203);
    run("=1+1", Map.of("loss", 0.25), Map.of("odd, name", "a\nb"));
    StringBuilder text = new StringBuilder();
    export.write(ada, export.prepare(ada, scope, RunQuery.ALL), text, true);
    assertThat(text.toString())
        .startsWith(
            "run,id,state,recipe,seed,started,ended,\"param odd, name\",param opt,param seed,metric loss\r\n")
        .contains("'=1+1,")
        .contains("\"a\nb\"");
    assertThat(text.toString().split("\r\n")).hasSize(1 + 1204);
    StringBuilder none = new StringBuilder();
    export.write(eve, export.prepare(eve, scope, RunQuery.ALL), none, true);
    assertThat(none.toString()).isEqualTo("run,id,state,recipe,seed,started,ended\r\n");
  }

  @Test
  void keepsAViewForItsMakerUntilItIsShared() {
    SavedView mine = views.save(ada, experiment.id(), "Best", "filter=x", false);
    Viewer bob = people.person("bob");
    assertThat(views.list(ada, experiment.id())).containsExactly(mine);
    assertThat(views.list(bob, experiment.id())).isEmpty();
    SavedView shared = views.save(ada, experiment.id(), "Best", "filter=y", true);
    assertThat(views.list(ada, experiment.id())).containsExactly(shared);
    assertThat(views.list(bob, experiment.id()))
        .singleElement()
        .satisfies(view -> assertThat(view.own()).isFalse())
        .satisfies(view -> assertThat(view.address()).isEqualTo("filter=y"));
  }

  @Test
  void onlyItsMakerChangesAView() {
    SavedView view = views.save(ada, experiment.id(), "One", "", true);
    views.save(ada, experiment.id(), "Two", "", false);
    Viewer bob = people.person("bob");
    assertThatThrownBy(() -> views.rename(bob, view.id(), "x")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> views.delete(bob, view.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> views.rename(ada, view.id(), "Two")).isInstanceOf(Conflict.class);
    views.rename(ada, view.id(), "Three");
    views.delete(ada, view.id());
    assertThat(views.list(ada, experiment.id())).extracting(SavedView::name).containsExactly("Two");
  }

  @Test
  void aViewOfAHiddenExperimentDoesNotExist() {
    views.save(ada, experiment.id(), "Best", "", true);
    assertThatThrownBy(() -> views.list(eve, experiment.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> views.save(eve, experiment.id(), "x", "", false))
        .isInstanceOf(NotFound.class);
    Experiment open = experiment(Visibility.EVERYONE);
    views.save(eve, open.id(), "mine", "", false);
    assertThatThrownBy(() -> views.save(eve, open.id(), "ours", "", true))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void offersValuesOfWhatOneMaySee() {
    run("one", Map.of(), Map.of("lr", "0.1"));
    run("two", Map.of(), Map.of("lr", "0.2"));
    var lr = new Subject(Kind.PARAM, "lr");
    assertThat(search.values(ada, scope, lr, "0.")).containsExactly("0.1", "0.2");
    assertThat(search.values(ada, scope, lr, ".2")).containsExactly("0.2");
    assertThat(search.values(eve, scope, lr, "")).isEmpty();
    var maker = new Subject(Kind.ATTRIBUTE, "maker");
    assertThat(search.values(ada, scope, maker, "A")).containsExactly("ada");
    assertThat(search.values(eve, scope, maker, "")).isEmpty();
  }
}
