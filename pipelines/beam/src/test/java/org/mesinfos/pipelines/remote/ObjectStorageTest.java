package org.mesinfos.pipelines.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StorageAreaContract;

/** Tests of {@link BeamStorage} with an object store, which publishes an object when its channel is closed. */
class ObjectStorageTest extends StorageAreaContract {

    @Override
    protected StorageArea newArea() {
        FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
        return new BeamStorage(MemoryObject.SCHEME + "://bucket/" + UUID.randomUUID(), ReplacementStrategy.OVERWRITE);
    }

    @AfterEach
    void repair() {
        MemoryObjects.FAILING_WRITES.set(0);
        MemoryObjects.REFUSAL.set(Optional.empty());
    }

    @Test
    void writesAStreamAgainIfTheStorageFails() throws IOException {
        StorageArea area = newArea();
        byte[] content = new byte[100_000];
        content[99_999] = 7;
        MemoryObjects.FAILING_WRITES.set(2);

        area.write("quarantine/file", new ByteArrayInputStream(content));

        assertThat(area.read("quarantine/file")).hasValue(content);
    }

    @Test
    void aFailureOfTheClientIsOneOfTheStorage() throws IOException {
        StorageArea area = newArea();
        area.write("bundles/file", new byte[1]);
        UnsupportedOperationException refusal = new UnsupportedOperationException("status 403 for a name");
        MemoryObjects.REFUSAL.set(Optional.of(refusal));

        for (ThrowingCallable change : List.<ThrowingCallable>of(
                () -> area.write("bundles/file", new byte[1]),
                () -> area.write("bundles/file", new ByteArrayInputStream(new byte[1])),
                () -> area.writeDurably("bundles/file", new byte[1]),
                () -> area.delete("bundles/file"))) {
            assertThatThrownBy(change)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("Cannot write to " + area.location() + ": check that ")
                    .hasCause(refusal);
        }
    }

    @Test
    void leavesNoPartOfAnObjectThatTheStorageDoesNotAccept() throws IOException {
        StorageArea area = newArea();
        MemoryObjects.FAILING_WRITES.set(Integer.MAX_VALUE);

        assertThatThrownBy(() -> area.write("quarantine/file", new byte[100_000]))
                .hasMessage("a part was not accepted");

        assertThat(area.list("")).isEmpty();
    }
}
