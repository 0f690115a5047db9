package no.oppvekststatus.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import no.oppvekststatus.database.SqlFile;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The local logins. Role and scope are read anew for each request, so that a withdrawn right ends at once. */
@Component
@ConditionalOnWebApplication
class UserStore {
  private final JdbcClient jdbc;

  UserStore(JdbcClient jdbc) { this.jdbc = jdbc; }

  boolean isEmpty() { return jdbc.sql(SqlFile.of("web/count-users")).query(Long.class).single() == 0; }

  /** Each with its password's bcrypt hash, all or none; an existing login of that name stays as it is. */
  @Transactional
  public void addAll(Map<Viewer, String> hashes) { hashes.forEach(this::add); }

  private void add(Viewer viewer, String hash) {
    jdbc.sql(SqlFile.of("web/add-user"))
        .param("name", viewer.name()).param("password", hash).param("role", viewer.role().code())
        .param("municipality", viewer.municipality()).param("scope", viewer.scope())
        .update();
  }

  Optional<Viewer> viewer(String name) { return find(name).map(UserRow::viewer); }

  /** For the check of the password only. */
  UserDetails login(String name) {
    UserRow row = find(name).orElseThrow(() -> new UsernameNotFoundException("no such login"));
    return User.withUsername(row.viewer().name()).password(row.hash()).roles(row.viewer().role().name()).build();
  }

  private Optional<UserRow> find(String name) {
    return jdbc.sql(SqlFile.of("web/find-user")).param("name", name).query(UserStore::row).optional();
  }

  private static UserRow row(ResultSet rs, int index) throws SQLException {
    String code = rs.getString("role");
    UserRole role = UserRole.ofCode(code).orElseThrow(() -> new IllegalStateException("unknown role " + code));
    Viewer viewer = new Viewer(rs.getString("name"), role, rs.getString("municipality"), rs.getString("scope"));
    return new UserRow(viewer, rs.getString("password"));
  }

  private record UserRow(Viewer viewer, String hash) {
    @Override
    public String toString() { return viewer.toString(); }
  }
}
