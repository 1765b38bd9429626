package dev.touchstone.leaderboard.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.BenchmarkSource;
import dev.touchstone.leaderboard.TableColumn;
import dev.touchstone.leaderboard.sheet.GivenFiles;
import dev.touchstone.leaderboard.sheet.GivenFiles.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Three files that organisers divided themselves. */
class OwnRows implements RowsFields, AutoCloseable {
  static final String WORD = "files";
  static final String HREF = "leaderboards/new?from=" + WORD;

  private final GivenFiles given = GivenFiles.empty();
  private final OwnFile train = new OwnFile(Part.TRAIN, given);
  private final TextField licence = new TextField("Licence of the data");
  private final Div fields = new Div();

  OwnRows() {
    licence.setPlaceholder("CC-BY-4.0");
    licence.setHelperText("Of train.csv and test.csv, which are published as they are.");
    fields.addClassName("own-rows");
    fields.add(train, new OwnFile(Part.TEST, given), new OwnFile(Part.SOLUTION, given), licence);
  }

  @Override
  public Component intro() {
    var words =
        new Paragraph(
            "Three CSV files that are divided already. The solution becomes the hidden reference; it is"
                + " in no dataset.");
    words.addClassName("muted");
    return words;
  }

  @Override
  public Component fields() {
    return fields;
  }

  @Override
  public BenchmarkSource source() {
    var lacking = Arrays.stream(Part.values()).filter(p -> !given.has(p)).map(Part::file).toList();
    if (!lacking.isEmpty())
      throw new InvalidInput(lacking.stream().collect(joining(", ", "Still to be chosen: ", ".")));
    return given.source(
        InvalidInput.unlessText("The licence of the data", licence.getValue(), 120));
  }

  @Override
  public List<TableColumn> columns() {
    return train.columns();
  }

  @Override
  public String title() {
    return "";
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public Optional<UUID> owner() {
    return Optional.empty();
  }

  @Override
  public void close() {
    given.close();
  }
}
