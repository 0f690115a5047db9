package no.oppvekststatus.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.oppvekststatus.database.ConnectionStore;
import no.oppvekststatus.database.PoolSettings;
import no.oppvekststatus.home.Home;
import no.oppvekststatus.home.IdentityFile;
import no.oppvekststatus.home.PlacedFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepLocator;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The parts of the night's steps, and who does them: threads of this program, or every program that takes one. The part
 * of a step is the same in both.
 */
@Component
class NightParts implements StepLocator {
  /** The names in a part that are files of the inbox. */
  static final String FILES = "files";
  private static final String MADE_WITH = "made-with";
  private static final String HOME = "home";
  private static final String CARRIED = "carried";

  private final Map<String, Step> parts = new ConcurrentHashMap<>();
  private final PoolSettings here;
  private final WorkerSettings workers;
  private final ObjectProvider<OfferedPartsJob> offering;
  private final NightInputs inputs;
  private final RunningNight running;
  private final PartFilesWriter files;
  private final Home home;

  /** @param offering made only where parts are offered */
  NightParts(PoolSettings here, WorkerSettings workers, ObjectProvider<OfferedPartsJob> offering, NightInputs inputs,
      RunningNight running, PartFilesWriter files, Home home) {
    this.here = here;
    this.workers = workers;
    this.offering = offering;
    this.inputs = inputs;
    this.running = running;
    this.files = files;
    this.home = home;
  }

  /** Lets the part be done as the settings say, when its step is begun. */
  PartitionHandler handler(Step part, boolean shared) {
    parts.put(part.getName(), part);
    return shared && workers.shared() ? (splitter, step) -> offered(part).handle(splitter, step) : threads(part);
  }

  private OfferedPartsJob.Offer offered(Step part) {
    return offering.getObject().offer(part.getName(), workers.parts());
  }

  private PartitionHandler threads(Step part) {
    TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
    handler.setStep(part);
    handler.setTaskExecutor(executor(part.getName()));
    handler.setGridSize(here.atOnce());
    return handler;
  }

  /** One thread a partition, each with the night's connections and the night's id in the log. */
  private static TaskExecutor executor(String name) {
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
    threads.setTaskDecorator(task -> {
      Map<String, String> context = MDC.getCopyOfContextMap();
      return () -> ConnectionStore.forNight(() -> {
        if (context != null) MDC.setContextMap(context);
        task.run();
        return task;
      });
    });
    return threads;
  }

  /** Notes in the context of a part that others may do what this program makes it with, and in which home folder. */
  void mark(ExecutionContext part) {
    if (!workers.shared()) return;
    try {
      part.putString(MADE_WITH, inputs.madeWith());
      part.putString(HOME, IdentityFile.of(home));
      if (workers.carried()) part.putString(CARRIED, "database");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why this program would make something else of the part than the one that offers it; empty where it would not. */
  String refused(ExecutionContext part) {
    if (!inputs.madeWith().equals(part.getString(MADE_WITH, "")))
      return "Programmet som kjører natten, har andre planer eller innstillinger enn dette, eller en annen versjon. "
          + "Legg det samme på begge maskinene, og start dette på nytt.";
    if (!away(part) || workers.carried() && part.containsKey(CARRIED)) return "";
    return "Programmet som kjører natten, har en annen hjemmemappe enn dette. Gi begge den samme mappen med --home, "
        + "eller sett oppvekst.worker.files=database for begge.";
  }

  /** Whether the part belongs to another home folder than this program's. */
  private boolean away(ExecutionContext part) {
    String folder = part.getString(HOME, "");
    try {
      return !folder.isEmpty() && !folder.equals(IdentityFile.read(home));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does one piece of a part, with the files that it reads and makes in the home folder of the night. */
  void doing(String name, StepExecution part, PlacedFiles.PlacingWork work) throws Exception {
    if (away(part.getExecutionContext())) files.away(name, part, work);
    else work.run();
  }

  /** Sends the files of parts that other programs may do. */
  void send(Collection<StepExecution> offered) {
    if (workers.carried()) files.send(offered);
  }

  /** Places the files that other programs have made. */
  void place() {
    try {
      if (workers.carried()) files.place();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True from the moment that this program is asked to end. */
  boolean stopping() { return running.stopping(); }

  @Override
  public @Nullable Step getStep(String name) { return parts.get(name); }
}
