package no.oppvekststatus.web;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import no.oppvekststatus.plan.Obligations;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.Unit;

/** The logins a fresh machine starts with, one for each role and place of the plans, and the passwords they get. */
final class FirstLogins {
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";
  private static final int LENGTH = 16;

  private FirstLogins() {}

  /** {@code year} is each plan's report year and decides which units report. */
  static List<Viewer> of(PlanBook book, ToIntFunction<PlanBook.Entry> year) {
    List<Viewer> logins = new ArrayList<>();
    logins.add(new Viewer("drift", UserRole.OPERATOR, "", ""));
    logins.add(new Viewer("revisor", UserRole.AUDITOR, "", ""));
    book.entries().forEach(entry -> logins.addAll(ofMunicipality(entry, year.applyAsInt(entry))));
    return List.copyOf(logins);
  }

  private static List<Viewer> ofMunicipality(PlanBook.Entry entry, int year) {
    String id = entry.municipalityId();
    List<Unit> units = Obligations.reporting(entry, year);
    List<Viewer> logins = new ArrayList<>();
    logins.add(new Viewer("planeier-" + id, UserRole.PLAN_OWNER, id, ""));
    logins.add(new Viewer("utvalg-" + id, UserRole.COMMITTEE_MEMBER, id, ""));
    serviceAreas(units)
        .forEach(area -> logins.add(new Viewer("tjeneste-" + id + "-" + area, UserRole.SERVICE_HEAD, id, area)));
    units.forEach(unit -> logins.add(new Viewer("enhet-" + id + "-" + unit.id(), UserRole.UNIT_LEADER, id, unit.id())));
    return logins;
  }

  private static Set<String> serviceAreas(List<Unit> units) {
    Set<String> areas = new LinkedHashSet<>();
    units.stream().map(Unit::serviceArea).filter(Objects::nonNull).forEach(areas::add);
    return areas;
  }

  /** 16 characters without look-alikes: about 90 bits. */
  static String password(SecureRandom random) {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    return password.toString();
  }
}
