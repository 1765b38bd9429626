package dev.touchstone.run;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to list. Whatever is null, empty or blank lets every run pass.
 *
 * @param input a dataset version the run was made from
 * @param parents runs of which it is a direct part
 * @param text words in the name
 */
public record RunFilter(
    Set<RunState> states,
    @Nullable UUID experiment,
    @Nullable UUID maker,
    @Nullable UUID input,
    Set<UUID> parents,
    String text) {

  public static final RunFilter ALL = new RunFilter(Set.of(), null, null, null, Set.of(), "");

  public RunFilter {
    states = Set.copyOf(states);
    parents = Set.copyOf(parents);
  }

  public RunFilter experiment(UUID id) {
    return new RunFilter(states, id, maker, input, parents, text);
  }

  public RunFilter state(RunState... wanted) {
    return new RunFilter(Set.of(wanted), experiment, maker, input, parents, text);
  }

  public RunFilter maker(UUID id) {
    return new RunFilter(states, experiment, id, input, parents, text);
  }

  public RunFilter input(UUID versionId) {
    return new RunFilter(states, experiment, maker, versionId, parents, text);
  }

  public RunFilter parents(Set<UUID> wholes) {
    return new RunFilter(states, experiment, maker, input, wholes, text);
  }

  public RunFilter text(String words) {
    return new RunFilter(states, experiment, maker, input, parents, words);
  }
}
