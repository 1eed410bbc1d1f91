package org.mesinfos.connectors.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Receiver of the rows that a connector parses, in file order. Not safe for use by multiple threads.
 *
 * <p>A row is the unit that becomes one canonical record: a CSV line, an XML entry, a receipt with its lines. Of a line
 * that becomes two records, each record is a row of its own. Each call of {@link #startRow()} must be followed by exactly
 * one call of {@link #accept} or {@link #reject}, so that rows read = accepted + rejected also holds after an error.
 *
 * <pre>{@code
 * sink.startRow();
 * sink.accept(row);
 *
 * sink.startRow();
 * sink.reject(new Rejection(RejectionReason.MISSING_VALUE, Locator.line(15), "Amount", FoundValue.EMPTY, "an amount"));
 *
 * sink.skip(Locator.line(16), "total");
 * }</pre>
 */
public interface RowSink {

    /** Name of the rule of {@link #skip} for a value to which no rule applies, but which no record follows. */
    String BELONGS_TO_NO_RECORD = "after the last record, belongs to no record";

    /** Starts a row. The next call but {@link #skip} must be {@link #accept} or {@link #reject}. */
    void startRow();

    /** Completes the started row with its record. */
    void accept(ParsedRow row);

    /** Completes the started row with the reason why it could not be parsed. */
    void reject(Rejection rejection);

    /**
     * Completes the started row with the reason why it could not be parsed, and with the subjects or key that it still
     * shows. Without them, a snapshot with the row withdraws nothing of its source.
     */
    default void reject(Rejection rejection, RowTrace trace) {
        reject(rejection);
    }

    /**
     * Reports a line without data, such as a footer, a total or a blank line. Skipped lines are not counted as rows.
     *
     * @param locator location of the line
     * @param rule name of the rule under which the line was skipped
     */
    void skip(Locator locator, String rule);

    /**
     * States that the file of a snapshot delivery describes the state of a day. May be called for each row. By default,
     * the day is ignored.
     *
     * @param day day in the time zone of the organisation
     */
    default void stateAsOf(LocalDate day) {}

    /**
     * Returns the receiver of the declared sources that have no value in the file. A connector that knows them passes them on
     * after the last row. Empty by default: nothing is compared.
     */
    default Optional<Consumer<AbsentSource>> absentSources() {
        return Optional.empty();
    }
}
