package dev.touchstone.leaderboard.score;

import java.util.List;

/**
 * What was found in a prediction file. It speaks of ids and of what was handed in, never of labels.
 *
 * @param rows lines with a prediction
 * @param expected rows of the test set
 * @param findings why it cannot be scored; empty if it can
 * @param notices what was read in another way than written, such as probabilities brought into
 *     range
 */
public record ValidationReport(
    long rows, int expected, List<Finding> findings, List<String> notices) {
  public ValidationReport {
    findings = List.copyOf(findings);
    notices = List.copyOf(notices);
  }

  public boolean valid() {
    return findings.isEmpty();
  }

  /** The faults in one sentence: "212 of 20,000 predictions are missing". */
  public String summary() {
    if (valid()) return "%,d predictions, all in order".formatted(rows);
    var first = findings.getFirst();
    var more = findings.size() - 1;
    return sentence(first)
        + switch (more) {
          case 0 -> "";
          case 1 -> ", and one more kind of fault";
          default -> ", and %d more kinds of fault".formatted(more);
        };
  }

  private String sentence(Finding finding) {
    return switch (finding.fault()) {
      case MISSING_ID ->
          "%,d of %,d predictions %s missing"
              .formatted(finding.count(), expected, finding.count() == 1 ? "is" : "are");
      case HEADER, NOT_A_TABLE -> finding.fault().words() + ": " + finding.examples().getFirst();
      default -> "%s: %,d".formatted(finding.fault().words(), finding.count());
    };
  }
}
