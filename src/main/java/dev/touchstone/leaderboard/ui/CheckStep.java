package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ui.Facts;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.NewBenchmark;
import dev.touchstone.leaderboard.ZonedTime;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All of it once more, before labels are held back and rows published. */
class CheckStep extends Div {
  private final Supplier<NewBenchmark> wanted;
  private final PartsPreview preview;

  CheckStep(Supplier<NewBenchmark> wanted, PartsPreview preview) {
    this.wanted = wanted;
    this.preview = preview;
  }

  void refresh() {
    removeAll();
    try {
      show(wanted.get());
    } catch (Problem notYet) {
      var words = new Paragraph(notYet.text());
      words.addClassNames("note", "warn");
      add(words);
    }
  }

  private void show(NewBenchmark wish) {
    add(
        new Facts()
            .fact("Published as", wish.dataName(), DataStep.words(wish.visibility()))
            .fact("Predicted", wish.target())
            .fact("Ranked by", wish.metric().label(), wish.metric().direction())
            .fact(
                "Submissions",
                "%s a day".formatted(Figures.count(wish.rules().perDay())),
                wish.rules().countedBy().words())
            .fact("Phases", phases(wish)));
    preview.refresh();
    add(preview);
    var words =
        new Paragraph(
            "The rows above are published without the hidden labels. Metric and division cannot be changed afterwards.");
    words.addClassNames("small", "muted");
    add(words);
  }

  private static String phases(NewBenchmark wish) {
    var schedule = Objects.requireNonNull(wish.schedule(), "the form has phases");
    return schedule.phases().stream()
        .map(p -> p.name() + " from " + ZonedTime.of(p.start(), schedule.zone()))
        .collect(Collectors.joining("; "));
  }
}
