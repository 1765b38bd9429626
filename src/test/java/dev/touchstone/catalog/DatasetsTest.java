package dev.touchstone.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.storage.Blob;
import dev.touchstone.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DatasetsTest {
  @Autowired Datasets datasets;
  @Autowired CatalogFeed feed;
  @Autowired Access access;
  @Autowired Blobs blobs;
  @Autowired TestPeople people;
  private Viewer ada;
  private Viewer grace;
  private Address address;

  @BeforeEach
  void people() {
    ada = people.person("ada");
    grace = people.person("grace");
    address = new Address("ada", "d" + UUID.randomUUID().toString().substring(0, 8));
  }

  @Test
  void publishesAVersionWithProfileAndRows() {
    create(Visibility.PRIVATE);
    Version version = publish("a.csv", "x,y\n1,a\n2,\n");

    assertThat(version.number()).isEqualTo(1);
    assertThat(version.table().orElseThrow().profile().rows()).isEqualTo(2);
    assertThat(datasets.version(ada, address, 1)).isEqualTo(version);
    assertThat(datasets.get(ada, address).latest()).isEqualTo(1);
    assertThat(datasets.rows(ada, version.id(), "a.csv", 1, 5).rows().getFirst())
        .containsExactly("2", null);
    assertThat(datasets.ofVersion(ada, version.id()).address()).isEqualTo(address);
  }

  @Test
  void computesTheDigestOverTheSortedManifest() {
    create(Visibility.PRIVATE);
    Blob one = blob("hello\n");
    Blob two = blob("bye\n");
    Version version =
        datasets.publish(
            ada, address, List.of(new NewFile("b.txt", one), new NewFile("a.txt", two)), "");
    String manifest = two.sha256() + " 4 a.txt\n" + one.sha256() + " 6 b.txt\n";
    assertThat(version.digest()).isEqualTo(blob(manifest).sha256());
    assertThat(version.files()).extracting(DataFile::path).containsExactly("a.txt", "b.txt");
  }

  @Test
  void numbersVersionsAndRefusesTheSameFilesAgain() {
    create(Visibility.PRIVATE);
    publish("a.csv", "x\n1\n");
    assertThatThrownBy(() -> publish("a.csv", "x\n1\n")).isInstanceOf(Conflict.class);
    assertThat(publish("a.csv", "x\n2\n").number()).isEqualTo(2);
    assertThat(datasets.versions(ada, address)).extracting(Version::number).containsExactly(2, 1);
  }

  @Test
  void convertsOtherEncodingsAndSaysSo() throws IOException {
    create(Visibility.PRIVATE);
    Blob blob =
        blobs.put(new ByteArrayInputStream("w\ngröße\n".getBytes(Charset.forName("windows-1252"))));
    Version version = datasets.publish(ada, address, List.of(new NewFile("a.csv", blob)), "First");
    assertThat(version.note()).isEqualTo("First a.csv was converted from Windows-1252 to UTF-8.");
    try (var bytes = datasets.open(ada, version.id(), "a.csv")) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("w\ngröße\n");
    }
  }

  @Test
  void keepsNothingOfABrokenTable() {
    create(Visibility.PRIVATE);
    assertThatThrownBy(() -> publish("a.csv", "x,y\n1\n")).isInstanceOf(BrokenTable.class);
    assertThat(datasets.versions(ada, address)).isEmpty();
  }

  @Test
  void refusesPathsThatLeadAside() {
    for (String path : List.of("../a", "/a", "a//b", "a/./b", "", "a\\b", "a\nb"))
      assertThatThrownBy(() -> new NewFile(path, blob("x"))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void doesNotExistForOthersInAnyWay() {
    Dataset dataset = create(Visibility.PRIVATE);
    Version version = publish("a.csv", "x\n1\n");
    long seen = datasets.count(grace);
    List<ThrowingCallable> ways =
        List.of(
            () -> datasets.get(grace, address),
            () -> datasets.byId(grace, dataset.id()),
            () -> datasets.edit(grace, address, DatasetEdit.of(dataset)),
            () -> datasets.remove(grace, address),
            () -> datasets.publish(grace, address, List.of(new NewFile("b", blob("b"))), ""),
            () -> datasets.version(grace, address, 1),
            () -> datasets.versions(grace, address),
            () -> datasets.versionById(grace, version.id()),
            () -> datasets.ofVersion(grace, version.id()),
            () -> datasets.rows(grace, version.id(), "a.csv", 0, 1),
            () -> datasets.open(grace, version.id(), "a.csv"));
    ways.forEach(way -> assertThatThrownBy(way).isInstanceOf(NotFound.class));
    assertThatThrownBy(() -> datasets.get(grace, address))
        .hasMessage(new NotFound("dataset", address).getMessage());

    access.changeVisibility(ada, dataset.audience(), Visibility.EVERYONE);
    assertThat(datasets.get(grace, address).title()).isEqualTo("Some data");
    assertThat(datasets.count(grace)).isEqualTo(seen + 1);
    assertThatThrownBy(() -> datasets.remove(grace, address)).isInstanceOf(Forbidden.class);
  }

  @Test
  void editsAndRemoves() {
    Dataset made = create(Visibility.EVERYONE);
    publish("a.csv", "x,y\n1,2\n");
    DatasetEdit edit =
        new DatasetEdit("New", "*D*", "MIT", List.of("B ", "b", "c"), null, "https://example.org");
    assertThat(datasets.edit(ada, address, edit).tags()).containsExactly("b", "c");
    Indexable indexable = feed.one(made.id()).orElseThrow();
    assertThat(indexable.columns()).containsExactly("x", "y");
    assertThat(indexable.dataset().title()).isEqualTo("New");

    datasets.remove(ada, address);
    assertThatThrownBy(() -> datasets.get(ada, address)).isInstanceOf(NotFound.class);
    assertThat(feed.one(made.id())).isEmpty();
  }

  @Test
  void refusesATakenNameAndAForeignNamespaceAndAScriptAsSource() {
    create(Visibility.PRIVATE);
    assertThatThrownBy(() -> create(Visibility.PRIVATE)).isInstanceOf(Conflict.class);
    NewDataset foreign = wish(new Address("grace", "x"), Visibility.PRIVATE);
    assertThatThrownBy(() -> datasets.create(ada, foreign)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> new DatasetEdit("t", "", "", List.of(), null, "javascript:alert(1)"))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void anUnknownVersionIsNotFound() {
    create(Visibility.PRIVATE);
    assertThatThrownBy(() -> datasets.version(ada, address, 1)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> datasets.versionById(ada, Ids.next())).isInstanceOf(NotFound.class);
  }

  private Dataset create(Visibility visibility) {
    return datasets.create(ada, wish(address, visibility));
  }

  private static NewDataset wish(Address address, Visibility visibility) {
    return new NewDataset(
        address, "Some data", "", "CC0-1.0", List.of("t"), null, null, visibility);
  }

  private Version publish(String path, String text) {
    return datasets.publish(ada, address, List.of(new NewFile(path, blob(text))), "");
  }

  private Blob blob(String text) {
    return blobs.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
