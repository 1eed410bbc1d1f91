package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * A line of a document, split into tokens.
 *
 * @param index position in the document, from 0
 * @param printed the line as printed
 * @param tokens from left to right
 * @param gap smallest gap between two runs of tokens, in points
 */
public record DocumentLine(int index, PrintedLine printed, List<DocumentToken> tokens, double gap) {

    public DocumentLine {
        tokens = List.copyOf(tokens);
    }

    public int page() {
        return printed.page();
    }

    public Locator locator() {
        return printed.locator();
    }

    /** Returns whether the line is in the upper part of the first page, of the given fraction of its height. */
    public boolean isAtTop(double fraction) {
        return page() == 1 && printed.relativeBaseline() <= fraction;
    }

    /** Returns whether a token starts a run: it is the first token, or there is a wide gap before it. */
    public boolean startsRun(int token) {
        return token == 0 || tokens.get(token).left() - tokens.get(token - 1).right() > gap;
    }

    /** Returns the runs of tokens without wide gaps between them, from left to right. */
    public List<List<DocumentToken>> runs() {
        List<List<DocumentToken>> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || startsRun(i)) {
                runs.add(tokens.subList(from, i));
                from = i;
            }
        }
        return runs;
    }

    /** Returns the texts of tokens joined by one space. */
    public static String joinText(List<DocumentToken> tokens) {
        return tokens.stream().map(DocumentToken::text).collect(Collectors.joining(" "));
    }
}
