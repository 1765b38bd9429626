package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.touchstone.base.Live;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.LiveWatch;
import dev.touchstone.base.ui.PageTabs;
import dev.touchstone.base.ui.ReaderTime;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One run, live. */
@Route("runs/:id")
@PermitAll
class RunView extends Div implements BeforeEnterObserver, HasCrumbs {
  private final RunDesk desk;
  private final BulkActions bulk;
  private final LiveWatch watch;
  private final ReaderTime times;
  private final List<RunTab> tabs;
  private final List<RunAction> actions;
  private final RunProgress progress = new RunProgress();
  private PageTabs pages = new PageTabs();
  private @Nullable RunFacts facts;
  private @Nullable RunOverview overview;
  private @Nullable MetricCards allMetrics;

  RunView(
      RunDesk desk,
      BulkActions bulk,
      Live live,
      ReaderTime times,
      ObjectProvider<RunTab> tabs,
      ObjectProvider<RunAction> actions) {
    this.desk = desk;
    this.bulk = bulk;
    this.watch = new LiveWatch(this, live, this::refresh);
    this.times = times;
    this.tabs = tabs.stream().sorted(Comparator.comparingInt(RunTab::order)).toList();
    this.actions = actions.orderedStream().toList();
    addClassName("run-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    UUID id = id(event.getRouteParameters().get("id").orElse(""));
    build(desk.facts(id), event.getLocation().getQueryParameters().getSingleParameter("tab"));
    watch.on("run:" + id);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound("run", text);
    }
  }

  private void build(RunFacts now, Optional<String> tab) {
    facts = now;
    overview = null;
    allMetrics = null;
    removeAll();
    if (now.putAway()) add(new BinNotice(now, times, bulk, this::refresh));
    add(new RunHeader(now, desk, times, actions), progress, tabs(now, tab));
    progress.show(now, desk.now(), desk.timeLeft(now));
  }

  private PageTabs tabs(RunFacts now, Optional<String> chosen) {
    pages = new PageTabs();
    pages.tab("Overview", Optional.empty(), () -> overview(now));
    pages.tab("Metrics", Optional.of(now.metrics().size()), () -> metrics(now));
    tabs.forEach(
        t ->
            pages.tab(
                t.label(),
                t.count(desk.viewer(), now.run()),
                () -> t.content(desk.viewer(), now.run())));
    pages.open(chosen);
    return pages;
  }

  private Component overview(RunFacts now) {
    overview = new RunOverview(now, desk, bulk, this::refresh);
    return overview;
  }

  private Component metrics(RunFacts now) {
    allMetrics = new MetricCards(now.run(), now.metrics(), Integer.MAX_VALUE);
    return allMetrics;
  }

  private void refresh() {
    RunFacts before = facts;
    if (before == null) return;
    RunFacts now = desk.facts(before.run().id());
    if (!now.shape().equals(before.shape())) build(now, pages.opened());
    else update(now);
  }

  private void update(RunFacts now) {
    facts = now;
    progress.show(now, desk.now(), desk.timeLeft(now));
    if (overview != null) overview.refresh(now);
    if (allMetrics != null) allMetrics.refresh(now.metrics());
  }

  @Override
  public List<Crumb> crumbs() {
    RunFacts now = facts;
    if (now == null) return List.of();
    return List.of(
        new Crumb("Experiments", "experiments"),
        new Crumb(now.experiment().address().name(), "experiments/" + now.experiment().address()),
        Crumb.here(now.run().name()));
  }
}
