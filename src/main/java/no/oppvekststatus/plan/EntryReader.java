package no.oppvekststatus.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import no.oppvekststatus.home.Sha256;
import no.oppvekststatus.plan.yaml.CommentMapper;
import no.oppvekststatus.plan.yaml.OrganisationMapper;
import no.oppvekststatus.plan.yaml.PlanMapper;
import no.oppvekststatus.plan.yaml.Problems;
import org.jspecify.annotations.Nullable;

/** Reads one plan with its organisation, its comments and its coat of arms, or takes the head that is kept of it. */
final class EntryReader {
  private final PlanFilesReader files;
  private final Supplier<Catalogue> catalogue;
  private final Map<String, String> hashes = new LinkedHashMap<>();
  private final RecentEntries recent = new RecentEntries();

  /** @param catalogue its indicators are what a plan may link */
  EntryReader(PlanFilesReader files, Supplier<Catalogue> catalogue) {
    this.files = files;
    this.catalogue = catalogue;
    files.catalogue().values().forEach(f -> hashes.put(f.name(), f.sha256()));
  }

  /** What an entry is read from. */
  private record EntryFiles(PlanFile plan, PlanFile organisation, @Nullable PlanFile comments,
      Function<String, byte @Nullable []> images) {}

  /** The plan by the kept head where every file is still what it was, else read whole. */
  ReadPlan read(PlanFile plan, @Nullable KeptHead kept) {
    return (kept == null ? Optional.<ReadPlan>empty() : known(plan, kept)).orElseGet(() -> read(plan));
  }

  private Optional<ReadPlan> known(PlanFile plan, KeptHead kept) {
    PlanFile organisation = files.organisation(kept.head().municipalityId()).orElse(null);
    if (organisation == null || !plan.sha256().equals(kept.plan())
        || !organisation.sha256().equals(kept.organisation()))
      return Optional.empty();
    PlanFile comments = files.comments(organisation).orElse(null);
    if (!hash(comments).equals(kept.comments())) return Optional.empty();
    Map<String, byte @Nullable []> images = new HashMap<>();
    for (Map.Entry<String, String> image : kept.images().entrySet()) {
      byte[] now = organisation.image(image.getKey());
      if (!hash(now).equals(image.getValue())) return Optional.empty();
      images.put(image.getKey(), now);
    }
    EntryFiles of = new EntryFiles(plan, organisation, comments, images::get);
    return Optional.of(ReadPlan.known(plan, kept, new EntryOnDemand(again(of, catalogue, hashes), recent)));
  }

  /** Holds no other file than those of the entry. */
  private static Supplier<PlanBook.Entry> again(EntryFiles of, Supplier<Catalogue> catalogue,
      Map<String, String> hashes) {
    return () -> {
      Problems own = new Problems();
      Optional<PlanBook.Entry> entry = PlanMapper.plan(of.plan().text(), catalogue.get().indicators(), own)
          .flatMap(plan -> entry(of, plan, hashes, own));
      own.refuseIfAny();
      return entry.orElseThrow();
    };
  }

  private ReadPlan read(PlanFile file) {
    Problems own = new Problems();
    Optional<Plan> plan = PlanMapper.plan(file.text(), catalogue.get().indicators(), own);
    Optional<PlanFile> organisation = plan.flatMap(p -> organisation(file, p, own));
    if (plan.isEmpty() || organisation.isEmpty()) return ReadPlan.read(file, plan, own, null, null);
    PlanFile beside = organisation.get();
    Map<String, byte @Nullable []> images = new TreeMap<>();
    EntryFiles of = new EntryFiles(file, beside, files.comments(beside).orElse(null),
        name -> {
          if (!images.containsKey(name)) images.put(name, beside.image(name));
          return images.get(name);
        });
    PlanBook.Entry entry = entry(of, plan.get(), hashes, own).orElse(null);
    if (entry == null || !own.found().isEmpty())
      return ReadPlan.read(file, plan, own, entry == null ? null : ListedPlan.of(entry), null);
    Map<String, String> looked = new TreeMap<>();
    images.forEach((name, image) -> looked.put(name, hash(image)));
    KeptHead kept = new KeptHead(file.sha256(), beside.sha256(), hash(of.comments()), looked, entry.head());
    return ReadPlan.read(file, plan, own,
        new ListedPlan(entry.head(), new EntryOnDemand(entry, again(of, catalogue, hashes), recent)), kept);
  }

  private Optional<PlanFile> organisation(PlanFile file, Plan plan, Problems own) {
    Optional<PlanFile> beside = files.organisation(plan.municipality().id());
    if (beside.isEmpty()) own.add(file.path(), 0, "Planen mangler organisasjonsfilen "
        + plan.municipality().id() + PlanFilesReader.ORGANISATION + ".",
        "Lag den etter docs/plan-format.md og legg den ved siden av planen.");
    return beside;
  }

  private static Optional<PlanBook.Entry> entry(EntryFiles of, Plan plan, Map<String, String> hashes, Problems own) {
    return OrganisationMapper.organisation(of.organisation().text(), plan, of.images()::apply, own)
        .map(found -> new PlanBook.Entry(plan, found, used(of, found, hashes),
            of.comments() == null ? List.of() : CommentMapper.comments(of.comments().text(), plan, own)));
  }

  private static Map<String, String> used(EntryFiles of, Organisation organisation, Map<String, String> hashes) {
    Map<String, String> used = new LinkedHashMap<>();
    used.put(of.plan().name(), of.plan().sha256());
    used.put(of.organisation().name(), of.organisation().sha256());
    used.putAll(hashes);
    if (of.comments() != null) used.put(of.comments().name(), of.comments().sha256());
    Optional.ofNullable(organisation.coatOfArms()).ifPresent(a -> used.put(a.file(), Sha256.of(a.bytes())));
    return used;
  }

  private static String hash(@Nullable PlanFile file) { return file == null ? "" : file.sha256(); }

  private static String hash(byte @Nullable [] image) { return image == null ? "" : Sha256.of(image); }
}
