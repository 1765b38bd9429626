package dev.touchstone.run;

import static java.util.Objects.requireNonNull;

import dev.touchstone.base.NotFound;
import dev.touchstone.base.database.DatabaseAway;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits what many threads hand in at the same time in one transaction, so that they share the
 * wait for the disk. The first to come leads: it takes what is queued, oldest first, commits it and
 * wakes those it belongs to; once its own is done the next in the queue leads.
 */
@Component
class GroupCommit {

  /** The most points of a transaction, unless a single hand-in has more. */
  private static final int GROUP = 50_000;

  /** The most points that wait for their commit; others wait before they enter the queue. */
  private static final int QUEUED = 2_000_000;

  /** Fewer points than this are encoded together with others of the same run. */
  private static final int FEW = 64;

  private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(20);

  /** What one thread hands in. */
  private static final class Entry {
    final UUID run;
    final Map<String, Points> metrics;
    final int points;
    final List<Journal.Row> rows;
    final Thread thread = Thread.currentThread();
    volatile boolean done;
    @Nullable RuntimeException failure;

    Entry(UUID run, Map<String, Points> metrics, int points) {
      this.run = run;
      this.metrics = metrics;
      this.points = points;
      this.rows = points < FEW ? List.of() : Journal.Row.of(run, metrics);
    }

    void done(@Nullable RuntimeException how) {
      failure = how;
      done = true;
      LockSupport.unpark(thread);
    }
  }

  private final TransactionTemplate transactions;
  private final Journal journal;
  private final OpenRuns openRuns;
  private final Folding folding;
  private final RunNews news;
  private final Queue<Entry> queue = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean led = new AtomicBoolean();
  private final Semaphore room = new Semaphore(QUEUED, true);

  GroupCommit(
      TransactionTemplate transactions,
      Journal journal,
      OpenRuns openRuns,
      Folding folding,
      RunNews news) {
    this.transactions = transactions;
    this.journal = journal;
    this.openRuns = openRuns;
    this.folding = folding;
    this.news = news;
  }

  /**
   * Returns once the points are committed.
   *
   * @throws NotFound if the run is not there any more
   * @throws RunIsDeleted if it is in the bin
   * @throws dev.touchstone.base.Conflict if it is a worker's and over
   * @throws DatabaseAway if the database does not answer
   */
  void commit(UUID run, Map<String, Points> metrics) {
    int points = metrics.values().stream().mapToInt(Points::size).sum();
    int places = Math.clamp(points, 1, QUEUED);
    room.acquireUninterruptibly(places);
    try {
      Entry mine = new Entry(run, metrics, points);
      queue.add(mine);
      await(mine);
      if (mine.failure != null) {
        throw mine.failure;
      }
    } finally {
      room.release(places);
    }
  }

  private void await(Entry mine) {
    boolean interrupted = false;
    while (!mine.done) {
      if (led.compareAndSet(false, true)) {
        lead();
      } else {
        LockSupport.parkNanos(this, GLANCE);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void lead() {
    try {
      settle(next());
    } finally {
      led.set(false);
      Entry oldest = queue.peek();
      if (oldest != null) {
        LockSupport.unpark(oldest.thread);
      }
    }
  }

  private List<Entry> next() {
    List<Entry> group = new ArrayList<>();
    int points = 0;
    for (Entry entry = queue.poll(); entry != null; entry = queue.poll()) {
      group.add(entry);
      points += entry.points;
      if (points >= GROUP) {
        break;
      }
    }
    return group;
  }

  /**
   * Whatever happens, each of them is told: a thread that is not would wait for ever. Without the
   * database they fail together, since one by one each would wait for it again.
   */
  private void settle(List<Entry> group) {
    try {
      commit(group);
    } catch (RuntimeException e) {
      DatabaseAway away = DatabaseAway.in(e).orElse(null);
      if (away == null) {
        each(group, e);
      } else {
        group.forEach(entry -> entry.done(away));
      }
    } catch (Error e) {
      group.forEach(entry -> entry.done(new IllegalStateException("the commit failed", e)));
      throw e;
    }
  }

  /** One that cannot be committed must not take the others with it. */
  private void each(List<Entry> group, RuntimeException failure) {
    if (group.size() == 1) {
      group.getFirst().done(failure);
    } else {
      group.forEach(entry -> settle(List.of(entry)));
    }
  }

  private void commit(List<Entry> group) {
    Map<UUID, OpenRun> known =
        openRuns.lasting(group.stream().map(entry -> entry.run).collect(Collectors.toSet()));
    Map<UUID, OpenRun> runs =
        requireNonNull(transactions.execute(transaction -> write(group, known)));
    for (Entry entry : group) {
      RuntimeException refusal = OpenRun.refusal(entry.run, runs.get(entry.run));
      if (refusal == null) {
        folding.told(entry.run, entry.points);
      }
      entry.done(refusal);
    }
  }

  private Map<UUID, OpenRun> write(List<Entry> group, Map<UUID, OpenRun> known) {
    Map<UUID, OpenRun> runs = withOthers(group, known);
    List<Entry> kept =
        group.stream()
            .filter(entry -> OpenRun.refusal(entry.run, runs.get(entry.run)) == null)
            .toList();
    journal.append(rows(kept));
    names(kept).forEach((run, names) -> tell(run, requireNonNull(runs.get(run)), names));
    return runs;
  }

  /** Of runs that may be over by now, the transaction has to see how they are. */
  private Map<UUID, OpenRun> withOthers(List<Entry> group, Map<UUID, OpenRun> known) {
    Set<UUID> others = new HashSet<>();
    group.forEach(entry -> others.add(entry.run));
    others.removeAll(known.keySet());
    Map<UUID, OpenRun> runs = new HashMap<>(known);
    runs.putAll(others.isEmpty() ? Map.of() : openRuns.of(others));
    return runs;
  }

  /** Hand-ins of few points of one run become one row. */
  private static List<Journal.Row> rows(List<Entry> kept) {
    List<Journal.Row> rows = new ArrayList<>();
    Map<UUID, Map<String, Points>> few = new LinkedHashMap<>();
    for (Entry entry : kept) {
      rows.addAll(entry.rows);
      if (entry.rows.isEmpty()) {
        Map<String, Points> together = few.computeIfAbsent(entry.run, run -> new LinkedHashMap<>());
        entry.metrics.forEach(
            (metric, points) ->
                together.computeIfAbsent(metric, name -> new Points(8)).addAll(points));
      }
    }
    few.forEach((run, metrics) -> rows.addAll(Journal.Row.of(run, metrics)));
    return rows;
  }

  private static Map<UUID, Set<String>> names(List<Entry> kept) {
    Map<UUID, Set<String>> names = new LinkedHashMap<>();
    kept.forEach(
        entry ->
            names
                .computeIfAbsent(entry.run, run -> new LinkedHashSet<>())
                .addAll(entry.metrics.keySet()));
    return names;
  }

  private void tell(UUID run, OpenRun open, Set<String> names) {
    news.reported(open.experiment(), new RunReported(run, names, null, open.logLines()));
  }
}
