package dev.touchstone.lineage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.base.ui.Section;
import dev.touchstone.lineage.Kind;
import dev.touchstone.lineage.Node;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where to start walking: the newest things, and those whose name is searched for. */
@Route("lineage")
@PermitAll
@Menu(title = "Lineage", order = 40, icon = "graph")
class LineageHome extends Div implements BeforeEnterObserver, HasCrumbs {
  private static final int SHOWN = 12;

  private final LineageDesk desk;
  private final ReaderTime time;
  private final TextField search = new TextField();
  private final Div results = new Div();

  LineageHome(LineageDesk desk, ReaderTime time) {
    this.desk = desk;
    this.time = time;
    search.setPlaceholder("Name of a dataset, run, file or entry");
    search.setAriaLabel("Search by name");
    search.setPrefixComponent(Icon.of("search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addClassName("lineage-search");
    search.addValueChangeListener(e -> remember(e.isFromClient()));
    add(
        new PageHeader("Lineage")
            .subtitle("What every number came from: dataset version, run, file, submission, entry"),
        search,
        results);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String text = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
    search.setValue(text);
    show(text);
  }

  private void remember(boolean typed) {
    if (!typed) return;
    String text = search.getValue().strip();
    UI.getCurrent()
        .navigate("lineage", QueryParameters.simple(text.isEmpty() ? Map.of() : Map.of("q", text)));
  }

  private void show(String text) {
    results.removeAll();
    results.add(part("Dataset versions", Set.of(Kind.DATASET_VERSION), text));
    results.add(part("Runs", Set.of(Kind.RUN), text));
    results.add(part("Entries", Set.of(Kind.ENTRY), text));
    if (!text.isBlank()) results.add(part("Files", Set.of(Kind.ARTIFACT), text));
    if (results.getChildren().noneMatch(Component::isVisible)) results.add(empty(text));
  }

  private Component part(String title, Set<Kind> kinds, String text) {
    List<Node> nodes = desk.newest(kinds, text, SHOWN);
    UnorderedList list = new UnorderedList();
    list.addClassName("list");
    nodes.stream().map(this::item).forEach(list::add);
    Section part = new Section(title, list);
    part.setVisible(!nodes.isEmpty());
    return part;
  }

  private ListItem item(Node node) {
    Anchor link = new Anchor(LineageLinks.to(node.id()), node.label());
    link.addClassName("strong");
    Span detail = new Span(node.detail());
    detail.addClassNames("muted", "grow");
    Span at = time.ago(node.at());
    at.addClassNames("faint", "small");
    return new ListItem(Icon.of(LineageIcons.of(node.kind())), link, detail, at);
  }

  private static Component empty(String text) {
    return text.isBlank()
        ? new EmptyState(
            "graph",
            "Nothing to trace yet",
            "Publish a dataset or launch a run: what came from what is recorded by itself.")
        : new EmptyState(
            "search",
            "Nothing has this name",
            "Try fewer letters, or start from a dataset's page.");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here("Lineage"));
  }
}
