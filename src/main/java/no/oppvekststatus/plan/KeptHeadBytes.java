package no.oppvekststatus.plan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.oppvekststatus.plan.Municipality.MunicipalityNumber;
import org.jspecify.annotations.Nullable;

/** A kept head as bytes: what is written is read in the same order. */
final class KeptHeadBytes {
  private KeptHeadBytes() {}

  static void write(KeptHead kept, DataOutput out) throws IOException {
    for (String hash : List.of(kept.plan(), kept.organisation(), kept.comments())) out.writeUTF(hash);
    texts(kept.images(), out);
    PlanHead head = kept.head();
    municipality(head.municipality(), out);
    out.writeUTF(head.title());
    out.writeUTF(head.language().code());
    out.writeLong(head.validFrom().toEpochDay());
    out.writeLong(head.validTo().toEpochDay());
    out.writeInt(head.compared().size());
    for (Municipality other : head.compared()) municipality(other, out);
    out.writeBoolean(head.sample());
    Organisation.ReportingRound round = head.round();
    for (int part : new int[] {round.openMonth(), round.openDay(), round.dueMonth(), round.dueDay()})
      out.writeInt(part);
    texts(head.files(), out);
  }

  static KeptHead read(DataInput in) throws IOException {
    String plan = in.readUTF();
    String organisation = in.readUTF();
    String comments = in.readUTF();
    return new KeptHead(plan, organisation, comments, texts(in), head(in));
  }

  private static PlanHead head(DataInput in) throws IOException {
    Municipality own = municipality(in);
    String title = in.readUTF();
    Language language = Language.of(in.readUTF());
    LocalDate from = LocalDate.ofEpochDay(in.readLong());
    LocalDate to = LocalDate.ofEpochDay(in.readLong());
    List<Municipality> compared = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) compared.add(municipality(in));
    boolean sample = in.readBoolean();
    var round = new Organisation.ReportingRound(in.readInt(), in.readInt(), in.readInt(), in.readInt());
    return new PlanHead(own, title, language, from, to, List.copyOf(compared), sample, round, texts(in));
  }

  private static void municipality(Municipality m, DataOutput out) throws IOException {
    for (String text : List.of(m.id(), m.name(), m.number(), m.countyNumber(), m.countyName())) out.writeUTF(text);
    text(m.kostraGroup(), out);
    out.writeInt(m.numbers().size());
    for (MunicipalityNumber n : m.numbers()) {
      out.writeUTF(n.number());
      out.writeUTF(n.name());
      text(n.from() == null ? null : n.from().toString(), out);
      text(n.to() == null ? null : n.to().toString(), out);
      out.writeInt(n.successors().size());
      for (String successor : n.successors()) out.writeUTF(successor);
    }
  }

  private static Municipality municipality(DataInput in) throws IOException {
    String id = in.readUTF();
    String name = in.readUTF();
    String number = in.readUTF();
    String countyNumber = in.readUTF();
    String countyName = in.readUTF();
    String group = text(in);
    List<MunicipalityNumber> numbers = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--)
      numbers.add(new MunicipalityNumber(in.readUTF(), in.readUTF(), date(text(in)), date(text(in)), successors(in)));
    return new Municipality(id, name, number, countyNumber, countyName, group, List.copyOf(numbers));
  }

  private static List<String> successors(DataInput in) throws IOException {
    List<String> successors = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) successors.add(in.readUTF());
    return List.copyOf(successors);
  }

  private static @Nullable LocalDate date(@Nullable String text) { return text == null ? null : LocalDate.parse(text); }

  private static void texts(Map<String, String> texts, DataOutput out) throws IOException {
    out.writeInt(texts.size());
    for (Map.Entry<String, String> text : texts.entrySet()) {
      out.writeUTF(text.getKey());
      out.writeUTF(text.getValue());
    }
  }

  private static Map<String, String> texts(DataInput in) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) texts.put(in.readUTF(), in.readUTF());
    return texts;
  }

  private static void text(@Nullable String text, DataOutput out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) out.writeUTF(text);
  }

  private static @Nullable String text(DataInput in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }
}
