package org.mesinfos.linkage.sliced;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mesinfos.linkage.compare.AddressPatternCounts;
import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.RowKey;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.features.TableValue;
import org.mesinfos.linkage.features.VocabularyGroup;
import org.mesinfos.linkage.rules.HolderMarks;

/** Addition of knowledge about all rows to the rows of a bucket. Stateless. */
public final class RowAnnotation {

    private static final ValueKind[] KINDS = ValueKind.values();

    /** By the ordinal of a kind of values, the tags of all kinds with its vocabulary. */
    private static final byte[][] COLUMNS = columns();

    /** By the ordinal of a kind of values, the tag of its vocabulary. */
    private static final byte[] VOCABULARIES = vocabularies();

    private RowAnnotation() {}

    private static byte[][] columns() {
        byte[][] columns = new byte[KINDS.length][];
        for (ValueKind kind : KINDS) {
            List<ValueKind> kinds = VocabularyGroup.kindsWith(kind);
            columns[kind.position()] = new byte[kinds.size()];
            for (int other = 0; other < kinds.size(); other++) {
                columns[kind.position()][other] = KeyTags.ofValue(kinds.get(other));
            }
        }
        return columns;
    }

    private static byte[] vocabularies() {
        byte[] tags = new byte[KINDS.length];
        for (ValueKind kind : KINDS) {
            tags[kind.position()] = KeyTags.ofValue(kind);
        }
        for (VocabularyGroup group : VocabularyGroup.values()) {
            group.kinds().forEach(kind -> tags[kind.position()] = KeyTags.ofVocabulary(group));
        }
        return tags;
    }

    /**
     * Adds numbers, counts, and the keys that other rows share.
     *
     * @param rows rows of a bucket by their positions in the input
     * @param known numbers of these rows, and counts of their keys
     * @param addresses counts to which the e-mail addresses are added that consist of a name
     */
    public static List<TableRow> annotate(
            List<TableRow> rows, KeyEntries known, Totals totals, AddressPatternCounts addresses) {
        int[] limits = totals.blockLimits();
        KeyCounts counts = new KeyCounts();
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int entry = 0; entry < known.size(); entry++) {
            if (known.tag(entry) == KeyTags.NUMBER) {
                numbers.put(known.row(entry), known.number(entry));
            } else {
                counts.set(known.tag(entry), known.hash(entry), known.number(entry));
            }
        }
        NamesakeMarks marks = new NamesakeMarks(counts, totals, addresses);
        return rows.stream()
                .map(row -> annotate(
                        row,
                        Objects.requireNonNull(numbers.get(row.source()), "each row has a number"),
                        counts,
                        limits,
                        marks))
                .toList();
    }

    private static TableRow annotate(TableRow row, int number, KeyCounts counts, int[] limits, NamesakeMarks marks) {
        List<RowKey> keys = new ArrayList<>();
        for (RowKey key : row.keys()) {
            int records = counts.get(key.hash());
            boolean shared =
                    KeyTags.isRule(key.tag()) ? records > 1 && records <= limits[KeyTags.rule(key.tag())] : records > 1;
            if (shared) {
                keys.add(new RowKey(key.tag(), key.hash(), records));
            }
        }
        List<List<TableValue>> columns = new ArrayList<>(KINDS.length);
        for (ValueKind kind : KINDS) {
            byte tag = KeyTags.ofValue(kind);
            List<TableValue> values = new ArrayList<>(row.values(kind).size());
            for (TableValue value : row.values(kind)) {
                TableValue counted = counted(value, kind, counts);
                values.add(counted.withMarks(kind == ValueKind.EMAIL ? marks.of(value.text()) : 0));
                long hash = KeyTags.hash(tag, Hashes.of(value.text()));
                if (KeyTags.isIdentifier(tag)
                        && HolderMarks.isDistinctive(counted.recordsOfVocabulary())
                        && keys.stream().noneMatch(key -> key.hash() == hash)) {
                    keys.add(new RowKey(tag, hash, counted.recordsOfVocabulary()));
                }
            }
            columns.add(values);
        }
        return new TableRow(
                row.source(),
                number,
                row.birthDate(),
                row.group(),
                row.rowMarks(),
                row.payload(),
                recordsOfFullName(row, counts),
                columns,
                keys);
    }

    private static TableValue counted(TableValue value, ValueKind kind, KeyCounts counts) {
        long text = Hashes.of(value.text());
        byte[] columns = COLUMNS[kind.position()];
        int[] records = new int[columns.length];
        for (int column = 0; column < columns.length; column++) {
            records[column] = Math.max(1, counts.get(KeyTags.hash(columns[column], text)));
        }
        int inVocabulary = Math.max(1, counts.get(KeyTags.hash(VOCABULARIES[kind.position()], text)));
        return new TableValue(value.text(), records, inVocabulary, value.marks());
    }

    private static int recordsOfFullName(TableRow row, KeyCounts counts) {
        List<TableValue> given = row.values(ValueKind.GIVEN);
        List<TableValue> family = row.values(ValueKind.FAMILY);
        return given.isEmpty() || family.isEmpty()
                ? 1
                : Math.max(
                        1,
                        counts.get(KeyTags.hash(
                                KeyTags.FULL_NAME,
                                RowPreparation.fullName(
                                        given.get(0).text(), family.get(0).text()))));
    }

    /**
     * Adds marks to values.
     *
     * @param rows rows of a bucket by their numbers
     * @param marks marks of values in these rows
     */
    public static List<TableRow> mark(List<TableRow> rows, KeyEntries marks) {
        KeyCounts marked = new KeyCounts();
        for (int entry = 0; entry < marks.size(); entry++) {
            marked.set(marks.tag(entry), marks.hash(entry), marks.number(entry));
        }
        return rows.stream().map(row -> mark(row, marked)).toList();
    }

    private static TableRow mark(TableRow row, KeyCounts marked) {
        List<List<TableValue>> columns = new ArrayList<>(row.values());
        for (ValueKind kind : HolderMarks.kinds()) {
            byte tag = KeyTags.ofValue(kind);
            columns.set(
                    kind.position(),
                    row.values(kind).stream()
                            .map(value -> value.withMarks(marked.get(KeyTags.hash(tag, Hashes.of(value.text())))))
                            .toList());
        }
        return row.withValues(columns);
    }
}
