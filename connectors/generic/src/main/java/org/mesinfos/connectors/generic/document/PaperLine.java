package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * A line of a paper.
 *
 * @param index its place in the document, from 0
 * @param printed as it was printed
 * @param tokens what stands on it, from left to right
 * @param gap the distance at which two words no longer belong together, in points
 */
public record PaperLine(int index, PrintedLine printed, List<Token> tokens, double gap) {

    public PaperLine {
        tokens = List.copyOf(tokens);
    }

    public int page() {
        return printed.page();
    }

    public Locator locator() {
        return printed.locator();
    }

    /** Whether a token is too far from the one before it to belong to it; true of the first. */
    public boolean isApart(int token) {
        return token == 0 || tokens.get(token).left() - tokens.get(token - 1).right() > gap;
    }

    /** The runs of tokens that stand close together, from left to right. */
    public List<List<Token>> runs() {
        List<List<Token>> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || isApart(i)) {
                runs.add(tokens.subList(from, i));
                from = i;
            }
        }
        return runs;
    }

    /** The texts of tokens joined by one space. */
    public static String text(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
    }
}
