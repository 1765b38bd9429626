package dev.touchstone.worker;

import dev.touchstone.base.DataDirectory;
import dev.touchstone.worker.sandbox.Bubblewrap;
import dev.touchstone.worker.sandbox.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class WorkerConfiguration {

  private static final Logger log = LoggerFactory.getLogger(WorkerConfiguration.class);

  @Bean
  Sandbox sandbox(DataDirectory data) {
    Sandbox sandbox = Bubblewrap.measuredIn(data.below("runtime"));
    log.info("Sandbox {}: {}", sandbox.protection().tier(), sandbox.protection().words());
    return sandbox;
  }

  /**
   * @param python which one scripts run on; empty for Debian's
   */
  @Bean
  Machine machine(Sandbox sandbox, @Value("${touchstone.python:}") String python) {
    Machine machine = Machine.measured(sandbox.protection(), python);
    if (machine.python().isEmpty())
      log.warn("There is no Python at {}: scripts cannot run", Python.program(python));
    return machine;
  }

  /**
   * @param wanted CPU slots; 0 for one per core
   */
  @Bean
  Slots slots(Machine machine, @Value("${touchstone.worker.slots:0}") int wanted) {
    return new Slots(wanted > 0 ? wanted : machine.cores(), machine.memory(), machine.gpus());
  }
}
