package org.mesinfos.pipelines.transforms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.RowTrace;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.elements.EventMonths;
import org.mesinfos.pipelines.elements.FilledFields;
import org.mesinfos.pipelines.elements.RejectedRow;
import org.mesinfos.pipelines.elements.RejectedRows;
import org.mesinfos.pipelines.identity.BlankedRows;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.identity.ownership.DayInterval;
import org.mesinfos.pipelines.identity.ownership.EventDays;
import org.mesinfos.pipelines.identity.traces.RowTraces;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowEncoder;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;
import org.mesinfos.pipelines.store.catalog.RejectedTraces;
import org.mesinfos.records.RecordType;

/**
 * Row sink that collects the rows of one split in blocks, so that memory use does not grow with the size of the split.
 *
 * <p>Blocks are large because the Direct Runner copies all elements grouped so far whenever a block arrives. Not
 * thread-safe.
 */
final class BlockRowSink implements RowSink {

    private static final int BLOCK_BYTES = 8 << 20;

    private final RowOrigin origin;
    private final Consumer<Block<RowBatch>> rowBlocks;
    private final LinkBlockWriter linkWriter;
    private final Optional<ProfileBlockWriter> profileWriter;
    private final RowEncoder encoder = new RowEncoder();
    private final BlockCodec<RowBatch> codec = new BlockCodec<>(RowBatch.class);
    private final Map<RecordType, List<EncodedRow>> bufferedRows = new EnumMap<>(RecordType.class);
    private final Map<RejectionReason, Long> rejectedByReason = new EnumMap<>(RejectionReason.class);
    private final List<RejectedRow> rejections = new ArrayList<>();
    private final RowTraces traces;
    private final Set<Long> blankedLines;
    private final UnfilledFields unfilledFields;
    private final FilledFieldSet filledFields;
    private final EventMonthSet eventMonths = new EventMonthSet();
    private final SortedSet<Integer> statedAsOf = new TreeSet<>();
    private final ZoneId zone;
    private long bufferedBytes;
    private @Nullable LocalDate newestDay;

    /**
     * @param origin source of all rows of the split
     * @param rowBlocks receives blocks of accepted rows
     * @param linkBlocks receives blocks of links
     * @param profileWriter collects the profile data of rows; empty if persons are not linked
     * @param unfilledFields counts the rows that leave required fields empty
     * @param digests digests of the subjects and keys that rows show
     * @param blanked rows that are blank in the kept bytes: they show what they showed before, and state nothing else
     * @param zone time zone of the file
     */
    BlockRowSink(
            RowOrigin origin,
            Consumer<Block<RowBatch>> rowBlocks,
            Consumer<Block<LinkAssertion>> linkBlocks,
            Optional<ProfileBlockWriter> profileWriter,
            UnfilledFields unfilledFields,
            SubjectDigests digests,
            BlankedRows blanked,
            ZoneId zone) {
        this.origin = origin;
        this.zone = zone;
        this.rowBlocks = rowBlocks;
        this.linkWriter = new LinkBlockWriter(origin, linkBlocks);
        this.profileWriter = profileWriter;
        this.unfilledFields = unfilledFields;
        this.filledFields = new FilledFieldSet(origin.getConnector());
        this.traces = new RowTraces(origin.getOrganisation(), digests, RejectedTraces.MAX_DIGESTS);
        this.blankedLines = Set.copyOf(blanked.lines());
        this.traces.add(blanked.digests());
    }

    @Override
    public void startRow() {
        // Counted by the caller, which runs the connector.
    }

