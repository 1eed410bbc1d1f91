package org.mesinfos.connectors.mapping.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.mesinfos.records.RecordType;

/**
 * Vocabulary for the columns of one record type.
 *
 * @param type record type
 * @param schema schema with the fields: that of the record, or of the elements of one of its lists
 * @param subjectKind kind of the subject as in mappings, such as {@code usage-point}
 * @param subjectField field with the subject; {@code subject} if no field contains it
 * @param nativeField field with a native reference; empty if there is none
 * @param corrected fields that a later export may correct, and that a key therefore leaves out
 * @param fields phrases by field; if a column matches two fields equally, the first one takes precedence
 */
record RecordVocabulary(
        RecordType type,
        Schema schema,
        String subjectKind,
        String subjectField,
        Optional<String> nativeField,
        List<String> corrected,
        LinkedHashMap<String, List<String>> fields) {

    private static final String LINES = "lines";

    /**
     * Possible role of a column.
     *
     * @param field field as named in the vocabulary
     * @param phrase phrase that matched
     */
    record FieldMatch(String field, String phrase) {}

    /**
     * Returns the possible roles of a column, best match first: by the length of the phrase, then in the order of the
     * fields.
     */
    List<FieldMatch> matches(ColumnName name) {
        return fields.entrySet().stream()
                .flatMap(entry ->
                        longestMatch(name, entry.getValue())
                                .map(phrase -> new FieldMatch(entry.getKey(), phrase))
                                .stream())
                .sorted(Comparator.comparingInt(
                                (FieldMatch meaning) -> meaning.phrase().length())
                        .reversed())
                .toList();
    }

    static Optional<String> longestMatch(ColumnName name, List<String> phrases) {
        return phrases.stream().filter(name::contains).max(Comparator.comparingInt(String::length));
    }

    static RecordVocabulary of(
            RecordType type,
            Map.Entry<String, String> subject,
            Optional<String> nativeField,
            List<String> corrected,
            Map<String, List<String>> fields) {
        return new RecordVocabulary(
                type,
                type.schema(),
                subject.getKey(),
                subject.getValue(),
                nativeField,
                corrected,
                new LinkedHashMap<>(fields));
    }

    /** Returns the vocabulary for the lines of a record, which have no subject and no key of their own. */
    static RecordVocabulary ofLines(RecordType type, Map<String, List<String>> fields) {
        return new RecordVocabulary(
                type,
                type.schema().getField(LINES).schema().getElementType(),
                "",
                "",
                Optional.empty(),
                List.of(),
                new LinkedHashMap<>(fields));
    }

    /** Returns the vocabulary with further phrases, which come after those of the field. */
    RecordVocabulary with(Map<String, List<String>> further) {
        LinkedHashMap<String, List<String>> all = new LinkedHashMap<>(fields);
        further.forEach((field, phrases) -> all.merge(field, phrases, (first, second) -> {
            List<String> both = new ArrayList<>(first);
            both.addAll(second);
            return List.copyOf(both);
        }));
        return new RecordVocabulary(type, schema, subjectKind, subjectField, nativeField, corrected, all);
    }
}
