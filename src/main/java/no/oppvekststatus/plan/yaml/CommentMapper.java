package no.oppvekststatus.plan.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.oppvekststatus.plan.Comment;
import no.oppvekststatus.plan.IndicatorLink;
import no.oppvekststatus.plan.Measure;
import no.oppvekststatus.plan.Nearest;
import no.oppvekststatus.plan.Plan;
import no.oppvekststatus.privacy.FreeText;

/** The comments of the plan's owner: each about something the plan has, signed, short, and without a word that points at a person. */
public final class CommentMapper {
  private static final int LONGEST = 1500;
  private static final int LONGEST_ROLE = 80;
  private static final String WHOLE = "plan";

  private CommentMapper() {}

  /** Nothing where the file is not YAML, or holds what must not be read: then no other word of the file is repeated. */
  public static List<Comment> comments(YamlText file, Plan plan, Problems problems) {
    return personal(file, problems) ? List.of() : file.root(problems).map(root -> comments(root, plan)).orElse(List.of());
  }

  private static boolean personal(YamlText file, Problems problems) {
    boolean found = false;
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++)
      if (FreeText.forbidden(lines.get(i)).isPresent()) {
        problems.add(file.name(), i + 1, "Linjen inneholder en e-postadresse, et telefonnummer eller et personnummer.", "Skriv den uten.");
        found = true;
      }
    return found;
  }

  private static List<Comment> comments(YamlMapping root, Plan plan) {
    PlanMapper.checkSchema(root);
    String municipality = root.text("municipality");
    if (!municipality.equals(plan.municipality().id()))
      root.problem("municipality", "Filen gjelder ikke «" + plan.municipality().id() + "».", "Rett «municipality», eller filens navn.");
    List<String> known = known(plan);
    List<Comment> comments = new ArrayList<>();
    for (YamlMapping b : root.required("comments")) comments.add(comment(b, known));
    root.done();
    return List.copyOf(comments);
  }

  private static Comment comment(YamlMapping b, List<String> known) {
    Comment comment = new Comment(b.integer("year"), b.text("about"), b.text("role").strip(), b.date("date"), b.text("text").strip());
    if (!known.contains(comment.about()))
      b.problem("about", "«" + comment.about() + "» i «about» finnes ikke i planen.", Nearest.remedy(comment.about(), known));
    if (comment.role().isEmpty()) b.problem("role", "Kommentaren er ikke signert.", "Skriv under med rolle, ikke med navn.");
    if (comment.text().isEmpty()) b.problem("text", "Kommentaren er tom.", "Skriv den, eller ta den bort.");
    if (comment.text().length() > LONGEST)
      b.problem("text", "Kommentaren er på " + comment.text().length() + " tegn; grensen er " + LONGEST + ".", "Kort den ned.");
    if (comment.role().length() > LONGEST_ROLE) b.problem("role", "Rollen er lengre enn " + LONGEST_ROLE + " tegn.", "Skriv rollen alene.");
    if (FreeText.forbidden(comment.text().replaceAll("\\s+", " ")).isPresent())
      b.problem("text", "Kommentaren inneholder en e-postadresse, et telefonnummer eller et personnummer.", "Skriv den uten.");
    b.done();
    return comment;
  }

  private static List<String> known(Plan plan) {
    return Stream.of(Stream.of(WHOLE), plan.focusAreas().stream().map(a -> "area/" + a.id()), plan.goals().stream().map(g -> "goal/" + g.id()),
        plan.indicatorLinks().stream().map(IndicatorLink::indicator).map(i -> "indicator/" + i),
        plan.measures().stream().map(Measure::id).map(m -> "measure/" + m)).flatMap(s -> s).toList();
  }
}
