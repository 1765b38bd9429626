package dev.touchstone.report.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before writing that was not saved is thrown away. */
final class LeaveDialog {
  private LeaveDialog() {}

  static ConfirmDialog asking(Runnable leave) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Leave without saving?");
    dialog.setText("What you changed since the last save is lost.");
    dialog.setCancelable(true);
    dialog.setCancelText("Keep writing");
    dialog.setConfirmText("Leave without saving");
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(e -> leave.run());
    return dialog;
  }
}
