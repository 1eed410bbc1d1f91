package org.mesinfos.connectors.inference.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.inference.Role;
import org.mesinfos.connectors.inference.print.Piece;
import org.mesinfos.connectors.inference.print.PrintedLine;

/**
 * Where the amounts stand, and what each column of them holds.
 *
 * @param columns from left to right
 */
record AmountColumns(List<Column> columns) {

    /** Points between amounts of one column. */
    private static final double TOLERANCE = 3;
    /** Amounts further from the header are not under it, in points. */
    private static final double FARTHEST = 60;
    /** The same where as many columns as names stand in the order of the names. */
    private static final double FARTHEST_IN_ORDER = 180;
    /** Amounts so near to an edge of a name are aligned with it, in points. */
    private static final double ALIGNED = 6;
    /** In hundredths of all amounts: what is rarer is an amount in a text. */
    private static final int RARE = 4;

    private static final int FEW = 4;

    AmountColumns {
        columns = List.copyOf(columns);
    }

    /** The edge that the amounts of a table share. */
    enum Edge {
        RIGHT,
        LEFT,
        CENTRE;

        double of(Piece.Amount amount) {
            return switch (this) {
                case RIGHT -> amount.edge();
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
                .filter(column -> column.holds(amount))
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

    /** The columns under a header: under the name they are aligned with, in order where there are as many, or under the nearest. */
    static AmountColumns under(TableHeader header, List<PrintedLine> lines) {
        List<HeaderColumn> names = header.money();
        double leftmost = names.stream().mapToDouble(HeaderColumn::left).min().orElse(0);
        double first = header.columns().stream()
                .filter(column -> column.isText() && column.left() < leftmost)
                .mapToDouble(HeaderColumn::right)
                .max()
                .orElse(0);
        List<Piece.Amount> amounts = amounts(lines).stream()
                .filter(amount -> amount.centre() > first || amount.edge() > leftmost)
                .toList();
        List<Clusters.Cluster<Piece.Amount>> clusters = clusters(amounts, Edge.RIGHT);
        Edge edge = Edge.RIGHT;
        for (Edge other : Edge.values()) {
            List<Clusters.Cluster<Piece.Amount>> found = clusters(amounts, other);
            if (clusters.size() > names.size() && found.size() < clusters.size()) {
                clusters = found;
                edge = other;
            }
        }
        List<Column> columns = new ArrayList<>();
        List<Clusters.Cluster<Piece.Amount>> frequent = frequent(clusters, amounts.size());
        boolean inOrder = frequent.size() == names.size();
        for (Clusters.Cluster<Piece.Amount> cluster : clusters) {
            int place = inOrder ? frequent.indexOf(cluster) : -1;
            Optional<HeaderColumn> name = nearest(names, cluster)
                    .filter(near -> distance(near, cluster) <= (place >= 0 ? ALIGNED : FARTHEST))
                    .or(() -> place >= 0
                            ? Optional.of(names.get(place)).filter(next -> distance(next, cluster) <= FARTHEST_IN_ORDER)
                            : Optional.empty());
            Edge shared = edge;
            name.flatMap(HeaderColumn::role).ifPresent(role -> columns.add(column(role, shared, cluster)));
        }
        return new AmountColumns(columns);
    }

    /** The columns of a table without header, told apart by which of them movements fill. */
    static AmountColumns nameless(List<PrintedLine> lines, DateAnchor dates) {
        List<PrintedLine> rows = rows(lines, dates);
        List<Clusters.Cluster<Piece.Amount>> clusters =
                frequent(clusters(amounts(rows), Edge.RIGHT), amounts(rows).size());
        List<Column> columns = new ArrayList<>();
        NamelessRoles.of(rows, clusters)
                .forEach((cluster, role) -> columns.add(column(role, Edge.RIGHT, clusters.get(cluster))));
        return new AmountColumns(columns);
    }

    /** The lines that begin movements; where dates stand alone above them, those that have an amount. */
    private static List<PrintedLine> rows(List<PrintedLine> lines, DateAnchor dates) {
        List<PrintedLine> dated =
                lines.stream().filter(line -> dates.find(line).isPresent()).toList();
        return dated.stream().anyMatch(line -> !line.money().isEmpty())
                ? dated
                : lines.stream().filter(line -> !line.money().isEmpty()).toList();
    }

    private static List<Piece.Amount> amounts(List<PrintedLine> lines) {
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

    private static List<Clusters.Cluster<Piece.Amount>> clusters(List<Piece.Amount> amounts, Edge edge) {
        return Clusters.of(amounts, edge::of, TOLERANCE);
    }

    private static List<Clusters.Cluster<Piece.Amount>> frequent(
            List<Clusters.Cluster<Piece.Amount>> clusters, int amounts) {
        int least = amounts <= FEW * 2 ? 1 : Math.max(2, amounts * RARE / 100);
        return clusters.stream().filter(cluster -> cluster.size() >= least).toList();
    }

    private static Column column(Role role, Edge edge, Clusters.Cluster<Piece.Amount> cluster) {
        return new Column(
                role,
                edge,
                cluster.members().stream().mapToDouble(edge::of).min().orElse(cluster.at()),
                cluster.members().stream().mapToDouble(edge::of).max().orElse(cluster.at()));
    }

    private static Optional<HeaderColumn> nearest(List<HeaderColumn> names, Clusters.Cluster<Piece.Amount> cluster) {
        return names.stream().min(Comparator.comparingDouble(name -> distance(name, cluster)));
    }

    /** How far the edges of the names and those of the amounts are apart where they come nearest. */
    private static double distance(HeaderColumn name, Clusters.Cluster<Piece.Amount> cluster) {
        double right = cluster.members().stream()
                .mapToDouble(Piece.Amount::edge)
                .average()
                .orElse(0);
        double left =
                cluster.members().stream().mapToDouble(Piece::left).average().orElse(0);
        double edges = Math.min(Math.abs(name.right() - right), Math.abs(name.left() - left));
        double centres = Math.abs((name.left() + name.right()) / 2 - (left + right) / 2);
        return Math.min(edges, centres) + name.distance(left, right);
    }
}
