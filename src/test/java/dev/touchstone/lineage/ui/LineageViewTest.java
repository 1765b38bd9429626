package dev.touchstone.lineage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.lineage.NodeId;
import dev.touchstone.lineage.TestNodes;
import java.util.UUID;
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

  private LineageView open(NodeId id, String query) {
    people.person("lineage-reader");
    return navigate("lineage/" + id + query, LineageView.class);
  }

  private static String text(com.vaadin.flow.component.Component view) {
    return view.getElement().getTextRecursively();
  }

  @Test
  void showsTheGraphATableAndWhoMaySeeIt() {
    UUID everyone = audience("lineage-teller", Visibility.EVERYONE);
    NodeId secret = nodes.data("hush v3", audience("lineage-teller", Visibility.PRIVATE));
    NodeId data = nodes.data("seals v2", everyone, secret);
    NodeId run = nodes.run("boosting-4", everyone, data);

    LineageView view = open(run, "");

    assertThat(text(view))
        .contains("Made by", "from 1 dataset version and from something you cannot see")
        .contains("Everyone", "SHA-256", "Its name, rows and owner are not shown to you.")
        .doesNotContain("hush");
    assertThat($view(LineageGraph.class).all()).hasSize(1);
    assertThat($view(NativeTableRow.class).all()).hasSize(4);
    assertThat($view(Anchor.class).withText("seals v2").single().getHref())
        .isEqualTo("lineage/" + data);
  }

  @Test
  void theAddressKeepsWayDepthAndTable() {
    NodeId data = nodes.data("otters v1", audience("lineage-teller", Visibility.EVERYONE));

    LineageView view = open(data, "?way=to&depth=5&as=table");

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

    assertThat(text(open(file, ""))).contains("a/b.csv", "Artifact", "Made by 1 run");
  }

  @Test
  void theStartOffersWhatIsNewAndFindsByName() {
    people.person("lineage-reader");
    nodes.data("walrus-count v1", audience("lineage-teller", Visibility.EVERYONE));
    nodes.data("walrus-secret v1", audience("lineage-teller", Visibility.PRIVATE));

    LineageHome home = navigate("lineage?q=WALRUS", LineageHome.class);

    assertThat(text(home)).contains("walrus-count v1").doesNotContain("walrus-secret");
    assertThat(text(navigate("lineage?q=no-such-name", LineageHome.class)))
        .contains("Nothing has this name");
  }
}
