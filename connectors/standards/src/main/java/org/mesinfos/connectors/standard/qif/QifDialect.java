package org.mesinfos.connectors.standard.qif;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.TextLines;
import org.mesinfos.connectors.standard.date.DateOrder;
import org.mesinfos.connectors.standard.money.DecimalMarkRule;

/**
 * The format of dates and amounts in a file.
 *
 * @param dateOrder order of day and month in ambiguous dates
 * @param isDateOrderAssumed true if the file has no evidence for the date order, so that the convention of the country applies
 * @param decimalMark decimal mark of amounts
 */
record QifDialect(DateOrder dateOrder, boolean isDateOrderAssumed, DecimalMarkRule decimalMark) {

    /** Number of bytes that are inspected. */
    private static final long HEAD_BYTES = 1 << 18;

    /** Infers the dialect from the start of a file. */
    static QifDialect of(SourceContent content) throws IOException {
        QifEvidence evidence = new QifEvidence();
        QifSection section = QifSection.UNKNOWN;
        try (TextLines lines = TextLines.open(content, 0, HEAD_BYTES, 1)) {
            while (lines.next()) {
                String line = lines.text();
                if (QifSection.isHeader(line)) {
                    section = QifSection.of(line);
                } else if (!line.isEmpty() && section.hasTransactions()) {
                    inspect(evidence, line);
                }
            }
        }
        return of(evidence, content.context().country());
    }

    private static void inspect(QifEvidence evidence, String line) {
        String text = line.substring(1).strip();
        switch (line.charAt(0)) {
            case 'D' -> evidence.addDate(text);
            case 'T', 'U', '$' -> evidence.addAmount(text);
            default -> {
                // Other fields have only one format.
            }
        }
    }

    static QifDialect of(QifEvidence evidence, String country) {
        Optional<DateOrder> order = evidence.dateOrder();
        return new QifDialect(order.orElse(DateOrder.ofCountry(country)), order.isEmpty(), evidence.decimalMark());
    }
}
