package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Run;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** What the run left behind, to download. */
final class ArtifactsCard extends Card {

  ArtifactsCard(Run run, List<Artifact> artifacts) {
    super("Artifacts");
    aside("kept even if the run stops");
    if (artifacts.isEmpty()) with(none(run));
    else with(list(run, artifacts));
  }

  private static Div none(Run run) {
    Div text = new Div(run.state().over() ? "This run left no files." : "No files yet");
    text.addClassNames("faint", "small");
    return text;
  }

  private static UnorderedList list(Run run, List<Artifact> artifacts) {
    UnorderedList list = new UnorderedList();
    list.addClassNames("list", "small");
    artifacts.forEach(artifact -> list.add(item(run, artifact)));
    return list;
  }

  private static ListItem item(Run run, Artifact artifact) {
    Anchor link = new Anchor(address(run, artifact), artifact.path());
    link.addClassNames("mono", "grow", "cut");
    link.getElement().setAttribute("download", true);
    link.getElement().setAttribute("title", "sha256 " + artifact.sha256());
    link.setRouterIgnore(true);
    Span size = new Span(Figures.bytes(artifact.size()));
    size.addClassNames("muted", "tn");
    return new ListItem(Icon.of("file"), link, size);
  }

  private static String address(Run run, Artifact artifact) {
    return "api/v1/runs/%s/artifacts/%s"
        .formatted(run.id(), UriUtils.encodePath(artifact.path(), "UTF-8"));
  }
}
