package org.mesinfos.pipelines.rows;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.records.RecordType;

/**
 * All accepted rows of one person, in one order that does not depend on how they arrived.
 *
 * <p>Immutable as long as nobody changes the Avro objects given in or handed out. A file that is merged in twice, or
 * whose rows come again because its rejected ones were replayed, leaves one row where it has one: rows are the same when
 * organisation, delivery, file, record type, place and subject are. Where two parses read one place differently, the
 * later version of the connector wins. A replay therefore hands over all rows of a place or none.
 */
public final class AcceptedRows {

    private static final AcceptedRows NONE = new AcceptedRows(List.of());

    private final List<RowBatch> batches;

    private AcceptedRows(List<RowBatch> sortedBatches) {
        this.batches = List.copyOf(sortedBatches);
    }

    public static AcceptedRows none() {
        return NONE;
    }

    /** The rows of several pieces of files; the pieces of one parse of one file add up. */
    public static AcceptedRows of(Collection<RowBatch> pieces) {
        TreeMap<RowBatch, List<EncodedRow>> whole = new TreeMap<>(RowOrder.BATCHES);
        for (RowBatch piece : pieces) {
            whole.computeIfAbsent(piece, first -> new ArrayList<>()).addAll(piece.getRows());
        }
        List<RowBatch> joined = new ArrayList<>(whole.size());
        whole.forEach((piece, rows) -> joined.add(sorted(piece, rows)));
        return new AcceptedRows(settle(joined));
    }

    /** These rows and the others, each once. */
    public AcceptedRows merge(AcceptedRows others) {
        if (others.batches.isEmpty()) {
            return this;
        }
        return new AcceptedRows(
                settle(Stream.concat(batches.stream(), others.batches.stream()).toList()));
    }

    /** The rows for which the predicate holds. */
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

    /** The rows as they are stored: one batch per origin and record type, sorted. */
    public List<RowBatch> batches() {
        return batches;
    }

    /** Every row, in order. */
    public Stream<AcceptedRow> stream() {
        return batches.stream().flatMap(AcceptedRows::rows);
    }

    /** How many rows there are. */
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

    /** How many rows, and nothing of them: they are personal. */
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

    private static List<RowBatch> settle(List<RowBatch> parses) {
        Map<FileRows, List<RowBatch>> files = parses.stream().collect(groupingBy(FileRows::of));
        return files.values().stream()
                .flatMap(readings -> readings.size() == 1 ? readings.stream() : best(readings))
                .filter(batch -> !batch.getRows().isEmpty())
                .sorted(RowOrder.BATCHES)
                .toList();
    }

    /** Of several parses of one file, the best at each place. */
    private static Stream<RowBatch> best(List<RowBatch> parses) {
        Map<Reading.Place, Reading> best = new LinkedHashMap<>();
        for (RowBatch parse : parses) {
            parse.getRows().stream()
                    .collect(groupingBy(Reading.Place::of))
                    .forEach((place, rows) -> best.merge(place, new Reading(parse.getOrigin(), rows), Reading::better));
        }
        String recordType = parses.get(0).getRecordType();
        Map<RowOrigin, List<EncodedRow>> byOrigin = best.values().stream()
                .collect(groupingBy(
                        Reading::origin,
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
