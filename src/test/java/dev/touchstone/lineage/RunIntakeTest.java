package dev.touchstone.lineage;

import static dev.touchstone.base.db.Tables.RUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import dev.touchstone.Race;
import dev.touchstone.account.Viewer;
import dev.touchstone.run.ErrandStage;
import dev.touchstone.run.Run;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import(ErrandStage.class)
class RunIntakeTest {
  @Autowired ErrandStage stage;
  @Autowired RunIntake intake;
  @Autowired NodeStore store;
  @Autowired Race race;
  @Autowired DSLContext sql;
  @Autowired TransactionTemplate transaction;

  @Test
  void anEventThatIsHeardLateDoesNotUndoWhatALaterOneSaid() throws Exception {
    Viewer ada = stage.member("errand-ada");
    Run run = stage.begin(ada, stage.experiment(ada)).run();

    transaction.executeWithoutResult(status -> store.clear());
    race.run(() -> finish(run), () -> intake.read(run.id()));

    assertThat(store.find(ada, NodeId.run(run.id())).orElseThrow().detail()).isEqualTo("finished");
  }

  private void finish(Run run) {
    sql.update(RUN).set(RUN.STATE, "FINISHED").where(RUN.ID.eq(run.id())).execute();
    store.put(
        new Node(
            NodeId.run(run.id()),
            run.name(),
            "finished",
            null,
            null,
            run.audience(),
            run.id(),
            Instant.EPOCH));
  }
}
