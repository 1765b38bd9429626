package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Version;
import dev.touchstone.catalog.ui.DatasetAction;
import dev.touchstone.leaderboard.Benchmarks;
import java.util.Optional;

/** Leads from a dataset version with a table to the form that makes a benchmark of it. */
@org.springframework.stereotype.Component
class MakeBenchmark implements DatasetAction {
  @Override
  public Optional<Component> action(Viewer viewer, Dataset dataset, Version version) {
    if (Benchmarks.tables(version).isEmpty()) return Optional.empty();
    var link = new Anchor("leaderboards/new?version=" + version.id(), "");
    link.add(Icon.of("board"), new Span("Make a benchmark"));
    link.addClassName("btn");
    return Optional.of(link);
  }
}
