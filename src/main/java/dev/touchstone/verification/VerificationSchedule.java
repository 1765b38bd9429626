package dev.touchstone.verification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after verifications whose last news got lost, by one server at a time. */
@Configuration
class VerificationSchedule {
  private static final Logger log = LoggerFactory.getLogger(VerificationSchedule.class);

  @Bean
  RecurringTask<Void> verificationsTask(VerificationStore store, Judging judging) {
    return Tasks.recurring("verification-go-on", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> store.running().forEach(one -> goOn(judging, one)));
  }

  /** One that cannot go on now must not keep the others from it. */
  private static void goOn(Judging judging, Case one) {
    try {
      judging.goOn(one.id());
    } catch (RuntimeException e) {
      log.error("Verification {} could not go on", one.id(), e);
    }
  }
}
