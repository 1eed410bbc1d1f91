package org.mesinfos.pipelines.store.catalog;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.DeliveryMode;

/** Parser of the deliveries of a ledger. */
final class LedgerEntryParser {

    private LedgerEntryParser() {}

    static LedgerEntry entry(CatalogParser json) throws IOException {
        DeliveryEntry delivery = null;
        DeliveryTotals totals = null;
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "delivery" -> delivery = delivery(json);
                case "totals" -> totals = SnapshotParser.deliveryTotals(json);
                default -> json.skip();
            }
        }
        return new LedgerEntry(json.required(delivery), json.required(totals));
    }

    private static DeliveryEntry delivery(CatalogParser json) throws IOException {
        String id = null;
        String organisation = null;
        DeliveryMode mode = null;
        long sequence = 0;
        List<FileEntry> files = null;
        Optional<SnapshotOrder> order = Optional.empty();
        Optional<String> customer = Optional.empty();
        Optional<String> warning = Optional.empty();
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "id" -> id = json.text();
                case "organisation" -> organisation = json.text();
                case "mode" -> mode = json.constant(DeliveryMode.class);
                case "sequence" -> sequence = json.number();
                case "files" -> files = json.list(FileEntryParser::file);
                case "order" -> order = json.optional(LedgerEntryParser::order);
                case "customer" -> customer = json.optional(CatalogParser::text);
                case "warning" -> warning = json.optional(CatalogParser::text);
                default -> json.skip();
            }
        }
        return new DeliveryEntry(
                json.required(id),
                json.required(organisation),
                json.required(mode),
                sequence,
                json.required(files),
                order,
                customer,
                warning);
    }

    private static SnapshotOrder order(CatalogParser json) throws IOException {
        return json.constant(SnapshotOrder.class);
    }

    static ExcludedDelivery excluded(CatalogParser json) throws IOException {
        String delivery = null;
        String organisation = null;
        DecisionKind.Exclusion state = null;
        String reason = null;
        String detail = "";
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "delivery" -> delivery = json.text();
                case "organisation" -> organisation = json.text();
                case "state" -> state = json.constant(DecisionKind.Exclusion.class);
                case "reason" -> reason = json.text();
                case "detail" -> detail = json.text();
                default -> json.skip();
            }
        }
        return new ExcludedDelivery(
                json.required(delivery),
                json.required(organisation),
                json.required(state),
                json.required(reason),
                detail);
    }
}
