package no.oppvekststatus.gallery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import no.oppvekststatus.composition.EvaluationDocument;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.composition.UnitDocument;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.composition.sheets.Workbooks;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.disclosure.Disclosure;
import no.oppvekststatus.disclosure.DisclosureSettings;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.document.Look;
import no.oppvekststatus.edition.DraftWriter;
import no.oppvekststatus.fixtures.Picture;
import no.oppvekststatus.intake.selfreport.FormWriter;
import no.oppvekststatus.page.PagePrinter;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Texts;
import no.oppvekststatus.plan.Unit;
import no.oppvekststatus.samples.SampleReading;
import no.oppvekststatus.workbook.WorkbookWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** The gallery's pages, printed anew from the samples: found by what stands on them, never by their number. */
final class GalleryPages {
  private static final Imprint IMPRINT = DraftWriter.imprint(SampleReading.TODAY);
  private static final int DOTS_PER_INCH = 84;

  private final Path work;
  private final Map<String, Picture> pictures = new LinkedHashMap<>();

  private GalleryPages(Path work) { this.work = work; }

  /** Whether a program can be started here. */
  static boolean installed(String program) {
    try {
      Process asked =
          new ProcessBuilder(program, program.equals("soffice") ? "--version" : "-v").redirectErrorStream(true).start();
      asked.getInputStream().readAllBytes();
      return asked.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Name of the picture → the page in few colours. */
  static Map<String, Picture> reports(Path work) throws IOException {
    GalleryPages pages = new GalleryPages(work);
    pages.committee("orland", Language.BOKMAL, "orland",
        List.of("year.title", "area", "measures.by-tier", "costs.title",
            "matrix.title", "remarks.title", "method.sources-title"));
    pages.committee("sel", Language.NYNORSK, "sel", List.of("year.title", "measures.title", "evaluations.title"));
    Disclosed orland = disclosed("orland");
    Unit unit = orland.status().completeness().reporting().get(0);
    pages.show(UnitDocument.of(orland, unit, Language.BOKMAL, IMPRINT), "orland", Map.of("orland-unit", unit.name()));
    pages.show(EvaluationDocument.of(orland, Language.BOKMAL, IMPRINT), "orland",
        Map.of("orland-answers", Texts.in(Language.BOKMAL).of("answers.by-measure")));
    return pages.pictures;
  }

  /** The workbook's first sheet and a form, as an office program shows them. */
  static Map<String, Picture> sheets(Path work) throws IOException {
    GalleryPages pages = new GalleryPages(work);
    Disclosed orland = disclosed("orland");
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    WorkbookWriter.write(Workbooks.of(ReportScope.of(orland, Optional.of(committee(orland)), Language.BOKMAL, IMPRINT)),
        workbook);
    pages.office("orland-workbook", workbook.toByteArray());
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    PlanBook.Entry entry = orland.status().entry();
    new FormWriter().write(entry, SampleReading.BOOK, orland.status().completeness().reporting().get(0),
        orland.status().year(), form);
    pages.office("orland-form", form.toByteArray());
    return pages.pictures;
  }

  private static Disclosed disclosed(String municipality) {
    return Disclosure.of(SampleReading.status(municipality), new DisclosureSettings(5));
  }

  private static Committee committee(Disclosed disclosed) {
    return disclosed.status().entry().organisation().committees().get(0);
  }

  /**
   * {@code keys} are the texts that head the pages; "area" is the first area of the plan that the committee follows.
   */
  private void committee(String municipality, Language language, String name, List<String> keys) throws IOException {
    Disclosed disclosed = disclosed(municipality);
    Document document = StatusDocument.of(disclosed, committee(disclosed), language, IMPRINT);
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put(name + "-cover", "");
    for (String key : keys) {
      String title =
          key.equals("area") ? document.sections().stream().filter(s -> s.level() == 1 && s.mark() != null).findFirst()
              .orElseThrow().title() : Texts.in(language).of(key, disclosed.status().year());
      wanted.put(name + "-" + key.replaceAll("\\..*", ""), title);
    }
    show(document, municipality, wanted);
  }

  private void show(Document document, String municipality, Map<String, String> wanted) throws IOException {
    Look look = Look.of(SampleReading.BOOK.of(municipality).orElseThrow(), document.language());
    byte[] pdf = new PagePrinter().pdf(document, look).pdf();
    try (PDDocument read = Loader.loadPDF(pdf)) {
      for (Map.Entry<String, String> want : wanted.entrySet())
        pictures.put(want.getKey(), picture(pdf, want.getValue().isEmpty() ? 1 : headed(read, want.getValue())));
    }
  }

  /** The page that the outline leads to under the title. */
  private static int headed(PDDocument read, String title) throws IOException {
    Deque<PDOutlineItem> items = new ArrayDeque<>();
    read.getDocumentCatalog().getDocumentOutline().children().forEach(items::add);
    while (!items.isEmpty()) {
      PDOutlineItem item = items.pop();
      item.children().forEach(items::add);
      if (item.getTitle().endsWith(title)) return read.getPages().indexOf(item.findDestinationPage(read)) + 1;
    }
    throw new IllegalStateException("no page is headed «" + title + "»");
  }

  private Picture picture(byte[] pdf, int page) throws IOException {
    Path file = Files.write(work.resolve("page.pdf"), pdf);
    run("pdftoppm", "-r", String.valueOf(DOTS_PER_INCH), "-f", String.valueOf(page), "-l", String.valueOf(page),
        "-singlefile", "-png",
        file.toString(), work.resolve("page").toString());
    return new Picture(ImageIO.read(work.resolve("page.png").toFile())).inFewColours();
  }

  private void office(String name, byte[] xlsx) throws IOException {
    Path file = Files.write(work.resolve(name + ".xlsx"), xlsx);
    run("soffice", "-env:UserInstallation=" + work.resolve("office").toUri(), "--headless", "--convert-to", "pdf",
        "--outdir", work.toString(),
        file.toString());
    pictures.put(name, picture(Files.readAllBytes(work.resolve(name + ".pdf")), 1));
  }

  private static void run(String... command) throws IOException {
    try {
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      if (!process.waitFor(180, TimeUnit.SECONDS) || process.exitValue() != 0)
        throw new IOException(String.join(" ", command) + " failed");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
