package no.oppvekststatus.intake;

import java.io.IOException;

/** The file was replaced or written to while it was read: nothing of it is kept, and it is to be read anew. */
final class FileChanged extends IOException {
  private static final long serialVersionUID = 1L;

  FileChanged() { super("Filen ble endret mens den ble lest. Les den inn på nytt når den er ferdig skrevet."); }
}
