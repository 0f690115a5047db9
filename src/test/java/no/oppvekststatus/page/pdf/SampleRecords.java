package no.oppvekststatus.page.pdf;

import net.sf.jasperreports.engine.JRDataSource;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.fixtures.GoodPages;
import no.oppvekststatus.page.DocumentRecords;
import no.oppvekststatus.page.RecordContext;

/**
 * The records of a made-up report that holds every kind of block, for whoever designs the templates ({@code
 * reports/sample.jrdax}).
 */
public final class SampleRecords {
  private SampleRecords() {}

  public static JRDataSource source() {
    RecordContext context =
        new RecordContext(TemplateFile.scale(), TemplateFile.report().getColumnWidth(), Look.STANDARD.accent(), false);
    return new RecordReader(DocumentRecords.of(GoodPages.document(), context, true));
  }
}
