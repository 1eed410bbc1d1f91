package org.mesinfos.connectors.generic.invoice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentTableColumn;
import org.mesinfos.connectors.generic.document.DocumentTableHeader;
import org.mesinfos.connectors.generic.document.DocumentToken;

/** Assignment of the tokens of a line of items to the columns of its table, by position and kind. */
final class InvoiceItemCells {

    private static final Set<String> TEXT_CONCEPTS =
            Set.of("label", "code", "position", "unit", "date", "barcode", "other");
    private static final Set<String> PERCENTAGE_CONCEPTS = Set.of("vat", "discount");

    private final DocumentTableHeader header;
    private final Optional<DocumentTableColumn> label;

    InvoiceItemCells(DocumentTableHeader header) {
        this.header = header;
        this.label = header.columns().stream()
                .filter(column -> column.concept().equals("label"))
                .findFirst();
    }

    /** Returns the tokens of a line by the concept of their column, each list from left to right. */
    Map<String, List<DocumentToken>> cellsByConcept(DocumentLine line) {
        Map<String, List<DocumentToken>> cells = new HashMap<>();
        String before = "";
        for (int i = 0; i < line.tokens().size(); i++) {
            DocumentToken token = line.tokens().get(i);
            String concept = conceptOf(token, line.startsRun(i) ? "" : before);
            cells.computeIfAbsent(concept, key -> new ArrayList<>()).add(token);
            before = concept;
        }
        return cells;
    }

    /** @param before concept of the adjacent token to the left; empty if there is none */
    private String conceptOf(DocumentToken token, String before) {
        if (token.isText() || token.date().isPresent()) {
            if (before.equals("quantity")) {
                return "unit";
            }
            return before.isEmpty() || !TEXT_CONCEPTS.contains(before) ? textConcept(token) : before;
        }
        if (before.equals("label") && !token.isMonetary()) {
            return before;
        }
        if (token.percent().isPresent()) {
            return nearest(token, PERCENTAGE_CONCEPTS)
                    .map(DocumentTableColumn::concept)
                    .orElse("vat");
        }
        return header.conceptOf(token, concept -> !token.isMonetary() || !TEXT_CONCEPTS.contains(concept))
                .orElse("label");
    }

    private Optional<DocumentTableColumn> nearest(DocumentToken token, Set<String> concepts) {
        return header.columns().stream()
                .filter(column -> concepts.contains(column.concept()))
                .min(Comparator.comparingDouble(column -> token.distance(column.left(), column.right())));
    }

    private String textConcept(DocumentToken token) {
        return header.columns().stream()
                .filter(column -> TEXT_CONCEPTS.contains(column.concept())
                        && !column.concept().equals("label"))
                .filter(column -> token.distance(column.left(), column.right()) == 0)
                .filter(column -> label.filter(own -> token.distance(own.left(), own.right()) == 0)
                        .isEmpty())
                .map(DocumentTableColumn::concept)
                .findFirst()
                .orElse("label");
    }
}
