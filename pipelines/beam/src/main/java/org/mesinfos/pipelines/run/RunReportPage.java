package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mesinfos.connectors.api.Rejection;

/**
 * HTML page of a run report, for the operator: what waits for a decision, where every row went, and each delivery down to its
 * files. The page has the visual language of the person's page and loads nothing.
 */
final class RunReportPage {

    private static final String STYLE = "page.css";
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("WRONG_FIELD_COUNT", "fewer or more fields than the header"),
            Map.entry("MISSING_VALUE", "a required value is empty"),
            Map.entry("INVALID_VALUE", "a value is not of its type or format"),
            Map.entry("UNKNOWN_CODE", "a code is not in the declared list"),
            Map.entry("OUT_OF_RANGE", "a value is outside the range of its field"),
            Map.entry("UNKNOWN_ROW", "a row of no declared type"),
            Map.entry("MALFORMED_ROW", "invalid syntax, such as an unclosed quote"),
            Map.entry("TOO_LARGE", "larger than the limit"),
            Map.entry("BROKEN_FILE", "the file cannot be read beyond this place"),
            Map.entry("UNREADABLE_FILE", "the file is encrypted, empty or of another format"),
            Map.entry("NO_CONNECTOR", "no connector reads this file"),
            Map.entry("AMBIGUOUS_CONNECTOR", "several connectors claim this file"));

    private final ReportHtml page = new ReportHtml();
    private final RejectedPlaces places;

    private RunReportPage(RejectedPlaces places) {
        this.places = places;
    }

    static String of(RunReport report, RejectedPlaces places) {
        RunReportPage page = new RunReportPage(places);
        page.head(report);
        page.facts(report.summary());
        page.tasks(OperatorTask.of(report), report.summary());
        page.accounts(report.summary());
        page.trend(report);
        page.neverFilled(report.neverFilled());
        page.gaps(report.months());
        page.stages(report.stages());
        page.deliveries(report);
        page.tables(report);
        return page.page.markup("</div></main></body></html>\n").toString();
    }

    private void head(RunReport report) {
        RunSummary summary = report.summary();
        page.markup("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta name=\"color-scheme\" content=\"light dark\"><title>")
                .text(title(summary))
                .markup(" · Mesinfos</title><link rel=\"icon\" href=\"data:,\"><style>" + style()
                        + "</style></head><body>"
                        + "<a class=\"skip\" href=\"#main\">Skip to content</a>"
                        + "<header class=\"top\"><div class=\"wrap\"><span class=\"brand\">Mesinfos</span>"
                        + "<nav class=\"tabs\" aria-label=\"Sections\"><a href=\"#needs\">Needs you</a>"
                        + "<a href=\"#rows\">Rows</a>"
                        + (report.earlier().isEmpty() ? "" : "<a href=\"#trend\">Trend</a>")
                        + "<a href=\"#deliveries\">Deliveries</a><a href=\"#tables\">Tables</a></nav>"
                        + "</div></header><main id=\"main\"><div class=\"wrap\"><div class=\"head\">");
        page.element("p", "note", "Run of " + time(report.started()) + " · store snapshot " + summary.snapshot())
                .element("h1", title(summary))
                .element("p", "lead", lead(summary))
                .markup("</div>");
    }

    /** Returns an instant in words: {@code 27 November 2026, 16:31 UTC}. */
    private static String time(String instant) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(Instant.parse(instant));
    }

    /** Returns the result of the run in one sentence. */
    static String title(RunSummary summary) {
        if (!summary.conserved()) {
            return "Not every row is accounted for.";
        }
        if (summary.rowsRead() == 0) {
            return "Nothing new was delivered.";
        }
        String rejected = summary.rejected() == 0 ? "" : ", " + ReportHtml.number(summary.rejected()) + " rejected";
        return ReportHtml.count(summary.rowsRead(), "row", "rows") + " read" + rejected
                + ". Every row is accounted for.";
    }

    private static String lead(RunSummary summary) {
        return ReportHtml.count(summary.persons(), "person", "people") + ": "
                + ReportHtml.count(summary.bundlesWritten(), "bundle", "bundles") + " written, "
                + ReportHtml.number(summary.bundlesUnchanged()) + " unchanged, in "
                + String.format(Locale.ENGLISH, "%.1f", summary.seconds()) + " seconds."
                + summary.predictedFalseMerges()
                        .map(expected -> String.format(
                                Locale.ENGLISH,
                                " About %.1f of the pairs of customers that the model linked are of two people.",
                                expected))
                        .orElse("");
    }

    private void facts(RunSummary summary) {
        page.markup("<div><dl class=\"facts\">");
        fact(summary.deliveries(), "new deliveries, with " + ReportHtml.count(summary.files(), "file", "files"));
        fact(summary.accepted(), "rows accepted");
        fact(summary.rejected(), "rows rejected");
        fact(summary.store().kept(), "records in all bundles of the store");
        page.markup("</dl></div>");
    }

    private void fact(long number, String name) {
        page.markup("<div>")
                .element("dt", name)
                .element("dd", ReportHtml.number(number))
                .markup("</div>");
    }

    private void tasks(List<OperatorTask> tasks, RunSummary summary) {
        page.section(
                "needs",
                tasks.isEmpty() ? "Nothing new waits for you" : "What needs you",
                tasks.isEmpty() ? idle(summary.store()) : "");
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
    static String idle(RunSummary.StoreSize store) {
        return "No delivery is held, this run rejected no row, and no pair of people is open. "
                + (store.unattributed() == 0
                        ? "No row of the store waits for its person."
                        : ReportHtml.count(store.unattributed(), "row of the store has", "rows of the store have")
                                + " no person: mesinfos held --store STORE.")
                + " Rows that earlier runs rejected: mesinfos quarantine --store STORE.";
    }

    private void accounts(RunSummary summary) {
        page.section("rows", "Where every row went", "Each row is in exactly one line. The printed sum is the check.");
        account(RowAccount.ofRead(summary));
        account(RowAccount.ofAccepted(summary));
        page.endSection();
    }

    private void account(RowAccount account) {
        long largest = Math.max(
                1,
                account.parts().stream().mapToLong(RowAccount.Part::rows).max().orElse(1));
        page.element("h3", "sub", account.name() + ": " + ReportHtml.number(account.total()))
                .markup("<ul class=\"rows flow\">");
        for (RowAccount.Part part : account.parts()) {
            page.markup("<li><span>")
                    .text(part.name())
                    .markup(" ")
                    .element("small", part.note())
                    .markup("</span>");
            bar((double) part.rows(), (double) largest);
            page.element("b", "num", ReportHtml.number(part.rows())).markup("</li>");
        }
        page.markup("</ul>").element("p", account.isBalanced() ? "sum" : "sum short", account.equation());
    }

    /** Lists this run after the earlier ones, so that an unusual number is seen at once. */
    private void trend(RunReport report) {
        if (report.earlier().isEmpty()) {
            return;
        }
        List<EarlierRun> runs = new ArrayList<>(report.earlier());
        RunSummary summary = report.summary();
        runs.add(new EarlierRun(
                report.started(), summary.rowsRead(), summary.rejected(), summary.persons(), summary.seconds()));
        long largest =
                Math.max(1, runs.stream().mapToLong(EarlierRun::rowsRead).max().orElse(1));
        page.section("trend", "Trend", "Rows read in this run and the runs before it, the latest first.");
        page.markup("<ul class=\"rows flow\">");
        for (int i = runs.size() - 1; i >= 0; i--) {
            EarlierRun run = runs.get(i);
            page.markup("<li><span>")
                    .text(time(run.started()))
                    .markup(" ")
                    .element(
                            "small",
                            (run.rejected() == 0 ? "" : ReportHtml.number(run.rejected()) + " rejected, ")
                                    + ReportHtml.count(run.persons(), "person", "people") + ", "
                                    + String.format(Locale.ENGLISH, "%.1f", run.seconds()) + " s")
                    .markup("</span>");
            bar((double) run.rowsRead(), (double) largest);
            page.element("b", "num", ReportHtml.number(run.rowsRead())).markup("</li>");
        }
        page.markup("</ul>").endSection();
    }

    private void neverFilled(List<NeverFilledFields> connectors) {
        if (connectors.isEmpty()) {
            return;
        }
        page.section(
                "never-filled",
                "Fields never filled",
                "The mapping declares them, and every row of this run leaves them empty: the export has empty columns, or"
                        + " the mapping has a wrong name.");
        page.markup("<ul class=\"rows\">");
        for (NeverFilledFields connector : connectors) {
            page.markup("<li class=\"delivery\"><details><summary>")
                    .element("span", "mono", connector.connector())
                    .markup(" ")
                    .element("span", "note", ReportHtml.count(connector.fields().size(), "field", "fields"))
                    .markup("</summary>")
                    .element("p", "note", String.join(", ", connector.fields()))
                    .markup("</details></li>");
        }
        page.markup("</ul>").endSection();
    }

    private void gaps(List<CoveredMonths> months) {
        List<CoveredMonths> gaps =
                months.stream().filter(CoveredMonths::hasGaps).toList();
        if (gaps.isEmpty()) {
            return;
        }
        page.section(
                "gaps",
                "Gaps in periods",
                "Months without a row, between months with rows that this run or earlier ones have read: an export may"
                        + " never have been delivered.");
        page.markup("<ul class=\"rows\">");
        for (CoveredMonths covered : gaps) {
            page.markup("<li class=\"delivery\"><details><summary>")
                    .element("span", "mono", covered.organisation() + " " + covered.recordType())
                    .markup(" ")
                    .element("span", "note", ReportHtml.count(covered.missing().size(), "month", "months"))
                    .markup("</summary>")
                    .element(
                            "p",
                            "note",
                            "Rows from " + covered.first() + " to " + covered.last() + ", none in "
                                    + String.join(", ", covered.gaps()) + ".")
                    .markup("</details></li>");
        }
        page.markup("</ul>").endSection();
    }

    private void stages(List<StageReport> stages) {
        double longest = stages.stream().mapToDouble(StageReport::seconds).max().orElse(0);
        page.section("stages", "Time", "Elapsed time of each stage. Times of workers are sums over all of them.");
        page.markup("<ul class=\"rows flow\">");
        for (StageReport stage : stages) {
            page.markup("<li><span>").text(stage.name()).markup("</span>");
            bar(stage.seconds(), longest);
            page.element("b", "num", String.format(Locale.ENGLISH, "%.1f s", stage.seconds()))
                    .markup("</li>");
        }
        page.markup("</ul>").endSection();
    }

    /** Draws a bar, or nothing for a value of 0. */
    private void bar(double value, double largest) {
        page.markup(
                value > 0
                        ? "<span class=\"bar\" style=\"--w:" + String.format(Locale.ROOT, "%.2f", value * 100 / largest)
                                + "%\"></span>"
                        : "<span></span>");
    }

    private void deliveries(RunReport report) {
        Map<String, List<RunReport.DeliveryReport>> organisations = new LinkedHashMap<>();
        for (RunReport.DeliveryReport delivery : report.deliveries()) {
            organisations
                    .computeIfAbsent(delivery.organisation(), key -> new ArrayList<>())
                    .add(delivery);
        }
        page.section("deliveries", "Deliveries", "By organisation, then delivery, then file.");
        organisations.forEach(this::organisation);
        page.endSection();
    }

    private void organisation(String organisation, List<RunReport.DeliveryReport> deliveries) {
        List<RunReport.FileReport> files = deliveries.stream()
                .flatMap(delivery -> delivery.files().stream())
                .toList();
        long rejected = files.stream().mapToLong(RunReportPage::rejected).sum();
        page.markup("<details class=\"organisation\"" + (rejected > 0 ? " open" : "") + "><summary><h3>")
                .text(organisation)
                .markup("</h3>")
                .element(
                        "span",
                        "note",
                        ReportHtml.count(deliveries.size(), "delivery", "deliveries") + ", "
                                + ReportHtml.count(
                                        files.stream()
                                                .mapToLong(RunReport.FileReport::rowsRead)
                                                .sum(),
                                        "row",
                                        "rows"));
        rejectedTag(rejected);
        page.markup("</summary><ul class=\"rows\">");
        for (RunReport.DeliveryReport delivery : deliveries) {
            page.markup("<li class=\"delivery\">")
                    .element(
                            "h4",
                            delivery.names().isEmpty()
                                    ? "replayed from the store"
                                    : String.join(", ", delivery.names()))
                    .element("p", "note", status(delivery.status()));
            delivery.files().forEach(this::file);
            receipt(delivery);
            page.markup("</li>");
        }
        page.markup("</ul></details>");
    }

    /** Links to the receipt of a delivery in the store, and names the command that shows it as a page. */
    private void receipt(RunReport.DeliveryReport delivery) {
        if (delivery.files().isEmpty()) {
            return;
        }
        String id = delivery.id();
        page.markup("<div class=\"file\"><p><a href=\"../../receipts/")
                .text(delivery.organisation() + "/" + id + ".json")
                .markup("\">Receipt</a> ")
                .element(
                        "code",
                        "mesinfos receipt " + delivery.organisation() + " " + id.substring(0, Math.min(12, id.length()))
                                + " --store STORE --html receipt.html")
                .markup("</p></div>");
    }

    private void file(RunReport.FileReport file) {
        page.markup("<div class=\"file\"><p>")
                .element("span", "mono", file.name().isEmpty() ? file.sha256() : file.name())
                .markup(" ")
                .element("span", "note", file.connector().isEmpty() ? "no connector" : file.connector())
                .markup("</p><p class=\"num\">")
                .text(ReportHtml.number(file.rowsRead()) + " = " + ReportHtml.number(file.accepted()) + " accepted + "
                        + ReportHtml.number(rejected(file)) + " rejected")
                .markup("</p>");
        if (file.hasUnexpectedRows()) {
            page.element(
                    "p",
                    "short",
                    ReportHtml.count(file.rowsExpected().orElse(0), "row is", "rows are")
                            + " declared in delivery.yaml.");
        }
        if (!file.completeness().equals("COMPLETE")) {
            page.element("p", "short", "The file was not read to its end.");
        }
        if (!file.rejected().isEmpty()) {
            rejections(file);
        }
        page.markup("</div>");
    }

    private void rejections(RunReport.FileReport file) {
        page.markup("<ul class=\"reasons\">");
        file.rejected()
                .forEach((reason, rows) -> page.element(
                        "li", ReportHtml.count(rows, "row", "rows") + ": " + REASONS.getOrDefault(reason, reason)));
        page.markup("</ul><ul class=\"places\">");
        for (Rejection rejection : places.ofFile(file.sha256())) {
            String column = rejection.column().isEmpty() ? "" : ", column " + rejection.column();
            page.element(
                    "li",
                    rejection.locator() + column + ": found " + rejection.found() + ", expected "
                            + rejection.expected());
        }
        page.markup("</ul>");
        if (rejected(file) > RejectedPlaces.LISTED) {
            page.element("p", "note", "The first " + RejectedPlaces.LISTED + " are listed; the rest with:");
        }
        page.element("code", "mesinfos quarantine --store STORE");
    }

    private void rejectedTag(long rejected) {
        if (rejected > 0) {
            page.element("span", "tag warn", ReportHtml.number(rejected) + " rejected");
        }
    }

    private static long rejected(RunReport.FileReport file) {
        return file.rejected().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String status(String status) {
        return switch (status) {
            case "TAKEN" -> "taken in this run";
            case "KNOWN" -> "known from an earlier run";
            case "INCOMPLETE" -> "incomplete: a file differs from delivery.yaml";
            case "READ_AGAIN" -> "read again by current rules";
            default -> status;
        };
    }

    private void tables(RunReport report) {
        page.section("tables", "Reference tables", "Derived values come from them.");
        page.markup("<table class=\"side-table\"><thead><tr><th scope=\"col\">Table</th><th scope=\"col\">Version</th>"
                + "<th scope=\"col\">Source</th></tr></thead><tbody>");
        for (RunReport.TableReport table : report.tables()) {
            page.markup("<tr>")
                    .element("td", table.name())
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
