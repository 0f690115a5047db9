package no.oppvekststatus.intake.survey;

import no.oppvekststatus.formats.RejectionCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.oppvekststatus.figures.Absence;
import no.oppvekststatus.figures.Observation;
import no.oppvekststatus.formats.CellFault;
import no.oppvekststatus.formats.CellValue;
import no.oppvekststatus.formats.DelimitedReader;
import no.oppvekststatus.formats.NorwegianNumber;
import no.oppvekststatus.formats.NorwegianNumber.Wanted;
import no.oppvekststatus.formats.Rejection;
import no.oppvekststatus.plan.Language;
import no.oppvekststatus.plan.Municipality;
import no.oppvekststatus.plan.PlanBook;
import no.oppvekststatus.plan.PlanHead;
import no.oppvekststatus.plan.Texts;
import org.jspecify.annotations.Nullable;

/** Makes observations of survey lines: a line is taken, or refused with its column and a remedy; doubts are remarks. */
final class SurveyInterpretation {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int EARLIEST = 2000;
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern WITHOUT_ZERO = Pattern.compile("^(\\d{3})$");
  private static final Texts TEXTS = Texts.in(Language.BOKMAL);
  private static final List<String> WORDS = List.of("kommunenummer", "indikator", "nivå", "kjønn", "år");
  /** A field that holds no number and need not. */
  private static final NorwegianNumber.NumberReading NOTHING = new NorwegianNumber.NumberRefused(CellFault.OTHER);

  private final PlanBook book;
  private final String table;
  private final Set<String> numbers;
  private final Map<String, Optional<String>> indicators = new HashMap<>();
  private final LocalDate today;
  private final boolean baseKnownElsewhere;
  private final List<Observation> observations = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> confirmed = new HashSet<>();
  private long lines;
  private long refused;

  /**
   * @param municipality the inbox folder, or null where any municipality of the plans may stand in the file
   * @param baseKnownElsewhere some line of the file gives the number of answers
   */
  SurveyInterpretation(PlanBook book, @Nullable String municipality, LocalDate today, boolean baseKnownElsewhere) {
    this.book = book;
    this.table = SurveyCodes.table(book);
    this.numbers = numbers(book, municipality);
    this.today = today;
    this.baseKnownElsewhere = baseKnownElsewhere;
  }

  static SurveyReading read(SurveyTable table, PlanBook book, @Nullable String municipality, LocalDate today) {
    List<SurveyLine> lines = table.lines();
    boolean base = lines.stream().anyMatch(l -> !l.cell("svar").empty());
    SurveyInterpretation interpretation = new SurveyInterpretation(book, municipality, today, base);
    interpretation.rejections.addAll(table.remarks());
    lines.stream().filter(l -> !l.blank()).forEach(interpretation::take);
    return new SurveyReading.SurveyRead(table.sample(), interpretation.lines, interpretation.refused,
        List.copyOf(interpretation.observations),
        List.copyOf(interpretation.rejections), Set.copyOf(interpretation.confirmed));
  }

  private void take(SurveyLine line) {
    lines++;
    int before = rejections.size();
    Optional<String> indicator =
        indicators.computeIfAbsent(line.get("indikator"), written -> SurveyCodes.indicator(written, book));
    Optional<String> level = SurveyCodes.level(line.get("nivå"));
    Optional<String> gender = SurveyCodes.gender(line.get("kjønn"));
    Optional<String> broken = WORDS.stream().filter(c -> broken(line.cell(c)).isPresent()).findFirst();
    if (line.uneven()) refuse(RejectionCode.OVERFULL_LINE, line, "", DelimitedReader.UNEVEN);
    else if (broken.isPresent())
      refuse(broken(line.cell(broken.get())).orElseThrow(), line, broken.get(), RejectionCode.DAMAGED_CELL, "");
    else if (!place(line)) refuse(RejectionCode.UNKNOWN_MUNICIPALITY, line, "kommunenummer",
        "Kommunenummeret hører ikke til denne kommunen. Rett nummeret, eller "
            + "legg filen i riktig mappe.");
    else if (indicator.isEmpty()) refuse(RejectionCode.UNKNOWN_INDICATOR, line, "indikator",
        "Velg en indikator fra listen i malen. Hent ny mal hvis listen er gammel.");
    else if (level.isEmpty()) refuse(RejectionCode.UNKNOWN_LEVEL, line, "nivå",
        "Skriv trinnet slik det står i malen, for eksempel «ungdomstrinn» eller «8. trinn».");
    else if (gender.isEmpty())
      refuse(RejectionCode.UNKNOWN_GENDER, line, "kjønn", "Skriv «alle», «jenter» eller «gutter».");
    else if (year(line)) numbers(line, indicator.get(), "gender=" + gender.get() + ";level=" + level.get());
    if (rejections.subList(before, rejections.size()).stream().anyMatch(r -> !r.remark())) refused++;
  }

