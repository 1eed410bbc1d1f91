package org.mesinfos.pipelines.store.catalog;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.connectors.api.RejectionReason;

/** Parser of the files of a delivery. */
final class FileEntryParser {

    private FileEntryParser() {}

    static FileEntry file(CatalogParser json) throws IOException {
        String sha256 = null;
        long bytes = 0;
        String mediaType = null;
        String connector = null;
        int connectorVersion = 0;
        long rowsRead = 0;
        long accepted = 0;
        SortedMap<RejectionReason, Long> rejected = null;
        long skipped = 0;
        FileEntry.Completeness completeness = null;
        Optional<ContentFile> quarantine = Optional.empty();
        Optional<RejectedTraces> traces = Optional.empty();
        Optional<CalendarDay> asOf = Optional.empty();
        List<CandidateConnector> passedOver = List.of();
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "sha256" -> sha256 = json.text();
                case "bytes" -> bytes = json.number();
                case "mediaType" -> mediaType = json.text();
                case "connector" -> connector = json.text();
                case "connectorVersion" -> connectorVersion = json.integer();
                case "rowsRead" -> rowsRead = json.number();
                case "accepted" -> accepted = json.number();
                case "rejected" -> rejected = rejected(json);
                case "skipped" -> skipped = json.number();
                case "completeness" -> completeness = json.constant(FileEntry.Completeness.class);
                case "quarantine" -> quarantine = json.optional(ContentFileParser::file);
                case "traces" -> traces = json.optional(FileEntryParser::traces);
                case "asOf" -> asOf = json.optional(CatalogParser::day);
                case "passedOver" -> passedOver = json.list(FileEntryParser::candidate);
                default -> json.skip();
            }
        }
        return new FileEntry(
                json.required(sha256),
                bytes,
                json.required(mediaType),
                json.required(connector),
                connectorVersion,
                rowsRead,
                accepted,
                json.required(rejected),
                skipped,
                json.required(completeness),
                quarantine,
                traces,
                asOf,
                passedOver);
    }

    private static SortedMap<RejectionReason, Long> rejected(CatalogParser json) throws IOException {
        SortedMap<RejectionReason, Long> rejected = new TreeMap<>();
        for (Map.Entry<String, Long> reason : json.map(CatalogParser::number).entrySet()) {
            rejected.put(RejectionReason.valueOf(reason.getKey()), reason.getValue());
        }
        return rejected;
    }

    private static RejectedTraces traces(CatalogParser json) throws IOException {
        List<String> digests = null;
        boolean isComplete = false;
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "digests" -> digests = json.list(CatalogParser::text);
                case "isComplete" -> isComplete = json.truth();
                default -> json.skip();
            }
        }
        return new RejectedTraces(json.required(digests), isComplete);
    }

    private static CandidateConnector candidate(CatalogParser json) throws IOException {
        String connector = null;
        int version = 0;
        List<String> missing = null;
        json.begin();
        for (String field = json.field(); field != null; field = json.field()) {
            switch (field) {
                case "connector" -> connector = json.text();
                case "version" -> version = json.integer();
                case "missing" -> missing = json.list(CatalogParser::text);
                default -> json.skip();
            }
        }
        return new CandidateConnector(json.required(connector), version, json.required(missing));
    }
}
