package dev.touchstone.model;

import dev.touchstone.base.InvalidInput;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that somebody wants to register.
 *
 * @param runId the run that made the model, if it is not the source itself
 * @param runLink where the run can be looked at elsewhere; empty for none, at most 1,000 characters
 */
public record NewVersion(
    VersionSource source,
    @Nullable UUID runId,
    String runLink,
    String description,
    Map<String, String> tags) {

  public NewVersion {
    if (source instanceof VersionSource.RunFolder folder
        && runId != null
        && !runId.equals(folder.runId())) {
      throw new InvalidInput("The run of a version is the one whose files it is made from.");
    }
    ModelName.atMost("run_link", 1000, runLink);
    tags = ModelTags.checked(tags);
  }
}
