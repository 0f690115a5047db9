package no.oppvekststatus.web;

import java.security.Principal;
import java.text.Collator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front page: what this viewer may see, by municipality and year. */
@Controller
@ConditionalOnWebApplication
class ReportsPage {
  private final ListedDocumentStore documents;
  private final PlanNames names;
  private final CommonModel frame;

  ReportsPage(ListedDocumentStore documents, PlanNames names, CommonModel frame) {
    this.documents = documents;
    this.names = names;
    this.frame = frame;
  }

  /** {@code kommune} and {@code aar} narrow the list; they never widen it. */
  @GetMapping("/")
  String reports(Principal principal, @RequestParam(defaultValue = "") String kommune,
      @RequestParam(defaultValue = "") String aar, Model model) {
    Viewer viewer = frame.viewer(principal);
    String own = Access.municipality(viewer);
    MunicipalityChoice choice =
        new MunicipalityChoice(own.isEmpty() ? documents.municipalities() : List.of(own), kommune);
    List<ListedDocument> visible = choice.read().stream().flatMap(m -> documents.of(m).stream())
        .filter(d -> Access.allows(viewer, d)).toList();
    List<ListedDocument> chosen = visible.stream()
        .filter(d -> kommune.isEmpty() || d.municipality().equals(kommune))
        .filter(d -> aar.isEmpty() || String.valueOf(d.year()).equals(aar)).toList();
    List<ReportList> found = ReportList.of(chosen, names);
    model.addAttribute("lists", found);
    model.addAttribute("count", found.stream().mapToInt(list -> list.entries().size()).sum());
    model.addAttribute("municipalities",
        choices(choice.isOfMany() ? choice.open().stream() : visible.stream().map(ListedDocument::municipality)));
    model.addAttribute("many", choice.isOfMany());
    model.addAttribute("choose", choice.isStillToBeMade());
    model.addAttribute("years", visible.stream().map(ListedDocument::year).distinct().sorted((a, b) -> b - a).toList());
    model.addAttribute("kommune", kommune);
    model.addAttribute("aar", aar);
    return "reports";
  }

  private List<Choice> choices(Stream<String> municipalities) {
    return Choice.of(municipalities.distinct().toList(), names::municipality);
  }

  /** One line of a list to choose from. */
  record Choice(String id, String name) {
    private static final Locale BOKMAL = Locale.forLanguageTag("nb-NO");

    /** By their names in Norwegian order; two of the same name, such as Våler and Våler, say their ids. */
    static List<Choice> of(List<String> ids, UnaryOperator<String> name) {
      Set<String> once = new HashSet<>();
      Set<String> twice = ids.stream().map(name).filter(n -> !once.add(n)).collect(Collectors.toSet());
      Collator norwegian = Collator.getInstance(BOKMAL);
      return ids.stream()
          .map(id -> new Choice(id, name.apply(id) + (twice.contains(name.apply(id)) ? " (" + id + ")" : "")))
          .map(c -> Map.entry(norwegian.getCollationKey(c.name()), c)).sorted(Map.Entry.comparingByKey())
          .map(Map.Entry::getValue).toList();
    }
  }
}
