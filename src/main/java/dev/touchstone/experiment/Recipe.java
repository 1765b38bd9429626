package dev.touchstone.experiment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/**
 * What to execute. In JSON the field {@code kind} tells them apart: {@code trainer}, {@code script}
 * or {@code tracked}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TrainerRecipe.class, name = "trainer"),
  @JsonSubTypes.Type(value = ScriptRecipe.class, name = "script"),
  @JsonSubTypes.Type(value = TrackedRecipe.class, name = "tracked")
})
public sealed interface Recipe permits TrainerRecipe, ScriptRecipe, TrackedRecipe {

  /** One word for lists and run names: the trainer's name, {@code script} or {@code tracked}. */
  String label();

  /** What the person set; what the code reports of itself comes beside it. */
  Map<String, String> params();
}
