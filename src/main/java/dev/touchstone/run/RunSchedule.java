package dev.touchstone.run;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What has to be looked at again and again, by one server at a time. */
@Configuration
class RunSchedule {

  /**
   * Looks for lost workers, but not before a whole lease has passed since the start: a worker on
   * this machine was away with the server, and its programs may still run.
   */
  @Bean
  RecurringTask<Void> lostWorkersTask(LostWorkers lostWorkers, Clock clock) {
    Instant patience = clock.instant().plus(AttemptStore.LEASE);
    return Tasks.recurring("run-lost-workers", FixedDelay.of(Duration.ofSeconds(5)))
        .execute(
            (instance, context) -> {
              if (clock.instant().isAfter(patience)) {
                lostWorkers.giveUp();
              }
            });
  }
}
