package org.mesinfos.pipelines.run.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.store.catalog.HeldReason;

/**
 * HTML page of a run report, for the operator: what waits for a decision, where every row went, which rows are held, and each
 * delivery down to its files. The page has the visual language of the person's page and loads nothing.
 */
public final class RunReportPage {

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

    /** Returns the page, with the places of rejected rows and links to receipts. */
    public static String of(RunReport report, RejectedPlaces places, ReceiptLinks links, ReportTexts texts) {
        RunReportPage page = new RunReportPage(report, texts);
        new ReportHead(page.page, texts).write(report, page.tasks.size());
        page.tasks();
        page.facts(report.summary());
        new RowAccountsSection(page.page, texts).write(report.summary());
        new HeldRowsSection(page.page, texts, links).write(report);
        page.trend();
        page.people(report.summary());
        MissingDataSections missing = new MissingDataSections(page.page, texts);
        missing.writeNeverFilled(report);
        missing.writeGaps(report.missing().months());
        page.stages(report.measures().stages());
        new DeliveriesSection(page.page, texts, places, links)
                .write(report.inbox().deliveries());
        page.tables();
        return page.page.markup("</div></main></body></html>\n").toString();
    }

    /** Returns the name of the page among the reports of a run. */
    public static String fileName(PageLanguage language) {
        return language == PageLanguage.EN ? "report.html" : "report." + language.code() + ".html";
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
                tasks.isEmpty() ? idle(report.held().rows(), texts) : "");
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

    /** Lists this run after the earlier ones, so that an unusual number is seen at once. */
    private void trend() {
        if (report.measures().earlier().isEmpty()) {
            return;
        }
        List<EarlierRun> runs = new ArrayList<>(report.measures().earlier());
        RunSummary summary = report.summary();
        runs.add(new EarlierRun(
                report.period().started(),
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
        for (TableReport table : report.tables()) {
            page.markup("<tr>")
                    .element("td", texts.tableName(table.name()))
                    .element("td", table.version())
                    .element("td", table.source())
                    .markup("</tr>");
        }
        page.markup("</tbody></table>").endSection();
    }
}
