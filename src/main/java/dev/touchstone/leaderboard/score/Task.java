package dev.touchstone.leaderboard.score;

import java.util.Optional;

/** What is asked of a prediction. */
public enum Task {
  /** One of a few classes, named by label; a file may also say how likely each is. */
  CLASSIFICATION("Classes"),
  /** A number. */
  REGRESSION("Numbers"),
  /**
   * A score by which the rows of each query are ordered. Labels say how relevant a row is to its
   * query: a number, 0 for not at all.
   */
  RANKING("Ranking"),
  /** The pixels of an object, run-length encoded: {@code start length start length …}. */
  SEGMENTATION("Masks"),
  /**
   * The boxes in an image: labels {@code class x y width height; …}, predictions {@code class score
   * x y width height; …}.
   */
  DETECTION("Boxes"),
  /** A text, such as an answer, a translation or a transcript. */
  TEXT("Text");

  /** The longest text that is held against another, as this takes time by length of both. */
  static final int LONGEST_TEXT = 20_000;

  private final String label;

  Task(String label) {
    this.label = label;
  }

  /** What is predicted, for people: "Classes", "Numbers". */
  public String label() {
    return label;
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
