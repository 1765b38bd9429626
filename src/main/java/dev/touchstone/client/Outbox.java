package dev.touchstone.client;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one run that the server does not have yet, in their order: the older ones in
 * memory, and once those are many, or the server is away, the rest on disk.
 */
final class Outbox implements AutoCloseable {

  /** With at most {@link HttpRun#POINTS} points each, some five megabytes. */
  static final int MOST_IN_MEMORY = 64;

  private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

  private final Path home;
  private final Deque<Parcel> memory = new ArrayDeque<>();
  private @Nullable Spool spool;
  private @Nullable String run;
  private long sent;
  private long refused;
  private long lost;

  /**
   * @param home the run's directory in the spool; made when it is needed
   */
  Outbox(Path home) {
    this.home = home;
  }

  /** What another program left. */
  static Outbox of(Path home, Spool left) throws IOException {
    var outbox = new Outbox(home);
    outbox.spool = left;
    outbox.run = left.run();
    return outbox;
  }

  String key() {
    return home.getFileName().toString();
  }

  /** The run's path on the server; null until the server has made it. */
  synchronized @Nullable String run() {
    return run;
  }

  synchronized void add(Parcel parcel) {
    if (onDisk() == 0 && memory.size() < MOST_IN_MEMORY) memory.add(parcel);
    else keep(parcel);
  }

  /**
   * Adds a file, which is copied: memory is no place for it, and its owner may change it.
   *
   * @throws IOException if it cannot be read or copied; nothing was added
   */
  synchronized void add(long number, String path, Path file) throws IOException {
    Path copy = disk().copy(number, file);
    keep(new Parcel(number, "PUT", path, null, copy));
  }

  private void keep(Parcel parcel) {
    try {
      disk().keep(parcel);
    } catch (IOException e) {
      lost++;
      LOG.log(Level.ERROR, "What could not be sent could not be kept on disk either: lost", e);
    }
  }

  private int onDisk() {
    return spool == null ? 0 : spool.size();
  }

  private Spool disk() throws IOException {
    if (spool == null) {
      spool = Spool.open(home).orElseThrow(() -> new IOException(home + " is in use"));
      if (run != null) spool.run(run);
    }
    return spool;
  }

  /** The oldest request; it stays until {@link #settle} is called. */
  synchronized Optional<Parcel> first() {
    if (!memory.isEmpty()) return Optional.of(memory.peek());
    try {
      return spool == null ? Optional.empty() : spool.first();
    } catch (IOException e) {
      LOG.log(Level.ERROR, "The spool " + home + " cannot be read", e);
      return Optional.empty();
    }
  }

  /**
   * Notes what became of the oldest request.
   *
   * @return whether the next one may follow at once
   */
  synchronized boolean settle(Parcel parcel, Answer answer) {
    try {
      switch (answer) {
        case Answer.Done done -> done(parcel, done);
        case Answer.Refused no -> putAside(parcel, no);
        case Answer.Later later -> spill();
      }
      return !(answer instanceof Answer.Later);
    } catch (IOException e) {
      LOG.log(Level.ERROR, "The spool " + home + " cannot be written", e);
      return false;
    }
  }

  private void done(Parcel parcel, Answer.Done done) throws IOException {
    if (parcel.begins()) begun(done.location());
    sent++;
    forget(parcel);
  }

  private void begun(@Nullable String location) throws IOException {
    run = location;
    if (spool != null && location != null) spool.run(location);
  }

  private void putAside(Parcel parcel, Answer.Refused no) throws IOException {
    LOG.log(
        Level.WARNING, "The server refused {0} and it was put aside: {1}", parcel.path(), no.why());
    refused++;
    disk().putAside(parcel);
    forget(parcel);
  }

  private void forget(Parcel parcel) throws IOException {
    if (!memory.isEmpty()) {
      memory.remove();
    } else if (spool != null) {
      spool.remove(parcel);
    }
  }

  /** Brings to disk what is in memory: the program may end before the server is back. */
  synchronized void spill() {
    while (!memory.isEmpty()) keep(memory.remove());
  }

  synchronized boolean isEmpty() {
    return memory.isEmpty() && onDisk() == 0;
  }

  synchronized TrackedRun.Delivery delivery() {
    return new TrackedRun.Delivery(sent, memory.size() + onDisk(), refused, lost);
  }

  @Override
  public synchronized void close() {
    if (spool != null) spool.close();
  }
}
