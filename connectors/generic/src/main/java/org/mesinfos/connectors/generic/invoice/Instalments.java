package org.mesinfos.connectors.generic.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.generic.document.Paper;
import org.mesinfos.connectors.generic.document.PaperLine;
import org.mesinfos.connectors.generic.document.Token;

/** Finder of the future payments listed on a bill: lines with a date, an amount, and at most a currency. */
final class Instalments {

    /** Minimum number of lines; a single one may be anything. */
    private static final int FEWEST = 2;

    private static final int MOST_TOKENS = 3;

    private Instalments() {}

    /**
     * Returns the lines as printed.
     *
     * @param itemLines indexes of the lines of items
     */
    static List<String> of(Paper document, Set<Integer> itemLines) {
        List<String> found = new ArrayList<>();
        for (PaperLine line : document.lines()) {
            if (!itemLines.contains(line.index()) && isInstalment(line)) {
                found.add(PaperLine.text(line.tokens()));
            }
        }
        return found.size() < FEWEST ? List.of() : found;
    }

    private static boolean isInstalment(PaperLine line) {
        List<Token> tokens = line.tokens();
        return tokens.size() <= MOST_TOKENS
                && tokens.get(0).day().isPresent()
                && tokens.stream().filter(Token::isMoney).count() == 1
                && tokens.stream().skip(1).noneMatch(token -> token.day().isPresent());
    }
}
