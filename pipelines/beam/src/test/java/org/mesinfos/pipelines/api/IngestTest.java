package org.mesinfos.pipelines.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IngestTest {

    private IngestRequest request;
    private Path folder;

    @BeforeEach
    void emptyInbox(@TempDir Path empty) throws Exception {
        folder = empty;
        Files.createDirectories(folder.resolve("inbox"));
        request = IngestRequest.of(folder.resolve("inbox"), folder.resolve("store"));
    }

    @Test
    void publishesNothingFromAnEmptyInbox() throws Exception {
        IngestSummary summary = Ingest.run(request);

        assertThat(summary.deliveries()).isZero();
        assertThat(summary.isConserved()).isTrue();
        assertThat(summary.rejectedByReason()).isEmpty();
        assertThat(summary.elapsed()).isPositive();
    }

    @Test
    void refusesAMissingInbox() {
        refuses(
                IngestRequest.of(folder.resolve("none"), folder.resolve("store")),
                folder.resolve("none").toString());
    }

    @Test
    void refusesAStoreInTheInbox() {
        refuses(IngestRequest.of(folder, folder.resolve("store")), "is in the inbox");
    }

    @Test
    void refusesInvalidSettings() throws Exception {
        Path settings = Files.writeString(folder.resolve("mesinfos.yaml"), "settle: soon\n");

        refuses(request.withSettings(settings), "\"settle\" is \"soon\"");
    }

    @Test
    void refusesAMissingModel() {
        refuses(request.withLinkageModel(folder.resolve("model.json")), "model.json");
    }

    @Test
    void refusesAMissingPersonKey() {
        refuses(request.withPersonKey(folder.resolve("person.key")), "person.key");
    }

    @Test
    void refusesAMissingRegistry() {
        refuses(request.withRegistry(folder.resolve("registry.csv")), "registry.csv");
    }

    @Test
    void refusesUnknownBeamOptions() {
        refuses(request.withBeamArguments("--noSuchOption=1"), "noSuchOption");
    }

    @Test
    void copiesKeepTheOtherValues() {
        IngestRequest remote = IngestRequest.of(URI.create("s3://bucket/inbox"), URI.create("s3://bucket/store"));

        assertThat(remote.withBeamArguments("--a=1").withBeamArguments("--b=2").beamArguments())
                .containsExactly("--a=1", "--b=2");
        assertThat(remote.withBuiltInLinkageModel().inbox()).isEqualTo("s3://bucket/inbox");
        assertThat(remote.beamArguments()).isEmpty();
        assertThat(remote.linkageModel()).isEmpty();
    }

    private static void refuses(IngestRequest refused, String reason) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Ingest.run(refused))
                .withMessageContaining(reason);
    }
}
