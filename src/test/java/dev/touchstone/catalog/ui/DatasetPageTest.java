package dev.touchstone.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.ui.Markdown;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewDataset;
import dev.touchstone.catalog.NewFile;
import dev.touchstone.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(username = "page-ada", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class DatasetPageTest extends SpringBrowserlessTest {
  @Autowired Datasets datasets;
  @Autowired Blobs blobs;
  @Autowired TestPeople people;
  private Viewer ada;
  private Viewer grace;

  @BeforeEach
  void people() {
    ada = people.person("page-ada");
    grace = people.person("page-grace");
  }

  @Test
  void showsWordsVersionsAndTheShapesOfColumns() {
    Address address = create(ada, "Each row is a **penguin**.<script>alert(1)</script>");
    publish(ada, address, "x,y\n1,<b>a</b>\n", "first import");
    datasets.publish(ada, address, List.of(penguins()), "All of them");
    open(address, "");

    assertThat($(H1.class).single().getText()).isEqualTo("Some data");
    assertThat(text()).contains("first import", "344 rows, 9 columns", "Rows 1 to 15 of 344");
    assertThat($(Markdown.class).single().getElement().getProperty("innerHTML"))
        .contains("<strong>penguin</strong>")
        .doesNotContain("<script");
    assertThat(tabs()).containsSubsequence("About", "Data", "Files1", "Versions2", "Access");
    assertThat(heads()).hasSize(10);
    assertThat(heads().get(4)).contains("32.1 to 59.6, 2 missing");
  }

  @Test
  void theVersionAndTheTabComeFromTheAddress() {
    Address address = create(ada, "");
    publish(ada, address, "x\n1\n", "one");
    publish(ada, address, "x\n1\n2\n", "two");
    open(address, "?tab=versions");
    assertThat(text()).contains("1 row more, columns equal");
    open(address, "?tab=data&version=1");
    assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
  }

  @Test
  void readsRowsAsTheyAreNeeded() {
    Address address = create(ada, "");
    datasets.publish(ada, address, List.of(penguins()), "");
    open(address, "?tab=data");
    Grid<?> grid = $(Grid.class).single();
    assertThat(test(grid).size()).isEqualTo(344);
    assertThat(test(grid).getCellText(3, 4)).isEqualTo("–");
    assertThat(test(grid).getCellText(0, 7)).isEqualTo("3,750");
  }

  @Test
  void standsManyColumnsLongNamesAndNoRows() {
    Address address = create(ada, "");
    String header =
        String.join(",", IntStream.range(0, 115).mapToObj(i -> "x".repeat(90) + i).toList());
    publish(ada, address, header + "\n", "");
    open(address, "?tab=data");
    assertThat(test($(Grid.class).single()).size()).isZero();
    assertThat(heads()).hasSize(116);
  }

  @Test
  void saysThatDataWithoutVersionsStaysAtItsSource() {
    Address address = create(ada, "");
    open(address, "");
    assertThat($(H2.class).withTextContaining("Data stays at its source").exists()).isTrue();
    for (String tab : List.of("data", "files", "versions", "access")) open(address, "?tab=" + tab);
    assertThat(text()).contains("Who may see this dataset", "Only you");
  }

  @Test
  void anothersPrivateDatasetIsNotThere() {
    Address address = create(grace, "secret words");
    publish(grace, address, "x\n1\n", "");
    open(address, "");
    assertThat(text()).contains("Not here, or not for you").doesNotContain("Some data", "secret");
    open(new Address("page-grace", "nothing"), "");
    assertThat(text()).contains("Not here, or not for you");
  }

  private Address create(Viewer maker, String description) {
    Address address = new Address(maker.name(), "d" + UUID.randomUUID().toString().substring(0, 8));
    datasets.create(
        maker,
        new NewDataset(
            address,
            "Some data",
            description,
            "MIT",
            List.of("t"),
            null,
            "https://example.org",
            Visibility.PRIVATE));
    return address;
  }

  private NewFile penguins() {
    return new NewFile(
        "penguins.csv", blobs.put(Path.of("src/test/resources/tables/penguins.csv")));
  }

  private void publish(Viewer maker, Address address, String csv, String note) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    NewFile file = new NewFile("a.csv", blobs.put(new ByteArrayInputStream(bytes)));
    datasets.publish(maker, address, List.of(file), note);
  }

  private static void open(Address address, String query) {
    Links.open(UI.getCurrent(), "datasets/" + address + query);
  }

  private List<String> tabs() {
    return $(Nav.class).all().stream()
        .flatMap(Component::getChildren)
        .filter(Anchor.class::isInstance)
        .map(link -> link.getElement().getTextRecursively())
        .toList();
  }

  private List<String> heads() {
    Grid<?> grid = $(Grid.class).single();
    return grid.getColumns().stream()
        .map(
            column ->
                column.getHeaderComponent() == null
                    ? "#"
                    : column.getHeaderComponent().getElement().getTextRecursively())
        .toList();
  }

  private String text() {
    return getCurrentView().getElement().getTextRecursively();
  }
}
