package org.mesinfos.connectors.generic.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.document.CaptionedAmount;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentToken;

/** Finder of the taxes by rate: lines with a rate, a taxable amount and a tax amount that confirm each other. */
final class InvoiceTaxLineFinder {

    private static final BigDecimal MAX_RATE = new BigDecimal(30);

    private InvoiceTaxLineFinder() {}

    /**
     * Returns the taxes of a document.
     *
     * @param excludedLines indexes of the lines that are not taxes, such as those of items
     * @param named captioned amounts, among them taxes without a taxable amount
     * @param currencies choice of the currency of the taxes
     */
    static List<InvoiceTaxLine> find(
            Document document, Set<Integer> excludedLines, List<CaptionedAmount> named, InvoiceCurrency currencies) {
        List<InvoiceTaxLine> found = new ArrayList<>();
        for (DocumentLine line : document.lines()) {
            if (!excludedLines.contains(line.index())) {
                findProven(line, currencies).ifPresent(tax -> add(found, tax));
            }
        }
        for (CaptionedAmount amount : named) {
            boolean free = !excludedLines.contains(amount.caption().line().index());
            if (free
                    && amount.concept().equals("tax")
                    && amount.rate().isPresent()
                    && isOnlyAmount(amount, named)
                    && startsLineOrRun(amount)) {
                add(
                        found,
                        new InvoiceTaxLine(
                                amount.caption().line(),
                                amount.caption().text(),
                                amount.rate().get(),
                                Optional.empty(),
                                amount.amount()));
            }
        }
        return found;
    }

    private static boolean isOnlyAmount(CaptionedAmount amount, List<CaptionedAmount> named) {
        return named.stream()
                        .filter(other -> other.caption().equals(amount.caption()))
                        .count()
                == 1;
    }

    /** Returns whether the caption starts its run, or only a rate or a word such as "plus" precedes it on its line. */
    private static boolean startsLineOrRun(CaptionedAmount amount) {
        DocumentLine line = amount.caption().line();
        int first = amount.caption().firstToken();
        return line.startsRun(first)
                || line.tokens().subList(0, first).stream()
                        .allMatch(token -> !token.isText() || Captions.isPrefix(token));
    }

    private static void add(List<InvoiceTaxLine> found, InvoiceTaxLine tax) {
        if (found.stream().noneMatch(tax::isSame)) {
            found.add(tax);
        }
    }

    private static Optional<InvoiceTaxLine> findProven(DocumentLine line, InvoiceCurrency currencies) {
        List<BigDecimal> all = line.tokens().stream()
                .filter(DocumentToken::isMonetary)
                .filter(token -> !currencies.isOther(token))
                .map(DocumentToken::amount)
                .toList();
        boolean marked =
                line.tokens().stream().anyMatch(token -> token.percent().isPresent());
        for (BigDecimal rate : rates(line)) {
            List<BigDecimal> amounts = marked ? all : withoutRate(all, rate);
            for (int base = 0; base < amounts.size(); base++) {
                for (int tax = 0; tax < amounts.size(); tax++) {
                    if (isTax(amounts, base, tax, rate)) {
                        return Optional.of(new InvoiceTaxLine(
                                line, label(line), rate, Optional.of(amounts.get(base)), amounts.get(tax)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTax(List<BigDecimal> amounts, int base, int tax, BigDecimal rate) {
        BigDecimal whole = amounts.get(base);
        BigDecimal part = amounts.get(tax);
        if (base == tax || whole.signum() == 0) {
            return false;
        }
        boolean proven = rate.signum() == 0
                ? part.signum() == 0
                : whole.signum() == part.signum() && whole.abs().compareTo(part.abs()) > 0;
        return proven && InvoiceTaxLine.isTaxOf(whole, rate, part) && matchesSum(amounts, whole, part);
    }

    /** Removes the rate from the amounts. */
    private static List<BigDecimal> withoutRate(List<BigDecimal> amounts, BigDecimal rate) {
        List<BigDecimal> others = new ArrayList<>(amounts);
        others.remove(rate);
        return others;
    }

    /** Returns whether the two amounts add up to the third, if there are exactly three. */
    private static boolean matchesSum(List<BigDecimal> amounts, BigDecimal whole, BigDecimal part) {
        BigDecimal sum = whole.add(part);
        return amounts.size() < 3
                || amounts.stream().anyMatch(amount -> amount.compareTo(sum) == 0)
                || amounts.size() > 3;
    }

    private static List<BigDecimal> rates(DocumentLine line) {
        List<BigDecimal> percents = line.tokens().stream()
                .flatMap(token -> token.percent().stream())
                .toList();
        if (!percents.isEmpty()) {
            return percents;
        }
        return line.tokens().stream()
                .filter(token -> token.number().isPresent())
                .filter(token -> token.number().get().currency().isEmpty())
                .map(DocumentToken::amount)
                .filter(number -> number.signum() >= 0 && number.compareTo(MAX_RATE) <= 0)
                .toList();
    }

    private static String label(DocumentLine line) {
        List<DocumentToken> words = new ArrayList<>();
        for (DocumentToken token : line.tokens()) {
            if (!token.isText()) {
                break;
            }
            words.add(token);
        }
        return DocumentLine.joinText(words);
    }
}
