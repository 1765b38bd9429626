package dev.touchstone.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.JavaScriptBootstrapHandler;

/**
 * Answers a browser's first question with the whole page that its address names. Flow's own answer
 * is an empty page, whose scripts then ask for the content: a round trip later, and the server
 * would build it only after the browser has read all scripts rather than meanwhile.
 */
class EarlyPage extends JavaScriptBootstrapHandler {

  @Override
  protected void initializeUIWithRouter(BootstrapContext context, UI ui) {
    ui.getInternals().getRouter().initializeUI(ui, context.getRoute());
  }
}
