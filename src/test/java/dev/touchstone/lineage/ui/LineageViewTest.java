package dev.touchstone.lineage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.lineage.NodeId;
import dev.touchstone.lineage.TestNodes;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@Import(TestNodes.class)
@WithMockUser(username = "lineage-reader")
class LineageViewTest extends SpringBrowserlessTest {
  @Autowired TestNodes nodes;
  @Autowired Access access;
  @Autowired TestPeople people;

  private UUID audience(String name, Visibility visibility) {
    Viewer owner = people.person(name);
    return access.protect(owner, owner.id(), visibility);
  }

  @BeforeEach
  @Override
  protected void initVaadinEnvironment() {
    people.person("lineage-reader");
    super.initVaadinEnvironment();
  }

  private LineageView open(NodeId id, Map<String, String> query) {
    return open("lineage/" + id, query, LineageView.class);
  }

  private <T extends Component> T open(String path, Map<String, String> query, Class<T> view) {
    UI.getCurrent().navigate(path, QueryParameters.simple(query));
    return view.cast(getCurrentView());
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }

  @Test
  void showsTheGraphATableAndWhoMaySeeIt() {
    UUID everyone = audience("lineage-teller", Visibility.EVERYONE);
    NodeId secret = nodes.data("hush v3", audience("lineage-teller", Visibility.PRIVATE));
    NodeId data = nodes.data("seals v2", everyone, secret);
    NodeId run = nodes.run("boosting-4", everyone, data);

    LineageView view = open(run, Map.of());

    assertThat(text(view))
        .contains("Made from 1 dataset version and from something you cannot see")
        .contains("Everyone", "SHA-256", "Its name, rows and owner are not shown to you.")
        .doesNotContain("hush");
    assertThat(view.hasClassName("wide")).as("three columns leave room beside").isFalse();
    assertThat($view(LineageGraph.class).all()).hasSize(1);
    assertThat($view(NativeTableRow.class).all()).hasSize(4);
    assertThat($view(Anchor.class).withText("seals v2").single().getHref())
        .isEqualTo("lineage/" + data);
  }

  @Test
  void theAddressKeepsWayDepthAndTable() {
    NodeId data = nodes.data("otters v1", audience("lineage-teller", Visibility.EVERYONE));

    LineageView view = open(data, Map.of("way", "to", "depth", "5", "as", "table"));

    assertThat($view(LineageGraph.class).all()).isEmpty();
    assertThat($view(Button.class).withText("Show as graph").all()).hasSize(1);
    assertThat($view(Anchor.class).withText("otters v1").single().getHref())
        .isEqualTo("lineage/" + data + "?as=table&depth=5&way=to");
    assertThat(text(view)).contains("Nothing was made from it yet");
  }

  @Test
  void opensAFileInAFolderByItsAddress() {
    UUID everyone = audience("lineage-teller", Visibility.EVERYONE);
    NodeId run = nodes.run("deep", everyone);
    NodeId file = nodes.put(NodeId.artifact(run.id(), "a/b.csv"), "a/b.csv", everyone, run);

    assertThat(text(open(file, Map.of()))).contains("a/b.csv", "Artifact", "Made by 1 run");
  }

  @Test
  void theStartOffersWhatIsNewAndFindsByName() {
    nodes.data("walrus-count v1", audience("lineage-teller", Visibility.EVERYONE));
    nodes.data("walrus-secret v1", audience("lineage-teller", Visibility.PRIVATE));

    LineageHome home = open("lineage", Map.of("q", "WALRUS"), LineageHome.class);

    assertThat(text(home)).contains("walrus-count v1").doesNotContain("walrus-secret");
    assertThat(text(open("lineage", Map.of("q", "no-such-name"), LineageHome.class)))
        .contains("Nothing has this name");
  }
}
