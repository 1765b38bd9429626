package dev.touchstone.leaderboard;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks again and again for submissions that wait and for servers that are gone. */
@Configuration
class ScoringSchedule {
  @Bean
  RecurringTask<Void> scoringTask(ScoringQueue queue, Scoring scoring, Clock clock) {
    return Tasks.recurring("leaderboard-scoring", FixedDelay.of(Duration.ofSeconds(5)))
        .execute(
            (instance, context) -> {
              queue.giveUp(clock.instant());
              scoring.wake();
            });
  }
}
