package dev.touchstone.verification;

/** What re-running an entry's recipe showed. */
public enum Verdict {
  REPRODUCED("Reproduced within its interval"),
  DIFFERS("Differs"),
  CANNOT_RERUN("Cannot be re-run");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
