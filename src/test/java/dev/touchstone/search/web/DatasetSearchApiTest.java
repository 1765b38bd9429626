package dev.touchstone.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.NewDataset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
@AutoConfigureMockMvc
class DatasetSearchApiTest {
  @Autowired MockMvcTester mvc;
  @Autowired Datasets datasets;
  @Autowired TestPeople people;

  @BeforeEach
  void makeOneOpenAndOnePrivate() throws Exception {
    people.person("api-grace");
    Viewer owner = people.person("api-ada");
    if (as("api-ada", "/api/v1/datasets?q=axolotl ").contains("\"total\":2")) return;
    make(owner, "Axolotl gills", Visibility.EVERYONE, "amphibians");
    make(owner, "Axolotl quarterly ledger", Visibility.PRIVATE, "ledger");
    await().until(() -> as("api-ada", "/api/v1/datasets?q=axolotl ").contains("\"total\":2"));
  }

  @Test
  void theSecondPersonSeesNoPrivateHitCountOrSuggestion() throws Exception {
    String found = as("api-grace", "/api/v1/datasets?q=axolotl ");
    assertThat(found).contains("\"total\":1", "api-ada/axolotl-gills").doesNotContain("ledger");
    assertThat(as("api-grace", "/api/v1/datasets?q=quarterly&asTyped=true"))
        .contains("\"total\":0");
    assertThat(as("api-grace", "/api/v1/datasets?tag=ledger")).contains("\"total\":0");
    assertThat(as("api-grace", "/api/v1/datasets/suggest?q=axo"))
        .contains("axolotl-gills")
        .doesNotContain("ledger");
    assertThat(as("api-ada", "/api/v1/datasets/suggest?q=axo")).contains("ledger");
  }

  @Test
  void saysWhatWasSearchedForInstead() throws Exception {
    assertThat(as("api-grace", "/api/v1/datasets?q=axolotll "))
        .contains("\"didYouMean\":{\"shown\":\"axolotl\",\"typed\":\"axolotll\"}");
    assertThat(as("api-grace", "/api/v1/datasets?q=ledgr ")).doesNotContain("\"shown\":\"ledger\"");
  }

  @Test
  void refusesAForeignCursorAndStrangers() {
    assertThat(result("api-ada", "/api/v1/datasets?cursor=nonsense")).hasStatus(422);
    assertThat(mvc.perform(get("/api/v1/datasets"))).hasStatus(401);
  }

  private void make(Viewer owner, String title, Visibility visibility, String tag) {
    Address address = new Address(owner.name(), Address.wordFrom(title));
    datasets.create(
        owner, new NewDataset(address, title, "", "CC0-1.0", List.of(tag), null, null, visibility));
  }

  private String as(String person, String uri) throws Exception {
    return result(person, uri).getResponse().getContentAsString();
  }

  private MvcTestResult result(String person, String uri) {
    return mvc.perform(get(uri).with(user(person)));
  }
}
