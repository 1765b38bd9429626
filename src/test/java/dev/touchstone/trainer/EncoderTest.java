package dev.touchstone.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EncoderTest {

  private static Table table(String csv) {
    try {
      return Table.read("t.csv", new StringReader(csv));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aMissingNumberBecomesTheMedianAndIsMarked() {
    var table = table("a\n1\nNA\n3\n100\n");

    var x = Encoder.of(table, Set.of()).encode(table);

    assertThat(x.values()).containsExactly(1, 0, 3, 1, 3, 0, 100, 0);
  }

  @Test
  void aMissingCategoryIsALevelOfItsOwn() {
    var table = table("b,a\n1,x\n2,\n3,y\n4,x\n");

    var encoder = Encoder.of(table, Set.of("b"));

    assertThat(encoder.names()).containsExactly("a = x", "a = (missing)", "a = y");
  }

  @Test
  void rareLevelsShareOnePlaceAndUnknownOnesGoThere() {
    var csv =
        IntStream.range(0, 80)
            .mapToObj(i -> "level" + i + "\n" + "level" + i)
            .collect(Collectors.joining("\n", "a\n", "\n"));

    var encoder = Encoder.of(table(csv), Set.of());

    assertThat(encoder.width()).isEqualTo(50);
    assertThat(encoder.encode(table("a\nnever seen\n")).at(0, 49)).isEqualTo(1);
  }

  @Test
  void saysWhichColumnsSayNothing() {
    var csv =
        IntStream.range(0, 60)
            .mapToObj(i -> "same,,name" + i + "," + i)
            .collect(Collectors.joining("\n", "constant,empty,name,number\n", "\n"));

    var encoder = Encoder.of(table(csv), Set.of());

    assertThat(encoder.names()).containsExactly("number");
    assertThat(encoder.dropped())
        .containsEntry("constant", "always the same")
        .containsEntry("empty", "always missing")
        .containsEntry("name", "nearly every row differs");
  }

  @Test
  void whatIsNoNumberInALaterTableCountsAsMissing() {
    var encoder = Encoder.of(table("a\n1\n\n5\n"), Set.of());

    assertThat(encoder.encode(table("a\nabc\n")).values()).containsExactly(3, 1);
  }
}
