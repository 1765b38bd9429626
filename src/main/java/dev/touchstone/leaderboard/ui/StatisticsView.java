package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.Markdown;
import dev.touchstone.base.ui.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** How a board is decided: the page of the documentation, with its pictures in the page's theme. */
@Route("leaderboards/statistics")
@StyleSheet("css/statistics.css")
@PermitAll
class StatisticsView extends Div implements HasCrumbs {
  private static final Pattern TITLE = Pattern.compile("\\A# (.+)\\R");
  private static final Pattern PICTURE =
      Pattern.compile("(?m)^!\\[[^]]*]\\((images/[a-z-]+\\.svg)\\)$");

  /** Alone in a file a drawing follows the reader's system; in the page it follows the page. */
  private static final String OWN_SCHEME = "svg.st{color-scheme:light dark}";

  StatisticsView() {
    addClassName("statistics");
    var text = resource("statistics.md");
    var title = TITLE.matcher(text);
    if (title.find()) {
      add(new PageHeader(title.group(1)));
      text = text.substring(title.end());
    }
    addParts(text);
  }

  private void addParts(String text) {
    var picture = PICTURE.matcher(text);
    var from = 0;
    while (picture.find()) {
      add(new Markdown(text.substring(from, picture.start())), drawing(picture.group(1)));
      from = picture.end();
    }
    add(new Markdown(text.substring(from)));
  }

  private static Component drawing(String path) {
    var figure = new Div(new Drawing(resource(path).replace(OWN_SCHEME, "")));
    figure.addClassName("figure");
    return figure;
  }

  private static String resource(String path) {
    try (var in = StatisticsView.class.getResourceAsStream("/docs/" + path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("Leaderboards", "leaderboards"), Crumb.here("How a leaderboard decides"));
  }
}
