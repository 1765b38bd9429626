package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Subject;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.run.RunColumns;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which metrics, parameters and tags the table shows; a column chosen later stands further right.
 */
final class ColumnChooser extends Dialog {
  private static final int SHOWN = 200;

  private final RunColumns known;
  private final Set<Subject> chosen;
  private final TextField search = new TextField();
  private final Div lists = new Div();

  ColumnChooser(RunColumns known, List<Subject> chosen, Consumer<List<Subject>> done) {
    this.known = known;
    this.chosen = new LinkedHashSet<>(chosen);
    setHeaderTitle("Columns");
    search.setPlaceholder("Find a column");
    search.setAriaLabel("Find a column");
    search.setClearButtonVisible(true);
    search.setPrefixComponent(Icon.of("search"));
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(e -> list());
    search.setWidthFull();
    lists.addClassName("column-lists");
    add(search, lists);
    Button apply = new Button("Show columns", e -> finish(done));
    apply.addThemeName("primary");
    getFooter().add(new Button("Cancel", e -> close()), apply);
    list();
  }

  private void finish(Consumer<List<Subject>> done) {
    done.accept(List.copyOf(chosen));
    close();
  }

  private void list() {
    lists.removeAll();
    lists.add(
        part("Metrics", Kind.METRIC, known.metrics()),
        part("Parameters", Kind.PARAM, known.params()),
        part("Tags", Kind.TAG, known.tags()));
  }

  private Component part(String title, Kind kind, List<String> names) {
    Div part = new Div(new H3(title));
    String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
    List<String> found =
        names.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted)).toList();
    found.stream().limit(SHOWN).forEach(name -> part.add(tick(new Subject(kind, name))));
    if (found.isEmpty()) part.add(faint(names.isEmpty() ? "The runs have none." : "None matches."));
    if (found.size() > SHOWN) part.add(faint((found.size() - SHOWN) + " more: search for them."));
    return part;
  }

  private Checkbox tick(Subject column) {
    Checkbox tick = new Checkbox(column.key(), chosen.contains(column));
    tick.addValueChangeListener(
        e -> {
          if (e.getValue()) chosen.add(column);
          else chosen.remove(column);
        });
    return tick;
  }

  private static Paragraph faint(String text) {
    Paragraph faint = new Paragraph(text);
    faint.addClassNames("faint", "small");
    return faint;
  }
}
