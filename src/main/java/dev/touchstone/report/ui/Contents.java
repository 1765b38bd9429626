package dev.touchstone.report.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.base.ui.Markdown;
import dev.touchstone.report.Block;
import dev.touchstone.report.Blocks;
import dev.touchstone.report.TextBlock;
import java.util.List;
import java.util.Optional;

/** The headings of a long report; each leads to its place. */
final class Contents extends Nav {
  private static final int FEWEST = 3;
  private final UnorderedList list = new UnorderedList();

  private Contents() {
    addClassName("report-contents");
    getElement().setAttribute("aria-label", "Contents");
    add(list);
  }

  /** Empty when there are too few headings to get lost among. */
  static Optional<Contents> of(Blocks blocks) {
    Contents contents = new Contents();
    blocks.all().forEach(contents::add);
    return contents.list.getComponentCount() < FEWEST ? Optional.empty() : Optional.of(contents);
  }

  private void add(Block block) {
    if (!(block instanceof TextBlock text)) return;
    List<Markdown.Heading> headings = Markdown.headings(text.markdown());
    for (int i = 0; i < headings.size(); i++) list.add(entry(block, i, headings.get(i)));
  }

  private static ListItem entry(Block block, int place, Markdown.Heading heading) {
    NativeButton link = new NativeButton(heading.text());
    link.addClassName("level-" + Math.min(heading.level(), 3));
    link.addClickListener(
        e ->
            link.getElement()
                .executeJs(
                    """
                    document.getElementById($0)?.querySelectorAll('h3,h4,h5,h6')[$1]
                      ?.scrollIntoView({block: 'start'})""",
                    anchor(block),
                    place));
    return new ListItem(link);
  }

  /** The id of a block's element. */
  static String anchor(Block block) {
    return "block-" + block.id();
  }
}
