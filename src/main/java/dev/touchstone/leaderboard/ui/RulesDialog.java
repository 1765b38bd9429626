package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Section;
import dev.touchstone.leaderboard.Benchmark;

/** Changes rules and phases, as far as those who take part are not worse off. */
class RulesDialog extends Dialog {
  private final BoardDesk desk;
  private final Viewer viewer;
  private final Benchmark benchmark;
  private final Runnable changed;
  private final RulesFields rules;
  private final ScheduleFields schedule;

  /** Not shown once there are submissions: they were made for the scores as they are shown. */
  private final MechanismChoice mechanism;

  private final boolean choosing;

  RulesDialog(BoardDesk desk, Viewer viewer, Benchmark benchmark, Runnable changed) {
    this.desk = desk;
    this.viewer = viewer;
    this.benchmark = benchmark;
    this.changed = changed;
    rules = new RulesFields(benchmark.rules());
    schedule = new ScheduleFields(benchmark.schedule());
    mechanism = new MechanismChoice(desk.scores().of(viewer, benchmark).mechanism());
    choosing = desk.submissions().of(viewer, benchmark).isEmpty();
    addClassName("rules-dialog");
    setHeaderTitle("Change the rules of " + benchmark.address().name());
    setWidth("860px");
    add(form());
    var save = new Button("Save rules", click -> save());
    save.setThemeName("primary");
    getFooter().add(new Button("Cancel", click -> close()), save);
  }

  private Div form() {
    var form =
        new Div(hint(), new Section("Limits and terms", rules), new Section("Phases", schedule));
    if (choosing) form.add(new Section("Public scores", mechanism));
    form.addClassName("new-benchmark");
    return form;
  }

  private void save() {
    desk.rules()
        .change(
            viewer, benchmark.address(), rules.rules(), schedule.schedule(), mechanism.getValue());
    close();
    changed.run();
  }

  private static Paragraph hint() {
    var words =
        new Paragraph(
            "Once a phase has begun, limits may be eased and ends moved out; metric and division of"
                + " the rows stay. How public scores are shown can be chosen until the first submission."
                + " What you change is shown under Rules, with your name.");
    words.addClassNames("small", "muted");
    return words;
  }
}
