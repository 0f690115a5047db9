package no.oppvekststatus.plan;

/**
 * A municipality's shield as an image that has been looked at: nothing but pixels, small enough to stand in every
 * document.
 *
 * @param file its name beside the organisation file
 * @param mediaType image/png or image/jpeg, by what it holds
 * @param base64 its bytes without what a camera or a drawing program wrote beside the pixels; a text, so that it is a
 *     value
 */
public record CoatOfArms(String file, String mediaType, String base64) {
  /** The largest file that is taken. */
  public static final int MOST_BYTES = 1 << 20;

  public byte[] bytes() { return java.util.Base64.getDecoder().decode(base64); }
}
