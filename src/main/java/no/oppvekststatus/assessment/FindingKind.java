package no.oppvekststatus.assessment;

import no.oppvekststatus.plan.RemarkCode;

/** What a data remark says: something odd in figures and answers, or in the plan file. */
public sealed interface FindingKind permits FindingCode, FindingKind.OnPlan {
  /** As it is remembered in the database and in editions. */
  String code();

  /** The subject is an indicator, and the detail YEAR names the figure whose size it speaks of. */
  boolean aboutFigure();

  record OnPlan(RemarkCode remark) implements FindingKind {
    @Override
    public String code() { return remark.code(); }

    @Override
    public boolean aboutFigure() { return false; }
  }
}
