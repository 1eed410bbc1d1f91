package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the values of captions: after the caption on its line, or below it. */
public final class CaptionedValues {

    /** Largest distance of a value below its caption, in points. */
    private static final double FURTHEST_BELOW = 34;

    private static final int MOST_LINES_BELOW = 5;
    /** Largest difference between the baselines of one row, in points. */
    private static final double OFF = 6;

    private static final int[] NEXT = {1, -1};
    private static final int MOST_LINES_IN_COLUMN = 24;
    /** Largest horizontal distance of a value below its caption, in points. */
    private static final double ASIDE = 30;

    private final Paper paper;
    private final Captions captions;

    public CaptionedValues(Paper document, Captions captions) {
        this.paper = document;
        this.captions = captions;
    }

    /** Returns the tokens after a caption, up to the next caption. */
    public List<Token> beside(Caption caption) {
        return caption.line().tokens().subList(caption.to(), caption.end());
    }

    /** Returns the run of tokens directly after a caption, even across a gap. */
    public List<Token> near(Caption caption) {
        List<Token> beside = beside(caption);
        int end = 0;
        while (end < beside.size() && (end == 0 || !caption.line().isApart(caption.to() + end))) {
            end++;
        }
        return beside.subList(0, end);
    }

    /**
     * Returns the tokens of a kind below a caption, from left to right, on the first line that has any.
     *
     * <p>Each token belongs to the nearest caption of the line.
     */
    public List<Token> below(Caption caption, Predicate<Token> kind) {
        for (int step : NEXT) {
            List<Token> found = staggered(caption, step, kind);
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (int step = 1; step <= MOST_LINES_BELOW; step++) {
            Optional<PaperLine> line = paper.below(caption.line(), step, FURTHEST_BELOW);
            if (line.isEmpty()) {
                return List.of();
            }
            List<Token> found = new ArrayList<>();
            for (Token token : line.get().tokens()) {
                if (kind.test(token) && isUnder(token, caption)) {
                    found.add(token);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Returns the nearest token to the right whose baseline differs slightly from that of the caption. */
    private List<Token> staggered(Caption caption, int step, Predicate<Token> kind) {
        boolean last = caption.end() == caption.line().tokens().size() && caption.to() == caption.end();
        return paper.below(caption.line(), step, OFF).filter(line -> last).stream()
                .flatMap(line -> line.tokens().stream())
                .filter(token -> token.left() > caption.right() && kind.test(token))
                .limit(1)
                .toList();
    }

    /** Returns the tokens of a kind below a caption on all consecutive lines. */
    public List<Token> column(Caption caption, Predicate<Token> kind) {
        List<Token> found = new ArrayList<>();
        double last = caption.line().printed().baseline();
        for (int step = 1; step <= MOST_LINES_IN_COLUMN; step++) {
            Optional<PaperLine> line = paper.below(caption.line(), step, Double.MAX_VALUE);
            if (line.isEmpty() || line.get().printed().baseline() - last > FURTHEST_BELOW) {
                return found;
            }
            for (Token token : line.get().tokens()) {
                if (kind.test(token) && isUnder(token, caption)) {
                    found.add(token);
                    last = line.get().printed().baseline();
                }
            }
        }
        return found;
    }

    private boolean isUnder(Token token, Caption caption) {
        if (token.distance(caption.left(), caption.right()) > ASIDE) {
            return false;
        }
        return captions.on(caption.line())
                .min(Comparator.comparingDouble((Caption other) -> token.distance(other.left(), other.right()))
                        .thenComparingDouble(other -> Math.abs(token.centre() - (other.left() + other.right()) / 2)))
                .filter(nearest -> nearest.from() == caption.from())
                .isPresent();
    }
}
