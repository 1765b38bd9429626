package dev.touchstone.storage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class GarbageSchedule {

  @Bean
  RecurringTask<Void> garbageTask(Garbage garbage) {
    return Tasks.recurring("storage-garbage", FixedDelay.of(Duration.ofMinutes(10)))
        .execute(
            (instance, context) -> {
              while (garbage.collect() > 0) {
                Thread.onSpinWait();
              }
            });
  }
}
