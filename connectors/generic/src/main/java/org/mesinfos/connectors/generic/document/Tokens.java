package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Converts the tokens of a printed line to those of a document, where numbers may be percentages. */
final class Tokens {

    private static final Pattern PERCENT = Pattern.compile("\\(?([-+]?\\d{1,3}(?:[.,]\\d{1,4})?) ?%\\)?[:.,;]?");
    private static final Pattern MARK = Pattern.compile("%\\)?[:.,;]?");
    private static final Pattern BARE = Pattern.compile("\\(?\\d{1,3}(?:[.,]\\d{1,4})?");
    /** Largest gap between a number and its percent sign, in points. */
    private static final double NEAR = 14;

    private Tokens() {}

    static List<Token> of(PrintedLine line) {
        List<Token> tokens = new ArrayList<>();
        List<Piece> pieces = line.pieces();
        int next = 0;
        while (next < pieces.size()) {
            Piece piece = pieces.get(next);
            next++;
            if (next < pieces.size() && isPercentage(piece, pieces.get(next))) {
                Piece mark = pieces.get(next);
                next++;
                String digits = piece.text().startsWith("(") ? piece.text().substring(1) : piece.text();
                tokens.add(percent(piece.text() + " " + mark.text(), piece.left(), mark.right(), digits));
            } else {
                tokens.add(token(piece));
            }
        }
        return tokens;
    }

    private static boolean isPercentage(Piece piece, Piece next) {
        return piece instanceof Piece.Amount
                && MARK.matcher(next.text()).matches()
                && next.left() - piece.right() <= NEAR
                && BARE.matcher(piece.text()).matches();
    }

    private static Token token(Piece piece) {
        if (piece instanceof Piece.Day day) {
            return new Token(
                    day.text(), day.left(), day.right(), Optional.of(day.value()), Optional.empty(), Optional.empty());
        }
        if (piece instanceof Piece.Amount amount) {
            return new Token(
                    amount.text(),
                    amount.left(),
                    amount.right(),
                    Optional.empty(),
                    Optional.of(amount.value()),
                    Optional.empty());
        }
        Matcher percent = PERCENT.matcher(piece.text());
        if (percent.matches()) {
            return percent(piece.text(), piece.left(), piece.right(), percent.group(1));
        }
        return new Token(
                piece.text(), piece.left(), piece.right(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Token percent(String text, double left, double right, String digits) {
        BigDecimal percent = new BigDecimal(digits.replace(',', '.'));
        return new Token(text, left, right, Optional.empty(), Optional.empty(), Optional.of(percent));
    }
}
