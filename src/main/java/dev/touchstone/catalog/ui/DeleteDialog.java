package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.catalog.Dataset;

/** Asks for the name before a dataset is deleted. */
class DeleteDialog extends Dialog {
  DeleteDialog(Dataset dataset, Runnable delete) {
    String name = dataset.address().name();
    setHeaderTitle("Delete " + dataset.address());
    TextField typed = new TextField("Type " + name + " to confirm");
    typed.setWidthFull();
    typed.setValueChangeMode(ValueChangeMode.EAGER);
    Button confirm = new Button("Delete dataset", e -> run(delete));
    confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    confirm.setEnabled(false);
    typed.addValueChangeListener(e -> confirm.setEnabled(e.getValue().equals(name)));
    add(new Paragraph(consequence(dataset)), typed);
    getFooter().add(new Button("Keep dataset", e -> close()), confirm);
  }

  private static String consequence(Dataset dataset) {
    return "Its description and "
        + Figures.count(dataset.latest(), "version", "versions")
        + " are deleted for everyone. Runs keep their results but their input can no longer be"
        + " opened.";
  }

  private void run(Runnable delete) {
    close();
    delete.run();
  }
}
