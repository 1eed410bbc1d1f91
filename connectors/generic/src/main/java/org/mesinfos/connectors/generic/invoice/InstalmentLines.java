package org.mesinfos.connectors.generic.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentToken;

/** Finder of the future payments listed on a bill: lines with a date, an amount, and at most a currency. */
final class InstalmentLines {

    /** Minimum number of lines; a single one may be anything. */
    private static final int MIN_LINES = 2;

    private static final int MAX_TOKENS = 3;

    private InstalmentLines() {}

    /**
     * Returns the lines as printed.
     *
     * @param itemLines indexes of the lines of items
     */
    static List<String> find(Document document, Set<Integer> itemLines) {
        List<String> found = new ArrayList<>();
        for (DocumentLine line : document.lines()) {
            if (!itemLines.contains(line.index()) && isInstalment(line)) {
                found.add(DocumentLine.joinText(line.tokens()));
            }
        }
        return found.size() < MIN_LINES ? List.of() : found;
    }

    private static boolean isInstalment(DocumentLine line) {
        List<DocumentToken> tokens = line.tokens();
        return tokens.size() <= MAX_TOKENS
                && tokens.get(0).date().isPresent()
                && tokens.stream().filter(DocumentToken::isMonetary).count() == 1
                && tokens.stream().skip(1).noneMatch(token -> token.date().isPresent());
    }
}
