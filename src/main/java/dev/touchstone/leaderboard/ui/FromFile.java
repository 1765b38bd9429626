package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.ui.Section;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.sheet.CodabenchImport;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Makes a benchmark from a YAML file or a bundle of Codabench. */
class FromFile extends Section {
  private final BoardDesk desk;
  private final FileDesk files;
  private final BundleFields bundle;
  private final Div result = new Div();
  private final Button make = new Button("Create from this file", click -> make());
  private @Nullable File taken;
  private boolean archive;

  FromFile(BoardDesk desk, FileDesk files) {
    super("Or from a file");
    this.desk = desk;
    this.files = files;
    bundle = new BundleFields(desk);
    bundle.setVisible(false);
    make.setThemeName("primary");
    make.setVisible(false);
    result.getElement().setAttribute("aria-live", "polite");
    add(words(), upload(), bundle, make, result);
  }

  private Upload upload() {
    var upload =
        new Upload(UploadHandler.toTempFile((metadata, file) -> take(metadata.fileName(), file)));
    upload.setMaxFiles(1);
    upload.setUploadButton(new Button("Choose a file"));
    upload.setAcceptedFileTypes(".yaml", ".yml", ".zip");
    upload.setDropLabel(new Paragraph("or drop a YAML file, or a bundle of Codabench as a zip"));
    upload.addFileRemovedListener(removed -> forget());
    return upload;
  }

  private void take(String name, File file) {
    taken = file;
    archive = name.toLowerCase(java.util.Locale.ROOT).endsWith(".zip");
    bundle.setVisible(archive);
    make.setVisible(true);
    result.removeAll();
  }

  private void make() {
    if (taken == null) return;
    if (archive) imported(taken);
    else UI.getCurrent().navigate("leaderboards/" + fromYaml(taken).address());
    forget();
  }

  private Benchmark fromYaml(File file) {
    try {
      var viewer = desk.current().get();
      var wish = files.yaml().read(viewer, Files.readString(file.toPath()), null);
      return desk.founding().make(viewer, wish);
    } catch (MalformedInputException notText) {
      throw new InvalidInput("The file is no text in UTF-8.");
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded file is gone", e);
    }
  }

  private void imported(File file) {
    try (var bytes = Files.newInputStream(file.toPath())) {
      show(files.codabench().make(desk.current().get(), bytes, bundle.choices()));
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded file is gone", e);
    }
  }

  private void show(CodabenchImport.Imported made) {
    var link = new Anchor("leaderboards/" + made.benchmark().address(), made.benchmark().title());
    link.addClassName("link");
    var left = new UnorderedList();
    left.addClassName("bullets");
    made.left().forEach(words -> left.add(new ListItem(words)));
    result.add(new Div(link), new Paragraph("Made. What was not taken over:"), left);
  }

  private void forget() {
    bundle.setVisible(false);
    make.setVisible(false);
    if (taken == null) return;
    try {
      Files.deleteIfExists(taken.toPath());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove the uploaded file", e);
    }
    taken = null;
  }

  private static Paragraph words() {
    var words =
        new Paragraph(
            "A YAML file says data, division, rules and phases in one; a bundle of Codabench is taken"
                + " over as far as it has a counterpart, and the rest is listed.");
    words.addClassNames("small", "muted");
    return words;
  }
}
