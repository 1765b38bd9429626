package dev.touchstone.worker;

import java.util.Properties;

/**
 * One report: which bytes of the attempt's files it is made of. It is noted down before it is sent,
 * so that after a restart exactly the same report is sent again and the queue can tell.
 *
 * @param sequence counts from 1
 */
record Batch(long sequence, long logFrom, long logTo, long eventsFrom, long eventsTo) {

  static final Batch NONE = new Batch(0, 0, 0, 0, 0);

  boolean isEmpty() {
    return logFrom == logTo && eventsFrom == eventsTo;
  }

  Properties facts() {
    var facts = new Properties();
    facts.setProperty("sequence", Long.toString(sequence));
    facts.setProperty("log", logFrom + " " + logTo);
    facts.setProperty("events", eventsFrom + " " + eventsTo);
    return facts;
  }

  static Batch of(Properties facts) {
    if (facts.isEmpty()) return NONE;
    String[] log = facts.getProperty("log").split(" ");
    String[] events = facts.getProperty("events").split(" ");
    return new Batch(
        Long.parseLong(facts.getProperty("sequence")),
        Long.parseLong(log[0]),
        Long.parseLong(log[1]),
        Long.parseLong(events[0]),
        Long.parseLong(events[1]));
  }
}
