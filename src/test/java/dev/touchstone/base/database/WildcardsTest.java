package dev.touchstone.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.base.InvalidInput;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class WildcardsTest {
  @Autowired DSLContext sql;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          resnet50 | resnet50 | true
          resnet50 | resnet   | false
          resnet50 | res%     | true
          resnet50 | %50      | true
          resnet50 | %net%    | true
          resnet50 | r%s%e%5% | true
          resnet50 | r%s%e%5  | false
          resnet50 | %s%n%0   | true
          resnet50 | %n%s%    | false
          resnet50 | %%r%%0%% | true
          resnet50 | _e%n_t%_ | true
          resnet50 | %_______ | true
          resnet50 | _________% | false
          resnet50 | %e%e%e%  | false
          aab      | %ab      | true
          aab      | a%a%b    | true
          ab       | a%a%b    | false
          aba      | a%b%a    | true
          100%     | 1%0%%    | true
          a.b*c    | a.%.%c   | false
          a.b*c    | %.%*%    | true
          a!b\\Ec  | %!%\\E%  | true
          RESNET   | %r%s%    | false
          ""       | %        | true
          ""       | %_%      | false
          """)
  void fitsAsLikeSays(String text, String pattern, boolean fits) {
    Wildcards wildcards = new Wildcards(pattern, false);
    assertThat(wildcards.fits(text)).isEqualTo(fits);
    assertThat(found(text, wildcards)).isEqualTo(fits);
  }

  @Test
  void capitalsAndSmallLettersAreTheSameWhereWanted() {
    for (String pattern : new String[] {"%STRASSE", "%s%R%SE", "_tra%e", "Ü%S%"}) {
      Wildcards wildcards = new Wildcards(pattern, true);
      boolean fits = !pattern.startsWith("Ü");
      assertThat(wildcards.fits("Strasse")).isEqualTo(fits);
      assertThat(found("Strasse", wildcards)).isEqualTo(fits);
    }
    assertThat(found("über allen Gipfeln", new Wildcards("Ü%A%G%", true))).isTrue();
  }

  @Test
  void linesAreNoBorder() {
    assertThat(found("first\nsecond\nthird", new Wildcards("%fi%se%rd", false))).isTrue();
    assertThat(found("first\n", new Wildcards("%f%t", false))).isFalse();
  }

  /** As LIKE is written mostly, this would not end before the machine does. */
  @Test
  void aTextThatNearlyFitsInManyWaysIsNotTriedInAll() {
    String text = "a".repeat(6000);
    Wildcards nearly = new Wildcards("%a".repeat(30) + "%b", false);
    assertThat(nearly.fits(text)).isFalse();
    assertThat(found(text, nearly)).isFalse();
    assertThat(found(text + "b", nearly)).isTrue();
    assertThat(found(text, new Wildcards("%_".repeat(90) + "%B", true))).isFalse();
  }

  @Test
  void refusesMorePiecesThanAnybodyNeeds() {
    assertThat(found("x", new Wildcards("%".repeat(5000), false))).isTrue();
    assertThatThrownBy(() -> new Wildcards("%a".repeat(200), false))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("100");
  }

  private boolean found(String text, Wildcards wildcards) {
    return sql.fetchExists(
        DSL.selectOne().where(wildcards.on(DSL.val(text).cast(SQLDataType.VARCHAR(10_000)))));
  }
}
