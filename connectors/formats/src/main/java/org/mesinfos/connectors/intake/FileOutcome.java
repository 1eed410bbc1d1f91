package org.mesinfos.connectors.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * What became of the rows of a file or of a piece of it. Always read = accepted + rejected.
 *
 * @param read rows that stood before the connector
 * @param accepted rows that became records
 * @param rejectedByReason rows that could not, counted by reason; reasons without a row are absent
 * @param skipped lines that by the rules of the format carry no record
 */
public record FileOutcome(long read, long accepted, Map<RejectionReason, Long> rejectedByReason, long skipped) {

    /** No row at all. */
    public static final FileOutcome NOTHING = new FileOutcome(0, 0, Map.of(), 0);

    public FileOutcome {
        EnumMap<RejectionReason, Long> sorted = new EnumMap<>(RejectionReason.class);
        sorted.putAll(rejectedByReason);
        rejectedByReason = Collections.unmodifiableMap(sorted);
        long rejected = sum(rejectedByReason);
        if (read != accepted + rejected) {
            throw new IllegalArgumentException(
                    "Rows are lost: read " + read + ", accepted " + accepted + ", rejected " + rejected);
        }
    }

    public long rejected() {
        return sum(rejectedByReason);
    }

    /** Whether more of the file is lost than the rejected rows alone. */
    public boolean isPartial() {
        return rejectedByReason.keySet().stream().anyMatch(RejectionReason::losesRestOfFile);
    }

    /** The outcome of two pieces together. */
    public FileOutcome plus(FileOutcome other) {
        EnumMap<RejectionReason, Long> reasons = new EnumMap<>(RejectionReason.class);
        reasons.putAll(rejectedByReason);
        other.rejectedByReason.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
        return new FileOutcome(read + other.read, accepted + other.accepted, reasons, skipped + other.skipped);
    }

    private static long sum(Map<RejectionReason, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
