package dev.touchstone.base.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration
class DatabaseConfiguration {
  @Bean
  DatabaseAddress databaseAddress(Environment settings) {
    return DatabaseCheck.configured(settings);
  }

  @Bean
  JdbcConnectionDetails databaseConnection(DatabaseAddress address) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return address.user();
      }

      @Override
      public String getPassword() {
        return address.password();
      }

      @Override
      public String getJdbcUrl() {
        return address.url();
      }
    };
  }
}
