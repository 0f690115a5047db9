package no.oppvekststatus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LookTest {
  @Test
  void anAccentTooLightForWhiteTextIsRefusedWithItsContrast() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new Look("#A17A00", null, null));
    assertTrue(refused.getMessage().contains("4.0:1"), refused.getMessage());
  }

  @Test
  void aColourJustDarkEnoughIsTaken() {
    assertEquals("#767676", new Look("#767676", null, null).accent());
    assertThrows(IllegalArgumentException.class, () -> new Look("#777777", null, null));
  }

  @Test
  void whatIsNoColourIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Look("teal", null, null));
  }
}
