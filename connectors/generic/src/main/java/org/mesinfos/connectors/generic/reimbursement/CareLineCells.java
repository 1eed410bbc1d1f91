package org.mesinfos.connectors.generic.reimbursement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentTableColumn;
import org.mesinfos.connectors.generic.document.DocumentTableHeader;
import org.mesinfos.connectors.generic.document.DocumentToken;

/** Assignment of the tokens on a line of care to the columns of their table. */
final class CareLineCells {

    private final DocumentTableHeader header;

    CareLineCells(DocumentTableHeader header) {
        this.header = header;
    }

    /** Returns the tokens of a line by their column. */
    Map<DocumentTableColumn, List<DocumentToken>> of(DocumentLine line) {
        Map<DocumentTableColumn, List<DocumentToken>> cells = new LinkedHashMap<>();
        for (List<DocumentToken> run : line.runs()) {
            Optional<DocumentTableColumn> textColumn = Optional.empty();
            for (DocumentToken token : run) {
                Optional<DocumentTableColumn> column = valueColumn(token, textColumn.isPresent());
                if (column.isEmpty()) {
                    textColumn = textColumn.or(() -> textColumn(token));
                    column = textColumn;
                } else {
                    textColumn = Optional.empty();
                }
                column.ifPresent(own ->
                        cells.computeIfAbsent(own, key -> new ArrayList<>()).add(token));
            }
        }
        return cells;
    }

    /** Returns the column of a date or number; empty for a text, and for a number within one. */
    private Optional<DocumentTableColumn> valueColumn(DocumentToken token, boolean isInText) {
        if (token.date().isPresent()) {
            return columnOf(token, ReimbursementVocabulary.DATES);
        }
        if (token.isMonetary()) {
            return columnOf(token, ReimbursementVocabulary.AMOUNTS);
        }
        return token.isText() || isInText ? Optional.empty() : columnOf(token, ReimbursementVocabulary.FACTORS);
    }

    private Optional<DocumentTableColumn> columnOf(DocumentToken token, Set<String> concepts) {
        return header.columnOf(
                token, concept -> concepts.contains(concept) || concept.equals(DocumentTableColumn.UNKNOWN));
    }

    /** Returns the column of texts whose name starts nearest to a token. */
    private Optional<DocumentTableColumn> textColumn(DocumentToken token) {
        return header.columns().stream()
                .filter(column -> ReimbursementVocabulary.TEXTS.contains(column.concept())
                        || column.concept().equals(DocumentTableColumn.UNKNOWN))
                .min(Comparator.comparingDouble(column -> Math.abs(token.left() - column.left())));
    }
}
