package org.mesinfos.pipelines.cli.run;

import java.util.Locale;
import java.util.StringJoiner;
import org.mesinfos.pipelines.run.comparison.RecordDifferences;
import org.mesinfos.pipelines.run.comparison.StoreDifference;

/** Formatter of the difference between the bundles of two snapshots as text. */
final class DifferenceText {

    private DifferenceText() {}

    static String of(StoreDifference difference) {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        text.add("Bundles: " + number(difference.bundlesChanged()) + " changed, " + number(difference.bundlesAdded())
                + " added, " + number(difference.bundlesRemoved()) + " removed");
        difference.records().forEach((type, records) -> add(type, records, text));
        return text.toString();
    }

    private static void add(String type, RecordDifferences records, StringJoiner text) {
        text.add("  " + type + ": " + number(records.changed()) + " records changed, " + number(records.added())
                + " added, " + number(records.removed()) + " removed");
        records.changedFields()
                .forEach((field, count) -> text.add("    " + field + ": " + number(count) + " other values"));
        if (!records.recordIds().isEmpty()) {
            String more = records.changed() > records.recordIds().size() ? " …" : "";
            text.add("    changed records: " + String.join(", ", records.recordIds()) + more);
        }
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
