package no.oppvekststatus.database;

import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The schema is brought up to date before any bean that asks the database is made. */
@Configuration(proxyBeanMethods = false)
@Import(DatabaseInitializationDependencyConfigurer.class)
class SchemaSettings {
  @Bean
  SchemaStore schema(DataSource database, ServerSettings asked) {
    return new SchemaStore(database, asked);
  }

  /** Named in {@code META-INF/spring.factories}: tells Spring which bean the others wait for. */
  static final class First extends AbstractBeansOfTypeDatabaseInitializerDetector {
    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() { return Set.of(SchemaStore.class); }
  }
}
