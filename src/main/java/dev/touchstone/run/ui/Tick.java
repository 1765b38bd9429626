package dev.touchstone.run.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The box that chooses the runs of a row. The browser draws it itself: drawing a row again keeps
 * its box, so that none goes away between pressing and releasing the mouse. It is the browser's own
 * one, since a table has one in each row, and Vaadin's consists of a dozen elements.
 */
final class Tick {
  private static final String BOX =
      """
      <input type="checkbox" class="tick" .checked="${live(item.chosen)}"
        .indeterminate="${live(item.partly)}" aria-label="${item.label}"
        @change="${e => choose(e.target.checked)}">""";

  private Tick() {}

  /**
   * @param name what the row is called
   * @param runs what ticking the row chooses
   */
  static <R> LitRenderer<R> of(
      RunSelection selection, Function<R, String> name, Function<R, List<UUID>> runs) {
    return LitRenderer.<R>of(BOX)
        .withProperty("label", row -> "Select " + name.apply(row))
        .withProperty("chosen", row -> runs.apply(row).stream().allMatch(selection::has))
        .withProperty("partly", row -> partly(runs.apply(row), selection))
        .withFunction(
            "choose",
            (row, said) -> selection.choose(runs.apply(row), said.get(0).asBoolean(false)));
  }

  private static boolean partly(List<UUID> runs, RunSelection selection) {
    long chosen = runs.stream().filter(selection::has).count();
    return chosen > 0 && chosen < runs.size();
  }
}
