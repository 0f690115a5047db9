package no.oppvekststatus.intake.selfreport;

/**
 * One row of a form as it came back, from a sheet or a CSV line.
 *
 * @param answer status, meetings held, x of a count, or amount
 * @param second date of an evaluation, n of a count, or exact/approximate
 * @param note reason or comment; for a need what is needed
 * @param link title or id of the competence measure a need is tied to
 */
record FilledRow(Form.Question question, FilledField answer, FilledField second, FilledField note, FilledField link) {
  boolean blank() {
    return answer.blank() && second.blank() && note.blank() && link.blank();
  }
}
