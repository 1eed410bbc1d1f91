package org.mesinfos.pipelines.run.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.connectors.api.Rejection;

/** Section of a report about deliveries: by organisation, then delivery, then file, then rejected rows. */
final class DeliveriesSection {

    private static final int ID_DIGITS = 12;

    private final ReportHtml page;
    private final ReportTexts texts;
    private final RejectedPlaces places;
    private final ReceiptLinks links;

    DeliveriesSection(ReportHtml page, ReportTexts texts, RejectedPlaces places, ReceiptLinks links) {
        this.page = page;
        this.texts = texts;
        this.places = places;
        this.links = links;
    }

    void write(List<DeliveryReport> deliveries) {
        Map<String, List<DeliveryReport>> organisations = new LinkedHashMap<>();
        for (DeliveryReport delivery : deliveries) {
            organisations
                    .computeIfAbsent(delivery.organisation(), key -> new ArrayList<>())
                    .add(delivery);
        }
        page.section("deliveries", texts.text("deliveries"), texts.text("deliveries.lead"));
        organisations.forEach(this::organisation);
        page.endSection();
    }

    private void organisation(String organisation, List<DeliveryReport> deliveries) {
        List<FileReport> files = deliveries.stream()
                .flatMap(delivery -> delivery.files().stream())
                .toList();
        long rejected = files.stream().mapToLong(DeliveriesSection::rejected).sum();
        long read = files.stream().mapToLong(FileReport::rowsRead).sum();
        page.markup("<details class=\"organisation\"" + (rejected > 0 ? " open" : "") + "><summary><h3>")
                .text(texts.organisation(organisation))
                .markup("</h3>")
                .element("span", "note", texts.text("organisation", deliveries.size(), read));
        if (rejected > 0) {
            page.element("span", "tag warn", texts.text("rejected", rejected));
        }
        page.markup("</summary><ul class=\"rows\">");
        for (DeliveryReport delivery : deliveries) {
            page.markup("<li class=\"delivery\">")
                    .element(
                            "h4",
                            delivery.names().isEmpty()
                                    ? texts.text("delivery.replayed")
                                    : String.join(", ", delivery.names()))
                    .element("p", "note", texts.text("delivery." + delivery.status()));
            delivery.files().forEach(this::file);
            receipt(delivery);
            page.markup("</li>");
        }
        page.markup("</ul></details>");
    }

    /** Links to the receipt of a delivery, and names the command that writes it as a page for the organisation. */
    private void receipt(DeliveryReport delivery) {
        if (delivery.files().isEmpty()) {
            return;
        }
        String id = delivery.id();
        page.markup("<div class=\"file\"><p><a href=\"")
                .text(links.address(delivery.organisation(), id, texts.language()))
                .markup("\">")
                .text(texts.text("receipt"))
                .markup("</a> ")
                .element(
                        "code",
                        "mesinfos receipt " + delivery.organisation() + " "
                                + id.substring(0, Math.min(ID_DIGITS, id.length()))
                                + " --store STORE --html receipt.html")
                .markup("</p></div>");
    }

    private void file(FileReport file) {
        page.markup("<div class=\"file\"><p>")
                .element("span", "mono", file.name().isEmpty() ? file.sha256() : file.name())
                .markup(" ")
                .element("span", "note", file.connector().isEmpty() ? texts.text("file.unread") : file.connector())
                .markup("</p>")
                .element(
                        "p",
                        "num",
                        texts.text(
                                "file.accepted",
                                texts.number(file.rowsRead()),
                                texts.number(file.accepted()),
                                texts.number(rejected(file))));
        if (file.hasUnexpectedRows()) {
            page.element(
                    "p",
                    "short",
                    texts.text("file.unexpected", file.rowsExpected().orElse(0)));
        }
        if (!file.completeness().equals("COMPLETE")) {
            page.element("p", "short", texts.text("file.incomplete"));
        }
        if (!file.rejected().isEmpty()) {
            rejections(file);
        }
        page.markup("</div>");
    }

    private void rejections(FileReport file) {
        page.markup("<ul class=\"reasons\">");
        file.rejected()
                .forEach((reason, rows) ->
                        page.element("li", texts.text("reason", rows, texts.text("reason." + reason))));
        page.markup("</ul><ul class=\"places\">");
        for (Rejection rejection : places.ofFile(file.sha256())) {
            page.element(
                    "li",
                    texts.text(
                            rejection.column().isEmpty() ? "place" : "place.column",
                            texts.phrase(rejection.locator().toString()),
                            texts.phrase(rejection.found()),
                            texts.phrase(rejection.expected()),
                            rejection.column()));
        }
        page.markup("</ul>");
        if (rejected(file) > RejectedPlaces.LISTED) {
            page.element("p", "note", texts.text("file.listed", RejectedPlaces.LISTED));
        }
        page.element("code", "mesinfos quarantine --store STORE");
    }

    private static long rejected(FileReport file) {
        return file.rejected().values().stream().mapToLong(Long::longValue).sum();
    }
}
