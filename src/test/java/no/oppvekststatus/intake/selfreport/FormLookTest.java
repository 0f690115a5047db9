package no.oppvekststatus.intake.selfreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.oppvekststatus.intake.InventedBook;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;
import org.junit.jupiter.api.Test;

class FormLookTest {
  @Test
  void theSamePlanGivesTheSameBytes() throws Exception {
    byte[] once = form();
    assertThat(form()).isEqualTo(once);
    Files.write(Path.of("/tmp/c/form.xlsx"), once);
    ByteArrayOutputStream t = new ByteArrayOutputStream();
    new no.oppvekststatus.intake.survey.UngdataTemplateWriter().write(InventedBook.book(), t);
    Files.write(Path.of("/tmp/c/ungdata.xlsx"), t.toByteArray());
  }

  private static byte[] form() throws Exception {
    PlanBook book = InventedBook.book();
    PlanBook.Entry entry = book.entries().get(0);
    Unit school = entry.organisation().units().get(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FormWriter().write(entry, book, school, InventedBook.YEAR, List.of(), out);
    return out.toByteArray();
  }
}
