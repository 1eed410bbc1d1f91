package org.mesinfos.connectors.mapping.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.mesinfos.connectors.mapping.SampleTable;

/**
 * Assignment of columns to the fields of one record type.
 *
 * @param words vocabulary of the record
 * @param fields columns by field, in the order of the columns
 * @param subject column with the subject of a row; empty if there is none
 * @param evidence strength of the evidence for the record. Each assigned column adds to it, the more so the fewer other
 *     records use its name.
 */
record FieldAssignment(
        RecordVocabulary words,
        LinkedHashMap<String, SampleTable.SampleColumn> fields,
        Optional<SampleTable.SampleColumn> subject,
        double evidence) {

    static final String SUBJECT = "subject";
    static final String DEBIT = "debit";
    static final String CREDIT = "credit";

    /**
     * Minimum share of a column name that must match a phrase for customer references. A customer's name must not
     * match.
     */
    private static final double MINIMUM_SHARE = 0.65;

    private static final double EXACT_MATCH_BONUS = 100;

    private record Option(int column, String field, String phrase, double strength) {}

    static FieldAssignment of(
            RecordVocabulary words, List<SampleTable.SampleColumn> columns, ColumnVocabulary vocabulary) {
        Set<Integer> assigned = new HashSet<>();
        int customer = customer(columns, vocabulary);
        if (words.subjectField().equals(SUBJECT) && customer >= 0) {
            assigned.add(customer);
        }
        Map<String, Option> chosen = new LinkedHashMap<>();
        for (Option option : options(words, columns)) {
            if (!chosen.containsKey(option.field()) && assigned.add(option.column())) {
                chosen.put(option.field(), option);
            }
        }
        LinkedHashMap<String, SampleTable.SampleColumn> fields = new LinkedHashMap<>();
        chosen.values().stream()
                .sorted(Comparator.comparingInt(Option::column))
                .forEach(option -> fields.put(option.field(), columns.get(option.column())));
        Optional<SampleTable.SampleColumn> subject = Optional.ofNullable(fields.get(words.subjectField()))
                .or(() -> customer < 0 ? Optional.empty() : Optional.of(columns.get(customer)));
        double evidence = chosen.values().stream()
                .mapToDouble(option -> 1
                        + Math.log((double) vocabulary.records().size()
                                / Math.max(1, vocabulary.records(option.phrase()))))
                .sum();
        return new FieldAssignment(words, fields, subject, evidence + (subject.isPresent() ? 1 : 0));
    }

    /** Returns the kind of the subject: {@code customer} if the record's own reference was not found. */
    String subjectKind() {
        return fields.containsKey(words.subjectField()) ? words.subjectKind() : "customer";
    }

    /** Returns the columns without a field. */
    List<SampleTable.SampleColumn> unassigned(List<SampleTable.SampleColumn> columns) {
        return columns.stream()
                .filter(column -> !fields.containsValue(column)
                        && !subject.filter(column::equals).isPresent())
                .toList();
    }

    ColumnValues.Kind kind(String field) {
        return kind(words, field);
    }

    private static ColumnValues.Kind kind(RecordVocabulary words, String field) {
        if (field.equals(DEBIT) || field.equals(CREDIT)) {
            return ColumnValues.Kind.NUMBER;
        }
        if (field.indexOf('/') > 0) {
            return ColumnValues.Kind.TEXT;
        }
        Schema.Field declared = words.schema().getField(field);
        ColumnValues.Kind kind = ColumnValues.Kind.of(declared.schema());
        return kind == ColumnValues.Kind.NUMBER && field.endsWith("_seconds") ? ColumnValues.Kind.DURATION : kind;
    }

    private static List<Option> options(RecordVocabulary words, List<SampleTable.SampleColumn> columns) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnName name = ColumnName.of(columns.get(i).name());
            for (RecordVocabulary.FieldMatch meaning : words.matches(name)) {
                if (ColumnValues.areReadable(kind(words, meaning.field()), columns.get(i))) {
                    double strength =
                            meaning.phrase().length() + (meaning.phrase().equals(name.words()) ? EXACT_MATCH_BONUS : 0);
                    options.add(new Option(i, meaning.field(), meaning.phrase(), strength));
                }
            }
        }
        options.sort(Comparator.comparingDouble(Option::strength).reversed());
        return options;
    }

    private static int customer(List<SampleTable.SampleColumn> columns, ColumnVocabulary vocabulary) {
        int best = -1;
        int longest = 0;
        for (int i = 0; i < columns.size(); i++) {
            ColumnName name = ColumnName.of(columns.get(i).name());
            int length = RecordVocabulary.longestMatch(name, vocabulary.customer())
                    .map(String::length)
                    .orElse(0);
            if (length > longest && length >= MINIMUM_SHARE * name.words().length()) {
                best = i;
                longest = length;
            }
        }
        return best;
    }
}
