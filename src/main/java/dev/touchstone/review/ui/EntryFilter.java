package dev.touchstone.review.ui;

import dev.touchstone.review.Entry;
import dev.touchstone.review.EntryState;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** Which entries are listed; the word stands in the address. */
enum EntryFilter {
  ALL("All", e -> true),
  WAITING("Waiting", e -> e.state().waits()),
  QUESTIONS("Questions", e -> e.openQuestions() > 0 || e.state() == EntryState.ANSWERED),
  CHECKED("Checked", e -> !e.checks().isEmpty()),
  UNRANKED("Not ranked", e -> e.standing() == null);

  private final String label;
  private final Predicate<Entry> keeps;

  EntryFilter(String label, Predicate<Entry> keeps) {
    this.label = label;
    this.keeps = keeps;
  }

  String label() {
    return label;
  }

  boolean keeps(Entry entry) {
    return keeps.test(entry);
  }

  /** Empty for the one that needs no word. */
  String word() {
    return this == ALL ? "" : name().toLowerCase(Locale.ROOT);
  }

  static EntryFilter of(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst().orElse(ALL);
  }
}
