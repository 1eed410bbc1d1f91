package org.mesinfos.pipelines.relate.metering;

import java.util.Comparator;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingQuality;

/**
 * Precedence of a meter reading among those of the same time: by quality first, then by reporter. The order of quality
 * is measured, corrected, read by the customer, unknown, estimated, fixed by contract. The grid operator, who reads the
 * meter, takes precedence over the supplier, who bills the operator's readings. A reading with a contract, a bill or a
 * cost is a supplier's.
 *
 * @param quality rank of the quality; lower is better
 * @param teller the party that reports the reading
 */
record Standing(int quality, Teller teller) implements Comparable<Standing> {

    private static final Comparator<Standing> ORDER =
            Comparator.comparingInt(Standing::quality).thenComparing(Standing::teller);

    /** The party that reports a reading. */
    enum Teller {
        GRID_OPERATOR,
        SUPPLIER
    }

    static Standing of(MeterReading reading) {
        return new Standing(rank(reading.getQuality()), teller(reading));
    }

    private static int rank(ReadingQuality quality) {
        if (quality == null) {
            return 3;
        }
        return switch (quality) {
            case MEASURED -> 0;
            case CORRECTED -> 1;
            case SELF_READ -> 2;
            case OTHER -> 3;
            case ESTIMATED -> 4;
            case CONTRACTUAL -> 5;
        };
    }

    private static Teller teller(MeterReading reading) {
        boolean billed = reading.getContractNumber() != null
                || reading.getInvoiceNumber() != null
                || reading.getCost() != null
                || reading.getStandingCost() != null;
        return billed ? Teller.SUPPLIER : Teller.GRID_OPERATOR;
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }
}
