package dev.touchstone.base.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.run.RunQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
  private final Completion completion =
      new Completion(
          RunQuery.PEOPLE,
          List.of(
              new Subject(Kind.ATTRIBUTE, "state"),
              new Subject(Kind.METRIC, "loss"),
              new Subject(Kind.PARAM, "batch size"),
              new Subject(Kind.TAG, "author")),
          (subject, part) -> List.of(subject.key() + ":" + part));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | state; metrics.loss; params.\"batch size\"; tags.author | 0",
        "lo | metrics.loss | 0",
        "metrics. | metrics.loss | 0",
        "params.\"bat | params.\"batch size\" | 0",
        "metrics.loss~ ~ | >; >=; <; <=; =; !=; IS NULL; IS NOT NULL | 13",
        "metrics.loss > 0.5 A | AND | 19",
        "metrics.loss > 0.5 AND st | state | 23",
        "state~ ~ | =; !=; LIKE; ILIKE; IN; NOT IN | 6",
        "tags.author NOT | NOT IN | 12",
        "tags.author = | 'author:' | 13",
        "tags.author = 'gr | 'author:gr' | 14",
        "tags.author IN ('a', 'b | 'author:b' | 21",
        "params.\"batch size\" L | LIKE | 20"
      })
  void offersWhatCanStandThere(String before, String expected, int from) {
    String typed = before.replace("~ ~", " ");
    List<Suggestion> offered = completion.at(typed);
    assertThat(offered).extracting(Suggestion::text).containsExactly(expected.split("; "));
    assertThat(offered).extracting(Suggestion::from).containsOnly(from);
  }

  @Test
  void offersNothingForANumber() {
    assertThat(completion.at("metrics.loss > ")).isEmpty();
  }
}
