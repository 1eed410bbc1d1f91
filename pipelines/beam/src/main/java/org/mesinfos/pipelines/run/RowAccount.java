package org.mesinfos.pipelines.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sum of rows as a report prints it: a total, and the parts that add up to it.
 *
 * @param name name of the total
 * @param total the number that the parts must add up to
 * @param parts the parts, each row in one of them
 */
record RowAccount(String name, long total, List<Part> parts) {

    RowAccount {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a sum.
     *
     * @param name name of the part
     * @param rows number of rows
     * @param note more about the part, or empty
     */
    record Part(String name, long rows, String note) {}

    /** Returns the account of the rows that a run read. */
    static RowAccount ofRead(RunSummary summary) {
        return new RowAccount(
                "Rows read in this run",
                summary.rowsRead(),
                List.of(
                        new Part("Accepted", summary.accepted(), "became canonical records"),
                        new Part("Rejected", summary.rejected(), "kept in quarantine with their original bytes")));
    }

    /**
     * Returns the account of the rows that a run accepted. Superseded rows are a part of their own. Parts are differences to
     * the store before the run, so that a part can be negative: a new delivery can resolve persons of earlier rows.
     */
    static RowAccount ofAccepted(RunSummary summary) {
        List<Part> parts = new ArrayList<>(List.of(
                new Part("Retained as records", summary.kept(), "one for each event"),
                new Part("Further sightings", summary.merged(), "the same event, delivered again"),
                new Part("Unattributed", summary.unattributed(), "no person is resolved"),
                new Part("Withheld", summary.withheld() - summary.superseded(), "ownership is not proven"),
                new Part("Superseded", summary.superseded(), "withdrawn by a later snapshot")));
        if (summary.suppressed() != 0) {
            parts.add(new Part("Suppressed", summary.suppressed(), "of erased people, counted and not kept"));
        }
        if (summary.copied() != 0) {
            parts.add(new Part("Copies", -summary.copied(), "for further holders of joint accounts, counted above"));
        }
        return new RowAccount("Accepted rows", summary.accepted(), parts);
    }

    /** Returns the sum of the parts. */
    long sum() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    /** Returns whether the parts add up. */
    boolean isBalanced() {
        return sum() == total;
    }

    /** Returns the sum as it is printed: {@code 10,569 + 7 = 10,576}. */
    String equation() {
        return parts.stream().map(part -> ReportHtml.number(part.rows())).collect(Collectors.joining(" + "))
                + (isBalanced() ? " = " : " \u2260 ")
                + ReportHtml.number(total);
    }
}
