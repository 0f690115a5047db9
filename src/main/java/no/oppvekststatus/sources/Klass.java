package no.oppvekststatus.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** KLASS: what became of the codes of one classification since a day. */
record Klass(String classification, List<String> from, LocalDate today) implements Dialect {

  @Override
  public Optional<Question> shape() { return Optional.empty(); }

  @Override
  public TableShape shape(JsonNode answer) {
    return new TableShape(List.of(new TableShape.Axis("from", TableShape.Role.OTHER, from, false)), null);
  }

  /** The last day is not counted. */
  @Override
  public Question data(Selection selection, int page) {
    return Question.get(classification + "/changes?from=" + Question.encoded(String.join("", from)) + "&to=" + today.plusDays(1));
  }
}
