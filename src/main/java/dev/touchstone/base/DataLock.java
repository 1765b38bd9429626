package dev.touchstone.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Lets one server at a time use a data directory; the lock ends with the process. */
public final class DataLock implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
  // Kept so that the channel is not collected and with it the lock.
  @SuppressWarnings("unused")
  private @Nullable FileChannel held;

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    take(Path.of(event.getEnvironment().getProperty("touchstone.data", "data")));
  }

  void take(Path directory) {
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) throw new DataDirectoryInUse(directory);
      held = channel;
    } catch (OverlappingFileLockException e) {
      throw new DataDirectoryInUse(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot use the data directory " + directory, e);
    }
  }
}
