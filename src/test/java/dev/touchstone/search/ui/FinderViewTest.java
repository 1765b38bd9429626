package dev.touchstone.search.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewDataset;
import dev.touchstone.search.Finder;
import dev.touchstone.search.Search;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.TestExecutionEvent;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(username = "view-ada", setupBefore = TestExecutionEvent.TEST_EXECUTION)
class FinderViewTest extends SpringBrowserlessTest {
  @Autowired Datasets datasets;
  @Autowired Finder finder;
  @Autowired TestPeople people;

  @BeforeEach
  void makeSome() {
    Viewer owner = people.person("view-ada");
    if (finder.find(owner, Search.of("capybara")).total() > 0) return;
    make(owner, "Capybara weights", "CC0-1.0");
    make(owner, "Capybara <b>ponds</b>", "CC-BY-4.0");
    await().until(() -> finder.find(owner, Search.of("capybara")).total() == 2);
  }

  @Test
  void showsWhatTheAddressAsksFor() {
    open(Map.of("q", List.of("capybara"), "license", List.of("CC0-1.0")));
    assertThat($(TextField.class).single().getValue()).isEqualTo("capybara");
    assertThat($(H1.class).single().getText()).isEqualTo("1 dataset");
    assertThat(titles()).containsExactly("Capybara weights");
    assertThat(box("CC0-1.0").getValue()).isTrue();
  }

  @Test
  void tickingAFacetGoesIntoTheAddress() {
    open(Map.of("q", List.of("capybara")));
    test(box("CC-BY-4.0")).click();
    assertThat(titles()).containsExactly("Capybara <b>ponds</b>");
    assertThat(location()).contains("license=CC-BY-4.0").contains("q=capybara");
  }

  @Test
  void offersTheTypedSpelling() {
    open(Map.of("q", List.of("capybarra ")));
    assertThat(titles()).hasSize(2);
    Anchor instead = $(Anchor.class).withTextContaining("Search for “capybarra” instead").single();
    assertThat(instead.getHref()).contains("spelling=kept");
    open(Map.of("q", List.of("capybarra "), "spelling", List.of("kept")));
    assertThat(titles()).isEmpty();
    assertThat($(H2.class).withTextContaining("Nothing you may see matches").exists()).isTrue();
  }

  private void open(Map<String, List<String>> parameters) {
    UI.getCurrent().navigate("datasets", new QueryParameters(parameters));
  }

  private List<String> titles() {
    return $(Article.class).all().stream().map(FinderViewTest::title).toList();
  }

  private static String title(Component article) {
    return article.getElement().getChild(0).getChild(0).getTextRecursively();
  }

  private Checkbox box(String label) {
    return $(Checkbox.class).all().stream()
        .filter(box -> label.equals(box.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private static String location() {
    return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
  }

  private void make(Viewer owner, String title, String licence) {
    Address address = new Address(owner.name(), Address.wordFrom(title));
    datasets.create(
        owner, new NewDataset(address, title, "", licence, List.of(), null, null, Visibility.TEAM));
  }
}
