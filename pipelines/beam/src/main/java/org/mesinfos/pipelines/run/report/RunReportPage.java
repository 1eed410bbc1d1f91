package org.mesinfos.pipelines.run.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.store.catalog.HeldReason;

/**
 * HTML page of a run report, for the operator: what waits for a decision, where every row went, which rows are held, and each
 * delivery down to its files. The page has the visual language of the person's page and loads nothing.
 */
public final class RunReportPage {

    private static final String STYLE = "page.css";
    private static final String SWITCH = ".language{min-height:44px;display:inline-flex;align-items:center}";
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    private static final Map<String, String> STAGES = Map.of(
            RunStage.INBOX.title(),
            "stage.INBOX",
            RunStage.PIPELINE.title(),
            "stage.PIPELINE",
            RunStage.AUDIT.title(),
            "stage.AUDIT",
            RunStage.PUBLISH.title(),
            "stage.PUBLISH",
            StageReport.READING,
            "stage.READING",
            StageReport.BUILDING,
            "stage.BUILDING");

    private final ReportHtml page = new ReportHtml();
    private final RunReport report;
    private final ReportTexts texts;
    private final List<OperatorTask> tasks;

    private RunReportPage(RunReport report, ReportTexts texts) {
        this.report = report;
        this.texts = texts;
        this.tasks = OperatorTask.of(report, texts);
    }

    static String of(RunReport report, RejectedPlaces places, ReceiptLinks links, ReportTexts texts) {
        RunReportPage page = new RunReportPage(report, texts);
        page.head();
        page.tasks();
        page.facts(report.summary());
        page.accounts(report.summary());
        new HeldRowsSection(page.page, texts, links).write(report);
        page.trend();
        page.people(report.summary());
        page.neverFilled(report.neverFilled());
        page.gaps(report.months());
        page.stages(report.stages());
        new DeliveriesSection(page.page, texts, places, links).write(report.deliveries());
        page.tables();
        return page.page.markup("</div></main></body></html>\n").toString();
    }

    /** Returns the name of the page among the reports of a run. */
    public static String fileName(PageLanguage language) {
        return language == PageLanguage.EN ? "report.html" : "report." + language.code() + ".html";
    }

    private void head() {
        RunSummary summary = report.summary();
        PageLanguage other = texts.language().other();
        page.markup("<!doctype html><html lang=\"" + texts.language().code() + "\"><head><meta charset=\"utf-8\">"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta name=\"color-scheme\" content=\"light dark\"><title>")
                .text(title(summary))
                .markup(" · Mesinfos</title><link rel=\"icon\" href=\"data:,\"><style>" + style() + SWITCH
                        + "</style></head><body><a class=\"skip\" href=\"#main\">")
                .text(texts.text("skip"))
                .markup("</a><header class=\"top\"><div class=\"wrap\"><span class=\"brand\">Mesinfos</span>"
                        + "<nav class=\"tabs\" aria-label=\"")
                .text(texts.text("nav.label"))
                .markup("\">");
        tab("needs");
        tab("rows");
        if (!report.held().isEmpty()) {
            tab("held");
        }
        if (!report.earlier().isEmpty()) {
            tab("trend");
        }
        tab("deliveries");
        tab("tables");
        String code = other.code();
        page.markup("</nav><div class=\"tools\"><a class=\"language\" href=\"" + fileName(other) + "\" lang=\"" + code
                        + "\" hreflang=\"" + code + "\">")
                .text(other == PageLanguage.EN ? "English" : "Français")
                .markup("</a></div></div></header><main id=\"main\"><div class=\"wrap\"><div class=\"head\">");
        page.element("p", "note", texts.text("run", texts.time(report.started()), summary.snapshot()))
                .element("h1", title(summary))
                .element("p", "lead", lead(summary))
                .markup("</div>");
    }

    private void tab(String section) {
        page.markup("<a href=\"#" + section + "\">")
                .text(texts.text("nav." + section))
                .markup("</a>");
    }

