package org.mesinfos.connectors.generic.statement.token;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedDecimal.Sign;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;

/**
 * Totals of one direction above their amounts, such as <i>Total in 50.00</i>, also beside the date of the amounts. The caption
 * states the direction of amounts that have no signs, if the total is their sum.
 */
public final class TotalsAboveAmounts {

    /** A single group may add up by chance. */
    private static final int MIN_GROUPS = 2;

    private final List<PrintedLine> lines;
    private final List<PrintedLine> changed = new ArrayList<>();
    private int groups;

    private TotalsAboveAmounts(List<PrintedLine> lines) {
        this.lines = lines;
    }

    /**
     * Returns the lines in which such amounts have the sign of their direction, with the dates of such totals only; the same
     * lines if there are none.
     */
    public static List<PrintedLine> apply(List<PrintedLine> lines) {
        TotalsAboveAmounts totals = new TotalsAboveAmounts(lines);
        totals.find();
        return totals.groups < MIN_GROUPS ? lines : totals.changed;
    }

    private void find() {
        int at = 0;
        while (at < lines.size()) {
            PrintedLine line = lines.get(at);
            Optional<PrintedDecimal> total = directedTotal(line);
            int end = total.isPresent() ? endOfSum(at + 1, total.get().magnitude()) : at;
            if (end > at) {
                groups++;
                if (DatesWithTotals.startsWithDate(line)) {
                    changed.add(DatesWithTotals.withDateAlone(line));
                }
                Sign sign = total.get().sign();
                lines.subList(at + 1, end).forEach(amount -> changed.add(withSign(amount, sign)));
                at = end;
            } else {
                changed.add(line);
                at++;
            }
        }
    }

    /** Returns the total of a line with the sign that its caption states; empty if the line is anything else. */
    private static Optional<PrintedDecimal> directedTotal(PrintedLine line) {
        PrintedLine caption = DatesWithTotals.withoutDate(line);
        List<PrintedDecimal> totals = DatesWithTotals.amountsAfterWords(caption, StatementLineKind.TOTAL);
        if (totals.size() != 1) {
            return Optional.empty();
        }
        boolean incoming = names("incoming", caption);
        return incoming == names("outgoing", caption)
                ? Optional.empty()
                : Optional.of(totals.get(0).with(incoming ? Sign.CREDIT : Sign.DEBIT));
    }

    private static boolean names(String concept, PrintedLine caption) {
        return StatementVocabulary.DICTIONARY
                .findWithin(concept, StatementVocabulary.normalise(caption.text()))
                .isPresent();
    }

    /**
     * Returns the index after the line at which the amounts of lines without dates reach a total; 0 if they do not, or if one
     * of them has a sign.
     */
    private int endOfSum(int from, BigDecimal total) {
        BigDecimal rest = total;
        for (int at = from; at < lines.size(); at++) {
            PrintedLine line = lines.get(at);
            if (DatesWithTotals.startsWithDate(line) || directedTotal(line).isPresent()) {
                return 0;
            }
            Optional<PrintedToken.NumberToken> amount = lastAmount(line);
            if (amount.isPresent()) {
                rest = rest.subtract(amount.get().value().magnitude());
                if (amount.get().value().sign() != Sign.NONE || rest.signum() < 0) {
                    return 0;
                }
                if (rest.signum() == 0) {
                    return at + 1;
                }
            }
        }
        return 0;
    }

    private static Optional<PrintedToken.NumberToken> lastAmount(PrintedLine line) {
        List<PrintedToken> tokens = line.tokens();
        return !tokens.isEmpty()
                        && tokens.get(tokens.size() - 1) instanceof PrintedToken.NumberToken number
                        && number.isMonetary()
                ? Optional.of(number)
                : Optional.empty();
    }

    private static PrintedLine withSign(PrintedLine line, Sign sign) {
        return lastAmount(line)
                .map(amount -> {
                    List<PrintedToken> tokens = new ArrayList<>(line.tokens());
                    tokens.set(tokens.size() - 1, amount.with(amount.value().with(sign)));
                    return line.withTokens(tokens);
                })
                .orElse(line);
    }
}
