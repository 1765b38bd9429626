package dev.touchstone.model.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.MenuButton;
import dev.touchstone.base.ui.OpenedMenu;
import dev.touchstone.model.LoggedModel;
import dev.touchstone.model.LoggedModels;
import dev.touchstone.model.LoggedStatus;
import dev.touchstone.model.ModelStage;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.ModelVersions;
import dev.touchstone.model.Models;
import dev.touchstone.model.RegisteredModel;
import dev.touchstone.model.Stage;
import dev.touchstone.model.VersionSource.Logged;
import dev.touchstone.model.VersionSource.RunFolder;
import dev.touchstone.run.Run;
import dev.touchstone.run.TrackedRuns;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@Import(ModelStage.class)
@WithMockUser(username = "model-ada", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class ModelScreensTest extends SpringBrowserlessTest {
  @Autowired ModelStage stage;
  @Autowired TestPeople people;
  @Autowired Models models;
  @Autowired ModelVersions versions;
  @Autowired LoggedModels logged;
  @Autowired TrackedRuns runs;
  private Viewer ada;

  @BeforeEach
  void people() {
    ada = stage.member("model-ada");
  }

  @Test
  void listsModelsWithTheNewestVersionSortedAsTheAddressSays() {
    String word = UUID.randomUUID().toString().substring(0, 8);
    RegisteredModel first = stage.model(ada, word + " a", Visibility.TEAM);
    stage.model(ada, word + " b", Visibility.TEAM);
    stage.version(ada, first);
    stage.version(ada, first);
    UI.getCurrent().navigate("models", QueryParameters.fromString("q=" + word + "&sort=-name"));
    ModelGrid grid = $(ModelGrid.class).single();
    assertThat(grid.getGenericDataView().getItems().map(row -> row.model().name()))
        .containsExactly(word + " b", word + " a");
    assertThat(grid.getGenericDataView().getItems().map(ModelRow::number)).containsExactly(0, 2);
  }

  @Test
  void anEmptyRegistryShowsTheLinesThatFillIt() {
    Viewer fresh = people.person("model-fresh");
    assertThat(CodeLines.registering(fresh.name()).getElement().getTextRecursively())
        .contains("/mlflow/model-fresh", "registered_model_name");
    UI.getCurrent().navigate("models", QueryParameters.fromString("q=" + UUID.randomUUID()));
    assertThat(text()).contains("No model matches");
  }

  @Test
  void showsAVersionWithItsStageAliasAndRun() {
    Run run = stage.run(ada, Visibility.TEAM);
    RegisteredModel model =
        stage.model(ada, "Churn, 50 % (été) " + UUID.randomUUID(), Visibility.TEAM);
    stage.version(ada, model, new RunFolder(run.id(), "model"));
    models.alias(ada, model.id(), "champion", 1);
    versions.stage(ada, model.id(), 1, Stage.PRODUCTION, false);
    open(model);
    assertThat($(H1.class).single().getText()).isEqualTo(model.name());
    assertThat(text()).contains("models:/" + model.name() + "@champion");
    VersionGrid grid = $(VersionGrid.class).single();
    ModelVersion shown = grid.getGenericDataView().getItems().findFirst().orElseThrow();
    assertThat(shown.aliases()).containsExactly("champion");
    assertThat(shown.stage()).isEqualTo(Stage.PRODUCTION);
    assertThat(shown.runId()).isEqualTo(run.id());
  }

  @Test
  void deletingAsksFirst() {
    RegisteredModel model = stage.model(ada, Visibility.TEAM);
    open(model);
    test($(Button.class).withText("Delete model").single()).click();
    assertThat(models.find(ada, stage.team(), model.name())).isPresent();
    test($(ConfirmDialog.class).single()).confirm();
    assertThat(models.find(ada, stage.team(), model.name())).isEmpty();
  }

  @Test
  @WithMockUser(username = "model-eve", setupBefore = TestExecutionEvent.TEST_EXECUTION)
  void oneWhoMayOnlyReadIsOfferedNoChange() {
    people.person("model-eve");
    RegisteredModel model = stage.model(ada, Visibility.EVERYONE);
    stage.version(ada, model);
    open(model);
    assertThat($(Button.class).withText("Delete model").exists()).isFalse();
    VersionGrid grid = $(VersionGrid.class).single();
    assertThat(grid.getGenericDataView().getItems()).hasSize(1);
    assertThat(OpenedMenu.of(actions(grid)).getItems().stream().map(MenuItem::getText))
        .noneMatch(entry -> entry.matches("Set alias|Change stage|Edit .*|Delete .*"))
        .anyMatch(entry -> entry.startsWith("Copy models:/"));
  }

  private MenuButton actions(VersionGrid grid) {
    return (MenuButton) test(grid).getCellComponent(0, grid.getColumns().size() - 1);
  }

  @Test
  @WithMockUser(username = "model-eve", setupBefore = TestExecutionEvent.TEST_EXECUTION)
  void forAnOutsiderTheAddressLeadsNowhere() {
    people.person("model-eve");
    RegisteredModel model = stage.model(ada, Visibility.TEAM);
    UI.getCurrent().navigate(ModelLinks.page(model));
    assertThat(text()).contains("Not here, or not for you").doesNotContain("Use it");
    UI.getCurrent()
        .navigate("models", QueryParameters.fromString("q=" + model.name().replace(" ", "%20")));
    assertThat(text()).contains("No model matches");
  }

  @Test
  void theRunsPageNamesTheModelsItMade() {
    Run run = stage.run(ada, Visibility.TEAM);
    LoggedModel net = stage.logged(ada, run.experimentId(), run.id(), "net");
    RegisteredModel model = stage.model(ada, Visibility.TEAM);
    stage.version(ada, model, new Logged(net.id(), ""));
    UI.getCurrent().navigate("runs/" + run.id(), QueryParameters.fromString("tab=models"));
    assertThat(text())
        .contains("net", "Uploading", model.name() + ", version 1")
        .contains("models:/m-" + net.id().toString().replace("-", ""));
    Run other = stage.run(ada, Visibility.TEAM);
    UI.getCurrent().navigate("runs/" + other.id(), QueryParameters.fromString("tab=models"));
    assertThat(text()).contains("This run made no model");
  }

  @Test
  void registersWhatAnOlderClientPutAmongTheArtifactsUnderANewNameAndAgainAsItsNextVersion() {
    Run run = stage.run(ada, Visibility.TEAM);
    runs.putArtifact(ada, run.id(), "net/MLmodel", new ByteArrayInputStream(new byte[] {1}));
    UI.getCurrent().navigate("runs/" + run.id(), QueryParameters.fromString("tab=models"));
    assertThat(text()).contains("net", "runs:/" + run.id().toString().replace("-", "") + "/net");
    String name = "net of " + run.id();
    register(name);
    register(name);
    assertThat(text()).contains(name + ", version 1", name + ", version 2");
    assertThat(versions.madeBy(ada, run.id()))
        .extracting(ModelVersion::source)
        .containsOnly(new RunFolder(run.id(), "net"));
    assertThat(models.find(ada, stage.team(), name)).isPresent();
  }

  @Test
  void registersAReadyModelOnlyUnderAName() {
    Run run = stage.run(ada, Visibility.TEAM);
    LoggedModel net = stage.logged(ada, run.experimentId(), run.id(), "net");
    logged.finish(ada, net.id(), LoggedStatus.READY);
    UI.getCurrent().navigate("runs/" + run.id(), QueryParameters.fromString("tab=models"));
    register("");
    assertThat($(RegisterDialog.class).single().getElement().getTextRecursively())
        .contains("A model needs a name.");
    assertThat(versions.madeBy(ada, run.id())).isEmpty();
  }

  private void register(String name) {
    test($(Button.class).withText("Register…").single()).click();
    $(ComboBox.class).single().setValue(name);
    test($(Button.class).withText("Register version").single()).click();
  }

  private static void open(RegisteredModel model) {
    UI.getCurrent().navigate(ModelLinks.page(model));
  }

  private String text() {
    return getCurrentView().getElement().getTextRecursively();
  }
}
