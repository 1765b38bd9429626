package dev.touchstone.base.ui;

import com.vaadin.flow.component.Component;

/** Keeps a screen's state in the browser's address, so that a link shows the same to others. */
public final class AddressState {

  private AddressState() {}

  /**
   * Sets one query parameter and leaves the others and the history alone.
   *
   * @param value blank takes the parameter out
   */
  public static void put(Component screen, String parameter, String value) {
    screen
        .getElement()
        .executeJs(
            """
            const address = new URL(location.href);
            if ($1) address.searchParams.set($0, $1); else address.searchParams.delete($0);
            history.replaceState(history.state, '', address);""",
            parameter,
            value.strip());
  }
}
