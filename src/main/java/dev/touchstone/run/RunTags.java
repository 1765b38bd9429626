package dev.touchstone.run;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and programs note of runs, by name. */
@Service
@Transactional
public class RunTags {

  private final Runs runs;
  private final FactStore facts;
  private final RunRights rights;

  RunTags(Runs runs, FactStore facts, RunRights rights) {
    this.runs = runs;
    this.facts = facts;
    this.rights = rights;
  }

  /**
   * Sets tags of all these runs, or of none; a value said before is replaced.
   *
   * @throws NotFound if the viewer may not see one of the runs
   * @throws dev.touchstone.base.Forbidden if the viewer may not change one of them
   * @param tags names of 1 to 250 characters, values of at most 8,000
   * @throws dev.touchstone.base.InvalidInput if a name or a value is not
   * @throws dev.touchstone.base.Conflict if a run has no room for more tags
   */
  public void put(Viewer viewer, Collection<UUID> ids, Map<String, String> tags) {
    Tracked.requireTags(tags);
    for (Run run : runs.get(viewer, List.copyOf(ids))) {
      rights.requireAdd(viewer, run);
      if (!facts.putTags(run.id(), tags)) {
        throw new TooManyNames(run.id(), FactStore.NAMES, "tags");
      }
    }
  }

  /**
   * @throws NotFound if the run has no such tag
   */
  public void remove(Viewer viewer, UUID id, String name) {
    rights.requireAdd(viewer, runs.get(viewer, id));
    if (!facts.removeTag(id, name)) {
      throw new NotFound("tag", name);
    }
  }

  /** The tags of those of the runs that the viewer may see. */
  @Transactional(readOnly = true)
  public Map<UUID, Map<String, String>> of(Viewer viewer, Collection<UUID> ids) {
    return facts.tags(runs.seen(viewer, ids));
  }
}
