package dev.touchstone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(ModelStage.class)
class ModelsTest {
  @Autowired ModelStage stage;
  @Autowired Models models;
  @Autowired ModelVersions versions;
  @Autowired TestPeople people;
  private Viewer ada;

  @BeforeEach
  void people() {
    ada = stage.member("model-ada");
  }

  @Test
  void numbersVersionsFromOneAndNeverGivesANumberTwice() {
    RegisteredModel model = stage.model(ada, Visibility.TEAM);
    assertThat(stage.version(ada, model).number()).isEqualTo(1);
    assertThat(stage.version(ada, model).number()).isEqualTo(2);
    versions.delete(ada, model.id(), 2);
    assertThat(stage.version(ada, model).number()).isEqualTo(3);
    assertThat(versions.of(ada, model.id())).extracting(ModelVersion::number).containsExactly(3, 1);
  }

  @Test
  void refusesNamesThatReadAsPaths() {
    for (String name : List.of("", "  ", "a/b", "a:b", ".", "..", "../x", "x".repeat(257)))
      assertThatThrownBy(() -> stage.model(ada, name, Visibility.TEAM))
          .isInstanceOf(InvalidInput.class);
    String free = "Churn, v 2 (été) " + UUID.randomUUID();
    assertThat(stage.model(ada, free, Visibility.TEAM).name()).isEqualTo(free);
  }

  @Test
  void aNameIsTakenOncePerNamespace() {
    RegisteredModel model = stage.model(ada, Visibility.TEAM);
    assertThatThrownBy(() -> stage.model(ada, model.name(), Visibility.TEAM))
        .isInstanceOf(ModelExists.class)
        .hasMessage("Registered Model (name=%s) already exists.".formatted(model.name()));
    RegisteredModel other = stage.model(ada, Visibility.TEAM);
    assertThatThrownBy(() -> models.rename(ada, other.id(), model.name()))
        .isInstanceOf(ModelExists.class);
  }

  @Test
  void anAliasMovesAndGoesWithItsVersion() {
    RegisteredModel model = stage.model(ada, Visibility.TEAM);
    stage.version(ada, model);
    stage.version(ada, model);
    models.alias(ada, model.id(), "champion", 1);
    models.alias(ada, model.id(), "champion", 2);
    assertThat(models.get(ada, model.id()).aliases())
        .containsOnly(java.util.Map.entry("champion", 2));
    assertThat(versions.get(ada, model.id(), 2).aliases()).containsExactly("champion");
    versions.delete(ada, model.id(), 2);
    assertThat(models.get(ada, model.id()).aliases()).isEmpty();
  }

  @Test
  void refusesAliasesThatMeanSomethingElse() {
    RegisteredModel model = stage.model(ada, Visibility.TEAM);
    stage.version(ada, model);
    for (String alias : List.of("", "latest", "Latest", "v1", "V12", "a b", "a/b", "x".repeat(256)))
      assertThatThrownBy(() -> models.alias(ada, model.id(), alias, 1))
          .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> models.alias(ada, model.id(), "champion", 9))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void archivesWhatWasInTheStageBefore() {
    RegisteredModel model = stage.model(ada, Visibility.TEAM);
    for (int i = 0; i < 3; i++) stage.version(ada, model);
    versions.stage(ada, model.id(), 1, Stage.PRODUCTION, false);
    versions.stage(ada, model.id(), 2, Stage.PRODUCTION, false);
    versions.stage(ada, model.id(), 3, Stage.PRODUCTION, true);
    assertThat(versions.of(ada, model.id()))
        .extracting(ModelVersion::stage)
        .containsExactly(Stage.PRODUCTION, Stage.ARCHIVED, Stage.ARCHIVED);
    assertThatThrownBy(() -> versions.stage(ada, model.id(), 1, Stage.NONE, true))
        .isInstanceOf(InvalidInput.class);
    assertThat(versions.latest(ada, List.of(model.id())))
        .extracting(ModelVersion::number)
        .containsExactlyInAnyOrder(3, 2);
  }

