package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Phase;
import dev.touchstone.leaderboard.ZonedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phases one after the other and where one stands, on the reader's clock with the organisers'
 * beside it.
 */
class PhaseLine extends OrderedList {
  private final Benchmark benchmark;
  private final Instant now;

  PhaseLine(Benchmark benchmark, Instant now) {
    this.benchmark = benchmark;
    this.now = now;
    addClassName("phases");
    benchmark.schedule().phases().forEach(phase -> add(item(phase)));
  }

  private ListItem item(Phase phase) {
    var name = new Span(phase.name());
    name.addClassName("strong");
    var head = new Div(name, state(phase));
    head.addClassNames("row", "wrap");
    if (phase.blind()) head.add(new Badge(Badge.Tone.PLAIN, "lock", "Blind"));
    var item = new ListItem(bar(phase), head, time("From", phase.start()), end(phase));
    limits(phase).forEach(words -> item.add(line(words)));
    if (over(phase)) item.addClassName("over");
    return item;
  }

  private Badge state(Phase phase) {
    if (over(phase)) return new Badge(Badge.Tone.PLAIN, "check", "Over");
    if (phase.contains(now)) return new Badge(Badge.Tone.OK, "clock", "Now");
    var wait = Duration.between(now, phase.start());
    return new Badge(Badge.Tone.PLAIN, "clock", "Starts in " + Figures.duration(wait));
  }

  private boolean over(Phase phase) {
    return phase.ended(now) || !benchmark.open();
  }

  /** How much of the phase has passed; decoration, as the times say it too. */
  private Component bar(Phase phase) {
    var bar = new Div();
    bar.addClassName("passed");
    bar.getElement().setAttribute("aria-hidden", "true");
    bar.getStyle().set("--passed", "%d%%".formatted(Math.round(100 * passed(phase))));
    return bar;
  }

  private double passed(Phase phase) {
    if (over(phase)) return 1;
    if (!phase.begun(now)) return 0;
    if (phase.end() == null) return 0.5;
    var length = Duration.between(phase.start(), phase.end()).toMillis();
    return (double) Duration.between(phase.start(), now).toMillis() / length;
  }

  private Component end(Phase phase) {
    return phase.end() == null
        ? line("Until the organisers close the benchmark")
        : time("Until", phase.end());
  }

  private Component time(String word, Instant at) {
    var reader = ReaderTime.zone();
    var stated = benchmark.schedule().zone();
    var line = line(word + " " + ZonedTime.of(at, reader));
    if (!same(reader, stated, at)) {
      var other = new Span(ZonedTime.of(at, stated));
      other.addClassName("faint");
      line.add(other);
    }
    return line;
  }

  private static boolean same(ZoneId one, ZoneId other, Instant at) {
    return one.equals(other)
        || (one.normalized().equals(other.normalized())
            && one.getRules().getOffset(at).equals(other.getRules().getOffset(at)));
  }

  private static List<String> limits(Phase phase) {
    var lines = new ArrayList<String>();
    if (phase.blind()) lines.add("No score, place or number is shown until it ends.");
    add(lines, phase.perDay(), "a day in this phase");
    add(lines, phase.inTotal(), "in this phase");
    return lines;
  }

  private static void add(List<String> lines, @Nullable Integer limit, String of) {
    if (limit != null) lines.add(Figures.count(limit, "submission ", "submissions ") + of);
  }

  private static Div line(String words) {
    var line = new Div(new Span(words));
    line.addClassNames("small", "muted");
    return line;
  }
}
