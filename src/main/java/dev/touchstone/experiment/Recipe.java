package dev.touchstone.experiment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/**
 * What to execute. In JSON the field {@code kind} tells them apart: {@code trainer} or {@code
 * script}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TrainerRecipe.class, name = "trainer"),
  @JsonSubTypes.Type(value = ScriptRecipe.class, name = "script")
})
public sealed interface Recipe permits TrainerRecipe, ScriptRecipe {

  /** One word for lists and run names: the trainer's name, or {@code script}. */
  String label();

  /** What the person set; what the code reports of itself comes beside it. */
  Map<String, String> params();
}
