package no.oppvekststatus.plan.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Comment;
import no.oppvekststatus.plan.CommentSubject;
import no.oppvekststatus.plan.Nearest;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.privacy.FreeText;

/**
 * The comments of the plan's owner: each about something the plan has, signed, short, and without a word that points at
 * a person.
 */
public final class CommentMapper {
  private static final int LONGEST = 1500;
  private static final int LONGEST_ROLE = 80;

  private CommentMapper() {}

  /** Nothing where the file is not YAML, or holds what must not be read: then no other word of the file is repeated. */
  public static List<Comment> comments(YamlText file, Plan plan, Problems problems) {
    return personal(file, problems) ? List.of()
        : file.root(problems).map(root -> comments(root, plan)).orElse(List.of());
  }

  private static boolean personal(YamlText file, Problems problems) {
    boolean found = false;
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++)
      if (FreeText.forbidden(lines.get(i)).isPresent()) {
        problems.add(file.name(), i + 1, "Linjen inneholder en e-postadresse, et telefonnummer eller et personnummer.",
            "Skriv den uten.");
        found = true;
      }
    return found;
  }

  private static List<Comment> comments(YamlMapping root, Plan plan) {
    PlanMapper.checkSchema(root);
    String municipality = root.text("municipality");
    if (!municipality.equals(plan.municipality().id()))
      root.problem("municipality", "Filen gjelder ikke «" + plan.municipality().id() + "».",
          "Rett «municipality», eller filens navn.");
    Map<String, CommentSubject> known = known(plan);
    List<Comment> comments = new ArrayList<>();
    for (YamlMapping b : root.required("comments")) comments.add(comment(b, known));
    root.done();
    return List.copyOf(comments);
  }

  private static Comment comment(YamlMapping b, Map<String, CommentSubject> known) {
    String about = b.text("about");
    Comment comment = new Comment(b.integer("year"), known.getOrDefault(about, CommentSubject.WHOLE_PLAN),
        b.text("role").strip(), b.date("date"), b.text("text").strip());
    if (!known.containsKey(about))
      b.problem("about", "«" + about + "» i «about» finnes ikke i planen.", Nearest.remedy(about, known.keySet()));
    if (comment.role().isEmpty())
      b.problem("role", "Kommentaren er ikke signert.", "Skriv under med rolle, ikke med navn.");
    if (comment.text().isEmpty()) b.problem("text", "Kommentaren er tom.", "Skriv den, eller ta den bort.");
    if (comment.text().length() > LONGEST)
      b.problem("text", "Kommentaren er på " + comment.text().length() + " tegn; grensen er " + LONGEST + ".",
          "Kort den ned.");
    if (comment.role().length() > LONGEST_ROLE)
      b.problem("role", "Rollen er lengre enn " + LONGEST_ROLE + " tegn.", "Skriv rollen alene.");
    if (FreeText.forbidden(comment.text().replaceAll("\\s+", " ")).isPresent())
      b.problem("text", "Kommentaren inneholder en e-postadresse, et telefonnummer eller et personnummer.",
          "Skriv den uten.");
    b.done();
    return comment;
  }

  private static Map<String, CommentSubject> known(Plan plan) {
    Map<String, CommentSubject> known = new LinkedHashMap<>();
    Stream.of(Stream.of(CommentSubject.WHOLE_PLAN), plan.focusAreas().stream().map(a -> CommentSubject.area(a.id())),
        plan.goals().stream().map(g -> CommentSubject.goal(g.id())),
        plan.indicatorLinks().stream().map(l -> CommentSubject.indicator(l.indicator())),
        plan.measures().stream().map(m -> CommentSubject.measure(m.id()))).flatMap(s -> s)
        .forEach(about -> known.put(about.code(), about));
    return known;
  }
}
