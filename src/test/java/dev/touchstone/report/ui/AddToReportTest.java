package dev.touchstone.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.report.Figure;
import dev.touchstone.report.FigureRuns;
import dev.touchstone.report.ReportStage;
import dev.touchstone.run.Runs;
import dev.touchstone.run.ui.Compared;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(ReportStage.class)
class AddToReportTest {
  @Autowired ReportStage stage;
  @Autowired AddToReport button;
  @Autowired Runs runs;
  @Autowired FigureRuns figures;
  private Viewer ada;
  private Experiment experiment;

  @BeforeEach
  void people() {
    ada = stage.member("report-ada");
    experiment = stage.experiment(ada, Visibility.TEAM);
  }

  @Test
  void takesOverTheFilterTheMetricAndHowItIsDrawn() {
    UUID run = stage.run(ada, experiment, "first", 0.4);
    Figure figure =
        AddToReport.figure(
            compared(run),
            QueryParameters.fromString(
                "experiment=%s&filter=params.lr%%3E0&smooth=0.6&group=lr&scale=log&x=y&look="
                    .formatted(experiment.address())));
    assertThat(figure.runs().filter()).isEqualTo("params.lr>0");
    assertThat(figure.metric()).isEqualTo("val_loss");
    assertThat(figure.look()).isEqualTo(Map.of("smooth", "0.6", "group", "lr", "scale", "log"));
  }

  @Test
  void runsPickedByHandStayTheSame() {
    UUID first = stage.run(ada, experiment, "first", 0.4);
    UUID second = stage.run(ada, experiment, "second", 0.2);
    stage.run(ada, experiment, "third", 0.1);
    Figure figure = AddToReport.figure(compared(first, second), QueryParameters.empty());
    assertThat(figures.find(ada, figure.runs(), "").runs())
        .extracting("id")
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  void isNotOfferedForRunsOfSeveralExperiments() {
    UUID here = stage.run(ada, experiment, "here", 0.4);
    UUID there = stage.run(ada, stage.experiment(ada, Visibility.TEAM), "there", 0.2);
    assertThat(button.action(compared(here))).isPresent();
    assertThat(button.action(compared(here, there))).isEmpty();
  }

  private Compared compared(UUID... ids) {
    List<UUID> all = List.of(ids);
    return new Compared(ada, runs.get(ada, all), runs.compare(ada, all), "val_loss");
  }
}
