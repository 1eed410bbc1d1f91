package org.mesinfos.pipelines.store.catalog;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Parser of the effect of erasures. */
final class SuppressionsParser {

    private SuppressionsParser() {}

    static Suppressions suppressions(CatalogParser json) throws IOException {
        List<String> applied = null;
        SortedMap<String, CalendarDay> people = null;
        SortedMap<String, SortedMap<String, Long>> rows = null;
        SortedMap<String, SortedMap<String, Long>> borrowed = Collections.emptySortedMap();
        SortedMap<String, RedactedFile> files = null;
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "applied" -> applied = json.list(CatalogParser::text);
                case "people" -> people = json.map(CatalogParser::day);
                case "rows" -> rows = json.map(SuppressionsParser::counts);
                case "borrowed" -> borrowed = json.map(SuppressionsParser::counts);
                case "files" -> files = json.map(SuppressionsParser::redacted);
                default -> json.skip();
            }
        }
        return new Suppressions(
                json.required(applied), json.required(people), json.required(rows), borrowed, json.required(files));
    }

    private static SortedMap<String, Long> counts(CatalogParser json) throws IOException {
        return json.map(CatalogParser::number);
    }

    private static RedactedFile redacted(CatalogParser json) throws IOException {
        Optional<String> blanked = Optional.empty();
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "blanked" -> blanked = json.optional(CatalogParser::text);
                default -> json.skip();
            }
        }
        return new RedactedFile(blanked);
    }
}
