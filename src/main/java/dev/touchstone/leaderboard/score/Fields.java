package dev.touchstone.leaderboard.score;

/** Where the fields of one record of a table are in its bytes. */
interface Fields {
  /** What {@link #start} and {@link #end} count in; {@link Octets#SLACK} bytes stand behind. */
  byte[] bytes();

  int start(int field);

  int end(int field);

  /** Whether its bytes are not its text, since quotation marks in it are doubled. */
  boolean hasDoubledQuotes(int field);

  String text(int field);

  /** The number this plainly is; NaN if that takes a closer look at its text. */
  double decimal(int field);

  /** The number of the record's last line, from 1. */
  long line();
}
