package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Finder of balances printed after or below their captions, outside the table of transactions. */
final class SummaryBalances {

    private static final int LINES_BELOW = 2;
    private static final double BELOW = 32;

    private SummaryBalances() {}

    /** Returns the opening and closing balances whose captions are on a line. */
    static List<BalanceLine> on(List<PrintedLine> lines, int i, int transactions) {
        PrintedLine line = lines.get(i);
        List<BalanceLine> found = new ArrayList<>();
        List<Phrase> phrases = Phrase.of(line.words());
        for (int k = 0; k < phrases.size(); k++) {
            Phrase phrase = phrases.get(k);
            LineKind kind = LineKind.of(phrase.text());
            double until = k + 1 < phrases.size() ? nextCaption(phrases, k) : Double.MAX_VALUE;
            Optional<Piece.Amount> amount = beside(line, phrase, until)
                    .or(() -> kind == LineKind.BALANCE ? Optional.empty() : below(lines, i, phrase));
            if (kind.balance().isPresent() && amount.isPresent()) {
                found.add(new BalanceLine(
                        kind.balance().get(),
                        amount.get().value(),
                        Optional.empty(),
                        phrase.text(),
                        transactions,
                        line.locator()));
            }
        }
        return found;
    }

    /** Returns the left edge of the next caption on the line. */
    private static double nextCaption(List<Phrase> phrases, int k) {
        for (int next = k + 1; next < phrases.size(); next++) {
            if (LineKind.of(phrases.get(next).text()) != LineKind.OTHER) {
                return phrases.get(next).left();
            }
        }
        return Double.MAX_VALUE;
    }

    private static Optional<Piece.Amount> beside(PrintedLine line, Phrase caption, double until) {
        return line.money().stream()
                .filter(amount -> amount.left() >= caption.left() && amount.left() < until)
                .findFirst();
    }

    private static Optional<Piece.Amount> below(List<PrintedLine> lines, int i, Phrase caption) {
        for (int next = i + 1; next <= Math.min(lines.size() - 1, i + LINES_BELOW); next++) {
            PrintedLine line = lines.get(next);
            if (line.page() != lines.get(i).page()
                    || line.baseline() - lines.get(i).baseline() > BELOW) {
                return Optional.empty();
            }
            Optional<Piece.Amount> under = line.money().stream()
                    .filter(amount -> amount.left() <= caption.right() && caption.left() <= amount.right())
                    .findFirst();
            if (under.isPresent()) {
                return under;
            }
        }
        return Optional.empty();
    }
}
