package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.touchstone.base.Address;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.experiment.Experiment;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Runs side by side: the verdict, their curves, and what others add below. */
@Route("compare")
@PermitAll
class CompareView extends Div implements BeforeEnterObserver, HasCrumbs {
  private final CompareDesk desk;
  private final List<CompareSection> supplied;
  private final List<CompareAction> actions;
  private final Div head = new Div();
  private @Nullable Compared compared;

  CompareView(
      CompareDesk desk,
      ObjectProvider<CompareSection> supplied,
      ObjectProvider<CompareAction> actions) {
    this.desk = desk;
    this.supplied = supplied.stream().toList();
    this.actions = actions.orderedStream().toList();
    addClassName("compare-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters address = event.getLocation().getQueryParameters();
    List<UUID> ids = chosen(address);
    removeAll();
    if (ids.isEmpty()) add(nothing());
    else show(ids, address);
  }

  /** The runs that the address names, or those that its filter finds in an experiment. */
  private List<UUID> chosen(QueryParameters address) {
    String filter = address.getSingleParameter("filter").orElse("");
    return address
        .getSingleParameter("experiment")
        .map(experiment -> desk.found(experiment, filter))
        .orElseGet(() -> ids(address.getSingleParameter("runs").orElse("")));
  }

  private static List<UUID> ids(String text) {
    try {
      return Arrays.stream(text.split(","))
          .filter(id -> !id.isBlank())
          .map(UUID::fromString)
          .distinct()
          .toList();
    } catch (IllegalArgumentException e) {
      throw new NotFound("runs", text);
    }
  }

  private static Component nothing() {
    return new EmptyState(
        "flask", "No runs to compare", "Open an experiment, tick some runs and press “Compare”.");
  }

  private void show(List<UUID> ids, QueryParameters address) {
    Compared found = desk.compared(ids, address.getSingleParameter("metric").orElse(""));
    CompareSections sections = new CompareSections(supplied);
    compared = found;
    add(head);
    showHead(found);
    if (found.metric().isEmpty()) sections.show(found);
    else add(curves(found, sections, address));
    add(sections);
  }

  private void showHead(Compared found) {
    head.removeAll();
    Verdict verdict = Verdict.of(found);
    PageHeader header =
        new PageHeader(verdict.headline()).subtitle(verdict.doubt()).action(copyLink());
    actions.forEach(action -> action.action(found).ifPresent(header::action));
    head.add(header);
  }

  private CompareCurves curves(Compared found, CompareSections sections, QueryParameters address) {
    CompareCurves curves = new CompareCurves(found, address);
    curves.onBegun(begun -> sections.show(Objects.requireNonNull(compared)));
    curves.onMetric(
        chosen -> {
          Compared other = found.by(chosen.metric());
          compared = other;
          showHead(other);
          sections.follow(other);
        });
    return curves;
  }

  private static Button copyLink() {
    Button copy = new Button("Copy link", Icon.of("link"));
    copy.addClickListener(
        e -> {
          UI.getCurrent().getPage().executeJs("navigator.clipboard.writeText(location.href)");
          Notification.show("Copied the link", 2000, Notification.Position.BOTTOM_START);
        });
    return copy;
  }

  @Override
  public List<Crumb> crumbs() {
    List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb("Experiments", "experiments")));
    Compared found = compared;
    if (found == null) return List.of(crumbs.getFirst(), Crumb.here("Compare"));
    desk.experiment(found).map(Experiment::address).ifPresent(e -> crumbs.addAll(way(e)));
    crumbs.add(Crumb.here("Compare " + Figures.count(found.runs().size(), "run", "runs")));
    return crumbs;
  }

  private static List<Crumb> way(Address experiment) {
    return List.of(
        new Crumb(experiment.namespace(), "experiments?q=" + experiment.namespace()),
        new Crumb(experiment.name(), "experiments/" + experiment));
  }
}
