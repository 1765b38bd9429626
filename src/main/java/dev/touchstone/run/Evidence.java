package dev.touchstone.run;

import dev.touchstone.base.db.tables.records.RunAttemptRecord;
import dev.touchstone.base.db.tables.records.RunRecord;
import dev.touchstone.experiment.Recipe;
import dev.touchstone.run.WorkQueue.LogLine;
import dev.touchstone.run.WorkQueue.OutputFile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what attempts report. */
@Component
class Evidence {

  private static final int PATH = 1024;

  private final RunStates states;
  private final AttemptStore attempts;
  private final Metrics metrics;
  private final FactStore facts;
  private final LogStore log;
  private final ArtifactStore artifacts;
  private final RunNews news;
  private final Clock clock;

  Evidence(
      RunStates states,
      AttemptStore attempts,
      Metrics metrics,
      FactStore facts,
      LogStore log,
      ArtifactStore artifacts,
      RunNews news,
      Clock clock) {
    this.states = states;
    this.attempts = attempts;
    this.metrics = metrics;
    this.facts = facts;
    this.log = log;
    this.artifacts = artifacts;
    this.news = news;
    this.clock = clock;
  }

  void keep(RunAttemptRecord attempt, Report report, List<LogLine> lines) {
    UUID run = attempt.getRunId();
    RunRecord row = states.row(run);
    boolean all =
        facts.putParams(run, report.params())
            & facts.putTags(run, report.tags())
            & metrics.append(run, report.metrics());
    if (report.inputsChecked() != null) {
      attempts.inputsChecked(attempt, report.inputsChecked());
    }
    long logLines = log.append(run, row.getLogLines(), all ? lines : explained(lines));
    states.told(run, report.progress(), logLines);
    news.reported(
        row.getExperimentId(),
        new RunReported(run, report.metrics().keySet(), report.progress(), logLines));
  }

  /** Keeps the files a run left behind, but for those whose path is too long to be kept. */
  void keep(RunRecord run, List<OutputFile> outputs) {
    List<OutputFile> kept = outputs.stream().filter(file -> file.path().length() <= PATH).toList();
    artifacts.put(run.getId(), kept);
    if (kept.size() < outputs.size()) {
      note(run, "Files whose path is longer than 1,024 characters were not kept as artifacts.");
    }
  }

  private void note(RunRecord run, String text) {
    LogLine line = new LogLine(clock.instant(), text);
    run.setLogLines(log.append(run.getId(), run.getLogLines(), List.of(line)));
  }

  private List<LogLine> explained(List<LogLine> lines) {
    List<LogLine> more = new ArrayList<>(lines);
    more.add(
        new LogLine(
            clock.instant(),
            "Touchstone keeps 10,000 metrics, 1,000 parameters and 1,000 tags of a run. Some names"
                + " beyond that were not kept."));
    return more;
  }

  /** Makes room for another attempt: what the lost one told is removed, its log stays. */
  void restart(RunRecord run, Recipe recipe) {
    metrics.remove(run.getId());
    facts.remove(run.getId());
    facts.putParams(run.getId(), recipe.params());
    note(
        run,
        "The worker of attempt %d was lost. Its metrics were removed; the run starts again."
            .formatted(run.getAttempt()));
  }
}
