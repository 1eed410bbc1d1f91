package org.mesinfos.pipelines.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class QuotaCheckTest {

    private static final long NONE = Long.MAX_VALUE;

    private static Delivery delivery(String name, DeliveryStatus status, long delivered, long... sizes) {
        return Delivery.newBuilder()
                .setId(name)
                .setOrganisation("bank")
                .setDrops(List.of(name))
                .setStatus(status)
                .setBytes(delivered)
                .setFiles(IntStream.range(0, sizes.length)
                        .mapToObj(i -> SourceFile.newBuilder()
                                .setOrganisation("bank")
                                .setDelivery(name)
                                .setUri("file:/" + name + i)
                                .setName(name + i)
                                .setSize(sizes[i])
                                .setSha256("")
                                .setMediaType("text/csv")
                                .setEncoding("UTF-8")
                                .setZone("Europe/Paris")
                                .setCountry("FR")
                                .build())
                        .toList())
                .build();
    }

    private static List<String> admitted(OrganisationQuota quota, Delivery... deliveries) {
        return QuotaCheck.admit(List.of(deliveries), quota).stream()
                .flatMap(delivery ->
                        delivery.getStatus() == DeliveryStatus.TAKEN ? Stream.of(delivery.getId()) : Stream.of())
                .toList();
    }

    private static OrganisationQuota files(long files) {
        return new OrganisationQuota(files, NONE, NONE, NONE, NONE);
    }

    @Test
    void deliveriesAreAdmittedInTheOrderOfTheirNames() {
        Delivery a = delivery("a", DeliveryStatus.TAKEN, 1, 1, 1);
        Delivery b = delivery("b", DeliveryStatus.TAKEN, 1, 1, 1);
        Delivery c = delivery("c", DeliveryStatus.TAKEN, 1, 1);

        assertThat(admitted(files(3), c, b, a)).containsExactly("a", "c");
        assertThat(admitted(files(5), c, b, a)).containsExactly("a", "b", "c");
        assertThat(admitted(files(0), c, b, a)).isEmpty();
    }

    @Test
    void knownDeliveriesDoNotCount() {
        Delivery known = delivery("a", DeliveryStatus.KNOWN, 1, 1, 1, 1);
        Delivery fresh = delivery("b", DeliveryStatus.TAKEN, 1, 1);

        assertThat(admitted(files(1), known, fresh)).containsExactly("b");
    }

    @Test
    void bytesAreLimitedAsDeliveredAndExpanded() {
        Delivery archive = delivery("a", DeliveryStatus.TAKEN, 10, 500, 500);

        assertThat(admitted(new OrganisationQuota(NONE, 10, 1000, NONE, NONE), archive))
                .containsExactly("a");
        assertThat(admitted(new OrganisationQuota(NONE, 9, 1000, NONE, NONE), archive))
                .isEmpty();
        assertThat(admitted(new OrganisationQuota(NONE, 10, 999, NONE, NONE), archive))
                .isEmpty();
    }

    @Test
    void reasonNamesTheQuota() {
        Delivery refused = QuotaCheck.admit(List.of(delivery("a", DeliveryStatus.TAKEN, 1, 1, 1)), files(1))
                .get(0);

        assertThat(refused.getStatus()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(refused.getFailure())
                .isEqualTo("the new deliveries of the organisation exceed its quota, files: 1: raise the quota in the "
                        + "settings, or ask for less");
    }
}
