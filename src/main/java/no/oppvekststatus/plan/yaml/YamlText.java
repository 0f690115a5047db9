package no.oppvekststatus.plan.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** One YAML file as text: its name as problems print it, and what stands in it. */
public record YamlText(String name, String text) {

  /** The file's outermost keys, or a problem where it is not YAML at all. */
  Optional<YamlMapping> root(Problems problems) {
    try {
      Optional<Node> node =
          new Compose(LoadSettings.builder().setLabel(name).setUseMarks(true).build()).composeString(text);
      if (node.isPresent() && node.get() instanceof MappingNode map)
        return Optional.of(new YamlMapping(name, map, problems));
      problems.add(name, 0, "Filen er tom eller er ikke et sett nøkler.", "Se docs/plan-format.md.");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
      problems.add(name, line, "Filen er ikke gyldig YAML: " + e.getProblem() + ".",
          "Rett innrykk, anførselstegn eller klammer.");
    } catch (YamlEngineException e) {
      problems.add(name, 0, "Filen er ikke gyldig YAML.", "Rett innrykk, anførselstegn eller klammer.");
    }
    return Optional.empty();
  }
}
