package org.mesinfos.connectors.generic.statement.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Inference of the roles of amount columns with unknown headers from the columns with known roles. */
final class UnknownColumnRoles {

    private UnknownColumnRoles() {}

    /**
     * Returns the header with the missing roles assigned: the counterpart of a known debit or credit column, or, if no
     * header names an amount, the single column of amounts, or two columns of which each transaction fills one.
     */
    static StatementTableHeader resolve(StatementTableHeader printed, List<PrintedLine> lines) {
        StatementTableHeader header = withDebitAndCredit(HeaderContentCheck.correct(printed, lines), lines);
        List<TransactionColumnRole> missing = missingRoles(header);
        if (missing.isEmpty()) {
            return withBalance(header, lines);
        }
        List<HeaderColumn> unknown = header.columns().stream()
                .filter(column -> column.role().isEmpty() && containsAmounts(column, header, lines))
                .toList();
        if (unknown.size() == 1 && missing.size() == 1) {
            return withRoles(header, unknown, missing);
        }
        if (unknown.size() == 1) {
            return withRoles(header, unknown, List.of(TransactionColumnRole.AMOUNT));
        }
        return unknown.size() == 2 && missing.size() == 2 && areAlternatives(unknown, lines)
                ? withRoles(header, unknown, missing)
                : header;
    }

    /** Returns whether the assignment of debit and credit to two columns is an assumption. */
    static boolean isAssumed(StatementTableHeader printed, StatementTableHeader resolved) {
        return !printed.has(TransactionColumnRole.DEBIT)
                && !printed.has(TransactionColumnRole.CREDIT)
                && resolved.has(TransactionColumnRole.DEBIT);
    }

    /** Assigns debit and credit to two columns with the same header of which each transaction fills one. */
    private static StatementTableHeader withDebitAndCredit(StatementTableHeader header, List<PrintedLine> lines) {
        List<HeaderColumn> amounts = header.columns().stream()
                .filter(column -> column.role().equals(Optional.of(TransactionColumnRole.AMOUNT)))
                .toList();
        if (amounts.size() < 2) {
            return header;
        }
        if (amounts.size() == 2 && areAlternatives(amounts, lines) && areFilled(amounts, lines)) {
            return withRoles(header, amounts, List.of(TransactionColumnRole.DEBIT, TransactionColumnRole.CREDIT));
        }
        return header.withColumns(header.columns().stream()
                .map(column -> amounts.indexOf(column) > 0 ? column.withoutRole() : column)
                .toList());
    }

    private static boolean areFilled(List<HeaderColumn> columns, List<PrintedLine> lines) {
        return columns.stream()
                .allMatch(column -> lines.stream()
                        .anyMatch(line -> amountUnder(column, line).isPresent()));
    }

    /** Assigns the running balance to an unknown column after the amounts that half of the transactions fill. */
    private static StatementTableHeader withBalance(StatementTableHeader header, List<PrintedLine> lines) {
        double last = header.amountColumns().stream()
                .mapToDouble(HeaderColumn::right)
                .max()
                .orElse(0);
        List<HeaderColumn> unknown = header.columns().stream()
                .filter(column -> column.role().isEmpty() && column.right() > last)
                .filter(column -> countFilled(column, lines) * 2
                        >= header.amountColumns().stream()
                                .mapToLong(moving -> countFilled(moving, lines))
                                .sum())
                .filter(column -> countFilled(column, lines) > 0)
                .filter(column -> !ConvertedAmounts.areIn(column, header.amountColumns(), lines))
                .toList();
        return !header.has(TransactionColumnRole.BALANCE_AFTER) && unknown.size() == 1
                ? withRoles(header, unknown, List.of(TransactionColumnRole.BALANCE_AFTER))
                : header;
    }

    static long countFilled(HeaderColumn column, List<PrintedLine> lines) {
        return lines.stream()
                .filter(line -> amountUnder(column, line).isPresent())
                .count();
    }

    private static List<TransactionColumnRole> missingRoles(StatementTableHeader header) {
        boolean debit = header.has(TransactionColumnRole.DEBIT);
        boolean credit = header.has(TransactionColumnRole.CREDIT);
        if (header.has(TransactionColumnRole.AMOUNT) || (debit && credit)) {
            return List.of();
        }
        return debit
                ? List.of(TransactionColumnRole.CREDIT)
                : credit
                        ? List.of(TransactionColumnRole.DEBIT)
                        : List.of(TransactionColumnRole.DEBIT, TransactionColumnRole.CREDIT);
    }

    private static StatementTableHeader withRoles(
            StatementTableHeader header, List<HeaderColumn> unknown, List<TransactionColumnRole> roles) {
        List<HeaderColumn> columns = new ArrayList<>();
        for (HeaderColumn column : header.columns()) {
            int at = unknown.indexOf(column);
            columns.add(at >= 0 ? column.withRole(roles.get(at)) : column);
        }
        return header.withColumns(columns);
    }

    /** Returns whether a column has an amount on a line that has none in any known amount column. */
    private static boolean containsAmounts(HeaderColumn column, StatementTableHeader header, List<PrintedLine> lines) {
        List<HeaderColumn> moving = header.columns().stream()
                .filter(other -> other.role()
                        .filter(TransactionColumnRole.AMOUNTS::contains)
                        .isPresent())
                .toList();
        return lines.stream()
                .anyMatch(line -> amountUnder(column, line).isPresent()
                        && moving.stream()
                                .noneMatch(other -> amountUnder(other, line).isPresent()));
    }

    private static boolean areAlternatives(List<HeaderColumn> columns, List<PrintedLine> lines) {
        return lines.stream()
                .noneMatch(line -> columns.stream()
                                .allMatch(column -> amountUnder(column, line).isPresent())
                        && StatementLineKind.of(line.text()) == StatementLineKind.OTHER);
    }

    static Optional<PrintedToken.NumberToken> amountUnder(HeaderColumn column, PrintedLine line) {
        return line.monetaryNumbers().stream()
                .filter(amount -> Stream.of(
                                amount.digitsRight() - column.right(),
                                amount.right() - column.right(),
                                amount.left() - column.left())
                        .anyMatch(distance -> Math.abs(distance) <= HeaderColumn.ALIGNED))
                .findFirst();
    }
}
