package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.document.CaptionedAmount.RelativePosition;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.mapping.value.Currencies;

/** Finder of the amounts that belong to captions, such as <i>Total due</i>. */
public final class CaptionedAmounts {

    /** Words that may appear between a caption and its amount. */
    private static final Set<String> NEUTRAL_WORDS = DocumentVocabulary.words("before-amount");

    private static final int MAX_WORDS_BEFORE_RATE = 4;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final CaptionedValueFinder values;
    private final Captions captions;

    private final Set<String> concepts;
    private final Set<String> columnConcepts;

    /**
     * Creates a finder.
     *
     * @param concepts concepts of the captions
     * @param columnConcepts those of the concepts that are also names of columns: a single amount below such a caption
     *     is not its value
     */
    public CaptionedAmounts(
            CaptionedValueFinder values, Captions captions, Set<String> concepts, Set<String> columnConcepts) {
        this.values = values;
        this.captions = captions;
        this.concepts = Set.copyOf(concepts);
        this.columnConcepts = Set.copyOf(columnConcepts);
    }

    /** Returns all amounts, in reading order. */
    public List<CaptionedAmount> findAll() {
        List<CaptionedAmount> found = new ArrayList<>();
        captions.all().stream()
                .filter(caption -> concepts.contains(caption.concept()))
                .forEach(caption -> found.addAll(find(caption)));
        return found;
    }

    /** Returns the amounts of a caption; empty if other words are between them. */
    public List<CaptionedAmount> find(Caption caption) {
        List<CaptionedAmount> found = new ArrayList<>();
        Optional<BigDecimal> rate = rateBefore(caption);
        Optional<BigDecimal> bare = Optional.empty();
        List<DocumentToken> tokens = withoutParentheses(values.tokensAfter(caption));
        for (int i = 0; i < tokens.size(); i++) {
            DocumentToken token = tokens.get(i);
            if (token.isMonetary()) {
                Optional<BigDecimal> knownRate = rate.isPresent() ? rate : provenRate(found, bare, token);
                found.add(CaptionedAmount.of(caption, token, knownRate, RelativePosition.AFTER));
            } else if (token.percent().isPresent()) {
                rate = token.percent();
            } else if (found.size() == 1 && token.number().isPresent()) {
                bare = token.number().map(PrintedDecimal::magnitude);
            } else if (found.isEmpty() && !isNeutral(token) && !isBeforeRate(caption, tokens, i)) {
                return found;
            }
        }
        if (found.isEmpty()) {
            found.addAll(findBelow(caption));
        }
        return withInferredRate(found);
    }

    /** Returns the tokens outside parentheses. A percentage in parentheses is a rate, and a number alone in them is negative. */
    private static List<DocumentToken> withoutParentheses(List<DocumentToken> tokens) {
        List<DocumentToken> outside = new ArrayList<>();
        int opening = -1;
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            boolean isOpened = opening < 0 && text.startsWith("(") && text.indexOf(')') < 0;
            opening = isOpened ? i : opening;
            if (opening < 0 || tokens.get(i).percent().isPresent()) {
                outside.add(tokens.get(i));
            }
            opening = text.indexOf(')') < 0 ? opening : -1;
        }
        return opening < 0 ? outside : tokens;
    }

    /** Returns whether a word is part of the name of a tax that ends with its rate, as in {@code Sales tax - Texas (8.25%)}. */
    private static boolean isBeforeRate(Caption caption, List<DocumentToken> tokens, int word) {
        return caption.concept().equals("tax")
                && tokens.subList(word, Math.min(tokens.size(), word + MAX_WORDS_BEFORE_RATE)).stream()
                        .anyMatch(token -> token.percent().isPresent());
    }

    /** Takes the second of three amounts as a rate if it is the percentage that the third is of the first. */
    private static List<CaptionedAmount> withInferredRate(List<CaptionedAmount> found) {
        if (found.size() < 3 || found.stream().anyMatch(amount -> amount.rate().isPresent())) {
            return found;
        }
        Optional<BigDecimal> rate = Optional.of(found.get(1).amount())
                .filter(percent -> percent.signum() > 0 && percent.compareTo(HUNDRED) < 0)
                .filter(percent -> isPercentage(
                        found.get(0).amount(), percent, found.get(2).amount()));
        if (rate.isEmpty()) {
            return found;
        }
        List<CaptionedAmount> rated = new ArrayList<>(found);
        CaptionedAmount part = rated.remove(2);
        rated.set(1, part.withRate(rate));
        return rated;
    }

    /** Returns a number between two amounts if it is the percentage that the second is of the first. */
    private static Optional<BigDecimal> provenRate(
            List<CaptionedAmount> found, Optional<BigDecimal> number, DocumentToken token) {
        return number.filter(
                rate -> found.size() == 1 && isPercentage(found.get(0).amount(), rate, token.amount()));
    }

    static boolean isPercentage(BigDecimal whole, BigDecimal percent, BigDecimal part) {
        return whole.multiply(percent)
                        .movePointLeft(2)
                        .subtract(part.abs())
                        .abs()
                        .compareTo(CENT)
                <= 0;
    }

    /** Returns the percentage before a caption, as in {@code plus 19% VAT}. */
    private static Optional<BigDecimal> rateBefore(Caption caption) {
        return caption.firstToken() > 0
                ? caption.line().tokens().get(caption.firstToken() - 1).percent()
                : Optional.empty();
    }

    /** Returns the amounts below a caption if it is in a row of captions of amounts, or if there is exactly one. */
    private List<CaptionedAmount> findBelow(Caption caption) {
        if (values.tokensAfter(caption).stream().anyMatch(token -> !isNeutral(token))) {
            return List.of();
        }
        boolean row = captions.onLine(caption.line())
                        .filter(other -> concepts.contains(other.concept()))
                        .count()
                > 1;
        List<DocumentToken> below = row
                ? values.columnBelow(caption, DocumentToken::isMonetary)
                : columnConcepts.contains(caption.concept())
                        ? List.of()
                        : values.tokensBelow(caption, DocumentToken::isMonetary);
        if (below.isEmpty()) {
            below = values.soleTokenBelow(caption, DocumentToken::isMonetary).stream()
                    .toList();
        }
        return row || below.size() == 1
                ? below.stream()
                        .map(token -> CaptionedAmount.of(caption, token, Optional.empty(), RelativePosition.BELOW))
                        .toList()
                : List.of();
    }

    private static boolean isNeutral(DocumentToken token) {
        if (!token.isText() || token.text().startsWith("(") || token.text().endsWith(")")) {
            return true;
        }
        String word = CaptionDictionary.normalise(token.text());
        return word.isEmpty()
                || NEUTRAL_WORDS.contains(word)
                || Currencies.ofPrinted(token.text()).isPresent();
    }
}
