package dev.touchstone.base.database;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Asks the database before anything else starts, so that a wrong setting is one sentence. */
public final class DatabaseCheck
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    DatabaseAddress address = configured(event.getEnvironment());
    if (address.postgresql()) DatabaseServer.at(address);
  }

  static DatabaseAddress configured(Environment settings) {
    return DatabaseAddress.of(
        settings.getRequiredProperty("touchstone.database.url"),
        settings.getProperty("touchstone.database.user", ""),
        settings.getProperty("touchstone.database.password", ""));
  }
}
