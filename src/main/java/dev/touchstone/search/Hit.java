package dev.touchstone.search;

import dev.touchstone.base.Address;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dataset found.
 *
 * @param excerpt the part of the description that tells most about the match
 * @param rows 0 when unknown
 * @param columns number of columns, 0 when unknown
 * @param audience to be put in words for the viewer
 */
public record Hit(
    UUID id,
    Address address,
    Marked title,
    Marked excerpt,
    Reasons reasons,
    List<String> tags,
    String licence,
    List<String> formats,
    @Nullable String task,
    long rows,
    int columns,
    long bytes,
    Instant updatedAt,
    UUID audience) {

  /**
   * Why it matched.
   *
   * @param places where the words stand: "title", "name", "description"
   * @param tags the tags with words asked for
   * @param columns the first columns with words asked for
   * @param moreColumns how many further columns have such words
   */
  public record Reasons(
      List<String> places, List<Marked> tags, List<Marked> columns, int moreColumns) {
    public boolean isEmpty() {
      return places.isEmpty() && tags.isEmpty() && columns.isEmpty();
    }
  }
}
