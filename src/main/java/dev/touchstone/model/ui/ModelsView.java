package dev.touchstone.model.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.touchstone.base.Page;
import dev.touchstone.base.ui.AddressState;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.ListSearch;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.RegisteredModel;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The registered models the viewer may see, each with its newest version. */
@Route("models")
@PermitAll
@Menu(title = "Models", order = 2.5, icon = "box")
class ModelsView extends Div implements BeforeEnterObserver, HasCrumbs {
  private static final int MOST = 1000;

  private final ModelDesk desk;
  private final ListSearch search = new ListSearch("Find a name or a description", this::list);
  private final Div results = new Div();
  private String sort = "";

  ModelsView(ModelDesk desk) {
    this.desk = desk;
    add(
        new PageHeader("Models").subtitle("Names under which versions of models are used"),
        search,
        results);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    sort = query.getSingleParameter("sort").orElse("");
    search.read(query);
    list();
  }

  private void list() {
    results.removeAll();
    Page<RegisteredModel> page = desk.models().list(desk.viewer(), search.getValue(), null, MOST);
    search.setVisible(!page.items().isEmpty() || !search.getValue().isBlank());
    if (page.items().isEmpty()) results.add(nothing());
    else results.add(table(page.items()));
    if (page.next() != null) results.add(more());
  }

  private Component table(List<RegisteredModel> models) {
    Map<UUID, ModelVersion> newest = newest(models);
    ModelGrid grid = new ModelGrid(desk.times(), this::sorted);
    grid.setItems(models.stream().map(m -> new ModelRow(m, newest.get(m.id()))).toList());
    grid.sortBy(sort);
    return grid;
  }

  private void sorted(String key) {
    sort = key;
    AddressState.put(this, "sort", key);
  }

  private Map<UUID, ModelVersion> newest(List<RegisteredModel> models) {
    List<UUID> ids = models.stream().map(RegisteredModel::id).toList();
    return desk.versions().latest(desk.viewer(), ids).stream()
        .collect(
            Collectors.toMap(
                ModelVersion::modelId,
                Function.identity(),
                (a, b) -> a.number() > b.number() ? a : b));
  }

  private static Paragraph more() {
    Paragraph more =
        new Paragraph(
            "The %s models that were changed last. Search to find the others."
                .formatted(Figures.count(MOST)));
    more.addClassNames("muted", "small");
    return more;
  }

  private Component nothing() {
    return search.getValue().isBlank()
        ? new EmptyState(
            "box",
            "No models yet",
            "A registered model is a name with numbered versions, each traced to the run that made"
                + " it. Three lines register one.",
            CodeLines.registering(desk.viewer().name()))
        : new EmptyState("search", "No model matches", "Try another word, or clear the field.");
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here("Models"));
  }
}
