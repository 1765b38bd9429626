package dev.touchstone.run.ui;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Page;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.Runs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Finds the run that a run is part of, and its own parts, one query a level. */
@Component
class Families {
  /** Of each level the newest so many. */
  private static final int MOST = 200;

  private static final int DEPTH = 4;

  private final Runs runs;
  private final RunList list;

  Families(Runs runs, RunList list) {
    this.runs = runs;
    this.list = list;
  }

  Family of(Viewer viewer, Run run) {
    Tree tree = new Tree(viewer);
    tree.grow(Set.of(run.id()), 0);
    tree.walk(run.id(), 0);
    List<RunLine> lines = list.measured(tree.order);
    List<Family.Part> parts =
        IntStream.range(0, lines.size())
            .mapToObj(i -> new Family.Part(lines.get(i), tree.depths.get(i)))
            .toList();
    return new Family(whole(viewer, run), parts, tree.more);
  }

  private Optional<Run> whole(Viewer viewer, Run run) {
    UUID id = run.parentId();
    return id == null ? Optional.empty() : runs.found(viewer, List.of(id)).stream().findFirst();
  }

  /** Read level by level, then walked branch by branch. */
  private final class Tree {
    private final Viewer viewer;
    private final Map<UUID, List<Run>> inside = new HashMap<>();
    private final List<Run> order = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private boolean more;

    Tree(Viewer viewer) {
      this.viewer = viewer;
    }

    void grow(Set<UUID> level, int depth) {
      if (level.isEmpty()) return;
      Page<Run> found = runs.list(viewer, RunFilter.ALL.parents(level), null, MOST);
      more |= found.next() != null || depth == DEPTH && !found.items().isEmpty();
      if (depth == DEPTH) return;
      found.items().forEach(this::keep);
      grow(found.items().stream().map(Run::id).collect(Collectors.toSet()), depth + 1);
    }

    private void keep(Run part) {
      inside.computeIfAbsent(part.parentId(), whole -> new ArrayList<>()).add(part);
    }

    /** Runs begun first come first. */
    void walk(UUID whole, int depth) {
      for (Run part : inside.getOrDefault(whole, List.of()).reversed()) {
        order.add(part);
        depths.add(depth);
        walk(part.id(), depth + 1);
      }
    }
  }
}
