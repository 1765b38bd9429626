package dev.touchstone.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * What our chart looks like on the screen, read pixel by pixel: whether each planted spike stands
 * there in full height, and nothing where none was planted.
 *
 * @param area the plotting area alone
 * @param low the value at its lower edge
 * @param high the value at its upper edge
 */
record Picture(BufferedImage area, double low, double high) {
  /** Above this value there are only spikes. */
  private static final double CROWD = 1.5;

  /** A place of the chart may be this many pixels wide. */
  private static final int NEAR = 4;

  private static final int VISIBLE = 24;

  /** The chart leaves a twentieth of the values' range free above and below. */
  static Picture of(Page page, double lowest, double highest) {
    Locator chart = page.locator("ts-overlay .u-over").first();
    BoundingBox box = chart.boundingBox();
    byte[] png =
        page.screenshot(new Page.ScreenshotOptions().setClip(box.x, box.y, box.width, box.height));
    double room = (highest - lowest) * 0.05;
    try {
      return new Picture(
          ImageIO.read(new ByteArrayInputStream(png)), lowest - room, highest + room);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws when a spike is not to be seen, or something is where no spike was planted. */
  void requireSpikes() {
    for (Spike spike : Spike.PLANTED) {
      if (!seen(spike.step(), spike.value()))
        throw new IllegalStateException("not to be seen: " + spike);
      if (seen(spike.step() + 200, CROWD + 0.2))
        throw new IllegalStateException("something stands beside " + spike);
    }
  }

  /** Whether a line goes up from the crowd to this value. */
  private boolean seen(int step, double value) {
    int column = (int) Math.round((double) step / (Runway.STEPS - 1) * area.getWidth());
    return IntStream.rangeClosed(column - NEAR, column + NEAR)
        .anyMatch(x -> IntStream.range(row(value) + 2, row(CROWD)).allMatch(y -> drawn(x, y)));
  }

  private int row(double value) {
    return (int) Math.round((high - value) / (high - low) * area.getHeight());
  }

  private boolean drawn(int x, int y) {
    int ground = ground();
    int pixel = area.getRGB(Math.clamp(x, 0, area.getWidth() - 1), y);
    return IntStream.of(0, 8, 16)
        .anyMatch(part -> Math.abs((pixel >> part & 255) - (ground >> part & 255)) > VISIBLE);
  }

  /** The colour most pixels of the upper half have. */
  private int ground() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < area.getHeight() / 2; y += 3)
      for (int x = 0; x < area.getWidth(); x += 3) counts.merge(area.getRGB(x, y), 1, Integer::sum);
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }
}
