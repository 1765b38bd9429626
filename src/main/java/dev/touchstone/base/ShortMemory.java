package dev.touchstone.base;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers answers that are asked for many times a second, for a moment only: what changes on
 * another server is seen when the moment is over, what changes on this one as soon as it is
 * committed. Answers that are absent are not remembered. Inside a transaction nothing is, since
 * what it sees may never be committed.
 */
public final class ShortMemory<K, V> {

  private record Answer<V>(V value, long generation, long until) {}

  private final long life;
  private final int most;
  private final Map<K, Answer<V>> answers = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();

  /**
   * @param life how long an answer is remembered
   * @param most how many answers are; when there are more, all are forgotten
   */
  public ShortMemory(Duration life, int most) {
    this.life = life.toNanos();
    this.most = most;
  }

  /** The answer as it was a moment ago, or as {@code ask} finds it now. */
  public Optional<V> recall(K question, Function<K, Optional<V>> ask) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return ask.apply(question);
    }
    Answer<V> known = answers.get(question);
    return known != null && fresh(known) ? Optional.of(known.value) : learn(question, ask);
  }

  /** As {@link #recall} of several; {@code ask} is called once for all it has to find. */
  public Map<K, V> recallAll(Collection<K> questions, Function<Collection<K>, Map<K, V>> ask) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return ask.apply(questions);
    }
    Map<K, V> found = new HashMap<>();
    Set<K> unknown = new HashSet<>();
    for (K question : questions) {
      Answer<V> known = answers.get(question);
      if (known != null && fresh(known)) {
        found.put(question, known.value);
      } else {
        unknown.add(question);
      }
    }
    if (!unknown.isEmpty()) {
      found.putAll(learnAll(unknown, ask));
    }
    return found;
  }

  private Map<K, V> learnAll(Collection<K> questions, Function<Collection<K>, Map<K, V>> ask) {
    long asked = generation.get();
    Map<K, V> found = ask.apply(questions);
    found.forEach((question, value) -> keep(question, value, asked));
    return found;
  }

  /** An answer from before a change must not outlive it, so it carries the age it was asked in. */
  private Optional<V> learn(K question, Function<K, Optional<V>> ask) {
    long asked = generation.get();
    Optional<V> found = ask.apply(question);
    found.ifPresent(value -> keep(question, value, asked));
    return found;
  }

  private void keep(K question, V value, long asked) {
    if (answers.size() >= most) {
      answers.clear();
    }
    answers.put(question, new Answer<>(value, asked, System.nanoTime() + life));
  }

  private boolean fresh(Answer<V> answer) {
    return answer.generation == generation.get() && answer.until - System.nanoTime() > 0;
  }

  /** Forgets everything, once the running transaction is committed or at once without one. */
  public void forgetAfterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      forget();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            forget();
          }
        });
  }

  private void forget() {
    generation.incrementAndGet();
    answers.clear();
  }
}
