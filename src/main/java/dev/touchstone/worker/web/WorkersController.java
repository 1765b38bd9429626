package dev.touchstone.worker.web;

import dev.touchstone.base.Page;
import dev.touchstone.worker.Gpu;
import dev.touchstone.worker.Load;
import dev.touchstone.worker.Machine;
import dev.touchstone.worker.Python;
import dev.touchstone.worker.Workers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where runs execute, and how busy that is. */
@RestController
@RequestMapping("/api/v1/workers")
class WorkersController {

  /**
   * @param sandbox the measured tier
   * @param python null where there is none
   */
  record WorkerFacts(
      String host,
      String system,
      String processor,
      int cores,
      long memoryBytes,
      List<Gpu> gpus,
      String java,
      @Nullable PythonFacts python,
      String sandbox,
      Load load) {}

  /**
   * @param packages the usual ones among those it has
   */
  record PythonFacts(String version, List<String> packages) {
    PythonFacts(Python python) {
      this(python.version(), python.packages());
    }
  }

  private final Workers workers;

  WorkersController(Workers workers) {
    this.workers = workers;
  }

  @GetMapping
  Page<WorkerFacts> list() {
    return new Page<>(List.of(facts(workers.machine())), null);
  }

  private WorkerFacts facts(Machine machine) {
    return new WorkerFacts(
        machine.host(),
        machine.system(),
        machine.processor(),
        machine.cores(),
        machine.memory(),
        machine.gpus(),
        machine.java(),
        machine.python().map(PythonFacts::new).orElse(null),
        machine.protection().tier().name(),
        workers.load());
  }
}
