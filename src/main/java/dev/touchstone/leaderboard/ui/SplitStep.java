package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.touchstone.leaderboard.SplitPlan;
import java.util.List;
import java.util.Objects;

/** How rows are divided, with what comes of it beside. */
class SplitStep extends DivisionStep {
  private static final List<SplitPlan.Kind> KINDS =
      List.of(SplitPlan.Kind.STRATIFIED, SplitPlan.Kind.GROUP, SplitPlan.Kind.TIME);

  private final RadioButtonGroup<SplitPlan.Kind> kind = new RadioButtonGroup<>("Rows are divided");
  private final ComboBox<String> column = new ComboBox<>("Column");
  private final RadioButtonGroup<Boolean> later = new RadioButtonGroup<>("Private rows are");
  private final IntegerField hidden =
      percent("Rows with hidden labels", SplitPlan.USUAL_TEST_SHARE);
  private final IntegerField shown = percent("Of these, public", SplitPlan.USUAL_PUBLIC_SHARE);
  private final ComboBox<String> weights = new ComboBox<>("Weights of the rows");
  private final PartsPreview preview;

  SplitStep(PartsPreview preview) {
    this.preview = preview;
    kind.setItems(KINDS);
    kind.setItemLabelGenerator(SplitStep::words);
    kind.setValue(SplitPlan.Kind.STRATIFIED);
    kind.addValueChangeListener(
        change -> {
          fit();
          preview.refresh();
        });
    later.setItems(true, false);
    later.setItemLabelGenerator(l -> l ? "later than public ones" : "drawn from the same stretch");
    later.setValue(true);
    weights.setClearButtonVisible(true);
    weights.setHelperText("Empty: all rows count the same");
    for (var field : List.of(hidden, shown)) {
      field.addValueChangeListener(change -> preview.refresh());
    }
    for (var field : List.of(column, weights)) {
      field.addValueChangeListener(change -> preview.refresh());
    }
    later.addValueChangeListener(change -> preview.refresh());
    var fields = new Div(kind, column, later, hidden, shown, weights);
    fields.addClassName("fields");
    add(fields, preview);
    fit();
  }

  @Override
  void offer(List<String> columns) {
    var chosen = column.getValue();
    var weighted = weights.getValue();
    column.setItems(columns);
    weights.setItems(columns);
    if (columns.contains(chosen)) column.setValue(chosen);
    if (columns.contains(weighted)) weights.setValue(weighted);
    preview.refresh();
  }

  @Override
  SplitPlan plan() {
    return new SplitPlan(
        kind.getValue(),
        kind.getValue() == SplitPlan.Kind.STRATIFIED ? null : column.getValue(),
        share(hidden),
        share(shown),
        later.getValue(),
        weights.getValue());
  }

  private void fit() {
    column.setVisible(kind.getValue() != SplitPlan.Kind.STRATIFIED);
    column.setHelperText(
        kind.getValue() == SplitPlan.Kind.GROUP
            ? "Such as the patient: no group is in two parts"
            : "Numbers or dates: the latest rows are hidden");
    later.setVisible(kind.getValue() == SplitPlan.Kind.TIME);
  }

  private static String words(SplitPlan.Kind kind) {
    return switch (kind) {
      case STRATIFIED -> "At random, each class giving its share";
      case GROUP -> "By group";
      case TIME -> "By time";
      case GIVEN -> "As the organisers did";
    };
  }

  private static double share(IntegerField percent) {
    return Objects.requireNonNullElse(percent.getValue(), 0) / 100.0;
  }

  private static IntegerField percent(String label, double share) {
    var field = new IntegerField(label);
    field.setValue((int) Math.round(share * 100));
    field.setSuffixComponent(new Div("%"));
    field.setStepButtonsVisible(true);
    field.setStep(5);
    return field;
  }
}
