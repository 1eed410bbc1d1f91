package org.mesinfos.connectors.mapping.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mesinfos.connectors.mapping.value.TransactionColumnNames;
import org.mesinfos.connectors.mapping.value.WordLists;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.connectors.mapping.yaml.YamlText;
import org.mesinfos.records.RecordType;

/**
 * Vocabulary of column names, read from {@code column-words.yml}.
 *
 * @param customer phrases for the customer reference of a row
 * @param links phrases for references that belong to a customer, by kind
 * @param records phrases for the fields of each record
 * @param receipt phrases for the fields of a receipt that contains its lines
 * @param receiptLine phrases for the fields of these lines
 */
record ColumnVocabulary(
        List<String> customer,
        Map<String, List<String>> links,
        List<RecordVocabulary> records,
        RecordVocabulary receipt,
        RecordVocabulary receiptLine) {

    private static final String RESOURCE = "column-words.yml";

    /** Prefix of a reference to a list of {@link TransactionColumnNames}. */
    private static final String LIST = "@";

    /** Shorter names of those lists are also parts of names in other records. */
    private static final int MIN_LISTED_LENGTH = 4;

    private static final ColumnVocabulary STANDARD = read();

    static ColumnVocabulary standard() {
        return STANDARD;
    }

    /**
     * Returns the number of records that use a phrase. The more there are, the weaker the phrase is as evidence for a
     * record.
     */
    long records(String phrase) {
        return records.stream()
                .filter(record -> record.fields().values().stream().anyMatch(words -> words.contains(phrase)))
                .count();
    }

    private static ColumnVocabulary read() {
        Problems problems = new Problems(RESOURCE);
        YamlMap root = YamlText.read(WordLists.text(ColumnVocabulary.class, RESOURCE), problems)
                .orElseThrow();
        YamlMap byType = root.map("records").orElseThrow();
        List<RecordVocabulary> records = new ArrayList<>();
        for (String name : byType.keys()) {
            records.add(record(name, byType.map(name).orElseThrow()));
        }
        YamlMap receipts = root.map("receipts").orElseThrow();
        ColumnVocabulary words = new ColumnVocabulary(
                root.texts("customer"),
                lists(root.map("links").orElseThrow()),
                List.copyOf(records),
                records.stream()
                        .filter(record -> record.type() == RecordType.RECEIPT)
                        .findFirst()
                        .orElseThrow()
                        .with(lists(receipts.map("fields").orElseThrow())),
                RecordVocabulary.ofLines(
                        RecordType.RECEIPT, lists(receipts.map("lines").orElseThrow())));
        if (!problems.messages().isEmpty()) {
            throw new IllegalStateException(String.join("; ", problems.messages()));
        }
        return words;
    }

    private static RecordVocabulary record(String name, YamlMap entry) {
        Map<String, String> subject = entry.pairs("subject");
        return RecordVocabulary.of(
                type(name),
                subject.entrySet().iterator().next(),
                entry.text("native"),
                entry.texts("corrected"),
                lists(entry.map("fields").orElseThrow()));
    }

    private static RecordType type(String schemaName) {
        for (RecordType type : RecordType.values()) {
            if (type.schemaName().equals(schemaName)) {
                return type;
            }
        }
        throw new IllegalStateException(RESOURCE + " contains " + schemaName + ", which is not a record type");
    }

    private static Map<String, List<String>> lists(YamlMap map) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        map.keys()
                .forEach(key -> lists.put(
                        key,
                        map.texts(key).stream()
                                .flatMap(ColumnVocabulary::phrases)
                                .distinct()
                                .toList()));
        return lists;
    }

    /** Returns a phrase, or those of the list of bank transactions to which it refers. */
    private static Stream<String> phrases(String text) {
        if (!text.startsWith(LIST)) {
            return Stream.of(text);
        }
        List<String> names = TransactionColumnNames.lists().get(text.substring(LIST.length()));
        if (names == null) {
            throw new IllegalStateException(RESOURCE + " refers to the list " + text + ", which does not exist");
        }
        return names.stream()
                .map(name -> ColumnName.of(name).words())
                .filter(words -> words.length() >= MIN_LISTED_LENGTH);
    }
}
