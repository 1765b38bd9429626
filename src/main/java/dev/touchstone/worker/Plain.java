package dev.touchstone.worker;

import java.util.regex.Pattern;

/** Text from programs made fit for keeping: no control characters, no endless lines. */
final class Plain {

  private static final int LONGEST_LINE = 4000;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n]]");
  private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-9;?]*[A-Za-z]");

  private Plain() {}

  static String text(String text) {
    return CONTROLS.matcher(text).replaceAll("\uFFFD");
  }

  /** A line as a terminal would leave it: what a carriage return wrote over is gone. */
  static String line(String raw) {
    String bare = COLOURS.matcher(raw).replaceAll("");
    String last = bare.substring(bare.lastIndexOf('\r') + 1);
    String plain = text(last);
    return plain.length() <= LONGEST_LINE
        ? plain
        : plain.substring(0, LONGEST_LINE) + " [and " + (plain.length() - LONGEST_LINE) + " more]";
  }
}
