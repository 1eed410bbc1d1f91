package org.mesinfos.samples.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats of numbers and dates in exports. */
final class ExportTexts {

    /** Day, month and year, such as 31/01/2024. */
    static final DateTimeFormatter FRENCH_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private ExportTexts() {}

    static String french(LocalDate date) {
        return FRENCH_DATE.format(date);
    }

    /** Returns cents as an exact amount. */
    static BigDecimal amount(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** Formats cents with a decimal point, such as 12.30. */
    static String point(long cents) {
        return amount(cents).toPlainString();
    }

    /** Formats non-negative cents with a decimal comma and a thousands separator, such as 1 234,56. */
    static String comma(long cents, char separator) {
        String units = String.valueOf(cents / 100);
        StringBuilder text = new StringBuilder(units);
        for (int position = units.length() - 3; position > 0; position -= 3) {
            text.insert(position, separator);
        }
        long rest = cents % 100;
        return text.append(rest < 10 ? ",0" : ",").append(rest).toString();
    }

    /** Returns a CSV field, quoted only if necessary. */
    static String field(String text, char delimiter) {
        boolean plain = text.indexOf(delimiter) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
