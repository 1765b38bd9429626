package dev.touchstone.run.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.touchstone.run.importance.Importance.Driver;
import dev.touchstone.run.importance.Importance.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportanceTest {
  private static final int RUNS = 300;

  private final Random random = new Random(7);
  private final double[] rate = random.doubles(RUNS).toArray();
  private final double[] width = random.doubles(RUNS).toArray();
  private final double[] noise = random.doubles(RUNS).toArray();

  @Test
  void ranksThePlantedDriverFirstAndTheBystanderLast() {
    Importance found =
        of(
            run -> 3 * rate[run] + width[run],
            numbers("noise", noise),
            numbers("rate", rate),
            numbers("width", width));
    assertThat(found.drivers())
        .extracting(Driver::parameter)
        .containsExactly("rate", "width", "noise");
    assertThat(found.drivers().get(2).share()).isCloseTo(0, offset(0.05));
    assertThat(found.drivers().getFirst().share()).isGreaterThan(1);
    assertThat(found.explained()).isGreaterThan(0.9);
    assertThat(found.fewRuns()).isFalse();
  }

  @Test
  void tellsTheDirectionByTheSignOfTheRankCorrelation() {
    Importance found =
        of(run -> -Math.exp(5 * rate[run]), numbers("rate", rate), numbers("noise", noise));
    assertThat(found.drivers().getFirst().correlation()).isCloseTo(-1, offset(1e-9));
    Driver bystander = found.drivers().getLast();
    assertThat(Math.abs(bystander.correlation())).isLessThan(2 * bystander.chance());
  }

  @Test
  void findsADriverThatIsBestInTheMiddle() {
    Importance found =
        of(run -> -Math.abs(rate[run] - 0.5), numbers("noise", noise), numbers("rate", rate));
    assertThat(found.drivers().getFirst().parameter()).isEqualTo("rate");
    assertThat(Math.abs(found.drivers().getFirst().correlation())).isLessThan(0.2);
  }

  @Test
  void findsWhatOnlyMattersTogether() {
    Importance found =
        of(
            run -> (rate[run] > 0.5) == (width[run] > 0.5) ? 1 : 0,
            numbers("noise", noise),
            numbers("rate", rate),
            numbers("width", width));
    assertThat(found.drivers().getLast().parameter()).isEqualTo("noise");
    assertThat(found.drivers().get(1).share()).isGreaterThan(0.3);
  }

  @Test
  void wordsDriveWithoutACorrelation() {
    Parameter optimizer =
        parameter("optimizer", run -> List.of("adam", "lion", "sgd").get(run % 3));
    Importance found =
        of(run -> run % 3 == 1 ? 1 : noise[run] / 10, optimizer, numbers("rate", rate));
    assertThat(found.drivers().getFirst().parameter()).isEqualTo("optimizer");
    assertThat(found.drivers().getFirst().correlation()).isNull();
    assertThat(found.drivers().getFirst().values()).isEqualTo(3);
  }

  @Test
  void aMissingValueIsAValueOfItsOwn() {
    Parameter warmup = parameter("warmup", run -> run % 2 == 0 ? null : "" + (10 + run % 7));
    Importance found = of(run -> run % 2 + noise[run] / 10, warmup, numbers("rate", rate));
    assertThat(found.drivers().getFirst().parameter()).isEqualTo("warmup");
  }

  @Test
  void explainsNothingWhereNothingIsToBeExplained() {
    double[] chance = new Random(11).doubles(RUNS).toArray();
    Importance found = of(run -> chance[run], numbers("rate", rate), numbers("width", width));
    assertThat(found.explained()).isLessThan(0.1);
    assertThat(found.drivers()).allSatisfy(d -> assertThat(d.share()).isLessThan(0.15));
  }

  @Test
  void oneRunThatWentAstrayDecidesNothing() {
    Importance found =
        of(run -> run == 17 ? 1e300 : rate[run], numbers("noise", noise), numbers("rate", rate));
    assertThat(found.drivers().getFirst().parameter()).isEqualTo("rate");
    assertThat(found.explained()).isGreaterThan(0.9);
  }

  @Test
  void leavesOutRunsWithoutTheMetricAndKeepsInfinities() {
    Importance found =
        of(
            run ->
                run % 3 == 0 ? Double.NaN : rate[run] > 0.8 ? Double.POSITIVE_INFINITY : rate[run],
            numbers("rate", rate));
    assertThat(found.runs()).isEqualTo(RUNS * 2 / 3);
    assertThat(found.explained()).isGreaterThan(0.9);
  }

  @Test
  void theSameRunsGiveTheSameAnswer() {
    Importance once =
        of(run -> rate[run] + noise[run], numbers("rate", rate), numbers("noise", noise));
    assertThat(of(run -> rate[run] + noise[run], numbers("rate", rate), numbers("noise", noise)))
        .isEqualTo(once);
  }

  @Test
  void warnsOfFewRunsAndIsSilentBelowSix() {
    double[] few = Arrays.copyOf(rate, 12);
    assertThat(Importance.of(List.of(numbers("rate", few)), few).fewRuns()).isTrue();
    double[] five = Arrays.copyOf(rate, 5);
    assertThat(Importance.of(List.of(numbers("rate", five)), five).drivers()).isEmpty();
    assertThat(Importance.of(List.of(), rate).drivers()).isEmpty();
  }

  @Test
  void passesOverWhatIsTheSameInEveryRun() {
    Importance found =
        of(run -> rate[run], numbers("rate", rate), parameter("epochs", run -> "10"));
    assertThat(found.drivers()).extracting(Driver::parameter).containsExactly("rate");
  }

  private static Importance of(IntToDoubleFunction metric, Parameter... parameters) {
    return Importance.of(
        List.of(parameters), IntStream.range(0, RUNS).mapToDouble(metric).toArray());
  }

  private static Parameter numbers(String name, double[] values) {
    return new Parameter(name, Arrays.stream(values).mapToObj(Double::toString).toList());
  }

  private static Parameter parameter(String name, IntFunction<@Nullable String> value) {
    return new Parameter(
        name, Arrays.asList(IntStream.range(0, RUNS).mapToObj(value).toArray(String[]::new)));
  }
}
