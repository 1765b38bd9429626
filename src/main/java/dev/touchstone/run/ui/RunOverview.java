package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.run.Failure;
import dev.touchstone.run.Run;

/** The first tab of a run: curves, log, inputs, parameters, artifacts on one page. */
final class RunOverview extends Div {
  private static final int CURVES = 3;

  private final MetricCards cards;
  private final LogPanel log;

  RunOverview(RunFacts facts, RunDesk desk) {
    Run run = facts.run();
    cards = new MetricCards(run, facts.metrics(), CURVES);
    log = new LogPanel((offset, limit) -> desk.log(run.id(), offset, limit));
    Failure failure = run.failure();
    if (failure != null) add(failure(failure, facts, desk));
    add(
        cards,
        split(log, new InputsCard(facts)),
        split(new ParamsCard(facts.params()), new ArtifactsCard(run, facts.artifacts())));
  }

  void refresh(RunFacts facts) {
    cards.refresh(facts.metrics());
    log.refresh();
  }

  private static FailureNote failure(Failure failure, RunFacts facts, RunDesk desk) {
    return facts.mayChange()
        ? new FailureNote(failure, RunHeader.retry(desk, facts.run()))
        : new FailureNote(failure);
  }

  private static Div split(Component wide, Component narrow) {
    Div row = new Div(wide, narrow);
    row.addClassName("run-split");
    return row;
  }
}
