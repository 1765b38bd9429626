package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.MenuButton;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunInput;
import dev.touchstone.run.RunState;
import dev.touchstone.run.ui.RunAction;
import java.util.List;
import java.util.Optional;

/** Takes a finished run's predictions to the open benchmark whose data it was run on. */
@org.springframework.stereotype.Component
class SubmitRun implements RunAction {
  private static final String WORDS = "Submit to a benchmark";

  private final BoardDesk desk;

  SubmitRun(BoardDesk desk) {
    this.desk = desk;
  }

  @Override
  public Optional<Component> action(Viewer viewer, Run run) {
    if (run.state() != RunState.FINISHED || !desk.access().mayWrite(viewer, run.namespaceId())) {
      return Optional.empty();
    }
    var benchmarks = benchmarks(viewer, run);
    if (benchmarks.isEmpty() || !SubmittableRuns.predicts(desk.runs(), viewer, run)) {
      return Optional.empty();
    }
    return Optional.of(button(viewer, run, benchmarks));
  }

  private List<Benchmark> benchmarks(Viewer viewer, Run run) {
    var inputs = run.inputs().stream().map(RunInput::versionId).toList();
    return inputs.stream()
        .flatMap(version -> desk.benchmarks().on(viewer, version).stream())
        .filter(b -> b.open() && inputs.contains(b.dataVersionId()))
        .distinct()
        .toList();
  }

  private Component button(Viewer viewer, Run run, List<Benchmark> benchmarks) {
    return benchmarks.size() == 1
        ? new Button(WORDS, Icon.of("send"), click -> submit(viewer, run, benchmarks.getFirst()))
        : choice(viewer, run, benchmarks);
  }

  private Component choice(Viewer viewer, Run run, List<Benchmark> benchmarks) {
    var button =
        new MenuButton(
            WORDS,
            menu ->
                benchmarks.forEach(
                    b -> menu.addItem(b.address().toString(), click -> submit(viewer, run, b))));
    button.setIcon(Icon.of("send"));
    return button;
  }

  private void submit(Viewer viewer, Run run, Benchmark benchmark) {
    Runnable toBoard = () -> UI.getCurrent().navigate("leaderboards/" + benchmark.address());
    new SubmitDialog(desk, viewer, benchmark, run, toBoard).open();
  }
}
