package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.MoneyWay;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/** Builder of a transaction that may continue on further lines. Not thread-safe. */
final class OpenMovement {

    private final PrintedLine begin;
    private final List<Cells.DatedPiece> days;
    private final Movement.Dating dating;
    private final Movement.Heading heading;
    private final Map<Role, List<PrintedMoney>> money = new LinkedHashMap<>();
    private final List<String> label = new ArrayList<>();
    private final Map<Role, String> others = new LinkedHashMap<>();
    private final Map<String, String> additional = new LinkedHashMap<>();
    private final List<Locator> lines = new ArrayList<>();
    private PrintedLine last;

    OpenMovement(
            PrintedLine firstLine,
            List<Cells.DatedPiece> dates,
            Movement.Dating dateOrigin,
            Movement.Heading headingDirection) {
        this.begin = firstLine;
        this.last = firstLine;
        this.days = new ArrayList<>(dates);
        this.dating = dateOrigin;
        this.heading = headingDirection;
    }

    /**
     * Adds a second date, printed below the first one. If both dates are under the same column header, the first is the
     * booking date, whichever of the two the header names.
     */
    void add(Cells.DatedPiece below, Optional<Role> role) {
        if (role.isEmpty() && days.size() == 1 && days.get(0).role().equals(below.role())) {
            days.set(0, new Cells.DatedPiece(days.get(0).day(), Optional.empty()));
        }
        days.add(new Cells.DatedPiece(below.day(), role.or(() -> Optional.of(Role.VALUE_DATE))));
    }

    /** Adds a line. The first amount of a column is retained. */
    void add(PrintedLine line, Cells cells) {
        last = line;
        lines.add(line.locator());
        for (int i = 0; i < Math.min(days.size(), cells.years().size()); i++) {
            Cells.DatedPiece dated = days.get(i);
            if (!dated.day().hasYear()) {
                days.set(
                        i,
                        new Cells.DatedPiece(dated.day().withYear(cells.years().get(i)), dated.role()));
            }
        }
        cells.money().forEach(money::putIfAbsent);
        for (Cells.Text word : cells.words()) {
            Optional<Role> role = word.column().role();
            String text = word.piece().text();
            if (role.equals(Optional.of(Role.LABEL))) {
                label.add(text);
            } else if (role.isPresent()) {
                others.merge(role.get(), text, OpenMovement::joined);
            } else {
                additional.merge(word.column().name(), text, OpenMovement::joined);
            }
        }
    }

    /** Adds a line with nothing but the direction mark of the amount above. */
    void add(PrintedLine line, MoneyWay mark) {
        last = line;
        lines.add(line.locator());
        sign(mark);
    }

    /** Extends the transaction to a line that is not yet assigned to it or to the next transaction. */
    void reach(PrintedLine line) {
        last = line;
    }

    void add(Map<Role, List<PrintedMoney>> raised) {
        raised.forEach(money::putIfAbsent);
    }

    /** Returns the locations of its lines. */
    List<Locator> lines() {
        return lines;
    }

    PrintedLine begin() {
        return begin;
    }

    PrintedLine last() {
        return last;
    }

    List<Cells.DatedPiece> days() {
        return days;
    }

    boolean hasBalance() {
        return money.containsKey(Role.BALANCE_AFTER);
    }

    boolean hasLabel() {
        return !label.isEmpty();
    }

    boolean hasAmount() {
        return money.containsKey(Role.AMOUNT) || money.containsKey(Role.DEBIT) || money.containsKey(Role.CREDIT);
    }

    Movement movement() {
        Optional.ofNullable(others.get(Role.SIGN)).flatMap(MoneyWay::of).ifPresent(this::sign);
        return new Movement(days, dating, money, String.join(" ", label), others, additional, heading, begin.locator());
    }

    /** Applies the sign that is printed in a separate column. */
    private void sign(MoneyWay direction) {
        money.computeIfPresent(
                Role.AMOUNT,
                (role, printed) -> printed.stream()
                        .map(amount -> amount.sign() != PrintedMoney.Sign.NONE
                                ? amount
                                : amount.with(
                                        switch (direction) {
                                            case OUTGOING -> PrintedMoney.Sign.DEBIT;
                                            case INCOMING -> PrintedMoney.Sign.CREDIT;
                                        }))
                        .toList());
        others.remove(Role.SIGN);
    }

    private static String joined(String first, String second) {
        return first + " " + second;
    }
}