  /** What a cell of words cannot be: an error, TRUE, a date that was "8-10". */
  private static Optional<CellFault> broken(CellValue cell) {
    if (cell instanceof CellValue.UnreadableCell u) return Optional.of(u.fault());
    return cell instanceof CellValue.DateCell ? Optional.of(CellFault.DATE) : Optional.empty();
  }

  private boolean place(SurveyLine line) { return numbers.contains(number(line)); }

  /** With the leading zero that a spreadsheet has removed. */
  private static String number(SurveyLine line) {
    return WITHOUT_ZERO.matcher(line.get("kommunenummer")).replaceFirst("0$1");
  }

  /** Every number that the municipality has or had; of every municipality where the file lay in no folder. */
  private static Set<String> numbers(PlanBook book, @Nullable String municipality) {
    return book.heads().stream().filter(p -> municipality == null || p.municipalityId().equals(municipality))
        .map(PlanHead::municipality)
        .flatMap(m -> Stream.concat(Stream.of(m.number()),
            m.numbers().stream().map(Municipality.MunicipalityNumber::number)))
        .collect(Collectors.toSet());
  }

  private boolean year(SurveyLine line) {
    String year = line.get("år");
    if (!YEAR.matcher(year).matches() || Integer.parseInt(year) < EARLIEST)
      return refuse(RejectionCode.INVALID_YEAR, line, "år", "Skriv året undersøkelsen ble gjort, med fire sifre.");
    if (Integer.parseInt(year) > today.getYear())
      return refuse(RejectionCode.YEAR_IN_FUTURE, line, "år", "Året ligger fram i tid. Rett året.");
    return true;
  }

  private void numbers(SurveyLine line, String indicator, String breakdown) {
    Optional<String> mark = mark(line.cell("prosent"));
    NorwegianNumber.NumberReading percent = mark.isPresent() ? NOTHING : number(line, "prosent", Wanted.FIGURE);
    NorwegianNumber.NumberReading answers = line.cell("svar").empty() ? NOTHING : number(line, "svar", Wanted.COUNT);
    NorwegianNumber.NumberReading invited =
        line.cell("invitert").empty() ? NOTHING : number(line, "invitert", Wanted.COUNT);
    boolean right = share(percent) || refuse(percent, line, "prosent", RejectionCode.INVALID_PERCENT,
        "Skriv et tall fra 0 til 100, med komma før desimalene. La feltet stå tomt når det ikke er spurt.");
    right &= count(answers) || refuse(answers, line, "svar", RejectionCode.INVALID_NUMBER,
        "Skriv antall svar som et helt tall, eller la feltet stå tomt.");
    right &= count(invited)
        || refuse(invited, line, "invitert", RejectionCode.INVALID_NUMBER,
            "Skriv antall inviterte som et helt tall, eller la feltet stå tomt.");
    if (right) whole(new Surveyed(line, indicator, breakdown),
        new Share(value(percent).orElse(null), mark.orElse(""), value(answers).orElse(null)),
        value(invited).orElse(null));
  }

  /** Numbers that are right one by one, held against each other. */
  private void whole(Surveyed about, Share share, @Nullable BigDecimal invited) {
    SurveyLine line = about.line();
    BigDecimal answers = share.answers();
    if (answers != null && invited != null && answers.compareTo(invited) > 0)
      refuse(RejectionCode.MORE_THAN_ALL, line, "svar",
          "Flere har svart enn de som var invitert. Rett ett av tallene.");
    else if (mixedUp(line, share, invited))
      refuse(RejectionCode.INVALID_PERCENT, line, "svarprosent",
          "Svarprosenten er over 100, eller den er byttet om med prosenten. Rett overskriftene eller tallene.");
    else keep(about, share, invited);
  }

  private static boolean share(NorwegianNumber.NumberReading number) {
    return number == NOTHING || value(number).filter(v -> v.signum() >= 0 && v.compareTo(HUNDRED) <= 0).isPresent();
  }

  private static boolean count(NorwegianNumber.NumberReading number) {
    return number == NOTHING || value(number).filter(v -> v.signum() >= 0).isPresent();
  }

  private static Optional<BigDecimal> value(NorwegianNumber.NumberReading number) {
    return number.number().map(NorwegianNumber.NumberRead::value);
  }

  /** What a line is about: the indicator among whom. */
  private record Surveyed(SurveyLine line, String indicator, String breakdown) {}

