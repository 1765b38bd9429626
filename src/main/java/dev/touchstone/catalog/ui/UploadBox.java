package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.catalog.Found;
import dev.touchstone.catalog.NewFile;
import dev.touchstone.catalog.Tables;
import dev.touchstone.catalog.TextEncoding;
import dev.touchstone.storage.Blob;
import dev.touchstone.storage.Blobs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Scope;

/**
 * Takes files, with progress. Each is stored and, when it is named like a table, checked as soon as
 * it has arrived; what is refused is told at once and not kept in the list.
 */
@SpringComponent
@Scope("prototype")
class UploadBox extends Div {
  private static final String REFUSED = "Not taken, the reason is below";

  /**
   * @param words what was found in it
   */
  private record Taken(NewFile file, String words) {}

  private final Blobs blobs;
  private final Tables tables;
  private final Map<String, Taken> files = new LinkedHashMap<>();
  private final UnorderedList list = new UnorderedList();
  private final Refusal refusal = new Refusal();
  private Runnable listener = () -> {};

  UploadBox(Blobs blobs, Tables tables) {
    this.blobs = blobs;
    this.tables = tables;
    addClassName("upload-box");
    Upload upload = new Upload(this::take);
    upload.setUploadButton(new Button("Choose files"));
    upload.setI18n(words());
    upload.addFileRemovedListener(e -> forget(e.getFileName()));
    list.addClassNames("list", "small");
    Span hint =
        new Span(
            "CSV, TSV, JSON lines or Parquet are measured; other files are kept as they are. Up to 2 GB.");
    hint.addClassNames("faint", "small");
    add(upload, hint, refusal, list);
  }

  private static UploadI18N words() {
    UploadI18N.Uploading.Error error =
        new UploadI18N.Uploading.Error()
            .setForbidden(REFUSED)
            .setUnexpectedServerError(REFUSED)
            .setServerUnavailable("The server did not answer. Try again");
    return new UploadI18N().setUploading(new UploadI18N.Uploading().setError(error));
  }

  /** Runs on the request's own thread, so that the screen stays responsive. */
  private void take(UploadEvent event) {
    UI ui = event.getUI();
    try {
      NewFile file = new NewFile(name(event.getFileName()), blobs.put(event.getInputStream()));
      Optional<Found> found = tables.inspect(blobs.path(file.blob().sha256()), file.path());
      ui.access(() -> show(file, found));
    } catch (Problem e) {
      event.reject("refused");
      ui.access(() -> refusal.show(e.text()));
    }
  }

  /** Browsers may send a path; only its last step is the name. */
  private static String name(String sent) {
    return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
  }

  private void show(NewFile file, Optional<Found> found) {
    refusal.hide();
    files.put(file.path(), new Taken(file, words(file.blob(), found)));
    changed();
  }

  private void changed() {
    list.removeAll();
    files.values().forEach(taken -> list.add(item(taken)));
    listener.run();
  }

  private static ListItem item(Taken taken) {
    return new ListItem(Icon.of("check"), new Span(taken.file().path() + ": " + taken.words()));
  }

  private static String words(Blob blob, Optional<Found> found) {
    return found
        .map(table -> table(table) + Figures.bytes(blob.size()))
        .orElseGet(() -> "kept as it is, " + Figures.bytes(blob.size()));
  }

  private static String table(Found found) {
    TextEncoding encoding = found.encoding();
    String converted =
        encoding == TextEncoding.UTF_8
            ? ""
            : "will be converted from " + encoding.label() + " to UTF-8, ";
    int columns = found.sheet().columns().size();
    return "a "
        + found.sheet().format().label()
        + " table with "
        + Figures.count(columns, "column", "columns")
        + ", "
        + converted;
  }

  private void forget(String name) {
    files.remove(name(name));
    changed();
  }

  List<NewFile> files() {
    return files.values().stream().map(Taken::file).toList();
  }

  /** Called in the screen's thread after every change of the list. */
  void onChange(Runnable changed) {
    listener = changed;
  }
}
