package no.oppvekststatus.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import no.oppvekststatus.fixtures.Picture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages look as the pictures in {@code docs/gallery}; {@code mvn -Pgallery test} makes the pictures anew. */
class GalleryTest {
  private static final Path GALLERY = Path.of("docs/gallery");
  private static final int LARGEST = 72 * 1024;
  /** Grey levels of 255: edges drawn otherwise by another version stay below, a moved line of text does not. */
  private static final double PAGE = 0.5;
  private static final double TILE = 4;

  @TempDir Path work;

  @Test
  void everyPageLooksAsItsPicture() throws Exception {
    boolean there = GalleryPages.installed("pdftoppm");
    if (!there)
      System.err.println("*** SKIPPED: pdftoppm is not installed, so no page was compared with docs/gallery ***");
    Assumptions.assumeTrue(there, "pdftoppm is not installed");
    Map<String, Picture> pages = GalleryPages.reports(work);
    if (Boolean.getBoolean("gallery.make")) make(pages);
    List<String> differing = new ArrayList<>();
    for (Map.Entry<String, Picture> page : pages.entrySet()) {
      Path kept = GALLERY.resolve(page.getKey() + ".png");
      Picture.Distance distance = Files.exists(kept) ? page.getValue().from(new Picture(ImageIO.read(kept.toFile())))
          : new Picture.Distance(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
      if (distance.page() <= PAGE && distance.worstTile() <= TILE) continue;
      Path now = Files.createDirectories(Path.of("target/gallery")).resolve(page.getKey() + ".png");
      ImageIO.write(page.getValue().image(), "png", now.toFile());
      differing.add(kept + " is not as " + now + ": " + distance);
    }
    assertThat(differing).as("make the pictures anew by mvn -Pgallery test, and look at them").isEmpty();
  }

  private void make(Map<String, Picture> pages) throws IOException {
    for (Map.Entry<String, Picture> page : pages.entrySet()) write(page);
    if (GalleryPages.installed("soffice"))
      for (Map.Entry<String, Picture> sheet : GalleryPages.sheets(work).entrySet()) write(sheet);
    else System.err
        .println("*** soffice is not installed: the pictures of the workbook and the form are the old ones ***");
  }

  private static void write(Map.Entry<String, Picture> page) throws IOException {
    ImageIO.write(page.getValue().image(), "png", GALLERY.resolve(page.getKey() + ".png").toFile());
  }

  @Test
  void theGalleryShowsEveryPictureAndNoneIsHeavy() throws IOException {
    String text = Files.readString(GALLERY.resolve("README.md"));
    try (Stream<Path> files = Files.list(GALLERY)) {
      TreeSet<String> pictures = files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".png"))
          .collect(Collectors.toCollection(TreeSet::new));
      assertThat(pictures).hasSizeBetween(12, 16).allMatch(n -> text.contains("](" + n + ")"));
      for (String name : pictures) assertThat(Files.size(GALLERY.resolve(name))).as(name).isLessThanOrEqualTo(LARGEST);
    }
  }

  @Test
  void aMovedLineIsSeenAndAnotherEdgeOfLettersIsNot() {
    Picture page = page(100, false);
    assertThat(page.from(page).page()).isZero();
    Picture.Distance moved = page.from(page(112, false));
    assertThat(moved.page() > PAGE || moved.worstTile() > TILE).as(moved.toString()).isTrue();
    Picture.Distance edges = page.from(page(100, true));
    assertThat(edges.page() <= PAGE && edges.worstTile() <= TILE).as(edges.toString()).isTrue();
  }

  /**
   * A page with one line of words at a height; {@code soft}: each stem spread over two pixels, as another version draws
   * it.
   */
  private static Picture page(int y, boolean soft) {
    BufferedImage image = new BufferedImage(596, 842, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 596, 842);
    graphics.setColor(soft ? new Color(127, 127, 127) : Color.BLACK);
    for (int word = 0; word < 10; word++)
      for (int stem = 0; stem < 8; stem++) graphics.fillRect(60 + word * 40 + stem * 4, y, soft ? 2 : 1, 8);
    graphics.dispose();
    return new Picture(image);
  }
}
