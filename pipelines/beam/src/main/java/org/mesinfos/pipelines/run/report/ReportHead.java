package org.mesinfos.pipelines.run.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.mesinfos.pipelines.language.PageLanguage;

/** Head of the page of a report: its style, its navigation, and the result of the run in words. */
final class ReportHead {

    private static final String STYLE = "page.css";
    private static final String SWITCH = ".language{min-height:44px;display:inline-flex;align-items:center}";
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final ReportHtml page;
    private final ReportTexts texts;

    ReportHead(ReportHtml page, ReportTexts texts) {
        this.page = page;
        this.texts = texts;
    }

    /** Writes everything above the sections. */
    void write(RunReport report, int tasks) {
        RunSummary summary = report.summary();
        String title = title(summary, tasks);
        PageLanguage other = texts.language().other();
        page.markup("<!doctype html><html lang=\"" + texts.language().code() + "\"><head><meta charset=\"utf-8\">"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta name=\"color-scheme\" content=\"light dark\"><title>")
                .text(title)
                .markup(" · Mesinfos</title><link rel=\"icon\" href=\"data:,\"><style>" + style() + SWITCH
                        + "</style></head><body><a class=\"skip\" href=\"#main\">")
                .text(texts.text("skip"))
                .markup("</a><header class=\"top\"><div class=\"wrap\"><span class=\"brand\">Mesinfos</span>"
                        + "<nav class=\"tabs\" aria-label=\"")
                .text(texts.text("nav.label"))
                .markup("\">");
        tab("needs");
        tab("rows");
        if (!report.held().rows().isEmpty()) {
            tab("held");
        }
        if (!report.measures().earlier().isEmpty()) {
            tab("trend");
        }
        tab("deliveries");
        tab("tables");
        String code = other.code();
        page.markup("</nav><div class=\"tools\"><a class=\"language\" href=\"" + RunReportPage.fileName(other)
                        + "\" lang=\"" + code + "\" hreflang=\"" + code + "\">")
                .text(other == PageLanguage.EN ? "English" : "Français")
                .markup("</a></div></div></header><main id=\"main\"><div class=\"wrap\"><div class=\"head\">");
        page.element("p", "note", texts.text("run", texts.time(report.period().started()), summary.snapshot()))
                .element("h1", title)
                .element("p", "lead", lead(summary))
                .markup("</div>");
    }

    private void tab(String section) {
        page.markup("<a href=\"#" + section + "\">")
                .text(texts.text("nav." + section))
                .markup("</a>");
    }

    /** Returns the result of the run, and how much waits for the operator. */
    private String title(RunSummary summary, int tasks) {
        if (!summary.conserved()) {
            return texts.text("title.lost");
        }
        if (summary.read().rows() == 0) {
            return texts.text("title.idle");
        }
        return texts.text("title", tasks);
    }

    private String lead(RunSummary summary) {
        return (summary.read().rows() == 0
                        ? ""
                        : texts.text(
                                        "lead.rows",
                                        summary.read().rows(),
                                        summary.read().rejected()) + " ")
                + texts.text(
                        "lead",
                        summary.bundles().persons(),
                        summary.bundles().written(),
                        summary.bundles().unchanged(),
                        texts.decimal(summary.seconds()))
                + summary.linked()
                        .predictedFalseMerges()
                        .map(expected -> " " + texts.text("lead.merges", texts.decimal(expected)))
                        .orElse("");
    }

    private static String style() {
        try (InputStream resource = Objects.requireNonNull(
                ReportHead.class.getResourceAsStream(STYLE), "the style sheet is a resource of this package")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The program is incomplete: " + STYLE, e);
        }
    }
}
