package dev.touchstone.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import dev.touchstone.Race;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class NodeStoreTest {
  @Autowired NodeStore store;
  @Autowired Race race;
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
    race.run(() -> store.put(node("queued")), () -> store.put(node("running")));

    assertThat(store.find(ada, NodeId.run(run)).orElseThrow().detail()).isEqualTo("running");
  }

  @Test
  void linksOnceWhenTwoLinkAtOnceAndKeepsWhatFollows() throws Exception {
    NodeId from = NodeId.version(Ids.next());

    race.run(() -> store.link(from, NodeId.run(run)), () -> linkAndPut(from));

    assertThat(store.edgesFrom(List.of(from.toString()))).hasSize(1);
    assertThat(store.find(ada, NodeId.run(run))).isPresent();
  }

  private void linkAndPut(NodeId from) {
    store.link(from, NodeId.run(run));
    store.put(node("finished"));
  }

  private Node node(String detail) {
    NodeId id = NodeId.run(run);
    return new Node(id, "forest #1", detail, null, null, audience, run, Instant.EPOCH);
  }
}
