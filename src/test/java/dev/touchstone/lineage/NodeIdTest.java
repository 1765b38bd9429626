package dev.touchstone.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.base.NotFound;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeIdTest {
  @Test
  void readsWhatItWrites() {
    UUID id = UUID.randomUUID();
    NodeId odd = NodeId.artifact(id, "a: b/c?.csv");

    assertThat(NodeId.parse(odd.toString())).isEqualTo(odd);
    assertThat(NodeId.parse(NodeId.run(id).toString())).isEqualTo(NodeId.run(id));
    assertThat(odd).hasToString("artifact:" + id + ":a: b/c?.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "run",
        "run:1",
        "thing:018f0000-0000-7000-8000-000000000000",
        "artifact:018f0000-0000-7000-8000-000000000000",
        "run:018f0000-0000-7000-8000-000000000000:path"
      })
  void whatNamesNothingIsAbsent(String text) {
    assertThatThrownBy(() -> NodeId.parse(text)).isInstanceOf(NotFound.class);
  }
}
