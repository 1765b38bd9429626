package dev.touchstone.report.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.touchstone.base.Problem;
import dev.touchstone.report.Block;
import dev.touchstone.report.Blocks;
import dev.touchstone.report.Figure;
import dev.touchstone.report.Report;
import dev.touchstone.report.ReportChanged;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writing a report in place; nothing is kept on the server before it is saved. */
final class ReportEditor extends Div implements BlockChanges {
  private final ReportDesk desk;
  private final Report saved;
  private final Consumer<Report> done;
  private final TextField title = new TextField();
  private final SaveBar bar = new SaveBar(this::save, this::leave);
  private final Div list = new Div();
  private final NewBlock adder;
  private final Map<UUID, BlockCard> cards = new HashMap<>();
  private Blocks blocks;

  /**
   * @param done what to do with the report when somebody has written enough
   */
  ReportEditor(ReportDesk desk, Report report, Consumer<Report> done) {
    this.desk = desk;
    this.saved = report;
    this.done = done;
    this.blocks = report.blocks();
    this.adder = new NewBlock(desk, this::experiment);
    addClassName("report-editor");
    list.addClassName("report-blocks");
    prepareTitle();
    blocks.all().forEach(block -> list.add(card(block)));
    add(bar, title, adder.button(() -> 0, this), list);
    Shortcuts.addShortcutListener(this, () -> save(), Key.KEY_S, KeyModifier.CONTROL)
        .listenOn(this)
        .resetFocusOnActiveElement();
    addDetachListener(e -> guard(e.getUI(), false));
    told();
  }

  /** Closing the window asks first as long as something is not saved. */
  private static void guard(UI ui, boolean on) {
    ui.getPage().executeJs("window.onbeforeunload = $0 ? e => e.preventDefault() : null", on);
  }

  private void prepareTitle() {
    title.addClassName("report-title");
    title.setAriaLabel("Title");
    title.setMaxLength(200);
    title.setValue(saved.card().title());
    title.setValueChangeMode(ValueChangeMode.LAZY);
    title.addValueChangeListener(e -> told());
  }

  private BlockCard card(Block block) {
    BlockCard card = new BlockCard(desk, block, this, adder);
    cards.put(block.id(), card);
    return card;
  }

  /** The experiment of the last figure: the next one is most likely about the same. */
  private @Nullable UUID experiment() {
    return blocks.all().stream()
        .flatMap(
            block -> block instanceof Figure f ? Stream.of(f.runs().experiment()) : Stream.empty())
        .reduce((first, second) -> second)
        .orElse(null);
  }

  @Override
  public void changed(Block block) {
    blocks = blocks.replaced(block);
    told();
  }

  @Override
  public void moved(UUID id, int by) {
    blocks = blocks.moved(id, by);
    BlockCard card = cards.get(id);
    if (card == null) return;
    list.remove(card);
    list.addComponentAtIndex(blocks.place(id), card);
    card.focusMove(by);
    told();
  }

  @Override
  public void deleted(UUID id) {
    int place = blocks.place(id);
    BlockCard card = cards.get(id);
    if (place < 0 || card == null) return;
    Block block = blocks.all().get(place);
    blocks = blocks.without(id);
    list.remove(card);
    told();
    UndoNote.show("Deleted a block", () -> added(place, block));
  }

  @Override
  public void added(int at, Block block) {
    try {
      blocks = blocks.with(at, block);
    } catch (Problem full) {
      tell(full);
      return;
    }
    BlockCard card = card(block);
    list.addComponentAtIndex(blocks.place(block.id()), card);
    card.begin();
    told();
  }

  @Override
  public int place(UUID id) {
    return blocks.place(id);
  }

  boolean unsaved() {
    return !blocks.equals(saved.blocks()) || !title.getValue().strip().equals(saved.card().title());
  }

  private void told() {
    bar.show(desk.reports().reach(desk.viewer(), saved.id(), blocks), unsaved());
    guard(UI.getCurrent(), unsaved());
  }

  private void save() {
    try {
      save(saved.card().version());
    } catch (ReportChanged theirs) {
      new ChangedDialog(theirs, () -> save(theirs.version()), this::copy, saved.card()).open();
    } catch (Problem problem) {
      tell(problem);
    }
  }

  private void save(int version) {
    Report now = desk.reports().save(desk.viewer(), saved.id(), version, title.getValue(), blocks);
    done.accept(now);
    Notification.show("Saved", 2000, Notification.Position.BOTTOM_START);
  }

  /** Mine beside theirs, so that both are kept. */
  private void copy() {
    new NewReportDialog(desk, blocks, ReportEditor::open)
        .titled(title.getValue() + " (mine)")
        .open();
  }

  private static void open(Report made) {
    UI.getCurrent().navigate("reports/" + made.card().address());
  }

  private void leave() {
    Runnable back = () -> done.accept(desk.reports().byId(desk.viewer(), saved.id()));
    if (unsaved()) LeaveDialog.asking(back).open();
    else back.run();
  }

  private static void tell(Problem problem) {
    Notification note = Notification.show(problem.text(), 8000, Notification.Position.BOTTOM_START);
    note.setThemeName("error");
  }
}
