package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.Page;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RunSearchTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Autowired RunSearch search;
  @Autowired Experiments experiments;
  @Autowired Access access;
  @Autowired TestPeople people;
  @Autowired DSLContext sql;

  private Viewer ada;
  private Experiment experiment;
  private ManyRuns runs;

  @BeforeEach
  void prepare() {
    people.team("orbit-search", people.person("ada"), people.person("bob"));
    ada = people.person("ada");
    experiment =
        experiments.create(
            ada,
            new NewExperiment(
                new Address("orbit-search", "s-" + UUID.randomUUID()),
                "Why?",
                "",
                Visibility.TEAM));
    runs = new ManyRuns(sql, experiment, ada);
  }

  /** No worker of another test shall find them. */
  @AfterEach
  void takeOutOfTheQueue() {
    runs.takeOutOfTheQueue();
  }

  private UUID run(String name, Map<String, Double> metrics, Map<String, String> params) {
    return runs.add(
        new ManyRuns.Made(name, RunState.FINISHED, NOON, metrics, params, Map.of()), experiment);
  }

  private List<String> names(String filter, String... order) {
    return search
        .search(
            ada, RunScope.of(experiment.id()), RunQuery.parse(filter, List.of(order)), null, 100)
        .items()
        .stream()
        .map(Run::name)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "metrics.loss < 0.2 | a",
        "metrics.loss <= 0.2 | a b",
        "metrics.loss > 0.1 | b inf",
        "metrics.loss = 0.2 | b",
        "metrics.loss != 0.2 | a inf nan",
        "metrics.loss IS NULL | none",
        "metrics.loss IS NOT NULL | a b inf nan",
        "params.opt = 'adam' | a",
        "params.opt != 'adam' | b",
        "params.opt LIKE 'A%' | b",
        "params.opt ILIKE 'a%' | a b",
        "params.opt IS NULL | inf nan none",
        "params.opt IN ('adam', 'x') AND metrics.loss < 1 | a",
        "params.\"odd key\" = 'it''s 100%!' | a",
        "params.\"odd key\" LIKE '%0\\%!' | ",
        "params.\"odd key\" LIKE '%0_!' | a",
        "tags.kind NOT IN ('x') | none",
        "run_name IN ('a', 'none') | a none",
        "run_name ILIKE 'N%' | nan none",
        "attributes.status = 'FINISHED' | a b inf nan",
        "attributes.status = 'SCHEDULED' | none",
        "attributes.status != 'FINISHED' | none",
        "attributes.status LIKE 'F%' | a b inf nan",
        "user_id = 'ada' | a b inf nan none",
        "user_id LIKE 'b%' | ",
        "start_time = 1763899200000 | ",
        "start_time >= 1795435200000 | a b inf nan",
        "start_time > 1795435200000 | ",
        "start_time = 1795435200000 | a b inf nan",
        "start_time < 1e300 | a b inf nan",
        "run_id = 'no id' | ",
        "run_id != 'no id' | a b inf nan none",
        "artifact_uri LIKE 'mlflow-artifacts:/%/artifacts' | a b inf nan none",
        "datasets.name = 'x' | ",
        "datasets.context = 'x' | "
      })
  void findsWhatTheClauseSays(String filter, String expected) {
    run("a", Map.of("loss", 0.1), Map.of("opt", "adam", "odd key", "it's 100%!"));
    run("b", Map.of("loss", 0.2), Map.of("opt", "Adagrad"));
    run("inf", Map.of("loss", Double.POSITIVE_INFINITY), Map.of());
    run("nan", Map.of("loss", Double.NaN), Map.of());
    runs.add(
        new ManyRuns.Made("none", RunState.QUEUED, null, Map.of(), Map.of(), Map.of("kind", "y")),
        experiment);
    assertThat(names(filter))
        .containsExactlyInAnyOrder(
            expected == null || expected.isBlank() ? new String[0] : expected.split(" "));
  }

  @Test
  void findsByIdInEverySpelling() {
    UUID id = run("a", Map.of(), Map.of());
    String hex = id.toString().replace("-", "");
    assertThat(names("run_id = '" + hex + "'")).containsExactly("a");
    assertThat(names("run_id IN ('" + id + "', 'x')")).containsExactly("a");
    assertThat(names("run_id NOT IN ('" + hex + "')")).isEmpty();
    assertThat(names("run_id LIKE '" + hex.substring(0, 30) + "%'")).containsExactly("a");
  }

  @Test
  void putsRunsWithoutTheMetricLastInBothDirectionsAndNotANumberBeforeThem() {
    run("small", Map.of("loss", -1.0), Map.of());
    run("none", Map.of(), Map.of());
    run("nan", Map.of("loss", Double.NaN), Map.of());
    run("inf", Map.of("loss", Double.POSITIVE_INFINITY), Map.of());
    assertThat(names("", "metrics.loss")).containsExactly("small", "inf", "nan", "none");
    assertThat(names("", "metrics.loss DESC")).containsExactly("inf", "small", "nan", "none");
  }

  @Test
  void whatIsEqualStandsByStartThenById() {
    UUID first = runs.add(made("x", NOON, Map.of("loss", 1.0)), experiment);
    UUID second = runs.add(made("x", NOON, Map.of("loss", 1.0)), experiment);
    UUID later = runs.add(made("x", NOON.plusMillis(1), Map.of("loss", 1.0)), experiment);
    UUID waiting = runs.add(made("x", null, Map.of("loss", 1.0)), experiment);
    assertThat(
            search.ids(
                ada, RunScope.of(experiment.id()), RunQuery.parse("", List.of("metrics.loss"))))
        .containsExactly(waiting, later, first, second);
  }

  private static ManyRuns.Made made(String name, Instant start, Map<String, Double> metrics) {
    return new ManyRuns.Made(name, RunState.FINISHED, start, metrics, Map.of(), Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metrics.loss DESC",
        "metrics.loss ASC",
        "params.opt",
        "tags.kind DESC",
        "run_name DESC",
        "status",
        "user_id",
        "end_time",
        "start_time ASC",
        "artifact_uri",
        ""
      })
  void pagesWithoutAGapOrARepeatWhateverTheOrder(String order) {
    runs.make(57);
    RunQuery query = RunQuery.parse("", order.isEmpty() ? List.of() : List.of(order));
    RunScope scope = RunScope.of(experiment.id());
    List<UUID> paged = new ArrayList<>();
    String cursor = null;
    do {
      Page<Run> page = search.search(ada, scope, query, cursor, 10);
      page.items().forEach(run -> paged.add(run.id()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(paged).hasSize(57).doesNotHaveDuplicates();
    assertThat(paged).isEqualTo(search.ids(ada, scope, query));
    assertThat(search.slice(ada, scope, query, 20, 7).stream().map(Run::id).toList())
        .isEqualTo(paged.subList(20, 27));
    assertThat(search.count(ada, scope, query)).isEqualTo(57);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "====", "\u0000", "ümlaut", "VFMAAAAAAAAAAA"})
  void refusesTokensThatNoPageGave(String token) {
    run("a", Map.of(), Map.of());
    assertThatThrownBy(
            () -> search.search(ada, RunScope.of(experiment.id()), RunQuery.ALL, token, 1))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void refusesATokenOfAnotherSearch() {
    runs.make(3);
    RunScope scope = RunScope.of(experiment.id());
    String token = search.search(ada, scope, RunQuery.ALL, null, 1).next();
    RunQuery other = RunQuery.parse("", List.of("run_name"));
    assertThatThrownBy(() -> search.search(ada, scope, other, token, 1))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void takesAListOfThousandsOfIds() {
    UUID id = run("a", Map.of(), Map.of());
    StringBuilder list = new StringBuilder("'" + id + "'");
    for (int i = 0; i < 5000; i++) list.append(",'").append(UUID.randomUUID()).append("'");
    assertThat(names("run_id IN (" + list + ")")).containsExactly("a");
    assertThat(names("run_name NOT IN (" + list + ")")).containsExactly("a");
  }

  @Test
  void whatOneMayNotSeeIsNeitherFoundNorCountedNorNamed() {
    Experiment hidden =
        experiments.create(
            ada,
            new NewExperiment(
                new Address("orbit-search", "h-" + UUID.randomUUID()),
                "W?",
                "",
                Visibility.PRIVATE));
    run("seen", Map.of("loss", 1.0), Map.of());
    runs.add(
        new ManyRuns.Made(
            "hidden", RunState.FINISHED, NOON, Map.of("secret", 1.0), Map.of("s", "t"), Map.of()),
        hidden.audience(),
        experiment);
    RunScope scope = RunScope.of(experiment.id());
    assertThat(names("")).containsExactlyInAnyOrder("seen", "hidden");
    Viewer bob = people.person("bob");
    assertThat(search.search(bob, scope, RunQuery.ALL, null, 10).items())
        .extracting(Run::name)
        .containsExactly("seen");
    assertThat(search.count(bob, scope, RunQuery.ALL)).isEqualTo(1);
    assertThat(search.ids(bob, scope, RunQuery.parse("metrics.secret > 0", List.of()))).isEmpty();
    assertThat(search.columns(bob, scope).metrics()).containsExactly("loss");
    assertThat(search.columns(ada, scope).params()).containsExactly("s");
    assertThat(search.count(people.person("eve"), scope, RunQuery.ALL)).isZero();
  }

  @Test
  void leavesOutTheBinAndWhatWasPutAsideUnlessAsked() {
    run("here", Map.of(), Map.of());
    UUID binned = run("binned", Map.of(), Map.of());
    UUID aside = run("aside", Map.of(), Map.of());
    sql.update(RUN).set(RUN.DELETED_AT, NOON).where(RUN.ID.eq(binned)).execute();
    sql.update(RUN).set(RUN.ARCHIVED_AT, NOON).where(RUN.ID.eq(aside)).execute();
    Set<UUID> here = Set.of(experiment.id());
    assertThat(names("")).containsExactly("here");
    assertThat(found(new RunScope(here, Lifecycle.ACTIVE, true))).containsOnly("here", "aside");
    assertThat(found(new RunScope(here, Lifecycle.DELETED, true))).containsOnly("binned");
    assertThat(found(new RunScope(here, Lifecycle.ALL, true))).hasSize(3);
    assertThat(found(new RunScope(Set.of(), Lifecycle.ALL, true))).isEmpty();
  }

  private List<String> found(RunScope scope) {
    return search.slice(ada, scope, RunQuery.ALL, 0, 10).stream().map(Run::name).toList();
  }
}
