package org.mesinfos.pipelines.run.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Links from the report of a run to the receipts of deliveries: to pages beside this or an earlier report, or to the receipts
 * of the store.
 *
 * <p>The name of a page contains a hash of its receipt. A delivery whose receipt stays the same, such as one with held rows,
 * therefore needs no further page; the link is valid as long as the earlier report is kept.
 */
public final class ReceiptLinks {

    /** Links to the receipts of the store, as JSON. */
    public static final ReceiptLinks NONE = new ReceiptLinks(Map.of());

    private static final String PAGE = "receipt-";
    private static final String STYLE = "receipts.css";
    private static final int HASH_LENGTH = 12;

    /** Addresses of pages relative to the report, by delivery and language. */
    private final Map<String, Map<PageLanguage, String>> pages;

    private ReceiptLinks(Map<String, Map<PageLanguage, String>> pages) {
        this.pages = pages;
    }

    /**
     * Writes a page in each language for each delivery that the report names and whose receipt no earlier page shows, and
     * returns the links to all of them.
     */
    public static ReceiptLinks write(
            RunReport report, Snapshot snapshot, Store store, ReceiptPages renderer, WriteSession session)
            throws IOException {
        Map<String, Map<String, String>> namesByOrganisation = new HashMap<>();
        SortedMap<String, String> organisations = new TreeMap<>();
        for (DeliveryReport delivery : report.inbox().deliveries()) {
            organisations.put(delivery.id(), delivery.organisation());
            // Another organisation may have given a name of its own to a file of the same bytes.
            Map<String, String> names =
                    namesByOrganisation.computeIfAbsent(delivery.organisation(), first -> new HashMap<>());
            if (!delivery.names().isEmpty()) {
                names.putIfAbsent(delivery.id(), delivery.names().get(0));
            }
            delivery.files().stream()
                    .filter(file -> !file.name().isEmpty())
                    .forEach(file -> names.putIfAbsent(file.sha256(), file.name()));
        }
        report.held().rows().forEach(rows -> organisations.put(rows.delivery(), rows.organisation()));
        SortedMap<String, String> earlier = store.reports().latestRuns();
        Map<String, Map<PageLanguage, String>> pages = new HashMap<>();
        boolean hasWritten = false;
        for (Map.Entry<String, String> delivery : organisations.entrySet()) {
            Optional<byte[]> receipt = store.receipt(snapshot, delivery.getKey());
            if (receipt.isPresent()) {
                Map<String, String> names = namesByOrganisation.getOrDefault(delivery.getValue(), Map.of());
                Map<PageLanguage, String> addresses = new EnumMap<>(PageLanguage.class);
                for (PageLanguage language : PageLanguage.values()) {
                    String page = page(delivery.getValue(), delivery.getKey(), receipt.get(), language);
                    String run = earlier.get(page);
                    if (run == null) {
                        session.reports()
                                .write(
                                        page,
                                        renderer.html(receipt.get(), names, language, STYLE)
                                                .getBytes(StandardCharsets.UTF_8));
                        hasWritten = true;
                    }
                    addresses.put(language, run == null ? page : "../" + run + "/" + page);
                }
                pages.put(delivery.getKey(), addresses);
            }
        }
        if (hasWritten) {
            session.reports().write(STYLE, renderer.style().getBytes(StandardCharsets.UTF_8));
        }
        return new ReceiptLinks(pages);
    }

    /** Returns the address of a receipt, relative to the report. */
    String address(String organisation, String delivery, PageLanguage language) {
        Map<PageLanguage, String> addresses = pages.get(delivery);
        String address = addresses == null ? null : addresses.get(language);
        return address == null ? "../../receipts/" + organisation + "/" + delivery + ".json" : address;
    }

    /** Returns whether a path in the store is that of a receipt beside a report. */
    public static boolean isPage(String path) {
        return path.contains("/" + PAGE) && path.endsWith(".html");
    }

    private static String page(String organisation, String delivery, byte[] receipt, PageLanguage language) {
        return PAGE + organisation + "-" + delivery + "-"
                + Digests.sha256(receipt).substring(0, HASH_LENGTH)
                + (language == PageLanguage.EN ? ".html" : "." + language.code() + ".html");
    }
}
