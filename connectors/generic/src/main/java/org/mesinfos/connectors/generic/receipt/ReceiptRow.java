package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.document.PaperLine;
import org.mesinfos.connectors.generic.document.Token;
import org.mesinfos.connectors.generic.print.CurrencySigns;
import org.mesinfos.connectors.generic.print.PrintedMoney.Sign;

/**
 * A line of a receipt: a label, possibly followed by an amount.
 *
 * @param line as printed
 * @param label text before the amount, or the whole text if there is no amount, without decoration
 * @param amount with its sign
 * @param mark text after the amount, such as a tax code; "" if there is none
 */
record ReceiptRow(PaperLine line, String label, Optional<BigDecimal> amount, String mark) {

    /** Largest length of the text after an amount. */
    private static final int LONGEST_MARK = 3;

    private static final String DECORATION = " *-_=.:|#>";

    static ReceiptRow of(PaperLine line) {
        List<Token> tokens = line.tokens();
        int last = tokens.size() - 1;
        while (last >= 0 && !tokens.get(last).isMoney() && isMark(tokens.get(last))) {
            last--;
        }
        if (last < 0 || !tokens.get(last).isMoney()) {
            return new ReceiptRow(line, bare(PaperLine.text(tokens)), Optional.empty(), "");
        }
        int labelEnd = last;
        while (labelEnd > 0
                && CurrencySigns.code(tokens.get(labelEnd - 1).text()).isPresent()) {
            labelEnd--;
        }
        Token money = tokens.get(last);
        Sign sign = money.number().orElseThrow().sign();
        BigDecimal magnitude = money.number().orElseThrow().magnitude();
        String letter = sign == Sign.DEBIT || sign == Sign.CREDIT
                ? money.text().substring(money.text().length() - 1)
                : PaperLine.text(tokens.subList(last + 1, tokens.size()));
        return new ReceiptRow(
                line,
                bare(PaperLine.text(tokens.subList(0, labelEnd))),
                Optional.of(sign == Sign.MINUS ? magnitude.negate() : magnitude),
                bare(letter));
    }

    boolean hasLetters() {
        return label.chars().filter(Character::isLetter).count() > 1;
    }

    /** Returns the text of the line, including the amount. */
    String text() {
        return bare(PaperLine.text(line.tokens()));
    }

    private static boolean isMark(Token token) {
        return token.percent().isPresent()
                || (token.text().length() <= LONGEST_MARK && token.number().isEmpty())
                || CurrencySigns.code(token.text()).isPresent()
                || (token.text().length() == 1 && token.number().isPresent());
    }

    private static String bare(String text) {
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
