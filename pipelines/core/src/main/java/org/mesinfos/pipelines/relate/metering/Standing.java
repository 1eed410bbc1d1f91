package org.mesinfos.pipelines.relate.metering;

import java.util.Comparator;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingQuality;

/**
 * What a reading is worth beside others of the same time: first how the value was obtained, then who tells it. Values that
 * were measured stand before those that were corrected afterwards, sent by the customer, of unknown quality, estimated, or
 * fixed by contract. The grid operator, who reads the meter, stands before the supplier, who bills what the operator tells:
 * a reading with a contract, a bill or a cost is a supplier's.
 *
 * @param quality the better, the smaller
 * @param teller who tells it
 */
record Standing(int quality, Teller teller) implements Comparable<Standing> {

    private static final Comparator<Standing> ORDER =
            Comparator.comparingInt(Standing::quality).thenComparing(Standing::teller);

    /** Who tells a reading. */
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
