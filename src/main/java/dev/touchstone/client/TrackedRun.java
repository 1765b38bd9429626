package dev.touchstone.client;

import java.nio.file.Path;

/**
 * A run that this program tells of. Every method may be called from any thread, returns at once
 * (while the server is away, after a write to disk) and throws nothing that the network or the
 * server cause: what cannot be sent is kept on disk, what the server refuses is put aside there,
 * and both are logged ({@link System.Logger}). A name or a value that is too long is logged and
 * passed over.
 *
 * <p>Inside a worker all of it is told to the worker.
 */
public sealed interface TrackedRun extends AutoCloseable permits EventsRun, HttpRun {

  /**
   * A setting; the first value stays.
   *
   * @param key 1 to 250 characters
   * @param value its text has at most 6,000 characters
   */
  void param(String key, Object value);

  /**
   * A word about the run; the last value stays.
   *
   * @param key 1 to 250 characters
   * @param value at most 8,000 characters
   */
  void tag(String key, String value);

  /**
   * A point of a curve, as of now. The same value of the same metric at the same step and
   * millisecond is one point, however often it is said.
   *
   * @param key 1 to 250 characters
   * @param value may be NaN or infinite
   */
  void metric(String key, double value, long step);

  /**
   * How far the run is. Shown for runs in a worker, passed over elsewhere.
   *
   * @param total 0 when nobody knows
   * @param unit such as {@code epoch}
   */
  void progress(long done, long total, String unit);

  /**
   * A file to keep with the run. It is copied before this returns, which takes as long as the disk
   * needs; a file that cannot be read is logged and passed over.
   *
   * @param path where it is to be found in the run, with forward slashes, such as {@code
   *     plots/loss.png}
   */
  void artifact(String path, Path file);

  /** Says how it ended. In a worker the worker says so, and this does nothing. */
  void end(Ending ending);

  /**
   * Ends the run as failed unless {@link #end} was called, so that a program that broke is seen to
   * have. Waits at most {@link TouchstoneClient#PATIENCE} for what is still to be sent; the rest is
   * on disk then.
   */
  @Override
  void close();

  /** What became of that which was told so far. */
  Delivery delivery();

  /**
   * Counts of requests.
   *
   * @param sent the server has them
   * @param waiting in memory or on disk, to be sent later
   * @param refused the server will not take them; put aside in the spool
   * @param lost neither sent nor kept, as the disk was full or broken
   */
  record Delivery(long sent, long waiting, long refused, long lost) {}
}
