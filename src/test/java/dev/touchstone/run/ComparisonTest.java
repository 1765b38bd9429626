package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.run.Comparison.Kind;
import dev.touchstone.run.Comparison.Name;
import dev.touchstone.run.Comparison.Setting;
import dev.touchstone.run.Comparison.Side;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Name DEPTH = new Name(Kind.PARAMETER, "depth");
  private static final Name RATE = new Name(Kind.PARAMETER, "rate");
  private static final Name RECIPE = new Name(Kind.RECIPE, "recipe");

  @Test
  void tellsWhatDiffersAndWhoIsUnlikeTheFirst() {
    Comparison comparison =
        Comparison.of(
            List.of(
                side("a", Map.of(RECIPE, "boosting", DEPTH, "4", RATE, "0.1")),
                side("b", Map.of(RECIPE, "boosting", DEPTH, "6", RATE, "0.1")),
                side("c", Map.of(RECIPE, "boosting", RATE, "0.1"))));
    assertThat(comparison.settings()).hasSize(3);
    assertThat(comparison.differing()).extracting(Setting::name).containsExactly(DEPTH);
    Setting depth = comparison.differing().getFirst();
    assertThat(depth.values()).containsExactly("4", "6", null);
    assertThat(depth.unlikeFirst(0)).isFalse();
    assertThat(depth.unlikeFirst(1)).isTrue();
    assertThat(depth.unlikeFirst(2)).isTrue();
  }

  @Test
  void showsTheRecipeBeforeParameters() {
    Comparison comparison =
        Comparison.of(
            List.of(side("a", Map.of(DEPTH, "4")), side("b", Map.of(RECIPE, "boosting"))));
    assertThat(comparison.settings()).extracting(Setting::name).containsExactly(RECIPE, DEPTH);
  }

  @Test
  void findsTheBestByDirectionAndNamesEveryRunThatSharesIt() {
    Comparison comparison =
        Comparison.of(
            List.of(
                side("a", Map.of(), latest("auc", 0.8), latest("loss", 0.3)),
                side("b", Map.of(), latest("auc", 0.9), latest("loss", 0.2)),
                side("c", Map.of(), latest("auc", 0.9), latest("loss", Double.NaN)),
                side("d", Map.of())));
    Comparison.Metric auc = comparison.metrics().getFirst();
    Comparison.Metric loss = comparison.metrics().getLast();
    assertThat(auc.best()).containsExactlyInAnyOrder(1, 2);
    assertThat(loss.best()).containsExactly(1);
  }

  @Test
  void namesNoBestWhereNobodyHasANumber() {
    Comparison comparison = Comparison.of(List.of(side("a", Map.of(), latest("loss", Double.NaN))));
    assertThat(comparison.metrics().getFirst().best()).isEmpty();
  }

  private static Side side(String name, Map<Name, String> settings, LatestMetric... metrics) {
    return new Side(UUID.randomUUID(), name, settings, List.of(metrics));
  }

  private static LatestMetric latest(String key, double value) {
    return LatestMetric.first(key, 1, 1, value);
  }
}
