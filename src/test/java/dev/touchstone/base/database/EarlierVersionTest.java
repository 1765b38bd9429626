package dev.touchstone.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@DatabaseTest
class EarlierVersionTest {
  private static final String SCHEMA = "earlier_version";
  private static final String ALL = "db/migration";

  @Autowired Flyway flyway;
  @Autowired DSLContext sql;
  @TempDir Path earlier;

  @BeforeEach
  void make() {
    sql.execute("create schema " + SCHEMA);
  }

  @AfterEach
  void drop() {
    sql.execute("drop schema " + SCHEMA + " cascade");
  }

  @Test
  void getsTheMigrationsItLacksThoughItHasHigherNumbers() throws Exception {
    String last = "V110__demo.sql";
    try (var text = new ClassPathResource(ALL + "/" + last).getInputStream()) {
      Files.copy(text, earlier.resolve(last));
    }
    assertThat(migrate("filesystem:" + earlier).migrationsExecuted).isEqualTo(1);

    assertThat(migrate("classpath:" + ALL).migrationsExecuted).isGreaterThan(10);
    assertThat(sql.fetchValue("select count(*) from " + SCHEMA + ".run")).hasToString("0");
  }

  /** As the application does it, elsewhere. */
  private MigrateResult migrate(String location) {
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
        .callbacks(new String[0])
        .schemas(SCHEMA)
        .defaultSchema(SCHEMA)
        .locations(location)
        .load()
        .migrate();
  }
}
