package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ui.Facts;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Preview;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.score.Task;
import java.util.function.Supplier;

/** How many rows each part gets, what they could show and what everybody would see of them. */
class PartsPreview extends Div {
  private final String caption;
  private final Supplier<Preview> preview;
  private final Supplier<Task> task;

  /**
   * @param caption above the lines that everybody would see
   */
  PartsPreview(String caption, Supplier<Preview> preview, Supplier<Task> task) {
    this.caption = caption;
    this.preview = preview;
    this.task = task;
    addClassName("parts-preview");
    getElement().setAttribute("aria-live", "polite");
  }

  void refresh() {
    removeAll();
    try {
      show(preview.get());
    } catch (Problem notYet) {
      var words = new Paragraph(notYet.text());
      words.addClassNames("small", "muted");
      add(words);
    }
  }

  private void show(Preview found) {
    add(bar(found));
    add(
        new Facts()
            .fact("To learn from", Figures.count(found.trainRows()), "rows with labels")
            .fact("Public", Figures.count(found.publicRows()), "rows, shown while it is open")
            .fact("Private", Figures.count(found.privateRows()), "rows, shown after the close"));
    if (task.get() == Task.CLASSIFICATION) add(power(found));
    var lines = new Pre(String.join("\n", found.testLines()));
    lines.addClassName("example");
    var above = new Span(caption);
    above.addClassNames("small", "muted");
    add(above, lines);
  }

  private static Component bar(Preview found) {
    var bar = new Div(part("train", found.trainRows()), part("public", found.publicRows()));
    bar.add(part("private", found.privateRows()));
    bar.addClassName("parts-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    return bar;
  }

  private static Component part(String name, int rows) {
    var part = new Div(new Span(name));
    part.addClassName(name);
    part.getStyle().set("flex-grow", Integer.toString(rows));
    return part;
  }

  private static Component power(Preview found) {
    var words =
        new Paragraph(
            "Two entries that disagree on a tenth of the rows can be told apart from a difference of about %s points on the private part, %s on the public one (paired test at 5%%, 80%% power; an estimate)."
                .formatted(points(found, Split.PRIVATE), points(found, Split.PUBLIC)));
    words.addClassName("small");
    return words;
  }

  private static String points(Preview found, Split split) {
    return Figures.fixed(100 * found.smallestDifference(split), 1);
  }
}
