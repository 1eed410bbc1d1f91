package org.mesinfos.pipelines.run.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.store.catalog.HeldReason;

/** Section of a report about held rows, by reason and by delivery, with the sum and links to receipts. */
final class HeldRowsSection {

    private final ReportHtml page;
    private final ReportTexts texts;
    private final ReceiptLinks links;

    HeldRowsSection(ReportHtml page, ReportTexts texts, ReceiptLinks links) {
        this.page = page;
        this.texts = texts;
        this.links = links;
    }

    /** Writes the section, or nothing if no row is held. */
    void write(RunReport report) {
        if (report.held().rows().isEmpty()) {
            return;
        }
        Map<HeldReason, List<HeldRows>> reasons = new TreeMap<>();
        report.held()
                .rows()
                .forEach(rows -> reasons.computeIfAbsent(rows.reason(), first -> new ArrayList<>())
                        .add(rows));
        page.section("held", texts.text("held"), texts.text("held.lead"));
        reasons.forEach((reason, held) -> {
            page.element("h3", "sub", texts.text("held.reason", texts.text("held." + reason), texts.number(sum(held))))
                    .element("p", "note", texts.text("held." + reason + ".note"))
                    .markup("<ul class=\"rows flow\">");
            long largest = held.stream().mapToLong(HeldRows::rows).max().orElse(1);
            held.stream()
                    .sorted(Comparator.comparing((HeldRows rows) -> texts.organisation(rows.organisation()))
                            .thenComparing(rows -> rows.name().orElse(rows.delivery())))
                    .forEach(rows -> delivery(rows, largest));
            page.markup("</ul>");
        });
        String parts =
                reasons.values().stream().map(held -> texts.number(sum(held))).collect(Collectors.joining(" + "));
        page.element(
                "p",
                "sum",
                parts + " = "
                        + texts.text("held.sum", texts.number(sum(report.held().rows()))));
        page.endSection();
    }

    private void delivery(HeldRows rows, long largest) {
        page.markup("<li><span>")
                .text(texts.organisation(rows.organisation()) + " ")
                .markup("<a href=\"")
                .text(links.address(rows.organisation(), rows.delivery(), texts.language()))
                .markup("\">")
                .text(rows.name()
                        .orElseGet(() ->
                                texts.text("delivery.number", rows.delivery().substring(0, 12))))
                .markup("</a>");
        if (rows.reason() == HeldReason.DISPUTED) {
            page.markup(" ")
                    .element(
                            "small",
                            rows.since()
                                    .map(day -> texts.text("held.since", day))
                                    .orElseGet(() -> texts.text("held.since.unknown")));
        }
        page.markup("</span>")
                .bar((double) rows.rows(), (double) largest)
                .element("b", "num", texts.number(rows.rows()))
                .markup("</li>");
    }

    private static long sum(List<HeldRows> rows) {
        return rows.stream().mapToLong(HeldRows::rows).sum();
    }
}
