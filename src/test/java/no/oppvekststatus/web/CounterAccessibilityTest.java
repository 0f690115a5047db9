package no.oppvekststatus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.oppvekststatus.fixtures.Axe;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The counter's own pages in a real browser, with the style sheets they are served with. */
@SpringBootTest(classes = CounterContext.class)
@AutoConfigureMockMvc
class CounterAccessibilityTest {
  @Autowired MockMvc mvc;

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry registry) {
    String home = CounterContext.temporaryHome();
    registry.add("oppvekst.home", () -> home);
  }

  @ParameterizedTest
  @CsvSource({"/innlogging?feil,,DESKTOP", "/innlogging?vent,,PHONE", "/,drift,DESKTOP", "/,utvalg,PHONE",
      "/netter,drift,DESKTOP", "/netter,drift,PHONE",
      "/innlogging?feil,,DARK", "/,drift,DARK", "/netter,drift,DARK"})
  void aPageOfTheCounterHasNoViolation(String address, String name, Axe.Sight sight) throws Exception {
    MockHttpServletRequestBuilder request = get(address);
    String html = mvc.perform(name == null ? request : request.with(user(name))).andReturn().getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
    assertThat(html).contains("<h1");
    assertThat(Axe.violations(styled(html), sight)).isEmpty();
  }

  static String styled(String html) throws Exception {
    StringBuilder styles = new StringBuilder("<style>");
    for (String sheet : List.of("designsystemet", "theme", "counter"))
      styles.append(Files.readString(Path.of("src/main/resources/static/css", sheet + ".css"))).append('\n');
    return html.replaceAll("<link rel=\"stylesheet\"[^>]*>", "").replace("</head>", styles.append("</style></head>"));
  }
}
