package dev.touchstone.run.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.ui.MenuButton;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.SavedView;
import dev.touchstone.run.SavedViews;
import java.util.function.Supplier;

/** Opens, saves, renames and deletes the views of an experiment's runs. */
final class ViewsMenu {
  private final Experiment experiment;
  private final SavedViews views;
  private final CurrentViewer current;
  private final Supplier<String> address;
  private final boolean mayShare;

  /**
   * @param address the query part of the address of what is shown now
   */
  ViewsMenu(
      Experiment experiment,
      SavedViews views,
      CurrentViewer current,
      Supplier<String> address,
      boolean mayShare) {
    this.experiment = experiment;
    this.views = views;
    this.current = current;
    this.address = address;
    this.mayShare = mayShare;
  }

  MenuButton button() {
    MenuButton button = new MenuButton("Views", this::fill);
    button.setAriaLabel("Saved views");
    return button;
  }

  private void fill(ContextMenu menu) {
    views.list(current.get(), experiment.id()).forEach(view -> entry(menu, view));
    if (!menu.getItems().isEmpty()) menu.addSeparator();
    menu.addItem("Save this view…", e -> saving().open());
  }

  private void entry(ContextMenu menu, SavedView view) {
    String words =
        view.own()
            ? view.name() + (view.shared() ? " (shared)" : "")
            : view.name() + " by " + view.maker();
    if (!view.own()) {
      menu.addItem(words, e -> open(view));
      return;
    }
    MenuItem item = menu.addItem(words);
    item.getSubMenu().addItem("Open", e -> open(view));
    item.getSubMenu().addItem("Rename…", e -> renaming(view).open());
    item.getSubMenu().addItem("Delete", e -> views.delete(current.get(), view.id()));
  }

  private void open(SavedView view) {
    String path = "experiments/" + experiment.address();
    UI.getCurrent()
        .getPage()
        .setLocation(view.address().isEmpty() ? path : path + "?" + view.address());
  }

  private Dialog saving() {
    TextField name = name("");
    Checkbox shared = new Checkbox("Everybody who sees this experiment finds it");
    shared.setVisible(mayShare);
    return dialog(
        "Save this view",
        "Save view",
        () ->
            views.save(
                current.get(), experiment.id(), name.getValue(), address.get(), shared.getValue()),
        new Div(name, shared));
  }

  private Dialog renaming(SavedView view) {
    TextField name = name(view.name());
    return dialog(
        "Rename view",
        "Rename",
        () -> views.rename(current.get(), view.id(), name.getValue()),
        new Div(name));
  }

  private static TextField name(String value) {
    TextField name = new TextField("Name", value, "");
    name.setMaxLength(80);
    name.setRequiredIndicatorVisible(true);
    return name;
  }

  private Dialog dialog(String title, String verb, Runnable act, Div fields) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(title);
    fields.addClassName("dialog-form");
    dialog.add(fields);
    Button go =
        new Button(
            verb,
            e -> {
              act.run();
              dialog.close();
            });
    go.addThemeName("primary");
    dialog.getFooter().add(new Button("Cancel", e -> dialog.close()), go);
    return dialog;
  }
}
