package dev.touchstone.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.touchstone.TestPostgres;
import org.junit.jupiter.api.Test;

class DatabaseLockTest {

  @Test
  void aSecondServerIsRefusedUntilTheFirstIsGone() throws Exception {
    assumeTrue(TestPostgres.installed(), TestPostgres.ABSENT);
    DatabaseAddress address = DatabaseAddress.of(TestPostgres.freshDatabase(), "", "");
    try (DatabaseLock first = DatabaseLock.take(address)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> DatabaseLock.take(address))
          .isInstanceOf(DatabaseInUse.class)
          .hasMessageContaining(address.words());
    }
    DatabaseLock.take(address).close();
  }

  @Test
  void serversOnTwoDatabasesAreNotInEachOthersWay() throws Exception {
    assumeTrue(TestPostgres.installed(), TestPostgres.ABSENT);
    DatabaseAddress one = DatabaseAddress.of(TestPostgres.freshDatabase(), "", "");
    DatabaseAddress other = DatabaseAddress.of(TestPostgres.freshDatabase(), "", "");
    try (DatabaseLock first = DatabaseLock.take(one);
        DatabaseLock second = DatabaseLock.take(other)) {
      assertThat(first).isNotSameAs(second);
    }
  }
}
