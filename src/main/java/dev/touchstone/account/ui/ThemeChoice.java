package dev.touchstone.account.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.touchstone.base.ui.Section;
import java.util.Map;

/** Light, dark or as the system says; kept in this browser's cookie. */
class ThemeChoice extends Section {
  private static final Map<String, String> WORDS =
      Map.of("light", "Light", "dark", "Dark", "", "As the system says");
  final RadioButtonGroup<String> choice = new RadioButtonGroup<>();

  ThemeChoice() {
    super("Theme");
    choice.setAriaLabel("Theme");
    choice.setItems("light", "dark", "");
    choice.setItemLabelGenerator(WORDS::get);
    choice.addValueChangeListener(
        e -> {
          if (e.isFromClient()) apply(e.getValue());
        });
    add(choice);
    getElement()
        .executeJs("return document.documentElement.getAttribute('theme') || ''")
        .then(String.class, theme -> choice.setValue(WORDS.containsKey(theme) ? theme : ""));
  }

  /** The same cookie and attributes as the switch in the bar. */
  private void apply(String theme) {
    getElement()
        .executeJs(
            """
            const html = document.documentElement;
            html.style.colorScheme = $0 || 'light dark';
            if ($0) html.setAttribute('theme', $0); else html.removeAttribute('theme');
            document.cookie = 'ts-theme=' + $0 + ';path=/;samesite=lax;max-age='
              + ($0 ? 31536000 : 0);
            window.dispatchEvent(new CustomEvent('ts-theme', {detail: $0}));
            """,
            theme);
  }
}
