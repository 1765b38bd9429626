package dev.touchstone.run;

import dev.touchstone.storage.Blob;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The worker's side of the queue. A claim holds as long as it is renewed; who lost it is told so by
 * {@link AttemptLost} or by {@link #renew} and must stop.
 */
public interface WorkQueue {
  /**
   * What a worker has free now.
   *
   * @param cores free CPU cores
   * @param gpus free GPUs
   */
  record Offer(int cores, long memoryBytes, int gpus) {}

  /**
   * The machine and software an attempt runs on.
   *
   * @param processor such as “AMD EPYC 7B13”
   * @param gpu the GPU's name, null on a CPU
   * @param runtime such as “Java 25.0.1” or “Python 3.11.2”
   * @param sandbox the tier that was measured, such as “full”
   * @param packages what the program could import; null where it brought its own, or was not asked
   */
  record Machine(
      String host,
      String system,
      String processor,
      int cores,
      long memoryBytes,
      @Nullable String gpu,
      String runtime,
      String sandbox,
      @Nullable Environment packages) {}

  /**
   * The packages that a program finds on a machine.
   *
   * @param sha256 of the packages, each with a line end: two environments that have the same are
   *     the same
   * @param packages such as “numpy==2.4.4”, in order
   */
  record Environment(String sha256, List<String> packages) {
    public Environment {
      packages = List.copyOf(packages);
    }

    public Environment(List<String> packages) {
      this(Blob.sha256(String.join("\n", packages) + "\n"), packages);
    }
  }

  /** One line of output, without its line end. */
  record LogLine(Instant at, String text) {}

  /**
   * @param path relative, with slashes
   * @param sha256 of a blob that is already stored
   */
  record OutputFile(String path, String sha256, long size) {}

  /** How an attempt ended. */
  enum Ending {
    FINISHED,
    FAILED,
    CANCELLED
  }

  /**
   * @param reason for a person, such as “out of memory: it used more than 2 GiB”; empty when
   *     finished
   * @param exitCode null when the program did not exit by itself
   */
  record Outcome(Ending ending, String reason, @Nullable Integer exitCode) {}

  /**
   * Takes the oldest queued run that fits the offer.
   *
   * @param worker the worker's lasting name
   */
  Optional<WorkOrder> claim(String worker, Offer offer);

  /** What this worker had claimed when it was last seen, to be adopted again after a restart. */
  List<WorkOrder> claimed(String worker);

  /**
   * @return false when the attempt must be stopped: cancelled, or given to another
   */
  boolean renew(String token);

  /**
   * @throws AttemptLost when the token is not of a live attempt
   */
  void started(String token, Machine machine);

  /**
   * Stores what the program told since the last report, all of it or nothing.
   *
   * @param sequence counts the reports of this attempt from 1; one that was stored before is
   *     ignored
   * @throws AttemptLost when the token is not of a live attempt
   */
  void report(String token, long sequence, List<RunFact> facts, List<LogLine> lines);

  /**
   * @throws AttemptLost when the token is not of a live attempt
   */
  void finish(String token, Outcome outcome, List<OutputFile> outputs);
}
