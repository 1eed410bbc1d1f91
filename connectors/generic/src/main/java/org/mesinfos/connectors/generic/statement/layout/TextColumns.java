package org.mesinfos.connectors.generic.statement.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnNames;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Columns of text in a table of transactions.
 *
 * @param columns columns from left to right; the first also takes everything to its left
 */
public record TextColumns(List<TextColumn> columns) {

    private static final double TOLERANCE = 4;
    /** Roles of the label, the most certain first. */
    private static final List<TransactionColumnRole> LABELS =
            List.of(TransactionColumnRole.LABEL, TransactionColumnRole.LABEL_DETAIL);
    /** Roles over which a column without a known role takes precedence as the label. */
    private static final List<TransactionColumnRole> OTHER_TEXTS = List.of(
            TransactionColumnRole.COUNTERPARTY_NAME,
            TransactionColumnRole.NOTE,
            TransactionColumnRole.KIND,
            TransactionColumnRole.SIGN,
            TransactionColumnRole.CATEGORY);

    private static final Pattern NAME_SEPARATOR = Pattern.compile("[,/&+]");
    /** Minimum percentage of transactions with a word that starts at the left edge of a column. */
    private static final int MIN_PERCENT = 50;

    public TextColumns {
        columns = List.copyOf(columns);
    }

    /**
     * A column of text.
     *
     * @param name header as printed; empty if there is none
     * @param role role of the column; empty if the header does not determine it
     * @param left left edge of its words, in points
     */
    public record TextColumn(String name, Optional<TransactionColumnRole> role, double left) {}

    /** Returns a single column of labels. */
    static TextColumns singleLabel() {
        return new TextColumns(List.of(new TextColumn("", Optional.of(TransactionColumnRole.LABEL), 0)));
    }

    /** Infers the columns below a header. */
    static TextColumns underHeader(StatementTableHeader header, List<PrintedLine> rows) {
        List<HeaderColumn> names = header.textColumns();
        if (names.isEmpty()) {
            return singleLabel();
        }
        List<Double> starts = new ArrayList<>();
        for (PrintedLine row : rows) {
            Phrase.of(row.words()).forEach(phrase -> starts.add(phrase.left()));
        }
        List<EdgeClusters.EdgeCluster<Double>> places = EdgeClusters.of(starts, Double::doubleValue, TOLERANCE);
        List<TextColumn> columns = new ArrayList<>();
        List<TextColumn> amounts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            HeaderColumn name = names.get(i);
            double from = i == 0 ? 0 : names.get(i - 1).left() + TOLERANCE;
            double left = i == 0 ? 0 : left(name, from, places, rows.size());
            TextColumn column = new TextColumn(name.name(), name.role(), left);
            columns.add(column);
            if (UnknownColumnRoles.countFilled(name, rows) * 100 > (long) rows.size() * MIN_PERCENT) {
                amounts.add(column);
            }
        }
        return new TextColumns(withLabel(columns, amounts));
    }

    /** Returns the column in which a word starts. */
    TextColumn columnAt(double left) {
        TextColumn found = columns.get(0);
        for (TextColumn column : columns) {
            if (column.left() <= left + TOLERANCE) {
                found = column;
            }
        }
        return found;
    }

    /** Returns the left edge of the words of a column, which may be left of its header if the header is centred. */
    private static double left(
            HeaderColumn name, double from, List<EdgeClusters.EdgeCluster<Double>> places, int rows) {
        return places.stream()
                .filter(place -> place.position() > from && place.position() < name.left())
                .filter(place -> place.size() * 100 >= rows * MIN_PERCENT)
                .mapToDouble(EdgeClusters.EdgeCluster::position)
                .max()
                .orElse(name.left());
    }

    /** Returns a column with the first of the roles that any column has. */
    private static Optional<TextColumn> first(List<TextColumn> columns, List<TransactionColumnRole> roles) {
        return roles.stream()
                .flatMap(role -> columns.stream().filter(column -> column.role().equals(Optional.of(role))))
                .findFirst();
    }

    /** Returns whether a part of a name is that of a label, as in <i>Payee, description</i>. */
    private static boolean namesLabel(TextColumn column) {
        return NAME_SEPARATOR
                .splitAsStream(column.name())
                .flatMap(part -> TransactionColumnNames.wholeMeaning(part.strip()).stream())
                .anyMatch(meaning -> LABELS.contains(meaning.role()));
    }

    /**
     * Gives one of the columns the role of the label: by its header or a part of it, or as the column without another role that
     * does not contain amounts.
     */
    private static List<TextColumn> withLabel(List<TextColumn> columns, List<TextColumn> amounts) {
        Optional<TextColumn> label = first(columns, LABELS)
                .or(() -> columns.stream().filter(TextColumns::namesLabel).findFirst())
                .or(() -> columns.stream()
                        .filter(column -> column.role().isEmpty() && !amounts.contains(column))
                        .max(java.util.Comparator.comparingInt(
                                column -> column.name().length())))
                .or(() -> first(columns, OTHER_TEXTS));
        List<TextColumn> result = new ArrayList<>();
        for (TextColumn column : columns) {
            boolean isLabel = label.filter(column::equals).isPresent();
            result.add(
                    isLabel
                            ? new TextColumn(column.name(), Optional.of(TransactionColumnRole.LABEL), column.left())
                            : column);
        }
        return result;
    }
}
