package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Inference of the roles of amount columns with unknown headers from the columns with known roles. */
final class UnknownNames {

    /** Maximum distance between the edges of an amount and of its header, in points. */
    private static final double ALIGNED = 6;

    private static final List<Role> MOVING = List.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT);

    private UnknownNames() {}

    /**
     * Returns the header with the missing roles assigned: the counterpart of a known debit or credit column, or, if no
     * header names an amount, the single column of amounts, or two columns of which each transaction fills one.
     */
    static TableHeader told(TableHeader printed, List<PrintedLine> lines) {
        TableHeader header = halved(NamesByContent.told(printed, lines), lines);
        List<Role> missing = missing(header);
        if (missing.isEmpty()) {
            return withBalance(header, lines);
        }
        List<HeaderColumn> unknown = header.columns().stream()
                .filter(column -> column.role().isEmpty() && isOfAmounts(column, header, lines))
                .toList();
        if (unknown.size() == 1 && missing.size() == 1) {
            return with(header, unknown, missing);
        }
        if (unknown.size() == 1) {
            return with(header, unknown, List.of(Role.AMOUNT));
        }
        return unknown.size() == 2 && missing.size() == 2 && areHalves(unknown, lines)
                ? with(header, unknown, missing)
                : header;
    }

    /** Returns whether the assignment of debit and credit to two columns is an assumption. */
    static boolean isGuess(TableHeader printed, TableHeader resolved) {
        return !printed.has(Role.DEBIT) && !printed.has(Role.CREDIT) && resolved.has(Role.DEBIT);
    }

    /** Assigns debit and credit to two columns with the same header of which each transaction fills one. */
    private static TableHeader halved(TableHeader header, List<PrintedLine> lines) {
        List<HeaderColumn> amounts = header.columns().stream()
                .filter(column -> column.role().equals(Optional.of(Role.AMOUNT)))
                .toList();
        if (amounts.size() < 2) {
            return header;
        }
        if (amounts.size() == 2 && areHalves(amounts, lines) && areFilled(amounts, lines)) {
            return with(header, amounts, List.of(Role.DEBIT, Role.CREDIT));
        }
        return header.with(header.columns().stream()
                .map(column -> amounts.indexOf(column) > 0 ? column.withoutRole() : column)
                .toList());
    }

    private static boolean areFilled(List<HeaderColumn> columns, List<PrintedLine> lines) {
        return columns.stream()
                .allMatch(column ->
                        lines.stream().anyMatch(line -> under(column, line).isPresent()));
    }

    /** Assigns the running balance to an unknown column after the amounts that half of the transactions fill. */
    private static TableHeader withBalance(TableHeader header, List<PrintedLine> lines) {
        double last =
                header.money().stream().mapToDouble(HeaderColumn::right).max().orElse(0);
        List<HeaderColumn> unknown = header.columns().stream()
                .filter(column -> column.role().isEmpty() && column.right() > last)
                .filter(column -> fill(column, lines) * 2
                        >= header.money().stream()
                                .mapToLong(moving -> fill(moving, lines))
                                .sum())
                .filter(column -> fill(column, lines) > 0)
                .toList();
        return !header.has(Role.BALANCE_AFTER) && unknown.size() == 1
                ? with(header, unknown, List.of(Role.BALANCE_AFTER))
                : header;
    }

    private static long fill(HeaderColumn column, List<PrintedLine> lines) {
        return lines.stream().filter(line -> under(column, line).isPresent()).count();
    }

    private static List<Role> missing(TableHeader header) {
        boolean debit = header.has(Role.DEBIT);
        boolean credit = header.has(Role.CREDIT);
        if (header.has(Role.AMOUNT) || (debit && credit)) {
            return List.of();
        }
        return debit ? List.of(Role.CREDIT) : credit ? List.of(Role.DEBIT) : List.of(Role.DEBIT, Role.CREDIT);
    }

    private static TableHeader with(TableHeader header, List<HeaderColumn> unknown, List<Role> roles) {
        List<HeaderColumn> columns = new ArrayList<>();
        for (HeaderColumn column : header.columns()) {
            int at = unknown.indexOf(column);
            columns.add(at >= 0 ? column.as(roles.get(at)) : column);
        }
        return header.with(columns);
    }

    /** Returns whether a column has an amount on a line that has none in any known amount column. */
    private static boolean isOfAmounts(HeaderColumn column, TableHeader header, List<PrintedLine> lines) {
        List<HeaderColumn> moving = header.columns().stream()
                .filter(other -> other.role().filter(MOVING::contains).isPresent())
                .toList();
        return lines.stream()
                .anyMatch(line -> under(column, line).isPresent()
                        && moving.stream().noneMatch(other -> under(other, line).isPresent()));
    }

    private static boolean areHalves(List<HeaderColumn> columns, List<PrintedLine> lines) {
        return lines.stream()
                .noneMatch(line ->
                        columns.stream().allMatch(column -> under(column, line).isPresent())
                                && LineKind.of(line.text()) == LineKind.OTHER);
    }

    private static Optional<Piece.Amount> under(HeaderColumn column, PrintedLine line) {
        return line.money().stream()
                .filter(amount -> Math.abs(amount.edge() - column.right()) <= ALIGNED
                        || Math.abs(amount.right() - column.right()) <= ALIGNED)
                .findFirst();
    }
}
