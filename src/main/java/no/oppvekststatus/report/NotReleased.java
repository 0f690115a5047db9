package no.oppvekststatus.report;

import java.util.List;

/** A finished PDF does not keep what we promise of every PDF: none of its folder's files is put out. */
public final class NotReleased extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 3;

  NotReleased(String file, List<String> findings) {
    super(file + " er ikke lagt ut, for den består ikke kontrollen av universell utforming og arkivformat: "
        + String.join("; ", findings.subList(0, Math.min(SHOWN, findings.size())))
        + (findings.size() > SHOWN ? "; og " + (findings.size() - SHOWN) + " til" : ""));
  }
}
