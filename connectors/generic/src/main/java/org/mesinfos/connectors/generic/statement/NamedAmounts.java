package org.mesinfos.connectors.generic.statement;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Finder of the amount columns below the names in a header. */
final class NamedAmounts {

    /** Maximum distance of amounts from their header, in points. */
    private static final double FARTHEST = 60;
    /** Maximum distance if there are as many columns as headers and both are in the same order, in points. */
    private static final double FARTHEST_IN_ORDER = 180;
    /** Maximum distance at which an amount is aligned with a header, in points. */
    private static final double ALIGNED = 6;
    /** Maximum percentage of lines that two columns under one header share by coincidence. */
    private static final int BY_CHANCE = 10;

    private final List<HeaderColumn> names;
    private final List<PrintedLine> lines;
    private final Map<HeaderColumn, BitSet> filled = new HashMap<>();

    private NamedAmounts(List<HeaderColumn> names, List<PrintedLine> lines) {
        this.names = names;
        this.lines = lines;
    }

    /** A cluster of amounts and its header. */
    private record Named(Clusters.Cluster<Piece.Amount> cluster, HeaderColumn name, double distance) {}

    /**
     * Infers the columns below a header. A cluster of amounts belongs to the header that it is aligned with, or to the
     * header at the same position if there are equally many, or to the nearest header. If two clusters compete for one
     * header on the same lines, the better aligned one takes it.
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

    /** Returns whether hardly any line has another, nearer amount under the same header. */
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

    /**
     * Returns the edge that groups the amounts into the fewest columns, if the right edge yields more columns than
     * headers.
     */
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

    /** Returns the minimum distance between the edges or centres of a header and of a cluster. */
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
