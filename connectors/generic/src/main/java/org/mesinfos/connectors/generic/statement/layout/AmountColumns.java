package org.mesinfos.connectors.generic.statement.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PrintedDecimal.Sign;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * The columns of amounts of a table, with their roles.
 *
 * @param columns columns from left to right
 * @param acceptedNumbers whether only numbers with decimals or a currency are accepted, so that 2024 is not an amount
 */
public record AmountColumns(List<AmountColumn> columns, AcceptedNumbers acceptedNumbers) {

    /** Kind of numbers accepted in a column of amounts. */
    enum AcceptedNumbers {
        /** Only numbers with decimals or a currency, if the document has any. */
        MONETARY,
        /** Any number. */
        ALL;

        static AcceptedNumbers of(List<PrintedToken.NumberToken> amounts) {
            return amounts.stream().anyMatch(PrintedToken.NumberToken::isMonetary) ? MONETARY : ALL;
        }

        boolean accept(PrintedToken.NumberToken amount) {
            return this == ALL || amount.isMonetary();
        }
    }

    /** Maximum distance between amounts of one column, in points. */
    private static final double TOLERANCE = 3;
    /** Minimum percentage of all amounts in a column; rarer amounts are parts of a text. */
    private static final int RARE_PERCENT = 4;

    private static final int FEW_AMOUNTS = 8;

    /** Maximum length of the mark of a direction, and maximum width of a space, in points. */
    private static final int MAX_MARK_LENGTH = 2;

    private static final double MAX_SPACE = 4;

    public AmountColumns {
        columns = List.copyOf(columns);
    }

    /** Edge at which the amounts of a table are aligned. */
    enum AmountEdge {
        /** The end of the digits. */
        DIGITS_RIGHT,
        /** The end of the marks after the digits. */
        TOKEN_RIGHT,
        LEFT,
        CENTRE;

        double of(PrintedToken.NumberToken amount) {
            return switch (this) {
                case DIGITS_RIGHT -> amount.digitsRight();
                case TOKEN_RIGHT -> amount.right();
                case LEFT -> amount.left();
                case CENTRE -> amount.centre();
            };
        }
    }

    /**
     * A column of amounts.
     *
     * @param role role of the column
     * @param edge edge at which its amounts are aligned
     * @param from minimum position of that edge, in points
     * @param to maximum position of that edge, in points
     */
    public record AmountColumn(TransactionColumnRole role, AmountEdge edge, double from, double to) {
        /**
         * Returns whether an amount is in this column. Marks such as <i>CR</i> may be printed after the column, or move
         * the digits to the left.
         */
        boolean contains(PrintedToken.NumberToken amount) {
            return contains(edge.of(amount)) || (edge == AmountEdge.DIGITS_RIGHT && contains(amount.right()));
        }

        private boolean contains(double at) {
            return at >= from - TOLERANCE && at <= to + TOLERANCE;
        }
    }

    /** Returns the role of the column of an amount; empty if it is in no column. */
    Optional<TransactionColumnRole> roleOf(PrintedToken.NumberToken amount) {
        return columns.stream()
                .filter(column -> acceptedNumbers.accept(amount) && column.contains(amount))
                .findFirst()
                .map(AmountColumn::role);
    }

    /** Returns whether a word ends at or after the last column. */
    boolean reachesLastColumn(PrintedToken word) {
        return columns.stream().mapToDouble(AmountColumn::to).max().stream()
                .anyMatch(last -> word.right() >= last - TOLERANCE);
    }

