package org.mesinfos.connectors.standard.chat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.TextLines;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.date.DateEvidence;
import org.mesinfos.connectors.standard.date.DayMonthOrder;
import org.mesinfos.connectors.standard.date.WrittenDate;

/**
 * Order of day and month in the dates of an exported conversation, found at the start of the file.
 *
 * @param order order of day and month for ambiguous dates
 * @param isAssumed whether the order is the usual one of the country because the file has no evidence for either
 * @param years rule for the century of dates with two-digit years
 */
record ChatDates(DayMonthOrder order, boolean isAssumed, TwoDigitYears years) {

    /** Number of bytes that are inspected. */
    private static final long HEAD_BYTES = 1 << 18;

    /** Year in which the service started. */
    private static final int FIRST_YEAR = 2009;

    private static final int LAST_YEAR = 2049;

    static ChatDates of(SourceContent content) throws IOException {
        TwoDigitYears years = TwoDigitYears.of(content.context());
        DateEvidence evidence = new DateEvidence(years);
        boolean american = false;
        try (TextLines lines = TextLines.open(content, 0, HEAD_BYTES, 1)) {
            while (lines.next()) {
                Optional<ChatMessageHeader> head = ChatMessageHeader.of(lines.text());
                head.ifPresent(found -> evidence.add(found.date()));
                american |= head.filter(ChatMessageHeader::isAmerican).isPresent();
            }
        }
        Optional<DayMonthOrder> shown = evidence.dateOrder();
        if (shown.isEmpty() && american) {
            shown = Optional.of(DayMonthOrder.MONTH_FIRST);
        }
        return new ChatDates(
                shown.orElse(DayMonthOrder.ofCountry(content.context().country())), shown.isEmpty(), years);
    }

    /** Returns the date; empty if it is not one, or one of another calendar, such as 2567 of the Buddhist one. */
    Optional<LocalDate> date(String text) {
        return WrittenDate.parse(text)
                .flatMap(date -> date.date(order, years))
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }

    /** Returns whether the other order would give another date and the file has no evidence against it. */
    boolean isAmbiguous(String text) {
        return isAssumed
                && WrittenDate.parse(text).filter(WrittenDate::isAmbiguous).isPresent();
    }
}
