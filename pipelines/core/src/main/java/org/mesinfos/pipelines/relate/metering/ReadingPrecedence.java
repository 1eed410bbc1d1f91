package org.mesinfos.pipelines.relate.metering;

import java.util.Comparator;
import org.mesinfos.pipelines.dedup.ReadingQualities;
import org.mesinfos.records.MeterReading;

/**
 * Precedence of a meter reading among those of the same time: by authority first, then by quality, then by reporter.
 * The organisation that issues the usage point has authority. The order of quality is corrected, measured, read by the
 * customer, unknown, estimated, fixed by contract. The grid operator, who reads the meter, takes precedence over the
 * supplier, who bills the operator's readings. A reading with a contract, a bill or a cost is a supplier's.
 *
 * @param authority authority of the organisation over the usage point
 * @param quality rank of the quality; lower is better
 * @param reporter the party that reports the reading
 */
record ReadingPrecedence(Authority authority, int quality, Reporter reporter) implements Comparable<ReadingPrecedence> {

    private static final Comparator<ReadingPrecedence> ORDER = Comparator.comparing(ReadingPrecedence::authority)
            .thenComparingInt(ReadingPrecedence::quality)
            .thenComparing(ReadingPrecedence::reporter);

    /** Authority of the organisation that delivered a reading over its usage point. */
    enum Authority {
        ISSUER,
        OTHER
    }

    /** The party that reports a reading. */
    enum Reporter {
        GRID_OPERATOR,
        SUPPLIER
    }

    static ReadingPrecedence of(MeterReading reading, Authority authority) {
        return new ReadingPrecedence(authority, ReadingQualities.rank(reading.getQuality()), reporter(reading));
    }

    private static Reporter reporter(MeterReading reading) {
        boolean billed = reading.getContractNumber() != null
                || reading.getInvoiceNumber() != null
                || reading.getCost() != null
                || reading.getStandingCost() != null;
        return billed ? Reporter.SUPPLIER : Reporter.GRID_OPERATOR;
    }

    /** Returns why a reading of this precedence precedes one of another, as a word in the source of the link. */
    String reasonOver(ReadingPrecedence other) {
        if (authority != other.authority) {
            return "issuer";
        }
        return quality != other.quality ? "quality" : "reporter";
    }

    @Override
    public int compareTo(ReadingPrecedence other) {
        return ORDER.compare(this, other);
    }
}
