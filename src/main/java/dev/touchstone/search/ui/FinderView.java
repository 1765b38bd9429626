package dev.touchstone.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.DependencyTrigger;
import dev.touchstone.access.Access;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.search.Finder;
import dev.touchstone.search.Found;
import dev.touchstone.search.Found.Correction;
import dev.touchstone.search.Hit;
import dev.touchstone.search.Search;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds datasets: what is typed and ticked stands in the address.
 *
 * <p>The search field of the bar is made by a bean, which the bundler does not follow: its script
 * comes with this view's and is fetched when either of them is shown.
 */
@Route("datasets")
@PermitAll
@Menu(title = "Datasets", order = 1, icon = "data")
@Uses(SearchField.class)
@DependencyTrigger({FinderView.class, SearchField.class})
class FinderView extends Div implements BeforeEnterObserver, HasCrumbs {
  private static final int TYPING_PAUSE_MS = 250;

  private final Finder finder;
  private final Access access;
  private final Viewer viewer;
  private final ReaderTime time;

  private final TextField field = new TextField();
  private final Div correction = new Div();
  private final FacetList facets = new FacetList(this::go);
  private final FacetList facetsInDialog = new FacetList(this::go);
  private final Dialog filters = new Dialog("Filter");
  private final ResultHead head =
      new ResultHead(order -> go(state -> state.sorted(order)), filters::open);
  private final Results results =
      new Results(this::article, this::go, () -> replace(this.state.more()));
  private FinderState state = FinderState.START;

  FinderView(Finder finder, Access access, CurrentViewer current, ReaderTime time) {
    this.finder = finder;
    this.access = access;
    this.viewer = current.get();
    this.time = time;
    prepareField();
    prepareFilters();
    correction.addClassName("correction");
    correction.getElement().setAttribute("aria-live", "polite");
    add(top(), correction, columns(), filters);
  }

  private void prepareField() {
    field.addClassName("finder-field");
    field.setAriaLabel("Search datasets");
    field.setPlaceholder("Search titles, tags, columns and descriptions");
    field.setPrefixComponent(Icon.of("search"));
    field.setClearButtonVisible(true);
    field.setMaxLength(256);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(TYPING_PAUSE_MS);
    field.addValueChangeListener(
        e -> {
          if (e.isFromClient()) replace(state.typed(e.getValue()));
        });
  }

  private void prepareFilters() {
    filters.setWidth("min(340px, 100vw - 32px)");
    filters.add(facetsInDialog);
    filters.getFooter().add(new Button("Show results", click -> filters.close()));
  }

  private Component top() {
    Anchor make = Results.newDataset();
    make.removeAll();
    make.add(Icon.of("plus"), new Span("New dataset"));
    make.addClassNames("desk", "tall");
    Div top = new Div(field, make);
    top.addClassNames("row");
    return top;
  }

  private Component columns() {
    Aside aside = new Aside(facets);
    aside.getElement().setAttribute("aria-label", "Filters");
    Div columns = new Div(aside, new Section(head, results));
    columns.addClassName("finder");
    return columns;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(FinderState.of(event.getLocation().getQueryParameters()));
  }

  /** Typing and reading on replace the address: "back" leaves the finder, the place is kept. */
  private void replace(FinderState next) {
    Location location = new Location("datasets", next.parameters());
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location));
    show(next);
  }

  private void go(UnaryOperator<FinderState> change) {
    FinderState next = change.apply(state);
    getUI().ifPresent(ui -> ui.navigate(FinderView.class, next.parameters()));
  }

  private void show(FinderState next) {
    state = next;
    if (!field.getValue().equals(next.text())) field.setValue(next.text());
    Search search = next.search();
    Found found = finder.find(viewer, search);
    showCorrection(found.correction());
    facets.show(found.facets());
    facetsInDialog.show(found.facets());
    head.show(found.total(), next.order());
    results.show(next, found, hits(search, found));
  }

  /** As many results as the address says, read in pages. */
  private List<Hit> hits(Search search, Found first) {
    List<Hit> hits = new ArrayList<>(first.hits());
    String next = first.next();
    while (next != null && hits.size() < state.show()) {
      Found page = finder.find(viewer, search.after(next));
      hits.addAll(page.hits());
      next = page.next();
    }
    return hits;
  }

  private void showCorrection(@Nullable Correction made) {
    correction.removeAll();
    correction.setVisible(made != null);
    if (made == null) return;
    Span shown = new Span(made.shown());
    shown.addClassName("strong");
    Anchor typed = new Anchor(href(state.literally()), "Search for “" + made.typed() + "” instead");
    typed.addClassNames("link", "muted");
    correction.add(new Span("Showing results for "), shown, new Span(". "), typed);
  }

  private static String href(FinderState state) {
    return new Location("datasets", state.parameters()).getPathWithQueryParameters();
  }

  private Component article(Hit hit) {
    return new HitArticle(hit, access.words(hit.audience(), viewer), time.words(hit.updatedAt()));
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here("Datasets"));
  }
}
