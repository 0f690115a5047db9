package no.oppvekststatus.home;

import java.util.Locale;

/** A setting whose value breaks its rule: one sentence for the operator, without the value, which may be secret. */
public final class SettingRefused extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private SettingRefused(String message) { super(message); }

  /**
   * @param setting its whole name, {@code oppvekst.night.connections}
   * @param rule what the value is, in Norwegian, to follow after "skal være"
   */
  public static void unless(boolean holds, String setting, String rule) {
    if (!holds) throw new SettingRefused(sentence(setting, rule));
  }

  public static String sentence(String setting, String rule) {
    return "Innstillingen " + setting + " skal være " + rule + ". Rett verdien der den er satt (i miljøet heter den "
        + environment(setting)
        + "), eller fjern den, så gjelder standardverdien.";
  }

  /** The environment's names have neither points nor dashes. */
  private static String environment(String setting) {
    return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
