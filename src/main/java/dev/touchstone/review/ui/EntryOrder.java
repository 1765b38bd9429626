package dev.touchstone.review.ui;

import dev.touchstone.review.Entry;
import dev.touchstone.review.Handed;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** In which order entries are listed; the word stands in the address. */
enum EntryOrder {
  WAITING("State", Comparator.comparing(Entry::state)),
  RANK("Rank", Comparator.comparingInt(EntryOrder::rank)),
  NAME("Entry", Comparator.comparing(e -> e.name().toLowerCase(Locale.ROOT))),
  NEWEST("Handed in", Comparator.comparing(EntryOrder::last).reversed());

  private final String label;
  private final Comparator<Entry> comparator;

  EntryOrder(String label, Comparator<Entry> comparator) {
    this.label = label;
    this.comparator = comparator;
  }

  String label() {
    return label;
  }

  Comparator<Entry> comparator() {
    return comparator;
  }

  /** Empty for the one that needs no word. */
  String word() {
    return this == WAITING ? "" : name().toLowerCase(Locale.ROOT);
  }

  static EntryOrder of(String word) {
    return Arrays.stream(values()).filter(o -> o.word().equals(word)).findFirst().orElse(WAITING);
  }

  private static int rank(Entry entry) {
    return entry.standing() == null ? Integer.MAX_VALUE : entry.standing().ranks().best();
  }

  /** Where times are hidden all are the same. */
  private static Instant last(Entry entry) {
    return entry.submissions().stream()
        .map(Handed::origin)
        .filter(o -> o != null)
        .map(Handed.Origin::submittedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
