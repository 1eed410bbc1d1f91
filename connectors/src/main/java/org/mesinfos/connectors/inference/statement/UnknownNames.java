package org.mesinfos.connectors.inference.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.inference.Role;
import org.mesinfos.connectors.inference.print.Piece;
import org.mesinfos.connectors.inference.print.PrintedLine;

/** Tells what columns of amounts hold whose names are not known, by those that are. */
final class UnknownNames {

    /** Points by which the edge of an amount and that of the name above it may differ. */
    private static final double ALIGNED = 6;

    private static final List<Role> MOVING = List.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT);

    private UnknownNames() {}

    /**
     * The header with the roles that are left over: of debits and credits the other one; where no name tells what moves the
     * account, the one column of amounts, or two of which each movement fills one.
     */
    static TableHeader told(TableHeader printed, List<PrintedLine> lines) {
        TableHeader header = NamesByContent.told(printed, lines);
        List<Role> missing = missing(header);
        if (missing.isEmpty()) {
            return header;
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

    /** Whether which of two columns is the debit is a guess. */
    static boolean isGuess(TableHeader printed, TableHeader told) {
        return MOVING.stream().noneMatch(printed::has) && told.has(Role.DEBIT);
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

    /** Whether an amount stands under a name on a line where none moves the account under another one. */
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
