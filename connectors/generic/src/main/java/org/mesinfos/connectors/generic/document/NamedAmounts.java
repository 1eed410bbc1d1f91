package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.document.NamedAmount.Place;
import org.mesinfos.connectors.generic.print.CurrencySigns;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/** Finds the amounts of captions. */
public final class NamedAmounts {

    /** Words that may appear between a caption and its amount. */
    private static final Set<String> NEUTRAL = Set.of(
            "",
            "EN",
            "IN",
            "DE",
            "OF",
            "ON",
            "AUF",
            "VON",
            "ZU",
            "AT",
            "A",
            "AU",
            "SUR",
            "SOBRE",
            "SU",
            "OVER",
            "AL",
            "DEL",
            "DI",
            "EUROS",
            "INCLUS",
            "COMPRIS",
            "INCLUDED",
            "THE",
            "TAUX",
            "RATE",
            "SATZ",
            "TARIEF",
            "TIPO",
            "ALIQUOTA",
            "AM",
            "LE",
            "OP",
            "EL",
            "IL",
            "HT",
            "NETTO",
            "GESAMT",
            "TOTAL",
            "AMOUNT",
            "MONTANT");

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final CaptionedValues values;
    private final Captions captions;

    private final Set<String> notions;
    private final Set<String> vague;

    /**
     * Creates a finder.
     *
     * @param concepts concepts of the captions
     * @param columnConcepts those of the concepts that are also names of columns: a single amount below such a caption
     *     is not its value
     */
    public NamedAmounts(CaptionedValues values, Captions captions, Set<String> concepts, Set<String> columnConcepts) {
        this.values = values;
        this.captions = captions;
        this.notions = Set.copyOf(concepts);
        this.vague = Set.copyOf(columnConcepts);
    }

    /** Returns all amounts, in reading order. */
    public List<NamedAmount> all() {
        List<NamedAmount> found = new ArrayList<>();
        captions.all().stream()
                .filter(caption -> notions.contains(caption.notion()))
                .forEach(caption -> found.addAll(of(caption)));
        return found;
    }

    /** Returns the amounts of a caption; empty if other words are between them. */
    public List<NamedAmount> of(Caption caption) {
        List<NamedAmount> found = new ArrayList<>();
        Optional<BigDecimal> rate = before(caption);
        Optional<BigDecimal> bare = Optional.empty();
        for (Token token : values.beside(caption)) {
            if (token.isMoney()) {
                Optional<BigDecimal> knownRate = rate.isPresent() ? rate : proven(found, bare, token);
                found.add(new NamedAmount(caption, token.amount(), knownRate, Place.BESIDE));
            } else if (token.percent().isPresent()) {
                rate = token.percent();
            } else if (found.size() == 1 && token.number().isPresent()) {
                bare = token.number().map(PrintedMoney::magnitude);
            } else if (found.isEmpty() && !isNeutral(token)) {
                return found;
            }
        }
        if (found.isEmpty()) {
            found.addAll(below(caption));
        }
        return withRate(found);
    }

    /** Takes the second of three amounts as a rate if it is the percentage that the third is of the first. */
    private static List<NamedAmount> withRate(List<NamedAmount> found) {
        if (found.size() < 3 || found.stream().anyMatch(amount -> amount.rate().isPresent())) {
            return found;
        }
        Optional<BigDecimal> rate = Optional.of(found.get(1).amount())
                .filter(percent -> percent.signum() > 0 && percent.compareTo(HUNDRED) < 0)
                .filter(percent ->
                        isPart(found.get(0).amount(), percent, found.get(2).amount()));
        if (rate.isEmpty()) {
            return found;
        }
        List<NamedAmount> rated = new ArrayList<>(found);
        NamedAmount part = rated.remove(2);
        rated.set(1, new NamedAmount(part.caption(), part.amount(), rate, part.place()));
        return rated;
    }

    /** Returns a number between two amounts if it is the percentage that the second is of the first. */
    private static Optional<BigDecimal> proven(List<NamedAmount> found, Optional<BigDecimal> number, Token token) {
        return number.filter(rate -> found.size() == 1 && isPart(found.get(0).amount(), rate, token.amount()));
    }

    private static boolean isPart(BigDecimal whole, BigDecimal percent, BigDecimal part) {
        return whole.multiply(percent)
                        .movePointLeft(2)
                        .subtract(part.abs())
                        .abs()
                        .compareTo(CENT)
                <= 0;
    }

    /** Returns the percentage before a caption, as in {@code plus 19% VAT}. */
    private static Optional<BigDecimal> before(Caption caption) {
        return caption.from() > 0
                ? caption.line().tokens().get(caption.from() - 1).percent()
                : Optional.empty();
    }

    /** Returns the amounts below a caption if it is in a row of captions of amounts, or if there is exactly one. */
    private List<NamedAmount> below(Caption caption) {
        if (values.beside(caption).stream().anyMatch(token -> !isNeutral(token))) {
            return List.of();
        }
        boolean row = captions.on(caption.line())
                        .filter(other -> notions.contains(other.notion()))
                        .count()
                > 1;
        List<Token> below = row
                ? values.column(caption, Token::isMoney)
                : vague.contains(caption.notion()) ? List.of() : values.below(caption, Token::isMoney);
        return row || below.size() == 1
                ? below.stream()
                        .map(token -> new NamedAmount(caption, token.amount(), Optional.empty(), Place.BELOW))
                        .toList()
                : List.of();
    }

    private static boolean isNeutral(Token token) {
        if (!token.isText() || token.text().startsWith("(") || token.text().endsWith(")")) {
            return true;
        }
        return NEUTRAL.contains(CaptionWords.squeezed(token.text()))
                || CurrencySigns.code(token.text()).isPresent();
    }
}
