package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.base.Ids;
import dev.touchstone.run.MetricPoint;
import dev.touchstone.run.RunSheet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowsInSightTest {
  private final RowsInSight rows = new RowsInSight();

  @Test
  void aRowThatStayedAsItWasIsNotDrawnAgain() {
    UUID run = Ids.next();
    assertThat(rows.note(row(run, 0.5))).isTrue();
    assertThat(rows.note(row(run, 0.5))).isFalse();
    assertThat(rows.note(row(run, 0.6))).isTrue();
    assertThat(rows.of(Set.of(run))).containsExactly(row(run, 0.6));
  }

  @Test
  void forgetsRowsThatABrowserHasLongScrolledPast() {
    UUID first = Ids.next();
    rows.note(row(first, 1));
    for (int i = 0; i < 400; i++) rows.note(row(Ids.next(), i));
    assertThat(rows.ids()).hasSize(400).doesNotContain(first);
  }

  private static RunEntry row(UUID run, double accuracy) {
    MetricPoint point = new MetricPoint("accuracy", accuracy, 0, 1);
    return new RunEntry(run, null, new RunSheet(List.of(point), Map.of(), Map.of()));
  }
}
