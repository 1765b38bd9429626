package dev.touchstone.base;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {
  @Test
  void refusesASecondServerOnTheSameDirectory(@TempDir Path data) {
    new DataLock().take(data);
    assertThatThrownBy(() -> new DataLock().take(data))
        .isInstanceOf(DataDirectoryInUse.class)
        .hasMessageContaining(data.toString());
  }
}
