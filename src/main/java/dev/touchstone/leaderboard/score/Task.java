package dev.touchstone.leaderboard.score;

import java.util.Optional;

/** What is asked of a prediction. */
public enum Task {
  /** One of a few classes, named by label; a file may also say how likely each is. */
  CLASSIFICATION(
      "Classes",
      "",
      "Probabilities outside 0 to 1 are brought to the nearer end, and rows that do not add up to 1"
          + " are scaled; both are said."),
  /** A number. */
  REGRESSION("Numbers", "12.5", "Numbers are finite decimals with a point, such as 12.5 or 1e-3."),
  /**
   * A score by which the rows of each query are ordered. Labels say how relevant a row is to its
   * query: a number, 0 for not at all.
   */
  RANKING(
      "Ranking",
      "0.83",
      "The rows of a query are ordered by their predictions, the highest first; equal ones count as"
          + " in any order."),
  /** The pixels of an object, run-length encoded: {@code start length start length …}. */
  SEGMENTATION(
      "Masks",
      "1 3 10 5",
      "A mask is the start and the length of each run of its pixels, counted from 1; an empty one"
          + " is empty or “-”."),
  /**
   * The boxes in an image: labels {@code class x y width height; …}, predictions {@code class score
   * x y width height; …}.
   */
  DETECTION(
      "Boxes",
      "seal 0.9 10 20 30 40; bear 0.4 5 5 60 80",
      "A box is its class, score, x, y, width and height, with semicolons between boxes; none is"
          + " empty or “-”."),
  /** A text, such as an answer, a translation or a transcript. */
  TEXT(
      "Text",
      "\"Yes, it sleeps.\"",
      "A text with commas, quotes or line breaks stands in quotes; an empty one is taken as such.");

  /** The longest text that is held against another, as this takes time by length of both. */
  static final int LONGEST_TEXT = 20_000;

  private final String label;
  private final String example;
  private final String form;

  Task(String label, String example, String form) {
    this.label = label;
    this.example = example;
    this.form = form;
  }

  /** What is predicted, for people: "Classes", "Numbers". */
  public String label() {
    return label;
  }

  /** A prediction as it stands in a file; empty for classes, whose names the data knows. */
  public String example() {
    return example;
  }

  /** How predictions are written, as a sentence. */
  public String form() {
    return form;
  }

  /**
   * Whether the labels are a plain column of any table, so that it can be divided into parts
   * without knowing more: classes and numbers.
   */
  public boolean isColumn() {
    return this == CLASSIFICATION || this == REGRESSION;
  }

  /** Whether predictions are numbers. */
  public boolean isNumeric() {
    return this == REGRESSION || this == RANKING;
  }

  /** Whether predictions are texts of a form of their own: masks, boxes, answers. */
  public boolean isText() {
    return this == SEGMENTATION || this == DETECTION || this == TEXT;
  }

  /** Whether rows belong to queries, which a benchmark must then name a column for. */
  public boolean needsQueries() {
    return this == RANKING;
  }

  /**
   * What is wrong with a text as the label of a row, such as "“abc” is not a number"; empty if
   * nothing is. The empty text is never a label: an empty mask and an image without boxes are "-".
   */
  public Optional<String> wrongLabel(String text) {
    if (text.isBlank()) return Optional.of("it is empty");
    return switch (this) {
      case CLASSIFICATION -> Optional.empty();
      case REGRESSION -> wrongNumber(text);
      case RANKING -> wrongRelevance(text);
      case SEGMENTATION -> Mask.fault(text);
      case DETECTION -> Boxes.TRUE.fault(text);
      case TEXT -> wrongText(text);
    };
  }

  /** The same of a prediction of text; an empty one says that there is nothing to be seen. */
  Optional<String> wrongPrediction(String text) {
    return switch (this) {
      case SEGMENTATION -> Mask.fault(text);
      case DETECTION -> Boxes.PREDICTED.fault(text);
      case CLASSIFICATION, REGRESSION, RANKING, TEXT -> wrongText(text);
    };
  }

  private static Optional<String> wrongNumber(String text) {
    return Decimal.isPlain(text) && Double.isFinite(Double.parseDouble(text))
        ? Optional.empty()
        : Optional.of("“%s” is not a number".formatted(text));
  }

  private static Optional<String> wrongRelevance(String text) {
    var wrong = wrongNumber(text);
    if (wrong.isPresent()) return wrong;
    return Double.parseDouble(text) < 0
        ? Optional.of("“%s” is below 0, the relevance of what is not relevant".formatted(text))
        : Optional.empty();
  }

  private static Optional<String> wrongText(String text) {
    return text.length() > LONGEST_TEXT
        ? Optional.of("a text is longer than %,d characters".formatted(LONGEST_TEXT))
        : Optional.empty();
  }
}
