package dev.touchstone.run.ui;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.ui.ExperimentRemarks;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Runs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the runs say about an experiment. */
@Component
class ExperimentFindings implements ExperimentRemarks {
  private final Runs runs;
  private final RunList list;

  ExperimentFindings(Runs runs, RunList list) {
    this.runs = runs;
    this.list = list;
  }

  @Override
  public Map<UUID, String> remarks(Viewer viewer, List<Experiment> experiments) {
    return experiments.stream()
        .collect(Collectors.toMap(Experiment::id, experiment -> remark(viewer, experiment)));
  }

  private String remark(Viewer viewer, Experiment experiment) {
    RunFilter all = RunFilter.ALL.experiment(experiment.id());
    long open = runs.count(viewer, all.state(RunState.QUEUED, RunState.RUNNING));
    String words = Figures.count(runs.count(viewer, all), "run", "runs");
    return open == 0 ? words : words + ", " + Figures.count(open) + " open";
  }

  /**
   * Says who leads once at least two runs finished; their number and data otherwise. Of more than
   * one table shows it says no more: who leads among them is not known without reading all.
   */
  @Override
  public Optional<String> finding(Viewer viewer, Experiment experiment) {
    RunFilter finished = RunFilter.ALL.experiment(experiment.id()).state(RunState.FINISHED);
    return runs.count(viewer, finished, RunList.MOST + 1) > RunList.MOST
        ? Optional.of("More than " + Figures.count(RunList.MOST) + " finished runs.")
        : finding(list.lines(viewer, finished));
  }

  private Optional<String> finding(List<RunLine> lines) {
    if (lines.isEmpty()) return Optional.empty();
    String main = RunBoard.of(lines, Optional.empty()).main();
    boolean comparable =
        lines.size() > 1 && lines.stream().map(l -> l.kind().inputs()).distinct().count() == 1;
    String verdict = comparable ? Verdict.of(lines, main).headline() + ". " : "";
    return Optional.of(verdict + extent(lines));
  }

  /** “26 finished runs, all on orbit/churn version 4.” */
  private static String extent(List<RunLine> lines) {
    List<String> data =
        lines.stream()
            .flatMap(l -> l.run().inputs().stream())
            .map(input -> input.datasetAddress() + " version " + input.number())
            .distinct()
            .toList();
    String count = Figures.count(lines.size(), "finished run", "finished runs");
    return data.size() == 1 ? count + ", all on " + data.getFirst() + "." : count + ".";
  }
}
