package dev.touchstone.experiment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.touchstone.access.Access;
import dev.touchstone.access.ui.AudienceBadge;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.Live;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.OneLook;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.LiveWatch;
import dev.touchstone.base.ui.Notice;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.base.ui.PageTabs;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One experiment: its question, and what the rooms further down know of it. */
@Route("experiments/:namespace/:name")
@PermitAll
class ExperimentView extends Div implements BeforeEnterObserver, HasCrumbs {
  private final Experiments experiments;
  private final Access access;
  private final CurrentViewer current;
  private final ReaderTime times;
  private final List<ExperimentTab> tabs;
  private final List<ExperimentAction> actions;
  private final List<ExperimentRemarks> remarks;
  private final LiveWatch watch;
  private final Paragraph finding = new Paragraph();
  private PageTabs pages = new PageTabs();
  private @Nullable Experiment experiment;

  ExperimentView(
      Experiments experiments,
      Access access,
      CurrentViewer current,
      ReaderTime times,
      Live live,
      ObjectProvider<ExperimentTab> tabs,
      ObjectProvider<ExperimentAction> actions,
      ObjectProvider<ExperimentRemarks> remarks) {
    this.experiments = experiments;
    this.access = access;
    this.current = current;
    this.times = times;
    this.watch = new LiveWatch(this, live, this::renew);
    this.tabs = tabs.stream().sorted(Comparator.comparingInt(ExperimentTab::order)).toList();
    this.actions =
        actions.stream().sorted(Comparator.comparingInt(ExperimentAction::order)).toList();
    this.remarks = remarks.orderedStream().toList();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Experiment shown = experiments.get(current.get(), address(event));
    var tab = event.getLocation().getQueryParameters().getSingleParameter("tab");
    OneLook.at(() -> show(shown, tab));
  }

  private void show(Experiment shown, Optional<String> tab) {
    experiment = shown;
    boolean mayChange = access.mayWrite(current.get(), shown.namespaceId());
    removeAll();
    if (shown.deleted()) add(inBin(shown, mayChange));
    add(header(shown, mayChange), tabs(shown, tab));
    watch.on("runs:" + shown.id());
  }

  private void renew() {
    Experiment shown = experiment;
    if (shown != null) OneLook.at(() -> renew(current.get(), shown));
  }

  private void renew(Viewer viewer, Experiment shown) {
    finding.setText(finding(viewer, shown));
    tabs.forEach(t -> t.count(viewer, shown).ifPresent(n -> pages.count(t.label(), n)));
  }

  private Notice inBin(Experiment shown, boolean mayChange) {
    Anchor runs = new Anchor("experiments/" + shown.address() + "?show=bin", "Show its runs");
    runs.addClassName("btn");
    Button restore = new Button("Restore experiment", Icon.of("retry"));
    restore.addClickListener(e -> change(shown, experiments::restore));
    return new Notice(
        "trash",
        "In the bin since " + times.words(Objects.requireNonNull(shown.deletedAt())),
        "Its runs are there too, and come back with it. Programs cannot log to it until then.",
        mayChange ? new Component[] {runs, restore} : new Component[] {runs});
  }

  private Button delete(Experiment shown) {
    Button delete = new Button("Move to the bin", Icon.of("trash"));
    delete.addThemeName("tertiary");
    delete.addClickListener(e -> change(shown, experiments::delete));
    return delete;
  }

  private void change(Experiment shown, BiConsumer<Viewer, UUID> how) {
    how.accept(current.get(), shown.id());
    show(experiments.byId(current.get(), shown.id()), Optional.empty());
  }

  private static Address address(BeforeEnterEvent event) {
    String namespace = event.getRouteParameters().get("namespace").orElse("");
    String name = event.getRouteParameters().get("name").orElse("");
    try {
      return new Address(namespace, name);
    } catch (InvalidInput e) {
      throw new NotFound("experiment", namespace + "/" + name);
    }
  }

  private PageHeader header(Experiment shown, boolean mayChange) {
    Viewer viewer = current.get();
    PageHeader header = new PageHeader(shown.question());
    header.badge(new AudienceBadge(access.words(shown.audience(), viewer)));
    finding.setText(finding(viewer, shown));
    header.subtitle(finding);
    if (shown.deleted()) return header;
    if (mayChange) header.action(delete(shown));
    actions.forEach(a -> a.action(viewer, shown).ifPresent(header::action));
    return header;
  }

  private String finding(Viewer viewer, Experiment shown) {
    String findings =
        remarks.stream()
            .flatMap(r -> r.finding(viewer, shown).stream())
            .collect(Collectors.joining(" "));
    return findings.isEmpty() ? shown.address().toString() : findings;
  }

  private PageTabs tabs(Experiment shown, Optional<String> chosen) {
    Viewer viewer = current.get();
    pages = new PageTabs();
    tabs.forEach(
        t -> pages.tab(t.label(), t.count(viewer, shown), () -> t.content(current.get(), shown)));
    pages.tab("About", Optional.empty(), () -> about(shown));
    pages.open(chosen);
    return pages;
  }

  private static Div about(Experiment shown) {
    String text = shown.description().isBlank() ? "Nobody described it yet." : shown.description();
    Div about = new Div(new Paragraph(text));
    about.addClassNames("prose", "plain-text");
    return about;
  }

  @Override
  public List<Crumb> crumbs() {
    Experiment shown = experiment;
    if (shown == null) return List.of();
    return List.of(
        new Crumb("Experiments", "experiments"),
        new Crumb(shown.address().namespace(), "experiments?q=" + shown.address().namespace()),
        Crumb.here(shown.address().name()));
  }
}
