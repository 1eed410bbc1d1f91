package org.mesinfos.connectors.generic.payslip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentTableHeader;
import org.mesinfos.connectors.generic.document.DocumentToken;

/** Assignment of the tokens on a line of pay to the columns of their table. */
final class PayslipCells {

    static final String LABEL = "label";
    static final String CODE = "code";
    private static final Set<String> TEXT_CONCEPTS = Set.of(LABEL, CODE, "deductions");

    private final DocumentTableHeader header;

    PayslipCells(DocumentTableHeader header) {
        this.header = header;
    }

    /** Returns the tokens of a line by the concept of their column. */
    Map<String, List<DocumentToken>> cellsByConcept(DocumentLine line) {
        Map<String, List<DocumentToken>> cells = new HashMap<>();
        boolean labelled = false;
        for (int i = 0; i < line.tokens().size(); i++) {
            DocumentToken token = line.tokens().get(i);
            boolean number = token.number().isPresent() || token.percent().isPresent();
            boolean part = number && !token.isMonetary() && labelled && !line.startsRun(i);
            String concept = number && !part
                    ? header.conceptOf(token, column -> !TEXT_CONCEPTS.contains(column))
                            .orElse(i == 0 ? CODE : LABEL)
                    : LABEL;
            labelled = concept.equals(LABEL);
            cells.computeIfAbsent(concept, key -> new ArrayList<>()).add(token);
        }
        return cells;
    }
}
