package dev.touchstone.worker.relay;

import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class OldestMlflowTest extends MlflowInAWorker {

  private static final Path PYTHON = python("2.10.1");

  @DynamicPropertySource
  static void interpreter(DynamicPropertyRegistry settings) {
    settings.add("touchstone.python", PYTHON::toString);
  }

  @Override
  Path python() {
    return PYTHON;
  }
}
