package dev.touchstone.base.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A text that somebody wrote in Markdown (CommonMark with tables). Markup in it stays text, and
 * what is left after rendering is let through a list of harmless elements. Images are left out:
 * they would tell another site who reads the page.
 */
public class Markdown extends Div {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).build();
  private static final PolicyFactory HARMLESS =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "hr", "em", "strong", "code", "pre", "blockquote")
          .allowElements("h3", "h4", "h5", "h6", "ul", "ol", "li")
          .allowElements("table", "thead", "tbody", "tr", "th", "td")
          .allowElements(Markdown::lower, "h1", "h2")
          .allowElements("a")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("align")
          .matching(true, "left", "right", "center")
          .onElements("th", "td")
          .allowUrlProtocols("http", "https", "mailto")
          .requireRelNofollowOnLinks()
          .toFactory();

  public Markdown(String text) {
    addClassName("prose");
    getElement().setProperty("innerHTML", html(text));
  }

  /**
   * @param level 1 to 6, as written
   */
  public record Heading(int level, String text) {}

  /** The headings of a text from top to bottom; those with nothing in them too. */
  public static List<Heading> headings(String text) {
    List<Heading> found = new ArrayList<>();
    PARSER
        .parse(text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(org.commonmark.node.Heading heading) {
                found.add(new Heading(heading.getLevel(), words(heading)));
              }
            });
    return found;
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }

  /** Rendered and harmless. */
  static String html(String text) {
    return HARMLESS.sanitize(RENDERER.render(PARSER.parse(text)));
  }

  /** The page itself has the headings of the first two levels. */
  private static String lower(String heading, List<String> attributes) {
    return "h3";
  }
}
