package org.mesinfos.pipelines.run.reread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.DeliveryIdentity;
import org.mesinfos.pipelines.deliveries.InboxFile;
import org.mesinfos.pipelines.deliveries.InboxFileScan;
import org.mesinfos.pipelines.deliveries.SourceFile;

final class InboxOriginalsTest {

    @TempDir
    private Path inbox;

    @Test
    void aDropThatDisappearsHidesNoOther() throws IOException {
        InboxFile kept = file("bank", Files.writeString(inbox.resolve("kept.csv"), "a;b"));
        InboxFile removed = file("shop", inbox.resolve("removed.csv"));
        Delivery delivery = DeliveryIdentity.identify(InboxFileScan.of(kept).files(), Map.of());
        SourceFile expected = delivery.getFiles().get(0);

        InboxOriginals found = InboxOriginals.find(List.of(removed, kept), Set.of(3L));

        assertThat(found.find(delivery.getId(), expected.getSha256())).contains(expected);
    }

    private static InboxFile file(String organisation, Path path) {
        return InboxFile.newBuilder()
                .setOrganisation(organisation)
                .setDrop("drop")
                .setUri(path.toUri().toString())
                .setName(path.getFileName().toString())
                .setSize(3)
                .setZone("Europe/Paris")
                .setCountry("FR")
                .setExpected(List.of())
                .build();
    }
}
