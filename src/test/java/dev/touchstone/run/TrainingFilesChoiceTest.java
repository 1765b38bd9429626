package dev.touchstone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.catalog.Column;
import dev.touchstone.catalog.ColumnType;
import dev.touchstone.catalog.DataFile;
import dev.touchstone.catalog.Profile;
import dev.touchstone.run.TrainingFilesChoice.Candidate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrainingFilesChoiceTest {

  @Test
  void learnsFromTrainAndPredictsTestById() {
    assertThat(
            choose(
                table(0, "extra.csv", "id", "label"),
                table(0, "data/train.csv", "id", "age", "label"),
                table(0, "data/test.csv", "id", "age")))
        .isEqualTo(new TrainingFiles("0/data/train.csv", "0/data/test.csv", "id"));
  }

  @Test
  void takesTheOnlyTableThatHasTheTarget() {
    assertThat(choose(table(0, "notes.csv", "text"), table(1, "penguins.csv", "age", "label")))
        .isEqualTo(new TrainingFiles("1/penguins.csv", null, null));
  }

  @Test
  void neverLearnsFromTheTestTable() {
    assertThatThrownBy(() -> choose(table(0, "test.csv", "id", "label")))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void saysThatATableIsNeeded() {
    DataFile image = new DataFile("cat.png", 1, "0".repeat(64), "png", null);
    assertThatThrownBy(() -> choose(new Candidate(0, image)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no CSV table");
  }

  private static TrainingFiles choose(Candidate... files) {
    return new TrainingFilesChoice(List.of(files)).choose("label");
  }

  private static Candidate table(int input, String path, String... columns) {
    Profile profile =
        new Profile(1, Stream.of(columns).map(TrainingFilesChoiceTest::column).toList());
    return new Candidate(input, new DataFile(path, 1, "0".repeat(64), "csv", profile));
  }

  private static Column column(String name) {
    return new Column(
        name, ColumnType.values()[0], 0, 1, null, null, null, List.of(), List.of(), List.of());
  }
}
