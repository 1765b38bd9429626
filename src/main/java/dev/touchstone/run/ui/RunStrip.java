package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.touchstone.base.Live;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.LiveWatch;
import dev.touchstone.base.ui.Section;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Progress;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunFilter;
import java.util.List;
import java.util.Optional;

/** A few runs on the home page; hidden while there is none, renewed when the queue changes. */
final class RunStrip extends Div {
  private static final int MOST = 5;

  private final String title;
  private final RunFilter filter;
  private final RunList list;

  RunStrip(String title, RunFilter filter, RunList list, Live live) {
    this.title = title;
    this.filter = filter;
    this.list = list;
    new LiveWatch(this, live, this::show).on("queue");
    show();
  }

  private void show() {
    removeAll();
    List<RunLine> lines = list.newest(filter, MOST);
    setVisible(!lines.isEmpty());
    UnorderedList rows = new UnorderedList();
    rows.addClassName("list");
    lines.forEach(line -> rows.add(row(line)));
    if (!lines.isEmpty()) add(new Section(title, rows));
  }

  private ListItem row(RunLine line) {
    Run run = line.run();
    Anchor link = new Anchor("runs/" + run.id(), run.name());
    Span recipe = new Span(Recipes.words(run.recipe()));
    recipe.addClassNames("faint", "small", "block", "cut");
    Div words = new Div(link, recipe);
    words.addClassName("grow");
    return new ListItem(new StateBadge(run.state()), words, result(line));
  }

  private Component result(RunLine line) {
    Progress progress = line.run().progress();
    if (!line.run().state().over() && progress != null && progress.total() > 0)
      return bar(progress);
    Span words = new Span(main(line).orElse("") + duration(line.run()));
    words.addClassNames("muted", "tn", "small");
    return words;
  }

  private static ProgressBar bar(Progress progress) {
    ProgressBar bar = new ProgressBar();
    bar.setValue(Math.clamp((double) progress.done() / progress.total(), 0, 1));
    bar.setWidth("120px");
    bar.getElement().setAttribute("aria-label", "Progress");
    return bar;
  }

  private static Optional<String> main(RunLine line) {
    return line.metrics().stream()
        .min((a, b) -> MetricName.MOST_TELLING.compare(a.key(), b.key()))
        .map(RunStrip::words);
  }

  private static String words(LatestMetric metric) {
    return new MetricName(metric.key()).words() + " " + Figures.number(metric.value()) + " · ";
  }

  private String duration(Run run) {
    return run.startedAt() == null
        ? StateBadge.word(run.state())
        : Figures.duration(run.duration(list.now()));
  }
}
