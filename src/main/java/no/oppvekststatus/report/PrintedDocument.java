package no.oppvekststatus.report;

import no.oppvekststatus.plan.DocumentKind;
import no.oppvekststatus.plan.Language;
import org.jspecify.annotations.Nullable;

/**
 * A finished file and its line in {@code manifest.json}.
 *
 * @param path relative to the folder
 * @param recipient committee, unit or body id; {@code pages} null for a workbook
 */
public record PrintedDocument(String path, DocumentKind kind, String recipient, Language language,
    @Nullable Integer pages,
    String sha256) {}
