package no.oppvekststatus.report;

import org.jspecify.annotations.Nullable;

/**
 * A finished file and its line in {@code manifest.json}.
 *
 * @param path relative to the folder; {@code kind} statusrapport, enhet, evaluering or skjema
 * @param recipient committee, unit or body id; {@code pages} null for a workbook
 */
public record PrintedDocument(String path, String kind, String recipient, String language, @Nullable Integer pages,
    String sha256) {}
