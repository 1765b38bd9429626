package dev.touchstone.shell.ui;

import com.vaadin.flow.server.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The scripts that pages need beside their first one, which would otherwise be found one after the
 * other. They are fetched and not yet read: many pages stand before they need them, and a browser
 * begins to read a script that is preloaded. None where there is no bundle, as in tests.
 */
@Component
class Bundle {
  private static final String FOLDER = "VAADIN/build/";
  private static final Pattern ENTRY = Pattern.compile("src=\"\\./VAADIN/build/([\\w.-]+\\.js)\"");
  private static final Pattern PART =
      Pattern.compile("[\"'`]\\./([\\w.-]+-[\\w-]{8}\\.(?:js|css))[\"'`]");
  private static final String PUSH = "VAADIN/static/push/vaadinPush-min.js?v=";

  private final List<String> parts;

  Bundle() {
    parts =
        names(ENTRY, "index.html")
            .flatMap(entry -> names(PART, FOLDER + entry))
            .distinct()
            .toList();
  }

  private static Stream<String> names(Pattern pattern, String file) {
    return pattern.matcher(text(file)).results().map(found -> found.group(1));
  }

  private static String text(String file) {
    ClassPathResource resource = new ClassPathResource("META-INF/VAADIN/webapp/" + file);
    try {
      return resource.exists() ? resource.getContentAsString(StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What in the head fetches all of it at once. */
  Stream<Element> ahead() {
    if (parts.isEmpty()) return Stream.empty();
    return Stream.concat(parts.stream().map(Bundle::link), Stream.of(push()));
  }

  /** Read before the first script is, which would ask for it and wait. */
  private static Element push() {
    return new Element("script").attr("defer", true).attr("src", PUSH + Version.getBuildHash());
  }

  private static Element link(String part) {
    return part.endsWith(".js")
        ? link("prefetch", FOLDER + part)
        : link("preload", FOLDER + part).attr("as", "style").attr("crossorigin", "");
  }

  private static Element link(String kind, String address) {
    return new Element("link").attr("rel", kind).attr("href", address);
  }
}
