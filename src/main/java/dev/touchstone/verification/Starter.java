package dev.touchstone.verification;

/** As what somebody asked for a verification; who it was is not shown. */
public enum Starter {
  OWNER("its owner"),
  ORGANISER("an organiser"),
  REVIEWER("a reviewer");

  private final String words;

  Starter(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
