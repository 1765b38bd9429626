package dev.touchstone.model.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.Badge.Tone;
import dev.touchstone.base.ui.CopyButton;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.model.LoggedModel;
import dev.touchstone.model.ModelMetric;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.VersionSource.Logged;
import dev.touchstone.run.Run;
import dev.touchstone.run.ui.RunTab;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The models a run made, and the names they are registered under. */
@org.springframework.stereotype.Component
class RunModelsTab implements RunTab {
  private static final int METRICS = 6;
  private final ModelDesk desk;

  RunModelsTab(ModelDesk desk) {
    this.desk = desk;
  }

  @Override
  public String label() {
    return "Models";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Optional<Integer> count(Viewer viewer, Run run) {
    int made = desk.logged().madeBy(viewer, run.id()).size() + folders(viewer, run).size();
    return made == 0 ? Optional.empty() : Optional.of(made);
  }

  @Override
  public Component content(Viewer viewer, Run run) {
    List<LoggedModel> logged = desk.logged().madeBy(viewer, run.id());
    List<ModelVersion> versions = desk.versions().madeBy(viewer, run.id());
    if (logged.isEmpty() && versions.isEmpty())
      return new EmptyState(
          "box",
          "This run made no model",
          "A program logs one with mlflow.sklearn.log_model(model, name=\"model\"), or the like for"
              + " other libraries.");
    UnorderedList list = new UnorderedList();
    list.addClassNames("list", "run-models");
    logged.forEach(model -> list.add(item(viewer, model, versions)));
    folders(viewer, run).forEach(version -> list.add(folder(viewer, version)));
    return list;
  }

  /** Registered from the run's artifacts rather than from a logged model. */
  private List<ModelVersion> folders(Viewer viewer, Run run) {
    return desk.versions().madeBy(viewer, run.id()).stream()
        .filter(version -> !(version.source() instanceof Logged))
        .toList();
  }

  private ListItem item(Viewer viewer, LoggedModel model, List<ModelVersion> versions) {
    Span name = new Span(model.name());
    name.addClassName("strong");
    Div title = new Div(name, status(model));
    title.addClassNames("row", "wrap");
    versions.stream()
        .filter(
            version -> version.source() instanceof Logged from && from.modelId().equals(model.id()))
        .forEach(version -> title.add(link(viewer, version)));
    Div words = new Div(title, metrics(model));
    words.addClassName("grow");
    String uri = "models:/m-" + model.id().toString().replace("-", "");
    Span address = new Span(uri);
    address.addClassNames("mono", "faint", "small", "cut");
    return new ListItem(words, address, new CopyButton("address of " + model.name(), uri));
  }

  private static Component status(LoggedModel model) {
    return switch (model.status()) {
      case PENDING -> new Badge(Tone.INFO, "clock", "Uploading");
      case READY -> new Badge(Tone.OK, "check", "Ready");
      case FAILED -> new Badge(Tone.BAD, "warn", "Upload failed");
    };
  }

  private static Component metrics(LoggedModel model) {
    Span line =
        new Span(
            model.metrics().stream()
                .collect(
                    Collectors.toMap(
                        RunModelsTab::words, m -> m, RunModelsTab::later, java.util.TreeMap::new))
                .entrySet()
                .stream()
                .limit(METRICS)
                .map(e -> e.getKey() + " " + Figures.number(e.getValue().value()))
                .collect(Collectors.joining(", ")));
    line.addClassNames("muted", "small");
    return line;
  }

  private static String words(ModelMetric metric) {
    String dataset = metric.dataset().name();
    return dataset.isEmpty() ? metric.key() : metric.key() + " on " + dataset;
  }

  private static ModelMetric later(ModelMetric one, ModelMetric other) {
    return other.step() >= one.step() ? other : one;
  }

  private ListItem folder(Viewer viewer, ModelVersion version) {
    Div words = new Div(link(viewer, version));
    words.addClassName("grow");
    return new ListItem(words, desk.times().ago(version.createdAt()));
  }

  private Component link(Viewer viewer, ModelVersion version) {
    Anchor link =
        ModelLinks.to(
            desk.models().get(viewer, version.modelId()),
            version.modelName() + ", version " + version.number());
    link.addClassName("link");
    return link;
  }
}