    public boolean has(TransactionColumnRole role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    /** Infers the columns of a table without a header from the transactions that fill them. */
    static AmountColumns inferWithoutHeader(List<PrintedLine> lines, DateColumn dates) {
        List<PrintedLine> rows = transactionRows(lines, dates);
        List<PrintedToken.NumberToken> amounts = numberTokens(rows);
        AmountEdge right = haveTrailingMarks(amounts) ? AmountEdge.TOKEN_RIGHT : AmountEdge.DIGITS_RIGHT;
        AmountEdge edge = Stream.of(right, AmountEdge.TOKEN_RIGHT, AmountEdge.LEFT)
                .min(Comparator.comparingInt(
                        some -> clusterByEdge(amounts, some).size()))
                .orElseThrow();
        List<EdgeClusters.EdgeCluster<PrintedToken.NumberToken>> clusters =
                frequent(clusterByEdge(amounts, edge), amounts.size());
        List<AmountColumn> columns = new ArrayList<>();
        UnnamedColumnRoles.of(rows, clusters)
                .forEach((cluster, role) -> columns.add(toColumn(role, edge, clusters.get(cluster))));
        return new AmountColumns(columns, AcceptedNumbers.of(amounts));
    }

    /**
     * Returns whether all amounts have a direction mark after their digits. Marks of different widths move the digits.
     */
    private static boolean haveTrailingMarks(List<PrintedToken.NumberToken> amounts) {
        return amounts.stream()
                .allMatch(amount ->
                        amount.right() > amount.digitsRight() && amount.value().sign() != Sign.NONE);
    }

    /** Returns the lines that start transactions; if dates are printed alone above them, the lines with amounts. */
    private static List<PrintedLine> transactionRows(List<PrintedLine> lines, DateColumn dates) {
        List<PrintedLine> dated =
                lines.stream().filter(line -> dates.find(line).isPresent()).toList();
        return dated.stream().anyMatch(line -> !line.monetaryNumbers().isEmpty())
                ? dated
                : lines.stream()
                        .filter(line -> !line.monetaryNumbers().isEmpty() && !isSentence(line))
                        .toList();
    }

    /** Returns whether a line continues with words directly after its last amount. */
    private static boolean isSentence(PrintedLine line) {
        List<PrintedToken.NumberToken> amounts = line.monetaryNumbers();
        PrintedToken.NumberToken last = amounts.get(amounts.size() - 1);
        int next = line.tokens().indexOf(last) + 1;
        return next < line.tokens().size()
                && line.tokens().get(next) instanceof PrintedToken.WordToken word
                && word.text().length() > MAX_MARK_LENGTH
                && word.left() - last.right() < MAX_SPACE;
    }

    /** Returns the numbers that are certainly amounts; all numbers if there are none. */
    static List<PrintedToken.NumberToken> numberTokens(List<PrintedLine> lines) {
        List<PrintedToken.NumberToken> money =
                lines.stream().flatMap(line -> line.monetaryNumbers().stream()).toList();
        if (!money.isEmpty()) {
            return money;
        }
        return lines.stream()
                .flatMap(line -> line.tokens().stream())
                .flatMap(piece -> piece instanceof PrintedToken.NumberToken amount ? Stream.of(amount) : Stream.empty())
                .toList();
    }

    static List<EdgeClusters.EdgeCluster<PrintedToken.NumberToken>> clusterByEdge(
            List<PrintedToken.NumberToken> amounts, AmountEdge edge) {
        return EdgeClusters.of(amounts, edge::of, TOLERANCE);
    }

    /** Returns the clusters that are too frequent to be amounts in texts. */
    static List<EdgeClusters.EdgeCluster<PrintedToken.NumberToken>> frequent(
            List<EdgeClusters.EdgeCluster<PrintedToken.NumberToken>> clusters, int amounts) {
        int least = amounts <= FEW_AMOUNTS ? 1 : Math.max(2, amounts * RARE_PERCENT / 100);
        return clusters.stream().filter(cluster -> cluster.size() >= least).toList();
    }

    static AmountColumn toColumn(
            TransactionColumnRole role, AmountEdge edge, EdgeClusters.EdgeCluster<PrintedToken.NumberToken> cluster) {
        return new AmountColumn(
                role,
                edge,
                cluster.members().stream().mapToDouble(edge::of).min().orElse(cluster.position()),
                cluster.members().stream().mapToDouble(edge::of).max().orElse(cluster.position()));
    }
}
