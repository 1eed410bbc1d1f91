package org.mesinfos.pipelines.rows;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.records.RecordType;

/**
 * Immutable, sorted collection of all accepted rows of one person.
 *
 * <p>A file can be parsed several times: the same delivery arrives again, or its rejected rows are replayed. Such rows
 * are present once. Rows correspond if organisation, delivery, file, record type, locator and subject are equal; if two
 * parses disagree, that of the later version of the connector is retained. A replay must therefore provide all rows of
 * a locator or none.
 */
public final class AcceptedRows {

    private static final AcceptedRows NONE = new AcceptedRows(List.of());

    private final List<RowBatch> batches;

    private AcceptedRows(List<RowBatch> sortedBatches) {
        this.batches = List.copyOf(sortedBatches);
    }

    /** Returns a collection without rows. */
    public static AcceptedRows none() {
        return NONE;
    }

    /** Returns the rows of batches. Batches of several splits of one file, from one parse, are concatenated. */
    public static AcceptedRows of(Collection<RowBatch> splits) {
        TreeMap<RowBatch, List<EncodedRow>> whole = new TreeMap<>(RowOrder.BATCHES);
        for (RowBatch split : splits) {
            whole.computeIfAbsent(split, first -> new ArrayList<>()).addAll(split.getRows());
        }
        List<RowBatch> batches = new ArrayList<>(whole.size());
        whole.forEach((split, rows) -> batches.add(sorted(split, rows)));
        return new AcceptedRows(resolveParses(batches));
    }

    /** Returns the rows of collections without common record types. */
    static AcceptedRows ofParsed(List<RowBatch> batches) {
        return new AcceptedRows(batches.stream().sorted(RowOrder.BATCHES).toList());
    }

    /** Returns the rows of some record types. */
    public AcceptedRows ofTypes(Collection<RecordType> types) {
        return new AcceptedRows(batches.stream()
                .filter(batch -> types.contains(RecordType.valueOf(batch.getRecordType())))
                .toList());
    }

    /** Returns the record types of the rows. */
    public SortedSet<RecordType> types() {
        return batches.stream()
                .map(batch -> RecordType.valueOf(batch.getRecordType()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns these rows and the others, each row once. */
    public AcceptedRows merge(AcceptedRows others) {
        if (others.batches.isEmpty()) {
            return this;
        }
        return new AcceptedRows(resolveParses(
                Stream.concat(batches.stream(), others.batches.stream()).toList()));
    }

    /** Returns the rows that match the predicate. */
    public AcceptedRows retain(Predicate<AcceptedRow> keep) {
        List<RowBatch> kept = new ArrayList<>(batches.size());
        for (RowBatch batch : batches) {
            RecordType type = RecordType.valueOf(batch.getRecordType());
            List<EncodedRow> rows = batch.getRows().stream()
                    .filter(row -> keep.test(new AcceptedRow(batch.getOrigin(), type, row)))
                    .toList();
            if (rows.size() == batch.getRows().size()) {
                kept.add(batch);
            } else if (!rows.isEmpty()) {
                kept.add(new RowBatch(batch.getOrigin(), batch.getRecordType(), rows));
            }
        }
        return new AcceptedRows(kept);
    }

    /**
     * Returns these rows with other records.
     *
     * @param change returns the batch with other records in its rows; the origin, and the number, keys and locators of the
     *     rows, must remain
     */
    public AcceptedRows withRecords(UnaryOperator<RowBatch> change) {
        return new AcceptedRows(batches.stream().map(change).toList());
    }

    /** Returns the rows as they are stored: sorted, one batch per origin and record type. */
    public List<RowBatch> batches() {
        return batches;
    }

    /** Returns all rows, in order. */
    public Stream<AcceptedRow> stream() {
        return batches.stream().flatMap(AcceptedRows::rows);
    }

    /** Returns the number of rows. */
    public long count() {
        return batches.stream().mapToLong(batch -> batch.getRows().size()).sum();
    }

    public boolean isEmpty() {
        return batches.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AcceptedRows rows && batches.equals(rows.batches);
    }

    @Override
    public int hashCode() {
        return batches.hashCode();
    }

    /** Returns the number of rows only, because rows contain personal data. */
    @Override
    public String toString() {
        return count() + " accepted rows in " + batches.size() + " batches";
    }

    private static Stream<AcceptedRow> rows(RowBatch batch) {
        RecordType type = RecordType.valueOf(batch.getRecordType());
        return batch.getRows().stream().map(row -> new AcceptedRow(batch.getOrigin(), type, row));
    }

    private record FileRows(String organisation, String delivery, String file, String recordType) {
        static FileRows of(RowBatch batch) {
            RowOrigin origin = batch.getOrigin();
            return new FileRows(
                    origin.getOrganisation(), origin.getDelivery(), origin.getFileSha256(), batch.getRecordType());
        }
    }

    private static List<RowBatch> resolveParses(List<RowBatch> parses) {
        Map<FileRows, List<RowBatch>> files = parses.stream().collect(groupingBy(FileRows::of));
        return files.values().stream()
                .flatMap(readings -> readings.size() == 1 ? readings.stream() : preferred(readings))
                .filter(batch -> !batch.getRows().isEmpty())
                .sorted(RowOrder.BATCHES)
                .toList();
    }

    /** Returns the preferred rows at each locator, among several parses of one file. */
    private static Stream<RowBatch> preferred(List<RowBatch> parses) {
        Map<LocatedRows.Key, LocatedRows> best = new LinkedHashMap<>();
        for (RowBatch parse : parses) {
            parse.getRows().stream()
                    .collect(groupingBy(LocatedRows.Key::of))
                    .forEach((place, rows) ->
                            best.merge(place, new LocatedRows(parse.getOrigin(), rows), LocatedRows::preferred));
        }
        String recordType = parses.get(0).getRecordType();
        Map<RowOrigin, List<EncodedRow>> byOrigin = best.values().stream()
                .collect(groupingBy(
                        LocatedRows::origin,
                        () -> new TreeMap<>(RowOrder.ORIGINS),
                        Collectors.flatMapping(reading -> reading.rows().stream(), Collectors.toList())));
        return byOrigin.entrySet().stream()
                .map(entry -> sorted(new RowBatch(entry.getKey(), recordType, List.of()), entry.getValue()));
    }

    private static RowBatch sorted(RowBatch batch, List<EncodedRow> rows) {
        return new RowBatch(
                batch.getOrigin(),
                batch.getRecordType(),
                rows.stream().sorted(RowOrder.ROWS).toList());
    }
}
