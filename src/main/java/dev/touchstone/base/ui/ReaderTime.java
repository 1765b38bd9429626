package dev.touchstone.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Shows instants in the reader's time zone. */
@Component
public class ReaderTime {
  private final Clock clock;

  ReaderTime(Clock clock) {
    this.clock = clock;
  }

  /** Relative under a day, else the date; the exact time as its title. */
  public Span ago(Instant at) {
    Span text = new Span(words(at));
    text.getElement().setAttribute("title", Figures.exact(at, zone()));
    return text;
  }

  /** The date, with the exact time as its title; for what lies ahead as well. */
  public Span day(Instant at) {
    Span text = new Span(Figures.day(at, clock.instant(), zone()));
    text.getElement().setAttribute("title", Figures.exact(at, zone()));
    return text;
  }

  public String words(Instant at) {
    return Figures.ago(at, clock.instant(), zone());
  }

  /** The present moment, for what lasts until now. */
  public Instant now() {
    return clock.instant();
  }

  /** What the browser said, else UTC. */
  public static ZoneId zone() {
    UI ui = UI.getCurrent();
    String id = ui == null ? null : ui.getPage().getExtendedClientDetails().getTimeZoneId();
    return id == null ? ZoneOffset.UTC : ZoneId.of(id);
  }
}
