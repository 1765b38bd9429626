package dev.touchstone.run.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.touchstone.experiment.Recipe;
import dev.touchstone.experiment.TrainerRecipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which built-in trainers to launch together, with their parameters. */
final class TrainerChoice extends Div {
  private final CheckboxGroup<TrainerWords> trainers = new CheckboxGroup<>("Train");
  private final Map<TrainerWords, Map<String, TextField>> fields = new LinkedHashMap<>();
  private final Div parameters = new Div();

  TrainerChoice(Runnable changed) {
    trainers.setItems(TrainerWords.ALL);
    trainers.setItemLabelGenerator(TrainerWords::title);
    trainers.setRenderer(new ComponentRenderer<>(TrainerChoice::words));
    trainers.addClassName("stacked");
    trainers.setValue(Set.copyOf(TrainerWords.ALL.subList(0, 3)));
    TrainerWords.ALL.forEach(trainer -> fields.put(trainer, fields(trainer)));
    parameters.addClassName("params");
    Details details = new Details("Parameters", parameters);
    add(trainers, details);
    offer();
    trainers.addValueChangeListener(
        e -> {
          offer();
          changed.run();
        });
  }

  private static Span words(TrainerWords trainer) {
    Span why = new Span(", " + trainer.explanation());
    why.addClassName("faint");
    return new Span(new Span(trainer.title()), why);
  }

  private static Map<String, TextField> fields(TrainerWords trainer) {
    Map<String, TextField> fields = new LinkedHashMap<>();
    trainer
        .params()
        .forEach(
            (name, usual) -> {
              TextField field = new TextField(name);
              field.setPlaceholder(usual);
              fields.put(name, field);
            });
    return fields;
  }

  private void offer() {
    parameters.removeAll();
    chosen().stream()
        .filter(trainer -> !trainer.params().isEmpty())
        .forEach(trainer -> parameters.add(row(trainer)));
    if (parameters.getComponentCount() == 0)
      parameters.add(new Span("The baseline has no parameters."));
  }

  private Div row(TrainerWords trainer) {
    Span title = new Span(trainer.title());
    title.addClassNames("small", "med");
    Div row = new Div();
    row.addClassName("field-row");
    fields.getOrDefault(trainer, Map.of()).values().forEach(row::add);
    return new Div(title, row);
  }

  /** In the order of the list, whatever was ticked first. */
  private List<TrainerWords> chosen() {
    return TrainerWords.ALL.stream().filter(trainers.getValue()::contains).toList();
  }

  int count() {
    return trainers.getValue().size();
  }

  List<Recipe> recipes(String task, String target) {
    return chosen().stream()
        .<Recipe>map(trainer -> new TrainerRecipe(trainer.name(), task, target, given(trainer)))
        .toList();
  }

  /** Only what somebody wrote; the trainer knows its own defaults. */
  private Map<String, String> given(TrainerWords trainer) {
    Map<String, String> given = new LinkedHashMap<>();
    fields
        .getOrDefault(trainer, Map.of())
        .forEach(
            (name, field) -> {
              if (!field.getValue().isBlank()) given.put(name, field.getValue().strip());
            });
    return given;
  }
}
