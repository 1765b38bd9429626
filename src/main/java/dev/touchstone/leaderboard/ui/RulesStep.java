package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.base.ui.Section;
import dev.touchstone.leaderboard.Mechanism;
import dev.touchstone.leaderboard.Rules;
import dev.touchstone.leaderboard.Schedule;
import java.time.Instant;

/** By which rules and when. */
class RulesStep extends Div {
  private final RulesFields rules = new RulesFields(Rules.usual());
  private final ScheduleFields schedule;
  private final Checkbox baselines = new Checkbox("Add the simplest baselines at once");

  private final MechanismChoice publicScores = new MechanismChoice(Mechanism.COARSE);

  RulesStep(Instant now) {
    schedule = new ScheduleFields(Schedule.from(now));
    baselines.setValue(true);
    baselines.setHelperText(
        "The most frequent class, or mean and median: every entry should beat them.");
    add(new Section("Limits and terms", rules));
    add(new Section("Phases", schedule));
    add(new Section("Public scores", publicScores));
    add(new Section("Baselines", baselines));
  }

  Rules rules() {
    return rules.rules();
  }

  Schedule schedule() {
    return schedule.schedule();
  }

  Mechanism publicScores() {
    return publicScores.getValue();
  }

  boolean baselines() {
    return baselines.getValue();
  }
}
