package dev.touchstone.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.access.AudienceWords;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.report.Reach;
import dev.touchstone.report.Reach.Cause;
import java.util.stream.Collectors;

/** Who may read a report, and because of what, in a sentence. */
final class ReachLine extends Div {

  ReachLine() {
    addClassName("reach");
    getElement().setAttribute("aria-live", "polite");
  }

  /**
   * @param can how the sentence goes on after those who may, such as “can” or “will be able to”
   */
  void show(Reach reach, String can) {
    removeAll();
    setClassName("narrowed", reach.narrowed());
    add(Icon.of(reach.words().icon()), new Span(sentence(reach, can)));
  }

  static String sentence(Reach reach, String can) {
    String who = who(reach.words()) + " " + can + " read this";
    if (!reach.narrowed()) return who;
    return who
        + ", because "
        + reach.causes().stream().map(ReachLine::cause).collect(Collectors.joining(" and "));
  }

  private static String who(AudienceWords words) {
    return switch (words.label()) {
      case "Everyone" -> "Everyone signed in";
      case "Only you" -> "Only you";
      default ->
          words.label().contains(" and ")
              ? "Only people who are in all of " + words.label()
              : "Members of " + words.label();
    };
  }

  private static String cause(Cause cause) {
    String readers = cause.readers().label();
    String whom = readers.equals("Only you") ? "you" : readers;
    return cause.experiment().isEmpty()
        ? "the report is for " + whom
        : "it shows " + cause.experiment() + ", which is for " + whom;
  }
}
