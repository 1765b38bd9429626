package dev.touchstone.catalog.table;

/** Guesses the delimiter of a CSV file from its header line. */
final class Delimiter {
  private static final char[] KNOWN = {',', ';', '\t', '|'};

  private Delimiter() {}

  /** The known delimiter that is most frequent outside quotes, a comma when there is none. */
  static char of(String head) {
    String header = header(head);
    char best = KNOWN[0];
    for (char known : KNOWN) if (count(header, known) > count(header, best)) best = known;
    return best;
  }

  private static String header(String head) {
    StringBuilder outside = new StringBuilder();
    boolean quoted = false;
    for (char c : head.stripLeading().toCharArray()) {
      if (c == '"') quoted = !quoted;
      else if (!quoted && (c == '\n' || c == '\r')) break;
      else if (!quoted) outside.append(c);
    }
    return outside.toString();
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }
}
