package org.mesinfos.pipelines.run.reread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    @Test
    void filesOfAnArchiveWithAnUnusualNameAreFound() throws IOException {
        Path archive = inbox.resolve("takeout");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("movements.csv"));
            zip.write("a;b;c".getBytes(StandardCharsets.UTF_8));
        }
        InboxFile delivered = file("bank", archive);
        Delivery delivery =
                DeliveryIdentity.identify(InboxFileScan.of(delivered).files(), Map.of());
        SourceFile expected = delivery.getFiles().get(0);

        assertThat(InboxOriginals.find(List.of(delivered), Set.of(5L)).find(delivery.getId(), expected.getSha256()))
                .contains(expected);
        assertThat(InboxOriginals.find(List.of(delivered), Set.of()).find(delivery.getId(), expected.getSha256()))
                .as("nothing is looked for")
                .isEmpty();
    }

    private static InboxFile file(String organisation, Path path) throws IOException {
        return InboxFile.newBuilder()
                .setOrganisation(organisation)
                .setDrop("drop")
                .setUri(path.toUri().toString())
                .setName(path.getFileName().toString())
                .setSize(Files.exists(path) ? Files.size(path) : 3)
                .setZone("Europe/Paris")
                .setCountry("FR")
                .setExpected(List.of())
                .build();
    }
}
