package dev.touchstone.leaderboard;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ClosingSchedule {
  @Bean
  RecurringTask<Void> leaderboardClosingTask(Closing closing) {
    return Tasks.recurring("leaderboard-closing", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> closing.tellWhatIsOver());
  }
}
