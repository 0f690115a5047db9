package no.oppvekststatus.job;

import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import no.oppvekststatus.database.ConnectionStore;
import org.postgresql.jdbc.PgConnection;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.integration.jdbc.channel.PostgresChannelMessageTableSubscriber;
import org.springframework.integration.jdbc.channel.PostgresSubscribableChannel;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The channel over which parts of the night are offered: rows of the database, of which PostgreSQL notifies every
 * program that listens. One of them gets each request. A request that is lost is no loss: whoever offers the part
 * offers it again.
 */
@Component
@Lazy
class PartChannelStore {
  private static final String CHANNEL = "night-parts";
  private static final long BEFORE_NEXT_TRY = 1000;

  private final ConnectionStore connections;
  private final BeanFactory beans;
  private final JdbcChannelMessageStore messages;

  PartChannelStore(ConnectionStore connections, BeanFactory beans) {
    this.connections = connections;
    this.beans = beans;
    this.messages = new JdbcChannelMessageStore(connections);
    messages.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
    messages.addAllowedPatterns("org.springframework.messaging.*",
        "org.springframework.batch.integration.partition.StepExecutionRequest", "java.lang.*", "java.util.*");
    messages.afterPropertiesSet();
  }

  /** Offers a part to whoever listens. */
  void send(StepExecutionRequest request) {
    messages.addMessageToGroup(CHANNEL, MessageBuilder.withPayload(request).build());
  }

  /** True while a request lies there that nobody has taken out. */
  boolean waiting() {
    return messages.messageGroupSize(CHANNEL) > 0;
  }

  /** Takes away what an earlier night left. */
  void clear() {
    messages.removeMessageGroup(CHANNEL);
  }

  /** Gives each request that it gets to {@code take}, on as many threads of the night at once. */
  Listening listen(int threads, Consumer<StepExecutionRequest> take) {
    return new Listening(threads, take);
  }

  /** Listening to the channel, until it is closed. */
  final class Listening implements AutoCloseable {
    private final AtomicInteger count = new AtomicInteger();
    private final int threads;
    private final ThreadPoolExecutor pool;
    private final PostgresChannelMessageTableSubscriber notified;
    private final PostgresSubscribableChannel channel;

    private Listening(int threads, Consumer<StepExecutionRequest> take) {
      this.threads = threads;
      // a thread takes one request after another out of the channel: one look that waits is enough
      this.pool = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(1), work -> {
        Thread thread = new Thread(work, "night-part-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
      }, new ThreadPoolExecutor.DiscardPolicy());
      this.notified = new PostgresChannelMessageTableSubscriber(PartChannelStore.this::listener);
      this.channel = new PostgresSubscribableChannel(messages, CHANNEL, notified);
      channel.setBeanFactory(beans);
      channel.setBeanName(CHANNEL);
      channel.setDispatcherExecutor(work -> pool.execute(() -> ConnectionStore.forNight(() -> {
        work.run();
        return work;
      })));
      channel.afterPropertiesSet();
      channel.subscribe(message -> take.accept((StepExecutionRequest) message.getPayload()));
      notified.start();
    }

    /** Looks for requests on every thread that is free, whether notified of them or not. */
    void look() {
      for (int i = 0; i < threads; i++) channel.notifyUpdate();
    }

    /** No request is taken out any more; a part that is in hand goes on. */
    @Override
    public void close() {
      notified.stop();
      pool.shutdown();
    }
  }

  /** A connection of its own for the notifications; where the database does not answer, not asked again at once. */
  private PgConnection listener() throws SQLException {
    try {
      return connections.beside().unwrap(PgConnection.class);
    } catch (SQLException e) {
      try {
        Thread.sleep(BEFORE_NEXT_TRY);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      throw e;
    }
  }
}
