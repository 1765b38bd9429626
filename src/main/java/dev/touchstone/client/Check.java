package dev.touchstone.client;

import java.lang.System.Logger.Level;

/** What the server would refuse is passed over here, so that it takes nothing else with it. */
final class Check {

  static final int PARAM = 6000;
  static final int TAG = 8000;
  private static final int NAME = 250;
  private static final System.Logger LOG = System.getLogger(Check.class.getName());

  private Check() {}

  static boolean name(String key) {
    boolean good = !key.isBlank() && key.length() <= NAME && key.indexOf('\0') < 0;
    if (!good)
      LOG.log(Level.WARNING, "Passed over “{0}”: a name has 1 to 250 characters", brief(key));
    return good;
  }

  static boolean value(String key, String value, int limit) {
    boolean good = value.length() <= limit && value.indexOf('\0') < 0;
    if (!good)
      LOG.log(
          Level.WARNING,
          "Passed over the value of “{0}”: it has more than {1} characters",
          brief(key),
          limit);
    return good;
  }

  private static String brief(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
