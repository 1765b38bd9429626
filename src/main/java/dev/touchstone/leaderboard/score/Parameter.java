package dev.touchstone.leaderboard.score;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a metric's key may say behind an @. Each value has one way to be written. */
enum Parameter {
  NONE("nothing", String::isEmpty),
  COUNT("a whole number from 1 to 1000", Pattern.compile("1000|[1-9]\\d{0,2}").asMatchPredicate()),
  SHARE("a number between 0 and 1, such as 0.9", share()),
  CLASS("the name of a class", name -> !name.isBlank());

  private final String words;
  private final Predicate<String> accepts;

  Parameter(String words, Predicate<String> accepts) {
    this.words = words;
    this.accepts = accepts;
  }

  String words() {
    return words;
  }

  boolean accepts(String text) {
    return accepts.test(text);
  }

  private static Predicate<String> share() {
    return Pattern.compile("0\\.\\d{0,5}[1-9]").asMatchPredicate();
  }
}
