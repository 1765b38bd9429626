package dev.touchstone.worker.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.touchstone.base.Live;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.OpenPage;
import dev.touchstone.worker.Load;
import dev.touchstone.worker.Workers;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** “Workers · 1 of 2 slots”, a bar for each slot, and what waits; follows the queue. */
class WorkerPanel extends Div {

  private static final Logger log = LoggerFactory.getLogger(WorkerPanel.class);

  /** More slots than this are drawn as shares of one bar. */
  private static final int MOST_BARS = 32;

  private final transient Workers workers;
  private final transient LongSupplier queued;
  private final transient Live live;
  private final Span slots = new Span();
  private final Div bars = new Div();
  private final Div note = new Div();
  private transient @Nullable AutoCloseable listening;

  WorkerPanel(Workers workers, LongSupplier queued, Live live) {
    this.workers = workers;
    this.queued = queued;
    this.live = live;
    var title = new Span("Workers");
    title.addClassNames("med", "grow");
    slots.addClassNames("faint", "tn");
    var head = new Div(title, slots);
    head.addClassName("row");
    bars.addClassName("slots");
    bars.getElement().setAttribute("role", "img");
    note.addClassName("faint");
    addClassName("workers");
    add(head, bars, note);
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    Runnable refresh = OpenPage.access(event.getUI(), this::show);
    listening = live.listen("queue", fact -> refresh.run());
    show();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    try {
      if (listening != null) listening.close();
    } catch (Exception e) {
      log.warn("A listener to the queue could not be closed", e);
    }
  }

  private void show() {
    Load load = workers.load();
    String words = load.used() + " of " + load.slots() + " slots";
    slots.setText(words);
    bars.getElement().setAttribute("aria-label", words + " in use");
    bars.getElement().removeAllChildren();
    int drawn = Math.min(load.slots(), MOST_BARS);
    for (int i = 0; i < drawn; i++) bar(i * load.slots() < load.used() * drawn);
    note.setText(workers.machine().protection().usable() ? busy(load) : "No sandbox: runs wait");
  }

  private void bar(boolean used) {
    var bar = new Element("i");
    if (used) bar.getClassList().add("u");
    bars.getElement().appendChild(bar);
  }

  private String busy(Load load) {
    long waiting = queued.getAsLong();
    String runs =
        waiting == 0 ? "nothing queued" : Figures.count(waiting, "run", "runs") + " queued";
    String gpus = load.gpus() == 0 ? "" : load.usedGpus() + " of " + load.gpus() + " GPUs busy, ";
    String words = gpus + runs;
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
