package dev.touchstone.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.touchstone.DatabaseTest;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** Text is ordered and compared alike on every database. */
@DatabaseTest
class SameTextTest {
  private static final Table<Record> STEPS = table(name("demo_step"));
  private static final Field<String> NAME = field(name("name"), SQLDataType.VARCHAR(200));
  private static final String MARK = "text:";
  private static final List<String> WORDS =
      List.of("über", "b", "B", "a", "_a", "Über", "a-b", "ab", "10", "9", "日", "50%");

  @Autowired DSLContext sql;

  @BeforeEach
  void writeAll() {
    sql.deleteFrom(STEPS).where(NAME.startsWith(MARK)).execute();
    WORDS.forEach(this::write);
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

  @Test
  void saysThatAValueDoesNotFit() {
    Throwable tooLong = catchThrowable(() -> write("x".repeat(300)));
    Throwable taken = catchThrowable(() -> write("a"));

    assertThat(UnfitValue.in(tooLong)).isPresent();
    assertThat(taken).isInstanceOf(DuplicateKeyException.class);
    assertThat(UnfitValue.in(taken)).isEmpty();
  }

  @Test
  void keepsTheCharacterNulOrSaysThatItDoesNot() {
    Throwable failure = catchThrowable(() -> write("a\0b"));

    if (failure != null) assertThat(UnfitValue.in(failure)).isPresent();
  }

  private void write(String word) {
    sql.insertInto(STEPS)
        .set(NAME, MARK + word)
        .set(field(name("done_at"), SQLDataType.INSTANT), Instant.EPOCH)
        .execute();
  }

  private List<String> words(org.jooq.Condition which) {
    return sql.select(NAME).from(STEPS).where(which).orderBy(NAME).fetch(NAME).stream()
        .map(word -> word.substring(MARK.length()))
        .toList();
  }
}
