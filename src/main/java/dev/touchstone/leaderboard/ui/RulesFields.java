package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.leaderboard.CountedBy;
import dev.touchstone.leaderboard.Rules;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fields for what participants have to keep to. */
class RulesFields extends Div {
  private final IntegerField perDay = number("Submissions a day", "1 to 1,000");
  private final IntegerField inTotal = number("Submissions in total", "Empty for no limit");
  private final IntegerField teamSize = number("Members of a team", "Empty for any number");
  private final IntegerField picks = number("Final picks", "0: the best public score stands");
  private final RadioButtonGroup<CountedBy> counted = new RadioButtonGroup<>("Limits count");
  private final Checkbox external = new Checkbox("Data from elsewhere may be used");
  private final TextField words = new TextField("About data from elsewhere");
  private final TextArea terms = new TextArea("Terms to accept (Markdown)");

  RulesFields(Rules rules) {
    addClassName("fields");
    counted.setItems(CountedBy.values());
    counted.setItemLabelGenerator(RulesFields::label);
    terms.setHelperText("Empty for none. Nobody submits before accepting them as they are.");
    add(perDay, inTotal, teamSize, picks, counted, external, words, terms);
    set(rules);
  }

  /**
   * @throws dev.touchstone.base.InvalidInput if a value is out of range
   */
  Rules rules() {
    return new Rules(
        orZero(perDay.getValue()),
        inTotal.getValue(),
        counted.getValue(),
        teamSize.getValue(),
        orZero(picks.getValue()),
        external.getValue(),
        words.getValue(),
        terms.getValue());
  }

  final void set(Rules rules) {
    perDay.setValue(rules.perDay());
    inTotal.setValue(rules.inTotal());
    teamSize.setValue(rules.teamSize());
    picks.setValue(rules.finalPicks());
    counted.setValue(rules.countedBy());
    external.setValue(rules.externalData());
    words.setValue(rules.externalWords());
    terms.setValue(rules.terms());
  }

  private static String label(CountedBy by) {
    return by == CountedBy.TEAM ? "Per team and per person" : "Per person";
  }

  private static int orZero(@Nullable Integer value) {
    return Objects.requireNonNullElse(value, 0);
  }

  private static IntegerField number(String label, String help) {
    var field = new IntegerField(label);
    field.setHelperText(help);
    field.setMin(0);
    return field;
  }
}
