package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.score.Seeds;
import dev.touchstone.run.Run;
import dev.touchstone.run.Runs;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which submissions came from runs of one recipe that differ in the seed alone. Only runs that the
 * viewer may see are looked at: who may see fewer is told of fewer seeds.
 */
@Component
class Recipes {
  private final Runs runs;

  Recipes(Runs runs) {
    this.runs = runs;
  }

  /** What a viewer may know of the origin of submissions, by submission. */
  record Origins(Map<UUID, UUID> runs, Map<UUID, Seeds> seeds) {
    @Nullable UUID run(Submission submission) {
      return runs.get(submission.id());
    }

    @Nullable Seeds seeds(Submission submission) {
      return seeds.get(submission.id());
    }
  }

  Origins of(Viewer viewer, Collection<Submission> submissions, Split split) {
    var visible = visible(viewer, submissions);
    var made =
        submissions.stream()
            .filter(s -> s.runId() != null && visible.containsKey(s.runId()))
            .toList();
    var from = made.stream().collect(Collectors.toMap(Submission::id, s -> run(visible, s).id()));
    return new Origins(from, seeds(made, recipes(viewer, made, visible), split));
  }

  private Map<UUID, Run> visible(Viewer viewer, Collection<Submission> submissions) {
    var ids =
        submissions.stream().map(Submission::runId).filter(Objects::nonNull).distinct().toList();
    if (ids.isEmpty()) return Map.of();
    return runs.found(viewer, ids).stream().collect(Collectors.toMap(Run::id, r -> r));
  }

  private Map<UUID, SeededRecipe> recipes(
      Viewer viewer, List<Submission> made, Map<UUID, Run> visible) {
    var tracked = visible.values().stream().filter(Run::tracked).map(Run::id).toList();
    Map<UUID, Map<String, String>> said =
        tracked.isEmpty() ? Map.of() : runs.params(viewer, tracked);
    return made.stream()
        .collect(Collectors.toMap(Submission::id, s -> recipe(s, run(visible, s), said)));
  }

  private static SeededRecipe recipe(
      Submission submission, Run run, Map<UUID, Map<String, String>> said) {
    var params = said.getOrDefault(run.id(), run.recipe().params());
    return SeededRecipe.of(submission.namespaceId(), run, params);
  }

  /** The same seed twice is one seed: the first score of it counts. */
  private static Map<UUID, Seeds> seeds(
      List<Submission> made, Map<UUID, SeededRecipe> recipes, Split split) {
    var scores = new HashMap<SeededRecipe.Recipe, Map<String, Double>>();
    for (var submission : made) {
      var score = submission.scores().get(split);
      var one = Objects.requireNonNull(recipes.get(submission.id()));
      if (score == null) continue;
      scores.computeIfAbsent(one.recipe(), r -> new HashMap<>()).putIfAbsent(one.seed(), score);
    }
    var seeds = new HashMap<UUID, Seeds>();
    recipes.forEach(
        (id, one) -> {
          var all = scores.getOrDefault(one.recipe(), Map.of());
          if (all.size() > 1) seeds.put(id, new Seeds(List.copyOf(all.values())));
        });
    return seeds;
  }

  private static Run run(Map<UUID, Run> visible, Submission submission) {
    return Objects.requireNonNull(visible.get(Objects.requireNonNull(submission.runId())));
  }
}
