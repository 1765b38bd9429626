package dev.touchstone.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.account.Invites.Invite;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.base.ui.ShownOnce;

/** Shows a one-time link, this once. */
class LinkDialog extends Dialog {
  final ShownOnce link;

  private LinkDialog(String title, String text, Invite invite) {
    setHeaderTitle(title);
    setWidth("520px");
    link = ShownOnce.link("link", "invite/" + invite.text());
    Paragraph until =
        new Paragraph(
            "It works once, until "
                + Figures.exact(invite.expiresAt(), ReaderTime.zone())
                + ". It is not shown again; a new link replaces it.");
    until.addClassName("muted");
    add(new Paragraph(text), link, until);
    getFooter().add(new Button("Close", e -> close()));
  }

  static LinkDialog invitation(String displayName, Invite invite) {
    return new LinkDialog(
        "Invitation for " + displayName,
        "Send this link to " + displayName + ". Whoever opens it chooses the password.",
        invite);
  }

  static LinkDialog newPassword(String displayName, Invite invite) {
    return new LinkDialog(
        "New password for " + displayName,
        "Send this link to " + displayName + ". The present password works until it is used.",
        invite);
  }
}
