package org.mesinfos.connectors.generic.statement.sign;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;

/** Agreement of the captions of totals, such as "purchases" and "deposits", with the printed signs of the amounts. */
public enum TotalCaptions {
    /** The sum of the amounts with a minus sign, or of the others, has a caption of its direction. */
    AGREE,
    /** The sum of the amounts without a sign has a caption of outgoing amounts, or that of the others one of incoming ones. */
    CONTRADICT,
    /** No sum has such a caption, or captions contradict one another. */
    NONE;

    /** Compares the captions outside of the transactions with the sums of the amounts. */
    public static TotalCaptions compare(List<AccountSection> sections, List<PrintedLine> outside) {
        List<BigDecimal> amounts = sections.stream()
                .flatMap(section -> section.transactions().stream())
                .flatMap(transaction -> StatementSignRule.AS_PRINTED.amount(transaction).stream())
                .toList();
        BigDecimal leaving = sum(amounts, amount -> amount.signum() < 0);
        BigDecimal entering = sum(amounts, amount -> amount.signum() > 0);
        if (leaving.compareTo(entering) == 0) {
            return NONE;
        }
        boolean agrees = false;
        boolean contradicts = false;
        for (PrintedLine line : outside) {
            String text = StatementVocabulary.normalise(line.text());
            boolean incoming =
                    StatementVocabulary.DICTIONARY.findWithin("incoming", text).isPresent();
            boolean outgoing =
                    StatementVocabulary.DICTIONARY.findWithin("outgoing", text).isPresent();
            if (incoming != outgoing) {
                agrees |= isPrinted(incoming ? entering : leaving, line);
                contradicts |= isPrinted(incoming ? leaving : entering, line);
            }
        }
        if (agrees == contradicts) {
            return NONE;
        }
        return agrees ? AGREE : CONTRADICT;
    }

    private static BigDecimal sum(List<BigDecimal> amounts, Predicate<BigDecimal> some) {
        return amounts.stream().filter(some).map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isPrinted(BigDecimal sum, PrintedLine line) {
        return sum.signum() != 0
                && line.monetaryNumbers().stream()
                        .anyMatch(number -> number.value().magnitude().compareTo(sum) == 0);
    }
}
