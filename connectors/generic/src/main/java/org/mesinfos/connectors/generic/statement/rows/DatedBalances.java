package org.mesinfos.connectors.generic.statement.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;

/**
 * Balances of a summary with two dates and the same caption, such as <i>Debt on 30/11/2023</i> and <i>Debt on 31/12/2023</i>,
 * or with a date below one that is named as the opening balance: the later one is the closing balance.
 */
final class DatedBalances {

    private DatedBalances() {}

    /** A caption without its date. */
    private record DatedCaption(String words, Optional<LocalDate> date) {

        static DatedCaption of(BalanceLine line) {
            List<String> words = List.of(line.text().split(" +"));
            for (int from = 0; from < words.size(); from++) {
                for (int to = Math.min(words.size(), from + PrintedDate.MAX_WORDS); to > from; to--) {
                    Optional<LocalDate> date = PrintedDate.parse(String.join(" ", words.subList(from, to)))
                            .flatMap(found -> found.date(DayMonthOrder.DAY_FIRST)
                                    .or(() -> found.date(DayMonthOrder.MONTH_FIRST)));
                    if (date.isPresent()) {
                        return new DatedCaption(
                                String.join(" ", words.subList(0, from)) + " "
                                        + withoutAmount(words.subList(to, words.size())),
                                date);
                    }
                }
            }
            return new DatedCaption(String.join(" ", words) + " ", Optional.empty());
        }

        /** Returns the words with letters: the amount may be so near its caption that both are one text. */
        private static String withoutAmount(List<String> words) {
            return words.stream()
                    .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                    .collect(Collectors.joining(" "));
        }

        boolean isBefore(DatedCaption other) {
            return other.date()
                    .filter(later -> date.filter(later::isAfter).isPresent())
                    .isPresent();
        }
    }

    /** Returns the balances above all transactions, with the kinds that their dates show. */
    static List<BalanceLine> withKinds(List<BalanceLine> balances) {
        List<BalanceLine> result = new ArrayList<>(balances);
        for (int later = 0; later < result.size(); later++) {
            BalanceLine line = result.get(later);
            if (line.kind() == BalanceKind.UNSPECIFIED
                    && line.precedingTransactions() == 0
                    && (follows(result.subList(0, later), line) || isAboveEarlierOpening(line, result))) {
                result.set(later, line.withKind(BalanceKind.CLOSING));
            }
        }
        return result;
    }

    private static boolean follows(List<BalanceLine> before, BalanceLine line) {
        DatedCaption later = DatedCaption.of(line);
        return before.stream()
                .filter(other -> other.precedingTransactions() == 0)
                .anyMatch(other -> isContinued(other.kind(), DatedCaption.of(other), later));
    }

    /** Returns whether the only opening balance is below transactions and earlier: the newest are printed first. */
    private static boolean isAboveEarlierOpening(BalanceLine line, List<BalanceLine> all) {
        List<BalanceLine> openings = all.stream()
                .filter(other -> other.kind() == BalanceKind.OPENING)
                .toList();
        return openings.size() == 1
                && openings.get(0).precedingTransactions() > 0
                && DatedCaption.of(openings.get(0)).isBefore(DatedCaption.of(line));
    }

    /** Returns whether a later balance may close an account that one of the given kind opens. */
    private static boolean isContinued(BalanceKind kind, DatedCaption earlier, DatedCaption later) {
        return switch (kind) {
            case OPENING ->
                earlier.isBefore(later)
                        || (earlier.date().isEmpty() && later.date().isPresent());
            case UNSPECIFIED -> earlier.isBefore(later) && earlier.words().equals(later.words());
            case CLOSING, CARRIED -> false;
        };
    }
}
