package dev.touchstone.run.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.run.LogPage;
import dev.touchstone.run.WorkQueue.LogLine;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A run's output: follows the end while the run goes on, can be paused and searched. */
final class LogPanel extends Card {
  private static final int PIECE = 400;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** Where lines are read. */
  interface Source {
    LogPage read(long offset, int limit);
  }

  private final Source source;
  private final Div lines = new Div();
  private final Span state = new Span();
  private final TextField find = new TextField();
  private final Button pause = new Button("Pause", Icon.of("stop"));
  private final Button earlier = new Button("Show earlier lines");
  private boolean following = true;
  private long first;
  private long next;

  LogPanel(Source source) {
    super("Log");
    this.source = source;
    addClassName("log-card");
    lines.addClassNames("log", "mono");
    lines.getElement().setAttribute("role", "log");
    lines.getElement().setAttribute("aria-live", "off");
    lines.getElement().setAttribute("aria-label", "Log");
    lines.getElement().setAttribute("tabindex", "0");
    state.addClassNames("faint", "small", "tn");
    prepareFind();
    preparePause();
    earlier.addThemeNames("tertiary", "small");
    earlier.addClickListener(e -> readEarlier());
    tool(state).tool(find).tool(pause).with(earlier, lines);
    begin();
  }

  /** Adds what came since; nothing while the reader paused. */
  void refresh() {
    if (following) append(source.read(next, PIECE));
  }

  private void begin() {
    long total = source.read(0, 1).total();
    first = Math.max(0, total - PIECE);
    next = first;
    append(source.read(first, PIECE));
  }

  private void append(LogPage page) {
    page.lines().forEach(line -> lines.add(row(line)));
    next = page.next();
    earlier.setVisible(first > 0);
    pause.setVisible(!page.over());
    say(page);
    if (!page.lines().isEmpty())
      lines
          .getElement()
          .executeJs("requestAnimationFrame(() => this.scrollTop = this.scrollHeight)");
  }

  private void say(LogPage page) {
    String count = Figures.count(page.total(), "line", "lines");
    if (page.total() == 0) state.setText(page.over() ? "It wrote nothing" : "Nothing written yet");
    else state.setText(page.over() ? count : (following ? "following, " : "paused, ") + count);
  }

  private void readEarlier() {
    long from = Math.max(0, first - PIECE);
    LogPage page = source.read(from, (int) (first - from));
    for (int i = 0; i < page.lines().size(); i++)
      lines.addComponentAtIndex(i, row(page.lines().get(i)));
    first = from;
    earlier.setVisible(first > 0);
  }

  private Div row(LogLine line) {
    Span time = new Span(CLOCK.format(line.at().atZone(ReaderTime.zone())));
    time.addClassName("faint");
    Span text = new Span(line.text());
    tone(line.text()).ifPresent(text::addClassName);
    Div row = new Div(time, text);
    row.addClassName("log-line");
    row.setVisible(matches(line.text()));
    return row;
  }

  private static Optional<String> tone(String text) {
    String lower = text.stripLeading().toLowerCase(Locale.ROOT);
    if (lower.startsWith("warn")) return Optional.of("warn");
    return lower.startsWith("error") || lower.startsWith("traceback")
        ? Optional.of("bad")
        : Optional.empty();
  }

  private boolean matches(String text) {
    return text.toLowerCase(Locale.ROOT).contains(find.getValue().strip().toLowerCase(Locale.ROOT));
  }

  private void prepareFind() {
    find.setPlaceholder("Find");
    find.setAriaLabel("Find in the log");
    find.setPrefixComponent(Icon.of("search"));
    find.addThemeName("small");
    find.setClearButtonVisible(true);
    find.setValueChangeMode(ValueChangeMode.LAZY);
    find.addValueChangeListener(e -> filter());
  }

  private void filter() {
    lines
        .getChildren()
        .forEach(row -> row.setVisible(matches(row.getElement().getTextRecursively())));
  }

  private void preparePause() {
    pause.addThemeNames("tertiary", "small");
    pause.addClickListener(
        e -> {
          following = !following;
          pause.setText(following ? "Pause" : "Follow");
          pause.setIcon(Icon.of(following ? "stop" : "run"));
          append(source.read(next, following ? PIECE : 1));
        });
  }
}
