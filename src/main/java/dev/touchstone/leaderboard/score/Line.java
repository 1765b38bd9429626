package dev.touchstone.leaderboard.score;

import org.apache.commons.csv.CSVRecord;

/** One line of a prediction file with its number in the file, the header being line 1. */
record Line(long number, String id, CSVRecord fields) {
  String text(int column) {
    return fields.get(column).strip();
  }

  /** Where a fault is, for people: "line 7, id r3k9: “abc”". */
  String quoting(String text) {
    return "line %d, id %s: “%s”".formatted(number, id, text);
  }

  String place() {
    return "line %d, id %s".formatted(number, id);
  }
}
