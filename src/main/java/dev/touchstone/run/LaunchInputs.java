package dev.touchstone.run;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.catalog.DataFile;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.Version;
import dev.touchstone.experiment.TrainerRecipe;
import dev.touchstone.run.RunInput.InputFile;
import dev.touchstone.run.TrainingFilesChoice.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up, for the one who launches, the dataset versions of a launch. */
@Component
class LaunchInputs {

  /**
   * What a run will be made from.
   *
   * @param audiences those of the datasets
   * @param files what a built-in trainer learns from, null for a script
   */
  record Found(List<RunInput> inputs, List<UUID> audiences, @Nullable TrainingFiles files) {}

  private final Datasets datasets;

  LaunchInputs(Datasets datasets) {
    this.datasets = datasets;
  }

  /**
   * @throws dev.touchstone.base.NotFound if the viewer may not see one of the versions
   * @throws InvalidInput if a trainer has nothing to learn its target from
   */
  Found find(Viewer viewer, Launch launch) {
    List<RunInput> inputs = new ArrayList<>();
    List<UUID> audiences = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (UUID id : launch.inputVersionIds()) {
      Version version = datasets.versionById(viewer, id);
      Dataset dataset = datasets.ofVersion(viewer, id);
      int number = inputs.size();
      version.files().forEach(file -> candidates.add(new Candidate(number, file)));
      audiences.add(dataset.audience());
      inputs.add(input(dataset, version));
    }
    return new Found(inputs, audiences, files(launch, candidates));
  }

  private static @Nullable TrainingFiles files(Launch launch, List<Candidate> candidates) {
    if (!(launch.recipe() instanceof TrainerRecipe recipe)) {
      return null;
    }
    if (candidates.isEmpty()) {
      throw new InvalidInput("Choose a dataset version to learn from.");
    }
    return new TrainingFilesChoice(candidates).choose(recipe.target());
  }

  private static RunInput input(Dataset dataset, Version version) {
    return new RunInput(
        version.id(),
        dataset.address().toString(),
        version.number(),
        version.digest(),
        version.files().stream().map(LaunchInputs::file).toList());
  }

  private static InputFile file(DataFile file) {
    return new InputFile(file.path(), file.size(), file.sha256());
  }
}
