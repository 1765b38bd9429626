package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.leaderboard.EntryMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Narrows a board. What could not change anything is not offered; what was offered once stays, as
 * somebody may be using it.
 */
class BoardFilters extends Div {
  private static final int FEW = 8;

  private final BiConsumer<String, String> changed;
  private final List<String> owners = new ArrayList<>();
  private final TextField text;
  private final ComboBox<String> owner;
  private final Checkbox mine;
  private final Checkbox verified;
  private final Checkbox baselines;

  /**
   * @param changed told a parameter of the address and its new value, blank for none
   */
  BoardFilters(BoardWish wish, BiConsumer<String, String> changed) {
    this.changed = changed;
    addClassNames("row", "wrap", "board-filters");
    text = text(wish);
    owner = owner(wish);
    mine = tick("Mine", BoardWish.MINE, wish.mine(), "yes");
    verified = tick("Verified only", BoardWish.VERIFIED, wish.verified(), "yes");
    baselines = tick("Without baselines", BoardWish.BASELINES, wish.withoutBaselines(), "no");
    add(text, owner, mine, verified, baselines);
    text.setVisible(!wish.text().isEmpty());
    owner.setVisible(!wish.owner().isEmpty());
    List.of(mine, verified, baselines).forEach(tick -> tick.setVisible(tick.getValue()));
  }

  /** Offers what can narrow this board. */
  void offer(BoardOffer offer) {
    offer(text, offer.board().rows().size() > FEW);
    offer(owner, offer.owners().size() > 2);
    offer(mine, offer.mixed());
    offer(verified, offer.any(EntryMark.Kind.VERIFIED));
    offer(baselines, offer.any(EntryMark.Kind.BASELINE));
    if (owners.equals(offer.owners())) return;
    owners.clear();
    owners.addAll(offer.owners());
    owner.getListDataView().refreshAll();
  }

  private static void offer(Component field, boolean helps) {
    if (helps) field.setVisible(true);
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

  private ComboBox<String> owner(BoardWish wish) {
    var choice = new ComboBox<String>();
    choice.setAriaLabel("Owner");
    choice.setPlaceholder("Any owner");
    choice.setItems(owners);
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
