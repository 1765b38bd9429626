package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever the texts are, each is found where it first is, and nothing that is not there. */
class KnownTextsTest {
  private static final List<String> ODD =
      List.of(
          "",
          "0",
          "00",
          "007",
          "-1",
          "+1",
          "1.0",
          "1e2",
          "99999999",
          "100000000",
          "a",
          "größe",
          "123456789012345678901234567890",
          "a text of more than eight bytes",
          " 1",
          "٣");

  @RepeatedTest(60)
  void findsEachTextWhereItFirstIs(RepetitionInfo turn) {
    var random = new Random(turn.getCurrentRepetition());
    var texts = new ArrayList<>(numbers(random));
    if (random.nextInt(3) == 0) texts.add(ODD.get(random.nextInt(ODD.size())));
    if (random.nextInt(3) == 0) texts.add(texts.getFirst());
    if (random.nextBoolean()) Collections.shuffle(texts, random);
    var known = KnownTexts.of(texts);
    assertThat(known).isEqualTo(texts);
    texts.forEach(text -> assertThat(known.find(text)).isEqualTo(texts.indexOf(text)));
    ODD.forEach(text -> assertThat(known.find(text)).as(text).isEqualTo(texts.indexOf(text)));
    for (int k = 0; k < 200; k++) {
      var text = "" + random.nextInt(1_000);
      assertThat(known.find(text)).as(text).isEqualTo(texts.indexOf(text));
    }
    assertThat(known.repeated().isPresent()).isEqualTo(new HashSet<>(texts).size() < texts.size());
  }

  @Test
  void findsNothingAmongNone() {
    assertThat(KnownTexts.of(List.of()).find("1")).isEqualTo(-1);
    assertThat(KnownTexts.of(List.of("")).find("")).isZero();
  }

  /** One after the other, or with gaps, or too far from each other for a table of numbers. */
  private static List<String> numbers(Random random) {
    var from = random.nextInt(3) * 400;
    var step = List.of(1, 7, 15, 16, 17, 1_000).get(random.nextInt(6));
    return IntStream.range(0, 1 + random.nextInt(100))
        .mapToObj(i -> "" + (from + i * step))
        .toList();
  }
}
