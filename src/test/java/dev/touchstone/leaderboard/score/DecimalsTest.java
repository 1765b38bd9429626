package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Double#parseDouble} is what must come out, to the last bit, or NaN for "ask it". */
class DecimalsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+0.0",
        "1",
        "-1",
        ".5",
        "5.",
        "+.5e3",
        "1e0",
        "1E+22",
        "1e-22",
        "1e23",
        "9007199254740993",
        "9007199254740992.5",
        "0.1",
        "0.30000000000000004",
        "123456789012345678",
        "9999999999999999999",
        "0.000000000000000000012345",
        "00000000000000000000000000001.5",
        "1.7976931348623157e80",
        "8.5e-80",
        "0.5000000000000000277555756156289135105907917022705078125",
        "4503599627370497.5",
        "1e80",
        "1e-80",
        "18446744073709551615",
        "1844674407370955161.5",
        "0.99999999999999994",
        "0.99999999999999997"
      })
  void readsWhatIsANumber(String text) {
    var read = parse(text);
    if (Double.isNaN(read)) assertThat(text.length()).as(text).isGreaterThan(19);
    else assertThat(bits(read)).as(text).isEqualTo(bits(Double.parseDouble(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        ".",
        "-.",
        "e5",
        ".e5",
        "1e",
        "1e+",
        "1e5x",
        "0x1p3",
        "1f",
        "1d",
        "1_000",
        "1,5",
        "NaN",
        "Infinity",
        "1.2.3",
        "--1",
        "1-",
        "１",
        "1e5.0",
        "1 2",
        "12345678a",
        "0.12345678x",
        "1/2",
        "1:2"
      })
  void leavesWhatIsNoPlainNumber(String text) {
    assertThat(parse(text)).isNaN();
  }

  @Test
  void roundsAsTheJdkDoes() {
    var random = new Random(4);
    for (int i = 0; i < 300_000; i++) same(Double.toString(random.nextDouble()));
    for (int i = 0; i < 100_000; i++)
      same(Double.toString(random.nextGaussian() * Math.pow(10, random.nextInt(150) - 75)));
    for (int i = 0; i < 100_000; i++)
      same(
          "%d.%de%d"
              .formatted(
                  random.nextLong(1_000_000_000),
                  random.nextLong(10_000_000_000L),
                  random.nextInt(120) - 60));
  }

  /** Half way between two doubles, and a last digit to either side, where rounding is hardest. */
  @Test
  void roundsHalvesToEven() {
    var random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      var odd = (1L << 53) + 2 * random.nextLong(1L << 52) + 1;
      for (long near = odd - 1; near <= odd + 1; near++) {
        same(Long.toString(near));
        same(near + "e" + (random.nextInt(40) - 20));
        same(near / 10 + "." + near % 10);
      }
    }
  }

  private static void same(String text) {
    var read = parse(text);
    if (!Double.isNaN(read))
      assertThat(bits(read)).as(text).isEqualTo(bits(Double.parseDouble(text)));
    else assertThat(text).hasSizeGreaterThan(19);
  }

  private static double parse(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return Decimals.parse(Arrays.copyOf(bytes, bytes.length + Octets.SLACK), 0, bytes.length);
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }
}
