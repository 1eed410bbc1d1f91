package org.mesinfos.connectors.inference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How movements stand in a file.
 *
 * @param table the beginning of the file
 * @param roles which column holds what
 * @param dates how they are written in the column of the booking date
 * @param numbers how amounts are written
 * @param direction whether amounts have the sign of what they do to the account
 * @param sign what the column that tells the way of the money says, or without such a column what stands behind the
 *     amounts; empty when amounts have their sign
 */
record Layout(
        Table table,
        Assignment roles,
        DateForm dates,
        NumberForm numbers,
        Direction direction,
        Optional<SignCodes> sign) {

    /** In hundredths of the amounts: a card is charged far more often than it is paid back. */
    private static final int MOSTLY = 60;

    /** The layout of a table; empty when its dates have no form in common. */
    static Optional<Layout> of(Table table, Assignment roles) {
        Optional<DateForm> dates = dates(roles);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        NumberForm numbers = NumberForm.of(Stream.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT, Role.BALANCE_AFTER)
                .flatMap(role -> roles.find(role).stream())
                .flatMap(column -> column.filled().stream())
                .toList());
        Optional<SignCodes> sign = roles.find(Role.SIGN).flatMap(SignCodes::of);
        if (sign.isPresent() && areSignedAlready(roles, numbers, sign.get())) {
            sign = Optional.empty();
            roles.release(Role.SIGN);
        }
        if (sign.isEmpty() && roles.has(Role.AMOUNT) && !roles.has(Role.SIGN)) {
            sign = SignCodes.beside(numbers.strips());
        }
        Layout layout = new Layout(table, roles, dates.get(), numbers, Direction.AS_DELIVERED, sign);
        return Optional.of(layout.directed());
    }

    /** The direction that the balances confirm; without any, charges to a card are what is mostly delivered. */
    private Layout directed() {
        Layout reversed = new Layout(table, roles, dates, numbers, Direction.REVERSED, sign);
        return switch (BalanceCheck.of(this)) {
            case CONFIRMED -> this;
            case CONTRADICTED -> BalanceCheck.isBeyondDoubt(reversed) ? reversed : this;
            case UNKNOWN -> isOfACard() ? reversed : this;
        };
    }

    private boolean isOfACard() {
        List<BigDecimal> amounts = amounts().stream().flatMap(Optional::stream).toList();
        long positive = amounts.stream().filter(amount -> amount.signum() > 0).count();
        return (roles.has(Role.CARD) || tellsOfPurchases() || standsUnderACard())
                && roles.has(Role.AMOUNT)
                && sign.isEmpty()
                && positive * 100 >= (long) amounts.size() * MOSTLY;
    }

    private boolean standsUnderACard() {
        return table.preamble().stream().anyMatch(line -> HeaderWords.TABLE.isIn("card-caption", line.text()));
    }

    /** Whether what the kinds of movements call purchases is positive. */
    private boolean tellsOfPurchases() {
        Function<String, Optional<BigDecimal>> reader = numbers.reader();
        int purchases = 0;
        for (int row = 0; row < table.movements().size(); row++) {
            if (HeaderWords.TABLE.isOf("purchase-kind", HeaderName.of(value(Role.KIND, row)))) {
                purchases++;
                if (reader.apply(value(Role.AMOUNT, row))
                        .filter(amount -> amount.signum() < 0)
                        .isPresent()) {
                    return false;
                }
            }
        }
        return purchases > 0;
    }

    /** The amount of each movement of the sample with its sign, in file order; empty where it cannot be read. */
    List<Optional<BigDecimal>> amounts() {
        Function<String, Optional<BigDecimal>> reader = numbers.reader();
        List<Optional<BigDecimal>> amounts = new ArrayList<>();
        int rows = roles.find(Role.BOOKING_DATE).orElseThrow().values().size();
        for (int row = 0; row < rows; row++) {
            Optional<BigDecimal> amount = amount(row, reader);
            amounts.add(direction == Direction.REVERSED ? amount.map(BigDecimal::negate) : amount);
        }
        return amounts;
    }

    private Optional<BigDecimal> amount(int row, Function<String, Optional<BigDecimal>> reader) {
        if (roles.has(Role.AMOUNT)) {
            Optional<BigDecimal> amount = reader.apply(value(Role.AMOUNT, row));
            boolean outgoing = sign.isPresent()
                    && (roles.has(Role.SIGN)
                            ? sign.get().isOutgoing(value(Role.SIGN, row))
                            : sign.get().endsOutgoing(value(Role.AMOUNT, row)));
            return outgoing ? amount.map(BigDecimal::negate) : amount;
        }
        Optional<BigDecimal> debit = reader.apply(value(Role.DEBIT, row))
                .filter(amount -> amount.signum() != 0)
                .map(amount -> amount.abs().negate());
        return debit.or(() -> reader.apply(value(Role.CREDIT, row)));
    }

    /** Those in which the amount of a movement stands. */
    List<Column> amountColumns() {
        return Stream.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT)
                .flatMap(role -> roles.find(role).stream())
                .toList();
    }

    /** Whether a line has a date but neither amount nor balance: it tells more of the movement above. */
    boolean isDetail(int row) {
        return Stream.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT, Role.BALANCE_AFTER)
                .allMatch(role -> value(role, row).isEmpty());
    }

    /** The currency that the names of the amounts say. */
    Optional<String> currency() {
        return Stream.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT, Role.BALANCE_AFTER)
                .flatMap(role -> roles.find(role).stream())
                .flatMap(column -> column.headerName().currency().stream())
                .findFirst();
    }

    /** The delivered text of a role in a row of the sample; "" when there is none. */
    String value(Role role, int row) {
        return roles.find(role).map(column -> column.values().get(row)).orElse("");
    }

    /** A form that fits the other dates as well settles what is day and what is month. */
    private static Optional<DateForm> dates(Assignment roles) {
        Optional<DateForm> booking = roles.find(Role.BOOKING_DATE).flatMap(Column::dates);
        if (booking.isEmpty() || booking.get().certainty() == Certainty.CERTAIN) {
            return booking;
        }
        List<String> values = roles.find(Role.BOOKING_DATE).orElseThrow().filled();
        return Stream.of(Role.VALUE_DATE, Role.OPERATION_DATE)
                .flatMap(role -> roles.find(role).flatMap(Column::dates).stream())
                .filter(form -> form.certainty() == Certainty.CERTAIN)
                .filter(form -> values.stream()
                        .allMatch(value -> form.reader().apply(value).isPresent()))
                .findFirst()
                .or(() -> booking);
    }

    /**
     * Every amount that leaves is negative, and one that enters is not: the column only says so again. Or it says the
     * same of all, and the amounts do not.
     */
    private static boolean areSignedAlready(Assignment roles, NumberForm numbers, SignCodes sign) {
        Function<String, Optional<BigDecimal>> reader = numbers.reader();
        Column codes = roles.find(Role.SIGN).orElseThrow();
        Optional<Column> amounts = roles.find(Role.AMOUNT);
        if (amounts.isEmpty()) {
            return true;
        }
        if (codes.distinct().size() == 1
                && amounts.get().filled().stream()
                        .flatMap(value -> reader.apply(value).stream())
                        .anyMatch(amount -> amount.signum() < 0)) {
            return true;
        }
        int negative = 0;
        for (int row = 0; row < codes.values().size(); row++) {
            Optional<BigDecimal> amount = reader.apply(amounts.get().values().get(row));
            String code = codes.values().get(row);
            if (amount.isPresent() && !code.isEmpty() && amount.get().signum() < 0) {
                if (!sign.isOutgoing(code)) {
                    return false;
                }
                negative++;
            } else if (amount.isPresent() && amount.get().signum() > 0 && sign.isOutgoing(code)) {
                return false;
            }
        }
        return negative > 0;
    }
}