  @Test
  void findsModelsByNameAndTag() {
    String word = UUID.randomUUID().toString();
    RegisteredModel first = stage.model(ada, "One " + word, Visibility.TEAM);
    RegisteredModel second = stage.model(ada, "two " + word, Visibility.TEAM);
    models.tag(ada, first.id(), "use.case", "Churn");
    models.tag(ada, second.id(), "use.case", "fraud");
    assertThat(found("name = 'One %s'".formatted(word))).containsExactly(first.name());
    assertThat(found("name ILIKE '%%ONE %s'".formatted(word))).containsExactly(first.name());
    assertThat(found("name LIKE 'one %%'")).isEmpty();
    assertThat(found("name LIKE '%%%s' AND tags.`use.case` = 'fraud'".formatted(word)))
        .containsExactly(second.name());
    assertThat(found("name LIKE '%%%s' and tag.\"use.case\" ilike 'CHURN'".formatted(word)))
        .containsExactly(first.name());
    assertThat(found("name IN ('One %s', 'none')".formatted(word))).containsExactly(first.name());
    assertThat(
            found("name LIKE '%%%s' AND tags.`mlflow.prompt.is_prompt` != 'true'".formatted(word)))
        .containsExactly(first.name(), second.name());
    assertThat(found("tags.`mlflow.prompt.is_prompt` = 'true'")).isEmpty();
  }

  @Test
  void refusesFiltersItCannotRead() {
    for (String filter :
        List.of(
            "name",
            "name =",
            "name = churn",
            "nam = 'x'",
            "name > 'x'",
            "metrics.x = 1",
            "planets.x = 'y'",
            "name = 'x' OR name = 'y'",
            "name = 'x' AND",
            "name IN 'x'",
            "name = 'x' 'y'"))
      assertThatThrownBy(() -> found(filter)).as(filter).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> models.search(ada, stage.team(), "", List.of("age"), null, 10))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> models.search(ada, stage.team(), "", List.of("name", "name DESC"), null, 10))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> models.search(ada, stage.team(), "", List.of(), "made up", 10))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void pagesWithoutLosingOrRepeating() {
    String word = UUID.randomUUID().toString();
    for (int i = 0; i < 5; i++) stage.model(ada, i + " " + word, Visibility.TEAM);
    String filter = "name LIKE '%%%s'".formatted(word);
    var first = models.search(ada, stage.team(), filter, List.of("name DESC"), null, 2);
    var second = models.search(ada, stage.team(), filter, List.of("name DESC"), first.next(), 2);
    var third = models.search(ada, stage.team(), filter, List.of("name DESC"), second.next(), 2);
    assertThat(java.util.stream.Stream.of(first, second, third).flatMap(p -> p.items().stream()))
        .extracting(m -> m.name().substring(0, 1))
        .containsExactly("4", "3", "2", "1", "0");
    assertThat(third.next()).isNull();
  }

  @Test
  void findsVersionsByNumberAndTag() {
    RegisteredModel model = stage.model(ada, Visibility.TEAM);
    for (int i = 0; i < 3; i++) stage.version(ada, model);
    versions.tag(ada, model.id(), 2, "checked", "yes");
    String here = "name = '%s'".formatted(model.name());
    assertThat(numbers(here + " AND version_number > 1")).containsExactly(3, 2);
    assertThat(numbers(here + " AND tags.checked = 'yes'")).containsExactly(2);
    assertThat(numbers(here + " AND source_path LIKE 's3%'")).hasSize(3);
    assertThatThrownBy(() -> numbers("version_number > 1.5")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void deletingAModelTakesItsVersions() {
    RegisteredModel model = stage.model(ada, Visibility.TEAM);
    stage.version(ada, model);
    models.alias(ada, model.id(), "champion", 1);
    models.delete(ada, model.id());
    assertThat(models.find(ada, stage.team(), model.name())).isEmpty();
    assertThat(versions.of(ada, model.id())).isEmpty();
  }

  private List<String> found(String filter) {
    return models.search(ada, stage.team(), filter, List.of(), null, 100).items().stream()
        .map(RegisteredModel::name)
        .toList();
  }

  private List<Integer> numbers(String filter) {
    return versions
        .search(ada, stage.team(), filter, List.of("version_number DESC"), null, 100)
        .items()
        .stream()
        .map(ModelVersion::number)
        .toList();
  }
}
