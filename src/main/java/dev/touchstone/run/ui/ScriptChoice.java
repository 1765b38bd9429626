package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.touchstone.experiment.Recipe;
import dev.touchstone.experiment.ScriptRecipe;
import java.util.List;
import java.util.Map;

/** A Python program instead of a built-in trainer. */
final class ScriptChoice extends Div {
  private static final String EXAMPLE =
      """
      import csv, json, os, pathlib

      events = open(os.environ["TOUCHSTONE_EVENTS"], "a", buffering=1)
      def tell(**fact): events.write(json.dumps(fact) + "\\n")

      table = next(pathlib.Path("/in/0").rglob("*.csv"))
      rows = list(csv.DictReader(open(table)))
      print("read", len(rows), "rows of", table.name)

      for epoch in range(1, 11):
          tell(type="metric", key="val_accuracy", value=1 - 0.5 / epoch, step=epoch)
          tell(type="progress", done=epoch, total=10, unit="epoch")

      pathlib.Path(os.environ["TOUCHSTONE_OUT"], "rows.txt").write_text(str(len(rows)))
      """;

  private final TextArea script = new TextArea("Python script");

  ScriptChoice() {
    script.setValue(EXAMPLE);
    script.addClassNames("mono", "script");
    script.setMaxLength(ScriptRecipe.LIMIT);
    Paragraph help =
        new Paragraph(
            "The dataset is mounted read-only at /in/0. Files written to $TOUCHSTONE_OUT become"
                + " artifacts; JSON lines in $TOUCHSTONE_EVENTS become metrics. There is no network.");
    help.addClassNames("faint", "small");
    add(script, help);
  }

  List<Recipe> recipes() {
    return List.of(new ScriptRecipe(script.getValue(), Map.of()));
  }
}
