package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.run.Failure;

/** Why a run failed: the reason, the exit code, the last lines, what was kept, what to do. */
final class FailureNote extends Div {

  FailureNote(Failure failure, Component... steps) {
    addClassNames("note", "bad", "run-failure");
    getElement().setAttribute("role", "alert");
    Div words = new Div(new H3(failure.reason()), new Paragraph(kept(failure)));
    words.addClassName("grow");
    if (!failure.lastLines().isEmpty()) words.add(lines(failure));
    words.add(steps);
    add(Icon.of("warn"), words);
  }

  private static Pre lines(Failure failure) {
    Pre lines = new Pre(String.join("\n", failure.lastLines()));
    lines.addClassName("run-last-lines");
    lines.getElement().setAttribute("aria-label", "The last lines of the log");
    lines.getElement().setAttribute("tabindex", "0");
    lines.getElement().executeJs("this.scrollTop = this.scrollHeight");
    return lines;
  }

  private static String kept(Failure failure) {
    boolean said = failure.exitCode() == null || failure.reason().contains("exit code");
    return (said ? "" : "Exit code " + failure.exitCode() + ". ")
        + "Metrics, log and artifacts up to here were kept.";
  }
}
