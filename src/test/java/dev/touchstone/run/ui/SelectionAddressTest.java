package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.base.Address;
import dev.touchstone.base.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectionAddressTest {
  private static final Address EXPERIMENT = new Address("ada", "depth");
  private static final TableState STATE = state("filter", "params.lr = '1'");

  private final RunSelection selection =
      new RunSelection(touched -> {}, () -> QueryParameters.empty());

  @Test
  void namesTheFilterWhereManyRunsAreAllThatAreShown() {
    List<UUID> shown = ids(100);
    selection.set(shown);
    assertThat(SelectionAddress.words(selection, found(shown))).isEqualTo("all");
    assertThat(said(STATE, found(shown)))
        .containsOnly(Map.entry("experiment", "ada/depth"), Map.entry("filter", "params.lr = '1'"));
  }

  @Test
  void namesEachRunWhereSomeAreLeftOut() {
    List<UUID> shown = ids(100);
    selection.set(shown.subList(1, 100));
    assertThat(said(STATE, found(shown))).containsOnlyKeys("runs");
    assertThat(SelectionAddress.words(selection, found(shown))).contains(shown.get(1).toString());
  }

  @Test
  void namesEachOfAFewRuns() {
    List<UUID> shown = ids(3);
    selection.set(shown);
    assertThat(said(STATE, found(shown))).containsOnlyKeys("runs");
  }

  @Test
  void namesEachRunWhereTheComparisonWouldNotFindTheArchivedOnes() {
    List<UUID> shown = ids(100);
    selection.set(shown);
    assertThat(said(state("show", "archived"), found(shown))).containsOnlyKeys("runs");
  }

  @Test
  void namesEachRunWhereMoreAreShownThanCanBeCompared() {
    List<UUID> shown = ids(1001);
    selection.set(shown.subList(0, 1000));
    assertThat(said(STATE, found(shown))).containsOnlyKeys("runs");
  }

  @Test
  void choosesWhatItWrote() {
    List<UUID> shown = ids(100);
    SelectionAddress.read("all", selection, found(shown));
    assertThat(selection.chosen()).isEqualTo(shown);
    SelectionAddress.read(shown.get(4) + ",nonsense", selection, found(shown));
    assertThat(selection.chosen()).containsExactly(shown.get(4));
  }

  private Map<String, String> said(TableState state, FoundRuns shown) {
    return SelectionAddress.comparison(EXPERIMENT, state, selection, shown)
        .getParameters()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getFirst()));
  }

  private static TableState state(String name, String value) {
    return TableState.of(QueryParameters.simple(Map.of(name, value)));
  }

  private static FoundRuns found(List<UUID> ids) {
    return FoundRuns.read(most -> ids, ids::size);
  }

  private static List<UUID> ids(int count) {
    return Stream.generate(Ids::next).limit(count).toList();
  }
}
