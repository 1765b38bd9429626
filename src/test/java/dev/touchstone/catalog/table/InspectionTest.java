package dev.touchstone.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.catalog.BrokenTable;
import dev.touchstone.catalog.Found;
import dev.touchstone.catalog.TableFormat;
import dev.touchstone.catalog.TextEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text is checked without a child process: none starts here. */
class InspectionTest {
  @TempDir Path directory;
  private final DuckTables tables =
      new DuckTables(new Children(home -> java.util.List.of("/bin/false"), Duration.ofSeconds(5)));

  @Test
  void namesTheLineAndTheFieldsOfARaggedRow() {
    assertRefused(
        "a.csv",
        "a,b,c\n1,2,3\n\"x\ny\",2,3\n1,2\n1\n",
        "Line 5 of a.csv has 2 fields where the header has 3. 2 lines in all are uneven.");
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused("a.csv", "", "a.csv is empty");
  }

  @Test
  void refusesAFileWithBlankLinesOnly() {
    assertRefused("a.csv", "\n\n", "no header line");
  }

  @Test
  void namesTheLineOfABadJsonLine() {
    assertRefused("a.jsonl", "{\"a\":1}\n\n{\"a\":\n", "Line 3 of a.jsonl is not valid JSON");
  }

  @Test
  void refusesAJsonLineThatIsNoObject() {
    assertRefused("a.jsonl", "[{\"a\":1}]", "Line 1 of a.jsonl is not a JSON object");
  }

  @Test
  void namesTheLineOfANulCharacter() {
    assertRefused("a.csv", "a,b\n1,2\n1,\u0000\n", "Line 3 of a.csv holds a NUL character");
  }

  @Test
  void refusesAQuoteThatIsNeverClosed() {
    assertRefused("a.csv", "a,b\n1,\"open\n2,3\n", "a quote is not closed");
    assertRefused("b.csv", "a,b\n1,\"" + "x\n".repeat(600_000), "Record 2 of b.csv is longer");
  }

  @Test
  void refusesAWorkbookThatIsNamedCsv() {
    assertRefused("a.csv", "PK\u0003\u0004rest", "a ZIP archive or an Excel workbook");
  }

  @Test
  void refusesParquetThatWasCutShort() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of("src/test/resources/tables/people.parquet"));
    Path half =
        Files.write(directory.resolve("half.parquet"), java.util.Arrays.copyOf(whole, 1000));
    assertThatThrownBy(() -> tables.inspect(half, "half.parquet"))
        .isInstanceOf(BrokenTable.class)
        .hasMessageContaining("its end is missing: 1,000 bytes arrived");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', UTF_8",
    "UTF-8, '\uFEFF', UTF_8_MARKED",
    "UTF-16LE, '\uFEFF', UTF_16LE",
    "UTF-16BE, '\uFEFF', UTF_16BE",
    "windows-1252, '', WINDOWS_1252"
  })
  void tellsTheEncodingAndConvertsToUtf8(String charset, String mark, TextEncoding expected)
      throws IOException {
    Path file = directory.resolve("a.csv");
    Files.writeString(
        file, mark + "país;größe\nEspaña;1\n", java.nio.charset.Charset.forName(charset));

    Found found = tables.inspect(file, "a.csv").orElseThrow();
    found.encoding().convert(file, directory.resolve("utf8.csv"));

    assertThat(found.encoding()).isEqualTo(expected);
    assertThat(found.sheet().delimiter()).isEqualTo(';');
    assertThat(found.sheet().columns()).containsExactly("país", "größe");
    assertThat(directory.resolve("utf8.csv")).hasContent("país;größe\nEspaña;1\n");
  }

  @Test
  void readsARealFileInLatin1() {
    Found found =
        tables.inspect(Path.of("src/test/resources/tables/nyc.csv"), "nyc.csv").orElseThrow();
    assertThat(found.encoding()).isEqualTo(TextEncoding.WINDOWS_1252);
  }

  @Test
  void givesEveryColumnANameOfItsOwn() {
    assertThat(inspect("a.csv", "x,,x\n1,2,3\n").sheet().columns())
        .containsExactly("x", "column_2", "x_2");
  }

  @Test
  void collectsTheFieldsOfAllJsonLines() {
    Found found = inspect("a.ndjson", "{\"a\":1}\n{\"b\":2,\"a\":3}\n");
    assertThat(found.sheet().format()).isEqualTo(TableFormat.JSONL);
    assertThat(found.sheet().columns()).containsExactly("a", "b");
  }

  @Test
  void leavesOtherFilesAlone() {
    assertThat(tables.inspect(write("readme.md", "# Hello"), "readme.md")).isEmpty();
  }

  private Found inspect(String name, String text) {
    return tables.inspect(write(name, text), name).orElseThrow();
  }

  private void assertRefused(String name, String text, String reason) {
    Path file = write(name, text);
    assertThatThrownBy(() -> tables.inspect(file, name))
        .isInstanceOf(BrokenTable.class)
        .hasMessageContaining(reason);
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
