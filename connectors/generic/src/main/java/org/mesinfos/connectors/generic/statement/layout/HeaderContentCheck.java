package org.mesinfos.connectors.generic.statement.layout;

import java.util.Comparator;
import java.util.List;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.table.vocabulary.RoleValueType;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Check of the header names against the contents of their columns, for names such as <i>Valor</i> that have several
 * meanings.
 */
final class HeaderContentCheck {

    /** Number of dates or words per amount that is under a header by coincidence. */
    private static final int MAX_COINCIDENCE_RATIO = 4;

    private final StatementTableHeader header;
    private final List<PrintedLine> lines;

    private HeaderContentCheck(StatementTableHeader header, List<PrintedLine> lines) {
        this.header = header;
        this.lines = lines.stream().filter(line -> !line.isSentence()).toList();
    }

    /**
     * Corrects the roles of a header. An amount column or unknown column with almost only dates becomes a date column,
     * and an amount column with almost only words loses its role.
     */
    static StatementTableHeader correct(StatementTableHeader header, List<PrintedLine> lines) {
        HeaderContentCheck names = new HeaderContentCheck(header, lines);
        StatementTableHeader corrected =
                header.withColumns(header.columns().stream().map(names::correct).toList());
        return corrected.amountColumns().isEmpty() ? header : corrected;
    }

    private HeaderColumn correct(HeaderColumn column) {
        boolean correctable = column.role()
                .map(role -> role.valueType() == RoleValueType.AMOUNT)
                .orElse(true);
        if (!correctable) {
            return column;
        }
        List<PrintedToken> below = lines.stream()
                .flatMap(line -> line.tokens().stream())
                .filter(piece -> isNearest(column, piece))
                .toList();
        long days =
                below.stream().filter(PrintedToken.DateToken.class::isInstance).count();
        long amounts = below.stream().filter(PrintedToken::isMonetary).count() - countWithinText(column);
        long words = below.stream().filter(piece -> isWordAt(piece, column)).count();
        if (days > MAX_COINCIDENCE_RATIO * amounts && days > words) {
            return header.has(TransactionColumnRole.VALUE_DATE)
                    ? column.withoutRole()
                    : column.withRole(TransactionColumnRole.VALUE_DATE);
        }
        return words > MAX_COINCIDENCE_RATIO * amounts ? column.withoutRole() : column;
    }

    /** Returns the number of amounts that follow a word at the left edge of a name, and are part of its text. */
    private long countWithinText(HeaderColumn column) {
        return lines.stream()
                .map(line -> line.tokens().stream()
                        .filter(piece -> isNearest(column, piece))
                        .toList())
                .filter(cell -> !cell.isEmpty() && isWordAt(cell.get(0), column))
                .flatMap(List::stream)
                .filter(PrintedToken::isMonetary)
                .count();
    }

    private static boolean isWordAt(PrintedToken piece, HeaderColumn column) {
        return piece instanceof PrintedToken.WordToken
                && Math.abs(piece.left() - column.left()) <= HeaderColumn.ALIGNED;
    }

    /** Returns whether a token is nearer to this header than to all others. */
    private boolean isNearest(HeaderColumn column, PrintedToken piece) {
        return header.columns().stream()
                .min(Comparator.comparingDouble(other -> distance(other, piece)))
                .filter(column::equals)
                .isPresent();
    }

    private static double distance(HeaderColumn column, PrintedToken piece) {
        double edges = Math.min(Math.abs(column.left() - piece.left()), Math.abs(column.right() - piece.right()));
        return column.distance(piece.left(), piece.right()) + edges;
    }
}
