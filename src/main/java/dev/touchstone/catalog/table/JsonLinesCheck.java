package dev.touchstone.catalog.table;

import dev.touchstone.catalog.BrokenTable;
import dev.touchstone.catalog.Sheet;
import dev.touchstone.catalog.TableFormat;
import dev.touchstone.catalog.TextEncoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON lines to their end: every line that is not blank must be one object. */
final class JsonLinesCheck {
  private static final int MOST_FIELDS = 5_000;

  private final JsonMapper json = JsonMapper.shared();
  private final Set<String> fields = new LinkedHashSet<>();
  private final String name;
  private long line;

  private JsonLinesCheck(String name) {
    this.name = name;
  }

  static Sheet read(Path file, String name, TextEncoding encoding) {
    JsonLinesCheck check = new JsonLinesCheck(name);
    try (RecordReader limited = new RecordReader(encoding.reader(file), name);
        BufferedReader lines = new BufferedReader(limited)) {
      return new Sheet(TableFormat.JSONL, ',', check.fields(limited, lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> fields(RecordReader text, BufferedReader lines) throws IOException {
    for (String read = lines.readLine(); read != null; read = lines.readLine()) {
      line++;
      text.next();
      if (!read.isBlank()) add(read);
    }
    if (fields.isEmpty()) throw new BrokenTable(name + " has no rows. Choose a file with rows.");
    return List.copyOf(fields);
  }

  private void add(String read) {
    fields.addAll(object(read).propertyNames());
    if (fields.size() > MOST_FIELDS)
      throw new BrokenTable("%s has more than %,d different fields.".formatted(name, MOST_FIELDS));
  }

  private JsonNode object(String read) {
    try {
      JsonNode node = json.readTree(read);
      if (node.isObject()) return node;
    } catch (JacksonException e) {
      throw broken("is not valid JSON (" + e.getOriginalMessage() + ")");
    }
    throw broken("is not a JSON object");
  }

  private BrokenTable broken(String how) {
    return new BrokenTable(
        "Line %,d of %s %s. Write one object per line, then upload the file again."
            .formatted(line, name, how));
  }
}
