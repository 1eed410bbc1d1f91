package org.mesinfos.connectors.intake;

import java.util.EnumMap;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;

/** Counts what passes and holds the connector to the order of calls that keeps the count true. */
final class CountingSink implements RowSink {

    private final RowSink receiver;
    private final EnumMap<RejectionReason, Long> rejected = new EnumMap<>(RejectionReason.class);
    private long read;
    private long accepted;
    private long skipped;
    private boolean rowIsOpen;
    private Optional<RuntimeException> receiverFailure = Optional.empty();
    private Locator last = Locator.wholeFile();

    CountingSink(RowSink receiver) {
        this.receiver = receiver;
    }

    @Override
    public void read() {
        if (rowIsOpen) {
            throw new IllegalStateException("A row was read before the one before it had an outcome");
        }
        rowIsOpen = true;
        read++;
        toReceiver(receiver::read);
    }

    @Override
    public void accept(ParsedRow row) {
        close();
        accepted++;
        last = row.locator();
        toReceiver(() -> receiver.accept(row));
    }

    @Override
    public void reject(Rejection rejection) {
        close();
        rejected.merge(rejection.reason(), 1L, Long::sum);
        last = rejection.locator();
        toReceiver(() -> receiver.reject(rejection));
    }

    @Override
    public void skipped(Locator locator, String rule) {
        skipped++;
        last = locator;
        toReceiver(() -> receiver.skipped(locator, rule));
    }

    /** Ends the file here: the row at hand, or what would have come next, is rejected. */
    void breakOff(String found, String expected) {
        if (!rowIsOpen) {
            read();
        }
        reject(new Rejection(RejectionReason.BROKEN_FILE, last, "", found, expected));
    }

    /** What the receiver threw, if it did. */
    Optional<RuntimeException> receiverFailure() {
        return receiverFailure;
    }

    boolean hasOpenRow() {
        return rowIsOpen;
    }

    FileOutcome outcome() {
        return new FileOutcome(read, accepted, rejected, skipped);
    }

    private void close() {
        if (!rowIsOpen) {
            throw new IllegalStateException("A row had an outcome without having been read");
        }
        rowIsOpen = false;
    }

    /** What the receiver throws is no fault of the file, and is remembered so that it is not taken for one. */
    private void toReceiver(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failure) {
            receiverFailure = Optional.of(failure);
            throw failure;
        }
    }
}
