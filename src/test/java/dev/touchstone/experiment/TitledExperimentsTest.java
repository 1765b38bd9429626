package dev.touchstone.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TitledExperimentsTest {

  @Autowired Experiments experiments;
  @Autowired TestPeople people;

  private Viewer ada;
  private Viewer eve;
  private UUID team;

  @BeforeEach
  void team() {
    String name = "titles-" + UUID.randomUUID().toString().substring(0, 8);
    team = people.team(name, people.person("ada")).id();
    ada = people.person("ada");
    eve = people.person("eve");
  }

  @Test
  void anyTitleGetsAnAddressOfItsOwn() {
    Experiment one = experiments.createTitled(ada, team, "/Users/ada/Ünïcode run #1", Map.of());
    Experiment two = experiments.createTitled(ada, team, "/Users/ada/Ünïcode run #1!", Map.of());
    Experiment odd = experiments.createTitled(ada, team, "日本語", Map.of("k", "v"));
    assertThat(one.address().name()).isNotEqualTo(two.address().name());
    assertThat(odd.address().name()).isEqualTo("experiment");
    assertThat(experiments.byTitle(ada, team, "日本語")).contains(odd);
    assertThat(experiments.tags(ada, List.of(odd.id()))).containsEntry(odd.id(), Map.of("k", "v"));
  }

  @Test
  void aTitleIsTakenOnceEvenFromTheBin() {
    Experiment one = experiments.createTitled(ada, team, "churn", Map.of());
    experiments.delete(ada, one.id());
    assertThatThrownBy(() -> experiments.createTitled(ada, team, "churn", Map.of()))
        .isInstanceOf(Conflict.class);
    assertThat(experiments.list(ada, "churn", null, 500).items()).doesNotContain(one);
    experiments.restore(ada, one.id());
    assertThat(experiments.byTitle(ada, team, "churn")).get().matches(e -> !e.deleted());
  }

  @Test
  void theStandardExperimentIsMadeOnce() {
    Experiment first = experiments.standard(ada, team);
    assertThat(experiments.standard(ada, team)).isEqualTo(first);
    assertThat(first.title()).isEqualTo("Default");
    assertThatThrownBy(() -> experiments.standard(eve, team)).isInstanceOf(Forbidden.class);
  }

  @Test
  void retitlingKeepsTheAddress() {
    Experiment one = experiments.createTitled(ada, team, "before", Map.of());
    experiments.createTitled(ada, team, "taken", Map.of());
    assertThat(experiments.retitle(ada, one.id(), "after").address()).isEqualTo(one.address());
    assertThatThrownBy(() -> experiments.retitle(ada, one.id(), "taken"))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> experiments.retitle(ada, one.id(), "x".repeat(501)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void tagsAreReplacedAndRemoved() {
    Experiment one = experiments.createTitled(ada, team, "tags", Map.of("a", "1"));
    experiments.tag(ada, one.id(), Map.of("a", "2", "b", "3"));
    experiments.untag(ada, one.id(), "b");
    assertThat(experiments.tags(ada, List.of(one.id()))).containsEntry(one.id(), Map.of("a", "2"));
    assertThatThrownBy(() -> experiments.untag(ada, one.id(), "b")).isInstanceOf(NotFound.class);
  }

  @Test
  void strangersFindNothing() {
    Experiment one = experiments.createTitled(ada, team, "secret", Map.of("a", "1"));
    assertThat(experiments.byTitle(eve, team, "secret")).isEmpty();
    assertThat(experiments.owned(eve, team)).isEmpty();
    assertThat(experiments.tags(eve, List.of(one.id()))).isEmpty();
    assertThatThrownBy(() -> experiments.retitle(eve, one.id(), "x")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> experiments.delete(eve, one.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> experiments.restore(eve, one.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> experiments.tag(eve, one.id(), Map.of())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> experiments.untag(eve, one.id(), "a")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> experiments.createTitled(eve, team, "mine", Map.of()))
        .isInstanceOf(Forbidden.class);
  }
}
