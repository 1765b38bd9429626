package dev.touchstone.worker.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.connector.Connector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Has the web server listen on the relay's socket, too. */
@Component
@ConditionalOnProperty(name = "touchstone.worker.enabled", matchIfMissing = true)
class RelayConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

  private static final Logger log = LoggerFactory.getLogger(RelayConnector.class);

  private final Relay relay;

  RelayConnector(Relay relay) {
    this.relay = relay;
  }

  /** Last: what others set for the server's port holds for this one, too. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    if (!relay.possible()) {
      log.warn(
          "The path of the data directory is too long for a socket: scripts report by their events"
              + " file, and mlflow does not work inside runs");
      return;
    }
    Connector connector = connector();
    factory.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
    connector.setPort(0);
    factory.addAdditionalConnectors(connector);
    factory.addEngineValves(new Gate(connector));
  }

  private Connector connector() {
    var connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
    connector.setThrowOnFailure(true);
    connector.setProperty("unixDomainSocketPath", cleared(relay.socket()).toString());
    // Only those who are shown the directory reach the file.
    connector.setProperty("unixDomainSocketPathPermissions", "rw-rw-rw-");
    return connector;
  }

  /** A server that was killed leaves its socket behind; the data directory is ours by its lock. */
  private static Path cleared(Path socket) {
    try {
      Files.deleteIfExists(socket);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
