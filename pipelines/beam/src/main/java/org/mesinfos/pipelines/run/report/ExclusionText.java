package org.mesinfos.pipelines.run.report;

import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;

/** Explanation, for the operator, why a delivery is excluded. */
final class ExclusionText {

    private static final int SHORT_ID = 12;

    private ExclusionText() {}

    /** Returns one line without personal data, with the commands that decide about a held delivery. */
    public static String of(ExcludedDelivery delivery) {
        String reason = delivery.explanation().isEmpty() ? "" : ": " + delivery.explanation();
        return switch (delivery.state()) {
            case HELD ->
                "held for approval" + reason + "; decide with mesinfos approve " + name(delivery)
                        + " or mesinfos refuse " + name(delivery);
            case REFUSED -> "refused" + reason;
            case RETRACTED -> "retracted" + reason;
        };
    }

    private static String name(ExcludedDelivery delivery) {
        return delivery.organisation() + " " + delivery.delivery().substring(0, SHORT_ID);
    }
}
