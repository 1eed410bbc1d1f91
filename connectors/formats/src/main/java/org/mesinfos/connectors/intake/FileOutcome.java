package org.mesinfos.connectors.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * The number of rows in a file or split by outcome. The equation read = accepted + rejected always holds.
 *
 * @param read rows that the connector started
 * @param accepted rows that were parsed into records
 * @param rejectedByReason rejected rows by reason; reasons without rows are absent
 * @param skipped lines that contain no record by the rules of the format
 */
public record FileOutcome(long read, long accepted, Map<RejectionReason, Long> rejectedByReason, long skipped) {

    /** The outcome of a file without rows. */
    public static final FileOutcome EMPTY = new FileOutcome(0, 0, Map.of(), 0);

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

    /** Returns whether rows beyond the rejected ones may be lost. */
    public boolean isPartial() {
        return rejectedByReason.keySet().stream().anyMatch(RejectionReason::losesFurtherRows);
    }

    /** Returns the sum of this outcome and that of another split. */
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
