package dev.touchstone.interop.mlflow;

import java.util.List;
import java.util.Optional;

/** Knows the folders of one sort of thing by the path that MLflow's clients give them. */
interface ArtifactOwner {
  /**
   * @param path the first two segments stand for the owner, such as an experiment and a run
   * @throws MlflowProblem when the path has this owner's form but there is no such owner, or none
   *     the viewer may see
   */
  Optional<Located> find(Call call, List<String> path);

  /**
   * @param rest the path within the folder, empty for the folder itself
   */
  record Located(ArtifactFolder folder, String rest) {}
}
