package dev.touchstone.worker.relay;

import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class NewestMlflowTest extends MlflowInAWorker {

  private static final Path PYTHON = python("3.17.2");

  @DynamicPropertySource
  static void interpreter(DynamicPropertyRegistry settings) {
    settings.add("touchstone.python", PYTHON::toString);
  }

  @Override
  Path python() {
    return PYTHON;
  }
}
