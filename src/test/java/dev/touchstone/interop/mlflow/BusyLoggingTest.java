package dev.touchstone.interop.mlflow;

import static dev.touchstone.base.db.Tables.RUN_METRIC_JOURNAL;
import static dev.touchstone.base.db.Tables.RUN_METRIC_LATEST;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Teams;
import dev.touchstone.account.Viewer;
import dev.touchstone.run.Overdraft;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Field;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** What is remembered makes a busy program cheap, and nobody's rights longer. */
@DatabaseTest
class BusyLoggingTest {
  @Autowired WebApplicationContext context;
  @Autowired DSLContext sql;
  @Autowired TestPeople people;
  @Autowired Teams teams;
  private Stage stage;
  private Wire wire;
  private String run;
  private int step;

  @BeforeEach
  void set() throws Exception {
    stage = Stage.set(context);
    wire = stage.member;
    run = stage.run();
  }

  @Test
  void loggingAPointAgainAsksTheDatabaseNothingButTheJournal() throws Exception {
    log();
    await().untilAsserted(() -> assertThat(statementsOf(this::log)).isEmpty());
    assertThat(kept()).isEqualTo(step);
  }

  /** Many short runs cost what their statements cost: a sweep begins and ends thousands. */
  @Test
  void aShortRunFromStartToEndAsksLittle() throws Exception {
    String experiment = stage.experiment();
    shortRun(experiment);
    assertThat(statementsOf(() -> shortRun(experiment))).hasSizeLessThanOrEqualTo(30);
  }

  private void shortRun(String experiment) throws Exception {
    run = stage.run(experiment);
    wire.post(
        "runs/log-batch",
        "{\"run_id\":\"%s\",\"metrics\":[{\"key\":\"a\",\"value\":1,\"timestamp\":1},{\"key\":\"b\",\"value\":2,\"timestamp\":1}],\"params\":[{\"key\":\"p\",\"value\":\"1\"}]}"
            .formatted(run));
    wire.post("runs/update", "{\"run_id\":\"%s\",\"status\":\"FINISHED\"}".formatted(run));
  }

  @Test
  void aRunInTheBinTakesNothingFromTheNextCallOn() throws Exception {
    log();
    wire.post("runs/delete", "{\"run_id\":\"%s\"}".formatted(run));
    assertThat(wire.refusal(400, "POST", "runs/log-metric", point()))
        .isEqualTo("INVALID_PARAMETER_VALUE");
    wire.post("runs/restore", "{\"run_id\":\"%s\"}".formatted(run));
    log();
  }

  @Test
  void whoLeavesTheTeamLogsNothingFromTheNextCallOn() throws Exception {
    log();
    Viewer mia = people.person("wire-mia");
    UUID team = mia.teams().iterator().next();
    teams.removeMember(people.admin(), team, mia.id());
    assertThat(wire.refusal(404, "POST", "runs/log-metric", point()))
        .isEqualTo("RESOURCE_DOES_NOT_EXIST");
    teams.addMember(people.admin(), team, mia.id());
    log();
  }

  @Test
  void aRunThatSendsTooMuchIsToldToWaitAndNobodyElse() throws Exception {
    log();
    Overdraft.of(context, HexId.parse(run).orElseThrow());
    String batch = "{\"run_id\":\"%s\",\"metrics\":[{\"key\":\"m\",\"value\":1,\"timestamp\":1}]}";
    refusedForNow("runs/log-metric", point());
    refusedForNow("runs/log-batch", batch.formatted(run));
    assertThat(kept()).isEqualTo(1);
    wire.post("runs/log-batch", batch.formatted(stage.run()));
    wire.post("runs/update", "{\"run_id\":\"%s\",\"status\":\"FINISHED\"}".formatted(run));
  }

  private void refusedForNow(String path, String body) throws Exception {
    MockHttpServletResponse refused = wire.send("POST", Wire.api(path), body);
    assertThat(Wire.error(refused, 429).get("error_code").asString())
        .isEqualTo("REQUEST_LIMIT_EXCEEDED");
    assertThat(refused.getHeader(HttpHeaders.RETRY_AFTER)).matches("[1-9][0-9]*");
  }

  private void log() throws Exception {
    wire.post("runs/log-metric", point());
  }

  private String point() {
    return "{\"run_id\":\"%s\",\"key\":\"loss\",\"value\":0.5,\"timestamp\":5,\"step\":%d}"
        .formatted(run, step++);
  }

  /** What waits in the journal and what was folded by now, in points. */
  private int kept() {
    UUID id = HexId.parse(run).orElseThrow();
    Field<Integer> waiting =
        field(selectCount().from(RUN_METRIC_JOURNAL).where(RUN_METRIC_JOURNAL.RUN_ID.eq(id)));
    Field<Long> folded =
        field(
            select(RUN_METRIC_LATEST.POINTS)
                .from(RUN_METRIC_LATEST)
                .where(RUN_METRIC_LATEST.RUN_ID.eq(id)));
    return requireNonNull(sql.select(waiting.plus(coalesce(folded, 0L))).fetchSingle().value1());
  }

  private interface Doing {
    void now() throws Exception;
  }

  /** All that this thread asks the database meanwhile, but for the journal's own statement. */
  private List<String> statementsOf(Doing what) throws Exception {
    Queue<String> statements = new ConcurrentLinkedQueue<>();
    Thread mine = Thread.currentThread();
    ExecuteListenerProvider[] before = sql.configuration().executeListenerProviders();
    ExecuteListener counting =
        new ExecuteListener() {
          @Override
          public void executeStart(ExecuteContext asked) {
            if (Thread.currentThread() == mine) statements.add(String.valueOf(asked.sql()));
          }
        };
    ExecuteListenerProvider[] more = Arrays.copyOf(before, before.length + 1);
    more[before.length] = new DefaultExecuteListenerProvider(counting);
    sql.configuration().set(more);
    try {
      what.now();
    } finally {
      sql.configuration().set(before);
    }
    return List.copyOf(statements);
  }
}
