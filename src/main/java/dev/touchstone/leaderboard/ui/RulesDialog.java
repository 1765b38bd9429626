package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Section;
import dev.touchstone.leaderboard.Benchmark;
import java.util.function.Consumer;

/** Changes rules and phases, as far as those who take part are not worse off. */
class RulesDialog extends Dialog {
  RulesDialog(BoardDesk desk, Viewer viewer, Benchmark benchmark, Consumer<Benchmark> changed) {
    addClassName("rules-dialog");
    setHeaderTitle("Edit rules of " + benchmark.address().name());
    setWidth("860px");
    var rules = new RulesFields(benchmark.rules());
    var schedule = new ScheduleFields(benchmark.schedule());
    var form =
        new Div(hint(), new Section("Limits and terms", rules), new Section("Phases", schedule));
    form.addClassName("new-benchmark");
    add(form);
    var save =
        new Button(
            "Save rules",
            click -> {
              changed.accept(
                  desk.rules()
                      .change(viewer, benchmark.address(), rules.rules(), schedule.schedule()));
              close();
            });
    save.setThemeName("primary");
    getFooter().add(new Button("Cancel", click -> close()), save);
  }

  private static Paragraph hint() {
    var words =
        new Paragraph(
            "Once a phase has begun, limits may be eased and ends moved out; metric and division of"
                + " the rows stay. What you change is shown under Rules, with your name.");
    words.addClassNames("small", "muted");
    return words;
  }
}
