package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/** What tells which way the money of a movement goes. */
enum SignRule {
    /** The column, or the printed sign; what has none comes in. */
    AS_PRINTED,
    /** What is not marked as coming in leaves. */
    UNMARKED_LEAVES,
    /** The heading above the movements; where there is none, as printed. */
    BY_HEADING,
    /** The printed sign is the opposite. */
    REVERSED,
    /** Debits and credits are the other way round. */
    SWAPPED;

    /** The signed amount; empty when the movement has none. */
    Optional<BigDecimal> amount(Movement movement) {
        Optional<PrintedMoney> debit = movement.money(this == SWAPPED ? Role.CREDIT : Role.DEBIT);
        Optional<PrintedMoney> credit = movement.money(this == SWAPPED ? Role.DEBIT : Role.CREDIT);
        if (debit.isPresent() || credit.isPresent()) {
            BigDecimal out = debit.map(PrintedMoney::magnitude).orElse(BigDecimal.ZERO);
            BigDecimal in = credit.map(PrintedMoney::signed).orElse(BigDecimal.ZERO);
            return Optional.of(in.subtract(out));
        }
        return movement.money(Role.AMOUNT).map(money -> signed(money, movement.heading()));
    }

    private BigDecimal signed(PrintedMoney money, Movement.Heading heading) {
        return switch (this) {
            case AS_PRINTED, SWAPPED -> money.signed();
            case UNMARKED_LEAVES ->
                money.sign().isIncoming()
                        ? money.magnitude()
                        : money.magnitude().negate();
            case BY_HEADING ->
                switch (heading) {
                    case NONE -> money.signed();
                    case INCOMING -> money.signed();
                    case OUTGOING ->
                        money.sign().isIncoming()
                                ? money.magnitude()
                                : money.magnitude().negate();
                };
            case REVERSED -> money.signed().negate();
        };
    }
}
