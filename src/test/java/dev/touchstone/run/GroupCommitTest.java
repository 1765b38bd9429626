package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.touchstone.DatabaseTest;
import dev.touchstone.base.database.DatabaseAway;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class GroupCommitTest {
  @Autowired Journal journal;
  @Autowired OpenRuns openRuns;
  @Autowired Folding folding;
  @Autowired RunNews news;

  /** The database breaks off the first transaction once it may, and every one after it. */
  private static final class Broken extends TransactionTemplate {
    final transient CountDownLatch mayBreak = new CountDownLatch(1);
    final AtomicInteger tries = new AtomicInteger();

    @Override
    public <T> @Nullable T execute(TransactionCallback<T> action) {
      tries.incrementAndGet();
      try {
        mayBreak.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      throw new DataAccessResourceFailureException("terminating connection");
    }
  }

  @Test
  void withoutTheDatabaseAGroupFailsTogether() throws Exception {
    Broken broken = new Broken();
    GroupCommit group = new GroupCommit(broken, journal, openRuns, folding, news);
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(Thread.ofPlatform().start(() -> handIn(group, failures)));
    }
    await().until(() -> threads.stream().allMatch(GroupCommitTest::waits));
    broken.mayBreak.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).hasSize(8).allMatch(DatabaseAway.class::isInstance);
    assertThat(broken.tries.get()).isEqualTo(2);
  }

  private static boolean waits(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TIMED_WAITING;
  }

  private static void handIn(GroupCommit group, Queue<Throwable> failures) {
    try {
      group.commit(UUID.randomUUID(), Map.of("loss", new Points(1).add(1, 1, 1)));
    } catch (RuntimeException e) {
      failures.add(e);
    }
  }
}
