package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.ui.AddressState;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.run.Run;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Runs side by side: the verdict, their curves, and what others add below. */
@Route("compare")
@PermitAll
class CompareView extends Div implements BeforeEnterObserver, HasCrumbs {
  private static final int CURVE_HEIGHT = 290;

  private final CompareDesk desk;
  private final List<CompareSection> supplied;
  private final Div head = new Div();
  private @Nullable Compared compared;

  CompareView(CompareDesk desk, ObjectProvider<CompareSection> supplied) {
    this.desk = desk;
    this.supplied = supplied.stream().toList();
    addClassName("compare-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters address = event.getLocation().getQueryParameters();
    List<UUID> ids = ids(address.getSingleParameter("runs").orElse(""));
    removeAll();
    if (ids.isEmpty()) add(nothing());
    else show(ids, address);
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
    CurveStyle style = CurveStyle.of(address);
    compared = found;
    add(head, sections);
    showHead(found, style, sections);
    sections.show(found);
  }

  private void showHead(Compared found, CurveStyle style, CompareSections sections) {
    head.removeAll();
    Verdict verdict = Verdict.of(found.lines(), found.metric());
    head.add(new PageHeader(verdict.headline()).subtitle(verdict.doubt()).action(copyLink()));
    if (!found.metric().isEmpty()) head.add(top(found, style, sections));
  }

  private Component top(Compared found, CurveStyle style, CompareSections sections) {
    String metric = found.metric();
    Curves curves =
        new Curves(new MetricName(metric))
            .show(lines(found.runs(), metric))
            .planned(found.steps(metric), found.unit())
            .labelEnds()
            .tall(CURVE_HEIGHT);
    Div left = new Div(chooser(found, style, sections), curves);
    Aside right =
        new Aside(
            new ComparedRuns(found.runs(), found.metric(metric).orElseThrow()),
            new CurveControls(curves, style));
    Div top = new Div(left, right);
    top.addClassName("compare-top");
    return top;
  }

  private static List<Curve> lines(List<Run> runs, String metric) {
    return IntStream.range(0, runs.size())
        .mapToObj(i -> Curve.of(runs.get(i), runs.get(i).name(), Slots.of(i), metric))
        .toList();
  }

  private Select<String> chooser(Compared found, CurveStyle style, CompareSections sections) {
    Select<String> chooser = new Select<>();
    chooser.setAriaLabel("Metric");
    chooser.setWidth("230px");
    chooser.setItems(found.metrics());
    chooser.setItemLabelGenerator(key -> new MetricName(key).words());
    chooser.setValue(found.metric());
    chooser.addValueChangeListener(
        e -> {
          AddressState.put(this, "metric", e.getValue());
          Compared other = found.by(e.getValue());
          showHead(other, style, sections);
          sections.follow(other);
        });
    return chooser;
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
    desk.experiment(found)
        .map(e -> new Crumb(e.address().name(), "experiments/" + e.address()))
        .ifPresent(crumbs::add);
    crumbs.add(Crumb.here("Compare " + Figures.count(found.runs().size(), "run", "runs")));
    return crumbs;
  }
}
