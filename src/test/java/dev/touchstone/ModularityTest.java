package dev.touchstone;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
  @Test
  void roomsUseOnlyWhatTheMapAllows() {
    ApplicationModules.of(Application.class).verify();
  }
}
