package dev.touchstone.model.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.base.OneLook;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.Badge.Tone;
import dev.touchstone.base.ui.CopyButton;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.model.LoggedModel;
import dev.touchstone.model.LoggedStatus;
import dev.touchstone.model.ModelMetric;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.VersionSource;
import dev.touchstone.model.VersionSource.Elsewhere;
import dev.touchstone.model.VersionSource.Logged;
import dev.touchstone.model.VersionSource.RunFolder;
import dev.touchstone.run.Run;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The models of a run in a list, each with the names it is registered under and a way to more. */
final class RunModels extends Div {
  private static final int METRICS = 6;

  private final ModelDesk desk;
  private final Run run;

  RunModels(ModelDesk desk, Run run) {
    this.desk = desk;
    this.run = run;
    show();
  }

  private void show() {
    OneLook.at(() -> show(MadeModels.by(desk, desk.viewer(), run.id())));
  }

  private void show(MadeModels made) {
    removeAll();
    UnorderedList list = new UnorderedList();
    list.addClassNames("list", "run-models");
    made.logged().forEach(model -> list.add(item(model, made.of(model))));
    made.folders().forEach(folder -> list.add(item(folder, made.of(folder))));
    made.elsewhere().forEach(version -> list.add(item(version)));
    add(made.count() == 0 ? none() : list);
  }

  private static Component none() {
    return new EmptyState(
        "box",
        "This run made no model",
        "A program logs one with mlflow.sklearn.log_model(model, name=\"model\"), or the like for"
            + " other libraries.");
  }

  private ListItem item(LoggedModel model, List<ModelVersion> versions) {
    Div title = title(model.name(), versions);
    title.addComponentAtIndex(1, status(model));
    ListItem item = item(title, note(metrics(model)), "models:/m-" + plain(model.id()));
    if (model.status() == LoggedStatus.READY)
      item.add(register(model.name(), new Logged(model.id(), "")));
    return item;
  }

  private ListItem item(String folder, List<ModelVersion> versions) {
    String name = folder.isEmpty() ? "All artifacts" : folder;
    String address = "runs:/" + plain(run.id()) + (folder.isEmpty() ? "" : "/" + folder);
    ListItem item = item(title(name, versions), note("among the run's artifacts"), address);
    item.add(register(name, new RunFolder(run.id(), folder)));
    return item;
  }

  private ListItem item(ModelVersion version) {
    String address = version.source() instanceof Elsewhere from ? from.address() : "";
    return item(title("Kept elsewhere", List.of(version)), note(""), address);
  }

  private static ListItem item(Div title, Span note, String address) {
    Div words = new Div(title, note);
    words.addClassName("grow");
    Span shown = new Span(address);
    shown.addClassNames("mono", "faint", "small", "cut");
    return new ListItem(words, shown, new CopyButton("address " + address, address));
  }

  private Button register(String name, VersionSource source) {
    Button register = new Button("Register…");
    register.setAriaLabel("Register " + name);
    register.addClickListener(e -> new RegisterDialog(desk, name, run, source, this::show).open());
    return register;
  }

  private Div title(String name, List<ModelVersion> versions) {
    Span words = new Span(name);
    words.addClassName("strong");
    Div title = new Div(words);
    title.addClassNames("row", "wrap");
    versions.forEach(version -> title.add(link(version)));
    return title;
  }

  private Anchor link(ModelVersion version) {
    Anchor link =
        ModelLinks.to(
            desk.models().get(desk.viewer(), version.modelId()),
            version.modelName() + ", version " + version.number());
    link.addClassName("link");
    return link;
  }

  private static Component status(LoggedModel model) {
    return switch (model.status()) {
      case PENDING -> new Badge(Tone.INFO, "clock", "Uploading");
      case READY -> new Badge(Tone.OK, "check", "Ready");
      case FAILED -> new Badge(Tone.BAD, "warn", "Upload failed");
    };
  }

  private static Span note(String text) {
    Span note = new Span(text);
    note.addClassNames("muted", "small");
    return note;
  }

  private static String metrics(LoggedModel model) {
    return model.metrics().stream()
        .collect(
            Collectors.toMap(RunModels::words, metric -> metric, RunModels::later, TreeMap::new))
        .entrySet()
        .stream()
        .limit(METRICS)
        .map(e -> e.getKey() + " " + Figures.number(e.getValue().value()))
        .collect(Collectors.joining(", "));
  }

  private static String words(ModelMetric metric) {
    String dataset = metric.dataset().name();
    return dataset.isEmpty() ? metric.key() : metric.key() + " on " + dataset;
  }

  private static ModelMetric later(ModelMetric one, ModelMetric other) {
    return other.step() >= one.step() ? other : one;
  }

  /** As MLflow's clients write ids. */
  private static String plain(UUID id) {
    return id.toString().replace("-", "");
  }
}
