package dev.touchstone.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/**
 * A part of a report. In JSON the field {@code kind} tells {@code text} and {@code figure} apart.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TextBlock.class, name = "text"),
  @JsonSubTypes.Type(value = Figure.class, name = "figure")
})
public sealed interface Block permits TextBlock, Figure {

  /** Unique in its report, and the same as long as the block is there. */
  UUID id();
}
