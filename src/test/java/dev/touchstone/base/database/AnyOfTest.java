package dev.touchstone.base.database;

import static dev.touchstone.base.db.Tables.ACCOUNT_NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AnyOfTest {
  @Autowired DSLContext sql;
  @Autowired TestPeople people;

  @Test
  void findsWhatIsAmongAThousandIds() {
    UUID ada = people.person("any-ada").id();
    UUID bob = people.person("any-bob").id();
    List<UUID> ids = new ArrayList<>(List.of(ada, bob));
    while (ids.size() < 1000) ids.add(UUID.randomUUID());
    assertThat(found(ids)).containsExactlyInAnyOrder(ada, bob);
    assertThat(found(List.of(bob))).containsExactly(bob);
  }

  @Test
  void nothingIsAmongNoIds() {
    people.person("any-ada");
    assertThat(found(List.of())).isEmpty();
  }

  @Test
  void findsTextsWithQuotesAndCommas() {
    people.person("any-ada");
    assertThat(
            sql.select(ACCOUNT_NAMESPACE.NAME)
                .from(ACCOUNT_NAMESPACE)
                .where(
                    AnyOf.of(
                        ACCOUNT_NAMESPACE.NAME, List.of("a,\"b\"'{}", "any-ada", "\\", "NULL")))
                .fetch(ACCOUNT_NAMESPACE.NAME))
        .containsExactly("any-ada");
  }

  private List<UUID> found(List<UUID> ids) {
    return sql.select(ACCOUNT_NAMESPACE.ID)
        .from(ACCOUNT_NAMESPACE)
        .where(AnyOf.of(ACCOUNT_NAMESPACE.ID, ids))
        .fetch(ACCOUNT_NAMESPACE.ID);
  }
}
