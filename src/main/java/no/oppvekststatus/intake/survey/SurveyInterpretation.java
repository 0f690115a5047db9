package no.oppvekststatus.intake.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.intake.DelimitedReader;
import no.oppvekststatus.intake.Rejection;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.PlanBook;
import org.jspecify.annotations.Nullable;

/** Makes observations of survey lines: a line is taken, or refused with its column and a remedy; doubts are remarks. */
final class SurveyInterpretation {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int EARLIEST = 2000;

  private final PlanBook book;
  private final @Nullable String municipality;
  private final LocalDate today;
  private final boolean baseKnownElsewhere;
  private final List<Observation> observations = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private long lines;
  private long refused;

  /**
   * @param municipality the inbox folder, or null where any municipality of the plans may stand in the file
   * @param baseKnownElsewhere some line of the file gives the number of answers
   */
  SurveyInterpretation(PlanBook book, @Nullable String municipality, LocalDate today, boolean baseKnownElsewhere) {
    this.book = book;
    this.municipality = municipality;
    this.today = today;
    this.baseKnownElsewhere = baseKnownElsewhere;
  }

  static SurveyReading read(List<SurveyLine> lines, boolean sample, PlanBook book, @Nullable String municipality, LocalDate today) {
    boolean base = lines.stream().anyMatch(l -> !l.get("svar").isEmpty());
    SurveyInterpretation interpretation = new SurveyInterpretation(book, municipality, today, base);
    lines.stream().filter(l -> !l.blank()).forEach(interpretation::take);
    return new SurveyReading(sample, interpretation.lines, interpretation.refused, List.copyOf(interpretation.observations),
        List.copyOf(interpretation.rejections));
  }

  private void take(SurveyLine line) {
    lines++;
    int before = rejections.size();
    Optional<String> indicator = SurveyCodes.indicator(line.get("indikator"), book);
    Optional<String> level = SurveyCodes.level(line.get("nivå"));
    Optional<String> gender = SurveyCodes.gender(line.get("kjønn"));
    if (line.overfull()) refuse("overfull-line", line, "", DelimitedReader.OVERFULL);
    else if (!place(line)) refuse("unknown-municipality", line, "kommunenummer", "Kommunenummeret hører ikke til denne kommunen. Rett nummeret, eller "
        + "legg filen i riktig mappe.");
    else if (indicator.isEmpty()) refuse("unknown-indicator", line, "indikator", "Velg en indikator fra listen i malen. Hent ny mal hvis listen er gammel.");
    else if (level.isEmpty()) refuse("unknown-level", line, "nivå", "Skriv trinnet slik det står i malen, for eksempel «ungdomstrinn» eller «8. trinn».");
    else if (gender.isEmpty()) refuse("unknown-gender", line, "kjønn", "Skriv «alle», «jenter» eller «gutter».");
    else if (year(line)) numbers(line, indicator.get(), "gender=" + gender.get() + ";level=" + level.get());
    if (rejections.subList(before, rejections.size()).stream().anyMatch(r -> !r.remark())) refused++;
  }

  private boolean place(SurveyLine line) {
    String number = line.get("kommunenummer").replaceAll("^(\\d{3})$", "0$1");
    return book.entries().stream().filter(e -> municipality == null || e.municipalityId().equals(municipality))
        .flatMap(e -> e.plan().municipality().numbers().stream()).map(Municipality.Number::number).anyMatch(number::equals)
        || book.entries().stream().filter(e -> municipality == null || e.municipalityId().equals(municipality))
            .anyMatch(e -> e.plan().municipality().number().equals(number));
  }

  private boolean year(SurveyLine line) {
    String year = line.get("år");
    if (!year.matches("\\d{4}") || Integer.parseInt(year) < EARLIEST)
      return refuse("invalid-year", line, "år", "Skriv året undersøkelsen ble gjort, med fire sifre.");
    if (Integer.parseInt(year) > today.getYear()) return refuse("year-in-future", line, "år", "Året ligger fram i tid. Rett året.");
    return true;
  }

