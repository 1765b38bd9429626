package dev.touchstone.base.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the address to open, when it can be opened. */
@Component
class Greeting {
  private static final Logger log = LoggerFactory.getLogger(Greeting.class);

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (!(event.getApplicationContext() instanceof WebServerApplicationContext context)) return;
    if (context.getWebServer() == null) return;
    String host = context.getEnvironment().getProperty("server.address", "127.0.0.1");
    log.info("Touchstone is up: http://{}:{}", host, context.getWebServer().getPort());
  }
}
