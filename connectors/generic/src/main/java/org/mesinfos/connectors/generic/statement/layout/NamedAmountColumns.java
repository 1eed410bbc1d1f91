package org.mesinfos.connectors.generic.statement.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;

/** Finder of the amount columns below the names in a header. */
final class NamedAmountColumns {

    /** Maximum distance of amounts from their header, in points. */
    private static final double MAX_DISTANCE = 60;
    /** Maximum distance if there are as many columns as headers and both are in the same order, in points. */
    private static final double MAX_DISTANCE_IN_ORDER = 180;

    /** Maximum distance between a cell and the name of the next one, in points. */
    private static final double MAX_CELL_PADDING = 12;

    private final List<HeaderColumn> headers;
    private final List<PrintedLine> lines;
    private final Map<HeaderColumn, BitSet> filled = new HashMap<>();

    private NamedAmountColumns(List<HeaderColumn> headers, List<PrintedLine> lines) {
        this.headers = headers;
        this.lines = lines;
    }

    /** A cluster of amounts and its header. */
    private record NamedCluster(
            EdgeClusters.EdgeCluster<PrintedToken.NumberToken> cluster, HeaderColumn header, double distance) {}

    /**
     * Infers the columns below a header. A cluster of amounts belongs to the header that it is aligned with, or to the
     * header at the same position if there are equally many, or to the nearest header. If two clusters compete for one
     * header on the same lines, the better aligned one takes it.
     */
    static AmountColumns find(StatementTableHeader header, List<PrintedLine> lines) {
        return new NamedAmountColumns(header.amountColumns(), lines).findColumns(header);
    }

    private AmountColumns findColumns(StatementTableHeader header) {
        double leftmost = headers.stream().mapToDouble(HeaderColumn::left).min().orElse(0);
        double first = header.columns().stream()
                .filter(column -> column.isText() && column.left() < leftmost)
                .mapToDouble(HeaderColumn::right)
                .max()
                .orElse(0);
        List<PrintedToken.NumberToken> amounts = AmountColumns.numberTokens(lines).stream()
                .filter(amount -> amount.centre() > first || amount.digitsRight() > leftmost)
                .toList();
        AmountColumns.AmountEdge edge = sharedEdge(amounts, headers.size());
        List<EdgeClusters.EdgeCluster<PrintedToken.NumberToken>> clusters = AmountColumns.clusterByEdge(amounts, edge);
        List<EdgeClusters.EdgeCluster<PrintedToken.NumberToken>> frequent =
                AmountColumns.frequent(clusters, amounts.size());
        boolean inOrder = frequent.size() == headers.size();
        List<NamedCluster> matched = clusters.stream()
                .flatMap(cluster -> match(cluster, inOrder ? frequent.indexOf(cluster) : -1).stream())
                .sorted(Comparator.comparingDouble(NamedCluster::distance))
                .filter(this::isUncontested)
                .sorted(Comparator.comparingDouble(named -> named.cluster().position()))
                .toList();
        boolean areAllNamed =
                matched.stream().map(NamedCluster::cluster).toList().containsAll(frequent);
        List<NamedCluster> named =
                areAllNamed ? matched : inCells(header, frequent).orElse(matched);
        return new AmountColumns(
                named.stream()
                        .flatMap(one -> one.header().role().stream()
                                .map(role -> AmountColumns.toColumn(role, edge, one.cluster())))
                        .toList(),
                AmountColumns.AcceptedNumbers.of(amounts));
    }

    /**
     * Returns the clusters with their names if all names are at the left of their cells, and all amounts at the right: each cluster
     * ends shortly before the next name.
     */
    private Optional<List<NamedCluster>> inCells(
            StatementTableHeader header, List<EdgeClusters.EdgeCluster<PrintedToken.NumberToken>> clusters) {
        List<NamedCluster> named = new ArrayList<>();
        for (EdgeClusters.EdgeCluster<PrintedToken.NumberToken> cluster : clusters) {
            double right = cluster.members().stream()
                    .mapToDouble(PrintedToken::right)
                    .max()
                    .orElse(0);
            double left = cluster.members().stream()
                    .mapToDouble(PrintedToken::left)
                    .min()
                    .orElse(0);
            headers.stream()
                    .filter(name -> name.left() <= left
                            && named.stream().noneMatch(other -> other.header().equals(name)))
                    .filter(name -> header.columns().stream()
                            .filter(next -> next.left() > name.left())
                            .findFirst()
                            .map(next -> next.left() >= right && next.left() - right <= MAX_CELL_PADDING)
                            .orElse(!named.isEmpty()))
                    .findFirst()
                    .ifPresent(name -> named.add(new NamedCluster(cluster, name, 0)));
        }
        return named.size() == clusters.size() ? Optional.of(named) : Optional.empty();
    }

    private Optional<NamedCluster> match(EdgeClusters.EdgeCluster<PrintedToken.NumberToken> cluster, int place) {
        return nearest(headers, cluster)
                .filter(near -> distance(near, cluster) <= (place >= 0 ? HeaderColumn.ALIGNED : MAX_DISTANCE))
                .or(() -> place >= 0
                        ? Optional.of(headers.get(place))
                                .filter(next -> distance(next, cluster) <= MAX_DISTANCE_IN_ORDER)
                        : Optional.empty())
                .map(name -> new NamedCluster(cluster, name, distance(name, cluster)));
    }

    /** Returns whether no line has another, nearer amount under the same header. */
    private boolean isUncontested(NamedCluster named) {
        BitSet own = FilledLines.of(named.cluster(), lines);
        BitSet both = filled.computeIfAbsent(named.header(), name -> new BitSet());
        if (both.intersects(own)) {
            return false;
        }
        both.or(own);
        return true;
    }

    /**
     * Returns the edge that groups the amounts into the fewest columns, if the right edge yields more columns than
     * headers.
     */
    private static AmountColumns.AmountEdge sharedEdge(List<PrintedToken.NumberToken> amounts, int names) {
        AmountColumns.AmountEdge edge = AmountColumns.AmountEdge.DIGITS_RIGHT;
        for (AmountColumns.AmountEdge other : AmountColumns.AmountEdge.values()) {
            int columns = AmountColumns.clusterByEdge(amounts, edge).size();
            if (columns > names && AmountColumns.clusterByEdge(amounts, other).size() < columns) {
                edge = other;
            }
        }
        return edge;
    }

    private static Optional<HeaderColumn> nearest(
            List<HeaderColumn> names, EdgeClusters.EdgeCluster<PrintedToken.NumberToken> cluster) {
        return names.stream().min(Comparator.comparingDouble(name -> distance(name, cluster)));
    }

    /** Returns the minimum distance between the edges or centres of a header and of a cluster. */
    private static double distance(HeaderColumn name, EdgeClusters.EdgeCluster<PrintedToken.NumberToken> cluster) {
        double right = cluster.members().stream()
                .mapToDouble(PrintedToken.NumberToken::digitsRight)
                .average()
                .orElse(0);
        double left = cluster.members().stream()
                .mapToDouble(PrintedToken::left)
                .average()
                .orElse(0);
        double edges = Math.min(Math.abs(name.right() - right), Math.abs(name.left() - left));
        double centres = Math.abs((name.left() + name.right()) / 2 - (left + right) / 2);
        return Math.min(edges, centres) + name.distance(left, right);
    }
}
