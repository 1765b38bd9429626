package dev.touchstone.worker.relay;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@EnabledIf(
    value = "here",
    disabledReason = "SKIPPED: .clients has no mlflow 3.17.2, or it was tried")
class NewestMlflowTest extends MlflowInAWorker {

  private static final Path PYTHON = python("3.17.2");

  static boolean here() {
    return here(PYTHON);
  }

  @DynamicPropertySource
  static void interpreter(DynamicPropertyRegistry settings) {
    settings.add("touchstone.python", PYTHON::toString);
  }

  @Override
  Path python() {
    return PYTHON;
  }
}
