package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Inferred representation of the signs of amounts.
 *
 * @param codes from the sign column or after the amounts; empty if the amounts are signed
 * @param direction sign convention of the amounts
 */
record SignReading(Optional<SignCodes> codes, Direction direction) {

    private static final SignReading SIGNED = new SignReading(Optional.empty(), Direction.AS_DELIVERED);
    private static final SignReading SIGNED_AS_CHARGES = new SignReading(Optional.empty(), Direction.REVERSED);

    /** Number of rows by the direction of the code and the sign of the amount. */
    private record Agreement(int leavesNegative, int leavesPositive, int entersNegative, int entersPositive) {

        /** Returns whether every outgoing amount is negative and no incoming one is: the codes only repeat the sign. */
        boolean isFull() {
            return leavesNegative > 0 && leavesPositive == 0 && entersNegative == 0;
        }

        /**
         * Returns whether every outgoing amount is positive and every incoming one is negative: the amounts are owed.
         */
        boolean isReversed() {
            return entersNegative > 0 && leavesPositive > 0 && leavesNegative == 0 && entersPositive == 0;
        }
    }

    /**
     * Infers the signs from the sign column or from texts next to the amounts, and releases roles that turn out to be
     * wrong.
     */
    static SignReading of(Assignment roles, NumberForm numbers) {
        Optional<SignCodes> column = roles.find(Role.SIGN).flatMap(SignCodes::of);
        if (column.isEmpty()) {
            return roles.has(Role.SIGN) ? SIGNED : beside(roles, numbers);
        }
        if (roles.find(Role.AMOUNT).isEmpty() || saysTheSameOfAll(roles, numbers)) {
            return withoutColumn(roles, numbers, SIGNED);
        }
        Agreement agreement = agreement(roles, numbers, column.get());
        if (agreement.isReversed()) {
            return withoutColumn(roles, numbers, SIGNED_AS_CHARGES);
        }
        return agreement.isFull()
                ? withoutColumn(roles, numbers, SIGNED)
                : new SignReading(column, Direction.AS_DELIVERED);
    }

    private static SignReading withoutColumn(Assignment roles, NumberForm numbers, SignReading signed) {
        roles.release(Role.SIGN);
        return signed.direction == Direction.REVERSED ? signed : beside(roles, numbers);
    }

    /**
     * Returns the signs for marks such as {@code 12.30 DR}. If both codes occur in a single debit or credit column,
     * that column contains all amounts.
     */
    private static SignReading beside(Assignment roles, NumberForm numbers) {
        Optional<SignCodes> beside = SignCodes.beside(numbers.strips());
        if (beside.isPresent() && !roles.has(Role.AMOUNT)) {
            List<Role> columns = List.of(Role.DEBIT, Role.CREDIT).stream()
                    .filter(role ->
                            roles.find(role).filter(column -> !column.isEmpty()).isPresent())
                    .toList();
            if (columns.size() == 1) {
                roles.move(columns.get(0), Role.AMOUNT);
                roles.release(Role.DEBIT);
                roles.release(Role.CREDIT);
            }
        }
        return roles.has(Role.AMOUNT) ? new SignReading(beside, Direction.AS_DELIVERED) : SIGNED;
    }

    /** Returns whether all rows have the same code although some amounts are negative. */
    private static boolean saysTheSameOfAll(Assignment roles, NumberForm numbers) {
        Function<String, Optional<BigDecimal>> parser = numbers.reader();
        return roles.find(Role.SIGN).orElseThrow().distinct().size() == 1
                && roles.find(Role.AMOUNT).orElseThrow().filled().stream()
                        .flatMap(value -> parser.apply(value).stream())
                        .anyMatch(amount -> amount.signum() < 0);
    }

    private static Agreement agreement(Assignment roles, NumberForm numbers, SignCodes sign) {
        Function<String, Optional<BigDecimal>> parser = numbers.reader();
        List<String> codes = roles.find(Role.SIGN).orElseThrow().values();
        List<String> amounts = roles.find(Role.AMOUNT).orElseThrow().values();
        int[] outgoing = new int[2];
        int[] incoming = new int[2];
        for (int row = 0; row < codes.size(); row++) {
            int signum = parser.apply(amounts.get(row)).map(BigDecimal::signum).orElse(0);
            if (signum != 0 && !codes.get(row).isEmpty()) {
                (sign.isOutgoing(codes.get(row)) ? outgoing : incoming)[signum < 0 ? 0 : 1]++;
            }
        }
        return new Agreement(outgoing[0], outgoing[1], incoming[0], incoming[1]);
    }
}
