package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Inferred layout of a table of bank transactions.
 *
 * @param table sample of the file
 * @param roles of the columns
 * @param dates format of the booking dates
 * @param numbers format of the amounts
 * @param direction sign convention of the amounts
 * @param sign debit and credit codes of the sign column or, without such a column, of the texts after the amounts;
 *     empty if the amounts are signed
 */
record Layout(
        Table table,
        Assignment roles,
        DateForm dates,
        NumberForm numbers,
        Direction direction,
        Optional<SignCodes> sign) {

    /** Infers the layout of a table; empty if its booking dates have no common format. */
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

    /**
     * Returns the layout with the sign convention that the balances confirm; without balances, card charges are
     * reversed.
     */
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

    /** Returns the signed amount of each sampled transaction in file order; empty where it cannot be parsed. */
    List<Optional<BigDecimal>> amounts() {
        Function<String, Optional<BigDecimal>> parser = numbers.reader();
        List<Optional<BigDecimal>> amounts = new ArrayList<>();
        int rows = roles.find(Role.BOOKING_DATE).orElseThrow().values().size();
        for (int row = 0; row < rows; row++) {
            Optional<BigDecimal> amount = amount(row, parser);
            amounts.add(direction == Direction.REVERSED ? amount.map(BigDecimal::negate) : amount);
        }
        return amounts;
    }

    private Optional<BigDecimal> amount(int row, Function<String, Optional<BigDecimal>> parser) {
        if (roles.has(Role.AMOUNT)) {
            Optional<BigDecimal> amount = parser.apply(value(Role.AMOUNT, row));
            boolean isOutgoing = sign.isPresent()
                    && (roles.has(Role.SIGN)
                            ? sign.get().isOutgoing(value(Role.SIGN, row))
                            : sign.get().endsOutgoing(value(Role.AMOUNT, row)));
            return isOutgoing ? amount.map(BigDecimal::negate) : amount;
        }
        Optional<BigDecimal> debit = parser.apply(value(Role.DEBIT, row))
                .filter(amount -> amount.signum() != 0)
                .map(amount -> amount.abs().negate());
        return debit.or(() -> parser.apply(value(Role.CREDIT, row)));
    }

    /** Returns the columns of the amount, debit and credit. */
    List<Column> amountColumns() {
        return Stream.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT)
                .flatMap(role -> roles.find(role).stream())
                .toList();
    }

    /** Returns whether a row has neither amount nor balance: it continues the transaction above. */
    boolean isDetail(int row) {
        return Stream.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT, Role.BALANCE_AFTER)
                .allMatch(role -> value(role, row).isEmpty());
    }

    /** Returns the currency in the names of the amount columns. */
    Optional<String> currency() {
        return Stream.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT, Role.BALANCE_AFTER)
                .flatMap(role -> roles.find(role).stream())
                .flatMap(column -> column.headerName().currency().stream())
                .findFirst();
    }

    /** Returns the delivered text of a role in a sampled row; "" if there is none. */
    String value(Role role, int row) {
        return roles.find(role).map(column -> column.values().get(row)).orElse("");
    }

    /**
     * Returns the format of the booking dates. If it is ambiguous, a certain format of other dates that fits decides.
     */
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
