package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentToken;
import org.mesinfos.connectors.generic.print.PrintedDecimal.Sign;
import org.mesinfos.connectors.mapping.value.Currencies;

/**
 * A line of a receipt: a label, possibly followed by an amount.
 *
 * @param line as printed
 * @param label text before the amount, or the whole text if there is no amount, without decoration
 * @param amount with its sign
 * @param suffix text after the amount, such as a tax code; "" if there is none
 */
record ReceiptRow(DocumentLine line, String label, Optional<BigDecimal> amount, String suffix) {

    /** Largest length of the text after an amount. */
    private static final int MAX_SUFFIX_LENGTH = 3;

    private static final String DECORATION = " *-_=.:|#>";

    static ReceiptRow of(DocumentLine line) {
        List<DocumentToken> tokens = line.tokens();
        int last = tokens.size() - 1;
        while (last >= 0 && !tokens.get(last).isMonetary() && isSuffix(tokens.get(last))) {
            last--;
        }
        if (last < 0 || !tokens.get(last).isMonetary()) {
            return new ReceiptRow(line, withoutDecoration(DocumentLine.joinText(tokens)), Optional.empty(), "");
        }
        int labelEnd = last;
        while (labelEnd > 0
                && Currencies.ofPrinted(tokens.get(labelEnd - 1).text()).isPresent()) {
            labelEnd--;
        }
        DocumentToken money = tokens.get(last);
        Sign sign = money.number().orElseThrow().sign();
        BigDecimal magnitude = money.number().orElseThrow().magnitude();
        String letter = sign == Sign.DEBIT || sign == Sign.CREDIT
                ? money.text().substring(money.text().length() - 1)
                : DocumentLine.joinText(tokens.subList(last + 1, tokens.size()));
        return new ReceiptRow(
                line,
                withoutDecoration(DocumentLine.joinText(tokens.subList(0, labelEnd))),
                Optional.of(sign == Sign.MINUS ? magnitude.negate() : magnitude),
                withoutDecoration(letter));
    }

    boolean hasLetters() {
        return label.chars().filter(Character::isLetter).count() > 1;
    }

    /** Returns the text of the line, including the amount. */
    String text() {
        return withoutDecoration(DocumentLine.joinText(line.tokens()));
    }

    private static boolean isSuffix(DocumentToken token) {
        return token.percent().isPresent()
                || (token.text().length() <= MAX_SUFFIX_LENGTH && token.number().isEmpty())
                || Currencies.ofPrinted(token.text()).isPresent()
                || (token.text().length() == 1 && token.number().isPresent());
    }

    private static String withoutDecoration(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && DECORATION.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " *_=:|".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
