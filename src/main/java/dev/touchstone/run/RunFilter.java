package dev.touchstone.run;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to list. Whatever is null, empty or blank lets every run pass.
 *
 * @param input a dataset version the run was made from
 * @param text words in the name
 */
public record RunFilter(
    Set<RunState> states,
    @Nullable UUID experiment,
    @Nullable UUID maker,
    @Nullable UUID input,
    String text) {

  public static final RunFilter ALL = new RunFilter(Set.of(), null, null, null, "");

  public RunFilter {
    states = Set.copyOf(states);
  }

  public RunFilter experiment(UUID id) {
    return new RunFilter(states, id, maker, input, text);
  }

  public RunFilter state(RunState... wanted) {
    return new RunFilter(Set.of(wanted), experiment, maker, input, text);
  }

  public RunFilter maker(UUID id) {
    return new RunFilter(states, experiment, id, input, text);
  }

  public RunFilter input(UUID versionId) {
    return new RunFilter(states, experiment, maker, versionId, text);
  }

  public RunFilter text(String words) {
    return new RunFilter(states, experiment, maker, input, words);
  }
}
