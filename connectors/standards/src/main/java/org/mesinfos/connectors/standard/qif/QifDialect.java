package org.mesinfos.connectors.standard.qif;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.TextLines;
import org.mesinfos.connectors.standard.date.DateOrder;
import org.mesinfos.connectors.standard.money.DecimalMark;

/**
 * How a file writes dates and amounts.
 *
 * @param dateOrder of dates that do not show it themselves
 * @param isAssumed whether nothing in the file tells the order of dates, so that the custom of the country stands in
 * @param decimalMark of amounts
 */
record QifDialect(DateOrder dateOrder, boolean isAssumed, DecimalMark decimalMark) {

    /** How much of a file is looked at. */
    private static final long HEAD_BYTES = 1 << 18;

    /** What the beginning of a file shows. */
    static QifDialect of(SourceContent content) throws IOException {
        Evidence evidence = new Evidence();
        Section section = Section.UNKNOWN;
        try (TextLines lines = TextLines.open(content, 0, HEAD_BYTES, 1)) {
            while (lines.next()) {
                String line = lines.text();
                if (Section.isHeader(line)) {
                    section = Section.of(line);
                } else if (!line.isEmpty() && section.holdsMovements()) {
                    look(evidence, line);
                }
            }
        }
        return of(evidence, content.context().country());
    }

    private static void look(Evidence evidence, String line) {
        String text = line.substring(1).strip();
        switch (line.charAt(0)) {
            case 'D' -> evidence.date(text);
            case 'T', 'U', '$' -> evidence.amount(text);
            default -> {
                // Nothing else is written in more ways than one.
            }
        }
    }

    static QifDialect of(Evidence evidence, String country) {
        Optional<DateOrder> order = evidence.dateOrder();
        return new QifDialect(order.orElse(DateOrder.customOf(country)), order.isEmpty(), evidence.decimalMark());
    }
}
