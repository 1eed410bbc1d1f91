package org.mesinfos.connectors.generic.payslip;

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

/** Assignment of the tokens on a line of pay to the columns of their table. */
final class PayCells {

    static final String LABEL = "label";
    static final String CODE = "code";
    private static final Set<String> NAMING = Set.of(LABEL, CODE, "deductions");
    /** Maximum distance between a number and its column header, in points. */
    private static final double FURTHEST = 40;

    private final ColumnNames names;

    PayCells(ColumnNames names) {
        this.names = names;
    }

    /** Returns the tokens of a line by the concept of their column. */
    Map<String, List<Token>> of(PaperLine line) {
        Map<String, List<Token>> cells = new HashMap<>();
        boolean labelled = false;
        for (int i = 0; i < line.tokens().size(); i++) {
            Token token = line.tokens().get(i);
            boolean number = token.number().isPresent() || token.percent().isPresent();
            boolean part = number && !token.isMoney() && labelled && !line.isApart(i);
            String concept = number && !part ? column(token).orElse(i == 0 ? CODE : LABEL) : LABEL;
            labelled = concept.equals(LABEL);
            cells.computeIfAbsent(concept, key -> new ArrayList<>()).add(token);
        }
        return cells;
    }

    private Optional<String> column(Token token) {
        return names.columns().stream()
                .filter(column -> !NAMING.contains(column.notion()))
                .filter(column -> token.distance(column.left(), column.right()) <= FURTHEST)
                .min(Comparator.comparingDouble((TableColumn column) -> token.distance(column.left(), column.right()))
                        .thenComparingDouble(column -> Math.abs(token.centre() - column.centre())))
                .map(TableColumn::notion);
    }
}