  private void numbers(SurveyLine line, String indicator, String breakdown) {
    Optional<String> mark = mark(line.get("prosent"));
    Optional<BigDecimal> percent = mark.isPresent() ? Optional.empty() : number(line, "prosent");
    Optional<BigDecimal> answers = number(line, "svar");
    Optional<BigDecimal> invited = number(line, "invitert");
    if (mark.isEmpty() && (percent.isEmpty() || percent.get().signum() < 0 || percent.get().compareTo(HUNDRED) > 0))
      refuse("invalid-percent", line, "prosent", "Skriv et tall fra 0 til 100, uten prosenttegn i desimaler. La feltet stå tomt når det ikke er spurt.");
    else if (bad(line, "svar", answers)) refuse("invalid-number", line, "svar", "Skriv antall svar som et helt tall, eller la feltet stå tomt.");
    else if (bad(line, "invitert", invited))
      refuse("invalid-number", line, "invitert", "Skriv antall inviterte som et helt tall, eller la feltet stå tomt.");
    else if (answers.isPresent() && invited.isPresent() && answers.get().compareTo(invited.get()) > 0)
      refuse("more-than-all", line, "svar", "Flere har svart enn de som var invitert. Rett ett av tallene.");
    else keep(line, indicator, breakdown, percent.orElse(null), mark.orElse(""), answers.orElse(null), invited.orElse(null));
  }

  private void keep(SurveyLine line, String indicator, String breakdown, @Nullable BigDecimal percent, String symbol,
      @Nullable BigDecimal answers, @Nullable BigDecimal invited) {
    String number = line.get("kommunenummer").replaceAll("^(\\d{3})$", "0$1");
    if (!seen.add(String.join("|", number, indicator, line.get("år"), breakdown))) {
      refuse("duplicate", line, "indikator", "Det samme tallet står på to linjer. Behold én av dem.");
      return;
    }
    add(number, indicator, line, breakdown, percent, symbol, answers, "prosent");
    if (invited != null) add(number, indicator + ".invitert", line, breakdown, invited, "", null, "invitert");
    if (percent != null && answers == null && baseKnownElsewhere)
      remark("note-base-missing", line, "svar", "Antall svar mangler. Tallet er tatt med, men uten usikkerhet. Fyll inn antall svar.");
    doubt(line, answers, invited);
  }

  /** The stated response rate against the one its parts give, a percentage point being rounding. */
  private void doubt(SurveyLine line, @Nullable BigDecimal answers, @Nullable BigDecimal invited) {
    if (line.get("svarprosent").isEmpty()) return;
    Optional<BigDecimal> rate = number(line, "svarprosent");
    boolean wrong = rate.isEmpty() || rate.get().signum() < 0 || rate.get().compareTo(HUNDRED) > 0;
    if (!wrong && answers != null && invited != null && invited.signum() > 0) {
      BigDecimal reckoned = answers.multiply(HUNDRED).divide(invited, 4, RoundingMode.HALF_UP);
      wrong = reckoned.subtract(rate.orElseThrow()).abs().compareTo(BigDecimal.ONE) > 0;
    }
    if (wrong) remark("note-response-rate", line, "svarprosent", "Svarprosenten passer ikke med svar og inviterte. Tallene er tatt med. Kontroller dem.");
  }

  private void add(String number, String contents, SurveyLine line, String breakdown, @Nullable BigDecimal value, String symbol,
      @Nullable BigDecimal base, String column) {
    observations.add(new Observation(SurveyCodes.table(book), contents, number, line.get("år"), breakdown, value, symbol, base, false, null,
        line.place(column)));
  }

  /** An empty cell was not asked; a mark is kept as it is. "-" is a number: nobody. */
  private static Optional<String> mark(String written) {
    if (written.isEmpty()) return Optional.of(Absence.NOT_ASKED.code());
    return Absence.ofCode(written.equals("…") ? "..." : written).map(Absence::code);
  }

  private static Optional<BigDecimal> number(SurveyLine line, String column) {
    String plain = line.get(column).replaceAll("[\\s\\u00a0\\u202f%]", "");
    if (plain.equals("-") || plain.equals("–")) return Optional.of(BigDecimal.ZERO);
    return plain.matches("-?\\d{1,9}([.,]\\d{1,6})?") ? Optional.of(new BigDecimal(plain.replace(',', '.'))) : Optional.empty();
  }

  private static boolean bad(SurveyLine line, String column, Optional<BigDecimal> number) {
    if (line.get(column).isEmpty()) return false;
    return number.isEmpty() || number.get().signum() < 0 || number.get().stripTrailingZeros().scale() > 0;
  }

  private boolean refuse(String code, SurveyLine line, String column, String remedy) {
    rejections.add(new Rejection(code, line.place(column), remedy));
    return false;
  }

  private void remark(String code, SurveyLine line, String column, String remedy) {
    rejections.add(new Rejection(code, line.place(column), remedy));
  }
}
