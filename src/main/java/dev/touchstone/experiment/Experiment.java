package dev.touchstone.experiment;

import dev.touchstone.base.Address;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named question that groups runs.
 *
 * @param question one sentence, such as "Does a deeper tree help on churn?"
 * @param title what programs call it: any text, unique in its namespace; the name unless a program
 *     gave another
 * @param description Markdown, empty if nobody wrote one
 */
public record Experiment(
    UUID id,
    Address address,
    String title,
    String question,
    String description,
    UUID audience,
    UUID namespaceId,
    UUID makerId,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  /** The title of the experiment that takes the runs of programs that name none. */
  public static final String STANDARD = "Default";

  /** Whether it lies in the bin: it takes no new runs and lists leave it out. */
  public boolean deleted() {
    return deletedAt != null;
  }
}
