package no.oppvekststatus.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellMarksTest {
  private static final long GREATEST = 999_999_999_999_999L;

  @Test
  void noneIsMarked() {
    assertThat(new CellMarks().cursor().index()).isEqualTo(CellMarks.Cursor.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 70_000})
  void marksAreReadAsTheyWerePut(int greatestDistance) throws Malformed {
    Random random = new Random(greatestDistance);
    Map<Long, String> expected = new TreeMap<>();
    CellMarks marks = new CellMarks();
    long index = 0;
    for (int i = 0; i < 100_000; i++, index += 1 + random.nextInt(greatestDistance)) {
      String mark = "m" + random.nextInt(300);
      expected.put(index, mark);
      marks.put(index, mark);
    }
    expected.put(GREATEST, ".");
    marks.put(GREATEST, ".");
    assertThat(read(marks)).isEqualTo(lines(expected));
    assertThat(read(marks)).as("a second time").isEqualTo(lines(expected));
  }

  @Test
  void outOfOrderTheLastOneSaidHolds() throws Malformed {
    CellMarks marks = new CellMarks();
    marks.put(0, ":");
    marks.put(7, ".");
    marks.put(9, ".");
    marks.put(4, ":");
    marks.put(9, "..");
    marks.put(12, ".");
    assertThat(read(marks)).containsExactly("0 :", "4 :", "7 .", "9 ..", "12 .");
  }

  @Test
  void tooManyOutOfOrderAreRefused() throws Malformed {
    CellMarks marks = new CellMarks();
    for (int i = 1; i <= 1_000_000; i++) marks.put(i, ".");
    assertThatThrownBy(() -> marks.put(0, ".")).isInstanceOf(Malformed.class).hasMessageContaining("uorden");
  }

  private static List<String> read(CellMarks marks) {
    List<String> lines = new ArrayList<>();
    for (CellMarks.Cursor at = marks.cursor(); at.index() != CellMarks.Cursor.NONE; at.next())
      lines.add(at.index() + " " + at.mark());
    return lines;
  }

  private static List<String> lines(Map<Long, String> marks) {
    List<String> lines = new ArrayList<>();
    marks.forEach((index, mark) -> lines.add(index + " " + mark));
    return lines;
  }
}
