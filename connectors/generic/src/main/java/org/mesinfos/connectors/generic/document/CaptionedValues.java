package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the values that captions name: beside them, or else under them. */
public final class CaptionedValues {

    /** A value under its caption is no further down, in points. */
    private static final double FURTHEST_BELOW = 34;

    private static final int MOST_LINES_BELOW = 5;
    /** How far the base lines of one row may be apart, in points. */
    private static final double OFF = 6;

    private static final int[] NEXT = {1, -1};
    private static final int MOST_LINES_IN_COLUMN = 24;
    /** How far a value under a caption may stand beside it, in points. */
    private static final double ASIDE = 30;

    private final Paper paper;
    private final Captions captions;

    public CaptionedValues(Paper paper, Captions captions) {
        this.paper = paper;
        this.captions = captions;
    }

    /** The tokens behind a caption, as far as the next one. */
    public List<Token> beside(Caption caption) {
        return caption.line().tokens().subList(caption.to(), caption.end());
    }

    /** The tokens behind a caption that stand close to it; those of the next run where it stands alone. */
    public List<Token> near(Caption caption) {
        List<Token> beside = beside(caption);
        int end = 0;
        while (end < beside.size() && (end == 0 || !caption.line().isApart(caption.to() + end))) {
            end++;
        }
        return beside.subList(0, end);
    }

    /**
     * The tokens under a caption that are of a kind, from left to right: those of the first line that has any.
     *
     * <p>A token is under the caption of the line that it is nearest to.
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

    /** The nearest token on the right whose base line is a little off that of the caption. */
    private List<Token> staggered(Caption caption, int step, Predicate<Token> kind) {
        boolean last = caption.end() == caption.line().tokens().size() && caption.to() == caption.end();
        return paper.below(caption.line(), step, OFF).filter(line -> last).stream()
                .flatMap(line -> line.tokens().stream())
                .filter(token -> token.left() > caption.right() && kind.test(token))
                .limit(1)
                .toList();
    }

    /** The tokens under a caption that are of a kind, line by line, as far as they follow each other. */
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
