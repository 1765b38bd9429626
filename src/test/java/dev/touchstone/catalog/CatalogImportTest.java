package dev.touchstone.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Forbidden;
import java.io.StringReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CatalogImportTest {
  private static final String IRIS =
      """
      {"@type":"Dataset","identifier":"r/datasets/iris","name":"Edgar Anderson's Iris Data",\
      "alternateName":"iris","description":"Flowers","keywords":["R","datasets"],\
      "license":"[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)",\
      "sdPublisher":{"name":"Rdatasets"}}
      """;
  private static final String OTHER_IRIS =
      """
      {"@type":"Dataset","identifier":"r/more/iris","name":"Iris","alternateName":"iris",\
      "url":"https://example.org/iris","license":"%s"}
      """
          .formatted("Use it as you like. ".repeat(5).strip());

  @Autowired CatalogImport imports;
  @Autowired Datasets datasets;
  @Autowired TestPeople people;
  private Viewer ada;

  @BeforeEach
  void people() {
    ada = people.person("import-ada");
  }

  @Test
  void loadsEntriesReportsBadLinesAndChangesNothingTheSecondTime() {
    String lines = IRIS + "{broken\n\n" + OTHER_IRIS + "{\"@type\":\"Book\"}\n";
    ImportReport first = load(lines);
    assertThat(first.created()).isEqualTo(2);
    assertThat(first.refused()).isEqualTo(2);
    assertThat(first.faults()).extracting(ImportReport.Fault::line).containsExactly(2L, 5L);

    Viewer grace = people.person("import-grace");
    Dataset iris = datasets.get(grace, new Address("import-ada", "iris"));
    assertThat(iris.title()).isEqualTo("Edgar Anderson's Iris Data");
    assertThat(iris.licence()).isEqualTo("CC-BY-4.0");
    assertThat(iris.tags()).containsExactly("r", "datasets");
    assertThat(iris.source()).isEqualTo("Rdatasets: r/datasets/iris");
    assertThat(iris.latest()).isZero();
    Dataset other = datasets.get(grace, new Address("import-ada", "more-iris"));
    assertThat(other.source()).isEqualTo("https://example.org/iris");
    assertThat(other.licence()).isEqualTo("Other");
    assertThat(other.description()).contains("Use it as you like.");

    ImportReport again = load(lines.replace("Flowers", "Flowers and more"));
    assertThat(again.created()).isZero();
    assertThat(again.updated()).isEqualTo(1);
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(datasets.get(ada, iris.address()).description()).contains("Flowers and more");
  }

  @Test
  void goesOnlyWhereTheViewerMayWrite() {
    Viewer grace = people.person("import-grace");
    assertThatThrownBy(() -> imports.load(grace, ada.id(), new StringReader(IRIS)))
        .isInstanceOf(Forbidden.class);
  }

  @ParameterizedTest
  @CsvSource({
    "http://creativecommons.org/licenses/by-nc-sa/3.0/, CC-BY-NC-SA-3.0",
    "CC-BY 4.0, CC-BY-4.0",
    "CC BY-SA 4.0 International, CC-BY-SA-4.0",
    "https://creativecommons.org/publicdomain/zero/1.0/, CC0-1.0",
    "MIT License, MIT",
    "Public domain, Public domain"
  })
  void recognisesLicences(String stated, String expected) {
    assertThat(LicenceWords.normal(stated)).isEqualTo(expected);
  }

  private ImportReport load(String lines) {
    return imports.load(ada, ada.id(), new StringReader(lines));
  }
}
