package no.oppvekststatus.sources;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a publisher, patiently and within bounds: tries again what may pass, waits where the publisher asks for it,
 * takes no more than so many bytes, and never goes to another host than the one it was given. A host that kept silent
 * is asked once the next time.
 */
final class PublisherClient {
  private static final String AGENT = "Oppvekststatus/1 (kommunal statusrapportering)";
  private static final long MOST_TEXT = 64L << 20;
  private static final int MOST_REDIRECTS = 5;

  private final RetryLimits patience;
  private final Consumer<Duration> pause;
  private final Clock clock;
  private final Map<String, Duration> owed = new HashMap<>();
  private final Set<String> silent = new HashSet<>();
  private @Nullable HttpClient http;

  /** @param whole longest time for one answer; @param tries in all; @param longest wait a publisher may ask for */
  record RetryLimits(Duration whole, int tries, Duration first, Duration longest) {
    static final RetryLimits USUAL =
        new RetryLimits(Duration.ofMinutes(5), 4, Duration.ofSeconds(2), Duration.ofMinutes(3));
  }

  /** @param pause lets time pass */
  PublisherClient(RetryLimits patience, Consumer<Duration> pause, Clock clock) {
    this.patience = patience;
    this.pause = pause;
    this.clock = clock;
  }

  /** Opened by the first question: most commands ask none. */
  private synchronized HttpClient http() {
    if (http == null)
      http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(Duration.ofSeconds(20))
          .proxy(ProxySelector.getDefault()).build();
    return http;
  }

  /** The answer as text. */
  String text(ApiRequest question) throws FetchFailed {
    return ask(question, () -> new Limited(BodySubscribers.ofString(StandardCharsets.UTF_8), MOST_TEXT));
  }

  /** The answer as a file; what stood in it is gone. */
  void file(ApiRequest question, Path to, long mostBytes) throws FetchFailed {
    ask(question, () -> new Limited(BodySubscribers.mapping(BodySubscribers.ofFile(to), path -> ""), mostBytes));
  }

  private String ask(ApiRequest question, Supplier<BodySubscriber<String>> body) throws FetchFailed {
    String host = question.address().getAuthority();
    int tries = silent.contains(host) ? 1 : patience.tries();
    for (int attempt = 1;; attempt++) {
      Duration turn = owed.remove(host);
      if (turn != null) pause.accept(turn);
      RetryDelay wait;
      try {
        HttpResponse<String> answer = once(question, body);
        silent.remove(host);
        owe(host, answer);
        if (answer.statusCode() == 200) return answer.body();
        wait = RetryDelay.after(answer.statusCode(), answer.headers().firstValue("Retry-After"), clock.instant());
        if (wait.never() || attempt == tries || wait.longerThan(patience.longest()))
          throw PublisherRefusal.of(question.address(), answer.statusCode(), answer.body(), wait);
      } catch (IOException e) {
        if (find(e, TooLarge.class)) throw new FetchFailed("Svaret er større enn programmet tar imot.",
            "Skriv færre koder under select for kilden i sources.yaml, eller øk oppvekst.intake.most-megabytes.");
        if (attempt == tries) {
          silent.add(host);
          throw PublisherRefusal.silent(host, e);
        }
        wait = RetryDelay.UNSAID;
      }
      pause.accept(wait.or(patience.first().multipliedBy(1L << (attempt - 1))));
    }
  }

  /** Follows a publisher that moves about on its own host; another host is for a person to decide on. */
  private HttpResponse<String> once(ApiRequest question, Supplier<BodySubscriber<String>> body)
      throws IOException, FetchFailed {
    URI at = question.address();
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      HttpResponse<String> answer = sent(new ApiRequest(at, question.body()), body);
      Optional<String> location = answer.headers().firstValue("Location");
      boolean moves = List.of(307, 308).contains(answer.statusCode())
          || question.body() == null && List.of(301, 302, 303).contains(answer.statusCode());
      if (!moves || location.isEmpty()) return answer;
      URI next = resolved(at, location.get());
      if (!String.valueOf(next.getAuthority()).equals(at.getAuthority())
          || !String.valueOf(next.getScheme()).equals(at.getScheme()))
        throw new FetchFailed(
            "Utgiveren viser videre til en annen adresse: " + next.getScheme() + "://" + next.getAuthority() + ".",
            "Er den riktig, skriv den som url for utgiveren i sources.yaml.");
      at = next;
    }
    throw new FetchFailed("Utgiveren viser videre i ring.", "Prøv igjen senere.");
  }

  private static URI resolved(URI at, String location) throws FetchFailed {
    try {
      return at.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new FetchFailed("Utgiveren viser videre til noe som ikke er en adresse.", "Prøv igjen senere.");
    }
  }

  private HttpResponse<String> sent(ApiRequest question, Supplier<BodySubscriber<String>> body) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(question.address()).header("User-Agent", AGENT)
        .header("Accept", "application/json, text/csv");
    String sent = question.body();
    if (sent != null)
      request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(sent));
    CompletableFuture<HttpResponse<String>> answer =
        http().sendAsync(request.build(), head -> head.statusCode() == 200 ? body.get()
            : new Limited(BodySubscribers.ofString(StandardCharsets.UTF_8), MOST_TEXT));
    try {
      return answer.get(patience.whole().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no whole answer in time", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The last call of a window makes the next one wait for the window to pass. */
  private void owe(String host, HttpResponse<String> answer) {
    if (answer.headers().firstValue("x-ratelimit-remaining").filter(left -> left.strip().matches("0|-\\d+")).isEmpty())
      return;
    owed.put(host, RetryDelay.window(answer.headers().firstValue("x-ratelimit-policy")));
  }

  private static boolean find(Throwable e, Class<? extends Throwable> type) {
    for (Throwable t = e; t != null; t = t.getCause()) if (type.isInstance(t)) return true;
    return false;
  }

  /** More bytes than the program takes. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Lets so many bytes through and then ends the exchange. */
  private static final class Limited implements BodySubscriber<String> {
    private final BodySubscriber<String> to;
    private long left;
    private Flow.@Nullable Subscription from;

    Limited(BodySubscriber<String> to, long most) {
      this.to = to;
      this.left = most;
    }

    @Override
    public CompletionStage<String> getBody() { return to.getBody(); }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      from = subscription;
      to.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
      if (left < 0) return;
      left -= bytes.stream().mapToLong(ByteBuffer::remaining).sum();
      if (left >= 0) {
        to.onNext(bytes);
        return;
      }
      if (from != null) from.cancel();
      to.onError(new TooLarge());
    }

    @Override
    public void onError(Throwable e) { to.onError(e); }

    @Override
    public void onComplete() { if (left >= 0) to.onComplete(); }
  }
}
