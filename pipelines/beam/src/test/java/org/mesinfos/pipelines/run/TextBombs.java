package org.mesinfos.pipelines.run;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Texts among the bombs. */
final class TextBombs {

    private TextBombs() {}

    static Map<String, Bombs.Kind> kinds() {
        Map<String, Bombs.Kind> kinds = new TreeMap<>();
        kinds.put(
                "quote.csv",
                size -> Bombs.text("date;amount;label\n2024-01-01;1;\"" + "\"\"\n".repeat(Bombs.tens(size))));
        kinds.put(
                "columns.csv", size -> Bombs.text("a;".repeat(Bombs.tens(size)) + "\n" + ";".repeat(Bombs.tens(size))));
        kinds.put(
                "numbers.csv",
                size -> Bombs.text("date;amount;label\n" + ("2024-01-01;" + number(size) + ";a\n").repeat(9)));
        kinds.put(
                "utf16.csv",
                size -> "date;amount;label\n2024-01-01;1;a\n"
                        .repeat(Bombs.tens(size) / 10)
                        .getBytes(size % 2 == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE));
        kinds.put("depth.json", size -> Bombs.text("{\"a\":[".repeat(Bombs.tens(size))));
        kinds.put("numbers.json", size -> Bombs.text("[{\"date\":\"2024-01-01\",\"amount\":" + number(size) + "}]"));
        kinds.put(
                "rule.ics",
                size -> Bombs.text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20240101T000000Z\n"
                        + "RRULE:FREQ=SECONDLY;COUNT=2147483647;BYSECOND=" + "1,".repeat(Bombs.tens(size)) + "1\n"
                        + "END:VEVENT\nEND:VCALENDAR\n"));
        return kinds;
    }

    private static String number(int size) {
        return switch (size) {
            case 0 -> "1e999999999";
            case 1 -> "-1E-2147483648";
            case 2 -> "9".repeat(1 << 19);
            case 3 -> "0." + "0".repeat(1 << 19) + "1";
            default -> "1e" + "9".repeat(1 << 18);
        };
    }
}
