package dev.touchstone.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Ids;
import dev.touchstone.base.NotFound;
import dev.touchstone.lineage.Graph.Spot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(TestNodes.class)
class LineageTest {
  @Autowired Lineage lineage;
  @Autowired NodeStore store;
  @Autowired TestNodes nodes;
  @Autowired Access access;
  @Autowired TestPeople people;
  private Viewer owner;
  private Viewer other;
  private UUID open;
  private UUID closed;

  @BeforeEach
  void people() {
    owner = people.person("lineage-owner");
    other = people.person("lineage-other");
    open = access.protect(owner, owner.id(), Visibility.EVERYONE);
    closed = access.protect(owner, owner.id(), Visibility.PRIVATE);
  }

  private static List<String> labels(Graph graph) {
    return graph.spots().stream().map(Spot::label).toList();
  }

  @Test
  void walksFromAnEntryToTheDataItCameFrom() {
    NodeId data = nodes.data("penguins v1", open);
    NodeId run = nodes.run("tree-1", open, data);
    NodeId file =
        nodes.put(NodeId.artifact(run.id(), "a/predictions.csv"), "predictions.csv", open, run);
    NodeId submission = nodes.put(NodeId.submission(Ids.next()), "Submission", open, file);
    NodeId entry = nodes.put(NodeId.entry(Ids.next()), "tree", open, submission);

    Graph near = lineage.around(other, entry, Way.BOTH, 3);
    Graph far = lineage.around(other, entry, Way.FROM, 4);

    assertThat(labels(near)).containsExactly("tree", "Submission", "predictions.csv", "tree-1");
    assertThat(labels(far)).endsWith("penguins v1");
    assertThat(far.edges()).contains(new Graph.Edge(data.toString(), run.toString()));
    assertThat(lineage.around(other, entry, Way.TO, 4).spots()).hasSize(1);
  }

  @Test
  void whatIsPrivateIsOneHiddenSpotWithoutNameOrId() {
    NodeId secret = nodes.data("secret-source v7", closed);
    NodeId deeper = nodes.data("secret-origin v1", closed);
    store.link(deeper, secret);
    NodeId second = nodes.data("second-secret v1", closed);
    NodeId shared = nodes.data("shared v1", open, secret, second);
    NodeId mine = nodes.run("private-run", closed, shared);

    Graph seen = lineage.around(other, shared, Way.BOTH, 10);

    assertThat(labels(seen))
        .containsExactlyInAnyOrder(
            "shared v1", "Something you cannot see", "Something you cannot see");
    assertThat(seen.toString())
        .doesNotContain("secret", "private-run")
        .doesNotContain(secret.id().toString(), second.id().toString(), mine.id().toString());
    assertThat(labels(lineage.around(owner, shared, Way.BOTH, 10)))
        .containsExactlyInAnyOrder(
            "shared v1", "secret-source v7", "second-secret v1", "secret-origin v1", "private-run");
  }

  @Test
  void anAbsentNodeAndAPrivateOneReadTheSame() {
    NodeId secret = nodes.run("secret-run", closed);
    NodeId absent = NodeId.run(Ids.next());

    String hidden = problem(secret.toString()).replace(secret.toString(), "X");

    assertThat(hidden).isEqualTo(problem(absent.toString()).replace(absent.toString(), "X"));
    assertThat(hidden).isEqualTo(problem("no such thing").replace("no such thing", "X"));
    assertThat(lineage.newest(other, List.of(Kind.RUN), "secret-run", 5)).isEmpty();
    assertThat(lineage.newest(owner, List.of(Kind.RUN), "SECRET-run", 5)).hasSize(1);
  }

  private String problem(String node) {
    var thrown = new String[1];
    assertThatThrownBy(() -> lineage.around(other, NodeId.parse(node), Way.BOTH, 3))
        .isInstanceOfSatisfying(NotFound.class, e -> thrown[0] = e.text());
    return thrown[0];
  }

  @Test
  void saysThatALargeGraphIsCut() {
    NodeId data = nodes.data("popular v1", open);
    for (int i = 0; i < Graph.MOST + 5; i++) nodes.run("run-" + i, open, data);

    Graph graph = lineage.around(other, data, Way.BOTH, 3);

    assertThat(graph.spots()).hasSize(Graph.MOST);
    assertThat(graph.cut()).isTrue();
    assertThat(lineage.around(other, data, Way.FROM, 3).cut()).isFalse();
  }

  @Test
  void whoMaySeeANodeChangesWithItsPolicy() {
    NodeId data = nodes.data("to be opened v1", closed);
    assertThatThrownBy(() -> lineage.around(other, data, Way.BOTH, 1)).isInstanceOf(NotFound.class);

    access.changeVisibility(owner, closed, Visibility.EVERYONE);

    assertThat(lineage.around(other, data, Way.BOTH, 1).spots()).hasSize(1);
  }

  @Test
  void puttingANodeAgainSaysItAnew() {
    NodeId run = nodes.run("again", open);

    store.put(
        new Node(
            run, "again", "finished", "ab".repeat(32), "runs/1", open, run.id(), Instant.EPOCH));

    Node found = lineage.around(other, run, Way.BOTH, 1).start();
    assertThat(found.detail()).isEqualTo("finished");
    assertThat(found.digest()).isEqualTo("ab".repeat(32));
  }
}
