package no.oppvekststatus.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlainNumberTest {
  private static final Pattern SAME = Pattern.compile("[-+]?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][-+]?\\d{1,2})?");

  @Test
  void aTextIsANumberExactlyWhereThePatternSaysSo() {
    Random random = new Random(20261129);
    int numbers = 0;
    for (int round = 0; round < 200_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(7); i > 0; i--) text.append("0123456789.eE+-, ٣".charAt(random.nextInt(18)));
      if (random.nextInt(50) == 0) text.append("7".repeat(38 + random.nextInt(5)));
      assertThat(PlainNumber.is(text.toString())).as(text.toString()).isEqualTo(SAME.matcher(text).matches());
      if (PlainNumber.is(text.toString())) numbers++;
    }
    assertThat(numbers).isGreaterThan(1000);
  }
}
