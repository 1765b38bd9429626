package dev.touchstone.shell.ui;

import com.vaadin.flow.component.button.Button;
import dev.touchstone.base.ui.Icon;

/** Changes between light and dark and remembers the choice in a cookie for a year. */
class ThemeSwitch extends Button {
  static final String COOKIE = "ts-theme";

  ThemeSwitch() {
    setIcon(Icon.of("moon"));
    setThemeName("tertiary icon");
    setAriaLabel("Switch between light and dark");
    getElement().setAttribute("title", "Switch between light and dark");
    addClickListener(e -> toggle());
  }

  private void toggle() {
    getElement()
        .executeJs(
            """
            const html = document.documentElement;
            const dark = getComputedStyle(html).colorScheme === 'dark'
              || (getComputedStyle(html).colorScheme !== 'light'
                && matchMedia('(prefers-color-scheme: dark)').matches);
            const next = dark ? 'light' : 'dark';
            html.style.colorScheme = next;
            html.setAttribute('theme', next);
            document.cookie = $0 + '=' + next + ';path=/;max-age=31536000;samesite=lax';
            window.dispatchEvent(new CustomEvent('ts-theme', {detail: next}));
            """,
            COOKIE);
  }
}
