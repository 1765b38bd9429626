package dev.touchstone.worker;

import dev.touchstone.run.AttemptLost;
import dev.touchstone.run.RunFact;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A queue in memory that keeps the promises of the real one. */
class FakeQueue implements WorkQueue {

  final Map<String, Told> told = new ConcurrentHashMap<>();
  final Set<String> unwanted = ConcurrentHashMap.newKeySet();
  private final Deque<WorkOrder> waiting = new ArrayDeque<>();
  private final Map<String, WorkOrder> live = new LinkedHashMap<>();
  volatile boolean away;

  /** What was told about one attempt. */
  static class Told {
    final List<RunFact> facts = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    long reports;
    volatile Machine machine;
    volatile Outcome outcome;
    volatile List<OutputFile> outputs = List.of();

    synchronized List<String> lines() {
      return List.copyOf(lines);
    }

    synchronized <T extends RunFact> List<T> facts(Class<T> type) {
      return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
  }

  synchronized void add(WorkOrder order) {
    waiting.add(order);
  }

  Told of(WorkOrder order) {
    return told.computeIfAbsent(order.token(), t -> new Told());
  }

  @Override
  public synchronized Optional<WorkOrder> claim(String worker, Offer offer) {
    check();
    WorkOrder next = waiting.peek();
    if (next == null || next.limits().cores() > offer.cores()) return Optional.empty();
    live.put(next.token(), waiting.remove());
    return Optional.of(next);
  }

  @Override
  public synchronized List<WorkOrder> claimed(String worker) {
    check();
    return List.copyOf(live.values());
  }

  @Override
  public boolean renew(String token) {
    check();
    return !unwanted.contains(token);
  }

  @Override
  public synchronized void started(String token, Machine machine) {
    require(token).machine = machine;
  }

  @Override
  public synchronized void report(
      String token, long sequence, List<RunFact> facts, List<LogLine> lines) {
    Told told = require(token);
    synchronized (told) {
      if (sequence <= told.reports) return;
      if (sequence != told.reports + 1)
        throw new AssertionError("report " + sequence + " came early");
      told.reports = sequence;
      told.facts.addAll(facts);
      lines.forEach(line -> told.lines.add(line.text()));
    }
  }

  @Override
  public synchronized void finish(String token, Outcome outcome, List<OutputFile> outputs) {
    Told told = require(token);
    live.remove(token);
    told.outputs = outputs;
    told.outcome = outcome;
  }

  private Told require(String token) {
    check();
    if (!live.containsKey(token)) throw new AttemptLost();
    return told.computeIfAbsent(token, t -> new Told());
  }

  private void check() {
    if (away) throw new IllegalStateException("the database is away");
  }
}
