package dev.touchstone.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import dev.touchstone.DatabaseTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(username = "admin", roles = "USER")
class MenuButtonTest extends SpringBrowserlessTest {
  private final AtomicInteger made = new AtomicInteger();
  private final MenuButton button =
      new MenuButton("Count", menu -> menu.addItem("Number " + made.incrementAndGet()));

  @Test
  void makesItsEntriesEachTimeItOpens() {
    UI.getCurrent().add(button);
    assertThat(made).hasValue(0);
    OpenedMenu.close(OpenedMenu.of(button));
    assertThat(entries(OpenedMenu.of(button))).containsExactly("Number 2");
  }

  @Test
  void keepsTheEntriesOfAnOpenMenuWhenClickedTwice() {
    UI.getCurrent().add(button);
    OpenedMenu.ask(button);
    assertThat(entries(OpenedMenu.of(button))).containsExactly("Number 1");
  }

  @Test
  void saysThatItHasAMenuAndWhetherItIsOpen() {
    UI.getCurrent().add(button);
    assertThat(button.getElement().getAttribute("aria-haspopup")).isEqualTo("menu");
    assertThat(expanded()).isEqualTo("false");
    ContextMenu menu = OpenedMenu.of(button);
    assertThat(expanded()).isEqualTo("true");
    OpenedMenu.close(menu);
    assertThat(expanded()).isEqualTo("false");
  }

  @Test
  void withoutEntriesNothingOpens() {
    MenuButton empty = new MenuButton("Nothing", menu -> {});
    UI.getCurrent().add(empty);
    OpenedMenu.ask(empty);
    assertThat($(ContextMenu.class).exists()).isFalse();
  }

  private static Iterable<String> entries(ContextMenu menu) {
    return menu.getItems().stream().map(MenuItem::getText).toList();
  }

  private String expanded() {
    return button.getElement().getAttribute("aria-expanded");
  }
}
