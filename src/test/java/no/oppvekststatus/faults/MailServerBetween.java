package no.oppvekststatus.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands between the program and a mail server: keeps silent, or refuses one address and passes on the rest. */
final class MailServerBetween implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int server;
  private final String refused;

  /** @param refused the address that is refused; "" keeps silent to everything */
  MailServerBetween(int server, String refused) throws IOException {
    this.server = server;
    this.refused = refused;
    begin("mail-between", this::accept);
  }

  int port() { return socket.getLocalPort(); }

  private void accept() throws IOException {
    while (true) {
      Socket client = socket.accept();
      if (refused.isEmpty()) continue;
      Socket to = new Socket(InetAddress.getLoopbackAddress(), server);
      begin("mail-answers", () -> to.getInputStream().transferTo(client.getOutputStream()));
      begin("mail-orders", () -> orders(client, to));
    }
  }

  private void orders(Socket client, Socket to) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = to.getOutputStream();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("RCPT TO:") && line.contains(refused)) {
        client.getOutputStream().write("550 5.1.1 no such user\r\n".getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
      } else {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      }
    }
    to.close();
  }

  /** Work with a socket, which ends when that is closed. */
  @FunctionalInterface
  private interface Talk {
    void go() throws IOException;
  }

  private static void begin(String name, Talk talk) {
    Thread thread = new Thread(() -> {
      try {
        talk.go();
      } catch (IOException e) {
        // closed
      }
    }, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException { socket.close(); }
}
