package no.oppvekststatus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.oppvekststatus.composition.EvaluationDocument;
import no.oppvekststatus.composition.StatusDocument;
import no.oppvekststatus.composition.UnitDocument;
import no.oppvekststatus.composition.parts.ReportScope;
import no.oppvekststatus.disclosure.Disclosed;
import no.oppvekststatus.document.Document;
import no.oppvekststatus.document.Imprint;
import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Organisation;
import no.oppvekststatus.plan.Organisation.Committee;
import no.oppvekststatus.plan.Unit;

/**
 * What an edition consists of: every document of one municipality and year, with its kind, recipient, language, file
 * name and composer. A new kind of document is added here and in {@link DocumentKind}.
 */
public final class EditionCatalogue {
  private static final String PLAN_OWNER = "planeier";

  private final Disclosed disclosed;
  private final Imprint imprint;
  private final Language language;
  private final List<Item> items = new ArrayList<>();

  private EditionCatalogue(Disclosed disclosed, Imprint imprint, Language language) {
    this.disclosed = disclosed;
    this.imprint = imprint;
    this.language = language;
  }

  /** One file of an edition. */
  public sealed interface Item {
    DocumentKind kind();

    /** Committee, unit or body id. */
    String recipient();

    Language language();

    /** Of the file's name, with its point. */
    String ending();

    <R, X extends Exception> R on(ItemCases<R, X> cases) throws X;

    /** Pages; {@code marked} composes them with the ids of their numbers. */
    record Pages(DocumentKind kind, String recipient, Language language, Supplier<Document> marked) implements Item {
      @Override
      public String ending() { return ".pdf"; }

      @Override
      public <R, X extends Exception> R on(ItemCases<R, X> cases) throws X { return cases.pages(this); }
    }

    /** Sheets; {@code scope} is what they cover. */
    record Sheets(DocumentKind kind, String recipient, Language language, Supplier<ReportScope> scope)
        implements Item {
      @Override
      public String ending() { return ".xlsx"; }

      @Override
      public <R, X extends Exception> R on(ItemCases<R, X> cases) throws X { return cases.sheets(this); }
    }

    default String fileName() { return kind().fileName(recipient(), language()) + ending(); }
  }

  /** What is done with each kind of file: a new kind does not compile until every place has handled it. */
  public interface ItemCases<R, X extends Exception> {
    R pages(Item.Pages item) throws X;

    R sheets(Item.Sheets item) throws X;
  }

  /** Everything in every language that the plan asks for. */
  public static List<Item> of(Disclosed disclosed, Imprint imprint) {
    return languages(disclosed).flatMap(l -> of(disclosed, imprint, l).stream()).toList();
  }

  static Stream<Language> languages(Disclosed disclosed) {
    return disclosed.status().entry().plan().languages().stream().sorted();
  }

  /** Everything in one language: status reports with their workbooks, unit reports, the evaluation. */
  public static List<Item> of(Disclosed disclosed, Imprint imprint, Language language) {
    EditionCatalogue catalogue = new EditionCatalogue(disclosed, imprint, language);
    catalogue.organisation().committees().forEach(catalogue::statusReport);
    disclosed.status().completeness().reporting().forEach(catalogue::unitReport);
    catalogue.evaluation();
    return List.copyOf(catalogue.items);
  }

  private void statusReport(Committee c) {
    pages(DocumentKind.STATUS_REPORT, c.id(), () -> StatusDocument.marked(disclosed, c, language, imprint));
    items.add(new Item.Sheets(DocumentKind.STATUS_REPORT, c.id(), language,
        () -> ReportScope.of(disclosed, Optional.of(c), language, imprint)));
  }

  private void unitReport(Unit u) {
    pages(DocumentKind.UNIT_REPORT, u.id(), () -> UnitDocument.marked(disclosed, u, language, imprint));
  }

  private void evaluation() {
    String recipient = organisation().recipients().stream().filter(r -> r.document() == DocumentKind.EVALUATION)
        .map(Organisation.Recipient::id).findFirst().orElse(PLAN_OWNER);
    pages(DocumentKind.EVALUATION, recipient, () -> EvaluationDocument.marked(disclosed, language, imprint));
  }

  private void pages(DocumentKind kind, String recipient, Supplier<Document> marked) {
    items.add(new Item.Pages(kind, recipient, language, marked));
  }

  private Organisation organisation() { return disclosed.status().entry().organisation(); }
}
