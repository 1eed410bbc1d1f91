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
                                + ": mesinfos receipt ORG lists the ids");
    }

    private UndecidableDeliveryException(String message) {
        super(message);
    }

    /** Returns the exception for a delivery about which the same was decided before. */
    static UndecidableDeliveryException alreadyRetracted() {
        return new UndecidableDeliveryException(
                "It is already retracted: the store is without the delivery after the next run. mesinfos retract --undo"
                        + " reverses this");
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
