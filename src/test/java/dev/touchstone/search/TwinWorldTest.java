package dev.touchstone.search;

import static dev.touchstone.search.Samples.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An outsider cannot tell the world with hidden datasets from the one without. */
class TwinWorldTest {
  private static final List<String> TYPED =
      List.of(
          "",
          "penguins",
          "pengiun",
          "penguins body mass",
          "titanic",
          "-penguins",
          "biology",
          "quokka",
          "quoka ",
          "zebrafish salaries",
          "seabird",
          "kittiwaks ",
          "\"protected nests\"",
          "secret",
          "adult_body_mass",
          "internal use",
          "field-ops",
          "sal",
          "history",
          "mass");

  @TempDir Path with;
  @TempDir Path without;
  private DatasetIndex world;
  private DatasetIndex twin;

  @BeforeEach
  void fill() {
    world = DatasetIndex.open(with);
    world.rebuild(
        kept -> {
          Samples.HIDDEN.forEach(kept);
          Samples.OPEN.forEach(kept);
        });
    twin = DatasetIndex.open(without);
    twin.rebuild(Samples.OPEN::forEach);
  }

  @AfterEach
  void close() throws IOException {
    world.close();
    twin.close();
  }

  @Test
  void everySearchAnswersTheSame() {
    TYPED.stream()
        .flatMap(TwinWorldTest::searches)
        .forEach(
            search ->
                assertThat(Samples.find(world, OUTSIDER, search))
                    .as("%s", search)
                    .isEqualTo(Samples.find(twin, OUTSIDER, search)));
  }

  @Test
  void everySuggestionIsTheSame() {
    for (String typed : TYPED)
      assertThat(Samples.suggest(world, OUTSIDER, typed))
          .as(typed)
          .isEqualTo(Samples.suggest(twin, OUTSIDER, typed));
  }

  @Test
  void aMemberSeesTheDifference() {
    assertThat(Samples.find(world, Samples.MEMBER, Search.of("quokka")).total()).isEqualTo(1);
    assertThat(Samples.suggest(world, Samples.MEMBER, "seab")).hasSize(1);
    assertThat(Samples.find(world, Samples.MEMBER, Search.of("quoka ")).correction()).isNotNull();
  }

  /** Cursors carry scores, so equal cursors mean that not even scores differ. */
  private static Stream<Search> searches(String text) {
    Search plain = Search.of(text);
    return Stream.of(
        plain,
        plain.limited(1),
        plain.literally(),
        plain.sorted(Order.NAME),
        plain.narrowed(Dimension.TAG, Set.of("biology")),
        plain.narrowed(Dimension.TAG, Set.of("secret")),
        plain.narrowed(Dimension.OWNER, Set.of("field-ops")),
        plain.narrowed(Dimension.AUDIENCE, Set.of("teams", "you")));
  }
}
