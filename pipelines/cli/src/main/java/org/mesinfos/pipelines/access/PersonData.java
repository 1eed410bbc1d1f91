package org.mesinfos.pipelines.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.CanonicalJson;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;

/**
 * The records of a person, arranged for the person: by type, by organisation, derived values apart, and sources.
 *
 * <p>Holds all records of one person in memory. Not thread-safe.
 */
final class PersonData {

    /** Header of the table of derived values. */
    static final List<String> DERIVED_HEADER = List.of("record", "record_id", "name", "value", "source", "confidence");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InferredFields inferredFields;
    private final SortedMap<String, RecordTable> tables = new TreeMap<>();
    private final SortedMap<String, StringBuilder> lines = new TreeMap<>();
    private final SortedMap<String, OrganisationValues> organisations = new TreeMap<>();
    private final List<List<String>> derived = new ArrayList<>();
    private final SourceTable sources = new SourceTable();
    private Optional<String> name = Optional.empty();

    PersonData(InferredFields inferredFields) {
        this.inferredFields = inferredFields;
    }

    void add(SpecificRecord record) {
        RecordType type = RecordType.of(record);
        String line = CanonicalJson.line(record);
        JsonNode json = parsed(line);
        String id = Envelope.recordId(record).orElse("");
        Map<String, String> values = FlatRecord.of(json);
        tables.computeIfAbsent(type.fileName(), key -> new RecordTable()).add(id, values);
        lines.computeIfAbsent(type.fileName(), key -> new StringBuilder())
                .append(line)
                .append('\n');
        addToOrganisation(type.schemaName(), id, record, json, values);
        for (Derivation fact : Envelope.derived(record)) {
            derived.add(List.of(
                    type.schemaName(),
                    id,
                    FlatRecord.ofPath(fact.getName()),
                    fact.getValue(),
                    fact.getSource(),
                    String.valueOf(fact.getConfidence())));
        }
        name = name.or(() -> name(record));
        for (Sighting sighting : Envelope.sightings(record)) {
            sources.add(sighting);
        }
    }

    private static Optional<String> name(SpecificRecord record) {
        return record instanceof PersonProfile profile && profile.getFamilyName() != null
                ? Optional.of(
                        profile.getGivenNames() == null
                                ? profile.getFamilyName()
                                : profile.getGivenNames() + " " + profile.getFamilyName())
                : Optional.empty();
    }

    /** Returns the name of the person in the first record that states one. */
    Optional<String> name() {
        return name;
    }

    private void addToOrganisation(
            String type, String id, SpecificRecord record, JsonNode json, Map<String, String> values) {
        OrganisationValues organisation =
                organisations.computeIfAbsent(Envelope.organisation(record), key -> new OrganisationValues());
        organisation.startRecord();
        values.forEach((name, value) ->
                organisation.add(type, id, name, value, inferredFields.origin(type, json, FlatRecord.field(name))));
    }

    /** Returns the tables by the file names of their types. */
    SortedMap<String, RecordTable> tables() {
        return tables;
    }

    /** Returns the records as lines of JSON, by the file names of their types. */
    SortedMap<String, StringBuilder> lines() {
        return lines;
    }

    SortedMap<String, OrganisationValues> organisations() {
        return organisations;
    }

    List<List<String>> derived() {
        return derived;
    }

    SourceTable sources() {
        return sources;
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A record was rendered as invalid JSON", e);
        }
    }
}
