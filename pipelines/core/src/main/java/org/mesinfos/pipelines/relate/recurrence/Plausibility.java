package org.mesinfos.pipelines.relate.recurrence;

import java.util.List;
import org.mesinfos.pipelines.relate.movement.Instrument;
import org.mesinfos.pipelines.relate.movement.Movement;
import org.mesinfos.records.BankTransaction;

/**
 * Weighs what speaks for movements coming back, in natural logarithms of odds. What a creditor draws or a payer orders
 * mostly comes back; what is bought with a card mostly does not, and equal prices there say little: the same coffee costs
 * the same each time. Stateless.
 */
final class Plausibility {

    /** Periods that are tried: the more, the sooner chance meets one. */
    private static final double CHOICE_OF_PERIOD = -1;

    private static final double EACH_MISSED = -1.2;
    /** So little that it only decides between beats that are met equally well. */
    private static final double EACH_DAY = 0.01;

    private static final double EQUAL = 0.7;
    private static final double ALIKE = 0.3;
    /** Rates of exchange move; so do sums at a till. */
    private static final double CARD_ALIKE = -1.2;

    private static final double MOST_OF_AMOUNTS = 3;
    private static final double ALIKE_WITHIN = 0.1;

    private Plausibility() {}

    /** Before anything is known of days and amounts. */
    static double before(Instrument instrument, Period period) {
        return CHOICE_OF_PERIOD
                + switch (instrument) {
                    case DIRECT_DEBIT, LOAN -> -0.5;
                    case FEE -> -1.5;
                    case TRANSFER -> -3;
                    case OTHER -> -3;
                    case CARD -> period.unit() == Period.Unit.WEEK ? -6.8 : -3.8;
                    case CASH, CHEQUE -> Double.NEGATIVE_INFINITY;
                };
    }

    /** One movement so many days from the due day, 0 or more: how much rarer that would be by chance. */
    static double day(Period period, long deviation) {
        long within = period.unit() == Period.Unit.WEEK ? deviation : Math.max(1, deviation);
        return Math.log(period.days() / (2 * within + 1)) - EACH_DAY * deviation;
    }

    /** Due days without a movement, and movements of the group that are not due in its time. */
    static double disturbance(Instrument instrument, int missed, int unexplained) {
        return EACH_MISSED * missed + (instrument == Instrument.CARD ? -2 : -0.7) * unexplained;
    }

    /** The amounts, each with the one before. */
    static double amounts(Instrument instrument, List<Movement> kept) {
        double sum = 0;
        for (int i = 1; i < kept.size(); i++) {
            sum += hasSamePrice(kept.get(i - 1), kept.get(i))
                    ? EQUAL
                    : amounts(instrument, kept.get(i - 1).amount(), kept.get(i).amount());
        }
        return Math.min(MOST_OF_AMOUNTS, sum);
    }

    /** Whether a price in another currency is the same, whatever the rate of exchange made of it. */
    private static boolean hasSamePrice(Movement one, Movement next) {
        BankTransaction before = one.record();
        BankTransaction after = next.record();
        return before.getOriginalAmount() != null
                && before.getOriginalCurrency() != null
                && !before.getOriginalCurrency().equals(before.getCurrency())
                && after.getOriginalAmount() != null
                && before.getOriginalAmount().compareTo(after.getOriginalAmount()) == 0
                && before.getOriginalCurrency().equals(after.getOriginalCurrency());
    }

    private static double amounts(Instrument instrument, long one, long next) {
        boolean card = instrument == Instrument.CARD;
        if (one == next) {
            return card ? ALIKE : EQUAL;
        }
        if (Math.abs(next - one) <= ALIKE_WITHIN * Math.abs(one)) {
            return card ? CARD_ALIKE : ALIKE;
        }
        return switch (instrument) {
            case DIRECT_DEBIT -> 0;
            case LOAN, FEE, TRANSFER, OTHER -> -0.3;
            case CARD, CASH, CHEQUE -> -4;
        };
    }
}
