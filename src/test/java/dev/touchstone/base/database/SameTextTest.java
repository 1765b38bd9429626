package dev.touchstone.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.touchstone.DatabaseTest;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Text is ordered and compared alike on every database. */
@DatabaseTest
class SameTextTest {
  private static final Table<Record> STEPS = table(name("demo_step"));
  private static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR(200));
  private static final String MARK = "text:";

  @Autowired DSLContext sql;

  @BeforeEach
  void write() {
    sql.deleteFrom(STEPS).where(NAME.startsWith(MARK)).execute();
    for (String word :
        List.of("über", "b", "B", "a", "_a", "Über", "a-b", "ab", "10", "9", "日", "50%"))
      sql.insertInto(STEPS)
          .set(NAME, MARK + word)
          .set(field(name("done_at"), SQLDataType.INSTANT), java.time.Instant.EPOCH)
          .execute();
  }

  @Test
  void ordersByTheNumbersOfTheCharacters() {
    assertThat(words(NAME.startsWith(MARK)))
        .containsExactly("10", "50%", "9", "B", "_a", "a", "a-b", "ab", "b", "Über", "über", "日");
  }

  @Test
  void pagesThroughTextInThatOrder() {
    assertThat(words(NAME.startsWith(MARK).and(NAME.gt(MARK + "_a")).and(NAME.lt(MARK + "b"))))
        .containsExactly("a", "a-b", "ab");
  }

  @Test
  void ignoresTheCaseOfAllAlphabets() {
    assertThat(words(NAME.containsIgnoreCase("ÜBER"))).containsExactly("Über", "über");
    assertThat(words(NAME.lower().eq(MARK + "über"))).containsExactly("Über", "über");
  }

  @Test
  void takesSignsOfPatternsAsTheyAre() {
    assertThat(words(NAME.contains("50%"))).containsExactly("50%");
    assertThat(words(NAME.startsWith(MARK + "_"))).containsExactly("_a");
  }

  private List<String> words(org.jooq.Condition which) {
    return sql.select(NAME).from(STEPS).where(which).orderBy(NAME).fetch(NAME).stream()
        .map(word -> word.substring(MARK.length()))
        .toList();
  }
}
