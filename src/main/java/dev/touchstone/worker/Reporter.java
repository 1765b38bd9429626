package dev.touchstone.worker;

import dev.touchstone.base.Problem;
import dev.touchstone.run.AttemptLost;
import dev.touchstone.run.RunFact;
import dev.touchstone.run.WorkQueue;
import dev.touchstone.run.WorkQueue.LogLine;
import dev.touchstone.worker.sandbox.Attempt;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Passes on what an attempt writes to its log and its events file, each byte once, over restarts of
 * this server.
 */
final class Reporter {

  private static final String NOTE = "reported.properties";

  /** After that many lines that were no events nobody is told of more. */
  private static final int MOST_COMPLAINTS = 20;

  private final WorkQueue queue;
  private final String token;
  private final Attempt attempt;
  private final Desk desk;
  private final Clock clock;
  private final Events events;
  private Batch last;
  private boolean unsure;
  private int complaints;

  Reporter(WorkQueue queue, String token, Attempt attempt, Desk desk, Clock clock) {
    this.queue = queue;
    this.token = token;
    this.attempt = attempt;
    this.desk = desk;
    this.clock = clock;
    this.events = new Events(clock);
    this.last = Batch.of(desk.noted(NOTE));
    this.unsure = last.sequence() > 0;
  }

  /**
   * Sends what is new.
   *
   * @param ended nothing more will be written
   * @return whether there was nothing
   */
  boolean report(boolean ended) {
    if (unsure) send();
    Batch next = next(ended);
    if (next.isEmpty() && next.sequence() > 1) return true;
    desk.note(NOTE, next.facts());
    last = next;
    unsure = true;
    send();
    return false;
  }

  /** Adds lines of the worker's own to the log. */
  void say(List<String> lines) {
    if (lines.isEmpty()) return;
    last =
        new Batch(
            last.sequence() + 1, last.logTo(), last.logTo(), last.eventsTo(), last.eventsTo());
    desk.note(NOTE, last.facts());
    queue.report(token, last.sequence(), List.of(), lines.stream().map(this::logged).toList());
  }

  private Batch next(boolean ended) {
    Lines log = Lines.from(attempt.log(), last.logTo(), ended);
    Lines told = Lines.from(attempt.events(), last.eventsTo(), ended);
    return new Batch(last.sequence() + 1, last.logTo(), log.end(), last.eventsTo(), told.end());
  }

  private void send() {
    List<RunFact> facts = new ArrayList<>();
    List<LogLine> lines = new ArrayList<>();
    if (last.sequence() == 1) facts.add(new RunFact.InputsChecked(clock.instant()));
    Lines.between(attempt.log(), last.logFrom(), last.logTo()).lines().stream()
        .map(line -> logged(Plain.line(line)))
        .forEach(lines::add);
    for (String line : Lines.between(attempt.events(), last.eventsFrom(), last.eventsTo()).lines())
      understand(line, facts, lines);
    send(facts, lines);
  }

  /** A report the queue does not understand is left out: sending it again would not help. */
  private void send(List<RunFact> facts, List<LogLine> lines) {
    try {
      queue.report(token, last.sequence(), facts, lines);
    } catch (AttemptLost e) {
      throw e;
    } catch (Problem e) {
      lines.add(logged("[" + facts.size() + " events were not kept: " + e.text() + "]"));
      queue.report(token, last.sequence(), List.of(), lines);
    }
    unsure = false;
  }

  private void understand(String line, List<RunFact> facts, List<LogLine> lines) {
    if (line.isBlank()) return;
    try {
      facts.add(events.read(line));
    } catch (Events.Malformed e) {
      if (++complaints <= MOST_COMPLAINTS) lines.add(logged(complaint(line, e)));
    }
  }

  private static String complaint(String line, Events.Malformed e) {
    String start = Plain.line(line.substring(0, Math.min(line.length(), 80)));
    return "[An event was not understood, " + e.getMessage() + ": " + start + "]";
  }

  private LogLine logged(String text) {
    Instant now = clock.instant();
    return new LogLine(now, text);
  }
}
