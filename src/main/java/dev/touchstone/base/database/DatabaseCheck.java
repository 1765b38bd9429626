package dev.touchstone.base.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Asks the database before anything else starts, so that a wrong setting is one sentence. */
public final class DatabaseCheck
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
  // Kept so that its connection is not collected and with it the lock.
  @SuppressWarnings("unused")
  private @Nullable DatabaseLock held;

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    DatabaseAddress address = configured(event.getEnvironment());
    if (!address.postgresql()) return;
    DatabaseServer.at(address);
    held = DatabaseLock.take(address);
  }

  static DatabaseAddress configured(Environment settings) {
    return DatabaseAddress.of(
        settings.getRequiredProperty("touchstone.database.url"),
        settings.getProperty("touchstone.database.user", ""),
        settings.getProperty("touchstone.database.password", ""));
  }
}
