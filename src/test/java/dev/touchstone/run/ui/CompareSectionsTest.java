package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Viewer;
import dev.touchstone.run.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompareSectionsTest {

  /** Says its metric. */
  private record Told(String title, int order, boolean followsMetric) implements CompareSection {
    @Override
    public Optional<Component> content(Compared compared) {
      return title.isEmpty() ? Optional.empty() : Optional.of(new Span(" by " + compared.metric()));
    }
  }

  @Test
  void standsInOrderAndLeavesOutWhatHasNothingToSay() {
    CompareSections sections =
        new CompareSections(
            List.of(
                new Told("Last", 30, false),
                new Told("", 20, false),
                new Told("First", 10, false)));
    sections.show(by("loss"));
    assertThat(text(sections)).isEqualTo("First by lossLast by loss");
  }

  @Test
  void anotherMetricRenewsOnlyWhatFollowsIt() {
    CompareSections sections =
        new CompareSections(List.of(new Told("Fixed", 10, false), new Told("Following", 20, true)));
    sections.show(by("loss"));
    sections.follow(by("accuracy"));
    assertThat(text(sections)).isEqualTo("Fixed by lossFollowing by accuracy");
  }

  private static Compared by(String metric) {
    Viewer viewer = new Viewer(UUID.randomUUID(), "ada", "Ada", false, Set.of());
    return new Compared(viewer, List.of(), Comparison.of(List.of()), metric);
  }

  private static String text(CompareSections sections) {
    return sections.getElement().getTextRecursively();
  }
}
