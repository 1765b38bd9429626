package dev.touchstone.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Issued;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Tokens.Token;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.base.ui.Section;
import dev.touchstone.base.ui.ShownOnce;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The own tokens: for programs that act with one's rights. */
class TokenSection extends Section {
  final Button create = new Button("Create token", Icon.of("plus"));
  final Grid<Token> grid = new Grid<>();
  final Div fresh = new Div();
  private final CurrentViewer viewers;
  private final Tokens tokens;
  private final ReaderTime times;
  private final Paragraph none =
      new Paragraph("No token yet. Scripts, mlflow and CI sign in with one.");

  TokenSection(CurrentViewer viewers, Tokens tokens, ReaderTime times) {
    super("Personal access tokens");
    this.viewers = viewers;
    this.tokens = tokens;
    this.times = times;
    create.addClickListener(e -> new TokenDialog(viewers, tokens, this::show).open());
    action(create);
    none.addClassName("muted");
    fresh.addClassName("note");
    fresh.setVisible(false);
    fresh.getElement().setAttribute("aria-live", "polite");
    columns();
    add(fresh, none, grid);
    refresh();
  }

  private void columns() {
    grid.addClassName("people");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.setAllRowsVisible(true);
    grid.addColumn(Token::name).setHeader("Name").setFlexGrow(2);
    grid.addColumn(t -> t.scope() == Scope.READ ? "Read" : "Read and write").setHeader("Scope");
    grid.addComponentColumn(t -> day(t.createdAt(), "–")).setHeader("Made");
    grid.addComponentColumn(t -> day(t.expiresAt(), "Never")).setHeader("Ends");
    grid.addComponentColumn(t -> lastUse(t.lastUsedAt())).setHeader("Last use");
    grid.addComponentColumn(this::revoke).setHeader("Change").setFlexGrow(0).setWidth("100px");
  }

  /** The one moment in which the token can be read. */
  private void show(Issued issued) {
    Span text = new Span("Copy the token now. It is not shown again.");
    Div words = new Div(text, ShownOnce.text("token", issued.text()));
    words.addClassName("grow");
    fresh.removeAll();
    fresh.add(Icon.of("key"), words);
    fresh.setVisible(true);
    refresh();
  }

  private void refresh() {
    List<Token> own = tokens.of(viewers.get());
    none.setVisible(own.isEmpty());
    grid.setVisible(!own.isEmpty());
    grid.setItems(own);
  }

  private Button revoke(Token token) {
    Button button = new Button("Revoke");
    button.addThemeNames("tertiary", "small");
    button.setAriaLabel("Revoke " + token.name());
    button.addClickListener(e -> confirm(token).open());
    return button;
  }

  private ConfirmDialog confirm(Token token) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Revoke “" + token.name() + "”");
    dialog.setText("Whatever uses it stops working at once. This cannot be undone.");
    dialog.setCancelable(true);
    dialog.setCancelText("Keep token");
    dialog.setConfirmText("Revoke token");
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(
        e -> {
          tokens.revoke(viewers.get(), token.id());
          refresh();
        });
    return dialog;
  }

  private Component day(@Nullable Instant at, String otherwise) {
    return at == null ? new Span(otherwise) : times.day(at);
  }

  private Component lastUse(@Nullable Instant at) {
    return at == null ? new Span("Never used") : times.ago(at);
  }
}
