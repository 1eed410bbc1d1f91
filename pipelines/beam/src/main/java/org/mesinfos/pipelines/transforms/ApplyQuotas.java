package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.OrganisationQuota;
import org.mesinfos.pipelines.deliveries.QuotaCheck;

/**
 * Transform that marks the new deliveries that exceed the quota of their organisation, before any of their rows is
 * read.
 */
final class ApplyQuotas extends PTransform<PCollection<Delivery>, PCollection<Delivery>> {

    private static final long serialVersionUID = 1L;

    private final Map<String, OrganisationQuota> quotas;

    /** @param quotas quotas by organisation id */
    ApplyQuotas(Map<String, OrganisationQuota> quotas) {
        this.quotas = Map.copyOf(quotas);
    }

    @Override
    public PCollection<Delivery> expand(PCollection<Delivery> deliveries) {
        if (quotas.isEmpty()) {
            return deliveries;
        }
        return deliveries
                .apply(
                        "ByOrganisation",
                        WithKeys.<String, Delivery>of(Delivery::getOrganisation).withKeyType(TypeDescriptors.strings()))
                .apply("GatherDeliveries", GroupByKey.create())
                .apply("Admit", ParDo.of(new Admit(quotas)));
    }

    static final class Admit extends DoFn<KV<String, Iterable<Delivery>>, Delivery> {

        private static final long serialVersionUID = 1L;

        private final Map<String, OrganisationQuota> quotas;

        Admit(Map<String, OrganisationQuota> quotas) {
            this.quotas = quotas;
        }

        @ProcessElement
        public void admit(@Element KV<String, Iterable<Delivery>> organisation, OutputReceiver<Delivery> output) {
            List<Delivery> deliveries = new ArrayList<>();
            organisation.getValue().forEach(deliveries::add);
            QuotaCheck.admit(deliveries, quotas.getOrDefault(organisation.getKey(), OrganisationQuota.NONE))
                    .forEach(output::output);
        }
    }
}
