package no.oppvekststatus.web;

import java.io.File;
import java.io.IOException;
import no.oppvekststatus.home.TempFolderFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forms that are handed in lie in the program's own temporary folder while they come, not in the machine's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UploadFolderSettings {
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> counterFolder(ObjectProvider<TempFolderFile> temporary) {
    return server -> temporary.ifAvailable(folder -> {
      server.setBaseDirectory(made(folder, "tomcat-"));
      server.setDocumentRoot(made(folder, "empty-"));
    });
  }

  private static File made(TempFolderFile temporary, String prefix) {
    try {
      return temporary.folder(prefix).toFile();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
