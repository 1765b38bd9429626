package dev.touchstone.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes the chosen theme and the icon sprite into the first response, so that nothing flashes, and
 * what lets the browser ask for the page's content and for all scripts at once.
 */
@Component
class FirstResponse implements VaadinServiceInitListener {
  private final Bundle bundle;
  private final String sprite = text("icons/sprite.svg");
  private final String early = text("early-page.js");

  FirstResponse(Bundle bundle) {
    this.bundle = bundle;
  }

  private static String text(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addRequestHandler(new EarlyPage());
    event.addIndexHtmlRequestListener(this::complete);
    event
        .getSource()
        .addSessionInitListener(e -> e.getSession().setErrorHandler(new ProblemHandler()));
  }

  private void complete(IndexHtmlResponse response) {
    response.getDocument().body().prepend(sprite);
    hasten(response.getDocument().head());
    var html = response.getDocument().selectFirst("html");
    if (html == null) return;
    html.attr("lang", "en");
    theme(response.getVaadinRequest())
        .ifPresent(t -> html.attr("style", "color-scheme: " + t).attr("theme", t));
  }

  /** Before the style sheets, for which a script that comes later has to wait. */
  private void hasten(Element head) {
    Element first = head.getElementsByTag("base").first();
    if (first == null) return;
    Element script = new Element("script").appendChild(new DataNode(early));
    first.after(script);
    List<Element> ahead = bundle.ahead().toList();
    ahead.reversed().forEach(script::after);
  }

  /** Only words we wrote ourselves are taken from the cookie. */
  private static Optional<String> theme(VaadinRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) return Optional.empty();
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(ThemeSwitch.COOKIE))
        .map(Cookie::getValue)
        .filter(value -> value.equals("light") || value.equals("dark"))
        .findFirst();
  }
}
