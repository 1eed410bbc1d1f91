package org.mesinfos.connectors.generic.statement.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;

/** Finder of balances printed after or below their captions, outside the table of transactions. */
final class SummaryBalances {

    private static final int MAX_LINES_BELOW = 2;
    private static final double MAX_DISTANCE_BELOW = 32;

    private SummaryBalances() {}

    /** Returns the opening and closing balances whose captions are on a line. */
    static List<BalanceLine> find(List<PrintedLine> lines, int i, int transactions) {
        PrintedLine line = lines.get(i);
        List<BalanceLine> found = new ArrayList<>();
        List<Phrase> phrases = Phrase.of(line.words());
        // Of two balances side by side, of which one is the opening balance, the other one is the closing balance.
        boolean opens =
                phrases.stream().anyMatch(phrase -> StatementLineKind.of(phrase.text()) == StatementLineKind.OPENING);
        for (int k = 0; k < phrases.size(); k++) {
            Phrase phrase = phrases.get(k);
            StatementLineKind named = StatementLineKind.of(phrase.text());
            StatementLineKind kind = named != StatementLineKind.BALANCE
                    ? named
                    : opens ? StatementLineKind.CLOSING : DatedCaptions.kind(line, phrases, k);
            double until = k + 1 < phrases.size() ? nextCaption(phrases, k) : Double.MAX_VALUE;
            Optional<PrintedToken.NumberToken> amount = amountAfter(line, phrase, until)
                    .or(() -> kind == StatementLineKind.BALANCE ? Optional.empty() : amountBelow(lines, i, phrase));
            if (kind.balanceKind().isPresent() && amount.isPresent()) {
                found.add(new BalanceLine(
                        kind.balanceKind().get(),
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
            if (StatementLineKind.of(phrases.get(next).text()) != StatementLineKind.OTHER) {
                return phrases.get(next).left();
            }
        }
        return Double.MAX_VALUE;
    }

    private static Optional<PrintedToken.NumberToken> amountAfter(PrintedLine line, Phrase caption, double until) {
        return line.monetaryNumbers().stream()
                .filter(amount -> amount.left() >= caption.left() && amount.left() < until)
                .findFirst();
    }

    private static Optional<PrintedToken.NumberToken> amountBelow(List<PrintedLine> lines, int i, Phrase caption) {
        for (int next = i + 1; next <= Math.min(lines.size() - 1, i + MAX_LINES_BELOW); next++) {
            PrintedLine line = lines.get(next);
            if (line.page() != lines.get(i).page()
                    || line.baseline() - lines.get(i).baseline() > MAX_DISTANCE_BELOW) {
                return Optional.empty();
            }
            Optional<PrintedToken.NumberToken> under = line.monetaryNumbers().stream()
                    .filter(amount -> amount.left() <= caption.right() && caption.left() <= amount.right())
                    .findFirst();
            if (under.isPresent()) {
                return under;
            }
        }
        return Optional.empty();
    }
}
