package org.mesinfos.pipelines.deliveries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesinfos.records.TrustedClasses;

/**
 * Selection of the new deliveries of one organisation that fit into its quota. They are considered in the order of
 * their names, so the selection depends on the content of the inbox only.
 */
public final class QuotaCheck {

    static {
        TrustedClasses.declare();
    }

    private QuotaCheck() {}

    /**
     * Returns the deliveries, with the new ones that exceed the quota marked as failed.
     *
     * @param deliveries deliveries of one organisation, in any order; their rows have not been read
     */
    public static List<Delivery> admit(List<Delivery> deliveries, OrganisationQuota quota) {
        List<Delivery> sorted = new ArrayList<>(deliveries);
        sorted.sort(
                Comparator.comparing((Delivery delivery) -> delivery.getDrops().get(0))
                        .thenComparing(Delivery::getId));
        List<Delivery> admitted = new ArrayList<>();
        QuotaUse total = QuotaUse.NONE;
        for (Delivery delivery : sorted) {
            QuotaUse extended = total.plus(QuotaUse.of(delivery));
            Optional<String> excess =
                    delivery.getStatus() == DeliveryStatus.TAKEN ? quota.excess(extended) : Optional.empty();
            if (excess.isPresent()) {
                admitted.add(Delivery.newBuilder(delivery)
                        .setStatus(DeliveryStatus.FAILED)
                        .setFailure(excess.get())
                        .build());
            } else {
                total = delivery.getStatus() == DeliveryStatus.TAKEN ? extended : total;
                admitted.add(delivery);
            }
        }
        return admitted;
    }
}
