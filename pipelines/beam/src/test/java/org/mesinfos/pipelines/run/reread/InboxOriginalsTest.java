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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void aDropThatFailsOtherwiseHidesNoOther() throws IOException {
        InboxFile kept = file("bank", Files.writeString(inbox.resolve("kept.csv"), "a;b"));
        InboxFile failing = InboxFile.newBuilder(file("shop", inbox.resolve("failing.csv")))
                .setUri("nowhere://failing.csv")
                .build();
        Delivery delivery = DeliveryIdentity.identify(InboxFileScan.of(kept).files(), Map.of());
        SourceFile expected = delivery.getFiles().get(0);

        InboxOriginals found = InboxOriginals.find(List.of(failing, kept), Set.of(3L));

        assertThat(found.find(delivery.getId(), expected.getSha256())).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "EXPORT.DAT", "export.zip.bak"})
    void aFileInAnArchiveIsFoundWhateverTheNameOfTheArchiveIs(String name) throws IOException {
        Path path = inbox.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry("kept.csv"));
            zip.write("a;b".getBytes(StandardCharsets.UTF_8));
        }
        InboxFile archive = file("bank", path);
        Delivery delivery = DeliveryIdentity.identify(InboxFileScan.of(archive).files(), Map.of());
        SourceFile expected = delivery.getFiles().stream()
                .filter(file -> file.getSize() == 3)
                .findFirst()
                .orElseThrow();

        InboxOriginals found = InboxOriginals.find(List.of(archive), Set.of(3L));

        assertThat(found.find(delivery.getId(), expected.getSha256())).contains(expected);
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
