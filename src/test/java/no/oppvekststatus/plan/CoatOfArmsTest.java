package no.oppvekststatus.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A coat of arms is taken or refused when the plans are read: with file, line and remedy, before anything is written.
 */
class CoatOfArmsTest {
  private static final Path FJORDVIK = Path.of("src/test/resources/plans-tredje");
  private static final String ORGANISATION = "fjordvik-organisation.yaml";

  @TempDir Path home;

  @BeforeEach
  void thePlanLiesInTheHomeFolder() throws IOException {
    Files.copy(FJORDVIK.resolve("fjordvik-2024-2027.yaml"), home.resolve("fjordvik-2024-2027.yaml"));
    names("vapen.png");
  }

  @Test
  void aPngBesideTheOrganisationFileIsTakenAndIsAmongTheFilesOfThePlan() throws IOException {
    Files.write(home.resolve("vapen.png"), image("png", 120, 144));
    PlanBook.Entry entry = PlanReader.book(home).of("fjordvik").orElseThrow();
    CoatOfArms arms = entry.organisation().coatOfArms();
    assertThat(arms).isNotNull();
    assertThat(arms.mediaType()).isEqualTo("image/png");
    assertThat(entry.files()).containsKey("vapen.png");
  }

  @Test
  void aJpegIsKnownByItsContentWhateverItIsCalled() throws IOException {
    Files.write(home.resolve("vapen.png"), image("jpg", 120, 144));
    assertThat(PlanReader.book(home).of("fjordvik").orElseThrow().organisation().coatOfArms().mediaType())
        .isEqualTo("image/jpeg");
  }

