package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * Columns of text in a table of transactions.
 *
 * @param columns columns from left to right; the first also takes everything to its left
 */
record TextColumns(List<Column> columns) {

    private static final double TOLERANCE = 4;
    /** Number of label roles that take precedence over a column without a known role. */
    private static final int SURE = 2;
    /** Minimum percentage of transactions with a word that starts at the left edge of a column. */
    private static final int MOST = 50;

    TextColumns {
        columns = List.copyOf(columns);
    }

    /**
     * A column of text.
     *
     * @param name header as printed; empty if there is none
     * @param role role of the column; empty if the header does not determine it
     * @param left left edge of its words, in points
     */
    record Column(String name, Optional<Role> role, double left) {}

    /** Returns a single column of labels. */
    static TextColumns one() {
        return new TextColumns(List.of(new Column("", Optional.of(Role.LABEL), 0)));
    }

    /** Infers the columns below a header. */
    static TextColumns under(TableHeader header, List<PrintedLine> rows) {
        List<HeaderColumn> names = header.texts();
        if (names.isEmpty()) {
            return one();
        }
        List<Double> starts = new ArrayList<>();
        for (PrintedLine row : rows) {
            Phrase.of(row.words()).forEach(phrase -> starts.add(phrase.left()));
        }
        List<Clusters.Cluster<Double>> places = Clusters.of(starts, Double::doubleValue, TOLERANCE);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            HeaderColumn name = names.get(i);
            double from = i == 0 ? 0 : names.get(i - 1).left() + TOLERANCE;
            double left = i == 0 ? 0 : left(name, from, places, rows.size());
            columns.add(new Column(name.name(), name.role(), left));
        }
        return new TextColumns(withLabel(columns));
    }

    /** Returns the column in which a word starts. */
    Column of(double left) {
        Column found = columns.get(0);
        for (Column column : columns) {
            if (column.left() <= left + TOLERANCE) {
                found = column;
            }
        }
        return found;
    }

    /** Returns the left edge of the words of a column, which may be left of its header if the header is centred. */
    private static double left(HeaderColumn name, double from, List<Clusters.Cluster<Double>> places, int rows) {
        return places.stream()
                .filter(place -> place.at() > from && place.at() < name.left())
                .filter(place -> place.size() * 100 >= rows * MOST)
                .mapToDouble(Clusters.Cluster::at)
                .max()
                .orElse(name.left());
    }

    /** Gives one of the columns the role of the label: by its header, or as the column without another role. */
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
