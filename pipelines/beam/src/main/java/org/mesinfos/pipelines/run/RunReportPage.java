package org.mesinfos.pipelines.run;

import java.util.Map;

/** HTML page of a run report, without external resources. */
final class RunReportPage {

    private static final String STYLE = """
            body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1c2733}
            table{border-collapse:collapse;width:100%;margin:1rem 0}
            th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #d8dee4;vertical-align:top}
            td.number{text-align:right;font-variant-numeric:tabular-nums}
            .good{color:#11703a}.bad{color:#b3261e;font-weight:600}
            """;

    private final StringBuilder page = new StringBuilder();

    private RunReportPage() {}

    static String of(RunReport report) {
        RunReportPage page = new RunReportPage();
        page.head(report);
        page.numbers(report.summary());
        page.deliveries(report);
        page.waiting(report);
        page.disputed(report);
        page.tables(report);
        return page.page.append("</body></html>\n").toString();
    }

    private void head(RunReport report) {
        page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Mesinfos run</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>Run of ")
                .append(escape(report.started()))
                .append("</h1>");
        page.append(
                report.summary().conserved()
                        ? "<p class=\"good\">Every row is accounted for.</p>"
                        : "<p class=\"bad\">Not every row is accounted for.</p>");
    }

    private void numbers(RunSummary summary) {
        page.append("<table><tbody>");
        number("New deliveries", summary.deliveries());
        number("Files", summary.files());
        number("Rows read", summary.rowsRead());
        number("Accepted", summary.accepted());
        number("Rejected", summary.rejected());
        summary.rejectedByReason().forEach((reason, rows) -> number("– " + reason, rows));
        number("Retained as records", summary.kept());
        number("Duplicates of records already delivered", summary.merged());
        number("Unattributed", summary.unattributed());
        number("Withheld", summary.withheld());
        if (summary.copied() != 0) {
            number("Copies for further holders of joint accounts", summary.copied());
        }
        number("Persons", summary.persons());
        if (summary.joined() + summary.separated() + summary.reviews() > 0) {
            number("– joined to another person", summary.joined());
            number("– separated from another person", summary.separated());
            number("Pairs of people to review", summary.reviews());
        }
        number("Bundles written", summary.bundlesWritten());
        number("Bundles unchanged", summary.bundlesUnchanged());
        page.append("</tbody></table>");
    }

    private void number(String name, long value) {
        page.append("<tr><th scope=\"row\">")
                .append(escape(name))
                .append("</th><td class=\"number\">")
                .append(value)
                .append("</td></tr>");
    }

    private void deliveries(RunReport report) {
        page.append("<h2>Deliveries</h2><table><thead><tr><th>Organisation<th>Delivery<th>Status<th>File<th>Connector"
                + "<th>Read<th>Accepted<th>Rejected</tr></thead><tbody>");
        for (RunReport.DeliveryReport delivery : report.deliveries()) {
            for (RunReport.FileReport file : delivery.files()) {
                page.append("<tr>");
                cell(delivery.organisation());
                cell(String.join(", ", delivery.names()));
                cell(delivery.status());
                cell(file.name());
                cell(file.connector().isEmpty() ? "none" : file.connector());
                page.append("<td class=\"number\">").append(file.rowsRead());
                if (file.hasUnexpectedRows()) {
                    page.append(" <span class=\"bad\">of ")
                            .append(file.rowsExpected().getAsLong())
                            .append(" expected</span>");
                }
                page.append("</td>");
                page.append("<td class=\"number\">").append(file.accepted()).append("</td>");
                cell(reasons(file.rejected()));
                page.append("</tr>");
            }
        }
        page.append("</tbody></table>");
    }

    private void waiting(RunReport report) {
        if (report.waiting().isEmpty()) {
            return;
        }
        page.append("<h2>Not taken yet</h2><table><tbody>");
        for (RunReport.WaitingReport waiting : report.waiting()) {
            row(waiting.organisation(), waiting.name(), waiting.reason());
        }
        page.append("</tbody></table>");
    }

    private void disputed(RunReport report) {
        if (report.disputed().isEmpty()) {
            return;
        }
        page.append("<h2>Disputed rows</h2><p>Who held their account, line, meter, contract or card at the time is not"
                + " proven. <code>mesinfos identity explain ORGANISATION REFERENCE</code> shows the evidence. As-of dates"
                + " in <code>delivery.yaml</code> of customer lists release rows.</p><table><tbody>");
        for (DisputedRows rows : report.disputed()) {
            row(
                    rows.organisation(),
                    rows.rows() + " rows",
                    rows.since().isEmpty()
                            ? "disputed, without a date that limits it"
                            : "disputed since " + rows.since());
        }
        page.append("</tbody></table>");
    }

    private void tables(RunReport report) {
        page.append("<h2>Reference tables</h2><table><thead><tr><th>Table<th>Version<th>Source</tr></thead><tbody>");
        for (RunReport.TableReport table : report.tables()) {
            row(table.name(), table.version(), table.source());
        }
        page.append("</tbody></table>");
    }

    private void row(String... texts) {
        page.append("<tr>");
        for (String text : texts) {
            cell(text);
        }
        page.append("</tr>");
    }

    private void cell(String text) {
        page.append("<td>").append(escape(text)).append("</td>");
    }

    private static String reasons(Map<String, Long> rejected) {
        StringBuilder text = new StringBuilder();
        rejected.forEach((reason, rows) ->
                text.append(text.isEmpty() ? "" : ", ").append(rows).append(' ').append(reason));
        return text.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
