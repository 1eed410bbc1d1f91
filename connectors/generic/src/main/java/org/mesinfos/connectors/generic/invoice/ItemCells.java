package org.mesinfos.connectors.generic.invoice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.document.ColumnNames;
import org.mesinfos.connectors.generic.document.PaperLine;
import org.mesinfos.connectors.generic.document.TableColumn;
import org.mesinfos.connectors.generic.document.Token;

/** Assignment of the tokens on a line of items to the columns of their table. */
final class ItemCells {

    private static final Set<String> NAMING = Set.of("label", "code", "position", "unit", "date", "barcode", "other");
    private static final Set<String> SHARES = Set.of("vat", "discount");
    /** Maximum distance between a number and its column header, in points. */
    private static final double FURTHEST = 45;

    private final ColumnNames header;
    private final Optional<TableColumn> label;

    ItemCells(ColumnNames header) {
        this.header = header;
        this.label = header.columns().stream()
                .filter(column -> column.notion().equals("label"))
                .findFirst();
    }

    /** Returns the tokens of a line by the concept of their column, each list from left to right. */
    Map<String, List<Token>> of(PaperLine line) {
        Map<String, List<Token>> cells = new HashMap<>();
        String before = "";
        for (int i = 0; i < line.tokens().size(); i++) {
            Token token = line.tokens().get(i);
            String concept = notion(token, line.isApart(i) ? "" : before);
            cells.computeIfAbsent(concept, key -> new ArrayList<>()).add(token);
            before = concept;
        }
        return cells;
    }

    /** @param before concept of the adjacent token to the left; empty if there is none */
    private String notion(Token token, String before) {
        if (token.isText() || token.day().isPresent()) {
            if (before.equals("quantity")) {
                return "unit";
            }
            return before.isEmpty() || !NAMING.contains(before) ? named(token) : before;
        }
        if (before.equals("label") && !token.isMoney()) {
            return before;
        }
        if (token.percent().isPresent()) {
            return nearest(token, SHARES).map(TableColumn::notion).orElse("vat");
        }
        return number(token);
    }

    private String number(Token token) {
        Optional<TableColumn> nearest = header.columns().stream()
                .filter(column -> token.isMoney() ? !NAMING.contains(column.notion()) : true)
                .filter(column -> token.distance(column.left(), column.right()) <= FURTHEST)
                .min(Comparator.comparingDouble((TableColumn column) -> token.distance(column.left(), column.right()))
                        .thenComparingDouble(column -> Math.abs(token.centre() - column.centre())));
        return nearest.map(TableColumn::notion).orElse("label");
    }

    private Optional<TableColumn> nearest(Token token, Set<String> concepts) {
        return header.columns().stream()
                .filter(column -> concepts.contains(column.notion()))
                .min(Comparator.comparingDouble(column -> token.distance(column.left(), column.right())));
    }

    private String named(Token token) {
        return header.columns().stream()
                .filter(column ->
                        NAMING.contains(column.notion()) && !column.notion().equals("label"))
                .filter(column -> token.distance(column.left(), column.right()) == 0)
                .filter(column -> label.filter(own -> token.distance(own.left(), own.right()) == 0)
                        .isEmpty())
                .map(TableColumn::notion)
                .findFirst()
                .orElse("label");
    }
}
