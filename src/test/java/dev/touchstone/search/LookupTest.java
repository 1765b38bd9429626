package dev.touchstone.search;

import static dev.touchstone.search.Samples.MEMBER;
import static dev.touchstone.search.Samples.OUTSIDER;
import static dev.touchstone.search.Samples.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.base.InvalidInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupTest {
  @TempDir Path folder;
  private DatasetIndex index;

  @BeforeEach
  void fill() {
    index = DatasetIndex.open(folder);
    index.rebuild(
        kept -> {
          Samples.OPEN.forEach(kept);
          Samples.HIDDEN.forEach(kept);
        });
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void findsWordsWhereverTheyStandAndTitlesFirst() {
    assertThat(names(find("penguin"))).startsWith("penguins").contains("adelie-tracking");
    assertThat(names(find("mass deploy"))).containsExactly("adelie-tracking");
    assertThat(names(find("body_mass_g"))).startsWith("penguins");
    assertThat(names(find("openstreetmap"))).containsExactly("osm");
    assertThat(names(find("surviving sinkings"))).containsExactly("titanic");
  }

  @Test
  void understandsPhrasesAndExclusions() {
    assertThat(names(find("\"three penguin species\""))).containsExactly("penguins");
    assertThat(names(find("\"species penguin three\""))).isEmpty();
    assertThat(names(find("penguins -gps"))).containsExactly("penguins");
    assertThat(names(find("-penguins"))).containsExactly("osm", "titanic");
  }

  @Test
  void findsAWordThatIsNotTypedToItsEnd() {
    assertThat(names(find("palme"))).containsExactly("penguins");
    assertThat(find("tita").correction()).isNull();
  }

  @Test
  void correctsWordsThatNobodyUses() {
    Found found = find("pengiun body ");
    assertThat(found.correction()).isEqualTo(new Found.Correction("penguin body", "pengiun body"));
    assertThat(names(found)).startsWith("penguins");
    Found literal = find(Search.of("pengiun body ").literally());
    assertThat(literal.correction()).isNull();
    assertThat(literal.hits()).isEmpty();
  }

  @Test
  void saysWhyItMatched() {
    Hit hit = find("body mass").hits().getFirst();
    assertThat(hit.reasons().places()).contains("description");
    assertThat(hit.reasons().columns().getFirst().pieces())
        .containsExactly(new Marked.Piece("body_mass", true), new Marked.Piece("_g", false));
    assertThat(hit.excerpt().pieces()).contains(new Marked.Piece("body mass", true));
  }

  @Test
  void countsADimensionAsIfNothingWereChosenInIt() {
    Search cc0 = Search.of("").narrowed(Dimension.LICENCE, Set.of("CC0-1.0"));
    Found found = find(cc0);
    assertThat(found.total()).isEqualTo(2);
    assertThat(found.facets().get(Dimension.LICENCE))
        .containsExactly(
            new FacetCount("CC0-1.0", 2, true),
            new FacetCount("CC-BY-4.0", 1, false),
            new FacetCount("ODbL-1.0", 1, false));
    assertThat(found.facets().get(Dimension.TAG))
        .contains(new FacetCount("biology", 1, false))
        .doesNotContain(new FacetCount("maps", 1, false));
    assertThat(find(cc0.narrowed(Dimension.TAG, Set.of("maps"))).total()).isZero();
  }

  @Test
  void tellsWhoCanSeeIt() {
    Found found = Samples.find(index, MEMBER, Search.of(""));
    assertThat(found.facets().get(Dimension.AUDIENCE))
        .containsExactly(
            new FacetCount("everyone", 4, false),
            new FacetCount("teams", 1, false),
            new FacetCount("you", 1, false));
    Search own = Search.of("").narrowed(Dimension.AUDIENCE, Set.of("teams", "you"));
    assertThat(names(Samples.find(index, MEMBER, own)))
        .containsExactlyInAnyOrder("seabird-colony", "salaries");
  }

  @Test
  void pagesThroughEveryOrderWithoutGapsOrRepeats() {
    for (Order order : Order.values()) {
      Search search = Search.of("").sorted(order).limited(1);
      List<String> paged = new ArrayList<>();
      Found page = Samples.find(index, MEMBER, search);
      paged.addAll(names(page));
      while (page.next() != null) {
        page = Samples.find(index, MEMBER, search.after(page.next()));
        paged.addAll(names(page));
      }
      assertThat(paged)
          .isEqualTo(names(Samples.find(index, MEMBER, Search.of("").sorted(order))))
          .hasSize(6);
    }
  }

  @Test
  void sortsByNameRowsAndSize() {
    assertThat(names(find(Search.of("").sorted(Order.NAME))))
        .containsExactly("adelie-tracking", "osm", "penguins", "titanic");
    assertThat(names(find(Search.of("").sorted(Order.ROWS)))).startsWith("osm", "adelie-tracking");
  }

  @Test
  void refusesACursorOfAnotherOrder() {
    String next = find(Search.of("").sorted(Order.NAME).limited(1)).next();
    assertThatThrownBy(() -> find(Search.of("").sorted(Order.ROWS).after(next)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> find(Search.of("").after("%%%"))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void suggestsDatasetsByTheBeginningsOfWords() {
    assertThat(Samples.suggest(index, OUTSIDER, "pal pen"))
        .extracting(s -> s.address().toString())
        .containsExactly("palmer/penguins");
    assertThat(Samples.suggest(index, OUTSIDER, "")).isEmpty();
  }

  private Found find(String text) {
    return find(Search.of(text));
  }

  private Found find(Search search) {
    return Samples.find(index, OUTSIDER, search);
  }
}
