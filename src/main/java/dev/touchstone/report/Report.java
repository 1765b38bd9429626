package dev.touchstone.report;

import java.util.UUID;

/** A page of text and live figures. */
public record Report(ReportCard card, Blocks blocks) {

  public UUID id() {
    return card.id();
  }
}
