package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.run.Run;
import dev.touchstone.run.Runs;
import java.util.List;
import java.util.Optional;

/** What runs left behind under the same path, next to each other. */
@org.springframework.stereotype.Component
class ArtifactsSection implements CompareSection {
  private final Runs runs;

  ArtifactsSection(Runs runs) {
    this.runs = runs;
  }

  @Override
  public String title() {
    return "Artifacts side by side";
  }

  @Override
  public int order() {
    return 700;
  }

  @Override
  public String aside(Compared compared) {
    return compared.runs().size() > SideBySide.MOST
        ? "of the first %d runs".formatted(SideBySide.MOST)
        : "";
  }

  @Override
  public Optional<Component> content(Compared compared) {
    List<Run> shown = compared.runs().stream().limit(SideBySide.MOST).toList();
    LeftBehind left = LeftBehind.of(runs, compared.viewer(), shown);
    return left.paths().isEmpty() ? Optional.empty() : Optional.of(new SideBySide(left));
  }
}
