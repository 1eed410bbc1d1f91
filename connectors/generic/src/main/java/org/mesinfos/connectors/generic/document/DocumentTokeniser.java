package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.PrintedDecimal.Sign;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;

/** Conversion of the tokens of a printed line to those of a document, where numbers may be percentages. */
final class DocumentTokeniser {

    private static final Pattern PERCENT = Pattern.compile("\\(?([-+]?\\d{1,3}(?:[.,]\\d{1,4})?) ?%\\)?[:.,;]?");
    private static final Pattern PERCENT_SIGN = Pattern.compile("%\\)?[:.,;]?");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\(?\\d{1,3}(?:[.,]\\d{1,4})?");
    /** Largest gap between a number and its percent sign, in points. */
    private static final double MAX_PERCENT_SIGN_DISTANCE = 14;

    /** A sign after a number and a space. */
    private static final Pattern DASH = Pattern.compile("\\d[^-\u2013]* [-\u2013]$");

    private static final double MAX_DASH_DISTANCE = 8;

    private DocumentTokeniser() {}

    static List<DocumentToken> tokenise(PrintedLine line) {
        List<DocumentToken> tokens = new ArrayList<>();
        List<PrintedToken> pieces = line.tokens();
        int next = 0;
        while (next < pieces.size()) {
            PrintedToken piece = pieces.get(next);
            next++;
            if (next < pieces.size() && isPercentage(piece, pieces.get(next))) {
                PrintedToken mark = pieces.get(next);
                next++;
                String digits = piece.text().startsWith("(") ? piece.text().substring(1) : piece.text();
                tokens.add(percentToken(piece.text() + " " + mark.text(), piece.left(), mark.right(), digits));
            } else {
                tokens.add(toToken(
                        next < pieces.size() && isBeforeDash(piece, pieces.get(next)) ? unsigned(piece) : piece));
            }
        }
        return tokens;
    }

    private static boolean isPercentage(PrintedToken piece, PrintedToken next) {
        return piece instanceof PrintedToken.NumberToken
                && PERCENT_SIGN.matcher(next.text()).matches()
                && next.left() - piece.right() <= MAX_PERCENT_SIGN_DISTANCE
                && PLAIN_NUMBER.matcher(piece.text()).matches();
    }

    /** Returns whether a number ends with the dash between it and a word, as in {@code 20,00 € - Total}. */
    private static boolean isBeforeDash(PrintedToken piece, PrintedToken next) {
        return piece.text().length() > 2
                && DASH.matcher(piece.text()).find()
                && next instanceof PrintedToken.WordToken
                && Character.isLetter(next.text().charAt(0))
                && next.left() - piece.right() <= MAX_DASH_DISTANCE;
    }

    private static PrintedToken unsigned(PrintedToken piece) {
        return piece instanceof PrintedToken.NumberToken number
                        && number.value().sign() == Sign.MINUS
                ? number.with(number.value().with(Sign.NONE))
                : piece;
    }

    private static DocumentToken toToken(PrintedToken piece) {
        if (piece instanceof PrintedToken.DateToken day) {
            return new DocumentToken(
                    day.text(), day.left(), day.right(), Optional.of(day.value()), Optional.empty(), Optional.empty());
        }
        if (piece instanceof PrintedToken.NumberToken amount) {
            return new DocumentToken(
                    amount.text(),
                    amount.left(),
                    amount.right(),
                    Optional.empty(),
                    Optional.of(amount.value()),
                    Optional.empty());
        }
        Matcher percent = PERCENT.matcher(piece.text());
        if (percent.matches()) {
            return percentToken(piece.text(), piece.left(), piece.right(), percent.group(1));
        }
        return new DocumentToken(
                piece.text(), piece.left(), piece.right(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static DocumentToken percentToken(String text, double left, double right, String digits) {
        BigDecimal percent = new BigDecimal(digits.replace(',', '.'));
        return new DocumentToken(text, left, right, Optional.empty(), Optional.empty(), Optional.of(percent));
    }
}
