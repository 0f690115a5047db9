package no.oppvekststatus.plan.yaml;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import no.oppvekststatus.plan.CoatOfArms;

/** An image of a foreign hand, decoded once and stripped of all that is not its pixels: texts, profiles, thumbnails. */
record Pixels(String mediaType, byte[] bytes) {
  private static final int LEAST_SIDE = 48;
  private static final int MOST_SIDE = 2000;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final Set<String> PNG_CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int PNG_FRAME = 12;
  private static final int START_OF_SCAN = 0xDA;
  private static final int ADOBE = 0xEE;

  /** Why an image is not taken, as the end of a sentence about it. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    Unfit(String what, String remedy) {
      super(what);
      this.remedy = remedy;
    }

    String what() { return String.valueOf(getMessage()); }

    String remedy() { return remedy; }
  }

  static Pixels of(byte[] bytes) throws Unfit {
    if (bytes.length > CoatOfArms.MOST_BYTES)
      throw new Unfit("er større enn 1 MB.", "Lagre kommunevåpenet med færre bildepunkter; 400 × 480 er nok.");
    boolean png = startsWith(bytes, PNG);
    if (!png && !startsWith(bytes, JPEG))
      throw new Unfit("er verken PNG eller JPEG.", "Åpne kommunevåpenet i et bildeprogram og lagre det som PNG.");
    try {
      byte[] bare = png ? barePng(bytes) : bareJpeg(bytes);
      decode(bare, png ? "png" : "jpeg");
      return new Pixels(png ? "image/png" : "image/jpeg", bare);
    } catch (IOException | RuntimeException e) {
      throw new Unfit("er skadet eller på en form som ikke kan leses.",
          "Åpne kommunevåpenet i et bildeprogram og lagre det på nytt som PNG i RGB.");
    }
  }

  /** The size is asked for before a single pixel is unfolded. */
  private static void decode(byte[] bytes, String format) throws IOException, Unfit {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      String size = "er " + width + " × " + height + " bildepunkter.";
      if (width > MOST_SIDE || height > MOST_SIDE)
        throw new Unfit(size, "Skaler det ned til høyst 2000 × 2000; 400 × 480 er nok.");
      if (width < LEAST_SIDE || height < LEAST_SIDE)
        throw new Unfit(size, "Bruk et bilde på minst 48 × 48, helst 400 × 480.");
      BufferedImage image = reader.read(0);
      if (image.getWidth() != width || image.getHeight() != height) throw new IOException("another size than it says");
    } finally {
      reader.dispose();
    }
  }

  /** Only the chunks that hold pixels, palette and transparency. */
  private static byte[] barePng(byte[] png) throws IOException {
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    bare.writeBytes(PNG);
    ByteBuffer in = ByteBuffer.wrap(png);
    for (int at = PNG.length; at < png.length;) {
      int length = in.getInt(at);
      String type = new String(png, at + 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
      if (length < 0 || length > png.length - at - PNG_FRAME) throw new IOException("a chunk goes on after the end");
      if (PNG_CHUNKS.contains(type)) bare.write(png, at, length + PNG_FRAME);
      if (type.equals("IEND")) return bare.toByteArray();
      at += length + PNG_FRAME;
    }
    throw new IOException("no end");
  }

  /**
   * Without application segments (camera, place, profile, thumbnail) and comments; Adobe's says how the colours are
   * kept.
   */
  private static byte[] bareJpeg(byte[] jpeg) throws IOException {
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    bare.write(jpeg, 0, 2);
    ByteBuffer in = ByteBuffer.wrap(jpeg);
    for (int at = 2; at < jpeg.length;) {
      int marker = Byte.toUnsignedInt(jpeg[at + 1]);
      if (Byte.toUnsignedInt(jpeg[at]) != 0xFF) throw new IOException("no segment");
      if (marker == START_OF_SCAN) {
        bare.write(jpeg, at, jpeg.length - at);
        return bare.toByteArray();
      }
      int length = 2 + Short.toUnsignedInt(in.getShort(at + 2));
      boolean aside = marker > 0xE0 && marker <= 0xEF && marker != ADOBE || marker == 0xFE;
      if (!aside) bare.write(jpeg, at, length);
      at += length;
    }
    throw new IOException("no picture");
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length > magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}
