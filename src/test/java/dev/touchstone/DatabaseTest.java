package dev.touchstone;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application on a fresh database and a temporary data directory, without the demo. One
 * context serves all such tests, so a test makes its own people and names.
 *
 * <p>The database is H2 in memory. All of these tests that are not of screens run once more on
 * PostgreSQL (see {@link TestPostgres}); nothing need be done for that.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@ExtendWith(PostgresIfWanted.class)
@SpringBootTest
@Import({TestPeople.class, Race.class})
@TestExecutionListeners(
    listeners = OneSecurityContext.class,
    mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@ContextConfiguration(initializers = TemporaryData.class)
@TestPropertySource(
    properties = {
      "touchstone.demo=false",
      "touchstone.admin.password=correct horse battery",
      "touchstone.worker.enabled=false",
      "db-scheduler.enabled=true"
    })
public @interface DatabaseTest {}
