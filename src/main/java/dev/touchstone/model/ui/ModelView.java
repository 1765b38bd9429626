package dev.touchstone.model.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.touchstone.account.Namespace;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.Markdown;
import dev.touchstone.base.ui.Section;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.RegisteredModel;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A registered model: what it is, its versions, and how to use them. */
@Route("models/:namespace/:name")
@PermitAll
class ModelView extends Div implements BeforeEnterObserver, HasCrumbs {
  private final ModelDesk desk;
  private @Nullable RegisteredModel model;

  ModelView(ModelDesk desk) {
    this.desk = desk;
    addClassName("model-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    RouteParameters at = event.getRouteParameters();
    String name = at.get("name").orElse("");
    Namespace owner = desk.namespaces().byName(at.get("namespace").orElse(""));
    show(
        find(owner, name)
            .or(() -> find(owner, ModelLinks.decoded(name)))
            .orElseThrow(() -> new NotFound("model", owner.name() + "/" + name)));
  }

  /** The router hands names on as they stand in the address, decoded or not. */
  private Optional<RegisteredModel> find(Namespace owner, String name) {
    return desk.models().find(desk.viewer(), owner.id(), name);
  }

  private void show(RegisteredModel found) {
    model = found;
    List<ModelVersion> versions = desk.versions().of(desk.viewer(), found.id());
    removeAll();
    add(new ModelHeader(desk, found, this::refresh), description(found));
    add(versions.isEmpty() ? none(found) : versions(found, versions));
  }

  private void refresh() {
    if (model != null) show(desk.models().get(desk.viewer(), model.id()));
  }

  private static Component description(RegisteredModel model) {
    if (!model.description().isBlank()) return new Markdown(model.description());
    Paragraph none = new Paragraph("Nobody has said yet what this model is for.");
    none.addClassName("faint");
    return none;
  }

  private static Component none(RegisteredModel model) {
    return new EmptyState(
        "box",
        "No version you may see",
        "A version is registered by a program, or from a run that made a model.",
        CodeLines.registering(model.namespace()));
  }

  private Component versions(RegisteredModel found, List<ModelVersion> versions) {
    boolean mayChange = desk.models().mayChange(desk.viewer(), found);
    return new Div(
        new Section("Versions", new VersionGrid(desk, found, versions, mayChange, this::refresh)),
        new Section("Use it", CodeLines.loading(found.namespace(), recommended(found, versions))));
  }

  /** By alias if there is one: it can be moved to a better version later. */
  private static String recommended(RegisteredModel model, List<ModelVersion> versions) {
    Optional<String> alias = model.aliases().keySet().stream().min(Comparator.naturalOrder());
    return alias
        .map(name -> ModelLinks.uri(model, name))
        .orElseGet(() -> ModelLinks.uri(model, versions.getFirst().number()));
  }

  @Override
  public List<Crumb> crumbs() {
    if (model == null) return List.of();
    return List.of(
        new Crumb("Models", "models"),
        new Crumb(model.namespace(), null),
        Crumb.here(model.name()));
  }
}
