package no.oppvekststatus.delivery;

import java.nio.file.Path;
import java.util.Optional;
import no.oppvekststatus.home.SettingRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the case-handling system fetches published documents.
 *
 * @param folder folder with one folder for each municipality and committee; empty: nothing is delivered to folders
 */
@ConfigurationProperties(prefix = "oppvekst.delivery", ignoreUnknownFields = false)
record FolderSettings(@DefaultValue("") String folder) {

  FolderSettings {
    SettingRefused.unless(folder.isBlank() || Path.of(folder.strip()).isAbsolute(), "oppvekst.delivery.folder",
        "hele stien til en mappe, eller tom");
  }

  Optional<Path> root() { return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder.strip())); }
}
