package dev.touchstone.experiment;

import dev.touchstone.access.Visibility;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;

/** An experiment as its maker asks for it. */
public record NewExperiment(
    Address address, String question, String description, Visibility visibility) {

  /** The longest description, in characters. */
  public static final int DESCRIPTION_LIMIT = 20_000;

  public NewExperiment {
    question = InvalidInput.unlessText("The question", question, 300);
    description = description.strip();
    if (description.length() > DESCRIPTION_LIMIT) {
      throw new InvalidInput("The description is longer than 20,000 characters.");
    }
  }
}
