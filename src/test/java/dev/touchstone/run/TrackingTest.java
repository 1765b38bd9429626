package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.experiment.ScriptRecipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TrackingTest {

  @Autowired Tracking tracking;
  @Autowired Curves curves;
  @Autowired Runs runs;
  @Autowired Experiments experiments;
  @Autowired TestPeople people;

  private Viewer ada;
  private UUID run;

  @BeforeEach
  void launch() {
    ada = people.person("ada");
    Address address = new Address("ada", "tracking-" + UUID.randomUUID());
    Experiment experiment =
        experiments.create(ada, new NewExperiment(address, "How fast?", "", Visibility.PRIVATE));
    run = runs.launch(ada, script(experiment)).id();
  }

  private static Launch script(Experiment experiment) {
    ScriptRecipe recipe = new ScriptRecipe("print(1)", Map.of());
    return new Launch(experiment.id(), "", recipe, List.of(), 1, Device.CPU, Limits.USUAL);
  }

  @AfterEach
  void empty() {
    runs.cancel(ada, run);
  }

  @Test
  void givesBackEveryPointInOrderWhateverOrderItCameIn() {
    List<MetricPoint> points =
        List.of(
            new MetricPoint("loss", Double.NaN, 30, 3),
            new MetricPoint("loss", Double.NEGATIVE_INFINITY, 10, -1),
            new MetricPoint("loss", 0.1, 20, 3),
            new MetricPoint("auc", 0.9, 20, 3));
    log(points);
    assertThat(history("loss")).containsExactly(points.get(1), points.get(2), points.get(0));
    assertThat(history("auc")).containsExactly(points.get(3));
    assertThat(history("nothing")).isEmpty();
  }

  @Test
  void countsABatchThatIsDeliveredTwiceOnce() {
    List<MetricPoint> points = List.of(new MetricPoint("loss", 0.5, 1, 1));
    log(points);
    log(points);
    assertThat(history("loss")).isEqualTo(points);
  }

  @Test
  void pagesThroughAHistory() {
    List<MetricPoint> points = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      points.add(new MetricPoint("loss", i / 3.0, 1000 + i, i));
    }
    log(points);
    List<MetricPoint> read = new ArrayList<>();
    MetricPage page = curves.history(ada, run, "loss", null, 10);
    while (page.next() != null) {
      read.addAll(page.points());
      page = curves.history(ada, run, "loss", page.next(), 10);
    }
    read.addAll(page.points());
    assertThat(read).isEqualTo(points);
  }

  @Test
  void writesAParameterOnce() {
    tracking.log(ada, run, new Tracked(List.of(), Map.of("lr", "0.1"), Map.of("a", "1")));
    tracking.log(ada, run, new Tracked(List.of(), Map.of("lr", "0.1"), Map.of("a", "2")));
    Tracked changed =
        new Tracked(
            List.of(new MetricPoint("loss", 1, 1, 1)), Map.of("lr", "0.2"), Map.of("a", "3"));
    assertThatThrownBy(() -> tracking.log(ada, run, changed)).isInstanceOf(ParamChanged.class);
    assertThat(runs.params(ada, run)).containsEntry("lr", "0.1");
    assertThat(runs.tags(ada, run)).containsEntry("a", "2");
    assertThat(history("loss")).isEmpty();
  }

  private void log(List<MetricPoint> points) {
    tracking.log(ada, run, new Tracked(points, Map.of(), Map.of()));
  }

  private List<MetricPoint> history(String key) {
    return curves.history(ada, run, key, null, 1000).points();
  }
}
