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
  private final RunStates states;

  RunTags(Runs runs, FactStore facts, RunRights rights, RunStates states) {
    this.runs = runs;
    this.facts = facts;
    this.rights = rights;
    this.states = states;
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
    runs.get(viewer, List.copyOf(ids)).stream()
        .peek(run -> rights.requireAdd(viewer, run))
        .map(Run::id)
        .sorted()
        .forEach(run -> put(run, tags));
  }

  /** One after the other and each under its lock, as two who tag at once may name the same tag. */
  private void put(UUID run, Map<String, String> tags) {
    states.lock(run);
    if (!facts.putTags(run, tags)) {
      throw new TooManyNames(run, FactStore.NAMES, "tags");
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
