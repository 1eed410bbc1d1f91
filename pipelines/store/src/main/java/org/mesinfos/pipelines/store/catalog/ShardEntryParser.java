package org.mesinfos.pipelines.store.catalog;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Parser of the entries of shards with people and with held rows. */
final class ShardEntryParser {

    private ShardEntryParser() {}

    static ShardEntry shard(CatalogParser json) throws IOException {
        String shard = null;
        ContentFile file = null;
        long persons = 0;
        Optional<ContentFile> lookup = Optional.empty();
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "shard" -> shard = json.text();
                case "file" -> file = ContentFileParser.file(json);
                case "persons" -> persons = json.number();
                case "lookup" -> lookup = json.optional(ContentFileParser::file);
                default -> json.skip();
            }
        }
        return new ShardEntry(json.required(shard), json.required(file), persons, lookup);
    }

    static HeldEntry held(CatalogParser json) throws IOException {
        String shard = null;
        ContentFile file = null;
        List<HeldRowCount> counts = null;
        List<String> subjectDigests = null;
        Optional<ContentFile> lookup = Optional.empty();
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "shard" -> shard = json.text();
                case "file" -> file = ContentFileParser.file(json);
                case "counts" -> counts = json.list(ShardEntryParser::count);
                case "subjectDigests" -> subjectDigests = json.list(CatalogParser::text);
                case "lookup" -> lookup = json.optional(ContentFileParser::file);
                default -> json.skip();
            }
        }
        return new HeldEntry(
                json.required(shard),
                json.required(file),
                json.required(counts),
                json.required(subjectDigests),
                lookup);
    }

    private static HeldRowCount count(CatalogParser json) throws IOException {
        String delivery = null;
        HeldReason reason = null;
        long rows = 0;
        Optional<CalendarDay> since = Optional.empty();
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "delivery" -> delivery = json.text();
                case "reason" -> reason = json.constant(HeldReason.class);
                case "rows" -> rows = json.number();
                case "since" -> since = json.optional(CatalogParser::day);
                default -> json.skip();
            }
        }
        return new HeldRowCount(json.required(delivery), json.required(reason), rows, since);
    }
}
