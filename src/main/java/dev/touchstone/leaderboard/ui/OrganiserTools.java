package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.leaderboard.Benchmark;
import java.util.function.Supplier;

/** What organisers may still change, each with what comes of it. */
class OrganiserTools extends Div {
  private static final String REVIEW = "review";

  /**
   * @param changed called once something was
   */
  OrganiserTools(BoardDesk desk, Viewer viewer, Benchmark benchmark, Runnable changed) {
    addClassName("organise");
    if (benchmark.open()) {
      tool(
          "Change the rules",
          "edit",
          "Limits may be eased and ends moved out; who takes part must not be worse off.",
          () -> new RulesDialog(desk, viewer, benchmark, changed));
    }
    tool(
        "Correct labels",
        "check",
        "Hidden labels that are wrong are replaced, and every entry is scored again.",
        () -> new LabelsDialog(desk, viewer, benchmark, changed));
    if (desk.customScorers().fits(benchmark)) {
      tool(
          "Use own scorer",
          "code",
          "A Python file of yours in place of the metric, before the first submission.",
          () -> new ScorerDialog(desk, viewer, benchmark, changed));
    }
    rulings(desk, viewer, benchmark);
  }

  /** Rulings are made where entries are looked at. */
  private void rulings(BoardDesk desk, Viewer viewer, Benchmark benchmark) {
    if (desk.sections().shownTo(viewer, benchmark).stream().noneMatch(s -> s.word().equals(REVIEW)))
      return;
    var link =
        new Anchor(
            "leaderboards/%s?tab=%s".formatted(benchmark.address(), REVIEW),
            Icon.of("flag"),
            new Span("Rule on entries"));
    link.addClassName("btn");
    add(line(link, "An entry is disqualified or reinstated under Review, with a reason."));
  }

  private void tool(String verb, String icon, String effect, Supplier<Dialog> dialog) {
    add(line(new Button(verb, Icon.of(icon), click -> dialog.get().open()), effect));
  }

  private static Div line(Component control, String effect) {
    var words = new Span(effect);
    words.addClassNames("small", "muted");
    return new Div(control, words);
  }
}
