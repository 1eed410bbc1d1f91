package org.mesinfos.connectors.mapping.proposal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.records.RecordType;

/**
 * The words by which columns tell the fields of one record.
 *
 * @param type the record
 * @param subjectKind what its subject names, as mappings write it, such as {@code usage-point}
 * @param subjectField the field that holds the subject; {@code subject} where none does
 * @param nativeField the field that holds a reference of the organisation's own; empty where there is none
 * @param fields words by field, in the order in which fields come first when two are meant
 */
record RecordWords(
        RecordType type,
        String subjectKind,
        String subjectField,
        Optional<String> nativeField,
        LinkedHashMap<String, List<String>> fields) {

    /**
     * A field that a column may hold.
     *
     * @param field as the words of columns name it
     * @param phrase by which it is told
     */
    record Meaning(String field, String phrase) {}

    /** What a column may hold, the best told first: by the longest phrase, then in the order of the fields. */
    List<Meaning> meanings(ColumnName name) {
        return fields.entrySet().stream()
                .flatMap(entry ->
                        longest(name, entry.getValue()).map(phrase -> new Meaning(entry.getKey(), phrase)).stream())
                .sorted(Comparator.comparingInt(
                                (Meaning meaning) -> meaning.phrase().length())
                        .reversed())
                .toList();
    }

    static Optional<String> longest(ColumnName name, List<String> phrases) {
        return phrases.stream().filter(name::holds).max(Comparator.comparingInt(String::length));
    }

    static RecordWords of(
            RecordType type,
            Map.Entry<String, String> subject,
            Optional<String> nativeField,
            Map<String, List<String>> fields) {
        return new RecordWords(type, subject.getKey(), subject.getValue(), nativeField, new LinkedHashMap<>(fields));
    }
}
