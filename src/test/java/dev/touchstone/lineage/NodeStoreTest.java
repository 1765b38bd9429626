package dev.touchstone.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class NodeStoreTest {
  @Autowired NodeStore store;
  @Autowired TransactionTemplate transaction;
  @Autowired DSLContext sql;
  @Autowired Access access;
  @Autowired TestPeople people;

  private final UUID run = Ids.next();
  private Viewer ada;
  private UUID audience;

  @BeforeEach
  void protect() {
    ada = people.person("nodes-ada");
    audience = access.protect(ada, ada.id(), Visibility.PRIVATE);
  }

  @Test
  void saysAnewWhatAnotherAddedMeanwhile() throws Exception {
    var later = whileAnother(() -> store.put(node("queued")), () -> store.put(node("running")));

    later.get(1, TimeUnit.MINUTES);
    assertThat(store.find(ada, NodeId.run(run)).orElseThrow().detail()).isEqualTo("running");
  }

  @Test
  void linksOnceWhenTwoLinkAtOnce() throws Exception {
    NodeId from = NodeId.version(Ids.next());
    Runnable link = () -> store.link(from, NodeId.run(run));
    // What follows in the loser's transaction must still be kept.
    var later = whileAnother(link, () -> linkAndPut(link));

    later.get(1, TimeUnit.MINUTES);
    assertThat(store.edgesFrom(List.of(from.toString()))).hasSize(1);
    assertThat(store.find(ada, NodeId.run(run))).isPresent();
  }

  private void linkAndPut(Runnable link) {
    link.run();
    store.put(node("finished"));
  }

  /** Does the second in a transaction that must wait for the one that does the first. */
  private CompletableFuture<Void> whileAnother(Runnable first, Runnable second) {
    return transaction.execute(
        status -> {
          first.run();
          int waiting = waiting();
          var later =
              CompletableFuture.runAsync(
                  () -> transaction.executeWithoutResult(its -> second.run()));
          await().until(() -> later.isDone() || waiting() > waiting);
          return later;
        });
  }

  /**
   * How many other connections are in a statement on these tables, which for them means to wait.
   */
  private int waiting() {
    String ask =
        sql.family() == SQLDialect.H2
            ? "select count(*) from information_schema.sessions"
                + " where executing_statement like '%lineage_%' and session_id <> session_id()"
            : "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
    return ((Number) sql.fetchValue(ask)).intValue();
  }

  private Node node(String detail) {
    NodeId id = NodeId.run(run);
    return new Node(id, "forest #1", detail, null, null, audience, run, Instant.EPOCH);
  }
}
