package org.mesinfos.connectors.generic.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finder of the values of captions: after the caption on its line, or below it. */
public final class CaptionedValueFinder {

    /** Largest distance of a value below its caption, in points. */
    private static final double MAX_DISTANCE_BELOW = 34;

    /** Largest difference between the baselines of one row, in points. */
    private static final double MAX_BASELINE_OFFSET = 6;

    private static final double MAX_DISTANCE_OF_SOLE_TOKEN = 20;

    private static final int[] ADJACENT_LINES = {1, -1};
    /** Largest horizontal distance of a value below its caption, in points. */
    private static final double MAX_HORIZONTAL_OFFSET = 30;

    private final Document document;
    private final Captions captions;

    public CaptionedValueFinder(Document document, Captions captions) {
        this.document = document;
        this.captions = captions;
    }

    /** Returns the tokens after a caption, up to the next caption. */
    public List<DocumentToken> tokensAfter(Caption caption) {
        return caption.line().tokens().subList(caption.endToken(), caption.valueEndToken());
    }

    /** Returns the run of tokens directly after a caption, even across a gap. */
    public List<DocumentToken> adjacentTokens(Caption caption) {
        List<DocumentToken> beside = tokensAfter(caption);
        int end = 0;
        while (end < beside.size() && (end == 0 || !caption.line().startsRun(caption.endToken() + end))) {
            end++;
        }
        return beside.subList(0, end);
    }

    /**
     * Returns the tokens of a kind below a caption, from left to right, on the first line that has any.
     *
     * <p>Each token belongs to the nearest caption of the line.
     */
    public List<DocumentToken> tokensBelow(Caption caption, Predicate<DocumentToken> kind) {
        for (int step : ADJACENT_LINES) {
            List<DocumentToken> found = offsetToken(caption, step, kind);
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (int step = 1; ; step++) {
            Optional<DocumentLine> line = document.lineBelow(caption.line(), step, MAX_DISTANCE_BELOW);
            if (line.isEmpty()) {
                return List.of();
            }
            List<DocumentToken> found = new ArrayList<>();
            for (DocumentToken token : line.get().tokens()) {
                if (kind.test(token) && isBelow(token, caption)) {
                    found.add(token);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
    }

    /** Returns the nearest token to the right whose baseline differs slightly from that of the caption. */
    private List<DocumentToken> offsetToken(Caption caption, int step, Predicate<DocumentToken> kind) {
        boolean last = caption.valueEndToken() == caption.line().tokens().size()
                && caption.endToken() == caption.valueEndToken();
        return document.lineBelow(caption.line(), step, MAX_BASELINE_OFFSET).filter(line -> last).stream()
                .flatMap(line -> line.tokens().stream())
                .filter(token -> token.left() > caption.right() && kind.test(token))
                .limit(1)
                .toList();
    }

    /** Returns the token on the line below the last caption of a line, if it is alone there and further to the right. */
    public Optional<DocumentToken> soleTokenBelow(Caption caption, Predicate<DocumentToken> kind) {
        boolean isLast = caption.endToken() == caption.line().tokens().size();
        return document.lineBelow(caption.line(), 1, MAX_DISTANCE_OF_SOLE_TOKEN).filter(line -> isLast).stream()
                .filter(line -> line.tokens().size() == 1)
                .map(line -> line.tokens().get(0))
                .filter(token -> token.left() > caption.left() && kind.test(token))
                .findFirst();
    }

    /** Returns the tokens of a kind below a caption on all consecutive lines. */
    public List<DocumentToken> columnBelow(Caption caption, Predicate<DocumentToken> kind) {
        List<DocumentToken> found = new ArrayList<>();
        double last = caption.line().printed().baseline();
        for (int step = 1; ; step++) {
            Optional<DocumentLine> line = document.lineBelow(caption.line(), step, Double.MAX_VALUE);
            if (line.isEmpty() || line.get().printed().baseline() - last > MAX_DISTANCE_BELOW) {
                return found;
            }
            for (DocumentToken token : line.get().tokens()) {
                if (kind.test(token) && isBelow(token, caption)) {
                    found.add(token);
                    last = line.get().printed().baseline();
                }
            }
        }
    }

    /**
     * Returns the only token of a kind below a caption; empty if there is none, or if the caption is the name of a column of
     * several.
     */
    public Optional<DocumentToken> onlyTokenBelow(Caption caption, Predicate<DocumentToken> kind) {
        List<DocumentToken> found = tokensBelow(caption, kind);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DocumentToken first = found.get(0);
        int steps = 1;
        Optional<DocumentLine> line = document.lineBelow(caption.line(), steps, MAX_DISTANCE_BELOW);
        while (line.isPresent() && !line.get().tokens().contains(first)) {
            steps++;
            line = document.lineBelow(caption.line(), steps, MAX_DISTANCE_BELOW);
        }
        boolean isColumn = line.flatMap(own -> document.lineBelow(own, 1, MAX_DISTANCE_BELOW)).stream()
                .filter(next -> captions.onLine(next).findAny().isEmpty())
                .flatMap(next -> next.tokens().stream())
                .anyMatch(token -> kind.test(token) && token.distance(first.left(), first.right()) == 0);
        return isColumn ? Optional.empty() : Optional.of(first);
    }

    private boolean isBelow(DocumentToken token, Caption caption) {
        if (token.distance(caption.left(), caption.right()) > MAX_HORIZONTAL_OFFSET) {
            return false;
        }
        return captions.onLine(caption.line())
                .min(Comparator.comparingDouble((Caption other) -> token.distance(other.left(), other.right()))
                        .thenComparingDouble(other -> Math.abs(token.centre() - (other.left() + other.right()) / 2)))
                .filter(nearest -> nearest.firstToken() == caption.firstToken())
                .isPresent();
    }
}
