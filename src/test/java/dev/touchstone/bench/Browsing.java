package dev.touchstone.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A headless Chromium that is asked for pages and says when the last of their charts was painted.
 */
final class Browsing implements AutoCloseable {
  private static final double LONGEST = 600_000;

  /**
   * Notes when something was last drawn, on a canvas or as SVG, and what is still being fetched.
   */
  private static final String WATCH =
      """
      (() => {
        const seen = window.__seen = { drawn: 0, open: 0, asked: 0 };
        const note = () => { seen.drawn = performance.now(); };
        const wrap = (type, names) => names.forEach(name => {
          const plain = type.prototype[name];
          type.prototype[name] = function (...words) { note(); return plain.apply(this, words); };
        });
        wrap(CanvasRenderingContext2D, ['stroke', 'fill', 'drawImage', 'putImageData']);
        wrap(WebGLRenderingContext, ['drawArrays', 'drawElements']);
        wrap(WebGL2RenderingContext, ['drawArrays', 'drawElements']);
        new MutationObserver(all => { if (all.some(one => one.target.closest?.('svg.main-svg'))) note(); })
          .observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['d', 'points'] });
        const plain = window.fetch;
        window.fetch = (...words) => { seen.open++; return plain(...words).finally(() => seen.open--); };
        const send = XMLHttpRequest.prototype.send;
        XMLHttpRequest.prototype.send = function (...words) {
          seen.open++; this.addEventListener('loadend', () => seen.open--); return send.apply(this, words);
        };
      })()
      """;

