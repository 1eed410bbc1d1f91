package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedMoney.Sign;

/**
 * The columns of amounts of a table, with their roles.
 *
 * @param columns columns from left to right
 * @param numbers kind of numbers accepted in them
 */
record AmountColumns(List<Column> columns, Numbers numbers) {

    /** Kind of numbers accepted in a column of amounts. */
    enum Numbers {
        /** Only numbers with decimals or a currency, if the document has any. */
        MONEY,
        /** Any number. */
        ALL;

        static Numbers of(List<Piece.Amount> amounts) {
            return amounts.stream().anyMatch(amount -> amount.value().isMoney()) ? MONEY : ALL;
        }

        boolean hold(Piece.Amount amount) {
            return this == ALL || amount.value().isMoney();
        }
    }

    /** Maximum distance between amounts of one column, in points. */
    private static final double TOLERANCE = 3;
    /** Minimum percentage of all amounts in a column; rarer amounts are parts of a text. */
    private static final int RARE = 4;

    private static final int FEW = 4;

    AmountColumns {
        columns = List.copyOf(columns);
    }

    /** Edge at which the amounts of a table are aligned. */
    enum Edge {
        /** The end of the digits. */
        RIGHT,
        /** The end of the marks after the digits. */
        END,
        LEFT,
        CENTRE;

        double of(Piece.Amount amount) {
            return switch (this) {
                case RIGHT -> amount.edge();
                case END -> amount.right();
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
    record Column(Role role, Edge edge, double from, double to) {
        /**
         * Returns whether an amount is in this column. Marks such as <i>CR</i> may be printed after the column, or move
         * the digits to the left.
         */
        boolean holds(Piece.Amount amount) {
            return holds(edge.of(amount)) || (edge == Edge.RIGHT && holds(amount.right()));
        }

        private boolean holds(double at) {
            return at >= from - TOLERANCE && at <= to + TOLERANCE;
        }
    }

    /** Returns the role of the column of an amount; empty if it is in no column. */
    Optional<Role> roleOf(Piece.Amount amount) {
        return columns.stream()
                .filter(column -> numbers.hold(amount) && column.holds(amount))
                .findFirst()
                .map(Column::role);
    }

    /** Returns whether a word ends at or after the last column. */
    boolean endsAt(Piece word) {
        return columns.stream().mapToDouble(Column::to).max().stream()
                .anyMatch(last -> word.right() >= last - TOLERANCE);
    }

    boolean has(Role role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    /** Infers the columns of a table without a header from the transactions that fill them. */
    static AmountColumns nameless(List<PrintedLine> lines, DateAnchor dates) {
        List<PrintedLine> rows = rows(lines, dates);
        List<Piece.Amount> amounts = amounts(rows);
        boolean fewer = clusters(amounts, Edge.END).size()
                < clusters(amounts, Edge.RIGHT).size();
        Edge edge = fewer || areMarked(amounts) ? Edge.END : Edge.RIGHT;
        List<Clusters.Cluster<Piece.Amount>> clusters = frequent(clusters(amounts, edge), amounts.size());
        List<Column> columns = new ArrayList<>();
        NamelessRoles.of(rows, clusters)
                .forEach((cluster, role) -> columns.add(column(role, edge, clusters.get(cluster))));
        return new AmountColumns(columns, Numbers.of(amounts));
    }

    /**
     * Returns whether all amounts have a direction mark after their digits. Marks of different widths move the digits.
     */
    private static boolean areMarked(List<Piece.Amount> amounts) {
        return amounts.stream()
                .allMatch(amount ->
                        amount.right() > amount.edge() && amount.value().sign() != Sign.NONE);
    }

    /** Returns the lines that start transactions; if dates are printed alone above them, the lines with amounts. */
    private static List<PrintedLine> rows(List<PrintedLine> lines, DateAnchor dates) {
        List<PrintedLine> dated =
                lines.stream().filter(line -> dates.find(line).isPresent()).toList();
        return dated.stream().anyMatch(line -> !line.money().isEmpty())
                ? dated
                : lines.stream().filter(line -> !line.money().isEmpty()).toList();
    }

    /** Returns the numbers that are certainly amounts; all numbers if there are none. */
    static List<Piece.Amount> amounts(List<PrintedLine> lines) {
        List<Piece.Amount> money =
                lines.stream().flatMap(line -> line.money().stream()).toList();
        if (!money.isEmpty()) {
            return money;
        }
        return lines.stream()
                .flatMap(line -> line.pieces().stream())
                .flatMap(piece -> piece instanceof Piece.Amount amount ? Stream.of(amount) : Stream.empty())
                .toList();
    }

    static List<Clusters.Cluster<Piece.Amount>> clusters(List<Piece.Amount> amounts, Edge edge) {
        return Clusters.of(amounts, edge::of, TOLERANCE);
    }

    /** Returns the clusters that are too frequent to be amounts in texts. */
    static List<Clusters.Cluster<Piece.Amount>> frequent(List<Clusters.Cluster<Piece.Amount>> clusters, int amounts) {
        int least = amounts <= FEW * 2 ? 1 : Math.max(2, amounts * RARE / 100);
        return clusters.stream().filter(cluster -> cluster.size() >= least).toList();
    }

    static Column column(Role role, Edge edge, Clusters.Cluster<Piece.Amount> cluster) {
        return new Column(
                role,
                edge,
                cluster.members().stream().mapToDouble(edge::of).min().orElse(cluster.at()),
                cluster.members().stream().mapToDouble(edge::of).max().orElse(cluster.at()));
    }
}
