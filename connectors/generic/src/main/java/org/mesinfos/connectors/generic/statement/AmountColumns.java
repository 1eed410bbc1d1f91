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
 * Where the amounts stand, and what each column of them holds.
 *
 * @param columns from left to right
 * @param numbers what may stand in them
 */
record AmountColumns(List<Column> columns, Numbers numbers) {

    /** What may stand in a column of amounts. */
    enum Numbers {
        /** What is surely money: elsewhere in the document amounts have their decimals or their currency. */
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

    /** Points between amounts of one column. */
    private static final double TOLERANCE = 3;
    /** In hundredths of all amounts: what is rarer is an amount in a text. */
    private static final int RARE = 4;

    private static final int FEW = 4;

    AmountColumns {
        columns = List.copyOf(columns);
    }

    /** The edge that the amounts of a table share. */
    enum Edge {
        /** Where the digits end. */
        RIGHT,
        /** Where the marks behind them end. */
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
     * Amounts that stand below each other.
     *
     * @param role what they are
     * @param edge which edge they share
     * @param from least place of that edge, in points
     * @param to greatest place of it
     */
    record Column(Role role, Edge edge, double from, double to) {
        /** Marks such as <i>CR</i> may stand behind the column, or push the digits to the left. */
        boolean holds(Piece.Amount amount) {
            return holds(edge.of(amount)) || (edge == Edge.RIGHT && holds(amount.right()));
        }

        private boolean holds(double at) {
            return at >= from - TOLERANCE && at <= to + TOLERANCE;
        }
    }

    /** What the column of an amount holds; empty when it stands in no column. */
    Optional<Role> roleOf(Piece.Amount amount) {
        return columns.stream()
                .filter(column -> numbers.hold(amount) && column.holds(amount))
                .findFirst()
                .map(Column::role);
    }

    /** Whether a word ends at or behind the last of the columns. */
    boolean endsAt(Piece word) {
        return columns.stream().mapToDouble(Column::to).max().stream()
                .anyMatch(last -> word.right() >= last - TOLERANCE);
    }

    boolean has(Role role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    /** The columns of a table without header, told apart by which of them movements fill. */
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

    /** Whether all amounts bear the mark of their direction behind their digits, where marks of different width move them. */
    private static boolean areMarked(List<Piece.Amount> amounts) {
        return amounts.stream()
                .allMatch(amount ->
                        amount.right() > amount.edge() && amount.value().sign() != Sign.NONE);
    }

    /** The lines that begin movements; where dates stand alone above them, those that have an amount. */
    private static List<PrintedLine> rows(List<PrintedLine> lines, DateAnchor dates) {
        List<PrintedLine> dated =
                lines.stream().filter(line -> dates.find(line).isPresent()).toList();
        return dated.stream().anyMatch(line -> !line.money().isEmpty())
                ? dated
                : lines.stream().filter(line -> !line.money().isEmpty()).toList();
    }

    /** The amounts on some lines; where none is surely money, all numbers. */
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

    /** Those that are no amounts in texts which share an edge by chance. */
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
