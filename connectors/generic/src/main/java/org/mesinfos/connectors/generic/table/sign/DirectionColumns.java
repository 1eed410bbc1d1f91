package org.mesinfos.connectors.generic.table.sign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.DebitCreditCodes;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Columns of debit and credit codes beside amounts that have signs of their own. */
public final class DirectionColumns {

    /**
     * Numbers of rows whose code agrees with the sign of the amount.
     *
     * @param outgoing agreeing rows of outgoing amounts
     * @param incoming agreeing rows of incoming amounts
     * @param contrary rows with the opposite sign
     */
    private record Agreement(int outgoing, int incoming, int contrary) {}

    /** Agreement of the codes with the signs. */
    public enum Verdict {
        /** The codes of a column agree with every sign, in both directions, and no column contradicts one. */
        CONFIRMED,
        /** A code contradicts the sign of an amount. */
        CONTRADICTED,
        /** There are no such codes. */
        UNKNOWN
    }

    private DirectionColumns() {}

    public static Verdict of(TransactionTableLayout layout) {
        List<Agreement> columns = agreements(layout);
        if (columns.stream().anyMatch(column -> column.contrary > 0)) {
            return Verdict.CONTRADICTED;
        }
        return columns.stream().anyMatch(column -> column.outgoing > 0 && column.incoming > 0)
                ? Verdict.CONFIRMED
                : Verdict.UNKNOWN;
    }

    private static List<Agreement> agreements(TransactionTableLayout layout) {
        if (layout.signCodes().isPresent()) {
            return List.of();
        }
        List<Optional<BigDecimal>> amounts = layout.amounts();
        RoleAssignment roles = layout.roles();
        return Stream.concat(roles.unassigned().stream(), roles.find(TransactionColumnRole.KIND).stream())
                .flatMap(column -> DebitCreditCodes.detectBothDirections(column).stream()
                        .map(codes -> agreement(codes, column.values(), amounts)))
                .toList();
    }

    private static Agreement agreement(
            DebitCreditCodes codes, List<String> values, List<Optional<BigDecimal>> amounts) {
        int outgoing = 0;
        int incoming = 0;
        int contrary = 0;
        for (int row = 0; row < amounts.size(); row++) {
            int sign = amounts.get(row).map(BigDecimal::signum).orElse(0);
            boolean out = codes.isOutgoing(values.get(row));
            if (sign != 0 && (out || codes.incoming().contains(values.get(row)))) {
                boolean agrees = out == sign < 0;
                contrary += agrees ? 0 : 1;
                outgoing += agrees && out ? 1 : 0;
                incoming += agrees && !out ? 1 : 0;
            }
        }
        return new Agreement(outgoing, incoming, contrary);
    }
}