  /**
   * True once a chart of 100 lines stands there and nothing was fetched or drawn for two seconds.
   */
  private static final String DONE =
      """
      () => {
        const lines = document.querySelectorAll('.scatterlayer .trace').length;
        const chart = lines >= 100 || document.querySelectorAll('.gl-canvas').length > 0;
        return chart && window.__seen.open === 0 && performance.now() - window.__seen.drawn > 2000;
      }
      """;

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser chromium =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(
                      List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  private @Nullable BrowserContext theirs;
  private @Nullable BrowserContext mine;

  /** Makes MLflow's page show every run, not the first ten; it remembers that. */
  void chooseAllRuns(Server peer, String experiment) {
    theirs = context();
    Page page = theirs.newPage();
    page.addInitScript(WATCH);
    page.navigate(charts(peer.target().port(), experiment));
    page.locator("[data-testid='experiment-view-runs-visibility-column-header']").first().click();
    page.getByText("Show all runs").first().click();
    page.waitForFunction(DONE, null, new Page.WaitForFunctionOptions().setTimeout(LONGEST));
    look(page, "mlflow");
    page.close();
  }

  /** Milliseconds from the navigation's start to the last drawing of MLflow's chart. */
  double charts(Server peer, String experiment) {
    Page page = cold(theirs);
    page.navigate(charts(peer.target().port(), experiment), untilCommit());
    page.waitForFunction(DONE, null, new Page.WaitForFunctionOptions().setTimeout(LONGEST));
    double millis = ((Number) page.evaluate("window.__seen.drawn")).doubleValue();
    page.close();
    Bench.say("charts                 %s: 100 runs in %,.0f ms", peer.name(), millis);
    return millis;
  }

  private static String charts(int port, String experiment) {
    return "http://127.0.0.1:"
        + port
        + "/#/experiments/"
        + experiment
        + "/runs?compareRunsMode=CHART";
  }

  /** True once our chart of this many lines stands there and two seconds were quiet. */
  private static final String PAINTED =
      """
      count => {
        return document.querySelector('ts-comparison')?.dataset.painted === String(count)
          && window.__seen.open === 0 && performance.now() - window.__seen.drawn > 2000;
      }
      """;

  /**
   * Milliseconds from the navigation's start to the last drawing of all curves; throws when a point
   * is not counted or a spike not to be seen.
   *
   * @param filter which runs of the experiment
   */
  double compare(Server ours, String filter, int runs) {
    Page page = cold(signedIn(ours));
    page.navigate(at(ours, "/compare?" + question(filter)), untilCommit());
    page.waitForFunction(PAINTED, runs, new Page.WaitForFunctionOptions().setTimeout(LONGEST));
    double millis = ((Number) page.evaluate("window.__seen.drawn")).doubleValue();
    String points = page.locator("ts-comparison").getAttribute("data-points");
    if (!points.equals("" + runs * Runway.STEPS))
      throw new IllegalStateException(points + " points of " + runs + " runs");
    look(page, "compare-" + runs);
    Picture.of(page, Runway.lowest(), Spike.highest()).requireSpikes();
    page.close();
    Bench.say("compare                %s: %,d runs in %,.0f ms", ours.name(), runs, millis);
    return millis;
  }

  private static String question(String filter) {
    return "experiment=admin/"
        + Runway.EXPERIMENT
        + "&metric=loss&filter="
        + URLEncoder.encode(filter, StandardCharsets.UTF_8);
  }

  /**
   * Jumps through the table in ten steps; gives the longest wait until all rows in view are there.
   */
  private static final String SCROLL =
      """
      async rows => {
        const grid = document.querySelector('vaadin-grid');
        const gaps = () => grid.loading || grid.shadowRoot.querySelector('tbody [part~="loading-row"]');
        let longest = 0;
        for (let step = 1; step <= 10; step++) {
          const start = performance.now();
          grid.scrollToIndex(Math.floor(rows * step / 10) - 1);
          do await new Promise(requestAnimationFrame); while (gaps() && performance.now() - start < 20000);
          if (gaps()) throw new Error('rows are missing at ' + step + '/10');
          longest = Math.max(longest, performance.now() - start);
        }
        return longest;
      }
      """;

  /**
   * Notes when somebody clicked, when the frame with the first rows was painted, and when the one
   * in which the table had taken their place.
   */
  private static final String CLICK_TO_ROWS =
      """
      () => {
        const seen = window.__rows = { clicked: 0 };
        document.addEventListener('click', () => { seen.clicked = performance.now(); }, { capture: true, once: true });
        const painted = (name, there) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => { seen[name] = performance.now() - seen.clicked; };
          const look = () => there() ? port2.postMessage(null) : requestAnimationFrame(look);
          look();
        };
        painted('rows', () => document.querySelector('ts-first-rows a[href^="runs/"]'));
        painted('table', () =>
          document.querySelector('vaadin-grid a[href^="runs/"]') && !document.querySelector('.first-rows'));
      }
      """;

  private static final String SHOWN =
      "() => window.__rows.table && [window.__rows.rows, window.__rows.table]";

  /**
   * Milliseconds from a click.
   *
   * @param rows to the first rows
   * @param table to the table, which can be scrolled, sorted and ticked
   */
  record Sight(double rows, double table) {}

  /**
   * @param fresh in a tab just opened, which has never shown a table
   * @param used in the same tab, from the list once more
   */
  record Opened(Sight fresh, Sight used) {}

  /**
   * Goes from the list of experiments to the table of one's runs, scrolls through it looking for
   * gaps, and goes there once more.
   */
  Opened table(Server ours, String address, int rows) {
    Page page = signedIn(ours).newPage();
    page.navigate(at(ours, "/experiments"));
    Sight fresh = clickToRows(page, address);
    look(page, "table-" + rows);
    double longest = ((Number) page.evaluate(SCROLL, rows)).doubleValue();
    look(page, "table-" + rows + "-end");
    page.locator("vaadin-side-nav-item[path='experiments']").click();
    Sight used = clickToRows(page, address);
    page.close();
    Bench.say(
        "table                  %s: first of %,d rows after %,.0f ms in a new tab and the table after %,.0f ms, in a used one %,.0f and %,.0f ms, longest wait while scrolling %,.0f ms",
        ours.name(), rows, fresh.rows(), fresh.table(), used.rows(), used.table(), longest);
    return new Opened(fresh, used);
  }

  private static Sight clickToRows(Page page, String address) {
    Locator link = page.locator("a[href='" + address.substring(1) + "']").first();
    link.waitFor();
    Cores.settle();
    page.evaluate(CLICK_TO_ROWS);
    link.click();
    List<?> seen = (List<?>) page.waitForFunction(SHOWN).jsonValue();
    return new Sight(millis(seen.getFirst()), millis(seen.getLast()));
  }

  private static double millis(Object number) {
    return ((Number) number).doubleValue();
  }

  private BrowserContext signedIn(Server ours) {
    if (mine != null) return mine;
    mine = context();
    Page page = mine.newPage();
    page.navigate(at(ours, "/login"));
    page.getByLabel("User name").fill("admin");
    page.locator("input[name=password]").fill(ours.secret());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    page.waitForURL(url -> !url.contains("/login"));
    page.close();
    return mine;
  }

  private BrowserContext context() {
    var context = chromium.newContext(new Browser.NewContextOptions().setViewportSize(1440, 1000));
    context.setDefaultTimeout(120_000);
    return context;
  }

  /**
   * A page whose scripts and styles come from the server, not from a cache. A new window keeps the
   * browser busy for half a second with pages of its own; nobody who follows a link waits for that.
   */
  private static Page cold(BrowserContext context) {
    Page page = context.newPage();
    CDPSession session = context.newCDPSession(page);
    session.send("Network.enable");
    session.send("Network.clearBrowserCache");
    page.addInitScript(WATCH);
    Cores.settle();
    return page;
  }

  private static Page.NavigateOptions untilCommit() {
    return new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT);
  }

  private static String at(Server server, String path) {
    return "http://127.0.0.1:" + server.target().port() + path;
  }

  /** Pictures to look at: what was measured must be what a person sees. */
  private static void look(Page page, String name) {
    Path folder = Path.of("target/bench");
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
