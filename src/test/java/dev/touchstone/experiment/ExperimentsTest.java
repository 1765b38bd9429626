package dev.touchstone.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.NotFound;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ExperimentsTest {

  @Autowired Experiments experiments;
  @Autowired TestPeople people;

  @Test
  void anAddressIsTakenOnce() {
    Experiment made = create(people.person("ada"), Visibility.PRIVATE);
    assertThatThrownBy(
            () ->
                experiments.create(people.person("ada"), wish(made.address(), Visibility.PRIVATE)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining(made.address().toString());
  }

  @Test
  void aPrivateExperimentIsAbsentForOthersByAddressIdListAndCount() {
    Viewer bob = people.person("bob");
    long before = experiments.count(bob);
    Experiment made = create(people.person("ada"), Visibility.PRIVATE);
    assertThatThrownBy(() -> experiments.get(bob, made.address()))
        .isInstanceOf(NotFound.class)
        .hasMessage(new NotFound("experiment", made.address()).getMessage());
    assertThatThrownBy(() -> experiments.byId(bob, made.id())).isInstanceOf(NotFound.class);
    assertThat(experiments.byIds(bob, List.of(made.id()))).isEmpty();
    assertThat(experiments.list(bob, made.address().name(), null, 10).items()).isEmpty();
    assertThat(experiments.count(bob)).isEqualTo(before);
  }

  @Test
  void anUnknownNamespaceReadsLikeAnUnknownExperiment() {
    Address nowhere = new Address("nobody-has-this", "x");
    assertThatThrownBy(() -> experiments.get(people.person("ada"), nowhere))
        .hasMessage(new NotFound("experiment", nowhere).getMessage());
  }

  @Test
  void onlyMembersReword() {
    Viewer ada = people.person("ada");
    Experiment made = create(ada, Visibility.EVERYONE);
    assertThatThrownBy(() -> experiments.edit(people.person("bob"), made.address(), "No?", ""))
        .isInstanceOf(Forbidden.class);
    assertThat(experiments.edit(ada, made.address(), "Why?", "Because.").question())
        .isEqualTo("Why?");
  }

  @Test
  void listsTheNewestFirstInPages() {
    Viewer ada = people.person("ada");
    Experiment first = create(ada, Visibility.PRIVATE);
    Experiment second = create(ada, Visibility.PRIVATE);
    var page = experiments.list(ada, "", null, 1);
    assertThat(page.items()).containsExactly(second);
    assertThat(experiments.list(ada, "", page.next(), 1).items()).containsExactly(first);
  }

  private Experiment create(Viewer maker, Visibility visibility) {
    return experiments.create(
        maker, wish(new Address(maker.name(), "asked-" + UUID.randomUUID()), visibility));
  }

  private static NewExperiment wish(Address address, Visibility visibility) {
    return new NewExperiment(address, "Does it?", "", visibility);
  }
}
