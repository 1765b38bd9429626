package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Subject;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.run.Run;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** What stands in the cells of a table with one run per row. */
record EntryCells(RunSelection selection, Supplier<Instant> now) {
  private static final String NOTHING = "–";

  Component tick(RunEntry entry) {
    Checkbox tick = new Checkbox(selection.has(entry.id()));
    tick.setAriaLabel("Select " + (entry.run() == null ? "run" : entry.run().name()));
    tick.addValueChangeListener(e -> selection.choose(List.of(entry.id()), e.getValue()));
    return tick;
  }

  static Component name(RunEntry entry) {
    if (entry.run() == null) return new Span("removed meanwhile");
    Anchor link = new Anchor("runs/" + entry.id(), entry.run().name());
    link.addClassName("cut");
    return link;
  }

  static Component state(RunEntry entry) {
    Run run = entry.run();
    return run == null ? new Span() : RunCells.state(run);
  }

  String started(RunEntry entry) {
    return entry.run() == null || entry.run().startedAt() == null
        ? NOTHING
        : Figures.ago(entry.run().startedAt(), now.get(), ReaderTime.zone());
  }

  String duration(RunEntry entry) {
    return entry.run() == null || entry.run().startedAt() == null
        ? NOTHING
        : Figures.duration(entry.run().duration(now.get()));
  }

  static String word(RunEntry entry, Subject subject) {
    if (subject.kind() == Kind.METRIC) return number(entry.sheet().metric(subject.key()));
    return (subject.kind() == Kind.PARAM ? entry.sheet().params() : entry.sheet().tags())
        .getOrDefault(subject.key(), NOTHING);
  }

  private static String number(OptionalDouble value) {
    return value.isEmpty() ? NOTHING : Measured.text(value.getAsDouble());
  }
}
