package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.run.Comparison;
import dev.touchstone.run.Comparison.Kind;
import dev.touchstone.run.Comparison.Name;
import dev.touchstone.run.Comparison.Side;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.ui.Against.Way;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgainstTest {

  /** Extra hours of sleep of ten patients under two drugs: Student, Biometrika 6 (1908). */
  private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

  private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  @Test
  void pairsBySharedSeedsAsStudentDid() {
    Against against = Against.of(by(SECOND, ""), by(FIRST, ""));
    assertThat(against.way()).isEqualTo(Way.PAIRED);
    assertThat(against.pairs()).isEqualTo(10);
    assertThat(against.difference()).isCloseTo(1.58, within(1e-9));
    assertThat(against.low()).isCloseTo(0.7001142, within(1e-3));
    assertThat(against.high()).isCloseTo(2.4598858, within(1e-3));
    assertThat(against.clear()).isTrue();
  }

  @Test
  void withoutSharedSeedsItFollowsWelch() {
    Against against = Against.of(by(SECOND, "a"), by(FIRST, "b"));
    assertThat(against.way()).isEqualTo(Way.APART);
    assertThat(against.low()).isCloseTo(-0.2054832, within(1e-2));
    assertThat(against.high()).isCloseTo(3.3654832, within(1e-2));
    assertThat(against.clear()).isFalse();
  }

  @Test
  void oneRunOnASideJudgesNothing() {
    Against against = Against.of(Map.of("1", 0.9), Map.of("1", 0.5));
    assertThat(against.way()).isEqualTo(Way.ALONE);
    assertThat(against.difference()).isCloseTo(0.4, within(1e-12));
    assertThat(against.clear()).isFalse();
  }

  @Test
  void runsThatDifferOnlyInTheSeedOrTheMachineAreOneGroup() {
    Comparison comparison =
        Comparison.of(
            List.of(
                side("a-1", "4", "1", "host-1", 0.8),
                side("b-1", "6", "1", "host-1", 0.9),
                side("a-2", "4", "2", "host-2", 0.7)));
    List<Rivals.Group> groups = Rivals.of(comparison).groups();
    assertThat(groups).extracting(Rivals.Group::name).containsExactly("depth 4", "b-1");
    assertThat(Rivals.values(groups.getFirst(), comparison, comparison.metrics().getFirst()))
        .isEqualTo(Map.of("1", 0.8, "2", 0.7));
  }

  private static Side side(String name, String depth, String seed, String host, double value) {
    Map<Name, String> settings = new LinkedHashMap<>();
    settings.put(new Name(Kind.PARAMETER, "depth"), depth);
    settings.put(new Name(Kind.PARAMETER, "random_state"), seed);
    settings.put(new Name(Kind.ENVIRONMENT, "host"), host);
    LatestMetric auc = new LatestMetric("auc", value, 1, 1, 1, value, 1, value, 1);
    return new Side(UUID.randomUUID(), name, settings, List.of(auc));
  }

  private static Map<String, Double> by(double[] values, String prefix) {
    Map<String, Double> by = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) by.put(prefix + i, values[i]);
    return by;
  }
}
