package dev.touchstone.report.web;

import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.report.Block;
import dev.touchstone.report.Figure;
import dev.touchstone.report.Selection;
import dev.touchstone.report.Shape;
import dev.touchstone.report.TextBlock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report as JSON.
 *
 * @param id made up when absent
 * @param kind {@code text} or {@code figure}
 * @param markdown of a text
 * @param shape of a figure: {@code curves}, {@code table}, {@code best}, {@code scatter}, {@code
 *     parallel}, {@code boxes}, {@code drivers} or {@code difference}
 * @param experiment the address of a figure's experiment; absent in an answer when it is gone
 * @param filter which of its runs; all of them when absent
 * @param most at most so many, 1 to 1,000; 100 when absent
 * @param metric the metric it shows
 * @param look how it is drawn, as the address of the comparison page says it
 */
record BlockJson(
    @Nullable UUID id,
    @Nullable String kind,
    @Nullable String markdown,
    @Nullable String shape,
    @Nullable String experiment,
    @Nullable String filter,
    @Nullable Integer most,
    @Nullable String metric,
    @Nullable String caption,
    @Nullable Map<String, String> look) {

  private static final int MOST = 100;

  /**
   * @param experiments the id of the experiment at an address
   */
  Block block(Function<String, UUID> experiments) {
    UUID made = id == null ? Ids.next() : id;
    return switch (required("kind", kind)) {
      case "text" -> new TextBlock(made, required("markdown", markdown));
      case "figure" -> figure(made, experiments);
      default -> throw new InvalidInput("A block's kind is “text” or “figure”.");
    };
  }

  private Figure figure(UUID made, Function<String, UUID> experiments) {
    Selection runs =
        new Selection(
            experiments.apply(required("experiment", experiment)),
            Objects.requireNonNullElse(filter, ""),
            Objects.requireNonNullElse(most, MOST));
    return new Figure(
        made,
        shape(required("shape", shape)),
        runs,
        Objects.requireNonNullElse(metric, ""),
        Objects.requireNonNullElse(caption, ""),
        Objects.requireNonNullElse(look, Map.of()));
  }

  private static Shape shape(String word) {
    return Arrays.stream(Shape.values())
        .filter(shape -> word(shape).equals(word))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("There is no shape “%s”.".formatted(word)));
  }

  private static String word(Shape shape) {
    return shape.name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param addresses of the experiments the reader may see, by id
   */
  static BlockJson of(Block block, Map<UUID, String> addresses) {
    return switch (block) {
      case TextBlock t ->
          new BlockJson(t.id(), "text", t.markdown(), null, null, null, null, null, null, null);
      case Figure f ->
          new BlockJson(
              f.id(),
              "figure",
              null,
              word(f.shape()),
              addresses.get(f.runs().experiment()),
              f.runs().filter(),
              f.runs().most(),
              f.metric(),
              f.caption(),
              f.look());
    };
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) throw new InvalidInput("The field “blocks.%s” is missing.".formatted(field));
    return value;
  }
}
