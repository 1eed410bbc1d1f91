package org.mesinfos.samples.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and dates as exports write them. */
final class Texts {

    /** Day, month, year: 31/01/2024. */
    static final DateTimeFormatter FRENCH_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Texts() {}

    static String french(LocalDate date) {
        return FRENCH_DATE.format(date);
    }

    /** Cents as an exact amount. */
    static BigDecimal amount(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** Cents with a point: 12.30. */
    static String point(long cents) {
        return amount(cents).toPlainString();
    }

    /** Cents with a comma and a separator of thousands: 1 234,56. Not negative. */
    static String comma(long cents, char separator) {
        String units = String.valueOf(cents / 100);
        StringBuilder text = new StringBuilder(units);
        for (int place = units.length() - 3; place > 0; place -= 3) {
            text.insert(place, separator);
        }
        long rest = cents % 100;
        return text.append(rest < 10 ? ",0" : ",").append(rest).toString();
    }

    /** A CSV field, in quotes only where it must be. */
    static String field(String text, char delimiter) {
        boolean plain = text.indexOf(delimiter) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
