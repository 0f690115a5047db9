package no.oppvekststatus.tables;

import java.io.IOException;

/** Takes the cells of a table one by one, row-major: the last dimension changes fastest. */
@FunctionalInterface
public interface RowSink {
  void row(FileRow row) throws IOException;
}
