package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.run.TextDifference.Line;
import dev.touchstone.run.TextDifference.Mark;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

  @Test
  void showsChangesWithWhatStandsAroundThem() {
    String before =
        IntStream.range(0, 20).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
    TextDifference difference = TextDifference.of(before, before.replace("line 10", "<b>new</b>"));
    assertThat(difference.lines())
        .startsWith(new Line(Mark.GAP, ""), new Line(Mark.SAME, "line 7"))
        .contains(new Line(Mark.REMOVED, "line 10"), new Line(Mark.ADDED, "<b>new</b>"))
        .endsWith(new Line(Mark.SAME, "line 13"), new Line(Mark.GAP, ""));
  }

  @Test
  void theSameTextHasNoDifference() {
    assertThat(TextDifference.of("a\nb", "a\nb").same()).isTrue();
    assertThat(TextDifference.of("", "").same()).isTrue();
  }

  /** Small texts are shown whole, so both sides can be read back out of the difference. */
  @RepeatedTest(50)
  void bothSidesCanBeReadBack(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> before = words(random);
    List<String> after = words(random);
    TextDifference difference =
        TextDifference.of(String.join("\n", before), String.join("\n", after));
    if (!difference.same()) {
      assertThat(side(difference, Mark.REMOVED)).isEqualTo(before);
      assertThat(side(difference, Mark.ADDED)).isEqualTo(after);
    } else {
      assertThat(before).isEqualTo(after);
    }
  }

  private static List<String> side(TextDifference difference, Mark own) {
    return difference.lines().stream()
        .filter(line -> line.mark() == own || line.mark() == Mark.SAME)
        .map(Line::text)
        .toList();
  }

  private static List<String> words(Random random) {
    return random.ints(1 + random.nextInt(4), 0, 3).mapToObj(i -> "w" + i).toList();
  }
}
