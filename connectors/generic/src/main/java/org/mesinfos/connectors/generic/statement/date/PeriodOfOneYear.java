package org.mesinfos.connectors.generic.statement.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;

/** Period whose year is printed once, such as <i>1 November to 30 November 2025</i>. */
final class PeriodOfOneYear {

    private PeriodOfOneYear() {}

    /** Returns both dates of the first such period on a line. */
    static Optional<List<LocalDate>> dates(PrintedLine line, DayMonthOrder order) {
        List<PrintedToken> tokens = line.tokens();
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i - 2) instanceof PrintedToken.DateToken start
                    && tokens.get(i) instanceof PrintedToken.DateToken end
                    && StatementVocabulary.isUntil(tokens.get(i - 1).text())
                    && !start.value().hasYear()
                    && end.value().hasYear()) {
                return end.value()
                        .date(order)
                        .flatMap(last -> start(start.value(), last, order).map(first -> List.of(first, last)));
            }
        }
        return Optional.empty();
    }

    /** Returns the first day in the year of the last one. */
    private static Optional<LocalDate> start(PrintedDate day, LocalDate last, DayMonthOrder order) {
        return day.inYear(last.getYear(), order).filter(first -> !first.isAfter(last));
    }
}
