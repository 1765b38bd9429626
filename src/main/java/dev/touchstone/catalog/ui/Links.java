package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.DataFile;
import dev.touchstone.catalog.Version;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** Addresses around a dataset. */
final class Links {
  private Links() {}

  static String page(Address address) {
    return "datasets/" + address;
  }

  static String page(Address address, String tab, int version) {
    return page(address) + "?tab=" + tab + (version > 0 ? "&version=" + version : "");
  }

  static String table(Address address, int version, String path) {
    return page(address, "data", version)
        + "&file="
        + UriUtils.encodeQueryParam(path, StandardCharsets.UTF_8).replace("+", "%2B");
  }

  static String file(Address address, Version version, DataFile file) {
    String path =
        Stream.of(file.path().split("/"))
            .map(step -> UriUtils.encodePathSegment(step, StandardCharsets.UTF_8))
            .collect(Collectors.joining("/"));
    return versionApi(address, version) + "/files/" + path;
  }

  /** The only file, or all of them in an archive. */
  static String everything(Address address, Version version) {
    return version.files().size() == 1
        ? file(address, version, version.files().getFirst())
        : versionApi(address, version) + "/archive";
  }

  private static String versionApi(Address address, Version version) {
    return "api/v1/datasets/" + address + "/versions/" + version.number();
  }

  /** Opens a page of this application, its query included. */
  static void open(UI ui, String page) {
    int query = page.indexOf('?');
    if (query < 0) ui.navigate(page);
    else
      ui.navigate(page.substring(0, query), QueryParameters.fromString(page.substring(query + 1)));
  }

  /** A link that the browser itself follows, to save what is there. */
  static Anchor download(String href, String text) {
    Anchor anchor = new Anchor(href, text);
    anchor.setRouterIgnore(true);
    anchor.getElement().setAttribute("download", true);
    return anchor;
  }
}
