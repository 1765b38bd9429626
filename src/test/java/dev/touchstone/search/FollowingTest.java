package dev.touchstone.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewDataset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class FollowingTest {
  @Autowired Finder finder;
  @Autowired Datasets datasets;
  @Autowired Access access;
  @Autowired TestPeople people;

  @Test
  void theIndexFollowsTheCatalog() {
    Viewer owner = people.person("follow-ada");
    Viewer other = people.person("follow-grace");
    Dataset made = make(owner, "Wombat burrows", Visibility.EVERYONE);
    awaitHits(other, "wombat", 1);

    access.changeVisibility(owner, made.audience(), Visibility.PRIVATE);
    awaitHits(other, "wombat", 0);
    awaitHits(owner, "wombat", 1);
    assertThat(finder.suggest(other, "womb", 5)).isEmpty();

    datasets.remove(owner, made.address());
    awaitHits(owner, "wombat", 0);
  }

  @Test
  void descriptionsAreReadAsPlainText() {
    Viewer owner = people.person("follow-ada");
    make(owner, "Numbat diets", Visibility.EVERYONE);
    awaitHits(owner, "numbat", 1);
    Hit hit = finder.find(owner, Search.of("numbat")).hits().getFirst();
    assertThat(hit.excerpt().text()).contains("termites").doesNotContain("](");
  }

  private Dataset make(Viewer owner, String title, Visibility visibility) {
    Address address = new Address(owner.name(), Address.wordFrom(title));
    return datasets.create(
        owner,
        new NewDataset(
            address,
            title,
            "About *diets* of [termites](https://example.org/a).",
            "CC0-1.0",
            List.of("marsupials"),
            null,
            null,
            visibility));
  }

  private void awaitHits(Viewer viewer, String text, long hits) {
    await().until(() -> finder.find(viewer, Search.of(text).literally()).total() == hits);
  }
}
