package no.oppvekststatus.plan;

/** On what the plan file ties a measure to a goal: said so, named so, or concluded by whoever wrote the file. */
public enum LinkBasis {
  STATED, NAMED, INFERRED
}
