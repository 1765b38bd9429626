package dev.touchstone.leaderboard.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.touchstone.base.Problem;
import dev.touchstone.leaderboard.TableColumn;
import dev.touchstone.leaderboard.sheet.GivenFiles;
import dev.touchstone.leaderboard.sheet.GivenFiles.Part;
import java.nio.file.Path;
import java.util.List;

/** One of the files that organisers divided themselves: what it is to hold, and what it holds. */
class OwnFile extends Div {
  private static final int MOST_NAMED = 8;

  private final Part part;
  private final GivenFiles given;
  private final Span words = new Span();
  private List<TableColumn> columns = List.of();

  OwnFile(Part part, GivenFiles given) {
    this.part = part;
    this.given = given;
    words.addClassNames("small", "muted");
    words.getElement().setAttribute("role", "status");
    words.setText(form());
    var upload = new Upload(UploadHandler.toTempFile((metadata, file) -> take(file.toPath())));
    upload.setMaxFiles(1);
    upload.setAcceptedFileTypes(".csv", ".tsv", ".txt", "text/csv");
    upload.setUploadButton(new Button("Choose " + part.file()));
    upload.setDropLabel(new Span("or drop it"));
    upload.addFileRemovedListener(removed -> drop(form()));
    add(upload, words);
  }

  /** Takes a file in and says what it holds, or why it cannot be read. */
  void take(Path file) {
    given.take(part, file);
    try {
      columns = TableColumn.of(given.path(part));
      words.setClassName("bad", false);
      words.setText("Columns: " + names());
    } catch (Problem unreadable) {
      drop(unreadable.text());
      words.setClassName("bad", true);
    }
  }

  private void drop(String because) {
    given.drop(part);
    columns = List.of();
    words.setClassName("bad", false);
    words.setText(because);
  }

  private String names() {
    var first = columns.stream().limit(MOST_NAMED).map(TableColumn::name).collect(joining(", "));
    return columns.size() > MOST_NAMED ? first + ", …" : first;
  }

  /** Empty while there is no file. */
  List<TableColumn> columns() {
    return columns;
  }

  private String form() {
    return switch (part) {
      case TRAIN -> "Rows to learn from, with the column to predict.";
      case TEST -> "Rows to predict: with id, without that column.";
      case SOLUTION -> "id, that column, and if wanted split: public or private.";
    };
  }
}
