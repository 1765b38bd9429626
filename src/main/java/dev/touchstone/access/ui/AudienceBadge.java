package dev.touchstone.access.ui;

import com.vaadin.flow.component.html.Span;
import dev.touchstone.access.AudienceWords;
import dev.touchstone.base.ui.Icon;

/** Says beside a title who may see the thing. */
public class AudienceBadge extends Span {
  public AudienceBadge(AudienceWords words) {
    addClassName("badge");
    add(Icon.of(words.icon()), new Span(words.label()));
    getElement().setAttribute("title", "Who may see this: " + words.label());
  }
}
