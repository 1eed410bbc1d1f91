package org.mesinfos.connectors.intake;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Optional;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.AbsentSource;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.RowTrace;

/**
 * Sink that counts the rows passed to another sink and verifies that each started row is accepted or rejected exactly
 * once.
 */
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
    public void startRow() {
        if (rowIsOpen) {
            throw new IllegalStateException("A row was started before the previous row was accepted or rejected");
        }
        rowIsOpen = true;
        read++;
        callReceiver(receiver::startRow);
    }

    @Override
    public void accept(ParsedRow row) {
        completeRow();
        accepted++;
        last = row.locator();
        callReceiver(() -> receiver.accept(row));
    }

    @Override
    public void reject(Rejection rejection) {
        reject(rejection, RowTrace.NONE);
    }

    @Override
    public void reject(Rejection rejection, RowTrace trace) {
        completeRow();
        rejected.merge(rejection.reason(), 1L, Long::sum);
        last = rejection.locator();
        callReceiver(() -> receiver.reject(rejection, trace));
    }

    @Override
    public void skip(Locator locator, String rule) {
        skipped++;
        last = locator;
        callReceiver(() -> receiver.skip(locator, rule));
    }

    @Override
    public void stateAsOf(LocalDate day) {
        callReceiver(() -> receiver.stateAsOf(day));
    }

    @Override
    public Optional<Consumer<AbsentSource>> absentSources() {
        return receiver.absentSources().map(sources -> source -> callReceiver(() -> sources.accept(source)));
    }

    /** Rejects the open row, or a new row if none is open, because the rest of the file cannot be read. */
    void rejectRemainder(String found, String expected) {
        if (!rowIsOpen) {
            startRow();
        }
        reject(new Rejection(RejectionReason.BROKEN_FILE, last, "", found, expected));
    }

    /** Returns the exception that the receiver threw, if any. */
    Optional<RuntimeException> receiverFailure() {
        return receiverFailure;
    }

    boolean hasOpenRow() {
        return rowIsOpen;
    }

    FileOutcome outcome() {
        return new FileOutcome(read, accepted, rejected, skipped);
    }

    private void completeRow() {
        if (!rowIsOpen) {
            throw new IllegalStateException("A row was accepted or rejected without having been started");
        }
        rowIsOpen = false;
    }

    /** Calls the receiver. Its exceptions are recorded, so that they are not mistaken for an error in the file. */
    private void callReceiver(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failure) {
            receiverFailure = Optional.of(failure);
            throw failure;
        }
    }
}
