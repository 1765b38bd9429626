package dev.touchstone.run;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a worker needs to carry out one attempt: it looks nothing up.
 *
 * @param attempt 1 for the first
 * @param token proves in every report that it is this attempt; an older one is refused
 * @param tracking how the program reports by itself; null for a sealed run, which has no way out
 * @param params as launched; what the program logs later is reported as facts
 */
public record WorkOrder(
    UUID runId,
    int attempt,
    String token,
    @Nullable Tracking tracking,
    Program program,
    List<Mount> inputs,
    Map<String, String> params,
    long seed,
    Device device,
    Limits limits) {
  /** The folder among the outputs in which MLflow's client of a sealed run keeps its files. */
  public static final String MLFLOW_FILES = "mlflow";

  public WorkOrder {
    inputs = List.copyOf(inputs);
    params = Map.copyOf(params);
  }

  /**
   * How the program reaches the tracking protocols.
   *
   * @param namespace the name of the one that owns the experiment
   * @param token valid as long as the attempt; it writes to this run and runs begun inside it
   */
  public record Tracking(String namespace, UUID experimentId, String token) {
    @Override
    public String toString() {
      return "Tracking[" + namespace + ", " + experimentId + "]";
    }
  }

  /** What to execute. */
  public sealed interface Program permits BuiltIn, Script {}

  /**
   * A trainer of ours.
   *
   * @param trainer {@code baseline}, {@code linear}, {@code boosting} or {@code mlp}
   * @param task {@code classification} or {@code regression}
   * @param target the column to predict
   * @param trainFile where among the inputs the training table is, as {@code <input>/<path>}
   * @param testFile the table to predict, or null
   * @param idColumn the column that names rows in the test table, or null
   */
  public record BuiltIn(
      String trainer,
      String task,
      String target,
      String trainFile,
      @Nullable String testFile,
      @Nullable String idColumn)
      implements Program {}

  /**
   * Python source of a person.
   *
   * @param sha256 the blob with the source
   */
  public record Script(String sha256) implements Program {}

  /**
   * One input version, seen by the program at {@code /in/<number>/<path>}.
   *
   * @param number counts the inputs from 0
   */
  public record Mount(int number, UUID versionId, List<MountedFile> files) {
    public Mount {
      files = List.copyOf(files);
    }
  }

  public record MountedFile(String path, String sha256, long size) {}
}