  @Test
  void whatAProgramWroteBesideThePixelsIsLeftOut() throws IOException {
    byte[] png = image("png", 120, 144);
    byte[] text = chunk("tEXt", "Author\0Kari Nordmann".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(home.resolve("vapen.png"), spliced(png, 33, text));
    byte[] taken = PlanReader.book(home).of("fjordvik").orElseThrow().organisation().coatOfArms().bytes();
    assertThat(new String(taken, StandardCharsets.ISO_8859_1)).doesNotContain("Nordmann");
    assertThat(ImageIO.read(new java.io.ByteArrayInputStream(taken)).getWidth()).isEqualTo(120);
    byte[] jpeg = image("jpg", 120, 144);
    byte[] comment = ByteBuffer.allocate(16).put((byte) 0xFF).put((byte) 0xFE).putShort((short) 14)
        .put("Kari Nordman".getBytes(StandardCharsets.US_ASCII)).array();
    Files.write(home.resolve("vapen.png"), spliced(jpeg, 2, comment));
    assertThat(PlanReader.book(home).of("fjordvik").orElseThrow().organisation().coatOfArms().bytes())
        .hasSizeLessThan(jpeg.length + 1);
  }

  @Test
  void theFilesOfAPlanHoldTheImageThatWasReadEvenIfItHasChangedSince() throws IOException {
    Files.write(home.resolve("vapen.png"), image("png", 120, 144));
    PlanBook.Entry entry = PlanReader.book(home).of("fjordvik").orElseThrow();
    Files.writeString(home.resolve("vapen.png"), "noe annet");
    byte[] kept = PlanReader.files(home, entry).get("vapen.png");
    assertThat(kept).isEqualTo(entry.organisation().coatOfArms().bytes());
  }

  @Test
  void whatIsNoPngOrJpegIsRefusedWithLineAndRemedyWhateverItIsCalled() throws IOException {
    for (byte[] wrong : List.of(image("gif", 120, 144),
        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
        "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
        "bare tekst".getBytes(StandardCharsets.UTF_8), new byte[0])) {
      Files.write(home.resolve("vapen.png"), wrong);
      refusedFor("er verken PNG eller JPEG.", "lagre det som PNG");
    }
  }

  @Test
  void aLogoOfFiftyMegabytesIsRefusedWithoutBeingReadWhole() throws IOException {
    Files.write(home.resolve("vapen.png"), image("png", 120, 144));
    try (RandomAccessFile file = new RandomAccessFile(home.resolve("vapen.png").toFile(), "rw")) {
      file.setLength(50L << 20);
    }
    refusedFor("er større enn 1 MB.", "færre bildepunkter");
  }

  @Test
  void anImageThatUnfoldsToMoreThanItsFileSaysIsRefusedByItsHead() throws IOException {
    Files.write(home.resolve("vapen.png"), png(60_000, 60_000, new byte[200_000]));
    refusedFor("er 60000 × 60000 bildepunkter.", "2000 × 2000");
    Files.write(home.resolve("vapen.png"), image("png", 20, 20));
    refusedFor("er 20 × 20 bildepunkter.", "minst 48 × 48");
  }

  @Test
  void aBrokenImageIsRefused() throws IOException {
    byte[] png = image("png", 400, 480);
    byte[] jpeg = image("jpg", 400, 480);
    byte[] spoiled = png.clone();
    Arrays.fill(spoiled, 60, 90, (byte) 7);
    byte[] endless = spliced(png, 33,
        ByteBuffer.allocate(8).putInt(Integer.MAX_VALUE).put("tEXt".getBytes(StandardCharsets.US_ASCII)).array());
    for (byte[] broken : List.of(Arrays.copyOf(png, png.length / 2), Arrays.copyOf(png, 20), spoiled, endless,
        Arrays.copyOf(jpeg, 40),
        png(100, 100, new byte[40]))) {
      Files.write(home.resolve("vapen.png"), broken);
      refusedFor("er skadet eller på en form som ikke kan leses.", "lagre det på nytt som PNG");
    }
  }

  @Test
  void aMissingImageAndOneFromAnotherFolderAreRefused() throws IOException {
    refusedFor("«vapen.png» finnes ikke.", "ta bort linjen");
    for (String elsewhere : List.of("../vapen.png", "/etc/passwd", "bilder/vapen.png", "http://example.no/vapen.png",
        "..")) {
      names(elsewhere);
      refusedFor("er ikke navnet på en fil i mappen.", "skriv bare navnet");
    }
    Files.createDirectory(home.resolve("mappe.png"));
    names("mappe.png");
    refusedFor("finnes ikke.", "ta bort linjen");
  }

  private void refusedFor(String what, String remedy) throws IOException {
    PlanRefused refused = catchThrowableOfType(PlanRefused.class, () -> PlanReader.book(home));
    assertThat(refused).as("the image was taken").isNotNull();
    List<String> lines = Files.readAllLines(home.resolve(ORGANISATION));
    assertThat(refused.problems()).singleElement().satisfies(p -> {
      assertThat(Path.of(p.file()).getFileName()).hasToString(ORGANISATION);
      assertThat(lines.get(p.line() - 1)).startsWith("coat_of_arms:");
      assertThat(p.what()).contains(what);
      assertThat(p.remedy()).contains(remedy);
    });
  }

  private void names(String file) throws IOException {
    Files.writeString(home.resolve(ORGANISATION),
        Files.readString(FJORDVIK.resolve(ORGANISATION)) + "\ncoat_of_arms: \"" + file + "\"\n");
  }

  private static byte[] image(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) for (int y = 0; y < height; y++)
      image.setRGB(x, y, new Color(x * 255 / width, y * 255 / height, x * y % 256).getRGB());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static byte[] spliced(byte[] bytes, int at, byte[] more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(more);
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  /** A PNG that says it is so large, with so many pixels in it. */
  private static byte[] png(int width, int height, byte[] pixels) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed, new Deflater(9))) {
      deflated.write(pixels);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    out.write(
        chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array()));
    out.write(chunk("IDAT", packed.toByteArray()));
    out.write(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  private static byte[] chunk(String type, byte[] data) {
    CRC32 sum = new CRC32();
    sum.update(type.getBytes(StandardCharsets.US_ASCII));
    sum.update(data);
    return ByteBuffer.allocate(data.length + 12).putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII))
        .put(data).putInt((int) sum.getValue()).array();
  }
}
