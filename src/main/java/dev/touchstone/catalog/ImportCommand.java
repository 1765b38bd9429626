package dev.touchstone.catalog;

import dev.touchstone.account.People;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.control.ControlCommand;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * {@code touchstone import FILE [--namespace NAME]}: loads a catalogue as the person NAME, by
 * default {@code admin}.
 */
@Component
class ImportCommand implements ControlCommand {
  private final CatalogImport imports;
  private final People people;

  ImportCommand(CatalogImport imports, People people) {
    this.imports = imports;
    this.people = people;
  }

  @Override
  public String verb() {
    return "import";
  }

  @Override
  public void run(List<String> arguments, Consumer<String> out) {
    if (arguments.isEmpty()) throw new InvalidInput("Say which file: touchstone import FILE");
    Viewer owner = owner(arguments);
    try (Reader lines = Files.newBufferedReader(Path.of(arguments.getFirst()))) {
      report(imports.load(owner, owner.id(), lines), out);
    } catch (IOException e) {
      throw new InvalidInput("The file cannot be read: " + e.getMessage());
    }
  }

  private Viewer owner(List<String> arguments) {
    int option = arguments.indexOf("--namespace");
    String name =
        option < 0 || option + 1 >= arguments.size() ? "admin" : arguments.get(option + 1);
    return people.viewer(name).orElseThrow(() -> new NotFound("person", name));
  }

  private static void report(ImportReport report, Consumer<String> out) {
    report.faults().forEach(fault -> out.accept(fault.reason()));
    out.accept(
        "%d created, %d updated, %d unchanged, %d refused"
            .formatted(report.created(), report.updated(), report.unchanged(), report.refused()));
  }
}
