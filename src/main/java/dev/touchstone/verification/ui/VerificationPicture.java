package dev.touchstone.verification.ui;

import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.AxisScale;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.verification.Finding;
import dev.touchstone.verification.Verification;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Draws verifications on one axis: the claim with its interval, below it every re-run, and gold
 * behind them the range in which the claim would be one its recipe gives. The axis holds claims and
 * re-runs.
 */
final class VerificationPicture {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 53;

  private final Split split;
  private final AxisScale scale;

  VerificationPicture(List<Verification> all, Split split) {
    this.split = split;
    scale = AxisScale.over(all.stream().flatMap(this::values).toList(), WIDTH);
  }

  private Stream<Double> values(Verification one) {
    var finding = one.findings().get(split);
    if (finding == null) return Stream.of();
    return Stream.concat(
        Stream.of(finding.claimedLow(), finding.claimedHigh(), finding.mean()), scores(one));
  }

  private Stream<Double> scores(Verification one) {
    return one.seeds().stream()
        .filter(seed -> seed.scores().containsKey(split))
        .map(seed -> seed.scores().get(split));
  }

  Span header() {
    return drawing(scale.header(), "");
  }

  /** Empty where there are no numbers to draw. */
  Span row(Verification one) {
    var finding = one.findings().get(split);
    if (finding == null) return new Span("–");
    var marks = new StringBuilder(band(finding));
    marks.append(
        scale.interval(finding.claimedLow(), finding.claimed(), finding.claimedHigh(), HEIGHT));
    scores(one).forEach(score -> marks.append(rerun(score)));
    return drawing(scale.row(HEIGHT, marks.toString()), VerdictWords.sentence(one, split));
  }

  /** Few re-runs make it wide: it then runs on past the edges, where it has no end. */
  private String band(Finding finding) {
    var low = scale.x(finding.mean() - finding.margin());
    var high = scale.x(finding.mean() + finding.margin());
    var left = Math.clamp(low, 0, WIDTH);
    var right = Math.clamp(high, 0, WIDTH);
    return svg(
            "<rect class=\"band\" x=\"%.1f\" y=\"4\" width=\"%.1f\" height=\"%d\"/>",
            left, right - left, HEIGHT - 8)
        + (low < 0 ? "" : end(low))
        + (high > WIDTH ? "" : end(high));
  }

  private static String end(double x) {
    return svg("<path class=\"bandl\" d=\"M%.1f 4v%d\"/>", x, HEIGHT - 8);
  }

  /** A tick below the claim: many of them may lie on each other. */
  private String rerun(double score) {
    return svg("<path class=\"rerun\" d=\"M%.1f 36v10\"/>", scale.x(score));
  }

  private static Span drawing(String svg, String words) {
    var span = new Span();
    span.addClassName("drawing");
    span.getElement().setProperty("innerHTML", svg);
    if (!words.isEmpty())
      span.getElement().setAttribute("role", "img").setAttribute("aria-label", words);
    return span;
  }

  private static String svg(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
