package dev.touchstone.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the SPDX identifier that a licence written in some other way means. */
final class LicenceWords {
  static final String OTHER = "Other";
  private static final int SHORT = 40;
  private static final Pattern CC_ADDRESS =
      Pattern.compile("creativecommons\\.org/licenses/(by(?:-nc)?(?:-sa|-nd)?)/(\\d\\.\\d)");
  private static final Pattern CC_WORDS =
      Pattern.compile("\\bcc[- ](by(?:[- ]nc)?(?:[- ](?:sa|nd))?)[- ](\\d\\.\\d)");
  private static final Map<Pattern, String> KNOWN =
      Map.of(
          Pattern.compile("creativecommons\\.org/publicdomain/zero|\\bcc0\\b"), "CC0-1.0",
          Pattern.compile("\\bodbl\\b|open database licen[sc]e"), "ODbL-1.0",
          Pattern.compile("apache(?: licen[sc]e)?,?(?: version)?[- ]2\\.0"), "Apache-2.0",
          Pattern.compile("^\\W*mit(?: licen[sc]e)?\\W*$"), "MIT");

  private LicenceWords() {}

  /**
   * An SPDX identifier where one is meant; short words as they are; {@value #OTHER} for terms at
   * length; empty for nothing.
   */
  static String normal(String stated) {
    String text = stated.toLowerCase(Locale.ROOT);
    for (Pattern pattern : new Pattern[] {CC_ADDRESS, CC_WORDS}) {
      Matcher found = pattern.matcher(text);
      if (found.find()) return creativeCommons(found);
    }
    return KNOWN.entrySet().stream()
        .filter(known -> known.getKey().matcher(text).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(stated.length() <= SHORT ? stated : OTHER);
  }

  private static String creativeCommons(Matcher found) {
    String kind = found.group(1).replace(' ', '-').toUpperCase(Locale.ROOT);
    return "CC-" + kind + "-" + found.group(2);
  }
}
