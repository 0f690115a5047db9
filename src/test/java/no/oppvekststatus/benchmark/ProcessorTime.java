package no.oppvekststatus.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Seconds of processor time used by this program and by the embedded server under a home folder, whatever else the
 * machine does.
 */
final class ProcessorTime {
  private final List<ProcessHandle> servers;

  private ProcessorTime(List<ProcessHandle> servers) {
    this.servers = servers;
  }

  static ProcessorTime of(Path home) {
    String data = home.toAbsolutePath().resolve("data").toString();
    return new ProcessorTime(ProcessHandle.allProcesses().filter(p -> p.info().commandLine().orElse("").contains(data)
        && p.info().command().orElse("").endsWith("postgres")).toList());
  }

  double seconds() {
    long own = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    Duration server = servers.stream().flatMap(p -> Stream.concat(Stream.of(p), p.children()))
        .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO)).reduce(Duration.ZERO, Duration::plus);
    return own / 1e9 + server.toMillis() / 1e3;
  }
}
