package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.AddressState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Run;
import dev.touchstone.run.TextDifference;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** The same file of several runs: pictures and texts to look at, a difference for two texts. */
final class SideBySide extends Div {
  /** More runs than this do not fit beside one another. */
  static final int MOST = 12;

  private final LeftBehind left;
  private final Div place = new Div();

  SideBySide(LeftBehind left) {
    this.left = left;
    addClassName("side-by-side");
    add(chooser(), place);
    show(chosen());
  }

  private String chosen() {
    return UI.getCurrent()
        .getActiveViewLocation()
        .getQueryParameters()
        .getSingleParameter("artifact")
        .filter(left.paths()::contains)
        .orElse(left.paths().getFirst());
  }

  private ComboBox<String> chooser() {
    ComboBox<String> chooser = new ComboBox<>("File");
    chooser.setItems(left.paths());
    chooser.setValue(chosen());
    chooser.setWidth("min(420px, 100%)");
    chooser.addValueChangeListener(
        e -> {
          if (e.getValue() == null) return;
          show(e.getValue());
          AddressState.put(this, "artifact", e.getValue());
        });
    return chooser;
  }

  private void show(String path) {
    place.removeAll();
    place.add(difference(path).orElseGet(() -> columns(path)));
  }

  private Optional<Component> difference(String path) {
    List<Run> runs = List.copyOf(left.files().keySet());
    if (runs.size() != 2 || LeftBehind.picture(path)) return Optional.empty();
    Optional<String> before = left.text(runs.getFirst(), path);
    Optional<String> after = left.text(runs.getLast(), path);
    if (before.isEmpty() || after.isEmpty()) return Optional.empty();
    return Optional.of(
        new DifferenceView(
            TextDifference.of(before.get(), after.get()), "The files are the same."));
  }

  private Component columns(String path) {
    Div columns = new Div();
    columns.addClassName("side-columns");
    left.files().keySet().forEach(run -> columns.add(column(run, path)));
    return columns;
  }

  private Component column(Run run, String path) {
    Anchor name = new Anchor("runs/" + run.id(), run.name());
    name.addClassName("cut");
    Div column = new Div(name);
    column.add(left.file(run, path).map(file -> content(run, file)).orElseGet(SideBySide::none));
    return column;
  }

  private static Component none() {
    Span none = new Span("no such file");
    none.addClassNames("faint", "small");
    return none;
  }

  private Component content(Run run, Artifact file) {
    if (LeftBehind.picture(file.path())) return picture(run, file);
    return left.text(run, file.path())
        .<Component>map(SideBySide::text)
        .orElseGet(() -> download(run, file));
  }

  private static Component picture(Run run, Artifact file) {
    Image picture = new Image(address(run, file) + "?picture", file.path() + " of " + run.name());
    picture.getElement().setAttribute("loading", "lazy");
    return picture;
  }

  private static Component text(String text) {
    Pre pre = new Pre(text);
    pre.getElement().setAttribute("tabindex", "0");
    return pre;
  }

  private static Component download(Run run, Artifact file) {
    Anchor link = new Anchor(address(run, file), "Download, " + Figures.bytes(file.size()));
    link.getElement().setAttribute("download", true);
    link.setRouterIgnore(true);
    return link;
  }

  private static String address(Run run, Artifact file) {
    return "api/v1/runs/%s/artifacts/%s"
        .formatted(run.id(), UriUtils.encodePath(file.path(), "UTF-8"));
  }
}
