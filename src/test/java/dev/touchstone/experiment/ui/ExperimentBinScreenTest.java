package dev.touchstone.experiment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** An experiment goes into the bin and comes back, whoever put it there. */
@DatabaseTest
@WithMockUser(username = "bin-owner", roles = "USER")
class ExperimentBinScreenTest extends SpringBrowserlessTest {
  @Autowired Experiments experiments;
  @Autowired TestPeople people;

  private Viewer owner;

  @BeforeEach
  void arrive() {
    owner = people.person("bin-owner");
  }

  @Test
  void whatAProgramDeletedIsListedInTheBinAndRestoredFromItsPage() {
    Experiment gone = made("bin-owner", "Was it worth it?");
    experiments.delete(owner, gone.id());
    UI.getCurrent().navigate("experiments");
    assertThat(shown()).doesNotContain("Was it worth it?");
    test($(NativeButton.class).withText("In the bin").single()).click();
    assertThat(shown()).contains("Was it worth it?", "deleted");
    UI.getCurrent().navigate("experiments/" + gone.address());
    assertThat(shown()).contains("In the bin since").doesNotContain("Launch runs", "Move to");
    test($(Button.class).withText("Restore experiment").single()).click();
    assertThat(shown()).contains("Launch runs").doesNotContain("In the bin since");
    assertThat(experiments.byId(owner, gone.id()).deleted()).isFalse();
  }

  @Test
  void theBinIsInTheAddress() {
    Experiment gone = made("bin-owner", "Is it linked?");
    experiments.delete(owner, gone.id());
    UI.getCurrent().navigate("experiments", QueryParameters.of("show", "bin"));
    assertThat(shown()).contains("Is it linked?");
  }

  @Test
  void anOwnerMovesItToTheBinFromItsPage() {
    Experiment made = made("bin-owner", "Shall it go?");
    UI.getCurrent().navigate("experiments/" + made.address());
    test($(Button.class).withText("Move to the bin").single()).click();
    assertThat(shown()).contains("In the bin since", "Restore experiment");
    assertThat(experiments.byId(owner, made.id()).deleted()).isTrue();
  }

  @Test
  void whoMayOnlyReadIsToldAndOfferedNothing() {
    Experiment other = made("bin-other", "Whose is it?");
    UI.getCurrent().navigate("experiments/" + other.address());
    assertThat(shown()).contains("Whose is it?").doesNotContain("Move to the bin");
    experiments.delete(people.person("bin-other"), other.id());
    UI.getCurrent().navigate("experiments/" + other.address());
    assertThat(shown()).contains("In the bin since").doesNotContain("Restore");
  }

  @Test
  void theBinHidesWhatOneMayNotSee() {
    Viewer other = people.person("bin-other");
    Address address = new Address("bin-other", "e-" + UUID.randomUUID());
    NewExperiment wanted = new NewExperiment(address, "A secret?", "", Visibility.PRIVATE);
    Experiment secret = experiments.create(other, wanted);
    experiments.delete(other, secret.id());
    UI.getCurrent().navigate("experiments", QueryParameters.of("show", "bin"));
    assertThat(shown()).doesNotContain("A secret?");
    assertThat(experiments.binned(other, "A secret?", null, 10).items())
        .extracting(Experiment::id)
        .contains(secret.id());
    assertThat(experiments.binned(owner, "A secret?", null, 10).items()).isEmpty();
  }

  private Experiment made(String who, String question) {
    Address address = new Address(who, "e-" + UUID.randomUUID());
    return experiments.create(
        people.person(who), new NewExperiment(address, question, "", Visibility.EVERYONE));
  }

  private String shown() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }
}
