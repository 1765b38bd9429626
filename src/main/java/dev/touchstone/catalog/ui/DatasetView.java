package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.Version;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dataset at one version, under tabs. The tab and the version are in the address. What the tabs
 * and dialogs use is named here, since they come as beans and the build sees only what a view
 * names.
 */
@Route("datasets/:namespace/:name")
@PermitAll
@Uses(ComboBox.class)
@Uses(ConfirmDialog.class)
@Uses(Grid.class)
@Uses(ProgressBar.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(Upload.class)
class DatasetView extends Div implements BeforeEnterObserver, HasCrumbs {
  private final Datasets datasets;
  private final CurrentViewer current;
  private final DatasetHead head;
  private final List<DatasetTab> tabs;
  private List<Crumb> crumbs = List.of();

  DatasetView(Datasets datasets, CurrentViewer current, DatasetHead head, List<DatasetTab> tabs) {
    this.datasets = datasets;
    this.current = current;
    this.head = head;
    this.tabs = tabs.stream().sorted(Comparator.comparingInt(DatasetTab::order)).toList();
    addClassName("dataset");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Viewer viewer = current.get();
    Dataset dataset = dataset(viewer, event);
    QueryParameters query = event.getLocation().getQueryParameters();
    Version version = version(viewer, dataset, query);
    DatasetTab tab = tab(query);
    crumbs = crumbs(dataset.address());
    removeAll();
    add(head.render(viewer, dataset, version, slug(tab)));
    add(navigation(viewer, dataset, version, tab));
    add(tab.content(viewer, dataset, version));
  }

  private Dataset dataset(Viewer viewer, BeforeEnterEvent event) {
    String namespace = event.getRouteParameters().get("namespace").orElse("");
    String name = event.getRouteParameters().get("name").orElse("");
    return datasets.find(viewer, namespace, name);
  }

  private @Nullable Version version(Viewer viewer, Dataset dataset, QueryParameters query) {
    if (dataset.latest() == 0) return null;
    String wish = query.getSingleParameter("version").orElse(Integer.toString(dataset.latest()));
    if (!wish.matches("[0-9]{1,9}"))
      throw new NotFound("dataset version", dataset.address() + " " + wish);
    return datasets.version(viewer, dataset.address(), Integer.parseInt(wish));
  }

  private DatasetTab tab(QueryParameters query) {
    String wish = query.getSingleParameter("tab").orElse("");
    return tabs.stream().filter(tab -> slug(tab).equals(wish)).findFirst().orElse(tabs.getFirst());
  }

  private static String slug(DatasetTab tab) {
    return tab.label().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private Component navigation(
      Viewer viewer, Dataset dataset, @Nullable Version version, DatasetTab shown) {
    Nav nav = new Nav();
    nav.addClassName("tabs");
    nav.getElement().setAttribute("aria-label", "Parts of the dataset");
    int number = version == null || version.number() == dataset.latest() ? 0 : version.number();
    for (DatasetTab tab : tabs) nav.add(link(viewer, dataset, number, tab, tab == shown));
    return nav;
  }

  private static Anchor link(
      Viewer viewer, Dataset dataset, int version, DatasetTab tab, boolean shown) {
    Anchor link = new Anchor(Links.page(dataset.address(), slug(tab), version), tab.label());
    tab.count(viewer, dataset).ifPresent(count -> link.add(count(count)));
    if (shown) {
      link.addClassName("on");
      link.getElement().setAttribute("aria-current", "page");
    }
    return link;
  }

  private static Span count(int count) {
    Span number = new Span(Figures.count(count));
    number.addClassName("c");
    return number;
  }

  private static List<Crumb> crumbs(Address address) {
    return List.of(
        new Crumb("Datasets", "datasets"),
        new Crumb(address.namespace(), "datasets?namespace=" + address.namespace()),
        Crumb.here(address.name()));
  }

  @Override
  public List<Crumb> crumbs() {
    return crumbs;
  }
}
