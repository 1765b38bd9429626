package dev.touchstone.run.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Lets the browser ask for the curves of a comparison with the very first response, so that the
 * server reads them while the browser still loads the page that will draw them.
 */
@Component
class EarlyCurves implements VaadinServiceInitListener {
  private final String script;

  EarlyCurves() {
    try {
      script = new ClassPathResource("early-curves.js").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::complete);
  }

  private void complete(IndexHtmlResponse response) {
    if (!"/compare".equals(response.getVaadinRequest().getPathInfo())) return;
    Element early = new Element("script").appendChild(new DataNode(script));
    Element head = response.getDocument().head();
    Element link = head.selectFirst("link");
    // A script that stands behind a style sheet waits for it.
    if (link == null) head.appendChild(early);
    else link.before(early);
  }
}
