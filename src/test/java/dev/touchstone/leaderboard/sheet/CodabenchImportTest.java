package dev.touchstone.leaderboard.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bundles in the form that Codabench's own documentation gives (competition.yaml, version 2). */
@DatabaseTest
class CodabenchImportTest {
  private static final String SPEC = Bundles.SPEC;

  @Autowired TestPeople people;
  @Autowired CodabenchImport imports;

  @Test
  void takesOverWhatHasACounterpartAndListsTheRest() throws IOException {
    var made = imports.make(people.person("ada"), bundle(SPEC, reference(true)), choices(null));
    var benchmark = made.benchmark();
    assertThat(benchmark.metric().key()).isEqualTo("accuracy");
    assertThat(benchmark.title()).isEqualTo("Irises");
    assertThat(benchmark.description())
        .contains("Tell them apart", "Flowers & more")
        .doesNotContain("<b>");
    assertThat(benchmark.rules().terms()).isEqualTo("Be kind.");
    assertThat(benchmark.schedule().phases())
        .singleElement()
        .satisfies(
            phase -> {
              assertThat(phase.name()).isEqualTo("Now");
              assertThat(phase.perDay()).isEqualTo(3);
              assertThat(phase.inTotal()).isEqualTo(40);
            });
    assertThat(benchmark.publicRows() + benchmark.privateRows()).isEqualTo(60);
    assertThat(benchmark.trainRows()).isEqualTo(20);
    assertThat(String.join("\n", made.left()))
        .contains("image: has no", "docker_image: has no", "“Past”", "missing.md", "programs");
  }

  @Test
  void labelsWithoutIdsAreToldApartByTheirPlace() throws IOException {
    var made =
        imports.make(people.person("ada"), bundle(SPEC, reference(false)), choices("f1_macro"));
    assertThat(made.benchmark().publicRows() + made.benchmark().privateRows()).isEqualTo(60);
    assertThat(made.benchmark().metric().key()).isEqualTo("f1_macro");
    assertThat(made.left()).anyMatch(words -> words.contains("rows to learn from"));
  }

  @Test
  void aBundleThatLacksWhatIsNeededIsRefused() {
    var ada = people.person("ada");
    assertThatThrownBy(() -> imports.make(ada, bundle("title: x", reference(true)), choices(null)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("phases and tasks");
    assertThatThrownBy(() -> imports.make(ada, bundle(SPEC, "a\nb\n"), choices(null)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("one label for each of the 60 test rows");
    var theirs = new CodabenchImport.Choices("grace", "x", null, "CC0-1.0", Visibility.TEAM);
    people.person("grace");
    assertThatThrownBy(() -> imports.make(ada, bundle(SPEC, reference(true)), theirs))
        .isInstanceOf(Forbidden.class);
  }

  private static CodabenchImport.Choices choices(@Nullable String metric) {
    var name = "iris-" + UUID.randomUUID().toString().substring(0, 8);
    return new CodabenchImport.Choices("ada", name, metric, "CC0-1.0", Visibility.EVERYONE);
  }

  private static String reference(boolean ids) {
    return Bundles.reference(ids);
  }

  private static InputStream bundle(String spec, String reference) throws IOException {
    return new ByteArrayInputStream(Bundles.of(spec, reference));
  }
}
