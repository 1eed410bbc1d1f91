package org.mesinfos.connectors.generic;

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
        SignReading sign = SignReading.of(roles, numbers);
        Layout layout = new Layout(table, roles, dates.get(), numbers, sign.direction(), sign.codes());
        return Optional.of(layout.directed());
    }

    /** The direction that the balances confirm; without any, charges to a card are what is mostly delivered. */
    private Layout directed() {
        if (direction == Direction.REVERSED) {
            return this;
        }
        Layout reversed = new Layout(table, roles, dates, numbers, Direction.REVERSED, sign);
        return switch (BalanceCheck.of(this)) {
            case CONFIRMED -> this;
            case CONTRADICTED -> BalanceCheck.isBeyondDoubt(reversed) ? reversed : this;
            case UNKNOWN -> Charges.areIn(this) ? reversed : this;
        };
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
}
