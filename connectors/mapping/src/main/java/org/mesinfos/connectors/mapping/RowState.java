package org.mesinfos.connectors.mapping;

import java.time.ZoneId;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.SourceContext;

/** What one reading of a file keeps while it builds a record. Not safe for use by several threads. */
final class RowState {

    private final SourceContext context;
    private KeptSlots kept = new KeptSlots();
    private Rejection rejection;
    private boolean inexact;
    private int delivered;

    RowState(SourceContext context) {
        this.context = context;
    }

    SourceContext context() {
        return context;
    }

    ZoneId zone() {
        return context.zone();
    }

    /** Forgets the row before. */
    void startRecord() {
        rejection = null;
        inexact = false;
        delivered = 0;
        kept.clear();
    }

    /** Which slots of the row at hand are held by a typed field. */
    KeptSlots kept() {
        return kept;
    }

    /** Turns to the slots of another row; gives those to come back to. */
    KeptSlots turnTo(KeptSlots others) {
        KeptSlots before = kept;
        kept = others;
        return before;
    }

    void reject(Unreadable reason, Locator locator, String column, String found) {
        rejection = new Rejection(reason.reason(), locator, column, found, reason.expected());
    }

    boolean isRejected() {
        return rejection != null;
    }

    Optional<Rejection> rejection() {
        return Optional.ofNullable(rejection);
    }

    /** The value just read does not hold everything its text says: the text is to be kept beside it. */
    void markInexact() {
        inexact = true;
    }

    boolean takeInexact() {
        boolean was = inexact;
        inexact = false;
        return was;
    }

    /** A value that was delivered, not declared, went into the record. */
    void countDelivered() {
        delivered++;
    }

    int delivered() {
        return delivered;
    }
}
