package dev.touchstone.report.web;

import dev.touchstone.report.ReportCard;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as JSON.
 *
 * @param maker the name of who made it
 * @param editor the name of who saved it last
 * @param audience who may read it, in words
 * @param blocks absent in lists
 */
record ReportJson(
    UUID id,
    String namespace,
    String name,
    String title,
    int version,
    String maker,
    String editor,
    String audience,
    Instant createdAt,
    Instant updatedAt,
    @Nullable List<BlockJson> blocks) {

  /** The names that belong to a card's ids. */
  record Names(String maker, String editor, String audience) {}

  static ReportJson of(ReportCard card, Names names, @Nullable List<BlockJson> blocks) {
    return new ReportJson(
        card.id(),
        card.address().namespace(),
        card.address().name(),
        card.title(),
        card.version(),
        names.maker(),
        names.editor(),
        names.audience(),
        card.createdAt(),
        card.updatedAt(),
        blocks);
  }
}