    /** Returns the result of the run, and how much waits for the operator. */
    private String title(RunSummary summary) {
        if (!summary.conserved()) {
            return texts.text("title.lost");
        }
        if (summary.read().rows() == 0) {
            return texts.text("title.idle");
        }
        return texts.text("title", tasks.size());
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

    private void facts(RunSummary summary) {
        page.markup("<div><dl class=\"facts\">");
        fact(
                summary.read().deliveries(),
                texts.text("fact.deliveries", summary.read().files()));
        fact(summary.read().accepted(), texts.text("fact.accepted"));
        fact(summary.read().rejected(), texts.text("fact.rejected"));
        fact(summary.store().kept(), texts.text("fact.kept"));
        page.markup("</dl></div>");
    }

    private void fact(long number, String name) {
        page.markup("<div>")
                .element("dt", name)
                .element("dd", texts.number(number))
                .markup("</div>");
    }

    private void tasks() {
        page.section(
                "needs",
                texts.text(tasks.isEmpty() ? "needs.none" : "needs"),
                tasks.isEmpty() ? idle(report.held(), texts) : "");
        page.markup("<ul class=\"rows tasks\">");
        for (OperatorTask task : tasks) {
            page.markup("<li>").element("h3", task.title()).element("p", "note", task.explanation());
            if (!task.command().isEmpty()) {
                page.element("code", task.command());
            }
            page.markup("</li>");
        }
        page.markup("</ul>").endSection();
    }

    /** Returns the sentences of a run without tasks, which do not deny that rows of earlier runs wait. */
    static String idle(List<HeldRows> held, ReportTexts texts) {
        Map<HeldReason, Long> waiting = new TreeMap<>();
        held.forEach(rows -> waiting.merge(rows.reason(), rows.rows(), Long::sum));
        List<String> sentences = new ArrayList<>(List.of(texts.text("idle")));
        if (waiting.isEmpty()) {
            sentences.add(texts.text("idle.attributed"));
        }
        waiting.forEach((reason, rows) -> sentences.add(texts.text("idle." + reason, rows)));
        sentences.add(texts.text("idle.rejected"));
        return String.join(" ", sentences);
    }

    private void accounts(RunSummary summary) {
        page.section("rows", texts.text("accounts"), texts.text("accounts.lead"));
        account("accounts.read", RowAccount.ofRead(summary));
        boolean hasChanges = earlierDeliveries(summary);
        account(hasChanges ? "accounts.accepted.all" : "accounts.accepted", RowAccount.ofAccepted(summary));
        page.endSection();
    }

    /** States what the run changed in earlier deliveries, and returns whether it did. */
    private boolean earlierDeliveries(RunSummary summary) {
        RereadFiles again = summary.rereading();
        RemovedDeliveries removed = summary.removed();
        if (again.replayed() > 0) {
            page.element(
                    "p",
                    "note",
                    texts.text(
                            "accounts.again",
                            again.replayed(),
                            again.change().accepted(),
                            again.change().rejected()));
        }
        if (removed.deliveries() > 0) {
            page.element(
                    "p",
                    "note",
                    texts.text("accounts.removed", removed.deliveries(), removed.accepted(), removed.rejected()));
        }
        return again.replayed() > 0 || removed.deliveries() > 0;
    }

    private void account(String heading, RowAccount account) {
        long largest = Math.max(
                1,
                account.parts().stream().mapToLong(RowAccount.Part::rows).max().orElse(1));
        page.element("h3", "sub", texts.text(heading, texts.number(account.total())))
                .markup("<ul class=\"rows flow\">");
        for (RowAccount.Part part : account.parts()) {
            page.markup("<li><span>")
                    .text(texts.text("part." + part.name()))
                    .markup(" ")
                    .element("small", texts.text("part." + part.name() + ".note"))
                    .markup("</span>");
            if (part.name().equals("rejected")) {
                page.badBar((double) part.rows(), (double) largest);
            } else {
                page.bar((double) part.rows(), (double) largest);
            }
            page.element("b", "num", texts.number(part.rows())).markup("</li>");
        }
        page.markup("</ul>").element("p", account.isBalanced() ? "sum" : "sum short", account.equation(texts));
    }

    /** Lists this run after the earlier ones, so that an unusual number is seen at once. */
    private void trend() {
        if (report.earlier().isEmpty()) {
            return;
        }
        List<EarlierRun> runs = new ArrayList<>(report.earlier());
        RunSummary summary = report.summary();
        runs.add(new EarlierRun(
                report.started(),
                summary.read().rows(),
                summary.read().rejected(),
                summary.bundles().persons(),
                summary.seconds()));
        long largest =
                Math.max(1, runs.stream().mapToLong(EarlierRun::rowsRead).max().orElse(1));
        page.section("trend", texts.text("trend"), texts.text("trend.lead"));
        page.markup("<ul class=\"rows flow\">");
        for (int i = runs.size() - 1; i >= 0; i--) {
            EarlierRun run = runs.get(i);
            String note = texts.text("trend.run", run.rejected(), run.persons(), texts.decimal(run.seconds()));
            page.markup("<li><span>")
                    .text(texts.time(run.started()))
                    .markup(" ")
                    .element("small", note)
                    .markup("</span>")
                    .bar((double) run.rowsRead(), (double) largest)
                    .element("b", "num", texts.number(run.rowsRead()))
                    .markup("</li>");
        }
        page.markup("</ul>").endSection();
    }

    /** States how many links between customers are open or uncertain, also if there is none. */
    private void people(RunSummary summary) {
        String uncertain = summary.linked()
                .predictedFalseMerges()
                .map(expected -> texts.text("people.model", texts.decimal(expected)))
                .orElseGet(() -> texts.text(summary.linked().misfit().isPresent() ? "people.misfit" : "people.rules"));
        page.section(
                        "people",
                        texts.text("people"),
                        texts.text("people.reviews", summary.linked().reviews()) + " " + uncertain)
                .endSection();
    }

    private void neverFilled(List<NeverFilledFields> connectors) {
        if (connectors.isEmpty()) {
            if (report.summary().read().rows() > 0) {
                page.section("never-filled", texts.text("never"), texts.text("never.none"))
                        .endSection();
            }
            return;
        }
        page.section("never-filled", texts.text("never"), texts.text("never.lead"));
        page.markup("<ul class=\"rows\">");
        for (NeverFilledFields connector : connectors) {
            folded(
                    connector.connector(),
                    texts.text("never.fields", connector.fields().size()),
                    String.join(", ", connector.fields()));
        }
        page.markup("</ul>").endSection();
    }

    private void gaps(List<CoveredMonths> months) {
        List<CoveredMonths> gaps =
                months.stream().filter(CoveredMonths::hasGaps).toList();
        if (gaps.isEmpty()) {
            page.section("gaps", texts.text("gaps"), texts.text("gaps.none")).endSection();
            return;
        }
        page.section("gaps", texts.text("gaps"), texts.text("gaps.lead"));
        page.markup("<ul class=\"rows\">");
        for (CoveredMonths covered : gaps) {
            List<String> ranges = covered.gaps().stream().map(this::range).toList();
            folded(
                    texts.organisation(covered.organisation()) + " " + covered.recordType(),
                    texts.text("gaps.months", covered.missing().size()),
                    texts.text("gaps.sentence", covered.first(), covered.last(), String.join(", ", ranges)));
        }
        page.markup("</ul>").endSection();
    }

    private String range(MonthRange months) {
        return months.first().equals(months.last())
                ? months.first()
                : texts.text("gaps.range", months.first(), months.last());
    }

    private void folded(String name, String note, String content) {
        page.markup("<li class=\"delivery\"><details><summary>")
                .element("span", "mono", name)
                .markup(" ")
                .element("span", "note", note)
                .markup("</summary>")
                .element("p", "note", content)
                .markup("</details></li>");
    }

    private void stages(List<StageReport> stages) {
        double longest = stages.stream().mapToDouble(StageReport::seconds).max().orElse(0);
        page.section("stages", texts.text("stages"), texts.text("stages.lead"));
        page.markup("<ul class=\"rows flow\">");
        for (StageReport stage : stages) {
            String key = STAGES.getOrDefault(stage.name(), "");
            page.markup("<li><span>")
                    .text(key.isEmpty() ? stage.name() : texts.text(key))
                    .markup("</span>")
                    .bar(stage.seconds(), longest)
                    .element("b", "num", texts.decimal(stage.seconds()) + " s")
                    .markup("</li>");
        }
        page.markup("</ul>").endSection();
    }

    private void tables() {
        page.section("tables", texts.text("tables"), texts.text("tables.lead"));
        page.markup("<table class=\"side-table\"><thead><tr>");
        for (String heading : List.of("tables.name", "tables.version", "tables.source")) {
            page.markup("<th scope=\"col\">").text(texts.text(heading)).markup("</th>");
        }
        page.markup("</tr></thead><tbody>");
        for (RunReport.TableReport table : report.tables()) {
            page.markup("<tr>")
                    .element("td", texts.tableName(table.name()))
                    .element("td", table.version())
                    .element("td", table.source())
                    .markup("</tr>");
        }
        page.markup("</tbody></table>").endSection();
    }

    private static String style() {
        try (InputStream resource = Objects.requireNonNull(
                RunReportPage.class.getResourceAsStream(STYLE), "the style sheet is a resource of this package")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The program is incomplete: " + STYLE, e);
        }
    }
}
