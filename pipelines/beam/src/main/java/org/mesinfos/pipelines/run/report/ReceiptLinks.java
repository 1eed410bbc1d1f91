package org.mesinfos.pipelines.run.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/** Links from the report of a run to the receipts of deliveries: to pages beside the report, or to the receipts of the store. */
public final class ReceiptLinks {

    /** Links to the receipts of the store, as JSON. */
    public static final ReceiptLinks NONE = new ReceiptLinks(Set.of());

    private static final String PAGE = "receipt-";
    private static final String STYLE = "receipts.css";

    private final Set<String> pages;

    private ReceiptLinks(Set<String> pages) {
        this.pages = Set.copyOf(pages);
    }

    /** Writes a page in each language for each delivery that the report names, and returns the links to them. */
    public static ReceiptLinks write(
            RunReport report, Snapshot snapshot, Store store, ReceiptPages renderer, WriteSession session)
            throws IOException {
        Map<String, String> names = new HashMap<>();
        SortedMap<String, String> organisations = new TreeMap<>();
        for (RunReport.DeliveryReport delivery : report.deliveries()) {
            organisations.put(delivery.id(), delivery.organisation());
            if (!delivery.names().isEmpty()) {
                names.putIfAbsent(delivery.id(), delivery.names().get(0));
            }
            delivery.files().stream()
                    .filter(file -> !file.name().isEmpty())
                    .forEach(file -> names.putIfAbsent(file.sha256(), file.name()));
        }
        report.held().forEach(rows -> organisations.put(rows.delivery(), rows.organisation()));
        Set<String> written = new HashSet<>();
        for (Map.Entry<String, String> delivery : organisations.entrySet()) {
            Optional<byte[]> receipt = store.receipt(snapshot, delivery.getKey());
            if (receipt.isPresent()) {
                for (PageLanguage language : PageLanguage.values()) {
                    String page = renderer.html(receipt.get(), names, language, STYLE);
                    session.writeReport(
                            page(delivery.getValue(), delivery.getKey(), language),
                            page.getBytes(StandardCharsets.UTF_8));
                }
                written.add(delivery.getKey());
            }
        }
        if (!written.isEmpty()) {
            session.writeReport(STYLE, renderer.style().getBytes(StandardCharsets.UTF_8));
        }
        return new ReceiptLinks(written);
    }

    /** Returns the address of a receipt, relative to the report. */
    String address(String organisation, String delivery, PageLanguage language) {
        return pages.contains(delivery)
                ? page(organisation, delivery, language)
                : "../../receipts/" + organisation + "/" + delivery + ".json";
    }

    /** Returns whether a path in the store is that of a receipt beside a report. */
    public static boolean isPage(String path) {
        return path.contains("/" + PAGE) && path.endsWith(".html");
    }

    private static String page(String organisation, String delivery, PageLanguage language) {
        return PAGE + organisation + "-" + delivery
                + (language == PageLanguage.EN ? ".html" : "." + language.code() + ".html");
    }
}
