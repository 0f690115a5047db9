package no.oppvekststatus.sources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A publisher on this machine: answers as it is told to, path by path, and remembers what it was asked. */
public final class TestPublisher implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

  private volatile Function<Asked, Answer> otherwise = asked -> Answer.of(404, "");

  private static final long IN_CHUNKS = -1;
  private static final long NEVER = Long.MAX_VALUE;

  /** @param promised length said in the head; more than the body has: the line is cut */
  public record Answer(int status, Map<String, String> headers, byte[] body, long promised) {
    public static Answer ok(String body) { return of(200, body); }

    /** Half of it, and then the line is cut. */
    public static Answer halfOf(String body) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return new Answer(200, Map.of(), Arrays.copyOf(bytes, bytes.length / 2), bytes.length);
    }

    /** Half of it, said to be all. */
    public static Answer cut(String body) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return new Answer(200, Map.of(), Arrays.copyOf(bytes, bytes.length / 2), IN_CHUNKS);
    }

    /** All of it without saying how long it is. */
    public static Answer inChunks(String body) { return new Answer(200, Map.of(), body.getBytes(StandardCharsets.UTF_8), IN_CHUNKS); }

    /** Half of it, and then nothing. */
    public static Answer stalled(String body) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return new Answer(200, Map.of(), Arrays.copyOf(bytes, bytes.length / 2), NEVER);
    }

    public static Answer of(int status, String body, String... headers) {
      Map<String, String> map = new LinkedHashMap<>();
      for (int i = 0; i < headers.length; i += 2) map.put(headers[i], headers[i + 1]);
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return new Answer(status, map, bytes, bytes.length);
    }
  }

  /** @param query as it was written, decoded, "" where there was none */
  public record Asked(String method, String path, String query, String body, String agent) {
    public String line() { return method + " " + path + (query.isEmpty() ? "" : "?" + query); }
  }

  public TestPublisher() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool(task -> {
      Thread thread = new Thread(task, "test-publisher");
      thread.setDaemon(true);
      return thread;
    }));
    server.createContext("/", this::handle);
    server.start();
  }

  public String address() { return "http://localhost:" + server.getAddress().getPort(); }

  /** The answers on a path, in turn; the last of them for ever. */
  public TestPublisher at(String path, Answer... inTurn) {
    answers.put(path, new ArrayDeque<>(List.of(inTurn)));
    return this;
  }

  /** Who answers on every other path. */
  public TestPublisher otherwise(Function<Asked, Answer> publisher) {
    otherwise = publisher;
    return this;
  }

  public List<Asked> asked() { return List.copyOf(asked); }

  public List<String> lines() { return asked().stream().map(Asked::line).toList(); }

  private void handle(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    Asked question = new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
        query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), exchange.getRequestHeaders().getFirst("User-Agent"));
    asked.add(question);
    Deque<Answer> turn = answers.get(exchange.getRequestURI().getPath());
    Answer answer = turn == null ? otherwise.apply(question) : turn.size() > 1 ? turn.removeFirst() : turn.getFirst();
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), answer.promised() == IN_CHUNKS ? 0 : answer.promised() == 0 ? -1 : answer.promised());
    OutputStream out = exchange.getResponseBody();
    out.write(answer.body());
    out.flush();
    if (answer.promised() == NEVER) asleep();
    if (answer.promised() > answer.body().length) throw new IOException("cut on purpose");
    out.close();
  }

  private static void asleep() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() { server.stop(0); }
}
