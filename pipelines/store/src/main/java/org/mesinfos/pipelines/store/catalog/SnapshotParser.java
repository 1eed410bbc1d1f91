package org.mesinfos.pipelines.store.catalog;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Parser of a snapshot. */
final class SnapshotParser {

    private SnapshotParser() {}

    static Snapshot snapshot(CatalogParser json) throws IOException {
        int format = 0;
        SnapshotTotals totals = null;
        Optional<ContentFile> identity = Optional.empty();
        Optional<String> derivation = Optional.empty();
        Optional<String> attribution = Optional.empty();
        Optional<ContentFile> readings = Optional.empty();
        List<ContentFile> schemas = null;
        SortedMap<String, LedgerEntry> ledger = null;
        SortedMap<String, ExcludedDelivery> excluded = Collections.emptySortedMap();
        SortedMap<String, ShardEntry> shards = null;
        SortedMap<String, HeldEntry> held = null;
        Optional<Suppressions> suppressions = Optional.empty();
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "format" -> format = json.integer();
                case "totals" -> totals = totals(json);
                case "identity" -> identity = json.optional(ContentFileParser::file);
                case "derivation" -> derivation = json.optional(CatalogParser::text);
                case "attribution" -> attribution = json.optional(CatalogParser::text);
                case "readings" -> readings = json.optional(ContentFileParser::file);
                case "schemas" -> schemas = json.list(ContentFileParser::file);
                case "ledger" -> ledger = json.map(LedgerEntryParser::entry);
                case "excluded" -> excluded = json.map(LedgerEntryParser::excluded);
                case "shards" -> shards = json.map(ShardEntryParser::shard);
                case "held" -> held = json.map(ShardEntryParser::held);
                case "suppressions" -> suppressions = json.optional(SuppressionsParser::suppressions);
                default -> json.skip();
            }
        }
        return new Snapshot(
                format,
                json.required(shards),
                json.required(held),
                json.required(ledger),
                identity,
                derivation,
                attribution,
                readings,
                json.required(schemas),
                json.required(totals),
                excluded,
                suppressions);
    }

    static CurrentPointer pointer(CatalogParser json) throws IOException {
        int format = 0;
        String snapshot = null;
        String previous = null;
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "format" -> format = json.integer();
                case "snapshot" -> snapshot = json.text();
                case "previous" -> previous = json.text();
                default -> json.skip();
            }
        }
        return new CurrentPointer(format, json.required(snapshot), json.required(previous));
    }

    private static SnapshotTotals totals(CatalogParser json) throws IOException {
        long persons = 0;
        long bundleFiles = 0;
        long records = 0;
        long bundleBytes = 0;
        DeliveryTotals deliveries = null;
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "persons" -> persons = json.number();
                case "bundleFiles" -> bundleFiles = json.number();
                case "records" -> records = json.number();
                case "bundleBytes" -> bundleBytes = json.number();
                case "deliveries" -> deliveries = deliveryTotals(json);
                default -> json.skip();
            }
        }
        return new SnapshotTotals(persons, bundleFiles, records, bundleBytes, json.required(deliveries));
    }

    static DeliveryTotals deliveryTotals(CatalogParser json) throws IOException {
        Map<String, Long> numbers = json.numbers();
        return new DeliveryTotals(
                numbers.getOrDefault("kept", 0L),
                numbers.getOrDefault("merged", 0L),
                numbers.getOrDefault("superseded", 0L),
                numbers.getOrDefault("unattributed", 0L),
                numbers.getOrDefault("withheld", 0L),
                numbers.getOrDefault("copies", 0L),
                numbers.getOrDefault("copied", 0L),
                numbers.getOrDefault("foreign", 0L),
                numbers.getOrDefault("borrowed", 0L),
                numbers.getOrDefault("borrowedSuperseded", 0L),
                numbers.getOrDefault("suppressed", 0L),
                numbers.getOrDefault("borrowedSuppressed", 0L));
    }
}
