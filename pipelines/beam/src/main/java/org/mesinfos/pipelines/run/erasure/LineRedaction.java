package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * Blanking of the rows of erased people in the kept bytes of a text file. A row ends before the next line on which anything else
 * starts.
 */
final class LineRedaction {

    private final QuarantinedLines quarantinedLines;
    private final ErasedMentions mentions;

    LineRedaction(QuarantinedLines quarantinedLines, ErasedMentions mentions) {
        this.quarantinedLines = quarantinedLines;
        this.mentions = mentions;
    }

    /** Blanked bytes. */
    static final class Result {

        private final byte[] bytes;
        private final BitSet lines;

        private Result(byte[] bytes, BitSet lines) {
            this.bytes = bytes;
            this.lines = lines;
        }

        /** Returns the bytes, as many as before, with the same line ends. */
        byte[] bytes() {
            return bytes;
        }

        /** Returns the lines on which the blanked rows start, from 1. */
        Set<Long> lines() {
            return lines.stream().asLongStream().boxed().collect(Collectors.toSet());
        }
    }

    /**
     * Returns the kept bytes with blank rows; empty if the lines of a row are unknown, or if the rows of others would not be read as
     * before.
     *
     * @param rejected lines of rejected rows, in the order of the entries
     */
    Optional<Result> blank(RedactionCandidate file, byte[] kept, List<SortedMap<Long, RejectionReason>> rejected)
            throws IOException {
        PhysicalLines lines = new PhysicalLines(kept);
        List<Long> unsure = rejected.stream()
                .flatMap(rows -> rows.keySet().stream())
                .filter(line -> line > 0 && line <= lines.count() && !file.isRowOfOthers(line, rejected))
                .distinct()
                .toList();
        List<Long> mentioning = unsure.stream()
                .filter(line -> mentions.isIn(lines.text(line), file.deliveries()))
                .toList();
        BitSet starts = new BitSet();
        file.erasedLines().forEach(line -> starts.set(Math.toIntExact(line)));
        mentioning.forEach(line -> starts.set(Math.toIntExact(line)));
        if (starts.isEmpty() && unsure.isEmpty()) {
            return Optional.of(new Result(kept, starts));
        }
        // Only the connector knows the subject of a row: it may be on a later line, in several columns, or beside the
        // rows.
        List<KeptRows> rows = quarantinedLines.rows(file, kept);
        unsure.stream()
                .filter(line -> rows.stream().anyMatch(any -> any.showsErased(line)))
                .forEach(line -> starts.set(Math.toIntExact(line)));
        if (starts.isEmpty()) {
            return Optional.of(new Result(kept, starts));
        }
        Optional<BitSet> blank = rows.isEmpty() ? singleLines(starts, lines) : wholeRows(starts, rows, lines);
        if (blank.isEmpty()) {
            return Optional.empty();
        }
        byte[] blanked = lines.blank(blank.get());
        return areOthersReadAsBefore(file, rows, blanked, blank.get())
                ? Optional.of(new Result(blanked, starts))
                : Optional.empty();
    }

    /** Returns the lines of rows that start on some lines; empty if one of them may continue on a line that nobody can name. */
    private static Optional<BitSet> singleLines(BitSet starts, PhysicalLines lines) {
        return starts.stream().anyMatch(line -> line <= lines.count() && lines.mayContinue(line))
                ? Optional.empty()
                : Optional.of(starts);
    }

    /**
     * Returns the lines from each start up to the next line on which anything else starts; empty if nobody knows the end of the last
     * row, because the connector did not read the lines below.
     */
    private static Optional<BitSet> wholeRows(BitSet starts, List<KeptRows> rows, PhysicalLines lines) {
        BitSet known = new BitSet();
        rows.forEach(any -> any.addStartsTo(known));
        boolean partial = rows.stream().anyMatch(KeptRows::isPartial);
        BitSet blank = new BitSet();
        for (int line = starts.nextSetBit(1); line > 0; line = starts.nextSetBit(line + 1)) {
            int next = known.nextSetBit(line + 1);
            if (known.get(line) && next < 0 && partial && line < lines.count()) {
                return Optional.empty();
            }
            blank.set(line, known.get(line) ? (next < 0 ? lines.count() + 1 : next) : line + 1);
        }
        return Optional.of(blank);
    }

    private boolean areOthersReadAsBefore(RedactionCandidate file, List<KeptRows> before, byte[] blanked, BitSet lines)
            throws IOException {
        List<KeptRows> after = before.isEmpty() ? new ArrayList<>() : quarantinedLines.rows(file, blanked);
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            same = before.get(i).acceptsAllBut(lines, after.get(i));
        }
        return same;
    }
}
