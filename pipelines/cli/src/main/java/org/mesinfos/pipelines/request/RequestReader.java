package org.mesinfos.pipelines.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.records.RecordType;

/** Reader of request files of version 1, as {@code docs/request.schema.json} describes them. Stateless. */
public final class RequestReader {

    private static final int VERSION = 1;
    private static final int MAX_BYTES = 1_000_000;
    private static final int ID_DIGITS = 16;
    private static final Set<String> FIELDS =
            Set.of("mesinfos", "version", "kind", "person", "bundle", "organisation", "record", "words");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RequestReader() {}

    /**
     * Reads requests.
     *
     * @return the requests by file, in the order of the files
     * @throws InvalidRequestFileException if a file is not a request; the message lists the problems of all files
     */
    public static Map<Path, PersonRequest> readAll(List<Path> files) throws IOException {
        Map<Path, PersonRequest> requests = new LinkedHashMap<>();
        List<InvalidRequestFileException> failures = new ArrayList<>();
        for (Path file : files) {
            try {
                requests.put(file, read(file));
            } catch (InvalidRequestFileException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new InvalidRequestFileException(failures);
        }
        return requests;
    }

    private static PersonRequest read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InvalidRequestFileException(
                    file.toString(), List.of("it is a folder. Name the request files in it"));
        }
        if (!Files.isRegularFile(file)) {
            throw new InvalidRequestFileException(file.toString(), List.of("there is no such file"));
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new InvalidRequestFileException(file.toString(), List.of("it has more than 1 MB"));
        }
        return parse(file.toString(), Files.readAllBytes(file));
    }

    /**
     * Parses a request.
     *
     * @param name name of the file, for messages
     * @throws InvalidRequestFileException if it is none
     */
    static PersonRequest parse(String name, byte[] content) throws IOException {
        List<String> problems = new ArrayList<>();
        Optional<PersonRequest> request = Optional.empty();
        try {
            request = request(JSON.readTree(content), content, problems);
        } catch (StreamConstraintsException e) {
            // It has no location.
            problems.add(
                    "it is JSON that no request contains: nested too deeply, or with too long a number, name or text");
        } catch (JsonProcessingException e) {
            problems.add("it is not JSON: line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequestFileException(name, problems);
        }
        return request.orElseThrow();
    }

    private static Optional<PersonRequest> request(JsonNode json, byte[] content, List<String> problems)
            throws JsonProcessingException {
        if (!json.isObject() || !json.path("mesinfos").asText().equals("request")) {
            problems.add("expected an object whose field mesinfos is \"request\"");
            return Optional.empty();
        }
        RequestFields fields = new RequestFields(json, "", problems);
        if (!json.path("version").isInt() || json.path("version").intValue() != VERSION) {
            fields.add("version", RequestFields.kind(json.path("version")), "1. Later versions need a later program");
            return Optional.empty();
        }
        fields.allow(FIELDS);
        Optional<RequestKind> kind = fields.required(
                        "kind",
                        "correction, erasure or question",
                        code -> RequestKind.ofCode(code).isPresent())
                .flatMap(RequestKind::ofCode);
        Optional<String> person = fields.required("person", "a person id: 1 to 64 of a-z, 0-9 and -", StoreNames::isId);
        Optional<String> bundle =
                fields.required("bundle", "64 digits from 0 to f", text -> text.matches("[0-9a-f]{64}"));
        Optional<String> organisation = fields.optional(
                "organisation", "the id of an organisation: 1 to 64 of a-z, 0-9 and -", StoreNames::isId);
        Optional<String> words = fields.required("words", "a text, which may be empty", text -> true);
        Optional<RequestedRecord> record = record(json.get("record"), problems);
        if (json.has("record") && organisation.isEmpty()) {
            fields.add("organisation", "nothing usable", "the organisation of the record");
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        String line = JSON.writeValueAsString(json);
        return Optional.of(new PersonRequest(
                Digests.sha256(content).substring(0, ID_DIGITS),
                kind.orElseThrow(),
                person.orElseThrow(),
                bundle.orElseThrow(),
                organisation,
                record,
                words.orElseThrow(),
                line));
    }

    private static Optional<RequestedRecord> record(@Nullable JsonNode json, List<String> problems) {
        if (json == null) {
            return Optional.empty();
        }
        RequestFields fields = new RequestFields(json, "record.", problems);
        fields.allow(Set.of("type", "id", "subject", "places"));
        Optional<RecordType> type = fields.required(
                        "type",
                        "a type of record, such as bank-transactions",
                        name -> RecordType.ofFileName(name).isPresent())
                .flatMap(RecordType::ofFileName);
        Optional<String> id = fields.required("id", "a record id", text -> !text.isBlank());
        fields.required("subject", "the reference under which the organisation knows the person", text -> true);
        JsonNode places = json.path("places");
        if (!places.isArray()) {
            fields.add("places", RequestFields.kind(places), "a list of places");
        }
        List<RequestedRow> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            row(new RequestFields(places.get(i), "record.places[" + i + "].", problems))
                    .ifPresent(rows::add);
        }
        return type.isPresent() && id.isPresent()
                ? Optional.of(new RequestedRecord(type.get(), id.get(), rows))
                : Optional.empty();
    }

    private static Optional<RequestedRow> row(RequestFields fields) {
        fields.allow(Set.of("delivery", "file_sha256", "page", "line", "path"));
        Optional<String> delivery =
                fields.required("delivery", "the id of a delivery", text -> text.matches("[0-9a-f]{1,64}"));
        Optional<String> file =
                fields.required("file_sha256", "64 digits from 0 to f", text -> text.matches("[0-9a-f]{64}"));
        Optional<Long> page = fields.position("page");
        Optional<Long> line = fields.position("line");
        Optional<String> path = fields.optional("path", "the path of an element", text -> !text.isBlank());
        return delivery.isPresent() && file.isPresent()
                ? Optional.of(new RequestedRow(delivery.get(), file.get(), page, line, path))
                : Optional.empty();
    }
}
