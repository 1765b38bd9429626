package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.run.Failure;
import dev.touchstone.run.Run;
import org.jspecify.annotations.Nullable;

/** The first tab of a run: how it went, curves, what it was given, what was said of it. */
final class RunOverview extends Div {
  private static final int CURVES = 3;

  private final MetricCards cards;
  private final @Nullable LogPanel log;

  /**
   * @param changed what to do when a note or a tag changed
   */
  RunOverview(RunFacts facts, RunDesk desk, BulkActions actions, Runnable changed) {
    Run run = facts.run();
    cards = new MetricCards(run, facts.metrics(), CURVES);
    log = run.tracked() ? null : new LogPanel((from, limit) -> desk.log(run.id(), from, limit));
    Ending.of(facts).ifPresent(this::add);
    Failure failure = run.failure();
    if (failure != null) add(failure(failure, facts, desk));
    add(cards);
    if (!facts.family().parts().isEmpty()) add(new PartsCard(facts.family(), desk.now()));
    NoteCard note = new NoteCard(facts, desk, changed);
    TagsCard tags = new TagsCard(facts, actions, changed);
    if (log == null) add(split(column(note, tags), new ProgramCard(facts, desk.now())));
    else add(split(log, new InputsCard(facts)));
    add(split(new ParamsCard(facts.params()), new ArtifactsCard(run, facts.artifacts())));
    if (log != null) add(split(note, tags));
  }

  void refresh(RunFacts facts) {
    cards.refresh(facts.metrics());
    if (log != null) log.refresh();
  }

  private static FailureNote failure(Failure failure, RunFacts facts, RunDesk desk) {
    return facts.mayChange() && !facts.run().tracked()
        ? new FailureNote(failure, RunHeader.retry(desk, facts.run()))
        : new FailureNote(failure);
  }

  private static Div column(Component... cards) {
    Div column = new Div(cards);
    column.addClassName("run-column");
    return column;
  }

  private static Div split(Component wide, Component narrow) {
    Div row = new Div(wide, narrow);
    row.addClassName("run-split");
    return row;
  }
}
