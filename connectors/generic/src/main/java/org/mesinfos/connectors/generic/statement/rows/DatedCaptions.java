package org.mesinfos.connectors.generic.statement.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;

/** Captions of two balances side by side, each with its date: the earlier one is the opening balance. */
final class DatedCaptions {

    private DatedCaptions() {}

    /** Returns the kind of a captioned balance; that of any balance unless there are two with different dates. */
    static StatementLineKind kind(PrintedLine line, List<Phrase> phrases, int k) {
        List<Phrase> balances = phrases.stream()
                .filter(phrase -> StatementLineKind.of(phrase.text()) == StatementLineKind.BALANCE)
                .toList();
        List<PrintedDate> dates = balances.stream()
                .flatMap(phrase -> dateIn(line, phrase).stream())
                .toList();
        if (balances.size() != 2 || dates.size() != 2 || !areInSequence(dates)) {
            return StatementLineKind.BALANCE;
        }
        return phrases.get(k).equals(balances.get(0)) ? StatementLineKind.OPENING : StatementLineKind.CLOSING;
    }

    /** Returns whether the first date is earlier in each order of day and month in which both exist. */
    private static boolean areInSequence(List<PrintedDate> dates) {
        return Stream.of(DayMonthOrder.values())
                .filter(order -> dates.stream().allMatch(date -> date.isValid(order)))
                .allMatch(order -> {
                    Optional<LocalDate> first = dates.get(0).date(order);
                    return first.isPresent()
                            && dates.get(1)
                                    .date(order)
                                    .filter(first.get()::isBefore)
                                    .isPresent();
                });
    }

    private static Optional<PrintedDate> dateIn(PrintedLine line, Phrase phrase) {
        return line.tokens().stream()
                .filter(token -> token.left() >= phrase.left() && token.right() <= phrase.right())
                .flatMap(token -> token instanceof PrintedToken.DateToken day ? Stream.of(day.value()) : Stream.empty())
                .findFirst();
    }
}