    @Override
    public void accept(ParsedRow row) {
        unfilledFields.count(row.record());
        boolean isBlanked = blankedLines.contains(row.locator().line());
        if (origin.getMode() == RowMode.SNAPSHOT && !isBlanked) {
            traces.addAccepted(row);
        }
        filledFields.add(row.type(), row.record());
        EventDays.of(row.type(), row.record(), zone).ifPresent(days -> noteDays(row.type(), days));
        EncodedRow encoded = encoder.encode(row);
        bufferedRows.computeIfAbsent(row.type(), type -> new ArrayList<>()).add(encoded);
        bufferedBytes += encoded.getRecord().remaining() + encoded.getKey().length();
        if (!isBlanked) {
            row.links().forEach(link -> linkWriter.add(link, row.locator()));
            profileWriter.ifPresent(
                    writer -> writer.add(origin, row.type(), row.subject(), row.locator(), row.record()));
        }
        if (bufferedBytes >= BLOCK_BYTES) {
            flushRowBlock();
        }
    }

    @Override
    public void reject(Rejection rejection) {
        reject(rejection, RowTrace.NONE);
    }

    @Override
    public void reject(Rejection rejection, RowTrace trace) {
        if (!blankedLines.contains(rejection.locator().line())) {
            traces.addRejected(trace);
        }
        rejectedByReason.merge(rejection.reason(), 1L, Long::sum);
        if (rejections.size() == QuarantineDetails.MAX_LISTED) {
            return;
        }
        Locator locator = rejection.locator();
        rejections.add(RejectedRow.newBuilder()
                .setReason(rejection.reason().name())
                .setPage(locator.page())
                .setLine(locator.line())
                .setPath(locator.path())
                .setColumn(rejection.column())
                .setFound(rejection.found())
                .setExpected(rejection.expected())
                .build());
    }

    /** Returns the fields that the accepted rows fill. */
    List<FilledFields> filled() {
        return filledFields.fields();
    }

    /** Returns the months of the events of the accepted rows. */
    List<EventMonths> months() {
        return eventMonths.months();
    }

    @Override
    public void skip(Locator locator, String rule) {
        // Counted by the caller, which runs the connector.
    }

    @Override
    public void stateAsOf(LocalDate day) {
        // Two different days are enough to show that the file has no single one.
        if (statedAsOf.size() < 2) {
            statedAsOf.add((int) day.toEpochDay());
        }
    }

    private void noteDays(RecordType type, DayInterval days) {
        eventMonths.add(type, days);
        LocalDate last = days.endDay().orElse(LocalDate.MAX).minusDays(1);
        if (newestDay == null || newestDay.isBefore(last)) {
            newestDay = last;
        }
    }

    /** Returns the last day of an event of an accepted row, as days since 1970-01-01; null if no row has a date. */
    @Nullable
    Integer newestDay() {
        return newestDay == null ? null : (int) newestDay.toEpochDay();
    }

    /** Returns the as-of dates in the rows, as days since 1970-01-01: none, the only one, or two if they differ. */
    List<Integer> statedAsOf() {
        return List.copyOf(statedAsOf);
    }

    /** Returns the number of rejected rows per reason. */
    List<RejectedRows> rejected() {
        return rejectedByReason.entrySet().stream()
                .map(entry -> new RejectedRows(entry.getKey().name(), entry.getValue()))
                .toList();
    }

    /** Returns the details of the first rejected rows, at most {@link QuarantineDetails#MAX_LISTED}. */
    List<RejectedRow> rejections() {
        return rejections;
    }

    /** Returns the subjects and keys that the rejected rows show, and the accepted rows of a snapshot without a subject. */
    RowTraces traces() {
        return traces;
    }

    /** Emits the rows, links and profile data that are not yet in a block. */
    void flush() {
        flushRowBlock();
        linkWriter.flush();
        profileWriter.ifPresent(ProfileBlockWriter::flush);
    }

    private void flushRowBlock() {
        if (bufferedRows.isEmpty()) {
            return;
        }
        List<RowBatch> batches = new ArrayList<>();
        bufferedRows.forEach((type, rows) -> batches.add(new RowBatch(origin, type.name(), rows)));
        rowBlocks.accept(codec.encode(batches));
        bufferedRows.clear();
        bufferedBytes = 0;
    }
}
