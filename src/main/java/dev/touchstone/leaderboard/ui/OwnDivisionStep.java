package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.touchstone.leaderboard.SplitPlan;
import java.util.List;
import java.util.Objects;

/** What is left to say where organisers divided the rows themselves. */
class OwnDivisionStep extends DivisionStep {
  private final IntegerField shown = new IntegerField("Hidden rows that are public");
  private final ComboBox<String> group = new ComboBox<>("Query or group");
  private final PartsPreview preview;

  OwnDivisionStep(PartsPreview preview) {
    this.preview = preview;
    shown.setValue((int) Math.round(SplitPlan.USUAL_PUBLIC_SHARE * 100));
    shown.setSuffixComponent(new Div("%"));
    shown.setStepButtonsVisible(true);
    shown.setStep(5);
    shown.setMin(5);
    shown.setMax(95);
    shown.setHelperText("Drawn, where solution.csv has no column split or usage");
    shown.addValueChangeListener(change -> preview.refresh());
    group.setClearButtonVisible(true);
    group.setHelperText("A column of solution.csv, where rows belong together");
    group.setAllowCustomValue(true);
    group.addCustomValueSetListener(set -> group.setValue(set.getDetail()));
    group.addValueChangeListener(change -> preview.refresh());
    var fields = new Div(shown, group);
    fields.addClassName("fields");
    add(fields, preview);
  }

  @Override
  void offer(List<String> columns) {
    var chosen = group.getValue();
    group.setItems(columns);
    if (chosen != null) group.setValue(chosen);
    preview.refresh();
  }

  @Override
  SplitPlan plan() {
    return new SplitPlan(
        SplitPlan.Kind.GIVEN,
        group.getValue(),
        0,
        Objects.requireNonNullElse(shown.getValue(), 0) / 100.0,
        false,
        null);
  }
}
