package org.mesinfos.pipelines.run.report;

import java.util.List;

/** Sections of a report about data that deliveries lack: fields that are never filled, and months without records. */
final class MissingDataSections {

    private final ReportHtml page;
    private final ReportTexts texts;

    MissingDataSections(ReportHtml page, ReportTexts texts) {
        this.page = page;
        this.texts = texts;
    }

    /** States which fields no record of a connector fills. */
    void writeNeverFilled(RunReport report) {
        List<NeverFilledFields> connectors = report.missing().neverFilled();
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

    /** States which months within a period have no records. */
    void writeGaps(List<CoveredMonths> months) {
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
}
