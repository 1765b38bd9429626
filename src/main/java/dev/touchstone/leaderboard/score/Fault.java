package dev.touchstone.leaderboard.score;

/** Why a prediction file cannot be scored. */
public enum Fault {
  NOT_A_TABLE("The file cannot be read as a table"),
  HEADER("The header does not fit"),
  RAGGED("Lines with another number of fields than the header"),
  MISSING_ID("Ids of the test set that are missing"),
  NO_ID("Lines without an id"),
  DUPLICATE_ID("Ids that come more than once"),
  EXTRA_ID("Ids that are not in the test set"),
  DECIMAL_ID("Ids written as decimal numbers"),
  NO_VALUE("Empty predictions"),
  NOT_A_NUMBER("Values that are not numbers"),
  NOT_FINITE("Values that are not finite (NaN or infinity)"),
  OUT_OF_RANGE("Values that the metric is not defined for"),
  MALFORMED("Predictions that are not of the form that is asked for"),
  UNKNOWN_CLASS("Predictions that name no class of this benchmark"),
  NO_PROBABILITY("Lines whose probabilities add up to nothing");

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
