package org.mesinfos.pipelines.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.rows.RowMode;

final class DeliveryIdentityTest {

    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    private static InboxFile.Builder inboxFile(String drop, String name) {
        return InboxFile.newBuilder()
                .setOrganisation("bank")
                .setDrop(drop)
                .setUri("file:/inbox/" + name)
                .setName(name)
                .setSize(1)
                .setZone("Europe/Paris")
                .setCountry("FR")
                .setExpected(List.of());
    }

    private static ScannedFile scanned(InboxFile.Builder file, String sha256) {
        return ScannedFile.newBuilder()
                .setFile(file.build())
                .setSize(1)
                .setSha256(sha256)
                .setMediaType("text/csv")
                .setEncoding("UTF-8")
                .build();
    }

    private static Delivery identify(ScannedFile... files) {
        return DeliveryIdentity.identify(List.of(files), Map.of());
    }

    @Test
    void idDependsOnContentNotOnNamesOrOrder() {
        Delivery one = identify(scanned(inboxFile("x", "1.csv"), A), scanned(inboxFile("x", "2.csv"), B));
        Delivery other = identify(
                scanned(inboxFile("y", "9.csv"), B),
                scanned(inboxFile("y", "8.csv"), A),
                scanned(inboxFile("y", "copy of 8.csv"), A));

        assertThat(other.getId()).isEqualTo(one.getId());
        assertThat(other.getFiles()).extracting(SourceFile::getName).containsExactly("8.csv", "9.csv");
        Delivery joined = DeliveryIdentity.merge(List.of(other, one));
        assertThat(joined.getDrops()).containsExactly("x", "y");
        assertThat(joined.getFiles()).extracting(SourceFile::getName).containsExactly("1.csv", "2.csv");
        assertThat(joined).isEqualTo(DeliveryIdentity.merge(List.of(one, other)));
    }

    @Test
    void idDependsOnOrganisationSequenceAndCustomer() {
        Set<String> ids = Set.of(
                identify(scanned(inboxFile("x", "1.csv"), A)).getId(),
                identify(scanned(inboxFile("x", "1.csv").setOrganisation("shop"), A))
                        .getId(),
                identify(scanned(inboxFile("x", "1.csv").setSequence(1L), A)).getId(),
                identify(scanned(inboxFile("x", "1.csv").setSequence(2L), A)).getId(),
                identify(scanned(inboxFile("x", "1.csv").setCustomer("C1"), A)).getId(),
                identify(scanned(inboxFile("x", "1.csv"), B)).getId());

        assertThat(ids).hasSize(6);
    }

    @Test
    void statusIsTakenThenKnownAndIncompleteOnHashMismatch() {
        ScannedFile plain = scanned(inboxFile("x", "1.csv"), A);
        String id = identify(plain).getId();

        assertThat(identify(plain).getStatus()).isEqualTo(DeliveryStatus.TAKEN);
        assertThat(DeliveryIdentity.identify(List.of(plain), Map.of(id, DeliveryStatus.KNOWN))
                        .getStatus())
                .isEqualTo(DeliveryStatus.KNOWN);
        assertThat(identify(scanned(
                                inboxFile("x", "1.csv").setExpected(List.of(new ExpectedFile("1.csv", B, null))), A))
                        .getStatus())
                .isEqualTo(DeliveryStatus.INCOMPLETE);
        assertThat(identify(scanned(
                                inboxFile("x", "1.csv").setExpected(List.of(new ExpectedFile("1.csv", A, null))), A))
                        .getStatus())
                .isEqualTo(DeliveryStatus.TAKEN);
    }

    @Test
    void declaredModeIsPartOfTheIdentity() {
        Set<String> ids = Set.of(
                identify(scanned(inboxFile("x", "1.csv"), A)).getId(),
                identify(scanned(inboxFile("x", "1.csv").setDeclaredMode(RowMode.APPEND), A))
                        .getId(),
                identify(scanned(inboxFile("x", "1.csv").setDeclaredMode(RowMode.SNAPSHOT), A))
                        .getId(),
                identify(scanned(inboxFile("x", "1.csv").setSequence(1L), A)).getId(),
                identify(scanned(inboxFile("x", "1.csv").setSequence(1L).setDeclaredMode(RowMode.APPEND), A))
                        .getId(),
                identify(scanned(inboxFile("x", "1.csv").setSequence(1L).setDeclaredMode(RowMode.SNAPSHOT), A))
                        .getId());

        assertThat(ids).hasSize(6);
    }

    @Test
    void deliveryThatADecisionExcludesHasItsStatus() {
        ScannedFile plain = scanned(inboxFile("x", "1.csv"), A);
        String id = identify(plain).getId();

        assertThat(DeliveryIdentity.identify(List.of(plain), Map.of(id, DeliveryStatus.HELD))
                        .getStatus())
                .isEqualTo(DeliveryStatus.HELD);
    }
}
