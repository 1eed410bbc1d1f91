package org.mesinfos.connectors.generic.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.generic.document.Paper;
import org.mesinfos.connectors.generic.document.PaperLine;
import org.mesinfos.connectors.generic.document.Token;

/** Finds the payments to come that a bill lists: lines of a date and an amount, and nothing more than a currency. */
final class Instalments {

    /** One such line alone may be anything. */
    private static final int FEWEST = 2;

    private static final int MOST_TOKENS = 3;

    private Instalments() {}

    /**
     * The lines, as printed.
     *
     * @param apart numbers of the lines of items
     */
    static List<String> of(Paper paper, Set<Integer> apart) {
        List<String> found = new ArrayList<>();
        for (PaperLine line : paper.lines()) {
            if (!apart.contains(line.index()) && isInstalment(line)) {
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
