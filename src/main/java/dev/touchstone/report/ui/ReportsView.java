package dev.touchstone.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.touchstone.access.ui.AudienceBadge;
import dev.touchstone.base.Page;
import dev.touchstone.base.ui.AddressState;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.report.Blocks;
import dev.touchstone.report.ReportCard;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The reports the viewer may see, the last changed first. */
@Route("reports")
@PermitAll
@Menu(title = "Reports", order = 2.2, icon = "file")
class ReportsView extends Div implements BeforeEnterObserver, HasCrumbs {
  private static final int PIECE = 50;

  private final ReportDesk desk;
  private final TextField search = new TextField();
  private final Div results = new Div();

  ReportsView(ReportDesk desk) {
    this.desk = desk;
    prepareSearch();
    add(
        new PageHeader("Reports")
            .subtitle("What was found out, in words and live figures")
            .action(newReport()),
        search,
        results);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    search.setValue(event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
    list();
  }

  private void prepareSearch() {
    search.addClassName("list-search");
    search.setPlaceholder("Find a title");
    search.setAriaLabel("Find a title");
    search.setPrefixComponent(Icon.of("search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(
        e -> {
          AddressState.put(this, "q", e.getValue());
          list();
        });
  }

  private Button newReport() {
    Button button = new Button("New report", Icon.of("plus"));
    button.addThemeName("primary");
    button.addClickListener(
        e -> new NewReportDialog(desk, Blocks.NONE, made -> open(made.card())).open());
    return button;
  }

  private static void open(ReportCard made) {
    UI.getCurrent().navigate("reports/" + made.address(), QueryParameters.of("edit", "yes"));
  }

  private void list() {
    results.removeAll();
    Page<ReportCard> page = desk.reports().list(desk.viewer(), search.getValue(), null, PIECE);
    search.setVisible(!page.items().isEmpty() || !search.getValue().isBlank());
    if (page.items().isEmpty()) results.add(nothing());
    else append(page);
  }

  private void append(Page<ReportCard> page) {
    UnorderedList list = new UnorderedList();
    list.addClassName("list");
    page.items().forEach(report -> list.add(item(report)));
    results.add(list);
    String next = page.next();
    if (next != null) results.add(more(next));
  }

  private Button more(String cursor) {
    Button more = new Button("Show more reports");
    more.addClickListener(
        e -> {
          results.remove(more);
          append(desk.reports().list(desk.viewer(), search.getValue(), cursor, PIECE));
        });
    return more;
  }

  private ListItem item(ReportCard report) {
    Anchor link = new Anchor("reports/" + report.address(), report.title());
    Div title =
        new Div(
            new H2(link), new AudienceBadge(desk.access().words(report.audience(), desk.viewer())));
    title.addClassNames("row", "wrap");
    Span address = new Span(report.address().toString());
    address.addClassNames("mono", "faint");
    Div words = new Div(title, address);
    words.addClassName("grow");
    Span maker = new Span(desk.maker(report));
    return new ListItem(words, side(maker), side(desk.times().ago(report.updatedAt())));
  }

  private static Component side(Span text) {
    text.addClassNames("muted", "tn", "small");
    return text;
  }

  private Component nothing() {
    return search.getValue().isBlank()
        ? new EmptyState(
            "file",
            "No reports yet",
            "A report tells what was found out: text, with figures that follow the runs. Start one"
                + " here, or press “Add to report” where you compare runs.",
            newReport())
        : new EmptyState("search", "No report matches", "Try another word, or clear the field.");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here("Reports"));
  }
}
