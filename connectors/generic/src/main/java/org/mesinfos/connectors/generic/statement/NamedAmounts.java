package org.mesinfos.connectors.generic.statement;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Finds the columns of amounts under the names that a header gives them. */
final class NamedAmounts {

    /** Amounts further from the header are not under it, in points. */
    private static final double FARTHEST = 60;
    /** The same where as many columns as names stand in the order of the names. */
    private static final double FARTHEST_IN_ORDER = 180;
    /** Amounts so near to an edge of a name are aligned with it, in points. */
    private static final double ALIGNED = 6;
    /** In hundredths of its amounts: so many lines a column shares by chance with the one that has its name. */
    private static final int BY_CHANCE = 10;

    private final List<HeaderColumn> names;
    private final List<PrintedLine> lines;
    private final Map<HeaderColumn, BitSet> filled = new HashMap<>();

    private NamedAmounts(List<HeaderColumn> names, List<PrintedLine> lines) {
        this.names = names;
        this.lines = lines;
    }

    /** A column of amounts and the name it stands under. */
    private record Named(Clusters.Cluster<Piece.Amount> cluster, HeaderColumn name, double distance) {}

    /**
     * The columns under a header: under the name they are aligned with, in order where there are as many, or under the nearest.
     * A line has one amount under each name: of two that stand there, the one that is better aligned.
     */
    static AmountColumns under(TableHeader header, List<PrintedLine> lines) {
        return new NamedAmounts(header.money(), lines).columns(header);
    }

    private AmountColumns columns(TableHeader header) {
        double leftmost = names.stream().mapToDouble(HeaderColumn::left).min().orElse(0);
        double first = header.columns().stream()
                .filter(column -> column.isText() && column.left() < leftmost)
                .mapToDouble(HeaderColumn::right)
                .max()
                .orElse(0);
        List<Piece.Amount> amounts = AmountColumns.amounts(lines).stream()
                .filter(amount -> amount.centre() > first || amount.edge() > leftmost)
                .toList();
        AmountColumns.Edge edge = shared(amounts, names.size());
        List<Clusters.Cluster<Piece.Amount>> clusters = AmountColumns.clusters(amounts, edge);
        List<Clusters.Cluster<Piece.Amount>> frequent = AmountColumns.frequent(clusters, amounts.size());
        boolean inOrder = frequent.size() == names.size();
        List<AmountColumns.Column> columns = clusters.stream()
                .flatMap(cluster -> named(cluster, inOrder ? frequent.indexOf(cluster) : -1).stream())
                .sorted(Comparator.comparingDouble(Named::distance))
                .filter(this::isAlone)
                .sorted(Comparator.comparingDouble(named -> named.cluster().at()))
                .flatMap(named ->
                        named.name().role().stream().map(role -> AmountColumns.column(role, edge, named.cluster())))
                .toList();
        return new AmountColumns(columns, AmountColumns.Numbers.of(amounts));
    }

    private Optional<Named> named(Clusters.Cluster<Piece.Amount> cluster, int place) {
        return nearest(names, cluster)
                .filter(near -> distance(near, cluster) <= (place >= 0 ? ALIGNED : FARTHEST))
                .or(() -> place >= 0
                        ? Optional.of(names.get(place)).filter(next -> distance(next, cluster) <= FARTHEST_IN_ORDER)
                        : Optional.empty())
                .map(name -> new Named(cluster, name, distance(name, cluster)));
    }

    /** Whether hardly a line has another amount that stands under the name, too, and nearer. */
    private boolean isAlone(Named named) {
        BitSet own = FilledLines.by(named.cluster(), lines);
        BitSet both = filled.computeIfAbsent(named.name(), name -> new BitSet());
        BitSet common = (BitSet) both.clone();
        common.and(own);
        if (common.cardinality() * 100 > own.cardinality() * BY_CHANCE) {
            return false;
        }
        both.or(own);
        return true;
    }

    /** The edge by which amounts stand in the fewest columns, where there are more of them than names. */
    private static AmountColumns.Edge shared(List<Piece.Amount> amounts, int names) {
        AmountColumns.Edge edge = AmountColumns.Edge.RIGHT;
        for (AmountColumns.Edge other : AmountColumns.Edge.values()) {
            int columns = AmountColumns.clusters(amounts, edge).size();
            if (columns > names && AmountColumns.clusters(amounts, other).size() < columns) {
                edge = other;
            }
        }
        return edge;
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
