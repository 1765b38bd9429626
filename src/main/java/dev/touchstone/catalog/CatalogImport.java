package dev.touchstone.catalog;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.InvalidInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads catalogues of other places, one schema.org Dataset in JSON per line. An entry becomes a
 * dataset for everyone, with its metadata and source and without versions: the data stays where it
 * is. A line that cannot be taken is reported and the rest goes on. Loading again changes only what
 * differs.
 */
@Service
public class CatalogImport {
  private static final int BATCH = 500;
  private static final int FAULTS = 100;

  private final ImportBatch batches;
  private final Access access;
  private final JsonMapper json = JsonMapper.shared();

  CatalogImport(ImportBatch batches, Access access) {
    this.batches = batches;
    this.access = access;
  }

  /**
   * @param namespaceId where the entries go
   * @param ndjson read to its end, not closed
   * @throws dev.touchstone.base.Forbidden when the viewer may not write there
   */
  public ImportReport load(Viewer viewer, UUID namespaceId, Reader ndjson) {
    access.requireWrite(viewer, namespaceId);
    Loading loading = new Loading(viewer, namespaceId);
    try {
      loading.lines(new BufferedReader(ndjson));
    } catch (IOException e) {
      throw new UncheckedIOException("The catalogue could not be read to its end", e);
    }
    return loading.report();
  }

  /** One import under way. */
  private final class Loading {
    private final Viewer viewer;
    private final UUID namespaceId;
    private final List<SchemaOrg.Entry> waiting = new ArrayList<>();
    private final List<ImportReport.Fault> faults = new ArrayList<>();
    private ImportBatch.Outcome done = new ImportBatch.Outcome(0, 0, 0);
    private int refused;

    Loading(Viewer viewer, UUID namespaceId) {
      this.viewer = viewer;
      this.namespaceId = namespaceId;
    }

    void lines(BufferedReader lines) throws IOException {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) take(number, line);
        if (waiting.size() == BATCH) flush();
      }
      flush();
    }

    private void take(long number, String line) {
      try {
        waiting.add(SchemaOrg.read(json.readTree(line)));
      } catch (JacksonException e) {
        refuse(number, "is not valid JSON: " + e.getOriginalMessage());
      } catch (InvalidInput e) {
        refuse(number, e.text());
      }
    }

    private void refuse(long number, String reason) {
      refused++;
      if (faults.size() < FAULTS)
        faults.add(new ImportReport.Fault(number, "Line " + number + " " + reason));
    }

    private void flush() {
      if (!waiting.isEmpty()) done = done.plus(batches.load(viewer, namespaceId, waiting));
      waiting.clear();
    }

    ImportReport report() {
      return new ImportReport(done.created(), done.updated(), done.unchanged(), refused, faults);
    }
  }
}
