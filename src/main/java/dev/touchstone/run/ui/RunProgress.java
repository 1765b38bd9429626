package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.run.Progress;
import dev.touchstone.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a run is: one sentence, a bar, the time it took and will take. */
final class RunProgress extends Div {
  /** After so long a reader may wonder. */
  private static final Duration SILENT = Duration.ofMinutes(30);

  private final Span headline = new Span();
  private final Span left = new Span();
  private final Span elapsed = new Span();
  private final ProgressBar bar = new ProgressBar();
  private final Span remark = new Span();

  RunProgress() {
    addClassName("run-progress");
    headline.addClassName("run-headline");
    left.addClassName("muted");
    elapsed.addClassNames("muted", "run-elapsed");
    remark.addClassNames("faint", "small");
    bar.getElement().setAttribute("aria-label", "Progress of the run");
    Div words = new Div(headline, left, elapsed);
    words.addClassNames("row", "base", "wrap");
    add(words, bar, remark);
  }

  void show(RunFacts facts, Instant now, Optional<TimeLeft> timeLeft) {
    Run run = facts.run();
    headline.setText(headline(run));
    left.setText(run.state().over() ? "" : timeLeft.map(TimeLeft::words).orElse(""));
    elapsed.setText(elapsed(run, now));
    remark.setText(run.tracked() ? silence(facts, now) : remark(run));
    bar.setVisible(!run.state().over());
    show(run.progress());
  }

  private void show(@Nullable Progress progress) {
    bar.setIndeterminate(progress == null || progress.total() <= 0);
    if (progress != null && progress.total() > 0)
      bar.setValue(Math.clamp((double) progress.done() / progress.total(), 0, 1));
  }

  private static String headline(Run run) {
    Progress progress = run.progress();
    return switch (run.state()) {
      case QUEUED -> "Waiting for a free slot";
      case RUNNING -> progress == null ? begun(run) : step(progress);
      case FINISHED -> progress == null ? "Finished" : "Finished after " + count(progress);
      case FAILED -> progress == null ? "Failed" : "Failed after " + count(progress);
      case CANCELLED -> progress == null ? "Stopped" : "Stopped after " + count(progress);
    };
  }

  private static String begun(Run run) {
    return run.tracked() ? "Running" : "Starting";
  }

  /** “Epoch 38 of 60”. */
  private static String step(Progress progress) {
    String unit = progress.unit().isBlank() ? "step" : progress.unit();
    return "%s %s of %s"
        .formatted(
            Character.toUpperCase(unit.charAt(0)) + unit.substring(1),
            Figures.count(progress.done()),
            Figures.count(progress.total()));
  }

  private static String count(Progress progress) {
    return Figures.count(progress.done(), progress.unit(), progress.unit() + "s");
  }

  private static String elapsed(Run run, Instant now) {
    Instant end = run.endedAt();
    Instant start = run.startedAt();
    if (start == null) return end == null ? waited(run, now) : "";
    return Figures.duration(Duration.between(start, end == null ? now : end))
        + (end == null ? " elapsed" : "");
  }

  private static String waited(Run run, Instant now) {
    return "waiting for " + Figures.duration(Duration.between(run.createdAt(), now));
  }

  /** A program that died does not say so. */
  private static String silence(RunFacts facts, Instant now) {
    if (facts.run().state().over()) return "";
    return facts
        .lastHeard()
        .map(heard -> Duration.between(heard, now))
        .filter(silent -> silent.compareTo(SILENT) > 0)
        .map(
            silent ->
                "Silent for " + Figures.duration(silent) + ": stop it if its program is gone.")
        .orElse("Its program runs elsewhere and says when it ends.");
  }

  private static String remark(Run run) {
    String attempt = run.attempt() > 1 ? "Attempt " + run.attempt() + ". " : "";
    return run.state().over() ? attempt : attempt + "You can close this page; the run continues.";
  }
}
