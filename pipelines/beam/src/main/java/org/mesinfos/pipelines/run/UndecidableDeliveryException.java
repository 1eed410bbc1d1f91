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
    static UndecidableDeliveryException alreadyMade(DecisionKind kind) {
        return new UndecidableDeliveryException(
                switch (kind) {
                    case APPROVE, ACCEPT ->
                        "It is already approved: the delivery is in the store after the next run. mesinfos refuse reverses this"
                                + " before the run, mesinfos retract after it";
                    case HOLD -> "It is already held for approval";
                    case REFUSE -> "It is already refused: no run takes the delivery. mesinfos approve reverses this";
                    case RETRACT ->
                        "It is already retracted: the store is without the delivery after the next run. mesinfos retract"
                                + " --undo reverses this";
                    case RESTORE ->
                        "The retraction is already undone: the delivery is in the store after the next run, if it is still in"
                                + " the inbox";
                });
    }

    /** Returns the exception for a delivery that is not held, because it is in the store. */
    static UndecidableDeliveryException alreadyTaken() {
        return new UndecidableDeliveryException(
                "The delivery is in the store and needs no approval. mesinfos retract removes it");
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
