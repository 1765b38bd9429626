package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.leaderboard.EntryMark;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Narrows a board. What could not change anything is not offered. */
class BoardFilters extends Div {
  private static final int FEW = 8;

  private final BiConsumer<String, String> changed;

  /**
   * @param changed told a parameter of the address and its new value, blank for none
   */
  BoardFilters(BoardOffer offer, BoardWish wish, BiConsumer<String, String> changed) {
    this.changed = changed;
    addClassNames("row", "wrap", "board-filters");
    if (offer.board().rows().size() > FEW || !wish.text().isEmpty()) add(text(wish));
    if (offer.owners().size() > 2 || !wish.owner().isEmpty()) add(owner(offer, wish));
    if (wish.mine() || offer.mixed()) add(tick("Mine", BoardWish.MINE, wish.mine(), "yes"));
    if (wish.verified() || offer.any(EntryMark.Kind.VERIFIED)) {
      add(tick("Verified only", BoardWish.VERIFIED, wish.verified(), "yes"));
    }
    if (wish.withoutBaselines() || offer.any(EntryMark.Kind.BASELINE)) {
      add(tick("Without baselines", BoardWish.BASELINES, wish.withoutBaselines(), "no"));
    }
  }

  private TextField text(BoardWish wish) {
    var field = new TextField();
    field.setPlaceholder("Find an entry");
    field.setAriaLabel("Find an entry");
    field.setPrefixComponent(Icon.of("search"));
    field.setClearButtonVisible(true);
    field.setValue(wish.text());
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(e -> changed.accept(BoardWish.TEXT, e.getValue().strip()));
    return field;
  }

  private ComboBox<String> owner(BoardOffer offer, BoardWish wish) {
    var choice = new ComboBox<String>();
    choice.setAriaLabel("Owner");
    choice.setPlaceholder("Any owner");
    choice.setItems(offer.owners());
    choice.setClearButtonVisible(true);
    if (!wish.owner().isEmpty()) choice.setValue(wish.owner());
    choice.addValueChangeListener(
        e -> changed.accept(BoardWish.OWNER, Objects.requireNonNullElse(e.getValue(), "")));
    return choice;
  }

  private Checkbox tick(String label, String parameter, boolean on, String word) {
    var tick = new Checkbox(label, on);
    tick.addValueChangeListener(e -> changed.accept(parameter, e.getValue() ? word : ""));
    return tick;
  }
}
