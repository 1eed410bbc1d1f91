package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * Where the words stand that tell of movements.
 *
 * @param columns from left to right; the first takes everything before it as well
 */
record TextColumns(List<Column> columns) {

    private static final double TOLERANCE = 4;
    /** So many of the roles of labels are surer than a name that says nothing. */
    private static final int SURE = 2;
    /** In hundredths of the movements: so many must begin a word where a column is to begin. */
    private static final int MOST = 50;

    TextColumns {
        columns = List.copyOf(columns);
    }

    /**
     * One of them.
     *
     * @param name as printed above it; empty when nothing is
     * @param role what it holds; empty when the name does not say
     * @param left where its words begin, in points
     */
    record Column(String name, Optional<Role> role, double left) {}

    /** One column of labels. */
    static TextColumns one() {
        return new TextColumns(List.of(new Column("", Optional.of(Role.LABEL), 0)));
    }

    /** The columns under a header. */
    static TextColumns under(TableHeader header, List<PrintedLine> rows) {
        List<HeaderColumn> names = header.texts();
        if (names.isEmpty()) {
            return one();
        }
        List<Double> begins = new ArrayList<>();
        for (PrintedLine row : rows) {
            Phrase.of(row.words()).forEach(phrase -> begins.add(phrase.left()));
        }
        List<Clusters.Cluster<Double>> places = Clusters.of(begins, Double::doubleValue, TOLERANCE);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            HeaderColumn name = names.get(i);
            double from = i == 0 ? 0 : names.get(i - 1).left() + TOLERANCE;
            double left = i == 0 ? 0 : left(name, from, places, rows.size());
            columns.add(new Column(name.name(), name.role(), left));
        }
        return new TextColumns(withLabel(columns));
    }

    /** The column in which a word begins. */
    Column of(double left) {
        Column found = columns.get(0);
        for (Column column : columns) {
            if (column.left() <= left + TOLERANCE) {
                found = column;
            }
        }
        return found;
    }

    /** Words of a column may begin before its name does, where the name stands over their middle. */
    private static double left(HeaderColumn name, double from, List<Clusters.Cluster<Double>> places, int rows) {
        return places.stream()
                .filter(place -> place.at() > from && place.at() < name.left())
                .filter(place -> place.size() * 100 >= rows * MOST)
                .mapToDouble(Clusters.Cluster::at)
                .max()
                .orElse(name.left());
    }

    /** One of the columns holds the label, by its name or as the one that says nothing else. */
    private static List<Column> withLabel(List<Column> columns) {
        List<Role> labels = List.of(
                Role.LABEL, Role.LABEL_DETAIL, Role.COUNTERPARTY_NAME, Role.NOTE, Role.KIND, Role.SIGN, Role.CATEGORY);
        Optional<Column> label = labels.stream()
                .limit(SURE)
                .flatMap(role -> columns.stream().filter(column -> column.role().equals(Optional.of(role))))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(column -> column.role().isEmpty())
                        .max(java.util.Comparator.comparingInt(
                                column -> column.name().length())))
                .or(() -> labels.stream()
                        .flatMap(role ->
                                columns.stream().filter(column -> column.role().equals(Optional.of(role))))
                        .findFirst());
        List<Column> result = new ArrayList<>();
        for (Column column : columns) {
            boolean isLabel = label.filter(column::equals).isPresent();
            result.add(isLabel ? new Column(column.name(), Optional.of(Role.LABEL), column.left()) : column);
        }
        return result;
    }
}
