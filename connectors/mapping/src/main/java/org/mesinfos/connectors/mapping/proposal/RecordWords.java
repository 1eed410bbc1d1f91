package org.mesinfos.connectors.mapping.proposal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.records.RecordType;

/**
 * Vocabulary for the columns of one record type.
 *
 * @param type record type
 * @param subjectKind kind of the subject as in mappings, such as {@code usage-point}
 * @param subjectField field with the subject; {@code subject} if no field contains it
 * @param nativeField field with a native reference; empty if there is none
 * @param fields phrases by field; if a column matches two fields equally, the first one takes precedence
 */
record RecordWords(
        RecordType type,
        String subjectKind,
        String subjectField,
        Optional<String> nativeField,
        LinkedHashMap<String, List<String>> fields) {

    /**
     * Possible role of a column.
     *
     * @param field field as named in the vocabulary
     * @param phrase phrase that matched
     */
    record Meaning(String field, String phrase) {}

    /**
     * Returns the possible roles of a column, best match first: by the length of the phrase, then in the order of the
     * fields.
     */
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