  /** A number of the line, or the mark that stands instead; {@code answers}: how many it is a share of, if known. */
  private record Share(@Nullable BigDecimal value, String symbol, @Nullable BigDecimal answers) {}

  private void keep(Surveyed about, Share share, @Nullable BigDecimal invited) {
    SurveyLine line = about.line();
    if (!seen.add(String.join("|", number(line), about.indicator(), line.get("år"), about.breakdown()))) {
      refuse(RejectionCode.DUPLICATE, line, "indikator", "Det samme tallet står på to linjer. Behold én av dem.");
      return;
    }
    add(about, about.indicator(), share, "prosent");
    if (line.get(SurveyCodes.CONFIRMED).equalsIgnoreCase("ja")) confirmed.add(line.place("prosent"));
    if (invited != null) add(about, about.indicator() + ".invitert", new Share(invited, "", null), "invitert");
    if (share.value() != null && share.answers() == null && baseKnownElsewhere)
      remark(RejectionCode.NOTE_BASE_MISSING, line, "svar",
          "Antall svar mangler. Tallet er tatt med, men uten usikkerhet. Fyll inn antall svar.");
    doubt(line, share.answers(), invited);
  }

  /** The stated response rate against the one its parts give, a percentage point being rounding. */
  private void doubt(SurveyLine line, @Nullable BigDecimal answers, @Nullable BigDecimal invited) {
    if (line.cell("svarprosent").empty()) return;
    Optional<BigDecimal> rate = value(number(line, "svarprosent", Wanted.FIGURE));
    boolean wrong = rate.isEmpty() || rate.get().signum() < 0
        || reckoned(answers, invited).filter(r -> far(r, rate.get())).isPresent();
    if (wrong) remark(RejectionCode.NOTE_RESPONSE_RATE, line, "svarprosent",
        "Svarprosenten passer ikke med svar og inviterte. Tallene er tatt med. Kontroller dem.");
  }

  /** The response rate is above all, or stands under "prosent" and the share under "svarprosent": columns are mixed up. */
  private static boolean mixedUp(SurveyLine line, Share share, @Nullable BigDecimal invited) {
    BigDecimal percent = share.value();
    Optional<BigDecimal> stated = value(number(line, "svarprosent", Wanted.FIGURE));
    if (stated.isEmpty()) return false;
    if (stated.get().compareTo(HUNDRED) > 0) return true;
    return percent != null && reckoned(share.answers(), invited).filter(r -> far(r, stated.get()) && !far(r, percent))
        .isPresent();
  }

  private static Optional<BigDecimal> reckoned(@Nullable BigDecimal answers, @Nullable BigDecimal invited) {
    return answers == null || invited == null || invited.signum() <= 0 ? Optional.empty()
        : Optional.of(answers.multiply(HUNDRED).divide(invited, 4, RoundingMode.HALF_UP));
  }

  private static boolean far(BigDecimal a, BigDecimal b) { return a.subtract(b).abs().compareTo(BigDecimal.ONE) > 0; }

  private void add(Surveyed about, String contents, Share share, String column) {
    SurveyLine line = about.line();
    observations.add(new Observation(table, contents, number(line), line.get("år"), about.breakdown(), share.value(),
        share.symbol(), share.answers(), false, null, line.place(column)));
  }

  /** An empty cell was not asked; a mark is kept as it is. "-" is a number: nobody. */
  private static Optional<String> mark(CellValue cell) {
    if (cell.empty()) return Optional.of(Absence.NOT_ASKED.code());
    if (!(cell instanceof CellValue.TextCell t)) return Optional.empty();
    return Absence.ofCode(t.text().equals("…") ? "..." : t.text()).map(Absence::code);
  }

  private static NorwegianNumber.NumberReading number(SurveyLine line, String column, Wanted wanted) {
    boolean nobody = line.get(column).equals("-") || line.get(column).equals("–");
    return nobody ? new NorwegianNumber.NumberRead(BigDecimal.ZERO, false)
        : NorwegianNumber.read(line.cell(column), wanted);
  }

  private boolean refuse(NorwegianNumber.NumberReading number, SurveyLine line, String column, RejectionCode code,
      String remedy) {
    return refuse(number.fault(), line, column, code, remedy);
  }

  private boolean refuse(CellFault fault, SurveyLine line, String column, RejectionCode code, String remedy) {
    return refuse(fault.code(code), line, column, fault.remedy(TEXTS, remedy));
  }

  private boolean refuse(RejectionCode code, SurveyLine line, String column, String remedy) {
    rejections.add(new Rejection(code, line.place(column), remedy));
    return false;
  }

  private void remark(RejectionCode code, SurveyLine line, String column, String remedy) {
    rejections.add(new Rejection(code, line.place(column), remedy));
  }
}
