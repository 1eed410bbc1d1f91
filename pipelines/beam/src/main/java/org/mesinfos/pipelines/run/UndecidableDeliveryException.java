package org.mesinfos.pipelines.run;

import org.mesinfos.connectors.api.OperatorException;
import org.mesinfos.pipelines.store.catalog.DecisionKind;

/** Thrown when a decision does not name exactly one delivery to which it may apply. */
public final class UndecidableDeliveryException extends OperatorException {

    private static final long serialVersionUID = 1L;

    UndecidableDeliveryException(int candidates, DecisionKind kind) {
        super(
                candidates > 1
                        ? candidates + " deliveries have an id that starts like this: give more of its digits"
                        : "The organisation has no delivery with this id that is " + expected(kind)
                                + ": the report of the last run and the receipts of the store list the ids");
    }

    private static String expected(DecisionKind kind) {
        return switch (kind) {
            case APPROVE -> "held for approval or refused";
            case HOLD, REFUSE -> "held for approval";
            case RETRACT, ACCEPT -> "in the store";
            case RESTORE -> "retracted";
        };
    }
}
