package dev.touchstone.run.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Subject;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.run.Run;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What stands in the cells of a table with one run per row. The browser draws them, so that
 * scrolling through many costs the server no component each.
 */
record EntryCells(RunSelection selection, Supplier<Instant> now) {
  private static final String NOTHING = "–";
  static final String GONE = "removed meanwhile";

  LitRenderer<RunEntry> tick() {
    return Tick.of(selection, entry -> name(entry, "run"), entry -> List.of(entry.id()));
  }

  static LitRenderer<RunEntry> name() {
    return LitRenderer.<RunEntry>of(
            """
            ${item.href ? html`<a class="cut" href="${item.href}">${item.name}</a>`
              : html`<span class="faint">${item.name}</span>`}""")
        .withProperty("href", entry -> entry.run() == null ? "" : "runs/" + entry.id())
        .withProperty("name", entry -> name(entry, GONE));
  }

  static String name(RunEntry entry, String otherwise) {
    return entry.run() == null ? otherwise : entry.run().name();
  }

  static LitRenderer<RunEntry> state() {
    return LitRenderer.<RunEntry>of(
            """
            <span class="run-state ${item.tone}"><svg class="i" aria-hidden="true"
              ><use href="${item.icon}"/></svg>${item.words}</span>""")
        .withProperty("words", EntryCells::stateWords)
        .withProperty("icon", EntryCells::icon)
        .withProperty("tone", EntryCells::tone);
  }

  static String stateWords(RunEntry entry) {
    return of(entry, RunCells::stateWords);
  }

  static String icon(RunEntry entry) {
    return of(entry, run -> Icon.address(StateBadge.icon(run.state())));
  }

  static String tone(RunEntry entry) {
    return of(entry, run -> StateBadge.tone(run.state()).name().toLowerCase(Locale.ROOT));
  }

  private static String of(RunEntry entry, Function<Run, String> words) {
    return entry.run() == null ? "" : words.apply(entry.run());
  }

  String started(RunEntry entry) {
    return entry.run() == null || entry.run().startedAt() == null
        ? NOTHING
        : Figures.ago(entry.run().startedAt(), now.get(), ReaderTime.zone());
  }

  String duration(RunEntry entry) {
    return entry.run() == null || entry.run().startedAt() == null
        ? NOTHING
        : Figures.duration(entry.run().duration(now.get()));
  }

  static String word(RunEntry entry, Subject subject) {
    if (subject.kind() == Kind.METRIC) return number(entry.sheet().metric(subject.key()));
    return (subject.kind() == Kind.PARAM ? entry.sheet().params() : entry.sheet().tags())
        .getOrDefault(subject.key(), NOTHING);
  }

  private static String number(OptionalDouble value) {
    return value.isEmpty() ? NOTHING : Measured.text(value.getAsDouble());
  }
}
