package dev.touchstone.leaderboard.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.base.InvalidInput;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void everyScalarIsTheTextThatStandsThere() {
    assertThat(YamlText.read("a: no\nb: 1e3\nc: 2026-11-03\nd: 0o17\ne:\nf: [1, yes]"))
        .containsEntry("a", "no")
        .containsEntry("b", "1e3")
        .containsEntry("c", "2026-11-03")
        .containsEntry("d", "0o17")
        .containsEntry("e", null)
        .containsEntry("f", List.of("1", "yes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1/\"]]",
        "a: !!java.io.File [/etc/passwd]",
        "a: 1\na: 2",
        "a: &x [*x]\nb: {*x : *x}\n? {c: *x}\n: [",
        "- just\n- a list",
        "\u0000",
        "a: [1, 2",
        ""
      })
  void whatIsNoPlainMappingIsRefused(String text) {
    assertThatThrownBy(() -> YamlText.read(text)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aliasesThatMultiplyAreRefusedBeforeTheyGrow() {
    var bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++)
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    assertThatThrownBy(() -> YamlText.read(bomb.toString())).isInstanceOf(InvalidInput.class);
  }

  @Test
  void deepAndLongTextsAreRefused() {
    assertThatThrownBy(() -> YamlText.read("a: " + "[".repeat(10_000)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> YamlText.read("a: " + "x".repeat(YamlText.MOST_CHARACTERS)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whatIsWrittenCanBeRead() {
    var tree = Map.<String, Object>of("title", "Größe: “no”", "phases", List.of(Map.of("x", "1")));
    assertThat(YamlText.read(YamlText.write(tree))).isEqualTo(tree);
  }

  @Test
  void timesStandOnTheClockOfTheZone() {
    assertThat(LocalTimes.at("2026-11-03", BERLIN)).hasToString("2026-11-02T23:00:00Z");
    assertThat(LocalTimes.at("2026-07-03 12:00", BERLIN)).hasToString("2026-07-03T10:00:00Z");
    assertThat(LocalTimes.at("2026-07-03T12:00:00Z", BERLIN)).hasToString("2026-07-03T12:00:00Z");
    assertThat(LocalTimes.at("2026-10-25T02:30", BERLIN)).hasToString("2026-10-25T00:30:00Z");
    assertThatThrownBy(() -> LocalTimes.at("2026-03-29T02:30", BERLIN))
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> LocalTimes.at("soon", BERLIN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LocalTimes.zone("Mars/North")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aSectionNotesAllItsFaultsWithTheirPlaces() {
    var faults = new ArrayList<String>();
    var root = new Section(YamlText.read("rules:\n  perDay: many\n  shout: yes\nx: [1]"), faults);
    var rules = root.section("rules");
    rules.whole("perDay");
    rules.done();
    root.required("title");
    root.text("x");
    assertThat(faults)
        .containsExactly(
            "“rules.perDay” is to be a whole number, not “many”.",
            "“rules.shout” is not known here.",
            "“title” is missing.",
            "“x” is to be a text.");
    assertThat(root.share("none", 0.3)).isEqualTo(0.3);
    assertThat(new Section(Map.of("s", "30 %"), faults).share("s", 0)).isEqualTo(0.3);
  }
}
